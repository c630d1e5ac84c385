//! Copies of an account that were given out to be signed.

use kernel::{Id, kind};
use signing::{CopyRow, signed_since};
use store::{Read, StoreError};

use super::{AccountRow, ErratumRow};
use crate::account::COPIES;

/// The copies of an account, the newest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn copies(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<CopyRow>, StoreError> {
    COPIES.all(read, id)
}

/// The version that an entry is of: the first is the issue, and every erratum before the entry makes one more.
#[must_use]
pub fn version(errata: &[ErratumRow], seq: i64) -> i64 {
    errata.iter().filter(|e| e.seq < seq).fold(1, |n, _| n + 1)
}

/// Whether a copy came back signed that says everything that stands now, the errata included; nothing while it is not issued.
#[must_use]
pub fn is_signed(row: &AccountRow, errata: &[ErratumRow], copies: &[CopyRow]) -> Option<bool> {
    let issued = row.issued.as_ref()?;
    let last = errata.iter().map(|e| e.seq).fold(issued.seq, i64::max);
    Some(signed_since(copies, last))
}
