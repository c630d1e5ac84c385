//! Copies of a phase that were given out to be signed.

use kernel::{Actor, Guard, Id, kind};
use signing::CopyRow;
use store::{Read, StoreError};

use super::resource;
use crate::command::SIGNS;
use crate::phase::COPIES;

/// The copies of a phase, the newest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn copies(read: &dyn Read, phase: Id<kind::Matter>) -> Result<Vec<CopyRow>, StoreError> {
    COPIES.all(read, phase)
}

/// Whether this actor may give copies of it out and take them back; the rules decide again.
///
/// # Errors
/// When the rows cannot be read.
pub fn may_sign(
    read: &dyn Read,
    guard: &dyn Guard,
    actor: &Actor,
    phase: Id<kind::Matter>,
) -> Result<bool, StoreError> {
    let on = resource(read, phase)?;
    Ok(on.is_some_and(|on| SIGNS.iter().any(|power| guard.permit(actor, power, &on).is_ok())))
}
