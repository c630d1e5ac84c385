//! What was done about a point, and what somebody is to do about it.

use jiff::civil::Date;
use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{known, named, partial, proven, short};
use crate::entry::{Action, first_day};
use crate::event::{ActionNoted, ActionWithdrawn, Event, TakenUp};
use crate::state::{EntryNow, PointNow, last};
use crate::{Facts, Rule, error};

/// Notes what was done.
#[derive(Debug, Clone)]
pub struct NoteAction {
    /// The entry.
    pub entry: Id<kind::Matter>,
    /// The point.
    pub point: i64,
    /// What was done.
    pub action: Action,
}

impl Rule for NoteAction {
    type Facts = Facts;
    const NAME: &'static str = "registers.note-action";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EntryNow::kept(cx.read, cx.guard, cx.actor, self.entry)?;
        PointNow::get(cx.read, self.entry, self.point)?;
        let action = checked(&self.action, facts)?;
        if action.on.as_deref().and_then(first_day).is_some_and(|day| day > facts.day(cx.now)) {
            return Err(Refusal::in_the_future("on").into());
        }
        let n = last(cx.read, "registers_action", self.entry)? + 1;
        Ok(vec![ActionNoted { point: self.point, n, action }.draft(Some(self.entry), now.on.handling)?])
    }
}

/// The action as it is journalled.
pub(super) fn checked(action: &Action, facts: &Facts) -> Result<Action, Refusal> {
    let on = short("on", action.on.as_ref(), facts)?;
    on.as_ref().map_or(Ok(()), |on| partial("on", on))?;
    proven(&action.evidence, facts)?;
    Ok(Action {
        words: named("words", &action.words, facts.limits.text)?,
        on,
        source: short("source", action.source.as_ref(), facts)?,
        evidence: action.evidence.clone(),
    })
}

/// Says that what was noted does not hold.
#[derive(Debug, Clone)]
pub struct WithdrawAction {
    /// The entry.
    pub entry: Id<kind::Matter>,
    /// The action.
    pub n: i64,
    /// Why.
    pub words: Words,
}

impl Rule for WithdrawAction {
    type Facts = Facts;
    const NAME: &'static str = "registers.withdraw-action";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EntryNow::kept(cx.read, cx.guard, cx.actor, self.entry)?;
        self.words.required("words", facts.limits.text)?;
        let sql = "SELECT n FROM registers_action WHERE entry = $1 AND n = $2 AND withdrawn IS NULL";
        if cx.read.one(sql, &[self.entry.into(), self.n.into()])?.is_none() {
            return Err(error::gone(self.n).into());
        }
        let event = ActionWithdrawn { n: self.n, words: self.words.clone() };
        Ok(vec![event.draft(Some(self.entry), now.on.handling)?])
    }
}

/// Gives somebody something to do about a point.
#[derive(Debug, Clone)]
pub struct TakeUp {
    /// The entry.
    pub entry: Id<kind::Matter>,
    /// The point.
    pub point: i64,
    /// What is to be done.
    pub words: Words,
    /// Code of the function that is to do it.
    pub to: String,
    /// Until when.
    pub due: Option<Date>,
    /// The commitment to be.
    pub commitment: Id<kind::Matter>,
}

impl Rule for TakeUp {
    type Facts = Facts;
    const NAME: &'static str = "registers.take-up";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EntryNow::kept(cx.read, cx.guard, cx.actor, self.entry)?;
        cx.guard.permit(cx.actor, "commitment.give", &now.on)?;
        PointNow::get(cx.read, self.entry, self.point)?;
        self.words.required("words", facts.limits.text)?;
        known("to", &self.to, &facts.functions)?;
        if self.due.is_some_and(|due| due < facts.day(cx.now)) {
            return Err(Refusal::invalid("due", "refusal-registers-past").into());
        }
        let event = TakenUp {
            point: self.point,
            words: self.words.clone(),
            to: self.to.clone(),
            due: self.due,
            commitment: self.commitment,
            label: format!("{} · {}", now.number, self.point),
            readers: now.on.readers.clone(),
        };
        Ok(vec![event.draft(Some(self.entry), now.on.handling)?])
    }
}
