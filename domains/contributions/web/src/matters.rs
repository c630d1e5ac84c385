//! What guards campaigns and sheets, and where their pages are.

use contributions::read::{self, Eye};
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
        if let Some(sheet) = read::sheet(read, &Eye::all(), matter)? {
            let name = format!("{} · {}", sheet.campaign_names.show(lang), sheet.names.show(lang));
            return Ok(Some((name, format!("contributions/sheets/{matter}"))));
        }
        let campaign = read::campaign(read, &Eye::all(), matter)?;
        Ok(campaign.map(|c| (c.names.show(lang).to_owned(), format!("contributions/{matter}"))))
    }
}
