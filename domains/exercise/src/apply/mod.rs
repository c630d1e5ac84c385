//! The view: rows made from this package's events, in the accountable journal and in that of an exercise alike.

mod play;
mod tables;

use kernel::{Id, kind};
use serde::Serialize;
use store::{Entry, Read, StoreError, Tx, View};

use crate::event::{Begun, Closed, Event, LessonDrawn, Opened};
use crate::exercise::{Heading, State};

/// Rows of exercises, and of what is planned, seen and drawn from them.
#[derive(Debug, Default)]
pub struct ExerciseView;

impl View for ExerciseView {
    fn name(&self) -> &'static str {
        "exercise"
    }
    fn version(&self) -> u32 {
        2
    }
    fn tables(&self) -> &'static [&'static str] {
        tables::TABLES
    }
    fn apply(&self, tx: &dyn Tx, entry: &Entry) -> Result<(), StoreError> {
        let (Some(what), Some(id)) = (what(entry), entry.header.matter) else { return Ok(()) };
        match what {
            "opened" => match Opened::of(entry) {
                Some(e) => opened(tx, entry, id, &e.heading, (e.taken, e.left)),
                None => Ok(()),
            },
            "begun" => match Begun::of(entry) {
                Some(e) => opened(tx, entry, id, &e.heading, (0, 0)),
                None => Ok(()),
            },
            "closed" => closed(tx, entry, id),
            "removed" => state(tx, entry, id, State::Removed),
            "ended" => state(tx, entry, id, State::Ended),
            "lesson-drawn" => lesson(tx, entry, id),
            _ => play::apply(tx, entry, id, what),
        }
    }
    fn stays(&self, _: &dyn Read, entry: &Entry) -> Result<Option<&'static str>, StoreError> {
        Ok(match what(entry) {
            // They decide who sees it and give its number.
            Some("opened" | "begun") => Some("refusal-erase-guard"),
            _ => None,
        })
    }
}

/// What happened, without package and version.
fn what(entry: &Entry) -> Option<&str> {
    entry.kind().strip_prefix("exercise.")
}

/// A value as text for a row.
fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|e| StoreError::Journal(e.to_string()))
}

fn opened(
    tx: &dyn Tx,
    entry: &Entry,
    id: Id<kind::Matter>,
    of: &Heading,
    (taken, left): (i64, i64),
) -> Result<(), StoreError> {
    let h = &entry.header;
    let nobody = h.actor.person.raw().is_nil();
    tx.execute(
        "INSERT INTO exercise (id, no, title, lang, sort, state, start_at, origin, taken, left_behind, handling, owner, opened_at, \
         opened_seq, changed_seq) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)",
        &[
            id.into(),
            of.no.into(),
            of.title.text.as_str().into(),
            of.title.lang.code().into(),
            of.sort.code().into(),
            State::Open.code().into(),
            of.start.into(),
            of.origin.as_ref().map(json).transpose()?.into(),
            taken.into(),
            left.into(),
            h.handling.rank().into(),
            (!nobody).then_some(h.actor.person).into(),
            h.recorded.at.into(),
            h.seq.into(),
        ],
    )
    .map(drop)
}

/// By the kind of the entry alone: also where its words were erased.
fn state(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>, state: State) -> Result<(), StoreError> {
    let words = entry.fields.get("words").or_else(|| entry.fields.get("reason"));
    tx.execute(
        "UPDATE exercise SET state = $2, ended_at = COALESCE(ended_at, $3), words = COALESCE($4, words), changed_seq = $5 WHERE id \
         = $1",
        &[
            id.into(),
            state.code().into(),
            entry.header.recorded.at.into(),
            words.map(json).transpose()?.into(),
            entry.header.seq.into(),
        ],
    )
    .map(drop)
}

fn closed(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    state(tx, entry, id, State::Closed)?;
    let Some(e) = Closed::of(entry) else { return Ok(()) };
    tx.execute(
        "UPDATE exercise SET entries = $2, root = $3, closed_at = $4 WHERE id = $1",
        &[id.into(), e.entries.into(), e.root.as_str().into(), entry.header.recorded.at.into()],
    )
    .map(drop)
}

fn lesson(tx: &dyn Tx, entry: &Entry, id: Id<kind::Matter>) -> Result<(), StoreError> {
    let Some(e) = LessonDrawn::of(entry) else { return Ok(()) };
    tx.execute(
        "INSERT INTO exercise_lesson (exercise, n, objective, words, holder, due, commitment, at) VALUES ($1, $2, $3, $4, $5, \
         $6, $7, $8) ON CONFLICT (exercise, n) DO NOTHING",
        &[
            id.into(),
            e.n.into(),
            e.objective.into(),
            json(&e.words)?.into(),
            e.to.as_str().into(),
            e.due.into(),
            e.commitment.into(),
            entry.header.recorded.at.into(),
        ],
    )
    .map(drop)
}
