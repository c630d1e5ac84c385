//! Who plays, and the clock on which they play.

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure, Rule};

use super::LEAD;
use crate::Facts;
use crate::clock::Setting;
use crate::error;
use crate::event::{Admitted, ClockSet, Dismissed, Event};
use crate::exercise::Part;
use crate::state::Now;

/// Lets an account of the place play under a function.
#[derive(Debug, Clone)]
pub struct Admit {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// Who, as what.
    pub part: Part,
    /// By which name.
    pub name: String,
}

impl Rule for Admit {
    type Facts = Facts;
    const NAME: &'static str = "exercise.admit";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.exercise)?;
        cx.guard.permit(cx.actor, LEAD, &now.resource())?;
        now.played()?;
        let part = &self.part;
        if !facts.functions.contains(&part.function) {
            return Err(Refusal::unknown_code("function", &part.function).into());
        }
        if facts.by_area.contains(&part.function) && part.areas.is_empty() {
            return Err(error::area().into());
        }
        if let Some(area) = part.areas.iter().find(|a| !facts.areas.contains(*a)) {
            return Err(Refusal::unknown_code("area", area).into());
        }
        let sql = "SELECT COUNT(*), COUNT(CASE WHEN person = $2 AND function_code = $3 THEN 1 END) FROM exercise_part \
                   WHERE exercise = $1 AND live = 1";
        let values = [now.id.into(), part.person.into(), part.function.as_str().into()];
        if let Some(row) = cx.read.one(sql, &values)? {
            if row.int(1)? > 0 {
                return Err(error::admitted(&self.name).into());
            }
            if row.int(0)? >= facts.limits.parts {
                return Err(error::too_many("parts", facts.limits.parts).into());
            }
        }
        Ok(vec![Admitted { part: part.clone(), name: self.name.clone() }.draft(Some(now.id), now.handling)?])
    }
}

/// Ends somebody's part.
#[derive(Debug, Clone)]
pub struct Dismiss {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// The mandate under which they play.
    pub mandate: Id<kind::Mandate>,
}

impl Rule for Dismiss {
    type Facts = Facts;
    const NAME: &'static str = "exercise.dismiss";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.exercise)?;
        cx.guard.permit(cx.actor, LEAD, &now.resource())?;
        now.played()?;
        let sql = "SELECT live FROM exercise_part WHERE exercise = $1 AND mandate = $2";
        let row = cx.read.one(sql, &[now.id.into(), self.mandate.into()])?.ok_or_else(Refusal::not_found)?;
        if row.int(0)? == 0 {
            return Ok(Vec::new());
        }
        Ok(vec![Dismissed { mandate: self.mandate }.draft(Some(now.id), now.handling)?])
    }
}

/// Sets the clock. What it is set to was worked out from the clock as it runs.
#[derive(Debug, Clone)]
pub struct SetClock {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// How it runs from now on.
    pub setting: Setting,
}

impl Rule for SetClock {
    type Facts = Facts;
    const NAME: &'static str = "exercise.set-clock";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = Now::get(cx.read, self.exercise)?;
        cx.guard.permit(cx.actor, LEAD, &now.resource())?;
        now.played()?;
        if self.setting.shown < now.start {
            return Err(Refusal::conflict("refusal-exercise-clock").into());
        }
        Ok(vec![ClockSet { setting: self.setting }.draft(Some(now.id), now.handling)?])
    }
}
