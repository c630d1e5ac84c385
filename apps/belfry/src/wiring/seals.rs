//! Sealed acts: those with effect outside the house, and those against which there is no second look, are covered by a signed
//! checkpoint at once and not within the hour, so that nobody can say later that they were written afterwards.

use indicators::event::{ValueCorrected, ValueRecorded, ValueStatusSet, ValuesImported};
use indicators::value::ValueStatus;
use situation::event::{FigureStatusSet, LogWritten};
use situation::log::FigureStatus;
use store::{Entry, Event as _, Journal};

/// Kinds of entry that are sealed, whatever they say.
const SEALED: &[&str] = &[
    situation::event::ReportIssued::KIND,
    directory::GlassBroken::KIND,
    directory::GlassReviewed::KIND,
    store::ERASED,
    // The first message of a warning, an update and the end of one are all released.
    warning::event::Released::KIND,
    warning::event::ItemPublished::KIND,
    warning::event::ItemWithdrawn::KIND,
    warning::event::SiteClosed::KIND,
    warning::event::SiteReopened::KIND,
    emergency::event::Declared::KIND,
    emergency::event::Recorded::KIND,
    emergency::event::Confirmed::KIND,
    emergency::event::Contested::KIND,
    emergency::event::ScaledUp::KIND,
    emergency::event::Resumed::KIND,
    emergency::event::ScaledDown::KIND,
    emergency::event::Lifted::KIND,
    emergency::event::Amended::KIND,
    account::event::Issued::KIND,
    // They lend powers to somebody who has no mandate for them.
    continuity::event::Ordered::KIND,
    continuity::event::Confirmed::KIND,
    continuity::event::Prolonged::KIND,
    bodies::event::MinutesApproved::KIND,
    bodies::event::MinutesAdopted::KIND,
    bodies::event::PublicPartIssued::KIND,
    bodies::event::PublicPartWithdrawn::KIND,
];

/// Calls `seal` whenever such an act was committed to the journal. On the writer's thread: it must only pass the word.
pub(crate) fn listen(journal: &Journal, seal: impl Fn() + Send + Sync + 'static) {
    journal.subscribe(Box::new(move |what| {
        if what.entries.iter().any(sealed) {
            seal();
        }
    }));
}

/// Whether an entry is sealed.
pub(crate) fn sealed(entry: &Entry) -> bool {
    SEALED.contains(&entry.header.kind.as_str()) || public_figure(entry) || left_the_house(entry)
}

/// A figure that everybody may know from now on.
fn public_figure(entry: &Entry) -> bool {
    let value = match entry.kind() {
        "indicators.value-recorded" => ValueRecorded::of(entry).map(|e| e.status),
        "indicators.value-corrected" => ValueCorrected::of(entry).map(|e| e.status),
        "indicators.value-status-set" => ValueStatusSet::of(entry).map(|e| e.to),
        "indicators.values-imported" => ValuesImported::of(entry).map(|e| e.status),
        _ => None,
    };
    let figure = match entry.kind() {
        "situation.figure-status-set" => FigureStatusSet::of(entry).map(|e| e.to),
        "situation.log-written" => LogWritten::of(entry).and_then(|e| e.figure).map(|f| f.status),
        _ => None,
    };
    value == Some(ValueStatus::Public) || figure == Some(FigureStatus::Public)
}

/// A message released to somebody without an account here.
fn left_the_house(entry: &Entry) -> bool {
    outbox::event::Addressed::of(entry).is_some_and(|e| e.person.is_none() && !e.routes.is_empty())
}
