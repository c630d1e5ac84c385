//! Rows of files in quarantine.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::json;
use crate::event::{Event, QuarantineDropped, QuarantineTaken, WarningQuarantined};
use crate::quarantine::HeldState;

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    if let Some(e) = WarningQuarantined::of(entry) {
        return held(tx, entry, &e);
    }
    if let Some(e) = QuarantineTaken::of(entry) {
        return ended(tx, entry, e.held, HeldState::Taken, None);
    }
    QuarantineDropped::of(entry)
        .map_or(Ok(()), |e| ended(tx, entry, e.held, HeldState::Dropped, Some(&e.words.text)))
}

fn held(tx: &dyn Tx, entry: &Entry, e: &WarningQuarantined) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO quarantine (id, name, digest, size, way, faults, state, held_at, held_seq) VALUES ($1, $2, $3, $4, $5, $6, \
         'held', $7, $8)",
        &[
            e.held.into(),
            e.name.as_str().into(),
            e.digest.as_str().into(),
            e.size.into(),
            e.way.code().into(),
            json(&e.faults)?.into(),
            h.recorded.at.into(),
            h.seq.into(),
        ],
    )
    .map(drop)
}

fn ended(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    state: HeldState,
    words: Option<&str>,
) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "UPDATE quarantine SET state = $2, ended_at = $3, ended_function = $4, words = $5 WHERE id = $1",
        &[
            id.into(),
            state.code().into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            words.map(str::to_owned).into(),
        ],
    )
    .map(drop)
}
