//! What the policies look at, for a matter of this domain.

use kernel::{Id, Resource, kind};
use store::{Entry, Read, Row, StoreError};

use crate::event::{Event, FigureStatusSet, LogWritten};
use crate::log::Register;
use crate::state::{IncidentNow, SignalNow};

/// What guards an incident, a signal, a report, or somebody to be told (as their incident); nothing for any other matter.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    if let Some(incident) = IncidentNow::find(read, matter)? {
        return Ok(Some(incident.resource()));
    }
    if let Some(signal) = SignalNow::find(read, matter)? {
        return Ok(Some(signal.resource()));
    }
    if let Some(report) = super::report_resource(read, matter)? {
        return Ok(Some(report));
    }
    let of = read.one("SELECT matter FROM notification WHERE id = $1", &[matter.into()])?;
    match of.as_ref().map(|r: &Row| r.id(0)).transpose()? {
        Some(incident) => Ok(IncidentNow::find(read, incident)?.map(|i| i.resource())),
        None => Ok(None),
    }
}

/// Whether an entry of the journal says what stands in the log of strategy: it was written there, or a figure of that log may be relied
/// on more or less than before, and that is not for everybody.
///
/// # Errors
/// When the rows cannot be read.
pub fn of_strategy(read: &dyn Read, entry: &Entry) -> Result<bool, StoreError> {
    if let Some(written) = LogWritten::of(entry) {
        return Ok(written.register == Register::Strategic);
    }
    let Some(set) = FigureStatusSet::of(entry).filter(|set| !set.is_public()) else { return Ok(false) };
    let row = read.one("SELECT register FROM log_entry WHERE id = $1", &[set.of.entry.into()])?;
    row.map_or(Ok(false), |row| Ok(row.text(0)? == Register::Strategic.code()))
}
