//! The years of a body.

use kernel::{Timestamp, Words};
use store::{Read, StoreError};

use crate::called::Called;
use crate::series::Series;
use crate::state::json;

/// How a body meets for years.
#[derive(Debug, Clone)]
pub struct SeriesRow {
    /// How.
    pub content: Series,
    /// Who is called to its sessions, where somebody chose.
    pub called: Option<Called>,
    /// The version.
    pub version: i64,
    /// When it ended, and why.
    pub ended: Option<(Timestamp, Words)>,
    /// The journal number of its last change, for `based_on`.
    pub changed_seq: i64,
    /// When it was last changed, by which function.
    pub changed: (Timestamp, String),
}

const SERIES: &str = "SELECT content, version, ended_at, ended_words, changed_seq, changed_at, changed_function, body, called FROM body_series";

/// The series of a body, where it has or had one.
///
/// # Errors
/// When the rows cannot be read.
pub fn series(read: &dyn Read, body: &str) -> Result<Option<SeriesRow>, StoreError> {
    let all = rows(read, &format!("{SERIES} WHERE body = $1"), &[body.into()])?;
    Ok(all.into_iter().next().map(|(_, row)| row))
}

/// The series of all bodies that go on, by the code of the body.
///
/// # Errors
/// When the rows cannot be read.
pub fn all_series(read: &dyn Read) -> Result<Vec<(String, SeriesRow)>, StoreError> {
    rows(read, &format!("{SERIES} WHERE ended_at IS NULL ORDER BY body"), &[])
}

fn rows(read: &dyn Read, sql: &str, params: &[store::Value]) -> Result<Vec<(String, SeriesRow)>, StoreError> {
    let mut all = Vec::new();
    for row in read.query(sql, params)? {
        let Some(content) = json(&row, 0) else { continue };
        let ended = row.opt(2, store::Row::time)?;
        all.push((
            row.text(7)?.to_owned(),
            SeriesRow {
                content,
                called: json(&row, 8),
                version: row.int(1)?,
                ended: ended.map(|at| (at, json(&row, 3).unwrap_or_else(Words::erased))),
                changed_seq: row.int(4)?,
                changed: (row.time(5)?, row.text(6)?.to_owned()),
            },
        ));
    }
    Ok(all)
}
