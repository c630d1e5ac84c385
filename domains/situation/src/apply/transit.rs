//! Rows of notices of transport operators.

use store::{Entry, StoreError, Tx};

use super::signal::{find_words, new_row, state};
use super::{changed, json, matter};
use crate::event::{Event, TransitEnded, TransitReceived, TransitUpdated};
use crate::signal::{Channel, SignalState, Told};

pub(super) const TABLES: [&str; 2] = [
    "CREATE TABLE transit (feed TEXT NOT NULL, id TEXT NOT NULL, signal BYTEA NOT NULL, body TEXT NOT NULL, updates BIGINT NOT \
     NULL, ended_at BIGINT, PRIMARY KEY (feed, id))",
    "CREATE UNIQUE INDEX transit_signal ON transit (signal)",
];

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    match entry.kind() {
        "situation.transit-received" => {
            TransitReceived::of(entry).map_or(Ok(()), |e| received(tx, entry, &e))
        }
        "situation.transit-updated" => TransitUpdated::of(entry).map_or(Ok(()), |e| updated(tx, entry, &e)),
        "situation.transit-ended" => TransitEnded::of(entry).map_or(Ok(()), |e| ended(tx, entry, &e)),
        _ => Ok(()),
    }
}

fn received(tx: &dyn Tx, entry: &Entry, e: &TransitReceived) -> Result<(), StoreError> {
    let id = matter(entry)?;
    let told = Told { source: Some(e.key.feed.clone()), ..Told::new(e.notice.words()) };
    new_row(tx, entry, id, (e.year, e.no), Channel::Transit, SignalState::New, &told)?;
    tx.execute(
        "INSERT INTO transit (feed, id, signal, body, updates) VALUES ($1, $2, $3, $4, 0) ON CONFLICT (feed, id) DO NOTHING",
        &[e.key.feed.as_str().into(), e.key.id.as_str().into(), id.into(), json(&e.notice)?.into()],
    )?;
    find_words(tx, id)
}

fn updated(tx: &dyn Tx, entry: &Entry, e: &TransitUpdated) -> Result<(), StoreError> {
    let id = matter(entry)?;
    let words = e.notice.words();
    tx.execute(
        "UPDATE transit SET body = $2, updates = updates + 1, ended_at = NULL WHERE signal = $1",
        &[id.into(), json(&e.notice)?.into()],
    )?;
    tx.execute(
        "UPDATE signal SET words = $2, lang = $3 WHERE id = $1",
        &[id.into(), words.text.as_str().into(), words.lang.code().into()],
    )?;
    find_words(tx, id)?;
    if e.returns {
        tx.execute(
            "UPDATE signal SET reason = NULL, reason_words = NULL, reason_lang = NULL WHERE id = $1",
            &[id.into()],
        )?;
        return state(tx, entry, id, SignalState::New);
    }
    changed(tx, "signal", id, entry)
}

fn ended(tx: &dyn Tx, entry: &Entry, e: &TransitEnded) -> Result<(), StoreError> {
    let id = matter(entry)?;
    let at = e.announced.unwrap_or(entry.header.recorded.at);
    tx.execute("UPDATE transit SET ended_at = $2 WHERE signal = $1", &[id.into(), at.into()])?;
    changed(tx, "signal", id, entry)
}
