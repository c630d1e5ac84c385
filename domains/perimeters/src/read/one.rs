//! One perimeter: itself, its versions, its points, its history.

use kernel::{Id, Resource, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use super::Eye;
use super::list::{COLUMNS, PerimeterRow, row};
use crate::perimeter::Statement;
use crate::point::{Sort, Stand};
use crate::state::{Now, json};

/// A perimeter, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn perimeter(
    read: &dyn Read,
    eye: &Eye,
    id: Id<kind::Matter>,
) -> Result<Option<PerimeterRow>, StoreError> {
    let sees = eye.on("p", 2);
    let mut params = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM perimeter p WHERE p.id = $1 AND {}", sees.full);
    Ok(read.one(&sql, &params)?.as_ref().map(row).transpose()?.flatten())
}

/// The perimeter with this number. Whoever asks makes sure that the reader may know of it.
///
/// # Errors
/// When the rows cannot be read.
pub fn numbered(read: &dyn Read, number: &str) -> Result<Option<Id<kind::Matter>>, StoreError> {
    let row = read.one("SELECT id FROM perimeter WHERE number = $1", &[number.into()])?;
    row.map(|row| row.id(0)).transpose()
}

/// What guards a perimeter; nothing for any other matter.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    Ok(Now::find(read, id)?.map(|now| now.resource()))
}

/// A logistic point that stands.
#[derive(Debug, Clone)]
pub struct PointRow {
    /// Which of the perimeter's points.
    pub n: i64,
    /// What it is for.
    pub sort: Sort,
    /// What it is called.
    pub name: Option<Words>,
    /// Where, from when to when.
    pub stand: Stand,
    /// Who is reached there.
    pub contact: Option<String>,
    /// The journal number of its last change.
    pub seq: i64,
}

/// The points that stand with a perimeter, in the order in which they were placed. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn points(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<PointRow>, StoreError> {
    let sql = "SELECT n, sort, name, stand, contact, seq FROM perimeter_point WHERE perimeter = $1 AND live = 1 ORDER BY n";
    let one = |row: &Row| {
        let Some(stand) = json::<Stand>(row, 3) else { return Ok(None) };
        Ok(Some(PointRow {
            n: row.int(0)?,
            sort: Sort::of(row.text(1)?).unwrap_or(Sort::Other),
            name: json(row, 2),
            stand,
            contact: row.opt(4, Row::text)?.map(str::to_owned),
            seq: row.int(5)?,
        }))
    };
    read.query(sql, &[id.into()])?.iter().filter_map(|r| one(r).transpose()).collect()
}

/// One line of its history.
#[derive(Debug, Clone)]
pub struct TurnRow {
    /// The journal number of its entry.
    pub seq: i64,
    /// What: the event without package and version (`changed`).
    pub what: String,
    /// When it was decided, as stated.
    pub at: Timestamp,
    /// When it was recorded.
    pub recorded_at: Timestamp,
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
    let sql = "SELECT seq, what, at, recorded_at, person, function_code, erased, detail FROM perimeter_turn WHERE perimeter = $1 \
               ORDER BY seq LIMIT 1000";
    let one = |row: &Row| {
        Ok(TurnRow {
            seq: row.int(0)?,
            what: row.text(1)?.to_owned(),
            at: row.time(2)?,
            recorded_at: row.time(3)?,
            person: row.id(4)?,
            function: row.text(5)?.to_owned(),
            erased: row.bool(6)?,
            detail: json(row, 7).unwrap_or(serde_json::Value::Null),
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// What a perimeter said at some time.
#[derive(Debug, Clone)]
pub struct Version {
    /// Which one, from 1.
    pub n: i64,
    /// The journal number of its entry.
    pub seq: i64,
    /// When it was decided, as stated.
    pub at: Timestamp,
    /// What it said.
    pub says: Statement,
    /// Why.
    pub reason: Words,
}

/// The versions in a history, oldest first.
#[must_use]
pub fn versions(turns: &[TurnRow]) -> Vec<Version> {
    let said = turns.iter().filter(|t| matches!(t.what.as_str(), "set" | "changed"));
    let version = |turn: &TurnRow| {
        let reason = turn.detail.get("reason").and_then(|w| serde_json::from_value(w.clone()).ok());
        Some(Version {
            n: turn.detail.get("version").and_then(serde_json::Value::as_i64).unwrap_or(1),
            seq: turn.seq,
            at: turn.at,
            says: serde_json::from_value(turn.detail.clone()).ok()?,
            reason: reason.unwrap_or_else(Words::erased),
        })
    };
    said.filter_map(version).collect()
}
