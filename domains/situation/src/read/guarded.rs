//! What the policies look at, for a matter of this domain.

use kernel::{Id, Resource, kind};
use store::{Read, Row, StoreError};

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
