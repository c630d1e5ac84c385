//! Evaluations: open ones first, and what stands in one.

use std::collections::BTreeSet;

use kernel::{Actor, Guard, Handling, Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::Eye;
use crate::evaluation::{Debrief, Discipline, Sort, State};
use crate::phase::Recipient;
use crate::state::{Evaluating, json};

/// An evaluation for a page.
#[derive(Debug, Clone)]
pub struct EvaluationRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Where it stands.
    pub state: State,
    /// What it is about.
    pub about: Id<kind::Matter>,
    /// What that is called.
    pub about_label: String,
    /// How it is handled.
    pub handling: Handling,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// When the hot debrief was held.
    pub hot_at: Option<Timestamp>,
    /// When the cold debrief was held.
    pub cold_at: Option<Timestamp>,
    /// How many findings there are.
    pub findings: i64,
    /// How many lessons.
    pub lessons: i64,
    /// What it came to.
    pub words: Option<Words>,
    /// Why a debrief is missing.
    pub without: Option<Words>,
    /// The journal number of its last change.
    pub changed_seq: i64,
}

const COLUMNS: &str = "e.id, e.number, e.state, e.about, e.about_label, e.handling, e.opened_at, e.closed_at, e.hot_at, \
                       e.cold_at, e.findings, e.lessons, e.words, e.without_reason, e.changed_seq";

/// The evaluations, open ones first, the latest before older ones.
///
/// # Errors
/// When the rows cannot be read.
pub fn evaluations(
    read: &dyn Read,
    eye: &Eye,
    about: Option<Id<kind::Matter>>,
    limit: i64,
    skip: i64,
) -> Result<Vec<EvaluationRow>, StoreError> {
    let mut params: Vec<Value> = about.into_iter().map(Value::from).collect();
    let wanted = if about.is_some() { "e.about = $1" } else { "1 = 1" };
    let sees = eye.on("e", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT {COLUMNS} FROM evaluation e WHERE {wanted} AND {} ORDER BY CASE WHEN e.state = 'open' THEN 0 ELSE 1 END, \
         e.opened_seq DESC LIMIT {limit} OFFSET {}",
        sees.full,
        skip.max(0)
    );
    read.query(&sql, &params)?.iter().map(row).collect()
}

/// An evaluation, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn evaluation(
    read: &dyn Read,
    eye: &Eye,
    id: Id<kind::Matter>,
) -> Result<Option<EvaluationRow>, StoreError> {
    let sees = eye.on("e", 2);
    let mut params: Vec<Value> = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM evaluation e WHERE e.id = $1 AND {}", sees.full);
    read.one(&sql, &params)?.as_ref().map(row).transpose()
}

fn row(row: &Row) -> Result<EvaluationRow, StoreError> {
    Ok(EvaluationRow {
        id: row.id(0)?,
        number: row.text(1)?.to_owned(),
        state: State::of(row.text(2)?).unwrap_or(State::Closed),
        about: row.id(3)?,
        about_label: row.text(4)?.to_owned(),
        handling: Handling::from_rank(row.int(5)?).unwrap_or(Handling::ProfessionalSecrecy),
        opened_at: row.time(6)?,
        closed_at: row.opt(7, Row::time)?,
        hot_at: row.opt(8, Row::time)?,
        cold_at: row.opt(9, Row::time)?,
        findings: row.int(10)?,
        lessons: row.int(11)?,
        words: json(row, 12),
        without: json(row, 13),
        changed_seq: row.int(14)?,
    })
}

/// A debrief that was held.
#[derive(Debug, Clone)]
pub struct DebriefRow {
    /// Which of the two.
    pub debrief: Debrief,
    /// When it was held.
    pub held_at: Timestamp,
    /// Codes of the functions that took part.
    pub took_part: BTreeSet<String>,
    /// What there is to say about it.
    pub words: Option<Words>,
    /// The journal number of its entry.
    pub seq: i64,
    /// Which function recorded it.
    pub function: String,
}

