//! Rows of levels, and of when one was reached.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::{at, json};
use crate::content::Level;
use crate::event::{Event, LevelMet, LevelRemoved, LevelSet};

/// The row of a level.
pub(super) fn level(tx: &dyn Tx, id: Id<kind::Matter>, no: i64, l: &Level) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO readiness_level (plan, no, k, names, indicator, threshold, action, cards, responsible, acts) VALUES ($1, $2, \
         $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (plan, no, k) DO UPDATE SET names = excluded.names, indicator = \
         excluded.indicator, threshold = excluded.threshold, action = excluded.action, cards = excluded.cards, responsible = \
         excluded.responsible, acts = excluded.acts",
        &[
            id.into(),
            no.into(),
            i64::from(l.key).into(),
            json(&l.names)?.into(),
            l.indicator.as_str().into(),
            l.threshold.as_str().into(),
            json(&l.action)?.into(),
            json(&l.cards)?.into(),
            json(&l.responsible)?.into(),
            json(&l.acts)?.into(),
        ],
    )
    .map(drop)
}

pub(super) fn set(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Option<i64>, StoreError> {
    let Some(e) = LevelSet::of(entry) else { return Ok(None) };
    level(tx, id, e.version, &e.level)?;
    Ok(Some(e.version))
}

pub(super) fn removed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<Option<i64>, StoreError> {
    let Some(e) = LevelRemoved::of(entry) else { return Ok(None) };
    let sql = "DELETE FROM readiness_level WHERE plan = $1 AND no = $2 AND k = $3";
    tx.execute(sql, &[id.into(), e.version.into(), i64::from(e.k).into()])?;
    Ok(Some(e.version))
}

pub(super) fn met(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = LevelMet::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO readiness_met (plan, seq, no, k, names, signal, at, responsible) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON \
         CONFLICT (plan, seq) DO NOTHING",
        &[
            id.into(),
            entry.header.seq.into(),
            e.version.into(),
            i64::from(e.k).into(),
            json(&e.names)?.into(),
            e.signal.into(),
            at(entry).into(),
            json(&e.responsible)?.into(),
        ],
    )
    .map(drop)
}
