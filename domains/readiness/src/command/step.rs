//! A step is done, left out, or taken back.

use kernel::{Id, Refusal, Stated, Words, at_most, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::{not_ahead, optional};
use crate::content::Holder;
use crate::event::{Event, ReporterNamed, StepDone, StepSkipped, StepUndone};
use crate::run::{Mark, StepState};
use crate::state::{RunNow, json, steps};
use crate::{Facts, error};

/// Settles a step, or takes back what was said of it.
#[derive(Debug, Clone)]
pub struct MarkStep {
    /// The run.
    pub run: Id<kind::Matter>,
    /// The card within it.
    pub k: u32,
    /// The step.
    pub step: u32,
    /// What is made of it.
    pub mark: Mark,
    /// What is said to it; needed for leaving out a step that says so.
    pub words: Option<Words>,
    /// Who said it, where the card is somebody else's.
    pub reporter: Option<String>,
    /// When it was done, if not now.
    pub stated: Option<Stated>,
}

impl Rule for MarkStep {
    type Facts = Facts;
    const NAME: &'static str = "readiness.mark-step";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = RunNow::get(cx.read, self.run)?;
        cx.guard.permit(cx.actor, "card.work", &now.resource)?;
        if !now.live {
            return Err(error::not_now("refusal-readiness-ended").into());
        }
        self.whose(cx, &now, facts)?;
        not_ahead(self.stated, cx.now, facts)?;
        let all = steps(cx.read, self.run)?;
        let step =
            all.iter().find(|s| s.k == self.k && s.step == self.step).ok_or_else(Refusal::not_found)?;
        let words = optional(self.words.as_ref(), facts)?;
        if let (StepState::Done | StepState::Skipped, Mark::Done | Mark::Skip) = (step.state, self.mark) {
            let function = step.function.as_deref().unwrap_or_default();
            return Err(error::settled_already(function, step.at.unwrap_or(cx.now)).into());
        }
        let (matter, handling, about) = (Some(self.run), now.resource.handling, now.about);
        let (k, n) = (self.k, self.step);
        let mut draft = match self.mark {
            Mark::Done => StepDone { about, k, step: n, words }.draft(matter, handling)?,
            Mark::Skip if step.needs_reason && words.is_none() => {
                return Err(Refusal::missing("words").into());
            }
            Mark::Skip => StepSkipped { about, k, step: n, words }.draft(matter, handling)?,
            Mark::Undo => {
                let undoes = step.seq.ok_or_else(|| error::not_now("refusal-readiness-step-open"))?;
                StepUndone { about, k, step: n, undoes, words }.draft(matter, handling)?
            }
        };
        draft.stated = self.stated;
        let mut drafts = vec![draft];
        if let Some(name) =
            self.reporter.as_ref().filter(|name| self.mark != Mark::Undo && !name.trim().is_empty())
        {
            at_most("reporter", name, facts.limits.short)?;
            drafts.push(
                ReporterNamed { about, k, step: n, name: name.trim().to_owned() }.draft(matter, handling)?,
            );
        }
        Ok(drafts)
    }
}

impl MarkStep {
    /// One's own card, or another's by the watch, who then says whose word it is.
    fn whose(&self, cx: &Deciding<'_>, now: &RunNow, facts: &Facts) -> Result<(), Failure> {
        let sql = "SELECT holder, moved_to FROM readiness_card WHERE run = $1 AND k = $2";
        let row =
            cx.read.one(sql, &[self.run.into(), i64::from(self.k).into()])?.ok_or_else(Refusal::not_found)?;
        let holder: Holder = json(&row, 0).ok_or_else(Refusal::not_found)?;
        if !row.is_null(1) {
            return Err(error::not_now("refusal-readiness-card-moved").into());
        }
        let function = &cx.actor.function;
        if holder.is(function, facts.functions.get(function)) {
            return Ok(());
        }
        if cx.guard.permit(cx.actor, "plan.activate", &now.resource).is_err() {
            return Err(error::not_your_card(holder.code()).into());
        }
        let named = self.reporter.as_ref().is_some_and(|name| !name.trim().is_empty());
        if named || self.mark == Mark::Undo { Ok(()) } else { Err(Refusal::missing("reporter").into()) }
    }
}
