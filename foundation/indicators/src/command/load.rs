//! Taking in the indicators that a profile ships: shown first, then entered once. What people here described, set or recorded stays.

use kernel::{Handling, Id, Timestamp, kind};
use store::{Deciding, Draft, Event, Failure, Read, StoreError};

use super::DefineIndicator;
use super::crossing::{self, Change};
use super::value::permit;
use crate::definition::Open;
use crate::event::{GoalSet, ValueRecorded};
use crate::goal::{Goal, within};
use crate::judge::{self, Against, Standing, Verdict, Version};
use crate::library::{Shipped, ShippedValue};
use crate::state::{self, IndicatorNow};
use crate::value::ValueStatus;
use crate::{Facts, Rule};

/// What taking in an indicator would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// The indicator of this code, where there is one.
    pub here: Option<Id<kind::Matter>>,
    /// Whether it is described otherwise here. That stays.
    pub differs: bool,
    /// Whether a baseline or a target comes with it.
    pub goal: bool,
    /// How many values come with it.
    pub values: usize,
    /// Of how many values another stands here, or was taken back. That stays.
    pub other: usize,
    /// How many values wait: their period is not over.
    pub ahead: usize,
}

impl Preview {
    /// Whether nothing would be written.
    #[must_use]
    pub const fn is_same(&self) -> bool {
        self.here.is_some() && !self.goal && self.values == 0
    }
}

/// What taking in an indicator would do now.
///
/// # Errors
/// When the rows cannot be read.
pub fn preview(
    read: &dyn Read,
    shipped: &Shipped,
    facts: &Facts,
    now: Timestamp,
) -> Result<Preview, StoreError> {
    let here = IndicatorNow::of_code(read, &shipped.code)?;
    let sorted = Sorted::of(read, here.as_ref(), shipped, facts, now)?;
    Ok(Preview {
        differs: match &here {
            Some(here) => here.latest()?.definition != shipped.definition,
            None => false,
        },
        goal: sets_goal(here.as_ref(), shipped),
        here: here.map(|here| here.id),
        values: sorted.new.len(),
        other: sorted.other,
        ahead: sorted.ahead,
    })
}

/// Whether the goal of the file comes in: only where none was set, for something that is followed.
fn sets_goal(here: Option<&IndicatorNow>, shipped: &Shipped) -> bool {
    let open = here.is_none_or(|here| here.goal == Goal::default() && !here.retired);
    open && shipped.goal != Goal::default()
}

/// The values of the file by what becomes of them.
#[derive(Default)]
struct Sorted<'a> {
    /// New ones, each with the version that it belongs to.
    new: Vec<(&'a ShippedValue, i64)>,
    other: usize,
    ahead: usize,
}

impl<'a> Sorted<'a> {
    fn of(
        read: &dyn Read,
        here: Option<&IndicatorNow>,
        shipped: &'a Shipped,
        facts: &Facts,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let mut sorted = Self::default();
        if here.is_some_and(|here| here.retired) {
            return Ok(sorted);
        }
        let first = || vec![Version { no: 1, since: None, definition: shipped.definition.clone() }];
        let versions = here.map_or_else(first, |here| here.versions.clone());
        let standing = match here {
            Some(here) => state::standing(read, here.id, shipped.values.iter().map(|v| v.slot.start))?,
            None => Standing::new(),
        };
        let against = Against { versions: &versions, standing: &standing, facts, now };
        for value in &shipped.values {
            let end = shipped.definition.period.next(value.slot.start, &facts.zone);
            if end.is_none_or(|end| end > now) {
                sorted.ahead += 1;
                continue;
            }
            match judge::one(&value.slot, value.value, &against) {
                Ok(Verdict::Known) => {}
                Ok(Verdict::New(version)) if !taken_back(read, here, value)? => {
                    sorted.new.push((value, version));
                }
                Ok(_) | Err(_) => sorted.other += 1,
            }
        }
        Ok(sorted)
    }
}

