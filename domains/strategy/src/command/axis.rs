//! Somebody says how an objective or a project stands: each axis by itself.

use kernel::{Guard, Id, Refusal, Words, kind};
use store::{Deciding, Draft, Failure};

use super::{optional, reason};
use crate::axis::{Axis, needs_reason};
use crate::event::{AxisReported, Event};
use crate::state::{self, ObjectiveNow, ProjectNow};
use crate::{Facts, Rule};

/// What is said of one axis.
#[derive(Debug, Clone)]
pub struct Said {
    /// The axis.
    pub axis: Axis,
    /// Code of its value. The one that it has may be said again: then it was looked at today.
    pub value: String,
    /// Why; needed where it stands worse.
    pub words: Option<Words>,
}

/// Says how something stands, on one axis or several.
#[derive(Debug, Clone)]
pub struct ReportAxes {
    /// The objective or project.
    pub matter: Id<kind::Matter>,
    /// What is said.
    pub said: Vec<Said>,
}

impl Rule for ReportAxes {
    type Facts = Facts;
    const NAME: &'static str = "strategy.report-axes";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let handling = match ProjectNow::find(cx.read, self.matter)? {
            Some(project) => {
                cx.guard.permit(cx.actor, "project.report", &project.resource())?;
                project.going()?;
                project.open.handling
            }
            None => {
                let now = ObjectiveNow::find(cx.read, self.matter)?.ok_or_else(Refusal::not_found)?;
                reports(cx.guard, cx, &now)?;
                now.open.handling
            }
        };
        if self.said.is_empty() {
            return Err(Refusal::missing("timing").into());
        }
        let mut drafts = Vec::new();
        for said in &self.said {
            let (axis, value) = (said.axis, &said.value);
            if facts.value(value).is_none() {
                return Err(Refusal::unknown_code(axis.code(), value).into());
            }
            let before = state::axis(cx.read, self.matter, axis)?;
            let field = format!("{axis}-why");
            let words = if needs_reason(facts, before.as_deref(), value) {
                Some(reason(&field, said.words.as_ref(), facts)?)
            } else {
                optional(&field, said.words.as_ref(), facts)?
            };
            let event = AxisReported { axis, value: value.clone(), words };
            drafts.push(event.draft(Some(self.matter), handling)?);
        }
        Ok(drafts)
    }
}

/// Of an objective, whoever keeps it or reports on its projects may say how it stands.
fn reports(guard: &dyn Guard, cx: &Deciding<'_>, now: &ObjectiveNow) -> Result<(), Refusal> {
    let on = now.resource();
    guard.permit(cx.actor, "project.report", &on).or_else(|_| guard.permit(cx.actor, "objective.keep", &on))
}
