//! What guards sites and needs, and where their pages are.

use kernel::{Id, Lang, Resource, kind};
use relief::read::{self, Eye};
use store::{Read, StoreError};

/// The matters of this package, for the journal's pages and for what is about them.
pub(crate) struct Matters;

impl web::Matters for Matters {
    fn resource(&self, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        read::resource(read, matter)
    }
    fn numbered(&self, read: &dyn Read, number: &str) -> Result<Option<Id<kind::Matter>>, StoreError> {
        read::need_numbered(read, number)
    }
    fn page(
        &self,
        read: &dyn Read,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        let eye = Eye::all();
        if let Some(site) = read::site(read, &eye, matter)? {
            return Ok(Some((site.names.show(lang).to_owned(), format!("capacities/{matter}"))));
        }
        Ok(read::need(read, &eye, matter)?.map(|need| (need.number, format!("needs/{matter}"))))
    }
}
