//! Rows of evaluations.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx, Value};

use super::{changed, json, tally};
use crate::evaluation::{Debrief, number};
use crate::event::{Closed, Debriefed, Event, FindingNoted, LessonDrawn, Opened};

pub(super) fn apply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    match what {
        "evaluation-opened" => return opened(tx, entry, id),
        "debriefed" => debriefed(tx, entry, id)?,
        "finding-noted" => found(tx, entry, id)?,
        "lesson-drawn" => drawn(tx, entry, id)?,
        _ => closed(tx, entry, id)?,
    }
    changed(tx, entry, "evaluation", id)
}

fn opened(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Opened::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO evaluation (id, number, state, about, about_label, handling, areas, readers, owner, opened_at, opened_seq, \
         findings, lessons, changed_seq, changed_at, changed_function) VALUES ($1, $2, 'open', $3, $4, $5, $6, $7, $8, $9, $10, \
         0, 0, $10, $9, $11)",
        &[
            id.into(),
            number(e.year, e.no).into(),
            e.about.into(),
            e.about_label.as_str().into(),
            h.handling.rank().into(),
            json(&e.areas)?.into(),
            json(&e.readers)?.into(),
            e.owner.into(),
            h.recorded.at.into(),
            h.seq.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    access::set_areas(tx, id, e.areas.iter().map(String::as_str))?;
    access::set_readers(tx, id, e.readers.iter().map(String::as_str))?;
    tally(tx, &format!("evaluation:{:02}", e.year), e.no)
}

fn debriefed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Debriefed::of(entry) else { return Ok(()) };
    let column = match e.debrief {
        Debrief::Hot => "hot_at",
        Debrief::Cold => "cold_at",
    };
    let at: Value = e.held_at.into();
    tx.execute(&format!("UPDATE evaluation SET {column} = $2 WHERE id = $1"), &[id.into(), at])?;
    tx.execute(
        "INSERT INTO evaluation_debrief (evaluation, debrief, held_at, took_part, words, seq, function_code) VALUES ($1, $2, $3, \
         $4, $5, $6, $7) ON CONFLICT (evaluation, debrief) DO UPDATE SET held_at = excluded.held_at, took_part = \
         excluded.took_part, words = excluded.words, seq = excluded.seq, function_code = excluded.function_code",
        &[
            id.into(),
            e.debrief.code().into(),
            e.held_at.into(),
            json(&e.took_part)?.into(),
            e.words.as_ref().map(json).transpose()?.into(),
            entry.header.seq.into(),
            entry.header.actor.function.as_str().into(),
        ],
    )
    .map(drop)
}

/// A finding counts also where its words were erased: numbers are not given twice.
fn found(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    tx.execute("UPDATE evaluation SET findings = findings + 1 WHERE id = $1", &[id.into()])?;
    let Some(e) = FindingNoted::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO evaluation_finding (evaluation, n, debrief, sort, discipline, words, seq, function_code, at) VALUES ($1, $2, \
         $3, $4, $5, $6, $7, $8, $9)",
        &[
            id.into(),
            e.n.into(),
            e.debrief.code().into(),
            e.sort.code().into(),
            e.discipline.map(crate::evaluation::Discipline::code).into(),
            json(&e.words)?.into(),
            entry.header.seq.into(),
            entry.header.actor.function.as_str().into(),
            entry.header.recorded.at.into(),
        ],
    )
    .map(drop)
}

fn drawn(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    tx.execute("UPDATE evaluation SET lessons = lessons + 1 WHERE id = $1", &[id.into()])?;
    let Some(e) = LessonDrawn::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO evaluation_lesson (evaluation, n, finding, words, recipient, due, commitment, seq) VALUES ($1, $2, $3, $4, \
         $5, $6, $7, $8)",
        &[
            id.into(),
            e.n.into(),
            e.finding.into(),
            json(&e.words)?.into(),
            json(&e.to)?.into(),
            e.due.into(),
            e.commitment.into(),
            entry.header.seq.into(),
        ],
    )
    .map(drop)
}

/// Closed, also where the words about it were erased.
fn closed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let (words, without) = Closed::of(entry).map_or((None, None), |e| (e.words, e.without));
    tx.execute(
        "UPDATE evaluation SET state = 'closed', closed_at = $2, words = $3, without_reason = $4 WHERE id = $1",
        &[
            id.into(),
            entry.header.recorded.at.into(),
            words.as_ref().map(json).transpose()?.into(),
            without.as_ref().map(json).transpose()?.into(),
        ],
    )
    .map(drop)
}
