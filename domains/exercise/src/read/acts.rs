//! When an act was first done after an entry: looked for in the entries themselves, of whichever package.

use std::collections::BTreeMap;

use kernel::Timestamp;
use store::{Entry, Journal, StoreError};

use crate::objective::Act;

/// Entries read at a time.
const PAGE: i64 = 2000;
/// An exercise lasts a day or two: no more entries than this are looked through.
const MOST: i64 = 200_000;

/// An act that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// When it was done, as stated or recorded.
    pub at: Timestamp,
    /// Its entry.
    pub seq: i64,
}

/// The first of each act after entry `from` and up to the instant `until`. `readable` says whether the reader may know of an entry.
///
/// # Errors
/// When the storage fails.
pub fn first_acts(
    journal: &Journal,
    from: i64,
    until: Timestamp,
    readable: &mut dyn FnMut(&Entry) -> Result<bool, StoreError>,
) -> Result<BTreeMap<Act, Seen>, StoreError> {
    let (mut found, mut at) = (BTreeMap::new(), from);
    let last = journal.head().min(from.saturating_add(MOST));
    while at < last {
        let batch = journal.entries(at, last, PAGE)?;
        let Some(end) = batch.last().map(|e| e.header.seq) else { break };
        for entry in &batch {
            if entry.header.recorded.at > until {
                return Ok(found);
            }
            let Some(act) = Act::of(entry.kind()) else { continue };
            if !found.contains_key(&act) && readable(entry)? {
                let at = entry.header.stated.map_or(entry.header.recorded.at, |s| s.at);
                found.insert(act, Seen { at, seq: entry.header.seq });
            }
        }
        at = end;
    }
    Ok(found)
}
