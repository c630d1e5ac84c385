//! Links of a point with measures, indicators and other matters.

use kernel::{Id, Refusal, at_most, kind};
use store::{Deciding, Draft, Failure, Read, StoreError};

use crate::entry::LinkSort;
use crate::event::{Event, Linked, Unlinked};
use crate::state::{EntryNow, PointNow};
use crate::{Facts, Rule};

/// Links a point with something of another package. Whether whoever asks may see it is looked at by the page that asks.
#[derive(Debug, Clone)]
pub struct Link {
    /// The entry.
    pub entry: Id<kind::Matter>,
    /// The point.
    pub point: i64,
    /// With what sort of thing.
    pub sort: LinkSort,
    /// With which.
    pub target: Id<kind::Matter>,
    /// What that is called.
    pub label: String,
}

impl Rule for Link {
    type Facts = Facts;
    const NAME: &'static str = "registers.link";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EntryNow::kept(cx.read, cx.guard, cx.actor, self.entry)?;
        PointNow::get(cx.read, self.entry, self.point)?;
        at_most("target", &self.label, facts.limits.text)?;
        if self.target == self.entry {
            return Err(Refusal::invalid("target", "refusal-registers-itself").into());
        }
        if linked(cx.read, self.entry, self.point, self.target)? {
            return Ok(Vec::new());
        }
        let Self { point, sort, target, label, .. } = self.clone();
        Ok(vec![Linked { point, sort, target, label }.draft(Some(self.entry), now.on.handling)?])
    }
}

/// Takes a link away.
#[derive(Debug, Clone)]
pub struct Unlink {
    /// The entry.
    pub entry: Id<kind::Matter>,
    /// The point.
    pub point: i64,
    /// With which it is linked.
    pub target: Id<kind::Matter>,
}

impl Rule for Unlink {
    type Facts = Facts;
    const NAME: &'static str = "registers.unlink";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = EntryNow::kept(cx.read, cx.guard, cx.actor, self.entry)?;
        if !linked(cx.read, self.entry, self.point, self.target)? {
            return Err(Refusal::not_found().into());
        }
        let event = Unlinked { point: self.point, target: self.target };
        Ok(vec![event.draft(Some(self.entry), now.on.handling)?])
    }
}

pub(super) fn linked(
    read: &dyn Read,
    entry: Id<kind::Matter>,
    point: i64,
    target: Id<kind::Matter>,
) -> Result<bool, StoreError> {
    let sql = "SELECT point FROM registers_link WHERE entry = $1 AND point = $2 AND target = $3";
    Ok(read.one(sql, &[entry.into(), point.into(), target.into()])?.is_some())
}

/// Whether somebody took this link away, and nobody made it again.
pub(super) fn parted(
    read: &dyn Read,
    entry: Id<kind::Matter>,
    point: i64,
    target: Id<kind::Matter>,
) -> Result<bool, StoreError> {
    let sql = "SELECT point FROM registers_parted WHERE entry = $1 AND point = $2 AND target = $3";
    Ok(read.one(sql, &[entry.into(), point.into(), target.into()])?.is_some())
}
