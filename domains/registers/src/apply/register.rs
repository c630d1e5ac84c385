//! Rows of entries, points, actions and links.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx, to_json};

use super::{all_words, counted, person, touched};
use crate::command::placed;
use crate::entry::{Frame, Point, State, number};
use crate::event::{
    ActionNoted, ActionWithdrawn, Changed, Entered, Event, Linked, PointTurned, PointWritten, TakenUp,
    Unlinked,
};

const TABLE: &str = "registers_entry";
const SCOPE: &str = "register";

pub(super) fn entered(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Entered::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let number = number(e.year, e.no);
    // What the profile said of it, and with which command its points came: those of older journals do not say so themselves.
    let file = e.shipped.is_some().then(|| to_json(&e.frame)).transpose()?;
    let command = e.shipped.is_some().then_some(h.command);
    tx.execute(
        "INSERT INTO registers_entry (id, number, frame, register, day, shipped, areas, readers, handling, owner, entered_at, \
         entered_seq, changed_seq, changed_at, changed_function, lesson, file, command) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, \
         $10, $11, $12, $12, $11, $13, $14, $15, $16) ON CONFLICT (id) DO NOTHING",
        &[
            id.into(),
            number.as_str().into(),
            to_json(&e.frame)?.into(),
            e.frame.register.as_str().into(),
            e.frame.day.map(|d| d.to_string()).into(),
            e.shipped.clone().into(),
            to_json(&e.areas)?.into(),
            to_json(&e.readers)?.into(),
            h.handling.rank().into(),
            person(entry).into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
            e.lesson.into(),
            file.into(),
            command.into(),
        ],
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    counted(tx, &format!("entry:{:02}", e.year), e.no)?;
    index(tx, id, &number, &e.frame)
}

/// The number and the words of the document; they replace those that stood there.
fn index(tx: &dyn Tx, id: Id<kind::Matter>, number: &str, frame: &Frame) -> Result<(), StoreError> {
    let words = all_words(&[&frame.names, &frame.body, &frame.quote, &frame.note]);
    tx.index_words(SCOPE, id, 0, &format!("{number} {} {words}", frame.reference.as_deref().unwrap_or("")))
}

pub(super) fn changed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Changed::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE registers_entry SET frame = $2, register = $3, day = $4 WHERE id = $1",
        &[
            id.into(),
            to_json(&e.frame)?.into(),
            e.frame.register.as_str().into(),
            e.frame.day.map(|d| d.to_string()).into(),
        ],
    )?;
    if let Some(file) = &e.file {
        let sql = "UPDATE registers_entry SET file = $2 WHERE id = $1";
        tx.execute(sql, &[id.into(), to_json(file)?.into()])?;
    }
    if let Some(row) = tx.one("SELECT number FROM registers_entry WHERE id = $1", &[id.into()])? {
        index(tx, id, row.text(0)?, &e.frame)?;
    }
    touched(tx, TABLE, entry, id)
}

pub(super) fn point(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = PointWritten::of(entry) else { return Ok(()) };
    let (key, file) = said(tx, entry, id, &e)?;
    tx.execute(
        "INSERT INTO registers_point (entry, n, content, owner_function, due, state, file_key, file) VALUES ($1, $2, $3, $4, $5, $6, \
         $7, $8) ON CONFLICT (entry, n) DO UPDATE SET content = excluded.content, owner_function = excluded.owner_function, due = \
         excluded.due, file_key = COALESCE(excluded.file_key, registers_point.file_key), file = COALESCE(excluded.file, \
         registers_point.file)",
        &[
            id.into(),
            e.n.into(),
            to_json(&e.point)?.into(),
            e.point.owner.clone().into(),
            e.point.due.map(|d| d.to_string()).into(),
            State::Open.code().into(),
            key.into(),
            file.as_ref().map(to_json).transpose()?.into(),
        ],
    )?;
    tx.index_words(SCOPE, id, entry.header.seq, &all_words(&[&e.point.words, &e.point.target]))?;
    touched(tx, TABLE, entry, id)
}

