//! What was learnt: findings, lessons, those of the last edition, an edition in numbers. The caller has made sure that the event
//! may be read.

use std::collections::BTreeMap;

use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use super::{EventRow, risks, sheet, supplies};
use crate::Facts;
use crate::edition::Size;
use crate::planned::{Finding, Office, Outcome};
use crate::state::{json, some_text};

/// A finding.
#[derive(Debug, Clone)]
pub struct FindingRow {
    /// Its number.
    pub n: i64,
    /// What it says.
    pub finding: Finding,
    /// The finding.
    pub words: Words,
    /// The row of the run-sheet that it is about.
    pub row: Option<i64>,
    /// The resource that it is about.
    pub supply: Option<i64>,
    /// When it was noted.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

/// The findings in order.
///
/// # Errors
/// When the rows cannot be read.
pub fn findings(read: &dyn Read, event: Id<kind::Matter>) -> Result<Vec<FindingRow>, StoreError> {
    let sql = "SELECT n, finding, words, row_n, supply_n, at, function_code FROM planned_finding WHERE event = $1 ORDER BY n";
    let one = |row: &Row| {
        Ok(FindingRow {
            n: row.int(0)?,
            finding: Finding::of(row.text(1)?).unwrap_or(Finding::Badly),
            words: json(row, 2).unwrap_or_else(Words::erased),
            row: row.opt(3, Row::int)?,
            supply: row.opt(4, Row::int)?,
            at: row.time(5)?,
            function: row.text(6)?.to_owned(),
        })
    };
    read.query(sql, &[event.into()])?.iter().map(one).collect()
}

/// A lesson.
#[derive(Debug, Clone)]
pub struct LessonRow {
    /// Its number.
    pub n: i64,
    /// What is to be done.
    pub words: Words,
    /// By whom.
    pub to: Office,
    /// Until when.
    pub due: Option<Timestamp>,
    /// The commitment that comes of it.
    pub commitment: Id<kind::Matter>,
    /// The finding from which it comes.
    pub finding: Option<i64>,
}

/// The lessons in order.
///
/// # Errors
/// When the rows cannot be read.
pub fn lessons(read: &dyn Read, event: Id<kind::Matter>) -> Result<Vec<LessonRow>, StoreError> {
    let sql =
        "SELECT n, words, office, due, commitment, finding FROM planned_lesson WHERE event = $1 ORDER BY n";
    let one = |row: &Row| {
        Ok(LessonRow {
            n: row.int(0)?,
            words: json(row, 1).unwrap_or_else(Words::erased),
            to: json(row, 2).unwrap_or_default(),
            due: row.opt(3, Row::time)?,
            commitment: row.id(4)?,
            finding: row.opt(5, Row::int)?,
        })
    };
    read.query(sql, &[event.into()])?.iter().map(one).collect()
}

/// A lesson of the last edition.
#[derive(Debug, Clone)]
pub struct CarriedRow {
    /// Its number in this file.
    pub n: i64,
    /// What was to be done.
    pub words: Words,
    /// The commitment that came of it.
    pub commitment: Option<Id<kind::Matter>>,
    /// What becomes of it, what was said, when and by which function.
    pub answer: Option<(Outcome, Option<Words>, Timestamp, String)>,
}

/// The lessons of the last edition, those without an answer first.
///
/// # Errors
/// When the rows cannot be read.
pub fn carried(read: &dyn Read, event: Id<kind::Matter>) -> Result<Vec<CarriedRow>, StoreError> {
    let sql = "SELECT n, words, commitment, outcome, answer, at, function_code FROM planned_carried WHERE event = $1 ORDER BY CASE \
               WHEN outcome IS NULL THEN 0 ELSE 1 END, n";
    let one = |row: &Row| {
        let outcome = some_text(row, 3)?.and_then(|code| Outcome::of(&code));
        let by = row.opt(5, Row::time)?.zip(some_text(row, 6)?);
        Ok(CarriedRow {
            n: row.int(0)?,
            words: json(row, 1).unwrap_or_else(Words::erased),
            commitment: row.opt(2, Row::id)?,
            answer: outcome.zip(by).map(|(outcome, (at, function))| (outcome, json(row, 4), at, function)),
        })
    };
    read.query(sql, &[event.into()])?.iter().map(one).collect()
}

/// An edition in numbers; people as told afterwards, or else as expected.
///
/// # Errors
/// When the rows cannot be read.
pub fn size(read: &dyn Read, row: &EventRow, facts: &Facts) -> Result<Size, StoreError> {
    let d = &row.description;
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let mut resources: BTreeMap<String, i64> = BTreeMap::new();
    for one in supplies(read, row.id)? {
        *resources.entry(one.supply.kind.clone()).or_default() += one.supply.count;
    }
    let people = row.attendance.as_ref().or(d.attendance.as_ref());
    Ok(Size {
        attendance: people.map_or(0, |e| e.n),
        minutes: (d.span.until.seconds() - d.span.from.seconds()) / 60,
        municipalities: count(row.areas.iter().filter(|a| facts.is_municipality(a)).count()),
        rows: count(sheet(read, row.id, d.span.from)?.len()),
        resources,
        risks: count(risks(read, row.id)?.iter().filter(|r| !r.closed).count()),
    })
}
