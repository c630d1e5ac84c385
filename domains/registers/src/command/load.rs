//! Taking in the entries that a profile ships: somebody asks for it once, sees before what it will do, and asking again does nothing twice.
//! What somebody wrote here stays; where the profile changed the same, somebody decides.

use kernel::{Handling, Id, Refusal, Resource, kind};
use store::{Deciding, Draft, Failure, Read, StoreError};

use super::link::{linked, parted};
use super::shipped::{Coming, ComingPoint, Shipped};
use super::{act, enter, point};
use crate::entry::{Frame, Point};
use crate::event::{self, ActionNoted, Entered, Event, PointTurned, PointWritten};
use crate::state::{self, EntryNow, KEEP, last};
use crate::{Facts, Rule, error};

/// Takes in what a profile ships. Nothing is written of what both sides changed: see [`SettleShipped`].
#[derive(Debug, Clone)]
pub struct Load {
    /// The entries, all of them or some.
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
            let coming = Coming::of(cx.read, shipped)?;
            let handling = coming.now.as_ref().map_or(Handling::Service, |now| now.on.handling);
            if let Some(now) = &coming.now {
                cx.guard.permit(cx.actor, KEEP, &now.on)?;
                let found = coming.frame.as_ref().filter(|found| found.apart.is_empty());
                if let Some(found) = found
                    && (found.ours != now.frame || now.file.as_ref() != Some(&shipped.frame))
                {
                    drafts.push(changed(shipped, &found.ours, handling, facts)?);
                }
            } else {
                let frame = enter::checked(&shipped.frame, facts)?;
                let code = Some(shipped.code.clone());
                let (areas, readers) = Default::default();
                let entered = Entered { year, no, frame, areas, readers, shipped: code, lesson: None };
                drafts.push(entered.draft(Some(shipped.entry), handling)?);
                no += 1;
            }
            drafts.extend(points(cx, facts, (shipped.entry, handling), &coming.points)?);
        }
        Ok(drafts)
    }
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

fn changed(shipped: &Shipped, frame: &Frame, handling: Handling, facts: &Facts) -> Result<Draft, Failure> {
    let (frame, file) = (enter::checked(frame, facts)?, Some(shipped.frame.clone()));
    Ok(event::Changed { frame, file }.draft(Some(shipped.entry), handling)?)
}

fn written(one: &ComingPoint<'_>, point: &Point, facts: &Facts) -> Result<PointWritten, Refusal> {
    Ok(PointWritten {
        n: one.n,
        point: point::checked(point, facts)?,
        key: Some(one.key.clone()),
        file: Some(one.shipped.point.clone()),
    })
}

fn points(
    cx: &Deciding<'_>,
    facts: &Facts,
    (entry, handling): (Id<kind::Matter>, Handling),
    coming: &[ComingPoint<'_>],
) -> Result<Vec<Draft>, Failure> {
    let matter = Some(entry);
    let mut action = last(cx.read, "registers_action", entry)?;
    let mut drafts = Vec::new();
    for one in coming {
        let wanted = match &one.here {
            None => Some(&one.shipped.point),
            Some((now, found)) => {
                let due = found.apart.is_empty() && (found.ours != now.point || !one.known);
                due.then_some(&found.ours)
            }
        };
        if let Some(point) = wanted {
            drafts.push(written(one, point, facts)?.draft(matter, handling)?);
        }
        for absent in &one.actions {
            action += 1;
            let event = ActionNoted { point: one.n, n: action, action: act::checked(absent, facts)? };
            drafts.push(event.draft(matter, handling)?);
        }
        for absent in &one.statuses {
            let event = PointTurned { n: one.n, status: point::checked_status(absent, facts)? };
            drafts.push(event.draft(matter, handling)?);
        }
    }
    Ok(drafts)
}

kernel::coded! {
    /// What holds where a profile and somebody here changed the same.
    Holds {
        /// What stands here.
        Here = "here",
        /// What the profile says.
        Profile = "profile",
    }
}

/// Decides what holds of a document, or of a point, that both changed.
#[derive(Debug, Clone)]
pub struct SettleShipped {
    /// The entry as the profile ships it.
    pub shipped: Shipped,
    /// The number of the point; nothing where it is the document.
    pub point: Option<i64>,
    /// What holds.
    pub holds: Holds,
    /// The last entry of the journal that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for SettleShipped {
    type Facts = Facts;
    const NAME: &'static str = "registers.settle-shipped";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let shipped = &self.shipped;
        let now = EntryNow::kept(cx.read, cx.guard, cx.actor, shipped.entry)?;
        now.changed.seen(self.based_on, error::changed_meanwhile)?;
        let (handling, here) = (now.on.handling, self.holds == Holds::Here);
        let coming = Coming::of(cx.read, shipped)?;
        let Some(n) = self.point else {
            let found = coming.frame.filter(|found| !found.apart.is_empty());
            let found = found.ok_or_else(error::settled)?;
            let frame = if here { &found.ours } else { &found.theirs };
            return Ok(vec![changed(shipped, frame, handling, facts)?]);
        };
        let one = coming.points.iter().find(|one| one.n == n).ok_or_else(error::settled)?;
        let found = one.here.as_ref().map(|(_, found)| found).filter(|found| !found.apart.is_empty());
        let found = found.ok_or_else(error::settled)?;
        let point = if here { &found.ours } else { &found.theirs };
        Ok(vec![written(one, point, facts)?.draft(Some(shipped.entry), handling)?])
    }
}

/// Indicators with which the points of an entry are to be linked and are not: number of the point, indicator. Whether the indicator is
/// here is for the page to look at.
///
/// # Errors
/// When the rows cannot be read.
pub fn unlinked(read: &dyn Read, shipped: &Shipped) -> Result<Vec<(i64, Id<kind::Matter>)>, StoreError> {
    let (entry, mut all) = (shipped.entry, Vec::new());
    for one in Coming::of(read, shipped)?.points {
        for indicator in &one.shipped.indicators {
            // What somebody took away here does not come again.
            if !linked(read, entry, one.n, *indicator)? && !parted(read, entry, one.n, *indicator)? {
                all.push((one.n, *indicator));
            }
        }
    }
    Ok(all)
}
