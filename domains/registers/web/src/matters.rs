//! What guards entries, instruments and tests, and where their pages are.

use kernel::{Id, Lang, Resource, kind};
use registers::read::{self, Eye};
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
        let all = Eye::all();
        if let Some(row) = read::entry(read, &all, matter, jiff::civil::Date::ZERO)? {
            return Ok(Some((
                format!("{} {}", row.number, row.frame.names.show(lang)),
                format!("registers/{matter}"),
            )));
        }
        if let Some(row) = read::instrument(read, &all, matter)? {
            let name = format!("{} {}", row.number, row.instrument.names.show(lang));
            return Ok(Some((name, format!("registers/agenda/{matter}"))));
        }
        let test = read::test_of_id(read, &all, matter)?;
        Ok(test.map(|t| (t.label, format!("registers/test/{}", t.about))))
    }
}
