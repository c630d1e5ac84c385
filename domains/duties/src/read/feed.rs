//! Addresses at which the duties of a function stand as a calendar.

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

/// An address.
#[derive(Debug, Clone)]
pub struct FeedRow {
    /// Id of its link.
    pub link: Id<kind::Session>,
    /// Code of the function.
    pub function: String,
    /// Code of the organisation whose share it shows.
    pub organisation: Option<String>,
    /// Until when it opens.
    pub expires: Timestamp,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it was opened first.
    pub opened_at: Option<Timestamp>,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
}

const COLUMNS: &str =
    "link, function_code, expires_at, made_at, opened_at, ended_at, organisation FROM duty_feed";

fn row(row: &Row) -> Result<FeedRow, StoreError> {
    Ok(FeedRow {
        link: row.id(0)?,
        function: row.text(1)?.to_owned(),
        expires: row.time(2)?,
        made_at: row.time(3)?,
        opened_at: row.opt(4, Row::time)?,
        ended_at: row.opt(5, Row::time)?,
        organisation: row.opt(6, Row::text)?.map(str::to_owned),
    })
}

/// The addresses, newest first; where a function is named, its own alone: those that show the whole, and those of this organisation.
///
/// # Errors
/// When the rows cannot be read.
pub fn feeds(
    read: &dyn Read,
    own: Option<(&str, Option<&str>)>,
    limit: i64,
) -> Result<Vec<FeedRow>, StoreError> {
    let of = if own.is_some() {
        "WHERE function_code = $1 AND (organisation IS NULL OR organisation = $2)"
    } else {
        ""
    };
    let sql = format!("SELECT {COLUMNS} {of} ORDER BY made_at DESC, link LIMIT {limit}");
    // No organisation has an empty code.
    let params: Vec<Value> =
        own.map_or_else(Vec::new, |(function, code)| vec![function.into(), code.unwrap_or_default().into()]);
    read.query(&sql, &params)?.iter().map(row).collect()
}

/// One of them.
///
/// # Errors
/// When the rows cannot be read.
pub fn feed(read: &dyn Read, link: Id<kind::Session>) -> Result<Option<FeedRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} WHERE link = $1");
    read.one(&sql, &[link.into()])?.as_ref().map(row).transpose()
}

/// The function whose calendar this matter is.
///
/// # Errors
/// When the rows cannot be read.
pub fn feed_function(read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<String>, StoreError> {
    let row = read.one("SELECT function_code FROM duty_circle WHERE id = $1", &[matter.into()])?;
    row.map(|row| row.text(0).map(str::to_owned)).transpose()
}
