//! The turns of an incident.

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError};

use crate::state::json;

/// One turn.
#[derive(Debug, Clone)]
pub struct Happening {
    /// The journal number of its entry.
    pub seq: i64,
    /// What: the event without its domain and version (`incident-opened`).
    pub what: String,
    /// When it happened.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// What the event says.
    pub detail: serde_json::Value,
}

/// The turns of an incident, oldest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn timeline(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<Happening>, StoreError> {
    let sql = "SELECT seq, what, at, function_code, detail FROM happening WHERE matter = $1 ORDER BY seq, what LIMIT 2000";
    let happening = |row: &Row| {
        Ok(Happening {
            seq: row.int(0)?,
            what: row.text(1)?.to_owned(),
            at: row.time(2)?,
            function: row.text(3)?.to_owned(),
            detail: json(row, 4).unwrap_or(serde_json::Value::Null),
        })
    };
    read.query(sql, &[id.into()])?.iter().map(happening).collect()
}

/// The journal numbers of the entries on a matter, oldest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn entries_on(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<i64>, StoreError> {
    let rows = read.query("SELECT seq FROM entry WHERE matter = $1 ORDER BY seq LIMIT 200", &[id.into()])?;
    rows.iter().map(|row| row.int(0)).collect()
}
