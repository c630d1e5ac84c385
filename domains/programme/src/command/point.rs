//! A point: written, written anew, moved from state to state.

use std::collections::BTreeSet;

use kernel::{Id, Refusal, Words, at_most, kind};
use store::{Deciding, Draft, Failure};

use super::{all_known, known, limited, optional, short, sourced};
use crate::event::{Event, PointTurned, PointWritten};
use crate::plan::{Heading, Part};
use crate::point::{Point, PointState};
use crate::state::{PlanNow, PointNow, points};
use crate::{Facts, Rule, error};

/// Writes a point: a new one, or a new version of one.
#[derive(Debug, Clone)]
pub struct WritePoint {
    /// Its plan.
    pub plan: Id<kind::Matter>,
    /// The point; one to be, where there is none of this id.
    pub id: Id<kind::Matter>,
    /// What it says.
    pub point: Point,
    /// Why it says something else; needed once the plan was adopted.
    pub why: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for WritePoint {
    type Facts = Facts;
    const NAME: &'static str = "programme.write-point";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let plan = PlanNow::open_for(cx, "programme.keep", self.plan)?;
        checked(&self.point, &plan.headings, facts)?;
        let why = optional("why", self.why.as_ref(), facts)?;
        let known = PointNow::find(cx.read, self.id)?;
        let same = PointNow::numbered(cx.read, plan.id, &self.point.number)?;
        if same.is_some_and(|other| other.id != self.id) {
            return Err(error::taken(&self.point.number).into());
        }
        let version = match &known {
            Some(now) => {
                if now.plan != plan.id {
                    return Err(Refusal::not_found().into());
                }
                now.seen(self.based_on)?;
                if now.point == self.point {
                    return Ok(Vec::new());
                }
                if plan.state.is_in_force() && why.is_none() {
                    return Err(Refusal::missing("why").into());
                }
                now.version + 1
            }
            None if points(cx.read, plan.id)? >= facts.limits.points => {
                return Err(error::too_many("number", facts.limits.points).into());
            }
            None => 1,
        };
        let event = PointWritten { plan: plan.id, version, point: self.point.clone(), why, file: false };
        Ok(vec![event.draft(Some(self.id), plan.handling)?])
    }
}

/// Moves a point from state to state.
#[derive(Debug, Clone)]
pub struct TurnPoint {
    /// The point.
    pub point: Id<kind::Matter>,
    /// Where it stands.
    pub to: PointState,
    /// Why, or what there is to say; needed where it stops or opens again.
    pub words: Option<Words>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for TurnPoint {
    type Facts = Facts;
    const NAME: &'static str = "programme.turn-point";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = PointNow::get(cx.read, self.point)?;
        let plan = PlanNow::open_for(cx, "programme.keep", now.plan)?;
        now.seen(self.based_on)?;
        let words = optional("words", self.words.as_ref(), facts)?;
        if self.to == now.state {
            return Ok(Vec::new());
        }
        let again = self.to.is_open() && !now.state.is_open();
        if words.is_none() && (self.to == PointState::Stopped || again) {
            return Err(Refusal::missing("words").into());
        }
        let event = PointTurned { to: self.to, words };
        Ok(vec![event.draft(Some(now.id), plan.handling)?])
    }
}

/// What holds of every point of a plan with these headings.
pub(super) fn checked(point: &Point, headings: &[Heading], facts: &Facts) -> Result<(), Refusal> {
    if point.number.trim().is_empty() {
        return Err(Refusal::missing("number"));
    }
    at_most("number", &point.number, 20)?;
    sourced("text", &point.words, facts)?;
    limited("remark", &point.remark, facts)?;
    if point.keywords.len() > facts.limits.items {
        return Err(error::too_many("keywords", facts.limits.items));
    }
    point.keywords.iter().try_for_each(|word| short("keywords", Some(word), facts))?;
    let of = |theme: bool| -> BTreeSet<&str> {
        headings.iter().filter(|h| (h.part == Part::Theme) == theme).map(|h| h.code.as_str()).collect()
    };
    let (themes, others) = (of(true), of(false));
    all_known("theme", &point.theme, |code| themes.contains(code))?;
    all_known("objectives", &point.objectives, |code| others.contains(code))?;
    all_known("functions", &point.functions, |code| facts.functions.contains(code))?;
    known("pilot", point.pilot.as_ref(), &facts.organisations)?;
    all_known("partners", &point.partners, |code| facts.organisations.contains(code))?;
    all_known("groups", &point.groups, |code| facts.groups.contains(code))?;
    all_known("areas", &point.areas, |code| facts.areas.contains_key(code))?;
    all_known("resolutions", &point.resolutions, |code| facts.resolutions.contains(code))
}
