//! A message is taken back.

use kernel::{Id, Lang, Words, kind};
use store::{Deciding, Draft, Failure, Rule};

use crate::event::{Event, Withdrawn};
use crate::message::State;
use crate::state::Now;
use crate::{Facts, error};

/// Takes a message back: what has not left stays here, and its link says so.
#[derive(Debug, Clone)]
pub struct Withdraw {
    /// The message.
    pub message: Id<kind::Matter>,
    /// Why.
    pub words: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for Withdraw {
    type Facts = Facts;
    const NAME: &'static str = "outbox.withdraw";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.message)?;
        cx.guard.permit(cx.actor, "message.send", &now.resource())?;
        now.unchanged(self.based_on)?;
        if now.state == State::Withdrawn {
            return Err(error::wrong_state(&now.number, now.state).into());
        }
        self.words.required("words", facts.limits.text)?;
        let event = Withdrawn { words: self.words.clone(), about: now.about, replaced_by: None };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}

/// Takes back a message that still waits, because a later one says what holds now: it must not leave any more.
#[derive(Debug, Clone)]
pub struct Replace {
    /// The message.
    pub message: Id<kind::Matter>,
    /// The later one; it may be written after this.
    pub by: Id<kind::Matter>,
    /// What was said about the change, where something was.
    pub words: Option<Words>,
}

impl Rule for Replace {
    type Facts = Facts;
    const NAME: &'static str = "outbox.replace";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.message)?;
        cx.guard.permit(cx.actor, "message.send", &now.resource())?;
        // What has left is not called back by this: whoever got it reads the later one.
        now.must_be(State::Prepared)?;
        let words = self.words.clone().unwrap_or_else(|| Words::new(Lang::Fr, ""));
        kernel::at_most("words", &words.text, facts.limits.text)?;
        let event = Withdrawn { words, about: now.about, replaced_by: Some(self.by) };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