/// Whether a value stood here once and none does now: it does not come again.
fn taken_back(
    read: &dyn Read,
    here: Option<&IndicatorNow>,
    value: &ShippedValue,
) -> Result<bool, StoreError> {
    let Some(here) = here else { return Ok(false) };
    let sql = "SELECT 1 FROM indicator_value WHERE indicator = $1 AND area = '' AND start = $2 LIMIT 1";
    Ok(read.one(sql, &[here.id.into(), value.slot.start.into()])?.is_some())
}

/// Takes in what a profile ships.
#[derive(Debug, Clone)]
pub struct LoadIndicators {
    /// All of it.
    pub shipped: Vec<Shipped>,
}

impl Rule for LoadIndicators {
    type Facts = Facts;
    const NAME: &'static str = "indicators.load";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let mut drafts = Vec::new();
        for shipped in &self.shipped {
            let here = IndicatorNow::of_code(cx.read, &shipped.code)?;
            let sorted = Sorted::of(cx.read, here.as_ref(), shipped, facts, cx.now)?;
            let goal = sets_goal(here.as_ref(), shipped);
            drafts.extend(match &here {
                Some(here) => known(cx, here, shipped, &sorted, goal, facts)?,
                None => new(cx, shipped, &sorted, goal, facts)?,
            });
        }
        Ok(drafts)
    }
}

fn new(
    cx: &Deciding<'_>,
    shipped: &Shipped,
    sorted: &Sorted<'_>,
    goal: bool,
    facts: &Facts,
) -> Result<Vec<Draft>, Failure> {
    let (indicator, open) = (shipped.id, Open::default());
    let resource = state::resource(indicator, &open, Some(cx.actor.person));
    let (code, definition) = (shipped.code.clone(), shipped.definition.clone());
    let mut drafts = DefineIndicator { indicator, code, definition, open }.decide(cx, facts)?;
    if goal {
        drafts.push(goal_draft(indicator, resource.handling, shipped, facts)?);
    }
    if !sorted.new.is_empty() {
        cx.guard.permit(cx.actor, "indicator.record", &resource)?;
    }
    drafts.extend(values(indicator, resource.handling, sorted, facts)?);
    Ok(drafts)
}

fn known(
    cx: &Deciding<'_>,
    here: &IndicatorNow,
    shipped: &Shipped,
    sorted: &Sorted<'_>,
    goal: bool,
    facts: &Facts,
) -> Result<Vec<Draft>, Failure> {
    let mut drafts = Vec::new();
    if goal {
        cx.guard.permit(cx.actor, "indicator.define", &here.resource())?;
        drafts.push(goal_draft(here.id, here.open.handling, shipped, facts)?);
    }
    if !sorted.new.is_empty() {
        permit(cx, here, ValueStatus::Unconfirmed)?;
        drafts.extend(values(here.id, here.open.handling, sorted, facts)?);
        let change = |(v, _): &(&ShippedValue, i64)| -> Change {
            (v.slot.clone(), Some((v.value, ValueStatus::Unconfirmed)))
        };
        let changes: Vec<Change> = sorted.new.iter().map(change).collect();
        drafts.extend(crossing::by(cx, here, facts, &changes)?);
    }
    Ok(drafts)
}

fn goal_draft(
    id: Id<kind::Matter>,
    handling: Handling,
    shipped: &Shipped,
    facts: &Facts,
) -> Result<Draft, Failure> {
    shipped.goal.check(facts)?;
    let Goal { baseline, target } = shipped.goal.clone();
    Ok(GoalSet { baseline, target, why: None }.draft(Some(id), handling)?)
}

/// Somebody read them somewhere; nobody here has checked them.
fn values(
    id: Id<kind::Matter>,
    handling: Handling,
    sorted: &Sorted<'_>,
    facts: &Facts,
) -> Result<Vec<Draft>, Failure> {
    let mut drafts = Vec::with_capacity(sorted.new.len());
    for (given, version) in &sorted.new {
        within("source", Some(&given.source), facts.limits.short)?;
        within("note", given.note.as_ref(), facts.limits.short)?;
        let event = ValueRecorded {
            slot: given.slot.clone(),
            version: *version,
            value: given.value,
            status: ValueStatus::Unconfirmed,
            source: Some(given.source.clone()),
            note: given.note.clone(),
        };
        drafts.push(event.draft(Some(id), handling)?);
    }
    Ok(drafts)
}
