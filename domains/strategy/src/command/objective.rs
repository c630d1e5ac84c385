//! An objective is set, and worded anew.

use kernel::{Id, Refusal, Words, at_most, kind};
use store::{Deciding, Draft, Failure, Read, StoreError};

use super::{known, limited, official, opened, reason, short, year};
use crate::event::{Event, ObjectiveSet, ObjectiveWorded};
use crate::objective::{Level, Open, Wording};
use crate::state::ObjectiveNow;
use crate::{Facts, Rule, error};

/// Sets an objective.
#[derive(Debug, Clone)]
pub struct SetObjective {
    /// The objective to be.
    pub objective: Id<kind::Matter>,
    /// Its code.
    pub code: String,
    /// What kind it is.
    pub level: Level,
    /// The one above it; needed for an operational one.
    pub parent: Option<Id<kind::Matter>>,
    /// What it says.
    pub wording: Wording,
    /// Who may see it.
    pub open: Open,
}

impl Rule for SetObjective {
    type Facts = Facts;
    const NAME: &'static str = "strategy.set-objective";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let resource = self.open.resource(self.objective, Some(cx.actor.person));
        cx.guard.permit(cx.actor, "objective.keep", &resource)?;
        let open = opened(cx, &self.open, facts)?;
        let code = self.code.trim();
        if code.is_empty() {
            return Err(Refusal::missing("code").into());
        }
        at_most("code", code, 40)?;
        if ObjectiveNow::of_code(cx.read, code)?.is_some()
            || ObjectiveNow::find(cx.read, self.objective)?.is_some()
        {
            return Err(error::code_taken(code).into());
        }
        if !fits(cx.read, self.level, self.parent)? {
            return Err(error::wrong_parent().into());
        }
        let event = ObjectiveSet {
            code: code.to_owned(),
            level: self.level,
            parent: self.parent,
            wording: checked(&self.wording, facts)?,
            open,
            given: false,
        };
        Ok(vec![event.draft(Some(self.objective), self.open.handling)?])
    }
}

/// Whether an objective of this level can stand there: an operational one under a strategic one, a strategic one under none.
fn fits(read: &dyn Read, level: Level, parent: Option<Id<kind::Matter>>) -> Result<bool, StoreError> {
    Ok(match (level, parent) {
        (Level::Strategic, parent) => parent.is_none(),
        (Level::Operational, None) => false,
        (Level::Operational, Some(id)) => {
            ObjectiveNow::find(read, id)?.is_some_and(|above| above.level == Level::Strategic)
        }
    })
}

/// Words an objective anew: a version of its own, with the reason.
#[derive(Debug, Clone)]
pub struct WordObjective {
    /// The objective.
    pub objective: Id<kind::Matter>,
    /// What it says.
    pub wording: Wording,
    /// Why.
    pub why: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for WordObjective {
    type Facts = Facts;
    const NAME: &'static str = "strategy.word-objective";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ObjectiveNow::for_whom(cx.read, cx.guard, cx.actor, self.objective, "objective.keep")?;
        now.changed.seen(self.based_on)?;
        let wording = checked(&self.wording, facts)?;
        if wording == now.wording {
            return Ok(Vec::new());
        }
        let why = Some(reason("why", self.why.as_ref(), facts)?);
        let event = ObjectiveWorded { version: now.version + 1, wording, why, given: false };
        Ok(vec![event.draft(Some(now.id), now.open.handling)?])
    }
}

/// The wording as it is journalled.
pub(super) fn checked(wording: &Wording, facts: &Facts) -> Result<Wording, Refusal> {
    let limits = &facts.limits;
    official("titles", &wording.titles, limits.short * 2)?;
    for (field, text) in [
        ("description", &wording.description),
        ("desired", &wording.desired),
        ("conditions", &wording.conditions),
        ("risks", &wording.risks),
        ("deadline", &wording.deadline),
    ] {
        limited(field, text, limits.text)?;
    }
    year("from", wording.period.from)?;
    year("until", wording.period.until)?;
    if wording.period.until < wording.period.from {
        return Err(error::order("until"));
    }
    known("sources", &wording.sources, &facts.sources)?;
    known("functions", &wording.functions, &facts.functions)?;
    if wording.indicators.len() > limits.items {
        return Err(error::too_many("indicators", limits.items));
    }
    short("quoted", wording.quoted.as_ref(), facts)?;
    Ok(wording.clone())
}
