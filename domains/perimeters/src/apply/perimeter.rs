//! Rows of a perimeter: what it says now, and its history.

use kernel::{Id, kind};
use serde_json::json as value;
use store::{Entry, StoreError, Tx};

use super::json;
use crate::event::{Changed, Event, Set};
use crate::perimeter::{Colour, number};

/// The strictest first, in lists and over one another on maps.
fn strictness(colour: Colour) -> i64 {
    match colour {
        Colour::Red => 0,
        Colour::Orange => 1,
        Colour::Yellow => 2,
    }
}

pub(super) fn set(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Set::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    tx.execute(
        "INSERT INTO perimeter (id, number, about, about_label, live, version, strictness, says, areas, readers, handling, owner, \
         set_at, set_seq, changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, 1, 1, $5, $6, $7, $8, $9, $10, $11, \
         $12, $12, $11, $13)",
        &[
            id.into(),
            number(e.year, e.no).into(),
            e.about.into(),
            e.about_label.clone().into(),
            strictness(e.says.colour).into(),
            json(&e.says)?.into(),
            json(&e.areas)?.into(),
            json(&e.readers)?.into(),
            h.handling.rank().into(),
            (!nobody).then_some(h.actor.person).into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    tx.execute(
        "INSERT INTO perimeter_tally (year, value) VALUES ($1, $2) ON CONFLICT (year) DO UPDATE SET value = excluded.value",
        &[e.year.into(), e.no.into()],
    )
    .map(drop)
}

pub(super) fn changed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Changed::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE perimeter SET version = $2, strictness = $3, says = $4, areas = $5 WHERE id = $1",
        &[
            id.into(),
            e.version.into(),
            strictness(e.says.colour).into(),
            json(&e.says)?.into(),
            json(&e.areas)?.into(),
        ],
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))
}

/// Lifted by the kind of the entry alone: also where its words were erased.
pub(super) fn lifted(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let at = entry.header.stated.map_or(entry.header.recorded.at, |s| s.at);
    tx.execute("UPDATE perimeter SET live = 0, lifted_at = $2 WHERE id = $1", &[id.into(), at.into()])
        .map(drop)
}

/// One line of its history, and the last change of the whole.
pub(super) fn remember(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    what: &str,
) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO perimeter_turn (perimeter, seq, entry, what, at, recorded_at, person, function_code, erased, detail) VALUES \
         ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (perimeter, seq) DO NOTHING",
        &[
            id.into(),
            h.seq.into(),
            h.id.into(),
            what.into(),
            h.stated.map_or(h.recorded.at, |s| s.at).into(),
            h.recorded.at.into(),
            h.actor.person.into(),
            h.actor.function.as_str().into(),
            entry.destroyed.into(),
            json(&value!(entry.fields))?.into(),
        ],
    )?;
    // A page that was drawn before a point moved may still change the perimeter: points are no part of what it says.
    if !matches!(what, "set" | "changed" | "lifted") {
        return Ok(());
    }
    tx.execute(
        "UPDATE perimeter SET changed_seq = $2, changed_at = $3, changed_function = $4 WHERE id = $1",
        &[id.into(), h.seq.into(), h.recorded.at.into(), h.actor.function.as_str().into()],
    )
    .map(drop)
}
