//! Rows of answer sheets.

use kernel::{Id, Words, kind};
use store::{Entry, StoreError, Tx, to_json};

use super::{all_words, with_author};
use crate::event::{Event, SheetApproved, SheetHandedIn, SheetReturned, SheetWritten};
use crate::sheet::Stage;

pub(super) fn written(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = SheetWritten::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO registers_sheet (entry, n, point, content, stage, authors, changed_seq, changed_at, changed_function) VALUES \
         ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (entry, n) DO UPDATE SET point = excluded.point, content = \
         excluded.content, changed_seq = excluded.changed_seq, changed_at = excluded.changed_at, changed_function = \
         excluded.changed_function",
        &[
            id.into(),
            e.n.into(),
            e.sheet.point.into(),
            to_json(&e.sheet)?.into(),
            Stage::Draft.code().into(),
            "[]".into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    authored(tx, entry, id, e.n)
}

/// Whoever wrote it or handed it in does not approve it.
fn authored(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, n: i64) -> Result<(), StoreError> {
    let row =
        tx.one("SELECT authors FROM registers_sheet WHERE entry = $1 AND n = $2", &[id.into(), n.into()])?;
    let before = row.as_ref().map(|r| r.text(0)).transpose()?;
    tx.execute(
        "UPDATE registers_sheet SET authors = $3 WHERE entry = $1 AND n = $2",
        &[id.into(), n.into(), with_author(before, entry)?.into()],
    )
    .map(drop)
}

pub(super) fn moved(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let (n, stage, words): (i64, Stage, Option<Words>) =
        match (SheetHandedIn::of(entry), SheetReturned::of(entry)) {
            (Some(e), _) => (e.n, Stage::HandedIn, None),
            (_, Some(e)) => (e.n, Stage::Draft, Some(e.words)),
            _ => return Ok(()),
        };
    if what == "sheet-handed-in" {
        authored(tx, entry, id, n)?;
    }
    let h = &entry.header;
    tx.execute(
        "UPDATE registers_sheet SET stage = $3, words = $4, changed_seq = $5, changed_at = $6, changed_function = $7 WHERE entry = \
         $1 AND n = $2",
        &[
            id.into(),
            n.into(),
            stage.code().into(),
            words.as_ref().map(to_json).transpose()?.into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )
    .map(drop)
}

pub(super) fn approved(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = SheetApproved::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "UPDATE registers_sheet SET stage = $3, content = $4, proofs = $5, fingerprint = $6, words = $7, approved_at = $8, \
         approved_function = $9, approved_seq = $10, changed_seq = $10, changed_at = $8, changed_function = $9 WHERE entry = $1 AND \
         n = $2",
        &[
            id.into(),
            e.n.into(),
            Stage::Approved.code().into(),
            to_json(&e.sheet)?.into(),
            to_json(&e.proofs)?.into(),
            e.fingerprint.as_str().into(),
            e.words.as_ref().map(to_json).transpose()?.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            h.seq.into(),
        ],
    )?;
    let parts = e.sheet.parts().map(|(_, text)| text);
    tx.index_words("register", id, h.seq, &all_words(&parts))
}
