//! Rows of the day: its incident, ticks, moved times, what was used.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::file::state;
use super::{maybe, touched};
use crate::event::{DayBegun, Event, OpeningSet, RowMarked, RowMoved, SupplyUsed};
use crate::planned::State;

type Done = Result<(), StoreError>;

pub(super) fn opening(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = OpeningSet::of(entry) else { return Ok(()) };
    let sql = "UPDATE planned_event SET opening_at = $2, opening_seq = $3 WHERE id = $1";
    tx.execute(sql, &[id.into(), e.at.into(), entry.header.seq.into()])?;
    touched(tx, entry, id)
}

pub(super) fn begun(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = DayBegun::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE planned_event SET incident = $2, incident_number = $3, begun_at = $4, state_words = NULL WHERE id = $1",
        &[id.into(), e.incident.into(), e.number.as_str().into(), entry.header.recorded.at.into()],
    )?;
    state(tx, entry, id, State::Running)
}

pub(super) fn marked(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = RowMarked::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "UPDATE planned_row SET mark = $3, mark_at = $4, mark_words = $5, mark_function = $6 WHERE event = $1 AND n = $2",
        &[
            id.into(),
            e.n.into(),
            e.mark.code().into(),
            h.stated.map_or(h.recorded.at, |s| s.at).into(),
            maybe(e.words.as_ref())?.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    touched(tx, entry, id)
}

pub(super) fn moved(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = RowMoved::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE planned_row SET moved_to = $3, moved_words = $4 WHERE event = $1 AND n = $2",
        &[id.into(), e.n.into(), e.to.into(), maybe(e.words.as_ref())?.into()],
    )?;
    touched(tx, entry, id)
}

pub(super) fn used(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = SupplyUsed::of(entry) else { return Ok(()) };
    let sql = "UPDATE planned_supply SET used = $3 WHERE event = $1 AND n = $2";
    tx.execute(sql, &[id.into(), e.n.into(), e.count.into()])?;
    touched(tx, entry, id)
}
