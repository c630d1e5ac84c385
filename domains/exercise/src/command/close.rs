//! The end: nobody plays any more, lessons are drawn, the journal is closed, and one day removed.

use kernel::{Id, Refusal, Timestamp, Words, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{KEEP, LEAD};
use crate::Facts;
use crate::error;
use crate::event::{Closed, Ended, Event, LessonDrawn, Removed};
use crate::exercise::State;
use crate::state::{Now, numbered};

/// Ends the play. For the journal of the exercise.
#[derive(Debug, Clone)]
pub struct EndExercise {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// First impressions.
    pub words: Option<Words>,
}

impl Rule for EndExercise {
    type Facts = Facts;
    const NAME: &'static str = "exercise.end";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.exercise)?;
        cx.guard.permit(cx.actor, LEAD, &now.resource())?;
        now.played()?;
        said(self.words.as_ref(), facts)?;
        Ok(vec![Ended { words: self.words.clone() }.draft(Some(now.id), now.handling)?])
    }
}

/// Closes it: its journal is only read from now on. For the accountable journal.
#[derive(Debug, Clone)]
pub struct CloseExercise {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// How many entries its journal has.
    pub entries: i64,
    /// Merkle root over them, hex.
    pub root: String,
    /// What is to be remembered.
    pub words: Option<Words>,
}

impl Rule for CloseExercise {
    type Facts = Facts;
    const NAME: &'static str = "exercise.close";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.exercise)?;
        cx.guard.permit(cx.actor, LEAD, &now.resource())?;
        now.kept()?;
        said(self.words.as_ref(), facts)?;
        let closed = Closed { entries: self.entries, root: self.root.clone(), words: self.words.clone() };
        Ok(vec![closed.draft(Some(now.id), now.handling)?])
    }
}

/// Removes the journal of a closed exercise. For the accountable journal.
#[derive(Debug, Clone)]
pub struct RemoveExercise {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// Why.
    pub reason: Words,
}

impl Rule for RemoveExercise {
    type Facts = Facts;
    const NAME: &'static str = "exercise.remove";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.exercise)?;
        cx.guard.permit(cx.actor, LEAD, &now.resource())?;
        match now.state {
            State::Closed => {}
            State::Removed => return Err(error::over(now.no, now.state).into()),
            State::Open | State::Ended => return Err(error::still(now.no, now.state).into()),
        }
        self.reason.required("reason", facts.limits.text)?;
        Ok(vec![Removed { reason: self.reason.clone() }.draft(Some(now.id), now.handling)?])
    }
}

/// Draws a lesson: an act in the accountable journal, in words chosen for it. Nothing else leaves an exercise.
#[derive(Debug, Clone)]
pub struct DrawLesson {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// The objective that it comes from.
    pub objective: Option<i64>,
    /// What is to be done.
    pub words: Words,
    /// The function that it is given to.
    pub to: String,
    /// Until when.
    pub due: Option<Timestamp>,
    /// The commitment that becomes of it.
    pub commitment: Id<kind::Matter>,
}

impl Rule for DrawLesson {
    type Facts = Facts;
    const NAME: &'static str = "exercise.draw-lesson";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.exercise)?;
        cx.guard.permit(cx.actor, KEEP, &now.resource())?;
        self.words.required("words", facts.limits.text)?;
        if self.to.is_empty() {
            return Err(Refusal::missing("function").into());
        }
        if !facts.functions.contains(&self.to) {
            return Err(Refusal::unknown_code("function", &self.to).into());
        }
        if self.due.is_some_and(|due| due <= cx.now) {
            return Err(Refusal::invalid("due", "refusal-exercise-due").into());
        }
        let drawn = LessonDrawn {
            n: numbered(cx.read, "exercise_lesson", now.id)?.1 + 1,
            label: now.label.clone(),
            objective: self.objective,
            words: self.words.clone(),
            to: self.to.clone(),
            due: self.due,
            commitment: self.commitment,
        };
        Ok(vec![drawn.draft(Some(now.id), now.handling)?])
    }
}

/// Words that may be absent, but not endless.
fn said(words: Option<&Words>, facts: &Facts) -> Result<(), Refusal> {
    words.map_or(Ok(()), |w| kernel::at_most("words", &w.text, facts.limits.text))
}
