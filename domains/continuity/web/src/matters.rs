//! What guards acts of continuity, and where their pages are.

use continuity::read;
use kernel::{Id, Lang, Resource, kind};
use store::{Read, StoreError};

/// The matters of this package, for the journal's pages.
pub(crate) struct Matters;

impl web::Matters for Matters {
    fn resource(&self, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        Ok(read::act(read, matter)?.map(|row| row.resource()))
    }
    fn page(
        &self,
        read: &dyn Read,
        _: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        let row = read::act(read, matter)?;
        Ok(row.map(|row| (row.number(), format!("continuity/{matter}"))))
    }
}
