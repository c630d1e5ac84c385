//! What is to happen: set, let happen, left out, answered.

use kernel::{Id, Refusal, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{LEAD, OBSERVE};
use crate::Facts;
use crate::error;
use crate::event::{Event, InjectAnswered, InjectDelivered, InjectSet, InjectSkipped};
use crate::inject::{By, Inject, State};
use crate::state::{Now, inject, numbered, objective};

/// Adds an inject, or changes one that is still to come.
#[derive(Debug, Clone)]
pub struct SetInject {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// Which one; none for another one.
    pub n: Option<i64>,
    /// What is to happen.
    pub inject: Inject,
}

impl Rule for SetInject {
    type Facts = Facts;
    const NAME: &'static str = "exercise.set-inject";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.exercise)?;
        cx.guard.permit(cx.actor, LEAD, &now.resource())?;
        now.played()?;
        known(&self.inject, facts)?;
        objective(cx.read, now.id, self.inject.objective)?;
        let n = match self.n {
            Some(n) if inject(cx.read, now.id, n)?.0 != State::Waiting => {
                return Err(error::inject_past(n).into());
            }
            Some(n) => n,
            None => {
                let (count, last) = numbered(cx.read, "exercise_inject", now.id)?;
                if count >= facts.limits.injects {
                    return Err(error::too_many("injects", facts.limits.injects).into());
                }
                last + 1
            }
        };
        Ok(vec![InjectSet { n, inject: self.inject.clone() }.draft(Some(now.id), now.handling)?])
    }
}

/// Whether an inject is whole and names what there is.
pub(crate) fn known(inject: &Inject, facts: &Facts) -> Result<(), Refusal> {
    inject.check(&facts.limits)?;
    match (&inject.to, &inject.figure) {
        (Some(to), _) if !facts.functions.contains(to) => Err(Refusal::unknown_code("to", to)),
        (_, Some(figure)) if !facts.figures.contains(&figure.name) => {
            Err(Refusal::unknown_code("figure", &figure.name))
        }
        _ => Ok(()),
    }
}

/// Says that an inject happens now; whoever asks lets it happen then. One that happened may happen again by hand.
#[derive(Debug, Clone)]
pub struct DeliverInject {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// Which one.
    pub n: i64,
    /// By its time, or by hand.
    pub by: By,
}

impl Rule for DeliverInject {
    type Facts = Facts;
    const NAME: &'static str = "exercise.deliver-inject";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.exercise)?;
        cx.guard.permit(cx.actor, LEAD, &now.resource())?;
        now.played()?;
        let (state, times) = inject(cx.read, now.id, self.n)?;
        if self.by == By::Clock && state != State::Waiting {
            return Err(error::inject_past(self.n).into());
        }
        let delivered = InjectDelivered { n: self.n, by: self.by, times: times + 1 };
        Ok(vec![delivered.draft(Some(now.id), now.handling)?])
    }
}

/// Leaves an inject out.
#[derive(Debug, Clone)]
pub struct SkipInject {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// Which one.
    pub n: i64,
    /// Why.
    pub words: Option<Words>,
}

impl Rule for SkipInject {
    type Facts = Facts;
    const NAME: &'static str = "exercise.skip-inject";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.exercise)?;
        cx.guard.permit(cx.actor, LEAD, &now.resource())?;
        now.played()?;
        if inject(cx.read, now.id, self.n)?.0 != State::Waiting {
            return Err(error::inject_past(self.n).into());
        }
        self.words.as_ref().map_or(Ok(()), |w| kernel::at_most("words", &w.text, facts.limits.text))?;
        let skipped = InjectSkipped { n: self.n, words: self.words.clone() };
        Ok(vec![skipped.draft(Some(now.id), now.handling)?])
    }
}

/// Notes that what was expected was done, and when.
#[derive(Debug, Clone)]
pub struct AnswerInject {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// Which one.
    pub n: i64,
    /// When, if not now.
    pub at: Option<Timestamp>,
    /// The entry of the exercise that shows it.
    pub entry: Option<i64>,
    /// What was done.
    pub words: Option<Words>,
}

impl Rule for AnswerInject {
    type Facts = Facts;
    const NAME: &'static str = "exercise.answer-inject";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.exercise)?;
        cx.guard.permit(cx.actor, OBSERVE, &now.resource())?;
        now.kept()?;
        match inject(cx.read, now.id, self.n)?.0 {
            State::Delivered | State::Answered => {}
            State::Waiting => return Err(error::inject_to_come(self.n).into()),
            State::Skipped => return Err(error::inject_past(self.n).into()),
        }
        let at = self.at.unwrap_or(cx.now);
        if at > cx.now {
            return Err(Refusal::in_the_future("at").into());
        }
        if let Some(seq) = self.entry {
            let known = cx.read.one("SELECT seq FROM entry WHERE seq = $1", &[seq.into()])?;
            known.ok_or_else(|| error::none("entry", seq))?;
        }
        self.words.as_ref().map_or(Ok(()), |w| kernel::at_most("words", &w.text, facts.limits.text))?;
        let answered = InjectAnswered { n: self.n, at, entry: self.entry, words: self.words.clone() };
        Ok(vec![answered.draft(Some(now.id), now.handling)?])
    }
}
