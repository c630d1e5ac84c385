//! Copies of a phase that were given out to be signed, and what came back. Nothing else of the phase
//! changes by them.

use kernel::{Id, kind};
use signing::{Given, Taken};
use store::{Entry, StoreError, Tx};

use crate::event::{CopyGiven, CopySigned, Event};
use crate::phase::COPIES;

pub(super) fn apply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    if let Some(e) = CopyGiven::of(entry) {
        COPIES.given(tx, entry, id, &Given { file: e.file, languages: &e.languages, bytes: e.bytes })?;
    }
    if let Some(e) = CopySigned::of(entry) {
        COPIES.taken(tx, entry, id, &Taken { of: e.of, file: e.file, signers: &e.signers })?;
    }
    Ok(())
}

/// The stored file that an entry names.
pub(super) fn named(entry: &Entry) -> Vec<Id<kind::Blob>> {
    let file = CopyGiven::of(entry).map(|e| e.file).or_else(|| CopySigned::of(entry).map(|e| e.file));
    file.into_iter().collect()
}
