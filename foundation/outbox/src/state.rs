//! The rows that rules look at: a message, a recipient, a shift as they are now.

use std::collections::BTreeSet;

use kernel::{Actor, Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Failure, Read, Row, StoreError};

use crate::Facts;
use crate::error;
use crate::message::{Channel, Content, Reach, State};
use crate::whom::Office;

pub use store::Changed;
pub(crate) use store::json;

/// A message now.
pub(crate) struct Now {
    pub id: Id<kind::Matter>,
    pub number: String,
    pub state: State,
    pub handling: Handling,
    pub areas: BTreeSet<String>,
    pub readers: BTreeSet<String>,
    pub owner: Option<Id<kind::Person>>,
    pub about: Option<Id<kind::Matter>>,
    pub content: Content,
    pub channels: Vec<Channel>,
    pub next_minutes: u32,
    pub acknowledge_minutes: Option<u32>,
    pub recipients: i64,
    pub changed: Changed,
}

const NOW: &str = "SELECT number, state, handling, areas, readers, owner, content, channels, next_minutes, acknowledge_minutes, \
                   recipients, changed_seq, changed_at, changed_function, about FROM message WHERE id = $1";

impl Now {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let Some(row) = read.one(NOW, &[id.into()])? else { return Ok(None) };
        let minutes = |c| row.opt(c, Row::int).map(|n| n.and_then(|n| u32::try_from(n).ok()));
        Ok(Some(Self {
            id,
            number: row.text(0)?.to_owned(),
            state: State::of(row.text(1)?).unwrap_or(State::Withdrawn),
            handling: Handling::from_rank(row.int(2)?).unwrap_or(Handling::ProfessionalSecrecy),
            areas: json(&row, 3).unwrap_or_default(),
            readers: json(&row, 4).unwrap_or_default(),
            owner: row.opt(5, Row::id)?,
            about: row.opt(14, Row::id)?,
            content: Content::of(row.text(6)?).unwrap_or(Content::Notice),
            channels: json(&row, 7).unwrap_or_default(),
            next_minutes: minutes(8)?.unwrap_or(0),
            acknowledge_minutes: minutes(9)?,
            recipients: row.int(10)?,
            changed: Changed::of(&row, 11)?,
        }))
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    pub(crate) fn resource(&self) -> Resource {
        Resource {
            matter: Some(self.id),
            handling: self.handling,
            areas: self.areas.clone(),
            readers: self.readers.clone(),
            owner: self.owner,
        }
    }
    /// Refuses when the page was drawn before the last change that a writer made.
    pub(crate) fn unchanged(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        self.changed.seen(based_on, error::changed_meanwhile)
    }
    /// Refuses in any other state.
    pub(crate) fn must_be(&self, state: State) -> Result<(), Refusal> {
        if self.state == state { Ok(()) } else { Err(error::wrong_state(&self.number, self.state)) }
    }
}

/// A recipient now.
pub(crate) struct RecipientNow {
    pub n: i64,
    pub person: Option<Id<kind::Person>>,
    pub office: Option<Office>,
    pub acknowledge_by: Option<Timestamp>,
    pub known: bool,
    pub escalated: bool,
    /// Whether no route leads to them any more.
    pub unreached: bool,
}

impl RecipientNow {
    pub(crate) fn get(read: &dyn Read, message: Id<kind::Matter>, n: i64) -> Result<Self, Failure> {
        let sql = "SELECT person, function_code, organisation, area, acknowledge_by, acknowledged_at, covered, escalated_at, reach \
                   FROM message_recipient WHERE message = $1 AND n = $2";
        let row = read.one(sql, &[message.into(), n.into()])?.ok_or_else(Refusal::not_found)?;
        Ok(Self {
            n,
            person: row.opt(0, Row::id)?,
            office: office(&row, 1)?,
            acknowledge_by: row.opt(4, Row::time)?,
            known: !row.is_null(5) || row.bool(6)?,
            escalated: !row.is_null(7),
            unreached: row.text(8)? == Reach::Failed.code(),
        })
    }
    /// Whether this actor is the one whom it was written to, or sits in the office for which they were found.
    pub(crate) fn is(&self, actor: &Actor, facts: &Facts) -> bool {
        let office = || self.office.as_ref().is_some_and(|o| facts.seat.is(&actor.function, o));
        self.person == Some(actor.person) || office()
    }
}

/// An office from three columns.
pub(crate) fn office(row: &Row, from: usize) -> Result<Option<Office>, StoreError> {
    let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
    let (organisation, area) = (text(from + 1)?, text(from + 2)?);
    Ok(text(from)?.map(|function| Office { function, organisation, area }))
}

/// The next number of a counted series (`message:26`).
pub(crate) fn next(read: &dyn Read, series: &str) -> Result<i64, StoreError> {
    let row = read.one("SELECT value FROM message_tally WHERE name = $1", &[series.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?.saturating_add(1))
}
