//! The events of a package by which a copy is given out and comes back. Each package pins its own, with what it says besides; what
//! becomes of them in the rows of copies is the same for all.

use kernel::{Id, kind};
use store::{Entry, Event, StoreError, Tx};

use crate::{Copies, Given, Taken};

/// An event that gives a copy out. [`crate::copies!`] implements it.
pub trait Gives: Event {
    /// The copy.
    fn given(&self) -> Given<'_>;
}

/// An event that takes a signed copy back. [`crate::copies!`] implements it.
pub trait Takes: Event {
    /// What came back.
    fn taken(&self) -> Taken<'_>;
}

/// Names the two events of a package, the one that gives a copy out first: they have the fields of [`Given`] and of [`Taken`].
#[macro_export]
macro_rules! copies {
    ($given:ty, $taken:ty) => {
        impl $crate::Gives for $given {
            fn given(&self) -> $crate::Given<'_> {
                $crate::Given { file: self.file, languages: &self.languages, bytes: self.bytes }
            }
        }
        impl $crate::Takes for $taken {
            fn taken(&self) -> $crate::Taken<'_> {
                $crate::Taken { of: self.of, file: self.file, signers: &self.signers }
            }
        }
    };
}

/// The stored file that an entry names, where it is one of these events.
#[must_use]
pub fn named<G: Gives, T: Takes>(entry: &Entry) -> Option<Id<kind::Blob>> {
    let given = G::of(entry).map(|e| e.given().file);
    given.or_else(|| T::of(entry).map(|e| e.taken().file))
}

impl Copies {
    /// The row of the copy of this matter that an entry gives out or takes back, where it is one of these events.
    ///
    /// # Errors
    /// When the database refuses.
    pub fn apply<G: Gives, T: Takes>(
        self,
        tx: &dyn Tx,
        entry: &Entry,
        id: Id<kind::Matter>,
    ) -> Result<(), StoreError> {
        if let Some(e) = G::of(entry) {
            self.given(tx, entry, id, &e.given())?;
        }
        if let Some(e) = T::of(entry) {
            self.taken(tx, entry, id, &e.taken())?;
        }
        Ok(())
    }
}
