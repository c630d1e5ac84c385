//! What pages ask: acts as values. They are open to whoever may read here at all: who works where tonight is no secret.

use kernel::{Handling, Id, Resource, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use crate::State;

/// An act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActRow {
    /// The act.
    pub id: Id<kind::Matter>,
    /// Year and running number.
    pub year: i64,
    /// Running number within the year.
    pub no: i64,
    /// The zone that is received.
    pub zone: String,
    /// In which room.
    pub room: String,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// Why.
    pub reason: Words,
    /// On what ground.
    pub ground: Option<Words>,
    /// Whose rights change.
    pub functions: Vec<String>,
    /// Who confirms it.
    pub receiver: String,
    /// Where it stands.
    pub state: State,
    /// Who ordered it.
    pub ordered_by: Option<Id<kind::Person>>,
    /// When.
    pub ordered_at: Timestamp,
    /// Under which function.
    pub ordered_function: String,
    /// When the receiving side confirmed it.
    pub confirmed_at: Option<Timestamp>,
    /// When it ended before its time.
    pub ended_at: Option<Timestamp>,
}

impl ActRow {
    /// What people call it.
    #[must_use]
    pub fn number(&self) -> String {
        format!("CO-{:02}-{:04}", self.year, self.no)
    }
    /// Whether it counts at this instant.
    #[must_use]
    pub fn counts_at(&self, at: Timestamp) -> bool {
        self.state == State::Confirmed && self.from <= at && at < self.until
    }
    /// When it ended, or will.
    #[must_use]
    pub fn end(&self) -> Timestamp {
        self.ended_at.map_or(self.until, |ended| ended.min(self.until))
    }
    /// What the policies look at.
    #[must_use]
    pub fn resource(&self) -> Resource {
        Resource {
            matter: Some(self.id),
            owner: self.ordered_by,
            handling: Handling::Service,
            ..Resource::service()
        }
    }
}

const COLUMNS: &str = "id, year, no, zone, room, from_at, until_at, reason, ground, functions, receiver, state, owner, ordered_at, \
                       ordered_function, confirmed_at, ended_at";

fn json<T: serde::de::DeserializeOwned>(row: &Row, column: usize) -> Option<T> {
    row.text(column).ok().and_then(|t| serde_json::from_str(t).ok())
}

fn row(row: &Row) -> Result<ActRow, StoreError> {
    Ok(ActRow {
        id: row.id(0)?,
        year: row.int(1)?,
        no: row.int(2)?,
        zone: row.text(3)?.to_owned(),
        room: row.text(4)?.to_owned(),
        from: row.time(5)?,
        until: row.time(6)?,
        reason: json(row, 7).unwrap_or_else(Words::erased),
        ground: json(row, 8),
        functions: json(row, 9).unwrap_or_default(),
        receiver: row.text(10)?.to_owned(),
        state: State::of(row.text(11)?).unwrap_or(State::Ended),
        ordered_by: row.opt(12, Row::id)?,
        ordered_at: row.time(13)?,
        ordered_function: row.text(14)?.to_owned(),
        confirmed_at: row.opt(15, Row::time)?,
        ended_at: row.opt(16, Row::time)?,
    })
}

/// The latest acts first.
///
/// # Errors
/// When the storage fails.
pub fn acts(read: &dyn Read, most: i64) -> Result<Vec<ActRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM continuity ORDER BY until_at DESC, no DESC LIMIT $1");
    read.query(&sql, &[most.into()])?.iter().map(row).collect()
}

/// Acts whose end lies after this instant: those that count, wait, or ended a moment ago.
///
/// # Errors
/// When the storage fails.
pub fn since(read: &dyn Read, at: Timestamp) -> Result<Vec<ActRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM continuity WHERE until_at > $1 ORDER BY until_at");
    read.query(&sql, &[at.into()])?.iter().map(row).collect()
}

/// One act.
///
/// # Errors
/// When the storage fails.
pub fn act(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<ActRow>, StoreError> {
    read.one(&format!("SELECT {COLUMNS} FROM continuity WHERE id = $1"), &[id.into()])?
        .as_ref()
        .map(row)
        .transpose()
}

/// The next number of a year.
pub(crate) fn next(read: &dyn Read, year: i64) -> Result<i64, StoreError> {
    let last = read.one("SELECT MAX(no) FROM continuity WHERE year = $1", &[year.into()])?;
    Ok(last.map_or(Ok(None), |r| r.opt(0, Row::int))?.unwrap_or(0) + 1)
}

/// A line of an act's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnRow {
    /// What happened: `ordered`, `confirmed`, `prolonged`, `ended`.
    pub what: String,
    /// When.
    pub at: Timestamp,
    /// Under which function.
    pub function: String,
    /// The end that it set.
    pub until: Option<Timestamp>,
    /// In words.
    pub words: Option<Words>,
}

/// What happened to an act, in order.
///
/// # Errors
/// When the storage fails.
pub fn turns(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<TurnRow>, StoreError> {
    let sql =
        "SELECT what, at, function_code, until_at, words FROM continuity_turn WHERE act = $1 ORDER BY seq";
    let one = |row: &Row| {
        Ok(TurnRow {
            what: row.text(0)?.to_owned(),
            at: row.time(1)?,
            function: row.text(2)?.to_owned(),
            until: row.opt(3, Row::time)?,
            words: json(row, 4),
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}
