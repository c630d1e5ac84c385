//! Notices of transport operators, by feed.

use std::collections::BTreeMap;

use store::{Read, StoreError};

use crate::state::json;
use crate::transit::Notice;

/// A notice that was taken in.
#[derive(Debug, Clone)]
pub struct KnownNotice {
    /// What it says.
    pub notice: Notice,
    /// Whether its feed announces it no more.
    pub ended: bool,
}

/// The notices of a feed by their id, those that ended too.
///
/// # Errors
/// When the rows cannot be read.
pub fn notices_of(read: &dyn Read, feed: &str) -> Result<BTreeMap<String, KnownNotice>, StoreError> {
    let rows = read.query("SELECT id, body, ended_at FROM transit WHERE feed = $1", &[feed.into()])?;
    rows.iter()
        .map(|row| {
            let notice = json(row, 1).unwrap_or_default();
            Ok((row.text(0)?.to_owned(), KnownNotice { notice, ended: !row.is_null(2) }))
        })
        .collect()
}
