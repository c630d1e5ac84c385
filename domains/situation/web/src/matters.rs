//! What guards incidents, signals and notifications, and where their pages are.

use std::sync::Arc;

use kernel::{Id, Lang, Power, Resource, Text, kind};
use situation::read::{self, Eye};
use situation::upcast::HandoverStarted1;
use store::{Entry, Read, StoreError};

use crate::desk::{Desk, Names};

/// The matters of this domain, for the journal's pages.
pub(crate) struct Matters(pub(crate) Arc<Desk>);

impl web::Matters for Matters {
    fn copies(&self, kind: &str) -> Option<&'static str> {
        // Handovers of then carried the titles of incidents and the words of signals.
        (kind == HandoverStarted1::KIND).then_some(HandoverStarted1::COPIES)
    }

    fn reserved(&self, read: &dyn Read, entry: &Entry) -> Result<Option<Power>, StoreError> {
        Ok(read::of_strategy(read, entry)?.then_some("log.read-strategic"))
    }

    fn resource(&self, read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        read::resource(read, matter)
    }

    fn numbered(&self, read: &dyn Read, number: &str) -> Result<Option<Id<kind::Matter>>, StoreError> {
        let eye = Eye::all();
        if let Some(row) = read::incident_by_number(read, &eye, number)? {
            return Ok(Some(row.id));
        }
        Ok(read::signal_by_number(read, &eye, number)?.map(|row| row.id))
    }

    fn page(
        &self,
        read: &dyn Read,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        let (eye, names) = (Eye::all(), self.0.names());
        if let Some(row) = read::incident(read, &eye, matter)? {
            let kind = names.incident_type(&row.incident_type).map(|t| t.names.clone()).unwrap_or_default();
            let title = if row.title == Text::default() { kind } else { row.title };
            let name = format!("{} {}", row.number, title.show(lang));
            return Ok(Some((name.trim().to_owned(), format!("incidents/{matter}"))));
        }
        if let Some(row) = read::signal(read, &eye, matter)? {
            return Ok(Some((row.number, format!("signals/{matter}"))));
        }
        let row = read::notification(read, &eye, matter)?;
        Ok(row.map(|row| {
            let who = Names::or_code(&names.functions, &row.recipient.function);
            (format!("{} · {}", row.incident.1, who.show(lang)), format!("tell/{matter}"))
        }))
    }
}
