//! The view: rows made from this package's events.

mod after;
mod day;
mod file;
mod links;
mod plan;
mod tables;

use kernel::{Id, kind};
use serde::Serialize;
use store::{Entry, Read, StoreError, Tx, View};

use crate::event::{CalendarTaken, CheckAnswered, Event, SheetTaken, Turned};

/// Rows of events with their plans, their days and what was learnt; links; history.
#[derive(Debug, Default)]
pub struct PlannedView;

impl View for PlannedView {
    fn name(&self) -> &'static str {
        "planned"
    }
    fn version(&self) -> u32 {
        3
    }
    fn tables(&self) -> &'static [&'static str] {
        tables::TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(what), Some(id)) = (what(entry), entry.header.matter) else { return Ok(()) };
        match what {
            "announced" => file::announced(tx, entry, id)?,
            "described" => file::described(tx, entry, id)?,
            "contact-named" => return file::named(tx, entry, id),
            "turned" => file::turned(tx, entry, id)?,
            "calendar-followed" => file::followed(tx, entry, id)?,
            "placed" => plan::placed(tx, entry, id)?,
            "row-written" => plan::row(tx, entry, id)?,
            "row-removed" => plan::row_removed(tx, entry, id)?,
            "supply-asked" => plan::supply(tx, entry, id)?,
            "supply-promised" => plan::promised(tx, entry, id)?,
            "supply-withdrawn" => plan::supply_withdrawn(tx, entry, id)?,
            "risk-written" => plan::risk(tx, entry, id)?,
            "risk-closed" => plan::risk_closed(tx, entry, id)?,
            "check-answered" => plan::check(tx, entry, id)?,
            "conflict-answered" => plan::conflict(tx, entry, id)?,
            "opening-set" => day::opening(tx, entry, id)?,
            "day-begun" => day::begun(tx, entry, id)?,
            "row-marked" => day::marked(tx, entry, id)?,
            "row-moved" => day::moved(tx, entry, id)?,
            "supply-used" => day::used(tx, entry, id)?,
            "attendance-told" => after::attendance(tx, entry, id)?,
            "finding-noted" => after::finding(tx, entry, id)?,
            "lesson-drawn" => after::lesson(tx, entry, id)?,
            "lesson-carried" => after::carried(tx, entry, id)?,
            "carried-answered" => after::answered(tx, entry, id)?,
            "link-made" | "link-opened" | "link-ended" => return links::apply(tx, entry, id, what),
            "sheet-taken" => {}
            _ => return Ok(()),
        }
        remember(tx, entry, id, what)
    }
    fn files(&self, entry: &Entry) -> Vec<Id<kind::Blob>> {
        let sheet = SheetTaken::of(entry).map(|e| e.file);
        sheet.or_else(|| CalendarTaken::of(entry).map(|e| e.file)).into_iter().collect()
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match what(entry) {
            // They decide who sees it; the first of an event gives its number, too.
            Some("announced" | "described" | "placed") => Some("refusal-erase-guard"),
            // Without them it would stand elsewhere, or a number within the file would be given twice.
            Some(
                "turned" | "day-begun" | "opening-set" | "row-written" | "row-removed" | "supply-asked"
                | "supply-withdrawn" | "risk-written" | "finding-noted" | "lesson-drawn" | "lesson-carried",
            ) => Some("refusal-erase-planned"),
            _ => None,
        })
    }
}

/// What happened, without package and version.
fn what(entry: &Entry) -> Option<&str> {
    entry.kind().strip_prefix("planned.")
}

/// A value as text for a row.
fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Journal(e.to_string()))
}

/// The same for a value that may be absent.
fn maybe<T: Serialize>(value: Option<&T>) -> Result<Option<String>, StoreError> {
    value.map(json).transpose()
}

/// A page drawn before has not seen it.
fn touched(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "UPDATE planned_event SET changes = changes + 1, changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1",
        &[id.into(), h.seq.into(), h.recorded.at.into(), h.actor.function.as_str().into()],
    )
    .map(drop)
}

/// One line of the history of an event.
fn remember(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let h = &entry.header;
    let (of, outcome) = which(entry);
    tx.execute(
        "INSERT INTO planned_turn (event, seq, what, recorded_at, function_code, erased, code, outcome) VALUES ($1, $2, $3, $4, \
         $5, $6, $7, $8) ON CONFLICT (event, seq) DO NOTHING",
        &[
            id.into(),
            h.seq.into(),
            what.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            entry.destroyed.into(),
            of.into(),
            outcome.into(),
        ],
    )
    .map(drop)
}

/// Which step was taken and where the event stands since, or which check was answered and how: without it, lines of the history
/// could not be told apart.
fn which(entry: &Entry) -> (Option<String>, Option<&'static str>) {
    if let Some(e) = Turned::of(entry) {
        return (Some(e.step.code().to_owned()), Some(e.to.code()));
    }
    CheckAnswered::of(entry).map_or((None, None), |e| (Some(e.code), Some(e.answer.code())))
}
