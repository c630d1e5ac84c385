//! The history of a plan or a run.

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError};

use crate::state::json;

/// One line of a history.
#[derive(Debug, Clone)]
pub struct TurnRow {
    /// The journal number of its entry.
    pub seq: i64,
    /// What: the event without package and version (`step-done`).
    pub what: String,
    /// When it happened, as stated.
    pub at: Timestamp,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// By whom; nil for the program.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// Whether its words were erased.
    pub erased: bool,
    /// Whether a later entry says that it does not count.
    pub undone: bool,
    /// What the event says.
    pub detail: serde_json::Value,
}

/// The history of a matter of this domain, oldest first, at most 2000 lines. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn turns(read: &dyn Read, matter: Id<kind::Matter>) -> Result<Vec<TurnRow>, StoreError> {
    let sql = "SELECT seq, what, at, recorded_at, person, function_code, erased, undone, detail FROM readiness_turn WHERE matter = \
               $1 ORDER BY seq LIMIT 2000";
    let one = |row: &Row| {
        Ok(TurnRow {
            seq: row.int(0)?,
            what: row.text(1)?.to_owned(),
            at: row.time(2)?,
            recorded_at: row.time(3)?,
            person: row.id(4)?,
            function: row.text(5)?.to_owned(),
            erased: row.bool(6)?,
            undone: row.bool(7)?,
            detail: json(row, 8).unwrap_or(serde_json::Value::Null),
        })
    };
    read.query(sql, &[matter.into()])?.iter().map(one).collect()
}
