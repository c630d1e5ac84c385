//! Baseline and target, and an indicator that is no longer followed.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Event, Failure};

use crate::event::{GoalSet, IndicatorResumed, IndicatorRetired};
use crate::goal::{Goal, within};
use crate::state::IndicatorNow;
use crate::{Facts, Rule};

/// Sets where it stood and where it is to stand, or takes either away.
#[derive(Debug, Clone)]
pub struct SetGoal {
    /// The indicator.
    pub indicator: Id<kind::Matter>,
    /// Baseline and target.
    pub goal: Goal,
    /// Why; needed where another was set before.
    pub why: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for SetGoal {
    type Facts = Facts;
    const NAME: &'static str = "indicators.set-goal";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = IndicatorNow::get(cx.read, self.indicator)?;
        cx.guard.permit(cx.actor, "indicator.define", &now.resource())?;
        now.check(self.based_on)?;
        self.goal.check(facts)?;
        within("why", self.why.as_ref(), facts.limits.text)?;
        if self.goal == now.goal {
            return Ok(Vec::new());
        }
        let said = self.why.as_ref().is_some_and(|why| !why.is_blank());
        if now.goal != Goal::default() && !said {
            return Err(Refusal::missing("why").into());
        }
        let Goal { baseline, target } = self.goal.clone();
        let event = GoalSet { baseline, target, why: self.why.clone() };
        Ok(vec![event.draft(Some(now.id), now.open.handling)?])
    }
}

/// It is no longer followed: nobody waits for a value, and none is taken in. What was recorded stays.
#[derive(Debug, Clone)]
pub struct RetireIndicator {
    /// The indicator.
    pub indicator: Id<kind::Matter>,
    /// Why.
    pub why: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for RetireIndicator {
    type Facts = Facts;
    const NAME: &'static str = "indicators.retire";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = IndicatorNow::get(cx.read, self.indicator)?;
        cx.guard.permit(cx.actor, "indicator.define", &now.resource())?;
        now.check(self.based_on)?;
        now.followed()?;
        self.why.required("why", facts.limits.text)?;
        Ok(vec![IndicatorRetired { why: self.why.clone() }.draft(Some(now.id), now.open.handling)?])
    }
}

/// It is followed again.
#[derive(Debug, Clone)]
pub struct ResumeIndicator {
    /// The indicator.
    pub indicator: Id<kind::Matter>,
    /// Why.
    pub why: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ResumeIndicator {
    type Facts = Facts;
    const NAME: &'static str = "indicators.resume";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = IndicatorNow::get(cx.read, self.indicator)?;
        cx.guard.permit(cx.actor, "indicator.define", &now.resource())?;
        now.check(self.based_on)?;
        if !now.retired {
            return Err(Refusal::conflict("refusal-indicator-followed").into());
        }
        self.why.required("why", facts.limits.text)?;
        Ok(vec![IndicatorResumed { why: self.why.clone() }.draft(Some(now.id), now.open.handling)?])
    }
}
