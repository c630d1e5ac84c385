//! Copies of a report that were given out to be signed, and what came back.

use kernel::{Id, kind};
use store::{Read, StoreError};

use crate::report::COPIES;

pub use signing::{CopyRow, SignedRow};

/// The copies of a report, the newest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn report_copies(read: &dyn Read, report: Id<kind::Matter>) -> Result<Vec<CopyRow>, StoreError> {
    COPIES.all(read, report)
}
