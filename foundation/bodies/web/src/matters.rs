//! What guards sessions and papers that are more closed than their session, and where their pages are.

use bodies::read::{self, Eye};
use kernel::{Id, Lang, Resource, kind};
use store::{Read, StoreError};

/// The matters of this package, for the journal's pages.
pub(crate) struct Matters;

impl web::Matters for Matters {
    fn resource(&self, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        if let Some(resource) = read::resource(read, matter)? {
            return Ok(Some(resource));
        }
        // A body that a person created: known to everybody on duty.
        let versions = read::body_versions(read, &matter.to_string())?;
        Ok((!versions.is_empty()).then(Resource::service))
    }

    fn page(
        &self,
        read: &dyn Read,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        if let Some(row) = read::session(read, &Eye::all(), matter)? {
            let name = format!("{} {}", row.body_names.show(lang), row.number);
            return Ok(Some((name, format!("sessions/{matter}"))));
        }
        if let Some((session, blob)) = read::closed_paper(read, matter)? {
            let row = read::session(read, &Eye::all(), session)?;
            let name = |row: read::SessionRow| format!("{} {}", row.body_names.show(lang), row.number);
            return Ok(row.map(|row| (name(row), format!("sessions/{session}/papers/{blob}"))));
        }
        let body = read::body_versions(read, &matter.to_string())?.into_iter().next();
        Ok(body.map(|v| (v.body.names.show(lang).to_owned(), format!("bodies/{matter}"))))
    }
}
