//! A need is taken on or refused; withdrawn; confirmed by whoever asked.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{optional_short, optional_words};
use crate::event::{Event, NeedAccepted, NeedConfirmed, NeedRefused, NeedWithdrawn};
use crate::need::State;
use crate::state::{NeedNow, PartNow};
use crate::{Facts, Rule, error};

/// Takes a need on.
#[derive(Debug, Clone)]
pub struct AcceptNeed {
    /// The need.
    pub need: Id<kind::Matter>,
    /// What is said to it.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for AcceptNeed {
    type Facts = Facts;
    const NAME: &'static str = "relief.accept-need";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = NeedNow::get(cx.read, self.need)?;
        cx.guard.permit(cx.actor, "need.serve", &now.resource())?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        now.is(State::Asked)?;
        optional_words("words", self.words.as_ref(), facts.limits.text)?;
        let event = NeedAccepted { words: self.words.clone().filter(|w| !w.is_blank()), about: now.about };
        Ok(vec![event.draft(Some(now.id), now.guarded.handling)?])
    }
}

/// Says that a need is not provided for.
#[derive(Debug, Clone)]
pub struct RefuseNeed {
    /// The need.
    pub need: Id<kind::Matter>,
    /// Why.
    pub why: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for RefuseNeed {
    type Facts = Facts;
    const NAME: &'static str = "relief.refuse-need";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = NeedNow::get(cx.read, self.need)?;
        cx.guard.permit(cx.actor, "need.serve", &now.resource())?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        now.is(State::Asked)?;
        self.why.required("words", facts.limits.text)?;
        let event = NeedRefused { why: self.why.clone(), about: now.about };
        Ok(vec![event.draft(Some(now.id), now.guarded.handling)?])
    }
}

/// Takes a need back: what is reserved for it and has not come is free again.
#[derive(Debug, Clone)]
pub struct WithdrawNeed {
    /// The need.
    pub need: Id<kind::Matter>,
    /// Why.
    pub why: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for WithdrawNeed {
    type Facts = Facts;
    const NAME: &'static str = "relief.withdraw-need";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = NeedNow::get(cx.read, self.need)?;
        cx.guard.permit(cx.actor, "need.ask", &now.resource())?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        now.live()?;
        self.why.required("why", facts.limits.text)?;
        let parts = PartNow::all(cx.read, now.id)?;
        let sites = parts.iter().filter(|p| p.part.rest() > 0).filter_map(|p| p.site).collect();
        let event = NeedWithdrawn { why: self.why.clone(), sites, about: now.about };
        Ok(vec![event.draft(Some(now.id), now.guarded.handling)?])
    }
}

/// Whoever asked says that it is there; or an officer writes down that they said so.
#[derive(Debug, Clone)]
pub struct ConfirmNeed {
    /// The need.
    pub need: Id<kind::Matter>,
    /// Who said so, where it is not the asker who writes it.
    pub said_by: Option<String>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ConfirmNeed {
    type Facts = Facts;
    const NAME: &'static str = "relief.confirm-need";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = NeedNow::get(cx.read, self.need)?;
        cx.guard.permit(cx.actor, "need.ask", &now.resource())?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        now.is(State::Delivered)?;
        optional_short("said-by", self.said_by.as_ref(), facts)?;
        let said_by = self.said_by.clone().filter(|n| !n.trim().is_empty());
        if said_by.is_none() && !now.asked_by(cx.actor) {
            let refusal: Refusal = error::not_asker(&now.number, &now.asker);
            return Err(refusal.into());
        }
        Ok(vec![NeedConfirmed { said_by, about: now.about }.draft(Some(now.id), now.guarded.handling)?])
    }
}
