//! Rows of sessions that others hold.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::{happened, json, matter, session, some_json, stated, tally, turned};
use crate::event::{Event, ForeignEnded, ForeignNoted};
use crate::session::{SessionState, number};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let id = matter(entry)?;
    if let Some(e) = ForeignNoted::of(entry) {
        if e.first {
            first(tx, entry, id, &e)?;
        }
        heard(tx, entry, id, &e)?;
        if let Some(place) = &e.place {
            let sql = "UPDATE body_session SET place = $2 WHERE id = $1";
            tx.execute(sql, &[id.into(), place.into()])?;
        }
        return turned(tx, entry, id, e.words.as_ref());
    }
    if entry.kind() != "bodies.foreign-ended" {
        return Ok(());
    }
    if let Some(e) = ForeignEnded::of(entry) {
        let (at, precision) = stated(entry);
        tx.execute(
            "INSERT INTO body_foreign (session, seq, source, words, ended, stated_at, stated_precision, recorded_at, function_code) \
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            &[
                id.into(),
                entry.header.seq.into(),
                e.source.as_str().into(),
                some_json(e.words.as_ref())?,
                true.into(),
                at,
                precision,
                entry.header.recorded.at.into(),
                entry.header.actor.function.as_str().into(),
            ],
        )?;
    }
    let at = happened(entry);
    tx.execute("UPDATE body_session SET closed_at = $2 WHERE id = $1", &[id.into(), at.into()])?;
    session::state(tx, entry, id, SessionState::Ended)
}

fn first(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &ForeignNoted) -> Result<(), StoreError> {
    let h = &entry.header;
    tx.execute(
        "INSERT INTO body_session (id, body, body_names, number, year, no, state, body_role, log, meets_at, place, about, about_id, \
         areas, readers, handling, owner, seats, invited, langs, opened_at, minutes_version, planned_seq, changed_seq, \
         changed_at, changed_function) VALUES ($1, $2, $3, $4, $5, $6, 'noted', 'told', $7, $8, $9, $10, $11, $12, $13, $14, \
         $15, '[]', '[]', '[]', $8, 0, $16, $16, $17, $18)",
        &[
            id.into(),
            e.body.as_str().into(),
            json(&e.body_names)?.into(),
            number(e.year, e.no).into(),
            e.year.into(),
            e.no.into(),
            e.log.code().into(),
            happened(entry).into(),
            e.place.clone().into(),
            some_json(e.about.as_ref())?,
            e.about.as_ref().map(|a| a.matter).into(),
            json(&e.areas)?.into(),
            json(&e.readers)?.into(),
            h.handling.rank().into(),
            h.actor.person.into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    tally(tx, format!("session:{}:{:02}", e.body, e.year), e.no)
}

fn heard(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &ForeignNoted) -> Result<(), StoreError> {
    let (at, precision) = stated(entry);
    tx.execute(
        "INSERT INTO body_foreign (session, seq, source, told_by, place, director, contact, words, ended, stated_at, \
         stated_precision, recorded_at, function_code) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        &[
            id.into(),
            entry.header.seq.into(),
            e.source.as_str().into(),
            e.told_by.clone().into(),
            e.place.clone().into(),
            e.director.clone().into(),
            e.contact.clone().into(),
            some_json(e.words.as_ref())?,
            false.into(),
            at,
            precision,
            entry.header.recorded.at.into(),
            entry.header.actor.function.as_str().into(),
        ],
    )
    .map(drop)
}
