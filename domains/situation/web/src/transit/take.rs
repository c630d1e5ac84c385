//! Taking in a feed that an address gave.

use std::sync::Arc;

use exchange::gtfs_rt::{self, GtfsError, Limits};
use kernel::{Id, Ids, kind};
use situation::command::HoldWarning;
use situation::quarantine::{HeldFault, HeldState, Way};
use situation::read;
use store::{Blobs, Journal, Stamp, blob_id};

use super::plan::Plan;
use crate::desk::Desk;
use crate::warning::{DocumentError, submit};

/// Files in quarantine that are looked through for one of the same address.
const MOST_HELD: i64 = 500;
/// Bytes of the largest feed that is kept: somewhat more than is read.
const LARGEST: u64 = 16 * 1024 * 1024;

/// What a feed changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TransitTaken {
    /// Notices that became signals.
    pub new: usize,
    /// Signals whose notice says something else, or is announced again.
    pub again: usize,
    /// Signals whose notice is announced no more.
    pub ended: usize,
    /// Notices passed over for their effect.
    pub passed_over: usize,
}

/// Why a feed could not be taken in.
#[derive(Debug, thiserror::Error)]
pub enum TransitError {
    /// It cannot be understood.
    #[error(transparent)]
    Format(#[from] GtfsError),
    /// It cannot be kept or written down.
    #[error(transparent)]
    Document(#[from] DocumentError),
}

impl From<&Plan> for TransitTaken {
    fn from(plan: &Plan) -> Self {
        Self { new: plan.new, again: plan.again, ended: plan.ended, passed_over: plan.passed_over }
    }
}

/// Keeps a feed that cannot be understood in quarantine, for somebody to look into. An address that is asked each minute would fill it:
/// of each, one file lies there until it was looked into.
fn held(
    journal: &Journal,
    desk: &Desk,
    stamp: &Arc<Stamp>,
    code: &str,
    (bytes, why): (&[u8], &GtfsError),
) -> Result<(), DocumentError> {
    let definition = journal.definition();
    let ids = Ids::new(definition.clock.as_ref(), definition.chance.as_ref());
    let waiting = journal.read(|r| read::quarantine(r, MOST_HELD))?;
    let lies = |row: &read::HeldRow| row.state == HeldState::Held && row.way == Way::Feed && row.name == code;
    if waiting.iter().any(lies) {
        return Ok(());
    }
    let mut content = bytes;
    let blob = desk.blobs.hold(&ids.next::<kind::Blob>().to_string(), &mut content, LARGEST)?;
    let fault = HeldFault { code: why.code.to_string(), detail: why.to_string(), line: 0 };
    let hold = HoldWarning {
        held: ids.next(),
        name: code.to_owned(),
        digest: blob.hash,
        size: i64::try_from(blob.size).unwrap_or(i64::MAX),
        way: Way::Feed,
        faults: vec![fault],
    };
    submit(journal, desk, stamp, &ids, hold)
}

/// Takes in what a feed changes, in the name of the machine that takes in what arrives by itself. `effects` are the codes of
/// the effects for which a new notice becomes a signal; all, where there are none.
///
/// # Errors
/// When the feed cannot be understood (then it lies in quarantine), kept or written down.
pub fn take_transit(
    journal: &Journal,
    desk: &Desk,
    stamp: &Arc<Stamp>,
    (code, effects): (&str, &[String]),
    bytes: &[u8],
) -> Result<TransitTaken, TransitError> {
    let feed = match gtfs_rt::parse(bytes, &Limits::default()) {
        Ok(feed) => feed,
        Err(why) => {
            held(journal, desk, stamp, code, (bytes, &why))?;
            return Err(why.into());
        }
    };
    let definition = journal.definition();
    let ids = Ids::new(definition.clock.as_ref(), definition.chance.as_ref());
    (desk.feed)().ok_or(DocumentError::NoFeed)?;
    let known = journal.read(|r| read::notices_of(r, code)).map_err(DocumentError::from)?;
    let plan = Plan::of(code, &feed, &known, effects, &ids);
    let taken = TransitTaken::from(&plan);
    if !plan.changes() {
        return Ok(taken);
    }
    let file = kept(&desk.blobs, ids.next(), bytes)?;
    let (take, end) = plan.commands(Some(file));
    for command in take {
        submit(journal, desk, stamp, &ids, command)?;
    }
    for command in end {
        submit(journal, desk, stamp, &ids, command)?;
    }
    Ok(taken)
}

/// Keeps the file byte for byte, before any entry names it.
pub(super) fn kept(
    blobs: &Blobs,
    part: Id<kind::Blob>,
    bytes: &[u8],
) -> Result<Id<kind::Blob>, DocumentError> {
    let mut content = bytes;
    let blob = blobs.hold(&part.to_string(), &mut content, LARGEST)?;
    blobs.release(&blob.hash)?;
    Ok(blob_id(&blob.hash))
}
