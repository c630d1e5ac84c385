//! Copies of approved minutes that were given out to be signed, and what came back. Nothing of the session changes
//! by them: an open page shows it when it is fetched again.

use kernel::{Id, kind};
use signing::{Given, Taken};
use store::{Entry, StoreError, Tx};

use super::matter;
use crate::event::{CopyGiven, CopySigned, Event};
use crate::minutes::COPIES;

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let id = matter(entry)?;
    if let Some(e) = CopyGiven::of(entry) {
        COPIES.given(tx, entry, id, &Given { file: e.file, languages: &e.languages, bytes: e.bytes })?;
    }
    if let Some(e) = CopySigned::of(entry) {
        COPIES.taken(tx, entry, id, &Taken { of: e.of, file: e.file, signers: &e.signers })?;
    }
    Ok(())
}

/// The stored file that an entry names.
pub(super) fn named(entry: &Entry) -> Option<Id<kind::Blob>> {
    CopyGiven::of(entry).map(|e| e.file).or_else(|| CopySigned::of(entry).map(|e| e.file))
}
