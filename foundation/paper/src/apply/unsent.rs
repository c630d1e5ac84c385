//! Rows of what was released by name, and of what came of it.

use store::{Entry, StoreError, Tx};

use super::json;
use crate::event::{Event, ReleaseSeen, UnsentReleased};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let h = &entry.header;
    if let Some(e) = UnsentReleased::of(entry) {
        return tx
            .execute(
                "INSERT INTO paper_release (command, author, captured_at, at, seq, by_person, by_function, reason, seen) VALUES ($1, \
                 $2, $3, $4, $5, $6, $7, $8, 0)",
                &[
                    e.command.into(),
                    e.author.into(),
                    e.captured_at.into(),
                    h.recorded.at.into(),
                    h.seq.into(),
                    h.actor.person.into(),
                    h.actor.function.as_str().into(),
                    json(&e.reason)?.into(),
                ],
            )
            .map(drop);
    }
    let Some(e) = ReleaseSeen::of(entry) else { return Ok(()) };
    let sql = "UPDATE paper_release SET seen = 1 WHERE author = $1 AND seq <= $2";
    tx.execute(sql, &[h.actor.person.into(), e.until.into()]).map(drop)
}

/// The first entry of a command that was released stands beside the release. It is written on behalf of its author, so that
/// all other entries cost nothing here.
pub(super) fn came_of_it(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let h = &entry.header;
    if h.actor.on_behalf_of.is_none() {
        return Ok(());
    }
    let sql = "UPDATE paper_release SET entry_seq = $2 WHERE command = $1 AND entry_seq IS NULL";
    tx.execute(sql, &[h.command.into(), h.seq.into()]).map(drop)
}
