//! Taking in the entries that a profile ships: somebody asks for it once, sees before what it will do, and asking again does nothing twice.

use kernel::{Handling, Id, Refusal, Resource, Text, kind};
use serde::Serialize;
use store::{Deciding, Draft, Failure, Read, StoreError};

use super::link::linked;
use super::{act, enter, point};
use crate::entry::{Action, Frame, Point, Status};
use crate::event::{self, ActionNoted, Entered, Event, PointTurned, PointWritten};
use crate::state::{self, EntryNow, KEEP, PointNow, last};
use crate::{Facts, Rule};

/// An entry as a profile ships it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipped {
    /// The matter it becomes: the same for ever.
    pub entry: Id<kind::Matter>,
    /// Its code in the profile.
    pub code: String,
    /// The document.
    pub frame: Frame,
    /// Its points, numbered from 1 in their order.
    pub points: Vec<ShippedPoint>,
}

/// A point as a profile ships it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShippedPoint {
    /// What it says.
    pub point: Point,
    /// Indicators of the profile that show how far it is: linked once they are here themselves.
    pub indicators: Vec<Id<kind::Matter>>,
    /// What was done.
    pub actions: Vec<Action>,
    /// Where it stood, oldest first.
    pub statuses: Vec<Status>,
}

/// What taking in an entry would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Preview {
    /// Its name.
    pub names: Text,
    /// Code of its register.
    pub register: String,
    /// Whether it is not there yet.
    pub new: bool,
    /// Whether the words of its document differ from those that are there.
    pub frame: bool,
    /// How many points are new.
    pub points: usize,
    /// How many points have other words.
    pub changed: usize,
    /// How many actions come with it.
    pub actions: usize,
    /// How many states come with it.
    pub statuses: usize,
}

impl Preview {
    /// Whether nothing would be written.
    #[must_use]
    pub const fn is_same(&self) -> bool {
        !self.new
            && !self.frame
            && self.points == 0
            && self.changed == 0
            && self.actions == 0
            && self.statuses == 0
    }
}

/// What taking in an entry would do now.
///
/// # Errors
/// When the rows cannot be read.
pub fn preview(read: &dyn Read, shipped: &Shipped) -> Result<Preview, StoreError> {
    let now = EntryNow::find(read, shipped.entry)?;
    let points = PointNow::all(read, shipped.entry)?;
    let there = |n: i64| points.iter().find(|p| p.n == n);
    let numbered = || (1_i64..).zip(&shipped.points);
    let mut seen = Preview {
        names: shipped.frame.names.clone(),
        register: shipped.frame.register.clone(),
        new: now.is_none(),
        frame: now.is_some_and(|now| now.frame != shipped.frame),
        points: numbered().filter(|(n, _)| there(*n).is_none()).count(),
        changed: numbered()
            .filter(|(n, p)| there(*n).is_some_and(|t| t.point != merged(&t.point, &p.point)))
            .count(),
        actions: 0,
        statuses: 0,
    };
    for (n, one) in numbered() {
        seen.actions += absent_actions(read, shipped.entry, n, &one.actions)?.len();
        seen.statuses += absent_statuses(read, shipped.entry, n, &one.statuses)?.len();
    }
    Ok(seen)
}

/// The words of the profile with the owner and the term that people have set here.
fn merged(here: &Point, shipped: &Point) -> Point {
    Point {
        owner: here.owner.clone().or_else(|| shipped.owner.clone()),
        due: here.due.or(shipped.due),
        ..shipped.clone()
    }
}

fn absent_actions<'a>(
    read: &dyn Read,
    entry: Id<kind::Matter>,
    point: i64,
    actions: &'a [Action],
) -> Result<Vec<&'a Action>, StoreError> {
    // Also those that were withdrawn here: what somebody took back does not come again.
    let rows = read.query(
        "SELECT content FROM registers_action WHERE entry = $1 AND point = $2",
        &[entry.into(), point.into()],
    )?;
    let there: Vec<Action> = rows.iter().filter_map(|row| state::json(row, 0)).collect();
    Ok(actions.iter().filter(|a| !there.iter().any(|t| t.words == a.words && t.on == a.on)).collect())
}

