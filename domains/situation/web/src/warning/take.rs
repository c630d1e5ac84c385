//! Reading a file of warnings: what is in it, and why some of it cannot be taken in.

use exchange::Limits;
use exchange::cap::{Alert, CapError, parse_each};
use kernel::{Id, Ids, kind};
use situation::command::{HoldWarning, IngestAlert};
use situation::quarantine::{HeldFault, Way};
use store::{BlobError, Blobs};

use super::incoming::incoming;
use crate::desk::Desk;

/// What a file held.
#[derive(Debug, Default)]
pub(crate) struct Contents {
    /// What can be taken in.
    pub(crate) alerts: Vec<Alert>,
    /// Why the file, or single messages of it, are refused.
    pub(crate) faults: Vec<HeldFault>,
}

/// Reads a file under the usual limits.
pub(crate) fn contents(bytes: &[u8]) -> Contents {
    let mut found = Contents::default();
    match parse_each(bytes, &Limits::default()) {
        Err(e) => found.faults.push(fault(&e)),
        Ok(each) => {
            for one in each {
                match one {
                    Ok(alert) => found.alerts.push(alert),
                    Err(e) => found.faults.push(fault(&e)),
                }
            }
        }
    }
    found
}

fn fault(e: &CapError) -> HeldFault {
    HeldFault { code: e.code.as_str().to_owned(), detail: e.detail.clone(), line: i64::from(e.line) }
}

/// The commands that take these alerts in, in the order of the file.
pub(crate) fn ingest(alerts: &[Alert], desk: &Desk, ids: &Ids<'_>) -> Vec<IngestAlert> {
    let one = |a: &Alert| IngestAlert { signal: ids.next(), incoming: incoming(a, desk.places.as_ref()) };
    alerts.iter().map(one).collect()
}

/// A file's content under its name in the quarantine folder.
pub(crate) fn digest(bytes: &[u8]) -> String {
    journal::Hash::of(bytes).to_string()
}

/// Keeps a file apart. One that is too large even for that is written down all the same, without its content.
///
/// # Errors
/// When the storage fails.
pub(crate) fn keep(blobs: &Blobs, id: Id<kind::Blob>, bytes: &[u8]) -> Result<(), BlobError> {
    match blobs.hold(&id.to_string(), &mut &*bytes) {
        Ok(_) | Err(BlobError::TooLarge(_)) => Ok(()),
        Err(e) => Err(e),
    }
}

/// The command that writes down why a file is kept apart.
pub(crate) fn hold(ids: &Ids<'_>, name: &str, bytes: &[u8], way: Way, faults: Vec<HeldFault>) -> HoldWarning {
    HoldWarning {
        held: ids.next(),
        // A name is shown and never used as a path; the longest that a rule takes is a few hundred characters.
        name: name.chars().filter(|c| !c.is_control()).take(200).collect(),
        digest: digest(bytes),
        size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        way,
        faults,
    }
}