/// Key and words of a point in the file of the profile. An older journal does not tell them: there, what came with its entry is what the
/// profile said.
fn said(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    e: &PointWritten,
) -> Result<(Option<String>, Option<Point>), StoreError> {
    if e.file.is_some() || e.key.is_some() {
        return Ok((e.key.clone(), e.file.clone()));
    }
    let sql = "SELECT id FROM registers_entry WHERE id = $1 AND command = $2";
    let came = tx.one(sql, &[id.into(), entry.header.command.into()])?.is_some();
    let place = usize::try_from(e.n).ok().filter(|_| came);
    Ok((place.map(placed), came.then(|| e.point.clone())))
}

pub(super) fn turned(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = PointTurned::of(entry) else { return Ok(()) };
    let h = &entry.header;
    let function = h.actor.function.as_str();
    tx.execute(
        "UPDATE registers_point SET state = $3, turned_seq = $4, turned_at = $5, turned_function = $6 WHERE entry = $1 AND n = $2",
        &[id.into(), e.n.into(), e.status.state.code().into(), h.seq.into(), h.recorded.at.into(), function.into()],
    )?;
    tx.execute(
        "INSERT INTO registers_status (entry, point, seq, content, recorded_at, function_code) VALUES ($1, $2, $3, $4, $5, $6) ON \
         CONFLICT (entry, point, seq) DO NOTHING",
        &[id.into(), e.n.into(), h.seq.into(), to_json(&e.status)?.into(), h.recorded.at.into(), function.into()],
    )?;
    tx.index_words(SCOPE, id, h.seq, &all_words(&[&e.status.words]))?;
    touched(tx, TABLE, entry, id)
}

pub(super) fn action(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = ActionNoted::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO registers_action (entry, n, point, content, on_day, proven, seq, recorded_at, function_code) VALUES ($1, $2, \
         $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (entry, n) DO NOTHING",
        &[
            id.into(),
            e.n.into(),
            e.point.into(),
            to_json(&e.action)?.into(),
            e.action.on.clone().into(),
            (!e.action.evidence.is_empty() || e.action.source.is_some()).into(),
            h.seq.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    tx.index_words(SCOPE, id, h.seq, &all_words(&[&e.action.words]))?;
    touched(tx, TABLE, entry, id)
}

pub(super) fn withdrawn(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = ActionWithdrawn::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE registers_action SET withdrawn = $3 WHERE entry = $1 AND n = $2",
        &[id.into(), e.n.into(), to_json(&e.words)?.into()],
    )?;
    touched(tx, TABLE, entry, id)
}

pub(super) fn taken_up(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = TakenUp::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO registers_owed (commitment, entry, point, words, to_function, due, seq) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (commitment) DO NOTHING",
        &[
            e.commitment.into(),
            id.into(),
            e.point.into(),
            to_json(&e.words)?.into(),
            e.to.as_str().into(),
            e.due.map(|d| d.to_string()).into(),
            entry.header.seq.into(),
        ],
    )?;
    touched(tx, TABLE, entry, id)
}

pub(super) fn linked(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Linked::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO registers_link (entry, point, target, sort, label) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (entry, point, \
         target) DO UPDATE SET sort = excluded.sort, label = excluded.label",
        &[id.into(), e.point.into(), e.target.into(), e.sort.code().into(), e.label.as_str().into()],
    )?;
    tx.execute(
        "DELETE FROM registers_parted WHERE entry = $1 AND point = $2 AND target = $3",
        &[id.into(), e.point.into(), e.target.into()],
    )?;
    touched(tx, TABLE, entry, id)
}

pub(super) fn unlinked(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Unlinked::of(entry) else { return Ok(()) };
    tx.execute(
        "DELETE FROM registers_link WHERE entry = $1 AND point = $2 AND target = $3",
        &[id.into(), e.point.into(), e.target.into()],
    )?;
    tx.execute(
        "INSERT INTO registers_parted (entry, point, target) VALUES ($1, $2, $3) ON CONFLICT (entry, point, target) DO NOTHING",
        &[id.into(), e.point.into(), e.target.into()],
    )?;
    touched(tx, TABLE, entry, id)
}
