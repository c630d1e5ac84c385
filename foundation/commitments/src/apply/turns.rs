//! Where a commitment stands, and its history. The kind of an entry says where it stands: an answer whose body was erased
//! counts as before, without its words.

use kernel::{Id, kind};
use serde_json::json as value;
use store::{Entry, StoreError, Tx};

use super::{given, json, state};
use crate::answer::Answer;
use crate::commitment::State;
use crate::event::{Event, Readdressed, Redated, Returned};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    match what {
        "acknowledged" | "executed" | "declined" | "replied" => {
            used(tx, entry)?;
            match what {
                "acknowledged" => state(tx, entry, id, State::Acknowledged),
                "executed" => state(tx, entry, id, State::Executed),
                "declined" => state(tx, entry, id, State::Declined),
                _ => changed(tx, entry, id),
            }
        }
        "settled" => state(tx, entry, id, State::Settled),
        "withdrawn" => state(tx, entry, id, State::Withdrawn),
        "returned" => {
            let due = Returned::of(entry).and_then(|e| e.due);
            tx.execute(
                "UPDATE commitment SET due = $2, returned = returned + 1 WHERE id = $1",
                &[id.into(), due.into()],
            )?;
            state(tx, entry, id, State::Acknowledged)
        }
        "redated" => {
            let Some(e) = Redated::of(entry) else { return Ok(()) };
            tx.execute(
                "UPDATE commitment SET acknowledge_by = $2, due = $3 WHERE id = $1",
                &[id.into(), e.acknowledge_by.into(), e.due.into()],
            )?;
            changed(tx, entry, id)?;
            super::next_due(tx, id)
        }
        "readdressed" => {
            let Some(e) = Readdressed::of(entry) else { return Ok(()) };
            given::nobody(tx, id)?;
            given::to(tx, entry, id, &e.to, None)?;
            tx.execute(
                "UPDATE commitment SET acknowledge_by = $2 WHERE id = $1",
                &[id.into(), e.acknowledge_by.into()],
            )?;
            state(tx, entry, id, State::Given)
        }
        _ => Ok(()),
    }
}

/// One more use of the link by which it came.
fn used(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let Some(link) = entry.event::<Answer>().and_then(|a| a.link) else { return Ok(()) };
    tx.execute("UPDATE commitment_link SET used = used + 1 WHERE link = $1", &[link.into()]).map(drop)
}

/// Something was said that changes no state: a page drawn before has not seen it.
fn changed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "UPDATE commitment SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1",
        &[id.into(), h.seq.into(), h.recorded.at.into(), h.actor.function.as_str().into()],
    )
    .map(drop)
}

/// One line of its history.
pub(super) fn remember(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    what: &str,
) -> Result<(), StoreError> {
    let h = &entry.header;
    // What was given stands in the commitment's own row.
    let detail = if what == "given" { value!({}) } else { value!(entry.fields) };
    tx.execute(
        "INSERT INTO commitment_turn (commitment, seq, entry, what, at, recorded_at, person, function_code, erased, detail) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (commitment, seq) DO NOTHING",
        &[
            id.into(),
            h.seq.into(),
            h.id.into(),
            what.into(),
            h.stated.map_or(h.recorded.at, |s| s.at).into(),
            h.recorded.at.into(),
            h.actor.person.into(),
            h.actor.function.as_str().into(),
            entry.destroyed.into(),
            json(&detail)?.into(),
        ],
    )
    .map(drop)
}
