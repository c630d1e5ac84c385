//! What was released by name.

use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

/// One release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseRow {
    /// Who typed it.
    pub author: Id<kind::Person>,
    /// When, by the clock of that console.
    pub captured_at: Timestamp,
    /// When it was released.
    pub at: Timestamp,
    /// The entry that released it.
    pub seq: i64,
    /// Who released it, under which function.
    pub by: (Id<kind::Person>, String),
    /// Why.
    pub reason: Words,
    /// The first entry that came of it; none where it was refused in the end.
    pub entry: Option<i64>,
    /// Whether the author knows.
    pub seen: bool,
}

const COLUMNS: &str = "author, captured_at, at, seq, by_person, by_function, reason, entry_seq, seen";

fn row(row: &Row) -> Result<ReleaseRow, StoreError> {
    Ok(ReleaseRow {
        author: row.id(0)?,
        captured_at: row.time(1)?,
        at: row.time(2)?,
        seq: row.int(3)?,
        by: (row.id(4)?, row.text(5)?.to_owned()),
        reason: serde_json::from_str(row.text(6)?).unwrap_or_else(|_| Words::erased()),
        entry: row.opt(7, Row::int)?,
        seen: row.int(8)? != 0,
    })
}

/// Whether this command was released, by this person, for this author: then, and only then, may they send it.
///
/// # Errors
/// When the rows cannot be read.
pub fn released_by(
    read: &dyn Read,
    command: Id<kind::Command>,
    by: Id<kind::Person>,
    author: Id<kind::Person>,
) -> Result<bool, StoreError> {
    let sql = "SELECT 1 FROM paper_release WHERE command = $1 AND by_person = $2 AND author = $3";
    Ok(read.one(sql, &[command.into(), by.into(), author.into()])?.is_some())
}

/// The release that this entry came of.
///
/// # Errors
/// When the rows cannot be read.
pub fn released_entry(read: &dyn Read, seq: i64) -> Result<Option<ReleaseRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM paper_release WHERE entry_seq = $1");
    read.one(&sql, &[seq.into()])?.as_ref().map(row).transpose()
}

/// What was released of this author and they do not know of yet, the oldest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn unseen(read: &dyn Read, author: Id<kind::Person>) -> Result<Vec<ReleaseRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM paper_release WHERE author = $1 AND seen = 0 ORDER BY seq");
    read.query(&sql, &[author.into()])?.iter().map(row).collect()
}

/// What was released last, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn released(read: &dyn Read, limit: i64) -> Result<Vec<ReleaseRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM paper_release ORDER BY seq DESC LIMIT {limit}");
    read.query(&sql, &[])?.iter().map(row).collect()
}
