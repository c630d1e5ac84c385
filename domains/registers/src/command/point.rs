//! The points of an entry: what they say, who answers for them, where they stand.

use kernel::{Id, Refusal, kind};
use store::{Deciding, Draft, Failure, Read, StoreError};

use super::{known, limited, named, partial, proven, short};
use crate::entry::{Point, State, Status, missing};
use crate::event::{Event, PointTurned, PointWritten};
use crate::state::{EntryNow, PointNow, last};
use crate::{Facts, Rule, error};

/// Writes a point, or writes one anew.
#[derive(Debug, Clone)]
pub struct WritePoint {
    /// The entry.
    pub entry: Id<kind::Matter>,
    /// The point that is written anew; a new one where absent.
    pub n: Option<i64>,
    /// What it says.
    pub point: Point,
    /// The last entry of the journal that the page showed.
    pub based_on: Option<i64>,
}

impl Rule for WritePoint {
    type Facts = Facts;
    const NAME: &'static str = "registers.write-point";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EntryNow::kept(cx.read, cx.guard, cx.actor, self.entry)?;
        let point = checked(&self.point, facts)?;
        let n = match self.n {
            Some(n) => {
                let before = PointNow::get(cx.read, self.entry, n)?;
                now.changed.seen(self.based_on, error::changed_meanwhile)?;
                if before.point == point {
                    return Ok(Vec::new());
                }
                n
            }
            None => last(cx.read, "registers_point", self.entry)? + 1,
        };
        if usize::try_from(n).is_ok_and(|n| n > facts.limits.items) {
            return Err(error::too_many("words-fr", facts.limits.items).into());
        }
        Ok(vec![PointWritten { n, point, key: None, file: None }.draft(Some(self.entry), now.on.handling)?])
    }
}

/// The point as it is journalled.
pub(super) fn checked(point: &Point, facts: &Facts) -> Result<Point, Refusal> {
    let limits = &facts.limits;
    let owner = short("owner", point.owner.as_ref(), facts)?;
    owner.as_ref().map_or(Ok(()), |code| known("owner", code, &facts.functions))?;
    Ok(Point {
        words: named("words", &point.words, limits.text)?,
        source: short("source", point.source.as_ref(), facts)?,
        owner,
        ground: limited("ground", &point.ground, limits.short)?,
        due: point.due,
        target: limited("target", &point.target, limits.short)?,
    })
}

/// Says where a point stands. The same state may be said again: that is how somebody says how far it is.
#[derive(Debug, Clone)]
pub struct TurnPoint {
    /// The entry.
    pub entry: Id<kind::Matter>,
    /// The point.
    pub n: i64,
    /// Where it stands, and why.
    pub status: Status,
    /// The last entry of the journal that the page showed.
    pub based_on: Option<i64>,
}

impl Rule for TurnPoint {
    type Facts = Facts;
    const NAME: &'static str = "registers.turn-point";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EntryNow::kept(cx.read, cx.guard, cx.actor, self.entry)?;
        let point = PointNow::get(cx.read, self.entry, self.n)?;
        if let Some(turned) = &point.turned {
            turned.seen(self.based_on, error::changed_meanwhile)?;
        }
        let status = checked_status(&self.status, facts)?;
        if status.state == point.state && missing(&status.words).len() == 2 {
            return Err(Refusal::missing("words-fr").into());
        }
        if status.state == State::Done && status.evidence.is_empty() && !acted(cx.read, self.entry, self.n)? {
            return Err(error::no_evidence().into());
        }
        // What is ahead of the clock has not come: nothing stands somewhere as of a day to come.
        if crate::entry::first_day(&status.on).is_some_and(|day| day > facts.day(cx.now)) {
            return Err(Refusal::in_the_future("on").into());
        }
        Ok(vec![PointTurned { n: self.n, status }.draft(Some(self.entry), now.on.handling)?])
    }
}

/// The status as it is journalled.
pub(super) fn checked_status(status: &Status, facts: &Facts) -> Result<Status, Refusal> {
    partial("on", &status.on)?;
    let words = limited("words", &status.words, facts.limits.text)?;
    if status.state.needs_reason() && missing(&words).len() == 2 {
        return Err(error::no_reason(status.state));
    }
    proven(&status.evidence, facts)?;
    Ok(Status { words, source: short("source", status.source.as_ref(), facts)?, ..status.clone() })
}

/// Whether an action with evidence was noted about it.
fn acted(read: &dyn Read, entry: Id<kind::Matter>, point: i64) -> Result<bool, StoreError> {
    let sql = "SELECT n FROM registers_action WHERE entry = $1 AND point = $2 AND withdrawn IS NULL AND proven = TRUE LIMIT 1";
    Ok(read.one(sql, &[entry.into(), point.into()])?.is_some())
}
