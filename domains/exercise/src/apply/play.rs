//! Rows of what is planned and seen: parts, the clock, objectives, injects, notes.

use kernel::{Id, kind};
use store::{Entry, StoreError, Tx};

use super::json;
use crate::event::{
    Admitted, ClockSet, Dismissed, Event, InjectAnswered, InjectDelivered, InjectSet, InjectSkipped, Noted,
    ObjectiveSet,
};
use crate::inject::State;

pub(super) fn apply(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, what: &str) -> Result<(), StoreError> {
    match what {
        "admitted" => admitted(tx, entry, id),
        "dismissed" => dismissed(tx, entry, id),
        "clock-set" => clock(tx, entry, id),
        "objective-set" => objective(tx, entry, id),
        "inject-set" => inject(tx, entry, id),
        "inject-delivered" => delivered(tx, entry, id),
        "inject-skipped" => skipped(tx, entry, id),
        "inject-answered" => answered(tx, entry, id),
        "noted" => noted(tx, entry, id),
        _ => Ok(()),
    }
}

fn admitted(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Admitted::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO exercise_part (exercise, mandate, person, name, function_code, areas, player, live) VALUES ($1, $2, $3, $4, \
         $5, $6, $7, 1) ON CONFLICT (exercise, mandate) DO NOTHING",
        &[
            id.into(),
            e.part.mandate.into(),
            e.part.person.into(),
            e.name.as_str().into(),
            e.part.function.as_str().into(),
            json(&e.part.areas)?.into(),
            e.part.player.into(),
        ],
    )
    .map(drop)
}

fn dismissed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Dismissed::of(entry) else { return Ok(()) };
    let sql = "UPDATE exercise_part SET live = 0 WHERE exercise = $1 AND mandate = $2";
    tx.execute(sql, &[id.into(), e.mandate.into()]).map(drop)
}

fn clock(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(ClockSet { setting }) = ClockSet::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO exercise_clock (exercise, seq, shown, outside, pace) VALUES ($1, $2, $3, $4, $5)",
        &[
            id.into(),
            entry.header.seq.into(),
            setting.shown.into(),
            setting.outside.into(),
            setting.pace.code().into(),
        ],
    )
    .map(drop)
}

fn objective(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = ObjectiveSet::of(entry) else { return Ok(()) };
    let Some(says) = &e.objective else {
        let sql = "UPDATE exercise_objective SET dropped = 1 WHERE exercise = $1 AND n = $2";
        return tx.execute(sql, &[id.into(), e.n.into()]).map(drop);
    };
    tx.execute(
        "INSERT INTO exercise_objective (exercise, n, dropped, says) VALUES ($1, $2, 0, $3) ON CONFLICT (exercise, n) DO UPDATE SET \
         says = excluded.says",
        &[id.into(), e.n.into(), json(says)?.into()],
    )
    .map(drop)
}

fn inject(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = InjectSet::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO exercise_inject (exercise, n, at, state, says, times) VALUES ($1, $2, $3, $4, $5, 0) ON CONFLICT (exercise, n) \
         DO UPDATE SET at = excluded.at, says = excluded.says",
        &[
            id.into(),
            e.n.into(),
            e.inject.at.into(),
            State::Waiting.code().into(),
            json(&e.inject)?.into(),
        ],
    )
    .map(drop)
}

fn delivered(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = InjectDelivered::of(entry) else { return Ok(()) };
    // What was answered stays answered when it is repeated.
    tx.execute(
        "UPDATE exercise_inject SET state = CASE WHEN state = 'answered' THEN state ELSE $3 END, times = $4, delivered_at = \
         COALESCE(delivered_at, $5) WHERE exercise = $1 AND n = $2",
        &[
            id.into(),
            e.n.into(),
            State::Delivered.code().into(),
            e.times.into(),
            entry.header.recorded.at.into(),
        ],
    )
    .map(drop)
}

fn skipped(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = InjectSkipped::of(entry) else { return Ok(()) };
    let sql = "UPDATE exercise_inject SET state = $3, answer = $4 WHERE exercise = $1 AND n = $2";
    let words = e.words.as_ref().map(json).transpose()?;
    tx.execute(sql, &[id.into(), e.n.into(), State::Skipped.code().into(), words.into()]).map(drop)
}

fn answered(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = InjectAnswered::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE exercise_inject SET state = $3, answered_at = $4, answered_entry = $5, answer = $6 WHERE exercise = $1 AND n = $2",
        &[
            id.into(),
            e.n.into(),
            State::Answered.code().into(),
            e.at.into(),
            e.entry.into(),
            e.words.as_ref().map(json).transpose()?.into(),
        ],
    )
    .map(drop)
}

fn noted(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = Noted::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO exercise_note (exercise, n, at, says, function_code) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (exercise, n) DO \
         NOTHING",
        &[
            id.into(),
            e.n.into(),
            e.at.into(),
            json(&e.note)?.into(),
            entry.header.actor.function.as_str().into(),
        ],
    )
    .map(drop)
}
