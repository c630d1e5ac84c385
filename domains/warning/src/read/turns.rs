//! The history of a warning or an item.

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError};

use super::json;
use crate::statement::Statement;

/// One line of a history.
#[derive(Debug, Clone)]
pub struct TurnRow {
    /// The journal number of its entry.
    pub seq: i64,
    /// What: the event without package and version (`changed`).
    pub what: String,
    /// When it was recorded.
    pub at: Timestamp,
    /// By whom; nil for the program.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// Whether its words were erased.
    pub erased: bool,
    /// What the event says.
    pub detail: serde_json::Value,
}

/// The history, oldest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn turns(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<TurnRow>, StoreError> {
    let sql = "SELECT seq, what, at, person, function_code, erased, detail FROM public_turn WHERE matter = $1 ORDER BY seq LIMIT \
               1000";
    read.query(sql, &[id.into()])?.iter().map(turn).collect()
}

/// The history of the site as a whole, oldest first: few entries in a year.
///
/// # Errors
/// When the rows cannot be read.
pub fn site_turns(read: &dyn Read) -> Result<Vec<TurnRow>, StoreError> {
    let sql =
        "SELECT seq, what, at, person, function_code, erased, detail FROM public_site_turn ORDER BY seq";
    read.query(sql, &[])?.iter().map(turn).collect()
}

fn turn(row: &Row) -> Result<TurnRow, StoreError> {
    Ok(TurnRow {
        seq: row.int(0)?,
        what: row.text(1)?.to_owned(),
        at: row.time(2)?,
        person: row.id(3)?,
        function: row.text(4)?.to_owned(),
        erased: row.bool(5)?,
        detail: json(row, 6).unwrap_or(serde_json::Value::Null),
    })
}

/// What a warning said at some time.
#[derive(Debug, Clone)]
pub struct Version {
    /// Which one, from 1.
    pub n: i64,
    /// The journal number of its entry.
    pub seq: i64,
    /// When it was written.
    pub at: Timestamp,
    /// What it said.
    pub says: Statement,
}

/// The versions in a history, oldest first.
#[must_use]
pub fn versions(turns: &[TurnRow]) -> Vec<Version> {
    let said = turns.iter().filter(|t| matches!(t.what.as_str(), "written" | "changed"));
    let version = |turn: &TurnRow| {
        Some(Version {
            n: turn.detail.get("version").and_then(serde_json::Value::as_i64).unwrap_or(1),
            seq: turn.seq,
            at: turn.at,
            says: serde_json::from_value(turn.detail.clone()).ok()?,
        })
    };
    said.filter_map(version).collect()
}
