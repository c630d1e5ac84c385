//! Rows of what was given, to whom, and to whom it was passed on.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Timestamp, kind};
use store::{Entry, StoreError, Tx};

use super::{json, state};
use crate::addressee::{Means, Office};
use crate::commitment::{State, number};
use crate::event::{Escalated, Event, Given, PersonNamed, Told};

/// The addressee among the contacts; steps of escalation count from 0.
const ADDRESSEE: i64 = -1;

pub(super) fn given(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Given::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    tx.execute(
        "INSERT INTO commitment (id, number, sort, state, live, title, words, ground, ground_verified, acknowledge_by, due, \
         about, about_label, areas, readers, handling, owner, giver_function, giver_organisation, steps, origin, given_at, \
         given_seq, returned, changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, 'given', 1, $4, $5, $6, $7, $8, \
         $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, 0, $21, $20, $16)",
        &[
            id.into(),
            number(e.sort, e.year, e.no).into(),
            e.sort.code().into(),
            json(&e.title)?.into(),
            e.words.as_ref().map(json).transpose()?.into(),
            e.ground.as_ref().map(json).transpose()?.into(),
            e.ground_verified.into(),
            e.acknowledge_by.into(),
            e.due.into(),
            e.about.into(),
            e.about_label.clone().into(),
            json(&e.areas)?.into(),
            json(&e.readers)?.into(),
            h.handling.rank().into(),
            (!nobody).then_some(h.actor.person).into(),
            h.actor.function.as_str().into(),
            (!nobody).then_some(h.organisation).into(),
            json(&e.steps)?.into(),
            e.origin.into(),
            h.recorded.at.into(),
            h.seq.into(),
        ],
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    tx.execute(
        "INSERT INTO commitment_tally (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        &[format!("{}:{:02}", e.sort, e.year).into(), e.no.into()],
    )?;
    to(tx, entry, id, &e.to, None)?;
    state(tx, entry, id, State::Given)
}

/// Why somebody is in it: the step of escalation, how they are to be told, when that was due, and the person who was found.
type Passed = (u32, Means, Timestamp, Option<Id<kind::Person>>);

/// One more to whom it is given.
pub(super) fn to(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    office: &Office,
    passed: Option<Passed>,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO commitment_addressee (commitment, n, step, function_code, organisation, area, means, since, planned_at, \
         person, active) SELECT $1, COALESCE(MAX(n), -1) + 1, $2, $3, $4, $5, $6, $7, $8, $9, TRUE FROM commitment_addressee WHERE \
         commitment = $1",
        &[
            id.into(),
            passed.map(|p| i64::from(p.0)).into(),
            office.function.as_str().into(),
            office.organisation.clone().into(),
            office.area.clone().into(),
            passed.map(|p| p.1.code()).into(),
            entry.header.recorded.at.into(),
            passed.map(|p| p.2).into(),
            passed.and_then(|p| p.3).into(),
        ],
    )?;
    opened_to(tx, id, office)
}

/// Whoever is in it sees it: their area is one of its areas where it has any, their function reads it where only some may.
fn opened_to(tx: &dyn Tx, id: Id<kind::Matter>, office: &Office) -> Result<(), StoreError> {
    let sql = "SELECT areas, readers, handling FROM commitment WHERE id = $1";
    let Some(row) = tx.one(sql, &[id.into()])? else { return Ok(()) };
    let mut areas: BTreeSet<String> = crate::state::json(&row, 0).unwrap_or_default();
    let mut readers: BTreeSet<String> = crate::state::json(&row, 1).unwrap_or_default();
    if !areas.is_empty() {
        areas.extend(office.area.clone());
    }
    if row.int(2)? >= Handling::NeedToKnow.rank() {
        readers.insert(office.function.clone());
    }
    tx.execute(
        "UPDATE commitment SET areas = $2, readers = $3 WHERE id = $1",
        &[id.into(), json(&areas)?.into(), json(&readers)?.into()],
    )?;
    access::set_areas(tx, id, areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, readers.iter().map(String::as_str))
}

/// The person in an office. Nothing is left of them once the entry is erased.
pub(super) fn named(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = PersonNamed::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO commitment_contact (commitment, step, name, phone, mail) VALUES ($1, $2, $3, $4, $5) ON CONFLICT \
         (commitment, step) DO UPDATE SET name = excluded.name, phone = excluded.phone, mail = excluded.mail",
        &[
            id.into(),
            e.step.map_or(ADDRESSEE, i64::from).into(),
            e.name.clone().into(),
            e.phone.clone().into(),
            e.mail.clone().into(),
        ],
    )
    .map(drop)
}

/// The addressee before is out of it, with the person in that office.
pub(super) fn nobody(tx: &dyn Tx, id: Id<kind::Matter>) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE commitment_addressee SET active = FALSE WHERE commitment = $1 AND step IS NULL",
        &[id.into()],
    )?;
    tx.execute(
        "DELETE FROM commitment_contact WHERE commitment = $1 AND step = $2",
        &[id.into(), ADDRESSEE.into()],
    )
    .map(drop)
}

pub(super) fn escalated(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Escalated::of(entry) else { return Ok(()) };
    to(tx, entry, id, &e.to, Some((e.step, e.means, e.planned, e.person)))
}

/// They were told, also where the words about it were erased: then the first who waits counts as told.
pub(super) fn told(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let at = entry.header.stated.map_or(entry.header.recorded.at, |s| s.at);
    let Some(e) = Told::of(entry) else {
        let sql = "UPDATE commitment_addressee SET told_at = $2 WHERE commitment = $1 AND n = (SELECT MIN(a.n) FROM \
                   commitment_addressee a WHERE a.commitment = $1 AND a.told_at IS NULL AND a.active = TRUE)";
        return tx.execute(sql, &[id.into(), at.into()]).map(drop);
    };
    tx.execute(
        "UPDATE commitment_addressee SET told_at = $3, told_means = $4, told_whom = $5 WHERE commitment = $1 AND n = $2",
        &[id.into(), e.addressee.into(), at.into(), e.means.code().into(), e.whom.clone().into()],
    )
    .map(drop)
}
