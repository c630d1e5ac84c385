//! The view: rows made from this package's events.

mod agenda;
mod register;
mod sheet;
mod tables;
mod test;

use kernel::{Id, Lang, Text, kind};
use store::{Entry, Read, StoreError, Tx, View, to_json};

use crate::event::{ActionNoted, Event, PointTurned};
use crate::evidence::{Evidence, Sort};

/// Rows of registers, answer sheets, instruments and tests; history.
#[derive(Debug, Default)]
pub struct RegistersView;

impl View for RegistersView {
    fn name(&self) -> &'static str {
        "registers"
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
            "entered" => register::entered(tx, entry, id)?,
            "changed" => register::changed(tx, entry, id)?,
            "point-written" => register::point(tx, entry, id)?,
            "point-turned" => register::turned(tx, entry, id)?,
            "action-noted" => register::action(tx, entry, id)?,
            "action-withdrawn" => register::withdrawn(tx, entry, id)?,
            "taken-up" => register::taken_up(tx, entry, id)?,
            "linked" => register::linked(tx, entry, id)?,
            "unlinked" => register::unlinked(tx, entry, id)?,
            "sheet-written" => sheet::written(tx, entry, id)?,
            "sheet-handed-in" | "sheet-returned" => sheet::moved(tx, entry, id, what)?,
            "sheet-approved" => sheet::approved(tx, entry, id)?,
            "instrument-entered" => agenda::entered(tx, entry, id)?,
            "instrument-changed" => agenda::changed(tx, entry, id)?,
            "step-set" => agenda::step(tx, entry, id)?,
            "instrument-turned" => agenda::turned(tx, entry, id)?,
            "test-written" => test::written(tx, entry, id)?,
            "test-handed-in" | "test-returned" | "test-reviewed" => test::moved(tx, entry, id, what)?,
            _ => return Ok(()),
        }
        remember(tx, entry, id, what)
    }
    fn files(&self, entry: &Entry) -> Vec<Id<kind::Blob>> {
        let action = ActionNoted::of(entry).map(|e| e.action.evidence);
        let evidence = action.or_else(|| PointTurned::of(entry).map(|e| e.status.evidence));
        let file = |e: Evidence| (e.sort == Sort::File).then(|| e.value.parse().ok()).flatten();
        evidence.unwrap_or_default().into_iter().filter_map(file).collect()
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match what(entry) {
            // They decide who sees it; the first of a matter gives its number, too.
            Some("entered" | "instrument-entered" | "test-written") => Some("refusal-erase-guard"),
            // Without them it would stand elsewhere, a number within it would be given twice, or a frozen answer would change.
            Some(
                "changed" | "point-written" | "point-turned" | "action-noted" | "sheet-written"
                | "sheet-handed-in" | "sheet-returned" | "sheet-approved" | "instrument-changed"
                | "instrument-turned" | "test-handed-in" | "test-returned" | "test-reviewed",
            ) => Some("refusal-erase-registers"),
            _ => None,
        })
    }
}

/// What happened, without package and version.
fn what(entry: &Entry) -> Option<&str> {
    entry.kind().strip_prefix("registers.")
}

/// The words of texts in all their languages, for the search.
fn all_words(texts: &[&Text]) -> String {
    let mut all = String::new();
    for text in texts {
        for words in Lang::ALL.into_iter().filter_map(|lang| text.get(lang)) {
            all.push_str(words);
            all.push(' ');
        }
    }
    all
}

/// Whoever acted; nobody where the program did.
fn person(entry: &Entry) -> Option<Id<kind::Person>> {
    let person = entry.header.actor.person;
    (!person.raw().is_nil()).then_some(person)
}

/// The person added to those in a column of JSON.
fn with_author(authors: Option<&str>, entry: &Entry) -> Result<String, StoreError> {
    let mut all: Vec<Id<kind::Person>> =
        authors.and_then(|t| serde_json::from_str(t).ok()).unwrap_or_default();
    all.extend(person(entry).filter(|p| !all.contains(p)));
    to_json(&all)
}

/// A page of this row drawn before has not seen it.
fn touched(tx: &dyn Tx, table: &str, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        &format!("UPDATE {table} SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1"),
        &[id.into(), h.seq.into(), h.recorded.at.into(), h.actor.function.as_str().into()],
    )
    .map(drop)
}

/// The last number of a series.
fn counted(tx: &dyn Tx, series: &str, no: i64) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO registers_tally (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        &[series.into(), no.into()],
    )
    .map(drop)
}

/// One line of the history of a matter.
fn remember(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO registers_turn (matter, seq, what, recorded_at, function_code, erased) VALUES ($1, $2, $3, $4, $5, $6) ON \
         CONFLICT (matter, seq) DO NOTHING",
        &[
            id.into(),
            h.seq.into(),
            what.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            entry.destroyed.into(),
        ],
    )
    .map(drop)
}
