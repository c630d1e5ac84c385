//! The view: rows made from this package's events.

mod figures;
mod links;
mod need;
mod parts;
mod site;
mod tables;

use kernel::{Id, kind};
use serde_json::json as value;
use store::to_json as json;
use store::{Entry, Read, StoreError, Tx, View};

use crate::event::{Event, FileTaken};

/// Rows of sites, their numbers, needs and what is reserved for them, links and history.
#[derive(Debug, Default)]
pub struct ReliefView;

impl View for ReliefView {
    fn name(&self) -> &'static str {
        "relief"
    }
    fn version(&self) -> u32 {
        1
    }
    fn tables(&self) -> &'static [&'static str] {
        tables::TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(what), Some(id)) = (what(entry), entry.header.matter) else { return Ok(()) };
        match what {
            "site-opened" => site::opened(tx, entry, id)?,
            "site-changed" => site::changed(tx, entry, id)?,
            "site-turned" => site::turned(tx, entry, id)?,
            "contact-named" => return site::named(tx, entry, id),
            "figure-told" => figures::told(tx, entry, id)?,
            "figure-corrected" => figures::corrected(tx, entry, id)?,
            "figure-confirmed" => figures::confirmed(tx, entry, id)?,
            "teller-named" => return figures::teller(tx, entry, id),
            "day-counted" => figures::day(tx, entry, id)?,
            "reminded" => figures::reminded(tx, entry, id)?,
            "link-made" | "link-opened" | "link-ended" => links::apply(tx, entry, id, what)?,
            "need-asked" => need::asked(tx, entry, id)?,
            "need-restated" => need::restated(tx, entry, id)?,
            "need-accepted" | "need-refused" | "need-confirmed" => need::turned(tx, entry, id, what)?,
            "need-withdrawn" => parts::withdrawn(tx, entry, id)?,
            "allocated" => parts::allocated(tx, entry, id)?,
            "started" => parts::started(tx, entry, id)?,
            "delivered" => parts::delivered(tx, entry, id)?,
            "released" => parts::released(tx, entry, id)?,
            _ => return Ok(()),
        }
        remember(tx, entry, id, what)
    }
    fn files(&self, entry: &Entry) -> Vec<Id<kind::Blob>> {
        FileTaken::of(entry).map(|e| e.file).into_iter().collect()
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match what(entry) {
            // They decide who sees it and who may change it; the first of a need gives its number, too.
            Some("site-opened" | "site-changed" | "site-turned" | "need-asked") => {
                Some("refusal-erase-guard")
            }
            // Without them, places would be free that are not.
            Some(
                "figure-told" | "figure-corrected" | "allocated" | "delivered" | "released" | "need-restated"
                | "need-withdrawn",
            ) => Some("refusal-erase-relief-figures"),
            _ => None,
        })
    }
}

/// What happened, without package and version.
fn what(entry: &Entry) -> Option<&str> {
    entry.kind().strip_prefix("relief.")
}

/// When it was so: as stated, or as recorded.
fn at(entry: &Entry) -> kernel::Timestamp {
    entry.header.stated.map_or(entry.header.recorded.at, |s| s.at)
}

/// One line of the history of a site or a need.
fn remember(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    let h = &entry.header;
    // What a need asks for and what a site is stand in their own rows.
    let own = matches!(what, "site-opened" | "site-changed" | "need-asked");
    let detail = if own { value!({}) } else { value!(entry.fields) };
    tx.execute(
        "INSERT INTO relief_turn (matter, seq, what, at, recorded_at, person, function_code, erased, detail) VALUES ($1, $2, \
         $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (matter, seq) DO NOTHING",
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
