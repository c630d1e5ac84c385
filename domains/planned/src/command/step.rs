//! Moving an event from state to state, until it begins.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::optional;
use crate::event::{Event, Turned};
use crate::planned::{State, Step, after};
use crate::state::{EventNow, conflicts, open_checks};
use crate::{Facts, Rule, error};

/// Takes a step.
#[derive(Debug, Clone)]
pub struct TakeStep {
    /// The event.
    pub event: Id<kind::Matter>,
    /// What is done.
    pub step: Step,
    /// Why, or what there is to say.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for TakeStep {
    type Facts = Facts;
    const NAME: &'static str = "planned.take-step";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::get(cx.read, self.event)?;
        let on = now.resource();
        if self.step == Step::End {
            // Whoever keeps its incident may say that it is over.
            on_the_day(cx, &on)?;
        } else {
            cx.guard.permit(cx.actor, "event.plan", &on)?;
        }
        now.changed.seen(self.based_on)?;
        let words = optional("words", self.words.as_ref(), facts.limits.text)?;
        let Some(to) = after(now.state, self.step) else {
            return Err(error::wrong_step(&now.number, now.state, self.step).into());
        };
        if self.step.needs_reason() && words.is_none() {
            return Err(Refusal::missing("words").into());
        }
        if self.step == Step::Ready {
            let checks = open_checks(cx.read, facts, &now)?;
            let open = conflicts(cx.read, facts, &now)?.iter().filter(|c| !c.answered).count();
            if checks > 0 || open > 0 {
                return Err(error::not_ready(&now.number, checks, open).into());
            }
        }
        let event = Turned { step: self.step, to, words, incident: now.incident };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Whoever keeps incidents up to date, or plans events.
pub(super) fn on_the_day(cx: &Deciding<'_>, on: &kernel::Resource) -> Result<(), Refusal> {
    let plans = cx.guard.permit(cx.actor, "event.plan", on);
    plans.or_else(|_| cx.guard.permit(cx.actor, "incident.update", on))
}

/// The step that sends an event back into preparation because what made it ready has changed.
pub(super) fn back(now: &EventNow) -> Result<Option<Draft>, Failure> {
    if now.state != State::Ready {
        return Ok(None);
    }
    let event = Turned { step: Step::Prepare, to: State::Preparing, words: None, incident: None };
    Ok(Some(event.draft(Some(now.id), now.handling)?))
}
