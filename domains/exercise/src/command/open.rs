//! Opening an exercise, once its journal has been made.

use kernel::{Actor, Guard, Id, Refusal, Resource, kind};
use store::{Deciding, Draft, Failure, Read, Rule};

use super::LEAD;
use crate::Facts;
use crate::error;
use crate::event::{Event, Opened};
use crate::state::counted;

/// Whether somebody may open one more exercise, and its number: asked before a journal is made.
///
/// # Errors
/// The refusal, or a storage failure.
pub fn check_opening(
    read: &dyn Read,
    guard: &dyn Guard,
    actor: &Actor,
    title: &str,
    facts: &Facts,
) -> Result<i64, Failure> {
    guard.permit(actor, LEAD, &Resource::service())?;
    if title.trim().is_empty() {
        return Err(Refusal::missing("title").into());
    }
    kernel::at_most("title", title, facts.limits.short)?;
    let (open, last) = counted(read)?;
    if open >= facts.limits.open {
        return Err(error::too_many_open(facts.limits.open).into());
    }
    Ok(last + 1)
}

/// Says that there is an exercise. Its journal exists already: this comes last.
#[derive(Debug, Clone)]
pub struct OpenExercise {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// What it is, and what went along.
    pub opened: Opened,
}

impl Rule for OpenExercise {
    type Facts = Facts;
    const NAME: &'static str = "exercise.open";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let title = &self.opened.heading.title.text;
        let no = check_opening(cx.read, cx.guard, cx.actor, title, facts)?;
        if no != self.opened.heading.no {
            // Somebody else was quicker: this number is another exercise's.
            return Err(Refusal::conflict("refusal-exercise-number")
                .with("no", self.opened.heading.no)
                .into());
        }
        Ok(vec![self.opened.draft(Some(self.exercise), kernel::Handling::Service)?])
    }
}
