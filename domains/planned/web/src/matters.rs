//! What guards events, and where their pages are.

use kernel::{Id, Lang, Resource, kind};
use planned::read::{self, Eye};
use store::{Read, StoreError};

/// The matters of this package, for the journal's pages and for what is about them.
pub(crate) struct Matters;

impl web::Matters for Matters {
    fn resource(&self, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        read::resource(read, matter)
    }
    fn numbered(&self, read: &dyn Read, number: &str) -> Result<Option<Id<kind::Matter>>, StoreError> {
        read::numbered(read, number)
    }
    fn page(
        &self,
        read: &dyn Read,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        let row = read::event(read, &Eye::all(), matter)?;
        let name = |row: &read::EventRow| format!("{} {}", row.number, row.description.names.show(lang));
        Ok(row.map(|row| (name(&row), format!("events/{matter}"))))
    }
}
