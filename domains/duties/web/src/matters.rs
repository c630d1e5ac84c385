//! What guards duties and calendars of functions, and where their pages are.

use std::sync::Arc;

use duties::read::{self, Eye};
use kernel::{Id, Lang, Resource, kind};
use store::{Read, StoreError};

use crate::desk::Desk;

/// The matters of this package, for the journal's pages and for what is about them.
pub(crate) struct Matters(pub(crate) Arc<Desk>);

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
        if let Some(row) = read::duty(read, &Eye::all(), matter)? {
            return Ok(Some((row.content.names.show(lang).to_owned(), format!("duties/{matter}"))));
        }
        let function = read::feed_function(read, matter)?;
        let name = |code: String| self.0.names().function(&code).show(lang).to_owned();
        Ok(function.map(|code| (name(code), "duties/feeds".to_owned())))
    }
}
