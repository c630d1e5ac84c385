//! What stands between an event and being ready: checks and conflicts, answered by name.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{optional, short};
use crate::event::{CheckAnswered, ConflictAnswered, Event};
use crate::planned::Answer;
use crate::state::{EventNow, conflicts};
use crate::{Facts, Rule, error};

/// Answers a check.
#[derive(Debug, Clone)]
pub struct AnswerCheck {
    /// The event.
    pub event: Id<kind::Matter>,
    /// Code of the check.
    pub code: String,
    /// The answer.
    pub answer: Answer,
    /// Who said so, where that is not who writes it down.
    pub name: Option<String>,
    /// What there is to say; needed where the check does not matter.
    pub words: Option<Words>,
}

impl Rule for AnswerCheck {
    type Facts = Facts;
    const NAME: &'static str = "planned.answer-check";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::plannable(cx.read, cx.guard, cx.actor, self.event)?;
        if !facts.checks_of(&now.description.kind).any(|code| code == self.code) {
            return Err(Refusal::not_found().into());
        }
        short("name", self.name.as_ref(), facts)?;
        let words = optional("words", self.words.as_ref(), facts.limits.text)?;
        if self.answer == Answer::NotApplicable && words.is_none() {
            return Err(Refusal::missing("words").into());
        }
        let (code, name) = (self.code.clone(), self.name.clone());
        let event = CheckAnswered { code, answer: self.answer, name, words };
        let mut drafts = vec![event.draft(Some(now.id), now.handling)?];
        if !self.answer.is_settled() {
            drafts.extend(super::step::back(&now)?);
        }
        Ok(drafts)
    }
}

/// Accepts a conflict with another event, as it is now.
#[derive(Debug, Clone)]
pub struct AnswerConflict {
    /// The event.
    pub event: Id<kind::Matter>,
    /// The other event.
    pub with: Id<kind::Matter>,
    /// Why it is accepted.
    pub words: Words,
}

impl Rule for AnswerConflict {
    type Facts = Facts;
    const NAME: &'static str = "planned.answer-conflict";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::plannable(cx.read, cx.guard, cx.actor, self.event)?;
        let found = conflicts(cx.read, facts, &now)?.into_iter().find(|c| c.with == self.with);
        let shared = found.ok_or_else(error::no_conflict)?.shared;
        self.words.required("words", facts.limits.text)?;
        let event = ConflictAnswered { with: self.with, shared, words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling)?])
    }
}
