//! What was recorded by mistake of a deliverable or milestone: corrected, or due again.

use jiff::civil::Date;
use kernel::{Id, Text, Words, kind};
use store::{Deciding, Draft, Failure};

use super::item::proven;
use super::reason;
use crate::event::{Event, ItemCorrected, ItemReopened};
use crate::state::{ItemNow, PlanNow, ProjectNow};
use crate::{Facts, Rule, error};

/// Corrects what was said of something that was reached: its name, the day, what proves it.
#[derive(Debug, Clone)]
pub struct CorrectItem {
    /// The project.
    pub project: Id<kind::Matter>,
    /// Which.
    pub n: i64,
    /// What it is called; as before where absent.
    pub names: Option<Text>,
    /// On which day it was reached.
    pub on: Date,
    /// What there is to say.
    pub words: Option<Words>,
    /// Address of what proves it. A deliverable has an address or words.
    pub proof: Option<String>,
    /// Why it is corrected.
    pub why: Option<Words>,
    /// The last entry that the page showed of the project.
    pub based_on: Option<i64>,
}

impl Rule for CorrectItem {
    type Facts = Facts;
    const NAME: &'static str = "strategy.correct-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ProjectNow::for_whom(cx.read, cx.guard, cx.actor, self.project, "project.report")?;
        now.changed.seen(self.based_on)?;
        now.going()?;
        let before = ItemNow::due(cx.read, now.id, self.n)?;
        let Some(done) = before.done else { return Err(error::not_reached(self.n).into()) };
        let names = self.names.clone().unwrap_or_else(|| before.item.names.clone());
        let named = names != before.item.names;
        if named {
            // What it is called is a matter of the plan, not of its progress.
            cx.guard.permit(cx.actor, "project.keep", &now.resource())?;
            super::official("names", &names, facts.limits.short)?;
        }
        if self.on > facts.day(cx.now) {
            return Err(error::ahead("on").into());
        }
        let (proof, words) = proven(before.item.sort, self.proof.as_ref(), self.words.as_ref(), facts)?;
        if !named && self.on == done && proof == before.proof && words == before.words {
            return Ok(Vec::new());
        }
        let why = reason("why", self.why.as_ref(), facts)?;
        let late = named && PlanNow::get(cx.read, now.plan)?.is_validated();
        let event = ItemCorrected { n: self.n, names, on: self.on, words, proof, why, late };
        Ok(vec![event.draft(Some(now.id), now.open.handling)?])
    }
}

/// It is due again: it was not reached after all, or not to be given up.
#[derive(Debug, Clone)]
pub struct ReopenItem {
    /// The project.
    pub project: Id<kind::Matter>,
    /// Which.
    pub n: i64,
    /// Why.
    pub why: Option<Words>,
    /// The last entry that the page showed of the project.
    pub based_on: Option<i64>,
}

impl Rule for ReopenItem {
    type Facts = Facts;
    const NAME: &'static str = "strategy.reopen-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ProjectNow::for_whom(cx.read, cx.guard, cx.actor, self.project, "matter.read")?;
        let before = ItemNow::find(cx.read, now.id, self.n)?.ok_or_else(|| error::gone(self.n))?;
        // Whoever may say that it was reached takes that back; what the plan holds is for whoever keeps it.
        let power = if before.dropped { "project.keep" } else { "project.report" };
        cx.guard.permit(cx.actor, power, &now.resource())?;
        now.changed.seen(self.based_on)?;
        now.going()?;
        if !before.dropped && before.done.is_none() {
            return Err(error::nothing_new().into());
        }
        let why = reason("why", self.why.as_ref(), facts)?;
        let late = before.dropped && PlanNow::get(cx.read, now.plan)?.is_validated();
        Ok(vec![ItemReopened { n: self.n, why, late }.draft(Some(now.id), now.open.handling)?])
    }
}
