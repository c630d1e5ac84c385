//! What guards packs, where their page is, and what was released by name.

use kernel::{Id, Lang, Resource, kind};
use paper::read::{self, Eye};
use store::{Read, StoreError};

/// The matters of this package, for the journal's pages.
pub(crate) struct Matters;

impl web::Matters for Matters {
    fn resource(&self, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        read::resource(read, matter)
    }
    fn page(
        &self,
        read: &dyn Read,
        _: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        let row = read::pack(read, &Eye::all(), matter)?;
        Ok(row.map(|row| (row.number, "paper".to_owned())))
    }
}

/// Who may send what somebody else typed.
pub(crate) struct Releases;

impl web::Releases for Releases {
    fn released(
        &self,
        read: &dyn Read,
        command: Id<kind::Command>,
        author: Id<kind::Person>,
        by: Id<kind::Person>,
    ) -> Result<bool, StoreError> {
        read::released_by(read, command, by, author)
    }
}
