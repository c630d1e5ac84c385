//! Rows of what is recorded of a session: positions, attendance, notes, decisions.

use kernel::{Id, Lang, kind};
use store::{Entry, StoreError, Tx, Value};

use super::{changed, happened, json, late, matter, some_json, stated, tally};
use crate::event::{
    AttendanceMarked, DecisionTaken, DecisionWithdrawn, DecisionWorded, Event, NoteWritten, PositionSet,
};
use crate::session::{NoteSort, Presence};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
    let id = matter(entry)?;
    match entry.kind() {
        "bodies.position-set" => {
            let Some(e) = PositionSet::of(entry) else { return Ok(()) };
            let position = json(&e.position)?;
            let sql = "UPDATE body_item SET our_position = $2 WHERE id = $1";
            tx.execute(sql, &[e.item.into(), position.into()])?;
        }
        "bodies.attendance-marked" => {
            AttendanceMarked::of(entry).map_or(Ok(()), |e| attended(tx, entry, id, &e))?;
        }
        "bodies.note-written" => NoteWritten::of(entry).map_or(Ok(()), |e| noted(tx, entry, id, &e))?,
        "bodies.decision-taken" => DecisionTaken::of(entry).map_or(Ok(()), |e| decided(tx, entry, id, &e))?,
        "bodies.decision-worded" => {
            let Some(e) = DecisionWorded::of(entry) else { return Ok(()) };
            let column = match e.lang {
                Lang::Fr => "fr",
                Lang::Nl => "nl",
                Lang::En => "en",
            };
            let sql = format!("UPDATE body_decision SET {column} = $2 WHERE id = $1");
            tx.execute(&sql, &[e.decision.into(), e.text.into()])?;
        }
        "bodies.decision-withdrawn" => {
            let Some(e) = DecisionWithdrawn::of(entry) else { return Ok(()) };
            tx.execute(
                "UPDATE body_decision SET withdrawn_at = $2, withdrawn_words = $3 WHERE id = $1",
                &[e.decision.into(), happened(entry).into(), json(&e.words)?.into()],
            )?;
        }
        _ => return Ok(()),
    }
    changed(tx, id, entry)
}

fn attended(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    e: &AttendanceMarked,
) -> Result<(), StoreError> {
    let at = happened(entry);
    let row = tx.one("SELECT meets_at FROM body_session WHERE id = $1", &[id.into()])?;
    let for_at: Value = row.map_or(Ok(Value::Null), |row| row.time(0).map(Value::from))?;
    let came: Value = if e.presence.there() { at.into() } else { Value::Null };
    let left: Value = if e.presence == Presence::Left { at.into() } else { Value::Null };
    // Who comes back has not left; who leaves keeps when they came, and their name.
    tx.execute(
        "INSERT INTO body_attendance (session, seat, function_code, organisation, area, presence, name, represented_by, came_at, \
         left_at, first_seq, seq, for_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12) ON CONFLICT (session, seat) DO \
         UPDATE SET presence = excluded.presence, name = COALESCE(excluded.name, body_attendance.name), represented_by = \
         COALESCE(excluded.represented_by, body_attendance.represented_by), came_at = COALESCE(body_attendance.came_at, \
         excluded.came_at), left_at = excluded.left_at, for_at = excluded.for_at, seq = excluded.seq",
        &[
            id.into(),
            e.seat.key().into(),
            e.seat.function.as_str().into(),
            e.seat.organisation.clone().into(),
            e.seat.area.clone().into(),
            e.presence.code().into(),
            e.name.clone().into(),
            e.by.clone().into(),
            came,
            left,
            entry.header.seq.into(),
            for_at,
        ],
    )
    .map(drop)
}

fn noted(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &NoteWritten) -> Result<(), StoreError> {
    let (stated_at, precision) = stated(entry);
    let h = &entry.header;
    // A correction stands where the note stands that it corrects.
    let said = match e.corrects {
        Some(old) => tx
            .one("SELECT said_at FROM body_note WHERE session = $1 AND no = $2", &[id.into(), old.no.into()])?
            .map_or(Ok(happened(entry)), |row| row.time(0))?,
        None => happened(entry),
    };
    tx.execute(
        "INSERT INTO body_note (id, session, seq, no, sort, item, words, lang, said_at, stated_at, stated_precision, recorded_at, \
         function_code, corrects_no, late_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        &[
            h.id.into(),
            id.into(),
            h.seq.into(),
            e.no.into(),
            e.sort.code().into(),
            e.item.into(),
            e.words.text.as_str().into(),
            e.words.lang.code().into(),
            said.into(),
            stated_at,
            precision,
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
            e.corrects.map(|c| c.no).into(),
            // What is taken away from a session is written down after it.
            if e.sort == NoteSort::Said { late(tx, entry, id)? } else { Value::Null },
        ],
    )?;
    if let Some(old) = e.corrects {
        let sql = "UPDATE body_note SET corrected_no = $3 WHERE session = $1 AND no = $2";
        tx.execute(sql, &[id.into(), old.no.into(), e.no.into()])?;
    }
    tally(tx, format!("note:{id}"), e.no)
}

fn decided(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, e: &DecisionTaken) -> Result<(), StoreError> {
    tx.execute(
        "INSERT INTO body_decision (id, session, no, label, item, fr, nl, en, how, votes, assignment, taken_at, function_code, seq, \
         late_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        &[
            e.decision.into(),
            id.into(),
            e.no.into(),
            json(&e.label)?.into(),
            e.item.into(),
            e.text.fr.clone().into(),
            e.text.nl.clone().into(),
            e.text.en.clone().into(),
            e.how.code().into(),
            some_json(e.votes.as_ref())?,
            some_json(e.assignment.as_ref())?,
            happened(entry).into(),
            entry.header.actor.function.as_str().into(),
            entry.header.seq.into(),
            late(tx, entry, id)?,
        ],
    )?;
    tally(tx, format!("decision:{id}"), e.no)
}
