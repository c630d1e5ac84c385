//! The view: rows made from this domain's events, one file per kind of thing.

mod alert;
mod files;
mod handover;
mod incident;
mod inform;
mod log;
mod posture;
mod quarantine;
mod report;
mod report_living;
mod signal;
mod stays;
mod tables;
mod tie;
mod transit;

use kernel::{Id, Lang, kind};
use serde::Serialize;
use store::{Entry, Read, StoreError, Tx, Value, View};

use crate::offline::{OFFLINE_AT, OFFLINE_BY, Offline, happened_at};
use crate::places::Place;

/// Rows of signals, incidents, logs, notifications, reports and handovers.
#[derive(Debug, Default)]
pub struct SituationView;

impl View for SituationView {
    fn name(&self) -> &'static str {
        "situation"
    }
    fn version(&self) -> u32 {
        17
    }
    fn tables(&self) -> &'static [&'static str] {
        tables::TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let Some(what) = entry.header.kind.strip_prefix("situation.") else { return Ok(()) };
        let (what, _) = what.split_once('@').unwrap_or((what, ""));
        match what {
            "log-written" | "figure-status-set" => log::apply(tx, entry),
            "informed" | "not-reached" => inform::apply(tx, entry),
            _ if what.starts_with("inform-") => inform::apply(tx, entry),
            _ if what.contains("quarantine") => quarantine::apply(tx, entry),
            _ if what.starts_with("alert-") => alert::apply(tx, entry),
            _ if what.starts_with("transit-") => transit::apply(tx, entry),
            _ if tie::is_tie(what) => tie::apply(tx, entry),
            _ if what.starts_with("signal-") || what.starts_with("intake-") => signal::apply(tx, entry),
            "report-framed"
            | "report-lines-traced"
            | "report-lines-ordered"
            | "report-line-matched"
            | "report-translation-asked"
            | "report-read"
            | "reports-seen" => report_living::apply(tx, entry),
            _ if what.starts_with("report-") => report::apply(tx, entry),
            _ if what.starts_with("handover-") => handover::apply(tx, entry),
            "state-noted" | "site-entered" | "site-left" => posture::apply(tx, entry),
            _ if what.starts_with("posture-") => posture::apply(tx, entry),
            _ => incident::apply(tx, entry),
        }
    }
    fn files(&self, entry: &Entry) -> Vec<Id<kind::Blob>> {
        files::named(entry)
    }
    fn stays(&self, read: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        stays::why(read, entry)
    }
}

/// The matter an entry is about. Entries of this domain that need one always have it.
fn matter(entry: &Entry) -> Result<Id<kind::Matter>, StoreError> {
    entry
        .header
        .matter
        .ok_or_else(|| StoreError::Journal(format!("entry {} has no matter", entry.header.seq)))
}

/// A value as text for a row.
fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Journal(e.to_string()))
}

/// Sets a counter of the view.
fn tally(tx: &dyn Tx, name: &str, value: i64) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO tally (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        &[name.into(), value.into()],
    )
    .map(drop)
}

/// Remembers a turn of an incident for its timeline, with when it was typed where that was without a connection.
fn happened<T: Serialize>(
    tx: &dyn Tx,
    entry: &Entry,
    matter: Id<kind::Matter>,
    detail: &T,
) -> Result<(), StoreError> {
    let what = entry.kind().strip_prefix("situation.").unwrap_or("").to_owned();
    let mut detail = serde_json::to_value(detail).map_err(|e| StoreError::Journal(e.to_string()))?;
    if let (Some(offline), Some(fields)) = (Offline::of(entry), detail.as_object_mut()) {
        fields.insert(OFFLINE_AT.to_owned(), offline.at.0.into());
        fields.extend(offline.by.map(|person| (OFFLINE_BY.to_owned(), person.to_string().into())));
    }
    tx.execute(
        "INSERT INTO happening (matter, seq, what, at, function_code, detail) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT \
         (matter, seq, what) DO NOTHING",
        &[
            matter.into(),
            entry.header.seq.into(),
            what.into(),
            happened_at(entry).into(),
            entry.header.actor.function.as_str().into(),
            json(&detail)?.into(),
        ],
    )
    .map(drop)
}

/// Marks a row of `table` as changed by this entry.
fn changed(tx: &dyn Tx, table: &str, id: Id<kind::Matter>, entry: &Entry) -> Result<(), StoreError> {
    tx.execute(
        &format!("UPDATE {table} SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1"),
        &[
            id.into(),
            entry.header.seq.into(),
            entry.header.recorded.at.into(),
            entry.header.actor.function.as_str().into(),
        ],
    )
    .map(drop)
}

/// The stated time of an entry as two columns.
fn stated(entry: &Entry) -> (Value, Value) {
    match entry.header.stated {
        Some(s) => (s.at.into(), precision(s.precision).into()),
        None => (Value::Null, Value::Null),
    }
}

const fn precision(p: kernel::Precision) -> &'static str {
    match p {
        kernel::Precision::Second => "second",
        kernel::Precision::Minute => "minute",
        kernel::Precision::Hour => "hour",
        kernel::Precision::Day => "day",
    }
}

/// Every word by which a place may be looked for: as typed, and its official name in each language.
fn place_words(place: &Place) -> String {
    let mut words = place.typed.clone();
    for name in Lang::ALL.iter().filter_map(|lang| place.name.as_ref()?.get(*lang)) {
        words.push(' ');
        words.push_str(name);
    }
    words
}

/// Replaces the areas in which a matter lies.
fn set_areas(tx: &dyn Tx, id: Id<kind::Matter>, areas: &[crate::places::Area]) -> Result<(), StoreError> {
    access::set_areas(tx, id, areas.iter().map(|a| a.code.as_str()))
}
