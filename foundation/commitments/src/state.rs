//! The row that rules look at: a commitment as it is now.

use std::collections::BTreeSet;

use kernel::{Actor, Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Failure, Read, Row, StoreError};

use crate::Facts;
use crate::addressee::{Office, Step};
use crate::commitment::{State, Turn, after};
use crate::error;

pub use store::Changed;
pub(crate) use store::json;

/// A commitment now.
pub(crate) struct Now {
    pub id: Id<kind::Matter>,
    pub number: String,
    pub state: State,
    pub handling: Handling,
    pub areas: BTreeSet<String>,
    pub readers: BTreeSet<String>,
    pub owner: Option<Id<kind::Person>>,
    pub giver: (String, Option<Id<kind::Organisation>>),
    pub acknowledge_by: Option<Timestamp>,
    pub due: Option<Timestamp>,
    pub steps: Vec<Step>,
    pub changed: Changed,
}

const NOW: &str = "SELECT number, state, handling, areas, readers, owner, giver_function, giver_organisation, acknowledge_by, \
                   due, steps, changed_seq, changed_at, changed_function FROM commitment WHERE id = $1";

impl Now {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let Some(row) = read.one(NOW, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            id,
            number: row.text(0)?.to_owned(),
            state: State::of(row.text(1)?).unwrap_or(State::Given),
            handling: Handling::from_rank(row.int(2)?).unwrap_or(Handling::ProfessionalSecrecy),
            areas: json(&row, 3).unwrap_or_default(),
            readers: json(&row, 4).unwrap_or_default(),
            owner: row.opt(5, Row::id)?,
            giver: (row.text(6)?.to_owned(), row.opt(7, Row::id)?),
            acknowledge_by: row.opt(8, Row::time)?,
            due: row.opt(9, Row::time)?,
            steps: json(&row, 10).unwrap_or_default(),
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
    /// Refuses when the page was drawn before the last change.
    pub(crate) fn unchanged(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        self.changed.seen(based_on, error::changed_meanwhile)
    }
    /// The state after this turn, or why it cannot be taken.
    pub(crate) fn turn(&self, turn: Turn) -> Result<State, Refusal> {
        self.live()?;
        after(self.state, turn).ok_or_else(|| error::wrong_state(&self.number, self.state, turn))
    }
    /// Refuses when it is over.
    pub(crate) fn live(&self) -> Result<(), Refusal> {
        if self.state.is_live() { Ok(()) } else { Err(error::ended(&self.number, self.state)) }
    }
    /// Whether this desk gave it. What the program gave may be dealt with from every desk with the power.
    pub(crate) fn given_by(&self, actor: &Actor) -> Result<(), Refusal> {
        let (function, organisation) = &self.giver;
        let ours = function == &actor.function && organisation.is_none_or(|o| o == actor.organisation);
        if ours || function == "system" { Ok(()) } else { Err(error::not_giver(&self.number, function)) }
    }
    /// Whether this seat is one of those to whom it was given or passed on.
    pub(crate) fn given_to(&self, read: &dyn Read, actor: &Actor, facts: &Facts) -> Result<(), Failure> {
        let offices = offices(read, self.id)?;
        if offices.iter().any(|o| facts.seat.is(&actor.function, o)) {
            return Ok(());
        }
        Err(error::not_addressee(&self.number, offices.first()).into())
    }
}

/// The offices to which it is given now, the addressee first.
pub(crate) fn offices(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<Office>, StoreError> {
    let sql = "SELECT function_code, organisation, area FROM commitment_addressee WHERE commitment = $1 AND active = TRUE \
               ORDER BY CASE WHEN step IS NULL THEN 0 ELSE 1 END, n";
    let office = |row: &Row| {
        Ok(Office {
            function: row.text(0)?.to_owned(),
            organisation: row.opt(1, Row::text)?.map(str::to_owned),
            area: row.opt(2, Row::text)?.map(str::to_owned),
        })
    };
    read.query(sql, &[id.into()])?.iter().map(office).collect()
}

/// The next number of a counted series (`order:26`).
pub(crate) fn next(read: &dyn Read, series: &str) -> Result<i64, StoreError> {
    let row = read.one("SELECT value FROM commitment_tally WHERE name = $1", &[series.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?.saturating_add(1))
}
