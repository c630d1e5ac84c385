//! What a plan holds: the run-sheet, resources, risks, checks, conflicts. The caller has made sure that the event may be read.

use std::collections::BTreeMap;

use kernel::{Id, Refusal, Timestamp, Words, kind};
use store::{Failure, Read, Row, StoreError};

use crate::Facts;
use crate::conflict::Shared;
use crate::planned::{Answer, Span};
use crate::resource::Supply;
use crate::risk::Risk;
use crate::sheet::{Mark, Row as Sheet};
use crate::state::{self, EventNow, json, some_text};

/// A row of the run-sheet.
#[derive(Debug, Clone)]
pub struct SheetRow {
    /// Its number.
    pub n: i64,
    /// What it says.
    pub row: Sheet,
    /// When it was planned.
    pub planned: Timestamp,
    /// When it comes instead, and why.
    pub moved: Option<(Timestamp, Option<Words>)>,
    /// Where it stands.
    pub mark: Mark,
    /// When that was so, what was said and by which function.
    pub marked: Option<(Timestamp, Option<Words>, String)>,
}

impl SheetRow {
    /// When it is due: as moved, or as planned.
    #[must_use]
    pub fn due(&self) -> Timestamp {
        self.moved.as_ref().map_or(self.planned, |(to, _)| *to)
    }
    /// Whether its time is over, with a minute of grace, and it is neither done nor left out, or somebody said that it is late.
    #[must_use]
    pub fn is_late(&self, now: Timestamp) -> bool {
        self.mark == Mark::Late || (self.mark.is_open() && self.due() <= now.plus_seconds(-60))
    }
}

/// The run-sheet of an event that begins then, in the order of its times.
///
/// # Errors
/// When the rows cannot be read.
pub fn sheet(
    read: &dyn Read,
    event: Id<kind::Matter>,
    start: Timestamp,
) -> Result<Vec<SheetRow>, StoreError> {
    let sql = "SELECT n, content, moved_to, moved_words, mark, mark_at, mark_words, mark_function FROM planned_row WHERE event = \
               $1 AND removed = FALSE";
    let one = |row: &Row| -> Result<Option<SheetRow>, StoreError> {
        let Some(content) = json::<Sheet>(row, 1) else { return Ok(None) };
        let moved = row.opt(2, Row::time)?.map(|to| (to, json(row, 3)));
        let marked = row.opt(5, Row::time)?.zip(some_text(row, 7)?);
        Ok(Some(SheetRow {
            n: row.int(0)?,
            planned: content.when.at(start),
            row: content,
            moved,
            mark: Mark::of(row.text(4)?).unwrap_or(Mark::NotYet),
            marked: marked.map(|(at, function)| (at, json(row, 6), function)),
        }))
    };
    let rows = read.query(sql, &[event.into()])?;
    let mut all: Vec<SheetRow> =
        rows.iter().filter_map(|row| one(row).transpose()).collect::<Result<_, _>>()?;
    all.sort_by_key(|row| (row.due(), row.n));
    Ok(all)
}

/// Something asked for.
#[derive(Debug, Clone)]
pub struct SupplyRow {
    /// Its number.
    pub n: i64,
    /// What.
    pub supply: Supply,
    /// How many are promised, when, by which function that was written down.
    pub promised: Option<(i64, Timestamp, String)>,
    /// Who said so.
    pub name: Option<String>,
    /// What was said.
    pub words: Option<Words>,
    /// What it really took.
    pub used: Option<i64>,
}

impl SupplyRow {
    /// How many are missing.
    #[must_use]
    pub fn missing(&self) -> i64 {
        (self.supply.count - self.promised.as_ref().map_or(0, |(n, ..)| *n)).max(0)
    }
}

/// What is asked for, in the order in which it was.
///
/// # Errors
/// When the rows cannot be read.
pub fn supplies(read: &dyn Read, event: Id<kind::Matter>) -> Result<Vec<SupplyRow>, StoreError> {
    let sql = "SELECT n, content, promised, promised_at, promised_function, name, words, used FROM planned_supply WHERE event = $1 \
               AND withdrawn = FALSE ORDER BY n";
    let one = |row: &Row| -> Result<Option<SupplyRow>, StoreError> {
        let Some(supply) = json(row, 1) else { return Ok(None) };
        let (count, at, function) = (row.opt(2, Row::int)?, row.opt(3, Row::time)?, some_text(row, 4)?);
        let promised = count.zip(at).zip(function).map(|((count, at), function)| (count, at, function));
        let (name, words, used) = (some_text(row, 5)?, json(row, 6), row.opt(7, Row::int)?);
        Ok(Some(SupplyRow { n: row.int(0)?, supply, promised, name, words, used }))
    };
    read.query(sql, &[event.into()])?.iter().filter_map(|row| one(row).transpose()).collect()
}

