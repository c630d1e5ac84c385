//! Rows of how signals hang together: merged, split, related, told apart.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::signal::{find_words, new_row, state};
use super::{happened, matter};
use crate::event::{
    Event, SignalAlikeAgain, SignalMerged, SignalRejoined, SignalRelated, SignalSplit, SignalToldApart,
    SignalUnrelated,
};
use crate::signal::SignalState;

pub(super) const TABLES: [&str; 4] = [
    "CREATE TABLE signal_link (matter BYTEA NOT NULL, other BYTEA NOT NULL, other_number TEXT NOT NULL, other_is_incident BOOLEAN \
     NOT NULL, words TEXT NOT NULL, lang TEXT NOT NULL, seq BIGINT NOT NULL, at BIGINT NOT NULL, function_code TEXT NOT NULL, \
     PRIMARY KEY (matter, other))",
    "CREATE TABLE told_apart (matter BYTEA NOT NULL, other BYTEA NOT NULL, other_number TEXT NOT NULL, seq BIGINT NOT NULL, \
     PRIMARY KEY (matter, other))",
    "CREATE INDEX signal_merged ON signal (merged_into)",
    "CREATE INDEX signal_split ON signal (split_from)",
];

/// Kinds that this file applies.
pub(super) fn is_tie(what: &str) -> bool {
    matches!(
        what,
        "signal-merged"
            | "signal-unmerged"
            | "signal-split"
            | "signal-rejoined"
            | "signal-related"
            | "signal-unrelated"
            | "signal-told-apart"
            | "signal-alike-again"
    )
}

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let id = matter(entry)?;
    match entry.kind() {
        "situation.signal-merged" => SignalMerged::of(entry).map_or(Ok(()), |e| merged(tx, entry, id, &e)),
        // What it had been merged into stands in its row: that does not depend on a body that may be gone.
        "situation.signal-unmerged" => unmerged(tx, entry, id),
        "situation.signal-split" => SignalSplit::of(entry).map_or(Ok(()), |e| split(tx, entry, id, &e)),
        "situation.signal-rejoined" => {
            if let Some(e) = SignalRejoined::of(entry) {
                other_side(tx, entry, id, e.origin)?;
            }
            state(tx, entry, id, SignalState::Rejoined)
        }
        "situation.signal-related" => SignalRelated::of(entry).map_or(Ok(()), |e| related(tx, entry, id, &e)),
        "situation.signal-unrelated" => {
            let Some(e) = SignalUnrelated::of(entry) else { return Ok(()) };
            untied(tx, "signal_link", id, e.other)?;
            other_side(tx, entry, id, e.other)
        }
        "situation.signal-told-apart" => {
            SignalToldApart::of(entry).map_or(Ok(()), |e| apart(tx, entry, id, &e))
        }
        "situation.signal-alike-again" => {
            let Some(e) = SignalAlikeAgain::of(entry) else { return Ok(()) };
            untied(tx, "told_apart", id, e.other)?;
            other_side(tx, entry, id, e.other)
        }
        _ => Ok(()),
    }
}

fn merged(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &SignalMerged) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE signal SET merged_into = $2, merged_number = $3 WHERE id = $1",
        &[id.into(), e.into.into(), e.into_number.as_str().into()],
    )?;
    count(tx, e.into, told_with(tx, id)?)?;
    other_side(tx, entry, id, e.into)?;
    state(tx, entry, id, SignalState::Merged)
}

fn unmerged(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let row = tx.one("SELECT merged_into FROM signal WHERE id = $1", &[id.into()])?;
    let Some(from) = row.map_or(Ok(None), |r| r.opt(0, store::Row::id))? else { return Ok(()) };
    count(tx, from, -told_with(tx, id)?)?;
    tx.execute("UPDATE signal SET merged_into = NULL, merged_number = NULL WHERE id = $1", &[id.into()])?;
    other_side(tx, entry, id, from)?;
    state(tx, entry, id, SignalState::New)
}

/// A signal and all that was merged into it.
fn told_with(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<i64, StoreError> {
    let row = tx.one("SELECT told_again FROM signal WHERE id = $1", &[id.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?.saturating_add(1))
}

/// Counts on a signal, and on those it is itself merged into.
fn count(tx: &dyn Tx, id: Id<kind::Matter>, by: i64) -> Result<(), StoreError> {
    let mut at = Some(id);
    while let Some(id) = at {
        tx.execute("UPDATE signal SET told_again = told_again + $2 WHERE id = $1", &[id.into(), by.into()])?;
        let row = tx.one("SELECT merged_into FROM signal WHERE id = $1", &[id.into()])?;
        at = row.map_or(Ok(None), |r| r.opt(0, store::Row::id))?;
    }
    Ok(())
}

fn split(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &SignalSplit) -> Result<(), StoreError> {
    new_row(tx, entry, id, (e.year, e.no), e.channel, SignalState::New, &e.told)?;
    find_words(tx, id)?;
    tx.execute(
        "UPDATE signal SET split_from = $2, split_number = $3 WHERE id = $1",
        &[id.into(), e.origin.into(), e.origin_number.as_str().into()],
    )?;
    other_side(tx, entry, id, e.origin)
}

fn related(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &SignalRelated) -> Result<(), StoreError> {
    let own = number(tx, id)?;
    let both =
        [(id, e.other, e.other_number.as_str(), e.other_is_incident), (e.other, id, own.as_str(), false)];
    for (from, to, number, is_incident) in both {
        tx.execute(
            "INSERT INTO signal_link (matter, other, other_number, other_is_incident, words, lang, seq, at, function_code) VALUES \
             ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (matter, other) DO NOTHING",
            &[
                from.into(),
                to.into(),
                number.into(),
                is_incident.into(),
                e.words.text.as_str().into(),
                e.words.lang.code().into(),
                entry.header.seq.into(),
                entry.header.recorded.at.into(),
                entry.header.actor.function.as_str().into(),
            ],
        )?;
    }
    other_side(tx, entry, id, e.other)
}

fn apart(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &SignalToldApart) -> Result<(), StoreError> {
    let own = number(tx, id)?;
    for (from, to, number) in [(id, e.other, e.other_number.as_str()), (e.other, id, own.as_str())] {
        tx.execute(
            "INSERT INTO told_apart (matter, other, other_number, seq) VALUES ($1, $2, $3, $4) ON CONFLICT (matter, other) DO \
             NOTHING",
            &[from.into(), to.into(), number.into(), entry.header.seq.into()],
        )?;
    }
    other_side(tx, entry, id, e.other)
}

fn untied(
    tx: &dyn Tx,
    table: &str,
    one: Id<kind::Matter>,
    other: Id<kind::Matter>,
) -> Result<(), StoreError> {
    let sql =
        format!("DELETE FROM {table} WHERE (matter = $1 AND other = $2) OR (matter = $2 AND other = $1)");
    tx.execute(&sql, &[one.into(), other.into()]).map(drop)
}

/// The other end remembers it too, with the number of the one that was acted on and nothing of its words.
fn other_side(
    tx: &dyn Tx,
    entry: &Entry,
    acted_on: Id<kind::Matter>,
    other: Id<kind::Matter>,
) -> Result<(), StoreError> {
    happened(tx, entry, other, &serde_json::json!({ "signal": acted_on, "number": number(tx, acted_on)? }))
}

fn number(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<String, StoreError> {
    let row = tx.one("SELECT number FROM signal WHERE id = $1", &[id.into()])?;
    row.map_or_else(|| Ok(String::new()), |r| r.text(0).map(str::to_owned))
}
