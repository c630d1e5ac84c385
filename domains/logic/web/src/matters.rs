//! What guards models, and where their pages are.

use kernel::{Id, Lang, Resource, kind};
use logic::read::{self, Eye};
use store::{Read, StoreError};

/// The matters of this package, for the journal's pages and for what is about them.
pub(crate) struct Matters;

impl web::Matters for Matters {
    fn resource(&self, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        read::resource(read, matter)
    }
    fn page(
        &self,
        read: &dyn Read,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        let row = read::model(read, &Eye::all(), matter)?;
        Ok(row.map(|row| (row.names.show(lang).to_owned(), format!("logic/{matter}"))))
    }
}
