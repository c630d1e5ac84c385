//! Rows of equal-opportunity tests.

use kernel::{Id, Words, kind};
use store::{Entry, StoreError, Tx, to_json};

use super::{person, touched, with_author};
use crate::event::{Event, TestReturned, TestReviewed, TestWritten};
use crate::test::Stage;

const TABLE: &str = "registers_test";

pub(super) fn written(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = TestWritten::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO registers_test (id, about, label, content, stage, authors, areas, readers, handling, owner, changed_seq, \
         changed_at, changed_function) VALUES ($1, $2, $3, $4, $5, '[]', $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (id) DO UPDATE \
         SET label = excluded.label, content = excluded.content, stage = excluded.stage, areas = excluded.areas, readers = \
         excluded.readers, handling = excluded.handling",
        &[
            id.into(),
            e.about.into(),
            e.label.as_str().into(),
            to_json(&e.test)?.into(),
            Stage::Draft.code().into(),
            to_json(&e.areas)?.into(),
            to_json(&e.readers)?.into(),
            h.handling.rank().into(),
            person(entry).into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    authored(tx, entry, id)?;
    touched(tx, TABLE, entry, id)
}

/// Whoever filled it in or handed it in does not accept it.
fn authored(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let row = tx.one("SELECT authors FROM registers_test WHERE id = $1", &[id.into()])?;
    let before = row.as_ref().map(|r| r.text(0)).transpose()?;
    tx.execute(
        "UPDATE registers_test SET authors = $2 WHERE id = $1",
        &[id.into(), with_author(before, entry)?.into()],
    )
    .map(drop)
}

pub(super) fn moved(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let (stage, words): (Stage, Option<Words>) = match what {
        "test-handed-in" => {
            authored(tx, entry, id)?;
            (Stage::HandedIn, None)
        }
        "test-returned" => (Stage::Draft, TestReturned::of(entry).map(|e| e.words)),
        _ => (Stage::Reviewed, TestReviewed::of(entry).and_then(|e| e.words)),
    };
    tx.execute(
        "UPDATE registers_test SET stage = $2, words = $3 WHERE id = $1",
        &[id.into(), stage.code().into(), words.as_ref().map(to_json).transpose()?.into()],
    )?;
    touched(tx, TABLE, entry, id)
}
