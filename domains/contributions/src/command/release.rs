//! What a partner was asked by mistake is taken back.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use crate::event::{Event, MeasuresTakenBack};
use crate::read::measures;
use crate::state::SheetNow;
use crate::{Facts, Rule, error};

/// Takes back measures about which a partner was asked and has answered nothing: they count as not asked, and whoever was written to is
/// told. What was answered stays and is judged.
#[derive(Debug, Clone)]
pub struct TakeBackMeasures {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// Which.
    pub measures: BTreeSet<Id<kind::Matter>>,
    /// Why.
    pub words: Words,
    /// The entry that the page had seen.
    pub based_on: Option<i64>,
}

impl Rule for TakeBackMeasures {
    type Facts = Facts;
    const NAME: &'static str = "contributions.take-back-measures";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = SheetNow::get(cx.read, self.sheet)?;
        cx.guard.permit(cx.actor, "contribution.ask", &now.resource())?;
        now.open()?;
        now.unchanged(self.based_on)?;
        if self.measures.is_empty() {
            return Err(Refusal::missing("measures").into());
        }
        let asked = measures(cx.read, now.id)?;
        let mut numbers = Vec::new();
        for measure in &self.measures {
            let row = asked.iter().find(|row| row.measure == *measure).ok_or_else(error::not_asked)?;
            if row.answered || row.nothing.is_some() {
                let refusal = Refusal::conflict("refusal-contribution-release-answered");
                return Err(refusal.with("number", &row.number).into());
            }
            numbers.push(row.number.clone());
        }
        self.words.required("words", facts.limits.text)?;
        let measures = self.measures.iter().copied().collect();
        let event = MeasuresTakenBack { measures, numbers, words: self.words.clone() };
        Ok(vec![event.draft(Some(now.id), now.handling())?])
    }
}
