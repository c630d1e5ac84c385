//! Rows of what is reserved, on its way, delivered and given back.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx, Value};

use super::figures::refresh;
use super::need::{recount, state, waiting_sites};
use super::{at, json};
use crate::event::{Allocated, Delivered, Event, Released, Started};
use crate::need::State;

pub(super) fn allocated(tx: &dyn Tx, entry: &Entry, need: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Allocated::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO relief_part (need, n, kind, site, supplier, count, delivered, released, at, words) VALUES ($1, $2, $3, $4, \
         $5, $6, 0, 0, $7, $8)",
        &[
            need.into(),
            e.part.into(),
            e.kind.as_str().into(),
            e.site.into(),
            e.supplier.clone().into(),
            e.count.into(),
            entry.header.recorded.at.into(),
            e.words.as_ref().map(json).transpose()?.into(),
        ],
    )?;
    after(tx, entry, need, e.site, &e.kind)
}

pub(super) fn started(tx: &dyn Tx, entry: &Entry, need: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Started::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE relief_part SET started_at = $3 WHERE need = $1 AND n = $2",
        &[need.into(), e.part.into(), at(entry).into()],
    )?;
    recount(tx, entry, need)
}

pub(super) fn delivered(tx: &dyn Tx, entry: &Entry, need: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Delivered::of(entry) else { return Ok(()) };
    let came = at(entry);
    tx.execute(
        "UPDATE relief_part SET delivered = delivered + $3, started_at = COALESCE(started_at, $4) WHERE need = $1 AND n = $2",
        &[need.into(), e.part.into(), e.count.into(), came.into()],
    )?;
    if let Some(site) = e.site {
        let params: [Value; 5] =
            [site.into(), entry.header.seq.into(), e.kind.as_str().into(), came.into(), e.count.into()];
        tx.execute(
            "INSERT INTO relief_delivery (site, seq, kind, at, count) VALUES ($1, $2, $3, $4, $5)",
            &params,
        )?;
    }
    after(tx, entry, need, e.site, &e.kind)
}

pub(super) fn released(tx: &dyn Tx, entry: &Entry, need: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Released::of(entry) else { return Ok(()) };
    let key: [Value; 2] = [need.into(), e.part.into()];
    let kind = tx.one("SELECT kind FROM relief_part WHERE need = $1 AND n = $2", &key)?;
    let Some(kind) = kind else { return Ok(()) };
    tx.execute(
        "UPDATE relief_part SET released = released + $3 WHERE need = $1 AND n = $2",
        &[need.into(), e.part.into(), e.count.into()],
    )?;
    after(tx, entry, need, e.site, kind.text(0)?)
}

/// What is still to come of all its parts is free again.
pub(super) fn withdrawn(tx: &dyn Tx, entry: &Entry, need: Id<kind::Matter>) -> Result<(), StoreError> {
    let sites = waiting_sites(tx, need)?;
    tx.execute("UPDATE relief_part SET released = count - delivered WHERE need = $1", &[need.into()])?;
    recount(tx, entry, need)?;
    for (site, kind) in sites {
        refresh(tx, site, &kind)?;
    }
    state(tx, entry, need, State::Withdrawn)
}

/// The need and the site are counted anew.
fn after(
    tx: &dyn Tx,
    entry: &Entry,
    need: Id<kind::Matter>,
    site: Option<Id<kind::Matter>>,
    kind: &str,
) -> Result<(), StoreError> {
    if let Some(site) = site {
        refresh(tx, site, kind)?;
    }
    recount(tx, entry, need)
}
