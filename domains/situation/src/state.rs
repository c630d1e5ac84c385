//! The rows that rules look at: a signal, an incident, an entry, a notification, a report, as they are now.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Failure, Read, Row, StoreError};

use crate::incident::IncidentState;
use crate::places::{Area, Place};
use crate::signal::{Channel, SignalState};

/// The last change of something: what a page drawn before it collides with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The journal number of the change.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

impl Changed {
    /// Refuses when the page was drawn before the last change.
    pub(crate) fn check(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        match based_on {
            Some(seen) if seen < self.seq => Err(crate::error::changed_meanwhile(self)),
            _ => Ok(()),
        }
    }
    fn of(row: &Row, first: usize) -> Result<Self, StoreError> {
        let function = row.text(first + 2)?.to_owned();
        Ok(Self { seq: row.int(first)?, at: row.time(first + 1)?, function })
    }
}

/// Reads a JSON column; what cannot be read counts as absent.
pub(crate) fn json<T: serde::de::DeserializeOwned>(row: &Row, column: usize) -> Option<T> {
    row.text(column).ok().and_then(|t| serde_json::from_str(t).ok())
}

/// What an access rule looks at.
pub(crate) fn resource(
    matter: Id<kind::Matter>,
    handling: Handling,
    areas: &[Area],
    readers: &BTreeSet<String>,
    owner: Option<Id<kind::Person>>,
) -> Resource {
    let areas = areas.iter().map(|a| a.code.clone()).collect();
    Resource { matter: Some(matter), handling, areas, readers: readers.clone(), owner }
}

/// Functions to which a matter is open that is kept from others.
pub(crate) fn readers(read: &dyn Read, id: Id<kind::Matter>) -> Result<BTreeSet<String>, StoreError> {
    let sql = "SELECT function_code FROM matter_reader WHERE matter = $1";
    read.query(sql, &[id.into()])?.iter().map(|row| row.text(0).map(str::to_owned)).collect()
}

/// A signal now.
pub(crate) struct SignalNow {
    pub id: Id<kind::Matter>,
    pub number: String,
    pub year: i64,
    pub no: i64,
    pub state: SignalState,
    pub handling: Handling,
    pub incident: Option<Id<kind::Matter>>,
    pub areas: Vec<Area>,
    /// Functions that may read it, where it is kept from others.
    pub readers: BTreeSet<String>,
    pub owner: Option<Id<kind::Person>>,
    pub changed: Changed,
    pub channel: Channel,
    /// The entry that made it.
    pub received_seq: i64,
    /// The signal it was merged into, with its number.
    pub merged_into: Option<(Id<kind::Matter>, String)>,
    /// The signal it was split from, with its number.
    pub split_from: Option<(Id<kind::Matter>, String)>,
    /// How many were merged into it.
    pub told_again: i64,
}

impl SignalNow {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT number, year, no, state, handling, incident, areas, owner, changed_seq, changed_at, \
                   changed_function, channel, received_seq, merged_into, merged_number, split_from, split_number, \
                   told_again FROM signal WHERE id = $1";
        let Some(row) = read.one(sql, &[id.into()])? else { return Ok(None) };
        let handling = Handling::from_rank(row.int(4)?).unwrap_or(Handling::ProfessionalSecrecy);
        let kept = handling >= Handling::NeedToKnow;
        Ok(Some(Self {
            id,
            readers: if kept { readers(read, id)? } else { BTreeSet::new() },
            number: row.text(0)?.to_owned(),
            year: row.int(1)?,
            no: row.int(2)?,
            state: SignalState::of(row.text(3)?).unwrap_or(SignalState::New),
            handling,
            incident: row.opt(5, Row::id)?,
            areas: json(&row, 6).unwrap_or_default(),
            owner: row.opt(7, Row::id)?,
            changed: Changed::of(&row, 8)?,
            channel: Channel::of(row.text(11)?).unwrap_or(Channel::Call),
            received_seq: row.int(12)?,
            merged_into: tie(&row, 13)?,
            split_from: tie(&row, 15)?,
            told_again: row.int(17)?,
        }))
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    pub(crate) fn resource(&self) -> Resource {
        resource(self.id, self.handling, &self.areas, &self.readers, self.owner)
    }
    /// Refuses when nothing can be merged into it or split from it; a merged one names the signal that stands for it.
    pub(crate) fn stands(&self) -> Result<(), Refusal> {
        match &self.merged_into {
            Some((_, into)) => Err(crate::error::signal_merged(&self.number, into)),
            None if self.state.stands() => Ok(()),
            None => Err(crate::error::signal_state(&self.number, self.state)),
        }
    }
    /// Refuses when it is kept from some readers: what is tied to it would have to be kept from them too.
    pub(crate) fn open_to_all(&self) -> Result<(), Refusal> {
        if self.handling.rank() < Handling::NeedToKnow.rank() {
            return Ok(());
        }
        Err(crate::error::signal_restricted(&self.number))
    }
}

