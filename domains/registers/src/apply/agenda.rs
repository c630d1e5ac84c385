//! Rows of instruments and their steps.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx, to_json};

use super::{counted, person, touched};
use crate::event::{Event, InstrumentChanged, InstrumentEntered, InstrumentTurned, StepSet};
use crate::instrument::{Progress, number};

const TABLE: &str = "registers_instrument";

pub(super) fn entered(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = InstrumentEntered::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO registers_instrument (id, number, year, content, progress, areas, readers, handling, owner, entered_seq, \
         changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, $5, '[]', '[]', $6, $7, $8, $8, $9, $10) ON CONFLICT \
         (id) DO NOTHING",
        &[
            id.into(),
            number(e.year, e.no).into(),
            e.instrument.year.into(),
            to_json(&e.instrument)?.into(),
            Progress::Planned.code().into(),
            h.handling.rank().into(),
            person(entry).into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    counted(tx, &format!("instrument:{:02}", e.year), e.no)
}

pub(super) fn changed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = InstrumentChanged::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE registers_instrument SET content = $2, year = $3 WHERE id = $1",
        &[id.into(), to_json(&e.instrument)?.into(), e.instrument.year.into()],
    )?;
    touched(tx, TABLE, entry, id)
}

pub(super) fn step(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = StepSet::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO registers_step (instrument, code, content) VALUES ($1, $2, $3) ON CONFLICT (instrument, code) DO UPDATE SET \
         content = excluded.content",
        &[id.into(), e.step.code.as_str().into(), to_json(&e.step)?.into()],
    )?;
    touched(tx, TABLE, entry, id)
}

pub(super) fn turned(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = InstrumentTurned::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE registers_instrument SET progress = $2, progress_words = $3 WHERE id = $1",
        &[id.into(), e.to.code().into(), e.words.as_ref().map(to_json).transpose()?.into()],
    )?;
    touched(tx, TABLE, entry, id)
}
