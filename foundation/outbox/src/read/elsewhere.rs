//! What was entered into platforms of others.

use std::collections::BTreeMap;

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError};

use crate::state::json;

/// One time that something was entered elsewhere.
#[derive(Debug, Clone)]
pub struct EnteredRow {
    /// The journal number.
    pub seq: i64,
    /// The values as they were then.
    pub values: BTreeMap<String, String>,
    /// Number or name that the platform gave.
    pub reference: Option<String>,
    /// When it was entered, as stated.
    pub at: Timestamp,
    /// When that was recorded.
    pub recorded_at: Timestamp,
    /// By whom.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
}

/// Whether something about a matter was entered anywhere.
///
/// # Errors
/// When the rows cannot be read.
pub fn is_entered(read: &dyn Read, about: Id<kind::Matter>) -> Result<bool, StoreError> {
    Ok(read.one("SELECT 1 FROM message_elsewhere WHERE about = $1 LIMIT 1", &[about.into()])?.is_some())
}

/// When something about a matter was entered into a platform, the latest first. The caller has made sure that the matter may be
/// read.
///
/// # Errors
/// When the rows cannot be read.
pub fn entered(
    read: &dyn Read,
    about: Id<kind::Matter>,
    platform: &str,
) -> Result<Vec<EnteredRow>, StoreError> {
    let sql = "SELECT seq, values_json, reference, at, recorded_at, person, function_code FROM message_elsewhere WHERE about = $1 AND \
               platform = $2 ORDER BY seq DESC LIMIT 50";
    let one = |row: &Row| {
        Ok(EnteredRow {
            seq: row.int(0)?,
            values: json(row, 1).unwrap_or_default(),
            reference: row.opt(2, Row::text)?.map(str::to_owned),
            at: row.time(3)?,
            recorded_at: row.time(4)?,
            person: row.id(5)?,
            function: row.text(6)?.to_owned(),
        })
    };
    read.query(sql, &[about.into(), platform.into()])?.iter().map(one).collect()
}
