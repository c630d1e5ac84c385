//! Setting the thresholds of an indicator.

use kernel::{Id, Words, kind};
use store::{Deciding, Draft, Event, Failure};

use super::crossing;
use crate::event::ThresholdsSet;
use crate::state::IndicatorNow;
use crate::threshold::{self, Threshold};
use crate::{Facts, Rule};

/// Other thresholds are to hold.
#[derive(Debug, Clone)]
pub struct SetThresholds {
    /// The indicator.
    pub indicator: Id<kind::Matter>,
    /// From the first level to the last; none to follow it without levels.
    pub thresholds: Vec<Threshold>,
    /// Why.
    pub why: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for SetThresholds {
    type Facts = Facts;
    const NAME: &'static str = "indicators.set-thresholds";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = IndicatorNow::get(cx.read, self.indicator)?;
        cx.guard.permit(cx.actor, "indicator.define", &now.resource())?;
        now.check(self.based_on)?;
        threshold::check(&self.thresholds, facts)?;
        if let Some(why) = &self.why {
            kernel::at_most("why", &why.text, facts.limits.text)?;
        }
        if self.thresholds == now.thresholds {
            return Ok(Vec::new());
        }
        let event = ThresholdsSet { thresholds: self.thresholds.clone(), why: self.why.clone() };
        let mut drafts = vec![event.draft(Some(self.indicator), now.open.handling)?];
        let with = IndicatorNow { thresholds: self.thresholds.clone(), ..now };
        drafts.extend(crossing::everywhere(cx, &with, facts)?);
        Ok(drafts)
    }
}
