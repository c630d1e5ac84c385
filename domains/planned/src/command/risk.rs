//! Risks: written, written anew, closed.

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::supply::numbered;
use super::{limited, maybe_known, named, short};
use crate::event::{Event, RiskClosed, RiskWritten};
use crate::risk::Risk;
use crate::state::{EventNow, Numbered};
use crate::{Facts, Rule, error};

/// Writes a risk, or writes one anew.
#[derive(Debug, Clone)]
pub struct WriteRisk {
    /// The event.
    pub event: Id<kind::Matter>,
    /// The risk that is written anew; a new one where absent.
    pub n: Option<i64>,
    /// What it says.
    pub risk: Risk,
}

impl Rule for WriteRisk {
    type Facts = Facts;
    const NAME: &'static str = "planned.write-risk";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::plannable(cx.read, cx.guard, cx.actor, self.event)?;
        let risk = checked(&self.risk, facts)?;
        let n = numbered(cx, &now, Numbered::Risk, self.n, facts)?;
        Ok(vec![RiskWritten { n, risk }.draft(Some(now.id), now.handling)?])
    }
}

/// A risk is none any more.
#[derive(Debug, Clone)]
pub struct CloseRisk {
    /// The event.
    pub event: Id<kind::Matter>,
    /// The risk.
    pub n: i64,
    /// Why.
    pub why: Words,
}

impl Rule for CloseRisk {
    type Facts = Facts;
    const NAME: &'static str = "planned.close-risk";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EventNow::plannable(cx.read, cx.guard, cx.actor, self.event)?;
        if !Numbered::Risk.stands(cx.read, now.id, self.n)? {
            return Err(error::gone(self.n).into());
        }
        self.why.required("why", facts.limits.text)?;
        Ok(vec![RiskClosed { n: self.n, why: self.why.clone() }.draft(Some(now.id), now.handling)?])
    }
}

/// The risk as it is journalled.
pub(super) fn checked(risk: &Risk, facts: &Facts) -> Result<Risk, Refusal> {
    named("words", &risk.words, facts.limits.text)?;
    limited("measures", &risk.measures, facts.limits.text)?;
    let (likelihood, impact) = facts.scale;
    for (field, rank, steps) in [("likelihood", risk.likelihood, likelihood), ("impact", risk.impact, impact)]
    {
        if !(1..=steps).contains(&rank) {
            return Err(Refusal::unknown_code(field, &rank.to_string()));
        }
    }
    maybe_known("owner", risk.owner.as_ref(), &facts.functions)?;
    short("plan", risk.plan_label.as_ref(), facts)?;
    Ok(risk.clone())
}
