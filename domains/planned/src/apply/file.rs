//! Rows of event files.

use std::collections::BTreeSet;

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx, Value};

use super::{json, maybe, touched};
use crate::event::{Announced, CalendarFollowed, ContactNamed, Described, Event, Turned};
use crate::planned::{Description, State, number};

/// Columns of a description, in the order of the statements below: `$2` to `$8`.
fn columns(d: &Description, areas: &BTreeSet<String>) -> Result<Vec<Value>, StoreError> {
    let busy = d.busy();
    Ok(vec![
        json(d)?.into(),
        d.kind.as_str().into(),
        d.span.from.into(),
        d.span.until.into(),
        busy.from.into(),
        busy.until.into(),
        json(areas)?.into(),
    ])
}

pub(super) fn announced(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Announced::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    let mut params: Vec<Value> = vec![id.into()];
    params.extend(columns(&e.description, &e.areas)?);
    params.extend([
        number(e.year, e.no).into(),
        e.uid.clone().into(),
        json(&e.readers)?.into(),
        h.handling.rank().into(),
        (!nobody).then_some(h.actor.person).into(),
        e.previous.into(),
        h.recorded.at.into(),
        h.seq.into(),
        h.actor.function.as_str().into(),
    ]);
    tx.execute(
        "INSERT INTO planned_event (id, description, kind, from_at, until_at, busy_from, busy_until, areas, number, uid, readers, \
         handling, owner, previous, announced_at, announced_seq, changed_function, state, state_at, figures, changes, \
         changed_seq, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, \
         'announced', $15, '[]', 0, $16, $15)",
        &params,
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    tx.execute(
        "INSERT INTO planned_tally (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        &[format!("event:{:02}", e.year).into(), e.no.into()],
    )
    .map(drop)
}

pub(super) fn described(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Described::of(entry) else { return Ok(()) };
    let mut params: Vec<Value> = vec![id.into()];
    params.extend(columns(&e.description, &e.areas)?);
    tx.execute(
        "UPDATE planned_event SET description = $2, kind = $3, from_at = $4, until_at = $5, busy_from = $6, busy_until = $7, \
         areas = $8 WHERE id = $1",
        &params,
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    touched(tx, entry, id)
}

/// The person there. Nothing is left of them once the entry is erased.
pub(super) fn named(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = ContactNamed::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO planned_contact (event, name, phone, mail) VALUES ($1, $2, $3, $4) ON CONFLICT (event) DO UPDATE SET \
         name = excluded.name, phone = excluded.phone, mail = excluded.mail",
        &[id.into(), e.name.clone().into(), e.phone.clone().into(), e.mail.clone().into()],
    )
    .map(drop)
}

pub(super) fn turned(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Turned::of(entry) else { return Ok(()) };
    state(tx, entry, id, e.to)?;
    tx.execute(
        "UPDATE planned_event SET state_words = $2, over_at = CASE WHEN $3 = 'over' THEN $4 ELSE over_at END WHERE id = $1",
        &[id.into(), maybe(e.words.as_ref())?.into(), e.to.code().into(), entry.header.recorded.at.into()],
    )
    .map(drop)
}

/// It stands there now, by this entry.
pub(super) fn state(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, to: State) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE planned_event SET state = $2, state_at = $3 WHERE id = $1",
        &[id.into(), to.code().into(), entry.header.recorded.at.into()],
    )?;
    touched(tx, entry, id)
}

pub(super) fn followed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = CalendarFollowed::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO planned_told (event, sequence, modified) VALUES ($1, $2, $3) ON CONFLICT (event) DO UPDATE SET sequence = \
         excluded.sequence, modified = excluded.modified",
        &[id.into(), e.sequence.into(), e.modified.into()],
    )
    .map(drop)
}