/// The debriefs, in the order in which they were held. The caller has made sure that the evaluation may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn debriefs(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<DebriefRow>, StoreError> {
    let sql = "SELECT debrief, held_at, took_part, words, seq, function_code FROM evaluation_debrief WHERE evaluation = $1 ORDER \
               BY held_at, debrief DESC";
    let one = |row: &Row| {
        Ok(DebriefRow {
            debrief: Debrief::of(row.text(0)?).unwrap_or(Debrief::Hot),
            held_at: row.time(1)?,
            took_part: json(row, 2).unwrap_or_default(),
            words: json(row, 3),
            seq: row.int(4)?,
            function: row.text(5)?.to_owned(),
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// A finding.
#[derive(Debug, Clone)]
pub struct FindingRow {
    /// Its number within the evaluation.
    pub n: i64,
    /// In which debrief.
    pub debrief: Debrief,
    /// What it says.
    pub sort: Sort,
    /// The discipline that it is about.
    pub discipline: Option<Discipline>,
    /// The finding.
    pub words: Words,
    /// The journal number of its entry.
    pub seq: i64,
    /// Which function noted it.
    pub function: String,
    /// When.
    pub at: Timestamp,
}

/// The findings, by discipline and then in their order. The caller has made sure that the evaluation may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn findings(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<FindingRow>, StoreError> {
    let sql = "SELECT n, debrief, sort, discipline, words, seq, function_code, at FROM evaluation_finding WHERE evaluation = $1 \
               ORDER BY COALESCE(discipline, ''), n";
    let one = |row: &Row| {
        Ok(FindingRow {
            n: row.int(0)?,
            debrief: Debrief::of(row.text(1)?).unwrap_or(Debrief::Hot),
            sort: Sort::of(row.text(2)?).unwrap_or(Sort::Proposal),
            discipline: row.opt(3, Row::text)?.and_then(Discipline::of),
            words: json(row, 4).unwrap_or_else(Words::erased),
            seq: row.int(5)?,
            function: row.text(6)?.to_owned(),
            at: row.time(7)?,
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// A lesson.
#[derive(Debug, Clone)]
pub struct LessonRow {
    /// Its number within the evaluation.
    pub n: i64,
    /// The finding from which it comes.
    pub finding: Option<i64>,
    /// What is to be done.
    pub words: Words,
    /// Who is to do it.
    pub to: Recipient,
    /// Until when.
    pub due: Option<Timestamp>,
    /// The commitment that comes of it.
    pub commitment: Id<kind::Matter>,
    /// The journal number of its entry.
    pub seq: i64,
}

/// The lessons, in their order. The caller has made sure that the evaluation may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn lessons(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<LessonRow>, StoreError> {
    let sql = "SELECT n, finding, words, recipient, due, commitment, seq FROM evaluation_lesson WHERE evaluation = $1 ORDER BY n";
    let one = |row: &Row| {
        Ok(LessonRow {
            n: row.int(0)?,
            finding: row.opt(1, Row::int)?,
            words: json(row, 2).unwrap_or_else(Words::erased),
            to: json(row, 3).unwrap_or_else(|| Recipient::of("")),
            due: row.opt(4, Row::time)?,
            commitment: row.id(5)?,
            seq: row.int(6)?,
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// Whether this actor may work on an evaluation now: to show or hide forms. The rules decide again.
///
/// # Errors
/// When the rows cannot be read.
pub fn may_keep(
    read: &dyn Read,
    guard: &dyn Guard,
    actor: &Actor,
    id: Id<kind::Matter>,
) -> Result<bool, StoreError> {
    let Some(now) = Evaluating::find(read, id)? else { return Ok(false) };
    Ok(now.state == State::Open && guard.permit(actor, "evaluation.keep", &now.resource()).is_ok())
}
