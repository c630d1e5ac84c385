//! What the journal of an exercise knows besides what is played.

use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use crate::clock::{Pace, Setting};
use crate::inject::{Inject, State};
use crate::objective::{Note, Objective};
use crate::state::json;

/// Somebody who was admitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartRow {
    /// The account.
    pub person: Id<kind::Person>,
    /// By which name.
    pub name: String,
    /// The function played.
    pub function: String,
    /// For which areas.
    pub areas: Vec<String>,
    /// Who this is in the exercise's directory.
    pub player: Id<kind::Person>,
    /// The mandate there.
    pub mandate: Id<kind::Mandate>,
    /// Whether they still play.
    pub live: bool,
}

/// Everybody who was admitted.
///
/// # Errors
/// When the storage fails.
pub fn parts(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<PartRow>, StoreError> {
    let sql = "SELECT person, name, function_code, areas, player, mandate, live FROM exercise_part WHERE exercise = $1 \
               ORDER BY live DESC, function_code, name";
    let one = |row: &Row| {
        Ok(PartRow {
            person: row.id(0)?,
            name: row.text(1)?.to_owned(),
            function: row.text(2)?.to_owned(),
            areas: json(row, 3).unwrap_or_default(),
            player: row.id(4)?,
            mandate: row.id(5)?,
            live: row.int(6)? == 1,
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// How the clock was set last; nothing when it never was.
///
/// # Errors
/// When the storage fails.
pub fn setting(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Setting>, StoreError> {
    let sql = "SELECT shown, outside, pace FROM exercise_clock WHERE exercise = $1 ORDER BY seq DESC LIMIT 1";
    let one = |row: Row| {
        let pace = Pace::of(row.text(2)?).unwrap_or(Pace::Paused);
        Ok(Setting { shown: row.time(0)?, outside: row.time(1)?, pace })
    };
    read.one(sql, &[id.into()])?.map(one).transpose()
}

/// An objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectiveRow {
    /// Which one.
    pub n: i64,
    /// What it says.
    pub says: Objective,
}

/// The objectives that stand, in order.
///
/// # Errors
/// When the storage fails.
pub fn objectives(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<ObjectiveRow>, StoreError> {
    let sql = "SELECT n, says FROM exercise_objective WHERE exercise = $1 AND dropped = 0 ORDER BY n";
    let rows = read.query(sql, &[id.into()])?;
    let mut all = Vec::with_capacity(rows.len());
    for row in &rows {
        let n = row.int(0)?;
        all.extend(json(row, 1).map(|says| ObjectiveRow { n, says }));
    }
    Ok(all)
}

/// What became of an inject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// When what was expected was done.
    pub at: Timestamp,
    /// The entry that shows it.
    pub entry: Option<i64>,
    /// In words.
    pub words: Option<Words>,
}

/// An inject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InjectRow {
    /// Which one.
    pub n: i64,
    /// What is to happen.
    pub says: Inject,
    /// Where it stands.
    pub state: State,
    /// How often it happened.
    pub times: i64,
    /// When it first happened.
    pub delivered: Option<Timestamp>,
    /// What was done.
    pub answer: Option<Answer>,
}

impl InjectRow {
    /// Whether an answer is late at this time of the exercise.
    #[must_use]
    pub fn late(&self, now: Timestamp) -> bool {
        let due = self.delivered.and_then(|at| self.says.due(at));
        self.state == State::Delivered && due.is_some_and(|due| due < now)
    }
}

const INJECT: &str = "SELECT n, says, state, times, delivered_at, answered_at, answered_entry, answer FROM exercise_inject WHERE \
                      exercise = $1";

fn inject(row: &Row) -> Result<Option<InjectRow>, StoreError> {
    let Some(says) = json(row, 1) else { return Ok(None) };
    let words = json(row, 7);
    Ok(Some(InjectRow {
        n: row.int(0)?,
        says,
        state: State::of(row.text(2)?).unwrap_or(State::Skipped),
        times: row.int(3)?,
        delivered: row.opt(4, Row::time)?,
        answer: row
            .opt(5, Row::time)?
            .map(|at| Ok::<_, StoreError>(Answer { at, entry: row.opt(6, Row::int)?, words }))
            .transpose()?,
    }))
}

/// All injects, in order of their time.
///
/// # Errors
/// When the storage fails.
pub fn injects(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<InjectRow>, StoreError> {
    let rows = read.query(&format!("{INJECT} ORDER BY at, n"), &[id.into()])?;
    Ok(rows.iter().map(inject).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// The injects whose time has come at this time of the exercise.
///
/// # Errors
/// When the storage fails.
pub fn due(read: &dyn Read, id: Id<kind::Matter>, now: Timestamp) -> Result<Vec<InjectRow>, StoreError> {
    let sql = format!("{INJECT} AND state = 'waiting' AND at <= $2 ORDER BY at, n");
    let rows = read.query(&sql, &[id.into(), now.into()])?;
    Ok(rows.iter().map(inject).collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

/// What an observer saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    /// Which one.
    pub n: i64,
    /// When.
    pub at: Timestamp,
    /// What.
    pub says: Note,
    /// Under which function it was noted.
    pub function: String,
}

/// All notes, in order of their time.
///
/// # Errors
/// When the storage fails.
pub fn notes(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<NoteRow>, StoreError> {
    let sql = "SELECT n, at, says, function_code FROM exercise_note WHERE exercise = $1 ORDER BY at, n";
    let rows = read.query(sql, &[id.into()])?;
    let mut all = Vec::with_capacity(rows.len());
    for row in &rows {
        let (n, at, function) = (row.int(0)?, row.time(1)?, row.text(3)?.to_owned());
        all.extend(json(row, 2).map(|says| NoteRow { n, at, says, function }));
    }
    Ok(all)
}
