//! A control report is drawn: what the plan says now, frozen.

use kernel::{Id, Words, kind};
use store::{Deciding, Draft, Failure};

use super::optional;
use crate::event::{Event, ReportDrawn};
use crate::state::PlanNow;
use crate::{Facts, Rule, error, read};

/// Draws the next control report of a plan.
#[derive(Debug, Clone)]
pub struct DrawReport {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// What there is to say of it.
    pub words: Option<Words>,
}

impl Rule for DrawReport {
    type Facts = Facts;
    const NAME: &'static str = "strategy.draw-report";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = PlanNow::get(cx.read, self.plan)?;
        cx.guard.permit(cx.actor, "project.keep", &now.resource())?;
        let words = optional("words", self.words.as_ref(), facts)?;
        let (lines, withheld) = read::lines(cx.read, facts, now.id, &now.open)?;
        if lines.is_empty() {
            return Err(error::empty_plan(now.year).into());
        }
        let n = read::last_report(cx.read, now.id)? + 1;
        let event = ReportDrawn { n, day: facts.day(cx.now), lines, withheld, words };
        Ok(vec![event.draft(Some(now.id), now.open.handling)?])
    }
}
