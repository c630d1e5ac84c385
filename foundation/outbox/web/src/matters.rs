//! What guards messages, and where their pages are.

use kernel::{Id, Lang, Power, Resource, kind};
use outbox::event::{Addressed, AimNamed, Event as _};
use outbox::read::{self, Eye};
use store::{Entry, Read, StoreError};

/// The matters of this package, for the journal's pages.
pub(crate) struct Matters;

impl web::Matters for Matters {
    fn resource(&self, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        read::resource(read, matter)
    }
    fn numbered(&self, read: &dyn Read, number: &str) -> Result<Option<Id<kind::Matter>>, StoreError> {
        read::numbered(read, number)
    }
    fn reserved(&self, _: &dyn Read, entry: &Entry) -> Result<Option<Power>, StoreError> {
        // Names and addresses, in entries of their own: for those who send messages.
        let kind = entry.header.kind.as_str();
        Ok([AimNamed::KIND, Addressed::KIND].contains(&kind).then_some("message.send"))
    }
    fn page(
        &self,
        read: &dyn Read,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        let row = read::message(read, &Eye::all(), matter)?;
        Ok(row
            .map(|row| (format!("{} {}", row.number, row.subject.show(lang)), format!("messages/{matter}"))))
    }
}
