//! What guards sessions and papers that are more closed than their session, and where their pages are.

use bodies::event::{
    CorrectionAnswered, CorrectionProposed, Event, MinutesDrafted, MinutesReturned, MinutesWritten,
    NoteWritten,
};
use bodies::read::{self, Eye};
use kernel::{Id, Lang, Power, Resource, kind};
use store::{Entry, Read, StoreError};
use web::Placed;

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

    /// Notes of a session whose log is one of strategy, and minutes drawn from them with what was proposed for them: who sits there reads them on its page.
    fn reserved(&self, read: &dyn Read, entry: &Entry) -> Result<Option<Power>, StoreError> {
        const LOG: [&str; 6] = [
            NoteWritten::KIND,
            MinutesDrafted::KIND,
            MinutesWritten::KIND,
            MinutesReturned::KIND,
            CorrectionProposed::KIND,
            CorrectionAnswered::KIND,
        ];
        let Some(id) = entry.header.matter.filter(|_| LOG.contains(&entry.header.kind.as_str())) else {
            return Ok(None);
        };
        let session = read::session(read, &Eye::all(), id)?;
        Ok(session.filter(read::SessionRow::of_strategy).map(|_| "log.read-strategic"))
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

    /// A paper that is more closed than its session, by the session and the entry that filed it: never by its own name.
    fn placed(
        &self,
        read: &dyn Read,
        lang: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<Placed>, StoreError> {
        let Some((on, seq)) = read::closed_paper_named(read, matter)? else { return Ok(None) };
        let Some(row) = read::session(read, &Eye::all(), on)? else { return Ok(None) };
        let body = row.body_names.show(lang).to_owned();
        // With its sign the number is a word: it stands as on the pages of the journal, without marks between thousands.
        let facts = [("body", body), ("number", row.number), ("paper", format!("№ {seq}"))];
        let facts = facts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Ok(Some(Placed { on, key: "body-paper-named", facts }))
    }
}
