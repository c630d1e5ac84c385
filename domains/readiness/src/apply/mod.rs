//! The view: rows made from this domain's events.

mod level;
mod plan;
mod run;
mod step;
mod tables;
mod version;

use std::collections::BTreeSet;

use kernel::{Id, Timestamp, kind};
use serde::Serialize;
use serde_json::json as value;
use store::to_json as json;
use store::{Entry, Read, StoreError, Tx, View};

/// Rows of plans, their versions and contacts, of cards in use, and the history of both.
#[derive(Debug, Default)]
pub struct ReadinessView;

impl View for ReadinessView {
    fn name(&self) -> &'static str {
        "readiness"
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
            "plan-entered" => plan::entered(tx, entry, id)?,
            "plan-shipped" => plan::shipped(tx, entry, id)?,
            "plan-withdrawn" => plan::withdrawn(tx, entry, id)?,
            "activated" => run::activated(tx, entry, id)?,
            "activation-ended" | "cards-closed" => run::ended(tx, entry, id)?,
            "cards-opened" => run::opened(tx, entry, id)?,
            "cards-added" => run::added(tx, entry, id)?,
            "cards-reopened" => run::reopened(tx, entry, id)?,
            "reguarded" => run::reguarded(tx, entry, id)?,
            "step-done" | "step-skipped" | "step-undone" | "reporter-named" => {
                step::apply(tx, entry, id, what)?
            }
            "level-met" => level::met(tx, entry, id)?,
            _ => version::apply(tx, entry, id, what)?,
        }
        remember(tx, entry, id, what)
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match what(entry) {
            // They decide who sees it.
            Some("plan-entered" | "activated" | "cards-opened" | "reguarded") => Some("refusal-erase-guard"),
            // What counted as done would count as open again.
            Some("step-done" | "step-skipped" | "step-undone" | "cards-added") => {
                Some("refusal-erase-readiness-step")
            }
            // Persons stand in the contacts, in whose name something was said, and in the reasons of ends: those go.
            Some("contact-set" | "reporter-named" | "activation-ended" | "plan-withdrawn") | None => None,
            // What held would hold no more, or something else.
            Some(_) => Some("refusal-erase-readiness-plan"),
        })
    }
}

/// What happened, without package and version.
fn what(entry: &Entry) -> Option<&str> {
    entry.kind().strip_prefix("readiness.")
}

/// The same, of a value that may be absent.
fn opt_json<T: Serialize>(value: Option<&T>) -> Result<Option<String>, StoreError> {
    value.map(json).transpose()
}

/// When it happened, as stated.
fn at(entry: &Entry) -> Timestamp {
    entry.header.stated.map_or(entry.header.recorded.at, |s| s.at)
}

/// Who did it; nobody where the program did.
fn by(entry: &Entry) -> Option<Id<kind::Person>> {
    let person = entry.header.actor.person;
    (!person.raw().is_nil()).then_some(person)
}

/// Who sees a matter.
fn open_to(
    tx: &dyn Tx,
    id: Id<kind::Matter>,
    areas: &BTreeSet<String>,
    readers: &BTreeSet<String>,
) -> Result<(), StoreError> {
    access::set_areas(tx, id, areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, readers.iter().map(String::as_str))
}

/// One line of the history. What a plan or a run begins with stands in their own rows.
fn remember(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let h = &entry.header;
    let large = ["plan-entered", "plan-shipped", "frame-set", "cards-opened", "cards-added", "contact-set"];
    let detail = match what {
        what if large.contains(&what) => value!({ "version": entry.fields.get("version") }),
        "activated" => value!({ "words": entry.fields.get("reason") }),
        "card-set" => value!({
            "version": entry.fields.get("version"),
            "holder": entry.fields.get("card").and_then(|c| c.get("holder")),
        }),
        "level-set" => value!({
            "version": entry.fields.get("version"),
            "names": entry.fields.get("level").and_then(|l| l.get("names")),
        }),
        "cards-ordered" => value!({ "version": entry.fields.get("version") }),
        _ => value!(entry.fields),
    };
    tx.execute(
        "INSERT INTO readiness_turn (matter, seq, what, at, recorded_at, person, function_code, erased, undone, detail) VALUES \
         ($1, $2, $3, $4, $5, $6, $7, $8, FALSE, $9) ON CONFLICT (matter, seq) DO NOTHING",
        &[
            id.into(),
            h.seq.into(),
            what.into(),
            at(entry).into(),
            h.recorded.at.into(),
            h.actor.person.into(),
            h.actor.function.as_str().into(),
            entry.destroyed.into(),
            json(&detail)?.into(),
        ],
    )
    .map(drop)
}
