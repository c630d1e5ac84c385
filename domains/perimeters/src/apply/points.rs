//! Rows of logistic points, as they stand now.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::json;
use crate::event::{Event, PointContact, PointMoved, PointPlaced, PointWithdrawn};

pub(super) fn placed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = PointPlaced::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO perimeter_point (perimeter, n, sort, name, stand, live, seq) VALUES ($1, $2, $3, $4, $5, 1, $6)",
        &[
            id.into(),
            e.point.into(),
            e.sort.code().into(),
            e.name.as_ref().map(json).transpose()?.into(),
            json(&e.stand)?.into(),
            entry.header.seq.into(),
        ],
    )
    .map(drop)
}

pub(super) fn moved(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = PointMoved::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE perimeter_point SET stand = $3, seq = $4 WHERE perimeter = $1 AND n = $2",
        &[id.into(), e.point.into(), json(&e.stand)?.into(), entry.header.seq.into()],
    )
    .map(drop)
}

pub(super) fn withdrawn(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = PointWithdrawn::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE perimeter_point SET live = 0, seq = $3 WHERE perimeter = $1 AND n = $2",
        &[id.into(), e.point.into(), entry.header.seq.into()],
    )
    .map(drop)
}

pub(super) fn contact(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = PointContact::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE perimeter_point SET contact = $3 WHERE perimeter = $1 AND n = $2",
        &[id.into(), e.point.into(), e.contact.clone().into()],
    )
    .map(drop)
}
