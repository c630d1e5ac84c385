//! Objectives, and what observers see.

use kernel::{Id, Refusal, Timestamp, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{LEAD, OBSERVE};
use crate::Facts;
use crate::error;
use crate::event::{Event, Noted, ObjectiveSet};
use crate::objective::{Note, Objective};
use crate::state::{Now, numbered, objective};

/// Adds an objective, changes one, or drops it.
#[derive(Debug, Clone)]
pub struct SetObjective {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// Which one; none for another one.
    pub n: Option<i64>,
    /// What it says; nothing drops it.
    pub objective: Option<Objective>,
}

impl Rule for SetObjective {
    type Facts = Facts;
    const NAME: &'static str = "exercise.set-objective";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.exercise)?;
        cx.guard.permit(cx.actor, LEAD, &now.resource())?;
        now.kept()?;
        if let Some(one) = &self.objective {
            whole(one, facts)?;
        }
        objective(cx.read, now.id, self.n)?;
        let n = match (self.n, &self.objective) {
            (Some(n), _) => n,
            (None, None) => return Err(Refusal::missing("words").into()),
            (None, Some(_)) => {
                let (count, last) = numbered(cx.read, "exercise_objective", now.id)?;
                if count >= facts.limits.objectives {
                    return Err(error::too_many("objectives", facts.limits.objectives).into());
                }
                last + 1
            }
        };
        Ok(vec![ObjectiveSet { n, objective: self.objective.clone() }.draft(Some(now.id), now.handling)?])
    }
}

/// Whether an objective is whole.
pub(crate) fn whole(one: &Objective, facts: &Facts) -> Result<(), Refusal> {
    one.words.required("words", facts.limits.text)?;
    let criterion = one.criterion.as_ref().map_or("", |w| w.text.as_str());
    kernel::at_most("criterion", criterion, facts.limits.text)?;
    if one.minutes.is_some_and(|m| !(1..=facts.limits.minutes).contains(&m)) {
        return Err(
            Refusal::invalid("minutes", "refusal-exercise-minutes").with("most", facts.limits.minutes)
        );
    }
    Ok(())
}

/// Notes what was seen.
#[derive(Debug, Clone)]
pub struct NoteSeen {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// When it was seen, if not now.
    pub at: Option<Timestamp>,
    /// What.
    pub note: Note,
}

impl Rule for NoteSeen {
    type Facts = Facts;
    const NAME: &'static str = "exercise.note";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.exercise)?;
        cx.guard.permit(cx.actor, OBSERVE, &now.resource())?;
        now.kept()?;
        self.note.words.required("words", facts.limits.text)?;
        objective(cx.read, now.id, self.note.objective)?;
        let at = self.at.unwrap_or(cx.now);
        if at > cx.now {
            return Err(Refusal::in_the_future("at").into());
        }
        let (count, last) = numbered(cx.read, "exercise_note", now.id)?;
        if count >= facts.limits.notes {
            return Err(error::too_many("notes", facts.limits.notes).into());
        }
        let noted = Noted { n: last + 1, at, note: self.note.clone() };
        Ok(vec![noted.draft(Some(now.id), now.handling)?])
    }
}
