//! What a warning said since somebody last went by it for the incident that was made of it.

use kernel::{Handling, Id, kind};
use store::{Read, Row, StoreError};

use super::incident::IncidentRow;
use crate::cap::{AlertKey, Shape, Warning};
use crate::places::{Area, Place};
use crate::state::json;
use crate::warned::moved;

/// The last message on a warning that nobody has dealt with for the incident yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WarnedSince {
    /// The signal of the warning.
    pub signal: Id<kind::Matter>,
    /// The entry of the message.
    pub seq: i64,
    /// The message.
    pub key: AlertKey,
    /// Whether the warning holds no more.
    pub cancelled: bool,
    /// Areas of the warning in which the incident does not lie.
    pub came: Vec<Area>,
    /// Areas of the incident for which the warning does not hold any more.
    pub went: Vec<Area>,
    /// Whether the incident is drawn as the warning was, and the warning is drawn otherwise now.
    pub redrawn: bool,
    /// Its ground now.
    pub shapes: Vec<Shape>,
    /// Where it holds now; nothing where it names no area of ours, or holds no more.
    pub place: Option<Place>,
}

impl WarnedSince {
    /// Whether there is anything to be taken over.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.place.is_some() && (self.redrawn || !self.came.is_empty() || !self.went.is_empty())
    }
}

/// That a warning `s` may show through an incident `i` that was made of it. One that was restricted since shows only where the
/// incident is restricted with it: its ground would stand open to everybody who reads the incident.
pub(super) fn shows_through() -> String {
    let reserved = Handling::NeedToKnow.rank();
    format!("(s.handling < {reserved} OR (s.incident = i.id AND s.handling <= i.handling))")
}

/// The number of the last message that waits for somebody, as a column of `incident i`; nothing where work has ended.
pub(super) fn waits() -> String {
    format!(
        "CASE WHEN i.live = 1 AND i.signal IS NOT NULL THEN (SELECT MAX(a.seq) FROM alert a JOIN signal s ON s.id = a.signal WHERE \
         a.signal = i.signal AND a.seq > i.heard_seq AND {}) END",
        shows_through()
    )
}

/// What the message of this entry means for an incident.
pub(super) fn since(read: &dyn Read, row: &IncidentRow, seq: i64) -> Result<Option<WarnedSince>, StoreError> {
    let sql = "SELECT a.sender, a.identifier, a.sent, w.signal, w.body, w.withdrawn FROM alert a JOIN warning w ON w.signal = \
               a.signal WHERE a.seq = $1";
    let Some(found) = read.one(sql, &[seq.into()])? else { return Ok(None) };
    let warning: Warning = json(&found, 4).unwrap_or_default();
    let (came, went) = moved(&row.areas, &warning.areas);
    let cancelled = found.bool(5)?;
    let drawn = row.place.as_ref().is_some_and(Place::is_ground);
    Ok(Some(WarnedSince {
        signal: found.id(3)?,
        seq,
        key: AlertKey {
            sender: found.text(0)?.to_owned(),
            identifier: found.text(1)?.to_owned(),
            sent: found.time(2)?,
        },
        cancelled,
        came,
        went,
        redrawn: drawn && warning.shapes != row.shapes,
        place: warning.place().filter(|place| !cancelled && !place.areas.is_empty()),
        shapes: warning.shapes,
    }))
}

/// The incidents on which work goes on that were made of this warning and may show what it says, the oldest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn made_of(read: &dyn Read, signal: Id<kind::Matter>) -> Result<Vec<Id<kind::Matter>>, StoreError> {
    let sql = format!(
        "SELECT i.id FROM incident i JOIN signal s ON s.id = i.signal WHERE i.signal = $1 AND i.live = 1 AND {} ORDER BY \
         i.opened_seq",
        shows_through()
    );
    read.query(&sql, &[signal.into()])?.iter().map(|row: &Row| row.id(0)).collect()
}
