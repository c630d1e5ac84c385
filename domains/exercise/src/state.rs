//! The rows that rules look at: an exercise as it is now.

use kernel::{Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Failure, Read, Row, StoreError};

use crate::error;
use crate::exercise::State;
use crate::inject;

/// Reads a JSON column; what cannot be read counts as absent.
pub(crate) fn json<T: serde::de::DeserializeOwned>(row: &Row, column: usize) -> Option<T> {
    row.text(column).ok().and_then(|t| serde_json::from_str(t).ok())
}

/// An exercise now.
pub(crate) struct Now {
    pub id: Id<kind::Matter>,
    pub no: i64,
    pub state: State,
    pub handling: Handling,
    pub owner: Option<Id<kind::Person>>,
    pub label: String,
    pub start: Timestamp,
}

impl Now {
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        let sql = "SELECT no, state, handling, owner, title, start_at FROM exercise WHERE id = $1";
        let row = read.one(sql, &[id.into()])?.ok_or_else(Refusal::not_found)?;
        let no = row.int(0)?;
        Ok(Self {
            id,
            no,
            state: State::of(row.text(1)?).unwrap_or(State::Closed),
            handling: Handling::from_rank(row.int(2)?).unwrap_or(Handling::ProfessionalSecrecy),
            owner: row.opt(3, Row::id)?,
            label: format!("EX-{no} {}", row.text(4)?),
            start: row.time(5)?,
        })
    }
    pub(crate) fn resource(&self) -> Resource {
        Resource {
            matter: Some(self.id),
            handling: self.handling,
            areas: std::collections::BTreeSet::new(),
            readers: std::collections::BTreeSet::new(),
            owner: self.owner,
        }
    }
    /// Refuses when nobody plays any more.
    pub(crate) fn played(&self) -> Result<(), Refusal> {
        if self.state == State::Open { Ok(()) } else { Err(error::over(self.no, self.state)) }
    }
    /// Refuses once its journal is only read.
    pub(crate) fn kept(&self) -> Result<(), Refusal> {
        match self.state {
            State::Open | State::Ended => Ok(()),
            State::Closed | State::Removed => Err(error::over(self.no, self.state)),
        }
    }
}

/// How many exercises are open, and the last number given.
pub(crate) fn counted(read: &dyn Read) -> Result<(i64, i64), StoreError> {
    let sql =
        "SELECT COUNT(CASE WHEN state IN ('open', 'ended') THEN 1 END), COALESCE(MAX(no), 0) FROM exercise";
    read.one(sql, &[])?.map_or(Ok((0, 0)), |row| Ok((row.int(0)?, row.int(1)?)))
}

/// How many rows a table has of an exercise, and the largest number among them.
pub(crate) fn numbered(read: &dyn Read, table: &str, id: Id<kind::Matter>) -> Result<(i64, i64), StoreError> {
    let sql = format!("SELECT COUNT(*), COALESCE(MAX(n), 0) FROM {table} WHERE exercise = $1");
    read.one(&sql, &[id.into()])?.map_or(Ok((0, 0)), |row| Ok((row.int(0)?, row.int(1)?)))
}

/// Refuses an objective that there is not.
pub(crate) fn objective(read: &dyn Read, id: Id<kind::Matter>, n: Option<i64>) -> Result<(), Failure> {
    let Some(n) = n else { return Ok(()) };
    let sql = "SELECT n FROM exercise_objective WHERE exercise = $1 AND n = $2 AND dropped = 0";
    Ok(read.one(sql, &[id.into(), n.into()])?.map(drop).ok_or_else(|| error::none("objective", n))?)
}

/// Where an inject stands, and how often it happened.
pub(crate) fn inject(read: &dyn Read, id: Id<kind::Matter>, n: i64) -> Result<(inject::State, i64), Failure> {
    let sql = "SELECT state, times FROM exercise_inject WHERE exercise = $1 AND n = $2";
    let row = read.one(sql, &[id.into(), n.into()])?.ok_or_else(|| error::none("inject", n))?;
    Ok((inject::State::of(row.text(0)?).unwrap_or(inject::State::Skipped), row.int(1)?))
}
