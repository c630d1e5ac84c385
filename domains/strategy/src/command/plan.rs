//! The plan of a year is opened, handed in, and validated by somebody else.

use std::collections::BTreeSet;

use kernel::{Id, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{opened, optional, reason, year};
use crate::event::{Event, PlanOpened, PlanTurned};
use crate::objective::Open;
use crate::plan::{Step, after};
use crate::state::{self, PlanNow, ProjectNow};
use crate::{Facts, Rule, error};

/// Opens the plan of a year.
#[derive(Debug, Clone)]
pub struct OpenPlan {
    /// The plan to be.
    pub plan: Id<kind::Matter>,
    /// The year.
    pub year: i64,
    /// Who may see it.
    pub open: Open,
}

impl Rule for OpenPlan {
    type Facts = Facts;
    const NAME: &'static str = "strategy.open-plan";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let resource = self.open.resource(self.plan, Some(cx.actor.person));
        cx.guard.permit(cx.actor, "project.keep", &resource)?;
        year("year", self.year)?;
        if cx.read.one("SELECT id FROM strategy_plan WHERE year = $1", &[self.year.into()])?.is_some() {
            return Err(error::year_taken(self.year).into());
        }
        let open = opened(cx, &self.open, facts)?;
        let handling = open.handling;
        Ok(vec![PlanOpened { year: self.year, open }.draft(Some(self.plan), handling)?])
    }
}

/// Takes a step with a plan.
#[derive(Debug, Clone)]
pub struct TakeStep {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// What is done.
    pub step: Step,
    /// Why, or what there is to say; needed to refuse.
    pub words: Option<Words>,
    /// The last entry that the page showed of it, or of what has changed since the last validation.
    pub based_on: Option<i64>,
}

impl Rule for TakeStep {
    type Facts = Facts;
    const NAME: &'static str = "strategy.take-step";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = PlanNow::get(cx.read, self.plan)?;
        let power = if self.step == Step::HandIn { "project.keep" } else { "project.validate" };
        cx.guard.permit(cx.actor, power, &now.resource())?;
        now.changed.seen(self.based_on)?;
        let Some(to) = after(now.state, self.step) else {
            return Err(error::wrong_step(now.year, now.state).into());
        };
        if self.step == Step::HandIn {
            let sql = "SELECT id FROM strategy_project WHERE plan = $1 LIMIT 1";
            if cx.read.one(sql, &[now.id.into()])?.is_none() {
                return Err(error::empty_plan(now.year).into());
            }
        }
        // Two people: whoever laid it before the board does not decide for the board.
        if self.step == Step::Validate && now.handed_by == Some(cx.actor.person) {
            return Err(error::own_plan().into());
        }
        if self.step.is_of_changes() {
            self.changes(cx, &now)?;
        }
        let words = if self.step.needs_reason() {
            Some(reason("words", self.words.as_ref(), facts)?)
        } else {
            optional("words", self.words.as_ref(), facts)?
        };
        Ok(vec![PlanTurned { step: self.step, to, words }.draft(Some(now.id), now.open.handling)?])
    }
}

impl TakeStep {
    /// Who judges what has changed has seen all of it, up to the last, and made none of it that is validated.
    fn changes(&self, cx: &Deciding<'_>, now: &PlanNow) -> Result<(), Failure> {
        let all = state::late_changes(cx.read, now.id)?;
        let last = all.first().ok_or_else(error::nothing_new)?;
        for project in all.iter().map(|change| change.project).collect::<BTreeSet<_>>() {
            let there = ProjectNow::find(cx.read, project)?.ok_or_else(error::hidden_changes)?;
            let sees = cx.guard.permit(cx.actor, "matter.read", &there.resource());
            sees.map_err(|_| error::hidden_changes())?;
        }
        last.changed.seen(self.based_on)?;
        let own = all.iter().any(|change| change.person == cx.actor.person);
        if self.step == Step::ValidateChanges && own {
            return Err(error::own_changes().into());
        }
        Ok(())
    }
}
