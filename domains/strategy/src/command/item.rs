//! Deliverables and milestones: written, moved, reached, given up.

use jiff::civil::Date;
use kernel::{Id, Refusal, Words, at_most, kind};
use store::{Deciding, Draft, Failure};

use super::{optional, reason};
use crate::event::{Event, ItemDropped, ItemReached, ItemWritten};
use crate::project::{Item, ItemSort};
use crate::state::{self, ItemNow, PlanNow, ProjectNow};
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
    /// Why; needed where it is written anew after the board has validated the plan.
    pub why: Option<Words>,
    /// What the page showed of it; what says something else by now nobody has seen.
    pub shown: Option<Item>,
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
        let (n, again) = match self.n {
            Some(n) => {
                let before = ItemNow::due(cx.read, now.id, n)?;
                // What was reached is corrected, with a reason.
                if before.done.is_some() {
                    return Err(Refusal::conflict("refusal-strategy-reached").into());
                }
                let before = before.item;
                if self.shown.as_ref().is_some_and(|shown| *shown != before) {
                    return Err(error::changed_meanwhile(&now.changed).into());
                }
                if before == self.item {
                    return Ok(Vec::new());
                }
                (n, true)
            }
            None if many >= i64::try_from(facts.limits.items).unwrap_or(i64::MAX) => {
                return Err(error::too_many("names-fr", facts.limits.items).into());
            }
            None => (last + 1, false),
        };
        let why = if late && again {
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
    /// Address of what proves it. A deliverable has an address or words.
    pub proof: Option<String>,
}

impl Rule for ReachItem {
    type Facts = Facts;
    const NAME: &'static str = "strategy.reach-item";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ProjectNow::for_whom(cx.read, cx.guard, cx.actor, self.project, "project.report")?;
        now.going()?;
        let before = ItemNow::due(cx.read, now.id, self.n)?;
        let today = facts.day(cx.now);
        let on = self.on.unwrap_or(today);
        if on > today {
            return Err(error::ahead("on").into());
        }
        if before.done.is_some() {
            return Err(error::nothing_new().into());
        }
        let (proof, words) = proven(before.item.sort, self.proof.as_ref(), self.words.as_ref(), facts)?;
        Ok(vec![ItemReached { n: self.n, on, words, proof }.draft(Some(now.id), now.open.handling)?])
    }
}

/// The address and the words that prove that something was reached: a deliverable has at least one of them.
pub(super) fn proven(
    sort: ItemSort,
    proof: Option<&String>,
    words: Option<&Words>,
    facts: &Facts,
) -> Result<(Option<String>, Option<Words>), Refusal> {
    let proof = proof.map(|p| p.trim().to_owned()).filter(|p| !p.is_empty());
    if let Some(address) = &proof {
        at_most("proof", address, facts.limits.text)?;
        if !(address.starts_with("https://") || address.starts_with("http://")) {
            return Err(error::no_address("proof"));
        }
    }
    let words = optional("words", words, facts)?;
    if sort == ItemSort::Deliverable && proof.is_none() && words.is_none() {
        return Err(error::no_proof("proof"));
    }
    Ok((proof, words))
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
        if ItemNow::due(cx.read, now.id, self.n)?.done.is_some() {
            return Err(Refusal::conflict("refusal-strategy-reached").into());
        }
        let why = reason("why", self.why.as_ref(), facts)?;
        let late = PlanNow::get(cx.read, now.plan)?.is_validated();
        Ok(vec![ItemDropped { n: self.n, why, late }.draft(Some(now.id), now.open.handling)?])
    }
}
