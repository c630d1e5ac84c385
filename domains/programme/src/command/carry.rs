//! What becomes of an open point when its plan closes.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::point::checked;
use crate::carry::Decision;
use crate::event::{Event, PointCarried, PointWritten};
use crate::plan::{Part, State};
use crate::point::Point;
use crate::state::{PlanNow, PointNow};
use crate::{Facts, Rule, error};

/// Decides on an open point. The last decision before the plan closes stands; one that waits is decided on afterwards, too, once the
/// successor has a point for it.
#[derive(Debug, Clone)]
pub struct CarryPoint {
    /// The point.
    pub point: Id<kind::Matter>,
    /// The decision.
    pub decision: Decision,
    /// The number in the successor under which it goes on. Where the successor has none of it, a point that continues is written
    /// there with the same text.
    pub number: Option<String>,
    /// Why.
    pub words: Words,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for CarryPoint {
    type Facts = Facts;
    const NAME: &'static str = "programme.carry-point";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = PointNow::get(cx.read, self.point)?;
        let plan = PlanNow::get(cx.read, now.plan)?;
        cx.guard.permit(cx.actor, "programme.keep", &plan.resource())?;
        let waits = plan.state == State::Closed && now.decision == Some(Decision::Postponed);
        if !plan.state.is_in_force() && !waits {
            return Err(error::wrong_state(plan.state).into());
        }
        now.seen(self.based_on)?;
        if !now.state.is_open() {
            return Err(Refusal::conflict("refusal-programme-point-over").into());
        }
        let successor = PlanNow::successor(cx.read, plan.id)?.ok_or_else(error::no_successor)?;
        let number = self.number.as_deref().map(str::trim).filter(|n| !n.is_empty());
        let mut drafts = Vec::new();
        let into = if self.decision.leads_on() {
            let number = number.ok_or_else(|| Refusal::missing("number"))?;
            let (into, written) = self.target(cx, facts, &now, &successor, number)?;
            drafts.extend(written);
            Some(into)
        } else {
            None
        };
        self.words.required("words", facts.limits.text)?;
        let event = PointCarried {
            decision: self.decision,
            successor: successor.id,
            into,
            words: self.words.clone(),
        };
        drafts.push(event.draft(Some(now.id), plan.handling)?);
        Ok(drafts)
    }
}

impl CarryPoint {
    /// The point of the successor that takes it up; written there, where a point continues under a number that is free.
    fn target(
        &self,
        cx: &Deciding<'_>,
        facts: &Facts,
        now: &PointNow,
        successor: &PlanNow,
        number: &str,
    ) -> Result<(Id<kind::Matter>, Option<Draft>), Failure> {
        if let Some(there) = PointNow::numbered(cx.read, successor.id, number)? {
            return Ok((there.id, None));
        }
        if self.decision == Decision::Merged {
            return Err(error::no_such_point("number", number).into());
        }
        let successor = PlanNow::open_for(cx, "programme.keep", successor.id)?;
        let codes = |theme: bool| -> BTreeSet<&String> {
            let of = successor.headings.iter().filter(move |h| (h.part == Part::Theme) == theme);
            of.map(|h| &h.code).collect()
        };
        let (themes, others) = (codes(true), codes(false));
        // Themes and objectives of the same code in the successor may mean something else: only the number's own theme is kept.
        let theme = number.split_once('.').map(|(theme, _)| theme.to_owned()).filter(|t| themes.contains(t));
        let point = Point {
            number: number.to_owned(),
            theme,
            objectives: now.point.objectives.iter().filter(|code| others.contains(code)).cloned().collect(),
            ..now.point.clone()
        };
        checked(&point, &successor.headings, facts)?;
        let id = cx.ids.next();
        let event = PointWritten { plan: successor.id, version: 1, point, why: None, file: false };
        Ok((id, Some(event.draft(Some(id), successor.handling)?)))
    }
}