/// Another matter with its number, in two columns.
pub(crate) fn tie(row: &Row, first: usize) -> Result<Option<(Id<kind::Matter>, String)>, StoreError> {
    match (row.opt(first, Row::id)?, row.opt(first + 1, Row::text)?) {
        (Some(id), Some(number)) => Ok(Some((id, number.to_owned()))),
        _ => Ok(None),
    }
}

/// An incident now.
pub(crate) struct IncidentNow {
    pub id: Id<kind::Matter>,
    pub number: String,
    pub incident_type: String,
    pub severity: i64,
    pub state: IncidentState,
    pub handling: Handling,
    pub areas: Vec<Area>,
    pub readers: BTreeSet<String>,
    pub owner: Option<Id<kind::Person>>,
    pub changed: Changed,
}

impl IncidentNow {
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT number, incident_type, severity, state, handling, areas, readers, owner, changed_seq, \
                   changed_at, changed_function FROM incident WHERE id = $1";
        let Some(row) = read.one(sql, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            id,
            number: row.text(0)?.to_owned(),
            incident_type: row.text(1)?.to_owned(),
            severity: row.int(2)?,
            state: IncidentState::of(row.text(3)?).unwrap_or(IncidentState::Open),
            handling: Handling::from_rank(row.int(4)?).unwrap_or(Handling::ProfessionalSecrecy),
            areas: json(&row, 5).unwrap_or_default(),
            readers: json(&row, 6).unwrap_or_default(),
            owner: row.opt(7, Row::id)?,
            changed: Changed::of(&row, 8)?,
        }))
    }
    pub(crate) fn resource(&self) -> Resource {
        resource(self.id, self.handling, &self.areas, &self.readers, self.owner)
    }
    /// Where it is, as somebody said.
    pub(crate) fn place(&self, read: &dyn Read) -> Result<Option<Place>, StoreError> {
        let row = read.one("SELECT place FROM incident WHERE id = $1", &[self.id.into()])?;
        Ok(row.and_then(|row| json(&row, 0)))
    }
    /// Refuses when work on it has ended.
    pub(crate) fn live(&self) -> Result<(), Refusal> {
        if self.state.is_live() {
            Ok(())
        } else {
            Err(crate::error::incident_ended(&self.number, self.state))
        }
    }
}

/// The resource of a matter that may be an incident, or of the watch itself.
pub(crate) fn incident_or_watch(
    read: &dyn Read,
    incident: Option<Id<kind::Matter>>,
) -> Result<(Option<IncidentNow>, Resource, Handling), Failure> {
    let Some(id) = incident else { return Ok((None, Resource::service(), Handling::Service)) };
    let now = IncidentNow::get(read, id)?;
    let (resource, handling) = (now.resource(), now.handling);
    Ok((Some(now), resource, handling))
}

/// The next number of a counted series (`signal:26`, `log:26-0417`).
pub(crate) fn next(read: &dyn Read, series: &str) -> Result<i64, StoreError> {
    let row = read.one("SELECT value FROM tally WHERE name = $1", &[series.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?.saturating_add(1))
}
