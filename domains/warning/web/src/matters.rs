//! What guards warnings and items, and where their pages are.

use kernel::{Id, Lang, Power, Resource, kind};
use store::{Entry, Read, StoreError};
use warning::event::{Event, PressAdded, PressRemoved};
use warning::read::{self, Eye};

use crate::ask::SITE;

/// The matters of this package, for the journal's pages.
pub(crate) struct Matters;

impl web::Matters for Matters {
    fn reserved(&self, _: &dyn Read, entry: &Entry) -> Result<Option<Power>, StoreError> {
        // Who of the press is written to, and where: as the page of the list.
        let kind = entry.header.kind.as_str();
        Ok([PressAdded::KIND, PressRemoved::KIND].contains(&kind).then_some(SITE))
    }
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
        if let Some(row) = read::warning(read, &Eye::all(), matter)? {
            let headline = row.says.texts.get(lang.code()).map_or("", |t| t.headline.as_str());
            return Ok(Some((
                format!("{} {headline}", row.number).trim_end().to_owned(),
                format!("public/{matter}"),
            )));
        }
        let item = read::item(read, &Eye::all(), matter)?;
        Ok(item.map(|row| {
            let title = row.texts.get(lang.code()).map_or("", |t| t.title.as_str());
            (format!("{} {title}", row.key).trim_end().to_owned(), format!("public/items/{matter}"))
        }))
    }
}
