//! Sealed acts: those with effect outside the house, and those against which there is no second look, are covered by a signed
//! checkpoint at once and not within the hour, so that nobody can say later that they were written afterwards.

use store::{Event as _, Journal};

/// Kinds of entry that are sealed.
const SEALED: &[&str] = &[
    situation::event::ReportIssued::KIND,
    directory::GlassBroken::KIND,
    directory::GlassReviewed::KIND,
    store::ERASED,
];

/// Calls `seal` whenever such an act was committed to the journal. On the writer's thread: it must only pass the word.
pub(crate) fn listen(journal: &Journal, seal: impl Fn() + Send + Sync + 'static) {
    journal.subscribe(Box::new(move |what| {
        if what.entries.iter().any(|e| SEALED.contains(&e.header.kind.as_str())) {
            seal();
        }
    }));
}
