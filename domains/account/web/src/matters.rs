//! What guards accounts, and where their pages are.

use account::read::{self, Eye};
use kernel::{Id, Lang, Resource, kind};
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
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        let row = read::account(read, &Eye::all(), matter)?;
        Ok(row.map(|row| (format!("{} {}", row.number, row.titles.show(lang)), format!("accounts/{matter}"))))
    }
}
