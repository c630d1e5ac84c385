//! Links that show the calendar.

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError};

use crate::state::some_text;

/// A link.
#[derive(Debug, Clone)]
pub struct LinkRow {
    /// Its id.
    pub link: Id<kind::Session>,
    /// Code of the municipality whose events it shows; all of them where absent.
    pub municipality: Option<String>,
    /// For whom it was made.
    pub whom: Option<String>,
    /// Until when it opens.
    pub expires: Timestamp,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was opened first.
    pub opened_at: Option<Timestamp>,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
}

const COLUMNS: &str = "link, municipality, whom, expires_at, made_at, opened_at, ended_at FROM planned_link";

fn row(row: &Row) -> Result<LinkRow, StoreError> {
    Ok(LinkRow {
        link: row.id(0)?,
        municipality: some_text(row, 1)?,
        whom: some_text(row, 2)?,
        expires: row.time(3)?,
        made_at: row.time(4)?,
        opened_at: row.opt(5, Row::time)?,
        ended_at: row.opt(6, Row::time)?,
    })
}

/// The links, newest first. For those who may make some.
///
/// # Errors
/// When the rows cannot be read.
pub fn links(read: &dyn Read, limit: i64) -> Result<Vec<LinkRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} ORDER BY made_at DESC, link LIMIT {limit}");
    read.query(&sql, &[])?.iter().map(row).collect()
}

/// One link.
///
/// # Errors
/// When the rows cannot be read.
pub fn link(read: &dyn Read, id: Id<kind::Session>) -> Result<Option<LinkRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} WHERE link = $1");
    read.one(&sql, &[id.into()])?.as_ref().map(row).transpose()
}
