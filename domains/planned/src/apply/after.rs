//! Rows of evaluations, and of lessons that stand in the next edition.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::{json, maybe, touched};
use crate::event::{AttendanceTold, CarriedAnswered, Event, FindingNoted, LessonCarried, LessonDrawn};

type Done = Result<(), StoreError>;

pub(super) fn attendance(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = AttendanceTold::of(entry) else { return Ok(()) };
    let sql = "UPDATE planned_event SET attendance = $2 WHERE id = $1";
    tx.execute(sql, &[id.into(), json(&e.attendance)?.into()])?;
    touched(tx, entry, id)
}

pub(super) fn finding(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = FindingNoted::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "INSERT INTO planned_finding (event, n, finding, words, row_n, supply_n, at, function_code) VALUES ($1, $2, $3, $4, $5, \
         $6, $7, $8) ON CONFLICT (event, n) DO NOTHING",
        &[
            id.into(),
            e.n.into(),
            e.finding.code().into(),
            json(&e.words)?.into(),
            e.row.into(),
            e.supply.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    touched(tx, entry, id)
}

pub(super) fn lesson(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = LessonDrawn::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO planned_lesson (event, n, words, office, due, commitment, finding) VALUES ($1, $2, $3, $4, $5, $6, $7) ON \
         CONFLICT (event, n) DO NOTHING",
        &[
            id.into(),
            e.n.into(),
            json(&e.words)?.into(),
            json(&e.to)?.into(),
            e.due.into(),
            e.commitment.into(),
            e.finding.into(),
        ],
    )?;
    touched(tx, entry, id)
}

pub(super) fn carried(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = LessonCarried::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO planned_carried (event, n, words, from_event, commitment) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (event, \
         n) DO NOTHING",
        &[id.into(), e.n.into(), json(&e.words)?.into(), e.from.into(), e.commitment.into()],
    )
    .map(drop)
}

pub(super) fn answered(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Done {
    let Some(e) = CarriedAnswered::of(entry) else { return Ok(()) };
    let h = &entry.header;
    tx.execute(
        "UPDATE planned_carried SET outcome = $3, answer = $4, at = $5, function_code = $6 WHERE event = $1 AND n = $2",
        &[
            id.into(),
            e.n.into(),
            e.outcome.code().into(),
            maybe(e.words.as_ref())?.into(),
            h.recorded.at.into(),
            h.actor.function.as_str().into(),
        ],
    )?;
    touched(tx, entry, id)
}
