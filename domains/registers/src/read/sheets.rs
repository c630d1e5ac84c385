//! Answer sheets.

use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use crate::sheet::{Proof, Sheet, Stage};
use crate::state::json;

/// A sheet for a page.
#[derive(Debug, Clone)]
pub struct SheetRow {
    /// Its number within the entry.
    pub n: i64,
    /// What stands on it.
    pub sheet: Sheet,
    /// Where it stands.
    pub stage: Stage,
    /// Who wrote it or handed it in.
    pub authors: Vec<Id<kind::Person>>,
    /// Why it was sent back, or why it was approved with a language missing.
    pub words: Option<Words>,
    /// When it was approved, by which function, in which entry of the journal.
    pub approved: Option<(Timestamp, String, i64)>,
    /// What proves it, as frozen.
    pub proofs: Vec<Proof>,
    /// Its fingerprint, once frozen.
    pub fingerprint: Option<String>,
    /// The journal number of its last change.
    pub changed_seq: i64,
    /// When that was.
    pub changed_at: Timestamp,
    /// By which function.
    pub changed_function: String,
}

const COLUMNS: &str = "n, content, stage, authors, words, approved_at, approved_function, approved_seq, proofs, fingerprint, \
                       changed_seq, changed_at, changed_function FROM registers_sheet WHERE entry = $1";

fn row(row: &Row) -> Result<SheetRow, StoreError> {
    let approved = match row.opt(5, Row::time)? {
        Some(at) => Some((at, row.text(6)?.to_owned(), row.int(7)?)),
        None => None,
    };
    Ok(SheetRow {
        n: row.int(0)?,
        sheet: json(row, 1).unwrap_or_default(),
        stage: Stage::of(row.text(2)?).unwrap_or(Stage::Approved),
        authors: json(row, 3).unwrap_or_default(),
        words: json(row, 4),
        approved,
        proofs: json(row, 8).unwrap_or_default(),
        fingerprint: row.opt(9, Row::text)?.map(str::to_owned),
        changed_seq: row.int(10)?,
        changed_at: row.time(11)?,
        changed_function: row.text(12)?.to_owned(),
    })
}

/// The sheets of an entry, in the order in which they were begun.
///
/// # Errors
/// When the rows cannot be read.
pub fn sheets(read: &dyn Read, entry: Id<kind::Matter>) -> Result<Vec<SheetRow>, StoreError> {
    read.query(&format!("SELECT {COLUMNS} ORDER BY n"), &[entry.into()])?.iter().map(row).collect()
}

/// One sheet.
///
/// # Errors
/// When the rows cannot be read.
pub fn sheet(read: &dyn Read, entry: Id<kind::Matter>, n: i64) -> Result<Option<SheetRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} AND n = $2");
    read.one(&sql, &[entry.into(), n.into()])?.as_ref().map(row).transpose()
}
