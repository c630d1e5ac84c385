//! The view: rows made from this package's events.

mod amended;
mod declared;
mod evaluation;
mod tables;
mod turns;

use kernel::{Id, kind};
use store::to_json as json;
use store::{Entry, Read, StoreError, Tx, View};

use crate::event::{CopyGiven, CopySigned};
use crate::phase::COPIES;

/// Rows of phases, their recipients and acts, and of evaluations.
#[derive(Debug, Default)]
pub struct EmergencyView;

impl View for EmergencyView {
    fn name(&self) -> &'static str {
        "emergency"
    }
    fn version(&self) -> u32 {
        4
    }
    fn tables(&self) -> &'static [&'static str] {
        tables::TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(what), Some(id)) = (what(entry), entry.header.matter) else { return Ok(()) };
        match what {
            "evaluation-opened" | "debriefed" | "finding-noted" | "lesson-drawn" | "evaluation-closed" => {
                return evaluation::apply(tx, entry, id, what);
            }
            "declared" | "recorded" => declared::apply(tx, entry, id, what)?,
            "amended" => return amended::apply(tx, entry, id),
            "speaker-named" => return declared::named(tx, entry, id),
            "copy-given" | "copy-signed" => COPIES.apply::<CopyGiven, CopySigned>(tx, entry, id)?,
            _ => turns::apply(tx, entry, id, what)?,
        }
        turns::remember(tx, entry, id, what)
    }
    fn files(&self, entry: &Entry) -> Vec<Id<kind::Blob>> {
        signing::named::<CopyGiven, CopySigned>(entry).into_iter().collect()
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match what(entry) {
            // They decide who sees it and give its number.
            Some("declared" | "recorded" | "evaluation-opened") => Some("refusal-erase-guard"),
            // Without them nobody could tell which phase was in force, or of which a word was said.
            Some(
                "confirmed" | "contested" | "scaled-up" | "resumed" | "scaled-down" | "lifted" | "amended",
            ) => Some("refusal-erase-phase"),
            _ => None,
        })
    }
}

/// What happened, without package and version.
fn what(entry: &Entry) -> Option<&str> {
    entry.kind().strip_prefix("emergency.")
}

/// When it happened, as stated or recorded.
fn at(entry: &Entry) -> kernel::Timestamp {
    entry.header.stated.map_or(entry.header.recorded.at, |s| s.at)
}

/// The last number of a counted series.
fn tally(tx: &dyn Tx, series: &str, no: i64) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO emergency_tally (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        &[series.into(), no.into()],
    )
    .map(drop)
}

/// A page drawn before this entry has not seen it.
fn changed(tx: &dyn Tx, entry: &Entry, table: &str, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        &format!("UPDATE {table} SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1"),
        &[id.into(), h.seq.into(), h.recorded.at.into(), h.actor.function.as_str().into()],
    )
    .map(drop)
}
