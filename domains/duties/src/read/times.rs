//! Times at which duties fall due: what the rules say, and what was noted.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError, json};

use super::{DutyRow, Eye, duties};
use crate::Facts;
use crate::dates::{AHEAD_YEARS, day_of};
use crate::occurrence::{Mark, Noted, Occurrence, State};
use crate::state::day;

/// A duty with one of its times.
#[derive(Debug, Clone)]
pub struct Falls {
    /// The duty.
    pub duty: DutyRow,
    /// The time.
    pub time: Occurrence,
}

/// Which times.
#[derive(Debug, Clone, Default)]
pub struct TimeFilter {
    /// Of the duties for which this function answers, or to which it contributes.
    pub function: Option<String>,
    /// In this state.
    pub state: Option<State>,
    /// Also those that were missed before the range: they stay to be seen.
    pub missed_before: bool,
}

const COLUMNS: &str = "duty, key, due, event_day, words, mark, begun_at, begun_function, begun_seq, begun_words, closed_at, \
                       closed_function, closed_seq, closed_words, on_day, evidence, missed_seq FROM duty_time";

fn noted(row: &Row, first: usize) -> Result<Option<Noted>, StoreError> {
    let Some(at) = row.opt(first, Row::time)? else { return Ok(None) };
    let words: Option<Words> = json(row, first + 3);
    Ok(Some(Noted { at, function: row.text(first + 1)?.to_owned(), seq: row.int(first + 2)?, words }))
}

/// A row with its duty; nothing where its day cannot be read, which does not happen.
fn time(row: &Row, today: Date, near: i64) -> Result<Option<Occurrence>, StoreError> {
    let Some(due) = day(row, 2)? else { return Ok(None) };
    let mark = Mark::of(row.text(5)?).unwrap_or(Mark::Open);
    Ok(Some(Occurrence {
        key: row.text(1)?.to_owned(),
        due,
        state: State::at(mark, due, today, near),
        started: day(row, 3)?.zip(json(row, 4)),
        begun: noted(row, 6)?,
        closed: noted(row, 10)?,
        on: day(row, 14)?,
        evidence: row.opt(15, Row::text)?.map(str::to_owned),
        missed_seq: row.opt(16, Row::int)?,
    }))
}

/// The times of a duty between two days, noted or not, in order; those noted before and after only where they were noted.
fn merged(
    duty: &DutyRow,
    noted: Vec<Occurrence>,
    (from, until): (Date, Date),
    today: Date,
    facts: &Facts,
) -> Vec<Occurrence> {
    let known: BTreeSet<String> = noted.iter().map(|time| time.key.clone()).collect();
    let near = duty.content.near_days();
    let last = duty.last.map_or(until, |last| last.min(until));
    let named = duty.content.between(&facts.holidays, from.max(duty.from), last).into_iter();
    let plain = named
        .map(|due| Occurrence::plain(due.named.to_string(), due.day, today, near))
        .filter(|time| !known.contains(&time.key));
    let mut all: Vec<Occurrence> = noted.into_iter().chain(plain).collect();
    all.sort_by(|a, b| (a.due, &a.key).cmp(&(b.due, &b.key)));
    all
}

/// When the duties that the reader may see fall due between two days, in order.
///
/// # Errors
/// When the rows cannot be read.
pub fn falls(
    read: &dyn Read,
    eye: &Eye,
    (from, until): (Date, Date),
    filter: &TimeFilter,
    now: Timestamp,
    facts: &Facts,
) -> Result<Vec<Falls>, StoreError> {
    let today = day_of(now, &facts.zone);
    let wanted = |d: &DutyRow| filter.function.as_ref().is_none_or(|f| d.content.concerns(f));
    let duties: BTreeMap<Id<kind::Matter>, DutyRow> =
        duties(read, eye)?.into_iter().filter(wanted).map(|d| (d.id, d)).collect();
    // A time may have been noted under another day than the rule gives it now: its key is the day that the rhythm names.
    let sql = format!("SELECT {COLUMNS} WHERE (due >= $1 AND due <= $2) OR (key >= $1 AND key <= $2)");
    // What was missed is looked for from the first day on which a duty holds.
    let first = if filter.missed_before { Date::MIN } else { from };
    let rows = read.query(&sql, &[first.to_string().into(), until.to_string().into()])?;
    let mut noted: BTreeMap<Id<kind::Matter>, Vec<Occurrence>> = BTreeMap::new();
    for row in &rows {
        let Some(duty) = duties.get(&row.id(0)?) else { continue };
        noted.entry(duty.id).or_default().extend(time(row, today, duty.content.near_days())?);
    }
    let mut all = Vec::new();
    for (id, duty) in duties {
        let times = merged(&duty, noted.remove(&id).unwrap_or_default(), (first, until), today, facts);
        let fits = times.into_iter().filter(|time| {
            let within = (from..=until).contains(&time.due);
            let before = filter.missed_before && time.due < from && time.state == State::Missed;
            (within || before) && filter.state.is_none_or(|state| time.state == state)
        });
        all.extend(fits.map(|time| Falls { duty: duty.clone(), time }));
    }
    all.sort_by(|a, b| (a.time.due, &a.duty.code, &a.time.key).cmp(&(b.time.due, &b.duty.code, &b.time.key)));
    Ok(all)
}

/// Everything that was noted of a duty, and its next times, in order; those that lie ahead up to `until`.
///
/// # Errors
/// When the rows cannot be read.
pub fn times_of(
    read: &dyn Read,
    duty: &DutyRow,
    until: Date,
    now: Timestamp,
    facts: &Facts,
) -> Result<Vec<Occurrence>, StoreError> {
    let today = day_of(now, &facts.zone);
    let sql = format!("SELECT {COLUMNS} WHERE duty = $1");
    let rows = read.query(&sql, &[duty.id.into()])?;
    let near = duty.content.near_days();
    let noted = rows.iter().map(|row| time(row, today, near)).collect::<Result<Vec<_>, _>>()?;
    Ok(merged(duty, noted.into_iter().flatten().collect(), (duty.from, until), today, facts))
}

/// The last day of the ten years that are planned from a day on.
#[must_use]
pub fn ten_years(from: Date) -> Date {
    Date::new(from.year().saturating_add(AHEAD_YEARS), 12, 31).unwrap_or(from)
}
