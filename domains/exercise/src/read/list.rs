//! Exercises as the accountable journal knows them, and the lessons drawn from them.

use access::Eye;
use kernel::{Handling, Id, Lang, Resource, Timestamp, Words, kind};
use store::{Origin, Read, Row, StoreError};

use crate::exercise::{Sort, State};
use crate::state::json;

/// An exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct ExerciseRow {
    /// The exercise.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub no: i64,
    /// What it is called.
    pub title: Words,
    /// What kind it is.
    pub sort: Sort,
    /// Where it stands.
    pub state: State,
    /// The time at which its clock begins.
    pub start: Timestamp,
    /// Where it comes from.
    pub origin: Option<Origin>,
    /// How many entries went along.
    pub taken: i64,
    /// How many stayed behind.
    pub left: i64,
    /// How it is handled.
    pub handling: Handling,
    /// Who opened it.
    pub owner: Option<Id<kind::Person>>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// How many entries its journal had then.
    pub entries: Option<i64>,
    /// The Merkle root over them.
    pub root: Option<String>,
    /// The last words on it.
    pub words: Option<Words>,
    /// The journal number of its last change.
    pub changed_seq: i64,
}

impl ExerciseRow {
    /// What people call it.
    #[must_use]
    pub fn number(&self) -> String {
        format!("EX-{}", self.no)
    }
    /// The name of its journal.
    #[must_use]
    pub fn journal(&self) -> String {
        crate::exercise::journal(self.no)
    }
    /// What the policies look at.
    #[must_use]
    pub fn resource(&self) -> Resource {
        Resource {
            matter: Some(self.id),
            handling: self.handling,
            areas: std::collections::BTreeSet::new(),
            readers: std::collections::BTreeSet::new(),
            owner: self.owner,
        }
    }
}

const COLUMNS: &str = "id, no, title, lang, sort, state, start_at, origin, taken, left_behind, handling, owner, opened_at, closed_at, \
                       entries, root, words, changed_seq";

fn row(row: &Row) -> Result<ExerciseRow, StoreError> {
    Ok(ExerciseRow {
        id: row.id(0)?,
        no: row.int(1)?,
        title: Words::new(row.text(3)?.parse().unwrap_or(Lang::Fr), row.text(2)?),
        sort: Sort::of(row.text(4)?).unwrap_or(Sort::TableTop),
        state: State::of(row.text(5)?).unwrap_or(State::Closed),
        start: row.time(6)?,
        origin: json(row, 7),
        taken: row.int(8)?,
        left: row.int(9)?,
        handling: Handling::from_rank(row.int(10)?).unwrap_or(Handling::ProfessionalSecrecy),
        owner: row.opt(11, Row::id)?,
        opened_at: row.time(12)?,
        closed_at: row.opt(13, Row::time)?,
        entries: row.opt(14, Row::int)?,
        root: row.opt(15, Row::text)?.map(str::to_owned),
        words: json(row, 16),
        changed_seq: row.int(17)?,
    })
}

/// All exercises, the newest first.
///
/// # Errors
/// When the storage fails.
pub fn exercises(read: &dyn Read, most: i64) -> Result<Vec<ExerciseRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM exercise ORDER BY no DESC LIMIT $1");
    read.query(&sql, &[most.into()])?.iter().map(row).collect()
}

/// The exercise of this number.
///
/// # Errors
/// When the storage fails.
pub fn by_number(read: &dyn Read, no: i64) -> Result<Option<ExerciseRow>, StoreError> {
    read.one(&format!("SELECT {COLUMNS} FROM exercise WHERE no = $1"), &[no.into()])?
        .as_ref()
        .map(row)
        .transpose()
}

/// One exercise.
///
/// # Errors
/// When the storage fails.
pub fn exercise(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<ExerciseRow>, StoreError> {
    read.one(&format!("SELECT {COLUMNS} FROM exercise WHERE id = $1"), &[id.into()])?
        .as_ref()
        .map(row)
        .transpose()
}

/// One exercise, where the reader may see it.
///
/// # Errors
/// When the storage fails.
pub fn seen(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<ExerciseRow>, StoreError> {
    let sees = eye.on("e", 2);
    let mut params = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM exercise e WHERE e.id = $1 AND {}", sees.full);
    read.one(&sql, &params)?.as_ref().map(row).transpose()
}

/// What guards an exercise; nothing when it is none.
///
/// # Errors
/// When the storage fails.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    Ok(exercise(read, id)?.map(|row| row.resource()))
}

/// A lesson that was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LessonRow {
    /// Which one.
    pub n: i64,
    /// The objective that it comes from.
    pub objective: Option<i64>,
    /// What is to be done.
    pub words: Words,
    /// By which function.
    pub to: String,
    /// Until when.
    pub due: Option<Timestamp>,
    /// The commitment that became of it.
    pub commitment: Id<kind::Matter>,
}

/// The lessons of an exercise, in order.
///
/// # Errors
/// When the storage fails.
pub fn lessons(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<LessonRow>, StoreError> {
    let sql = "SELECT n, objective, words, holder, due, commitment FROM exercise_lesson WHERE exercise = $1 ORDER BY n";
    let one = |row: &Row| {
        Ok(LessonRow {
            n: row.int(0)?,
            objective: row.opt(1, Row::int)?,
            words: json(row, 2).unwrap_or_else(Words::erased),
            to: row.text(3)?.to_owned(),
            due: row.opt(4, Row::time)?,
            commitment: row.id(5)?,
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}
