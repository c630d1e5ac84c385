//! Copies of approved minutes that were given out to be signed.

use kernel::{Id, kind};
use signing::CopyRow;
use store::{Read, StoreError};

use crate::minutes::COPIES;

/// The copies of a session's minutes, the newest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn copies(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<CopyRow>, StoreError> {
    COPIES.all(read, session)
}

/// Who signed minutes that this entry approved, each name once, in the order of the letters: nothing where no copy came back, and an
/// empty list where the names are gone. A copy of what was approved before does not count. The caller has made sure that the
/// session may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn signers(
    read: &dyn Read,
    session: Id<kind::Matter>,
    approved_seq: i64,
) -> Result<Option<Vec<String>>, StoreError> {
    let copies = copies(read, session)?;
    if !signing::signed_since(&copies, approved_seq) {
        return Ok(None);
    }
    let back = signing::returned_since(&copies, approved_seq);
    let mut names: Vec<String> = back.flat_map(|b| &b.signers).map(|s| s.name.clone()).collect();
    names.sort();
    names.dedup();
    Ok(Some(names))
}
