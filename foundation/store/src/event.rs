//! What a package journals, as types.

use kernel::{Handling, Id, kind};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Draft, Entry, StoreError};

/// An event: a struct whose fields become the fields of the entry's body. [`crate::events!`] implements it.
pub trait Event: Serialize + DeserializeOwned {
    /// Its kind with version.
    const KIND: &'static str;

    /// The event as a draft on this matter, handled like this.
    ///
    /// # Errors
    /// When it cannot be serialised, which would be a defect of its type.
    fn draft(&self, matter: Option<Id<kind::Matter>>, handling: Handling) -> Result<Draft, StoreError> {
        let mut draft = Draft::new(Self::KIND, matter, self)?;
        draft.handling = handling;
        Ok(draft)
    }
    /// The event in this entry, of whatever version; nothing when it is of another kind or was destroyed.
    fn of(entry: &Entry) -> Option<Self> {
        if entry.header.kind == Self::KIND { entry.event() } else { Self::older(entry) }
    }
    /// The event in an entry of an older version of its kind.
    fn older(_entry: &Entry) -> Option<Self> {
        None
    }
}

/// Names the events of a package, `Type = "package.kind@version"`, with `or path` to what reads older versions, and lists their
/// kinds in `KINDS`.
#[macro_export]
macro_rules! events {
    ($($event:ty = $kind:literal $(or $older:path)?),+ $(,)?) => {
        $(impl $crate::Event for $event {
            const KIND: &'static str = $kind;
            $(fn older(entry: &$crate::Entry) -> Option<Self> {
                $older(entry)
            })?
        })+
        /// Every kind of event that this package writes, with its version.
        pub const KINDS: &[&str] = &[$($kind),+];
    };
}
