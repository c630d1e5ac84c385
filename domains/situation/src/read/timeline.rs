//! The turns of an incident.

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError};

use super::warned::shows_through;
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

/// The turns of an incident, oldest first. The caller has made sure that it may be read. What the warning said that it was made of is
/// there only where that may show through: it may have been restricted since.
///
/// # Errors
/// When the rows cannot be read.
pub fn timeline(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<Happening>, StoreError> {
    let sql = format!(
        "SELECT h.seq, h.what, h.at, h.function_code, h.detail FROM happening h WHERE h.matter = $1 AND (h.what NOT LIKE 'alert-%' OR \
         EXISTS (SELECT 1 FROM incident i JOIN signal s ON s.id = i.signal WHERE i.id = h.matter AND {})) ORDER BY h.seq, h.what LIMIT \
         2000",
        shows_through()
    );
    let happening = |row: &Row| {
        Ok(Happening {
            seq: row.int(0)?,
            what: row.text(1)?.to_owned(),
            at: row.time(2)?,
            function: row.text(3)?.to_owned(),
            detail: json(row, 4).unwrap_or(serde_json::Value::Null),
        })
    };
    read.query(&sql, &[id.into()])?.iter().map(happening).collect()
}

/// The journal numbers of the entries on a matter, oldest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn entries_on(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<i64>, StoreError> {
    let rows = read.query("SELECT seq FROM entry WHERE matter = $1 ORDER BY seq LIMIT 200", &[id.into()])?;
    rows.iter().map(|row| row.int(0)).collect()
}