fn absent_statuses<'a>(
    read: &dyn Read,
    entry: Id<kind::Matter>,
    point: i64,
    statuses: &'a [Status],
) -> Result<Vec<&'a Status>, StoreError> {
    let rows = read.query(
        "SELECT content FROM registers_status WHERE entry = $1 AND point = $2",
        &[entry.into(), point.into()],
    )?;
    let there: Vec<Status> = rows.iter().filter_map(|row| state::json(row, 0)).collect();
    Ok(statuses.iter().filter(|s| !there.contains(s)).collect())
}

/// Indicators with which the points of an entry are to be linked and are not: number of the point, indicator. Whether the indicator is
/// here is for the page to look at.
///
/// # Errors
/// When the rows cannot be read.
pub fn unlinked(read: &dyn Read, shipped: &Shipped) -> Result<Vec<(i64, Id<kind::Matter>)>, StoreError> {
    let mut all = Vec::new();
    for (n, one) in (1_i64..).zip(&shipped.points) {
        for indicator in &one.indicators {
            if !linked(read, shipped.entry, n, *indicator)? {
                all.push((n, *indicator));
            }
        }
    }
    Ok(all)
}

/// Takes in what a profile ships.
#[derive(Debug, Clone)]
pub struct Load {
    /// All of it.
    pub shipped: Vec<Shipped>,
}

impl Rule for Load {
    type Facts = Facts;
    const NAME: &'static str = "registers.load";
    const URGENT: bool = false;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, KEEP, &Resource::service())?;
        let year = facts.year(cx.now);
        let mut no = state::next(cx.read, &format!("entry:{year:02}"))?;
        let mut drafts = Vec::new();
        for shipped in &self.shipped {
            let now = EntryNow::find(cx.read, shipped.entry)?;
            let frame = enter::checked(&shipped.frame, facts)?;
            let handling = now.as_ref().map_or(Handling::Service, |now| now.on.handling);
            let matter = Some(shipped.entry);
            match &now {
                None => {
                    let shipped = Some(shipped.code.clone());
                    let (areas, readers) = Default::default();
                    let entered = Entered { year, no, frame, areas, readers, shipped, lesson: None };
                    drafts.push(entered.draft(matter, handling)?);
                    no += 1;
                }
                Some(now) if now.frame != frame => {
                    cx.guard.permit(cx.actor, KEEP, &now.on)?;
                    drafts.push(event::Changed { frame }.draft(matter, handling)?);
                }
                Some(now) => cx.guard.permit(cx.actor, KEEP, &now.on)?,
            }
            drafts.extend(points(cx, facts, shipped, handling)?);
        }
        Ok(drafts)
    }
}

fn points(
    cx: &Deciding<'_>,
    facts: &Facts,
    shipped: &Shipped,
    handling: Handling,
) -> Result<Vec<Draft>, Failure> {
    let matter = Some(shipped.entry);
    let there = PointNow::all(cx.read, shipped.entry)?;
    let mut action = last(cx.read, "registers_action", shipped.entry)?;
    let mut drafts = Vec::new();
    for (n, one) in (1_i64..).zip(&shipped.points) {
        let before = there.iter().find(|p| p.n == n);
        let wanted = before.map_or_else(|| one.point.clone(), |p| merged(&p.point, &one.point));
        let wanted = point::checked(&wanted, facts)?;
        if before.is_none_or(|p| p.point != wanted) {
            drafts.push(PointWritten { n, point: wanted }.draft(matter, handling)?);
        }
        for absent in absent_actions(cx.read, shipped.entry, n, &one.actions)? {
            action += 1;
            let event = ActionNoted { point: n, n: action, action: act::checked(absent, facts)? };
            drafts.push(event.draft(matter, handling)?);
        }
        for absent in absent_statuses(cx.read, shipped.entry, n, &one.statuses)? {
            // A state that the profile tells later does not undo what people here have said since.
            if before.is_some_and(|p| p.turned.is_some()) {
                continue;
            }
            let event = PointTurned { n, status: point::checked_status(absent, facts)? };
            drafts.push(event.draft(matter, handling)?);
        }
    }
    Ok(drafts)
}

impl Load {
    /// Refuses where there is nothing to take in.
    ///
    /// # Errors
    /// The refusal.
    pub fn any(&self) -> Result<(), Refusal> {
        if self.shipped.is_empty() { Err(Refusal::conflict("refusal-registers-nothing")) } else { Ok(()) }
    }
}