/// A risk.
#[derive(Debug, Clone)]
pub struct RiskRow {
    /// Its number.
    pub n: i64,
    /// What it says.
    pub risk: Risk,
    /// Whether it is none any more.
    pub closed: bool,
    /// Why.
    pub why: Option<Words>,
}

/// The risks: open ones first, the gravest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn risks(read: &dyn Read, event: Id<kind::Matter>) -> Result<Vec<RiskRow>, StoreError> {
    let sql = "SELECT n, content, closed, why FROM planned_risk WHERE event = $1 ORDER BY n";
    let one = |row: &Row| -> Result<Option<RiskRow>, StoreError> {
        let Some(risk) = json(row, 1) else { return Ok(None) };
        Ok(Some(RiskRow { n: row.int(0)?, risk, closed: row.bool(2)?, why: json(row, 3) }))
    };
    let rows = read.query(sql, &[event.into()])?;
    let mut all: Vec<RiskRow> =
        rows.iter().filter_map(|row| one(row).transpose()).collect::<Result<_, _>>()?;
    all.sort_by_key(|r| (r.closed, -r.risk.score(), r.n));
    Ok(all)
}

/// A check with its answer.
#[derive(Debug, Clone)]
pub struct CheckRow {
    /// Code of the check.
    pub code: String,
    /// The answer, if there is one.
    pub answer: Option<AnsweredRow>,
}

/// An answer to a check.
#[derive(Debug, Clone)]
pub struct AnsweredRow {
    /// What.
    pub answer: Answer,
    /// Who said so.
    pub name: Option<String>,
    /// What was said.
    pub words: Option<Words>,
    /// When.
    pub at: Timestamp,
    /// Written down by which function.
    pub function: String,
}

/// The checks that are asked of this kind of event, in the order of the profile.
///
/// # Errors
/// When the rows cannot be read.
pub fn checks(
    read: &dyn Read,
    facts: &Facts,
    event: Id<kind::Matter>,
    kind: &str,
) -> Result<Vec<CheckRow>, StoreError> {
    let sql =
        "SELECT answer, name, words, at, function_code FROM planned_check WHERE event = $1 AND code = $2";
    let one = |code: &str| {
        let row = read.one(sql, &[event.into(), code.into()])?;
        let answer = row.map(|row| {
            Ok::<_, StoreError>(AnsweredRow {
                answer: Answer::of(row.text(0)?).unwrap_or(Answer::No),
                name: some_text(&row, 1)?,
                words: json(&row, 2),
                at: row.time(3)?,
                function: row.text(4)?.to_owned(),
            })
        });
        Ok(CheckRow { code: code.to_owned(), answer: answer.transpose()? })
    };
    facts.checks_of(kind).map(one).collect()
}

/// Another event with what both share.
#[derive(Debug, Clone)]
pub struct ConflictRow {
    /// The other event. Whether the reader may see it is asked elsewhere.
    pub with: Id<kind::Matter>,
    /// What they share.
    pub shared: Shared,
    /// Whether what was accepted covers that.
    pub answered: bool,
    /// Why it was accepted, when and by which function; also where it no longer covers what they share.
    pub answer: Option<(Words, Timestamp, String)>,
}

/// With which events this one is in conflict now.
///
/// # Errors
/// When the rows cannot be read.
pub fn conflicts(
    read: &dyn Read,
    facts: &Facts,
    event: Id<kind::Matter>,
) -> Result<Vec<ConflictRow>, StoreError> {
    let now = match EventNow::get(read, event) {
        Ok(now) => now,
        Err(Failure::Store(e)) => return Err(e),
        Err(Failure::Refused(Refusal { .. })) => return Ok(Vec::new()),
    };
    let one = |found: state::Conflict| {
        let sql = "SELECT words, at, function_code FROM planned_answer WHERE one = $1 AND other = $2";
        let pair = [event.min(found.with).into(), event.max(found.with).into()];
        let answer = read.one(sql, &pair)?.map(|row| {
            let words = json(&row, 0).unwrap_or_else(Words::erased);
            Ok::<_, StoreError>((words, row.time(1)?, row.text(2)?.to_owned()))
        });
        Ok(ConflictRow {
            with: found.with,
            shared: found.shared,
            answered: found.answered,
            answer: answer.transpose()?,
        })
    };
    state::conflicts(read, facts, &now)?.into_iter().map(one).collect()
}

/// How many conflicts without an answer each event has that takes up place or means at some time of this span; those without any
/// are left out.
///
/// # Errors
/// When the rows cannot be read.
pub fn open_conflicts(
    read: &dyn Read,
    facts: &Facts,
    span: Span,
) -> Result<BTreeMap<Id<kind::Matter>, usize>, StoreError> {
    state::open_conflicts(read, facts, span)
}
