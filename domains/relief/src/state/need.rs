//! A need now, and the parts of it that are reserved somewhere.

use kernel::{Actor, Id, Refusal, Resource, Timestamp, kind};
use store::{Failure, Read, Row, StoreError};

use super::{Changed, Guarded};
use crate::error;
use crate::need::{Part, Progress, State};

/// A need now.
pub(crate) struct NeedNow {
    pub(crate) id: Id<kind::Matter>,
    pub(crate) number: String,
    pub(crate) kind: String,
    pub(crate) state: State,
    pub(crate) progress: Progress,
    pub(crate) guarded: Guarded,
    /// The function that asks.
    pub(crate) asker: String,
    /// Who wrote it down: function and organisation.
    pub(crate) recorded_by: (String, Option<Id<kind::Organisation>>),
    pub(crate) changed: Changed,
    /// By when.
    pub(crate) due: Option<Timestamp>,
    /// What it is about.
    pub(crate) about: Option<Id<kind::Matter>>,
}

const NOW: &str = "SELECT number, kind, state, wanted, reserved, under_way, delivered, handling, areas, readers, owner, \
                   asker, recorder_function, recorder_organisation, changed_seq, changed_at, changed_function, about, due \
                   FROM relief_need WHERE id = $1";

impl NeedNow {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let Some(row) = read.one(NOW, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            id,
            number: row.text(0)?.to_owned(),
            kind: row.text(1)?.to_owned(),
            state: State::of(row.text(2)?).unwrap_or(State::Withdrawn),
            progress: Progress {
                wanted: row.int(3)?,
                reserved: row.int(4)?,
                under_way: row.int(5)?,
                delivered: row.int(6)?,
            },
            guarded: Guarded::of(&row, 7)?,
            asker: row.text(11)?.to_owned(),
            recorded_by: (row.text(12)?.to_owned(), row.opt(13, Row::id)?),
            changed: Changed::of(&row, 14)?,
            about: row.opt(17, Row::id)?,
            due: row.opt(18, Row::time)?,
        }))
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    pub(crate) fn resource(&self) -> Resource {
        self.guarded.resource(self.id)
    }
    /// Refuses when it is over.
    pub(crate) fn live(&self) -> Result<(), Refusal> {
        if self.state.is_live() { Ok(()) } else { Err(error::wrong_state(&self.number, self.state)) }
    }
    /// Refuses unless it stands there.
    pub(crate) fn is(&self, state: State) -> Result<(), Refusal> {
        if self.state == state { Ok(()) } else { Err(error::wrong_state(&self.number, self.state)) }
    }
    /// Whether this desk asked. Where somebody else wrote it down, every desk of the asking function did.
    pub(crate) fn asked_by(&self, actor: &Actor) -> bool {
        let (function, organisation) = &self.recorded_by;
        let own = *function != self.asker || organisation.is_none_or(|o| o == actor.organisation);
        actor.function == self.asker && own
    }
}

/// A part of a need now.
pub(crate) struct PartNow {
    pub(crate) n: i64,
    pub(crate) site: Option<Id<kind::Matter>>,
    pub(crate) part: Part,
    pub(crate) started: bool,
}

impl PartNow {
    fn of(row: &Row) -> Result<Self, StoreError> {
        Ok(Self {
            n: row.int(0)?,
            site: row.opt(1, Row::id)?,
            part: Part { count: row.int(2)?, delivered: row.int(3)?, released: row.int(4)? },
            started: !row.is_null(5),
        })
    }
    pub(crate) fn all(read: &dyn Read, need: Id<kind::Matter>) -> Result<Vec<Self>, StoreError> {
        let sql = "SELECT n, site, count, delivered, released, started_at FROM relief_part WHERE need = $1 ORDER BY n";
        read.query(sql, &[need.into()])?.iter().map(Self::of).collect()
    }
    pub(crate) fn get(read: &dyn Read, need: Id<kind::Matter>, n: i64) -> Result<Self, Failure> {
        let sql = "SELECT n, site, count, delivered, released, started_at FROM relief_part WHERE need = $1 AND n = $2";
        let row = read.one(sql, &[need.into(), n.into()])?.ok_or_else(Refusal::not_found)?;
        Ok(Self::of(&row)?)
    }
}
