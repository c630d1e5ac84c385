//! Rows of the course of a session and of its agenda.

use kernel::{Id, Words, kind};
use store::{Entry, StoreError, Tx, Value};

use super::{changed, happened, json, late, matter, some_json, tally, turned};
use crate::called::Called;
use crate::event::{
    Event, ItemAdded, ItemSettled, ItemsOrdered, SessionCancelled, SessionConvened, SessionInvited,
    SessionMoved, SessionPlanned, SessionReopened,
};
use crate::session::{Item, ItemState, Reopened, SessionState, number};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let id = matter(entry)?;
    match entry.kind() {
        "bodies.session-planned" => SessionPlanned::of(entry).map_or(Ok(()), |e| planned(tx, entry, id, &e)),
        "bodies.session-invited" => SessionInvited::of(entry).map_or(Ok(()), |e| chosen(tx, entry, id, e)),
        "bodies.session-convened" => {
            if let Some(e) = SessionConvened::of(entry) {
                let invited = json(&e.invited)?;
                tx.execute(
                    "UPDATE body_session SET invited = $2 WHERE id = $1",
                    &[id.into(), invited.into()],
                )?;
            }
            state(tx, entry, id, SessionState::Convened)
        }
        "bodies.session-moved" => SessionMoved::of(entry).map_or(Ok(()), |e| moved(tx, entry, id, &e)),
        "bodies.session-opened" => {
            let at = happened(entry);
            tx.execute("UPDATE body_session SET opened_at = $2 WHERE id = $1", &[id.into(), at.into()])?;
            state(tx, entry, id, SessionState::Open)
        }
        "bodies.session-closed" => {
            let at = happened(entry);
            tx.execute("UPDATE body_session SET closed_at = $2 WHERE id = $1", &[id.into(), at.into()])?;
            state(tx, entry, id, SessionState::Closed)
        }
        "bodies.session-reopened" => reopened(tx, entry, id),
        "bodies.session-cancelled" => {
            let words = SessionCancelled::of(entry).map(|e| e.words);
            let told = some_json(words.as_ref())?;
            tx.execute("UPDATE body_session SET ended_words = $2 WHERE id = $1", &[id.into(), told])?;
            state(tx, entry, id, SessionState::Cancelled)
        }
        "bodies.item-added" => {
            let Some(e) = ItemAdded::of(entry) else { return Ok(()) };
            item(tx, entry, id, e.position, &e.item)?;
            changed(tx, id, entry)
        }
        "bodies.item-settled" => {
            let Some(e) = ItemSettled::of(entry) else { return Ok(()) };
            let late = if e.state == ItemState::Dealt { late(tx, entry, id)? } else { Value::Null };
            tx.execute(
                "UPDATE body_item SET state = $2, carried_into = $3, reason = $4, seq = $5, late_at = $6 WHERE id = $1",
                &[
                    e.item.into(),
                    e.state.code().into(),
                    e.into.into(),
                    some_json(e.words.as_ref())?,
                    entry.header.seq.into(),
                    late,
                ],
            )?;
            changed(tx, id, entry)
        }
        "bodies.items-ordered" => {
            let Some(e) = ItemsOrdered::of(entry) else { return Ok(()) };
            for (position, item) in (1_i64..).zip(&e.order) {
                tx.execute(
                    "UPDATE body_item SET position = $2 WHERE id = $1",
                    &[(*item).into(), position.into()],
                )?;
            }
            changed(tx, id, entry)
        }
        _ => Ok(()),
    }
}

/// Who is to be called instead of what the body says.
fn chosen(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: SessionInvited) -> Result<(), StoreError> {
    for seat in &e.added {
        let sql = "DELETE FROM body_withdrawn WHERE session = $1 AND seat = $2";
        tx.execute(sql, &[id.into(), seat.key().into()])?;
    }
    let called = Called { seats: e.seats, guests: e.guests };
    let invited = json(&called.functions())?;
    let sql = "UPDATE body_session SET called = $2, invited = $3 WHERE id = $1";
    tx.execute(sql, &[id.into(), json(&called)?.into(), invited.into()])?;
    turned(tx, entry, id, None)
}

/// It goes on, as if it had not been closed.
fn reopened(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let erased = || SessionReopened { words: Words::erased(), back: 0, stay: 0 };
    let e = SessionReopened::of(entry).unwrap_or_else(erased);
    let (at, function) = (entry.header.recorded.at, entry.header.actor.function.clone());
    let told = Reopened { at, function, words: e.words.clone(), back: e.back, stay: e.stay };
    let sql = "UPDATE body_session SET state = $2, closed_at = NULL, reopened = $3 WHERE id = $1";
    tx.execute(sql, &[id.into(), SessionState::Open.code().into(), json(&told)?.into()])?;
    turned(tx, entry, id, Some(&e.words))
}

/// The session is in this state from now on.
pub(super) fn state(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    state: SessionState,
) -> Result<(), StoreError> {
    tx.execute("UPDATE body_session SET state = $2 WHERE id = $1", &[id.into(), state.code().into()])?;
    let words = SessionCancelled::of(entry).map(|e| e.words);
    turned(tx, entry, id, words.as_ref())
}

fn planned(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &SessionPlanned) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO body_session (id, body, body_names, number, year, no, state, body_role, log, meets_at, place, call_address, \
         about, about_id, areas, readers, handling, owner, seats, chair, quorum, invited, langs, rhythm, minutes_version, \
         planned_seq, changed_seq, changed_at, changed_function) VALUES ($1, $2, $3, $4, $5, $6, 'planned', $7, $8, $9, $10, \
         $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, 0, $24, $24, $25, $26)",
        &[
            id.into(),
            e.body.as_str().into(),
            json(&e.body_names)?.into(),
            number(e.year, e.no).into(),
            e.year.into(),
            e.no.into(),
            e.role.map(crate::body::Role::code).into(),
            e.log.code().into(),
            e.at.into(),
            e.place.clone().into(),
            e.call.clone().into(),
            some_json(e.about.as_ref())?,
            e.about.as_ref().map(|a| a.matter).into(),
            json(&e.areas)?.into(),
            json(&e.readers)?.into(),
            h.handling.rank().into(),
            h.actor.person.into(),
            json(&e.seats)?.into(),
            e.chair.clone().into(),
            some_json(e.quorum.as_ref())?,
            json(&e.invited)?.into(),
            json(&e.langs)?.into(),
            some_json(e.rhythm.as_ref())?,
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    tally(tx, format!("session:{}:{:02}", e.body, e.year), e.no)?;
    for (position, one) in (1_i64..).zip(&e.items) {
        item(tx, entry, id, position, one)?;
    }
    turned(tx, entry, id, None)
}

fn moved(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &SessionMoved) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE body_session SET meets_at = $2, place = $3, call_address = $4 WHERE id = $1",
        &[id.into(), e.at.into(), e.place.clone().into(), e.call.clone().into()],
    )?;
    turned(tx, entry, id, e.words.as_ref())
}

fn item(
    tx: &dyn Tx,
    entry: &Entry,
    session: Id<kind::Matter>,
    position: i64,
    item: &Item,
) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO body_item (id, session, position, title, owner_function, minutes, documents, state, carried_from, seq) VALUES \
         ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9)",
        &[
            item.id.into(),
            session.into(),
            position.into(),
            json(&item.title)?.into(),
            item.owner.clone().into(),
            item.minutes.into(),
            json(&item.documents)?.into(),
            item.carried_from.into(),
            entry.header.seq.into(),
        ],
    )
    .map(drop)
}
