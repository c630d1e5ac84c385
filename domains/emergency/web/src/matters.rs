//! What guards phases and evaluations, and where their pages are.

use emergency::read::{self, Eye};
use kernel::{Id, Lang, Resource, kind};
use store::{Read, StoreError};

/// The matters of this package, for the journal's pages.
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
        _: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        if let Some(row) = read::phase(read, &Eye::all(), matter)? {
            return Ok(Some((format!("{} {}", row.number, row.about_label), format!("phases/{matter}"))));
        }
        let row = read::evaluation(read, &Eye::all(), matter)?;
        Ok(row.map(|row| (format!("{} {}", row.number, row.about_label), format!("evaluations/{matter}"))))
    }
}
