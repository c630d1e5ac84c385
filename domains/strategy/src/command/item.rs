//! Deliverables and milestones: written, moved, reached, given up.

use jiff::civil::Date;
use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{optional, reason};
use crate::event::{Event, ItemDropped, ItemReached, ItemWritten};
use crate::project::Item;
use crate::state::{self, PlanNow, ProjectNow};
use crate::{Facts, Rule, error};

/// Writes a deliverable or milestone, or writes one anew.
#[derive(Debug, Clone)]
pub struct WriteItem {
    /// The project.
    pub project: Id<kind::Matter>,
    /// The one that is written anew; a new one where absent.
    pub n: Option<i64>,
    /// What it says.
    pub item: Item,
    /// Why; needed where a day that was given moves after the board has validated the plan.
    pub why: Option<Words>,
}

impl Rule for WriteItem {
    type Facts = Facts;
    const NAME: &'static str = "strategy.write-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ProjectNow::for_whom(cx.read, cx.guard, cx.actor, self.project, "project.keep")?;
        now.going()?;
        super::official("names", &self.item.names, facts.limits.short)?;
        super::year("due", i64::from(self.item.due.year()))?;
        let late = PlanNow::get(cx.read, now.plan)?.is_validated();
        let (last, many) = state::items(cx.read, now.id)?;
        let (n, moved) = match self.n {
            Some(n) => {
                let (before, _) = state::item(cx.read, now.id, n)?.ok_or_else(|| error::gone(n))?;
                if before == self.item {
                    return Ok(Vec::new());
                }
                (n, before.due != self.item.due)
            }
            None if many >= i64::try_from(facts.limits.items).unwrap_or(i64::MAX) => {
                return Err(error::too_many("names-fr", facts.limits.items).into());
            }
            None => (last + 1, false),
        };
        let why = if late && moved {
            Some(reason("why", self.why.as_ref(), facts)?)
        } else {
            optional("why", self.why.as_ref(), facts)?
        };
        let event = ItemWritten { n, item: self.item.clone(), late, why };
        Ok(vec![event.draft(Some(now.id), now.open.handling)?])
    }
}

/// It was reached.
#[derive(Debug, Clone)]
pub struct ReachItem {
    /// The project.
    pub project: Id<kind::Matter>,
    /// Which.
    pub n: i64,
    /// On which day; today where absent.
    pub on: Option<Date>,
    /// What there is to say.
    pub words: Option<Words>,
}

impl Rule for ReachItem {
    type Facts = Facts;
    const NAME: &'static str = "strategy.reach-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ProjectNow::for_whom(cx.read, cx.guard, cx.actor, self.project, "project.report")?;
        now.going()?;
        let (_, reached) = state::item(cx.read, now.id, self.n)?.ok_or_else(|| error::gone(self.n))?;
        let today = facts.day(cx.now);
        let on = self.on.unwrap_or(today);
        if on > today {
            return Err(error::ahead("on").into());
        }
        if reached {
            return Err(error::nothing_new().into());
        }
        let words = optional("words", self.words.as_ref(), facts)?;
        Ok(vec![ItemReached { n: self.n, on, words }.draft(Some(now.id), now.open.handling)?])
    }
}

/// It is not due any more.
#[derive(Debug, Clone)]
pub struct DropItem {
    /// The project.
    pub project: Id<kind::Matter>,
    /// Which.
    pub n: i64,
    /// Why.
    pub why: Option<Words>,
}

impl Rule for DropItem {
    type Facts = Facts;
    const NAME: &'static str = "strategy.drop-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ProjectNow::for_whom(cx.read, cx.guard, cx.actor, self.project, "project.keep")?;
        now.going()?;
        let (_, reached) = state::item(cx.read, now.id, self.n)?.ok_or_else(|| error::gone(self.n))?;
        if reached {
            return Err(Refusal::conflict("refusal-strategy-reached").into());
        }
        let why = reason("why", self.why.as_ref(), facts)?;
        let late = PlanNow::get(cx.read, now.plan)?.is_validated();
        Ok(vec![ItemDropped { n: self.n, why, late }.draft(Some(now.id), now.open.handling)?])
    }
}
