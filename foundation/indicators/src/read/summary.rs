//! An indicator in one line: last value, trend, level, and whether a value is missing.

use kernel::Timestamp;
use store::{Read, StoreError};

use super::{Eye, IndicatorRow, LevelRow, Silence, ValueRow, areas, indicators, latest, levels, silence};
use crate::Facts;
use crate::period::Period;

/// Values that a line shows.
const RECENT: i64 = 24;

kernel::coded! {
    /// Where the last value goes, compared with the one before it.
    Trend {
        /// Up.
        Up = "up",
        /// Down.
        Down = "down",
        /// The same.
        Level = "level",
    }
}

/// An indicator in one line.
#[derive(Debug, Clone)]
pub struct Summary {
    /// The indicator.
    pub row: IndicatorRow,
    /// The area that the line is about: the whole where it has values, otherwise the area at the furthest level, or the first.
    pub area: Option<String>,
    /// How many areas have values, besides the whole.
    pub areas: usize,
    /// Its latest values in the version in force, oldest first.
    pub recent: Vec<ValueRow>,
    /// The furthest level at which any area stands, with that area.
    pub level: Option<(Option<String>, LevelRow)>,
    /// Since when a value is expected that has not come.
    pub expected_since: Option<Timestamp>,
    /// That nobody fed it for two periods or more.
    pub silent: Option<Silence>,
}

impl Summary {
    /// The last value.
    #[must_use]
    pub fn last(&self) -> Option<&ValueRow> {
        self.recent.last()
    }
    /// Where it goes, where there is one before it.
    #[must_use]
    pub fn trend(&self) -> Option<Trend> {
        let mut newest = self.recent.iter().rev();
        let (last, before) = (newest.next()?.value, newest.next()?.value);
        Some(match last.cmp(&before) {
            std::cmp::Ordering::Greater => Trend::Up,
            std::cmp::Ordering::Less => Trend::Down,
            std::cmp::Ordering::Equal => Trend::Level,
        })
    }
}

/// Every indicator that the reader may see, in one line each, by code.
///
/// # Errors
/// When the rows cannot be read.
pub fn summaries(
    read: &dyn Read,
    eye: &Eye,
    facts: &Facts,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<Summary>, StoreError> {
    indicators(read, eye, limit)?.into_iter().map(|row| summary(read, row, facts, now)).collect()
}

/// One of them.
///
/// # Errors
/// When the rows cannot be read.
pub fn summary(
    read: &dyn Read,
    row: IndicatorRow,
    facts: &Facts,
    now: Timestamp,
) -> Result<Summary, StoreError> {
    let with = areas(read, row.id)?;
    let rank = |level: &LevelRow| row.thresholds.iter().position(|t| t.code == level.level);
    let all = levels(read, row.id)?;
    // Of several areas at one level, the first.
    let level = all.into_iter().rev().max_by_key(|(_, level)| rank(level));
    let furthest = level.as_ref().map(|(area, _)| area.clone()).filter(|area| with.contains(area));
    let area = if with.contains(&None) {
        None
    } else {
        furthest.unwrap_or_else(|| with.iter().next().cloned().flatten())
    };
    let mut recent = latest(read, row.id, area.as_deref(), RECENT)?;
    recent.retain(|v| v.version == row.version);
    recent.reverse();
    let expected_since = expected_since(&row, recent.last().map(|v| v.slot.start), facts, now);
    let areas = with.iter().filter(|a| a.is_some()).count();
    let silent = silence(read, &row, facts, now)?;
    Ok(Summary { row, area, areas, recent, level, expected_since, silent })
}

/// Since when a value is expected that has not come, given the period of the last one.
#[must_use]
pub fn expected_since(
    row: &IndicatorRow,
    last: Option<Timestamp>,
    facts: &Facts,
    now: Timestamp,
) -> Option<Timestamp> {
    if row.retired.is_some() {
        return None;
    }
    let delay = i64::from(row.definition.expected_minutes?) * 60;
    let period = row.definition.period;
    let due = match (period, last) {
        (Period::Instant, last) => last.unwrap_or(row.defined_at),
        // The period after the last one has to end first.
        (period, Some(last)) => period.next(period.next(last, &facts.zone)?, &facts.zone)?,
        (period, None) => {
            let from = row.since.unwrap_or(row.defined_at).max(row.defined_at);
            period.next(period.start_of(from, &facts.zone)?, &facts.zone)?
        }
    };
    let due = due.plus_seconds(delay);
    (due < now).then_some(due)
}
