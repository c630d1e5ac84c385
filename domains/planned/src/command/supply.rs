//! Resources: asked, promised by somebody, not needed any more.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{count, known, maybe_known, optional, short};
use crate::event::{Event, SupplyAsked, SupplyPromised, SupplyWithdrawn};
use crate::resource::Supply;
use crate::state::{EventNow, Numbered};
use crate::{Facts, Rule, error};

/// Asks for something, or asks anew.
#[derive(Debug, Clone)]
pub struct AskSupply {
    /// The event.
    pub event: Id<kind::Matter>,
    /// What is asked anew; something new where absent.
    pub n: Option<i64>,
    /// What.
    pub supply: Supply,
}

impl Rule for AskSupply {
    type Facts = Facts;
    const NAME: &'static str = "planned.ask-supply";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::plannable(cx.read, cx.guard, cx.actor, self.event)?;
        let supply = checked(&self.supply, facts)?;
        let n = numbered(cx, &now, Numbered::Supply, self.n, facts)?;
        let mut drafts = vec![SupplyAsked { n, supply }.draft(Some(now.id), now.handling)?];
        // It may share something with another event now.
        drafts.extend(super::step::back(&now)?);
        Ok(drafts)
    }
}

/// The number of what is written: the one that is written anew, or the next.
pub(super) fn numbered(
    cx: &Deciding<'_>,
    now: &EventNow,
    of: Numbered,
    n: Option<i64>,
    facts: &Facts,
) -> Result<i64, Failure> {
    match n {
        Some(n) if of.stands(cx.read, now.id, n)? => Ok(n),
        Some(n) => Err(error::gone(n).into()),
        None => {
            let n = of.last(cx.read, now.id)? + 1;
            if usize::try_from(n).is_ok_and(|n| n <= facts.limits.items) {
                Ok(n)
            } else {
                Err(error::too_many("words", facts.limits.items).into())
            }
        }
    }
}

/// Somebody promises it.
#[derive(Debug, Clone)]
pub struct PromiseSupply {
    /// The event.
    pub event: Id<kind::Matter>,
    /// What.
    pub n: i64,
    /// How many; nought is a refusal.
    pub count: i64,
    /// Who said so.
    pub name: Option<String>,
    /// What there is to say.
    pub words: Option<Words>,
}

impl Rule for PromiseSupply {
    type Facts = Facts;
    const NAME: &'static str = "planned.promise-supply";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::plannable(cx.read, cx.guard, cx.actor, self.event)?;
        if !Numbered::Supply.stands(cx.read, now.id, self.n)? {
            return Err(error::gone(self.n).into());
        }
        count("count", self.count, 0, facts)?;
        short("name", self.name.as_ref(), facts)?;
        let words = optional("words", self.words.as_ref(), facts.limits.text)?;
        let event = SupplyPromised { n: self.n, count: self.count, name: self.name.clone(), words };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// It is not asked for any more.
#[derive(Debug, Clone)]
pub struct WithdrawSupply {
    /// The event.
    pub event: Id<kind::Matter>,
    /// What.
    pub n: i64,
}

impl Rule for WithdrawSupply {
    type Facts = Facts;
    const NAME: &'static str = "planned.withdraw-supply";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::plannable(cx.read, cx.guard, cx.actor, self.event)?;
        if !Numbered::Supply.stands(cx.read, now.id, self.n)? {
            return Err(error::gone(self.n).into());
        }
        Ok(vec![SupplyWithdrawn { n: self.n }.draft(Some(now.id), now.handling)?])
    }
}

/// The resource as it is journalled.
pub(super) fn checked(supply: &Supply, facts: &Facts) -> Result<Supply, Refusal> {
    known("kind", &supply.kind, facts.resources.iter())?;
    count("count", supply.count, 1, facts)?;
    maybe_known("organisation", supply.organisation.as_ref(), &facts.organisations)?;
    short("unit", supply.unit.as_ref(), facts)?;
    if supply.span.until <= supply.span.from {
        return Err(error::order("until"));
    }
    let words = optional("words", supply.words.as_ref(), facts.limits.text)?;
    Ok(Supply { words, ..supply.clone() })
}
