//! The row that rules look at: a hook as it is now.

use kernel::{Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Failure, Read, StoreError};

use crate::error;
use crate::hook::State;

/// A hook now.
pub(crate) struct Now {
    pub id: Id<kind::Matter>,
    pub state: State,
    pub key: i64,
    pub changed: (i64, Timestamp, String),
}

const NOW: &str =
    "SELECT state, key_no, changed_seq, changed_at, changed_function FROM webhook WHERE id = $1";

impl Now {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let Some(row) = read.one(NOW, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            id,
            state: State::of(row.text(0)?).unwrap_or(State::Ended),
            key: row.int(1)?,
            changed: (row.int(2)?, row.time(3)?, row.text(4)?.to_owned()),
        }))
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    pub(crate) fn resource(&self) -> Resource {
        Resource { matter: Some(self.id), handling: Handling::Service, ..Resource::service() }
    }
    /// Refuses when the page was drawn before the last change.
    pub(crate) fn unchanged(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        let (seq, at, function) = &self.changed;
        match based_on {
            Some(seen) if seen < *seq => Err(error::changed_meanwhile(*seq, *at, function)),
            _ => Ok(()),
        }
    }
}
