//! Silence: an indicator that nobody fed for two periods says so. The clock says it, not somebody who notices.

use kernel::Timestamp;
use store::{Read, Row, StoreError};

use super::{Eye, IndicatorRow};
use crate::Facts;
use crate::period::Period;

/// From so many periods without a value on, it is silent.
const FROM: i64 = 2;
/// More than these are not counted: an indicator of each hour that nobody fed for years.
const MOST: i64 = 1_000;

/// That nobody fed an indicator for two periods or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Silence {
    /// The beginning of the first period without a value; for instants, the last value.
    pub since: Timestamp,
    /// How many periods that are over have none.
    pub periods: i64,
}

/// Whether nobody fed it, for whatever area: two periods that are over have no value. Measured whenever somebody measures, it is
/// silent after twice the time within which a value is expected, and never where none is. One that is no longer followed is not
/// silent but retired.
///
/// # Errors
/// When the rows cannot be read.
pub fn silence(
    read: &dyn Read,
    row: &IndicatorRow,
    facts: &Facts,
    now: Timestamp,
) -> Result<Option<Silence>, StoreError> {
    if row.retired.is_some() {
        return Ok(None);
    }
    let sql = "SELECT MAX(start) FROM indicator_value WHERE indicator = $1 AND standing = 1";
    let last = read.one(sql, &[row.id.into()])?.map_or(Ok(None), |found| found.opt(0, Row::time))?;
    let definition = &row.definition;
    let pace =
        Pace { period: definition.period, expected: definition.expected_minutes, defined_at: row.defined_at };
    Ok(since(&pace, last, facts, now))
}

/// What silence is reckoned from.
struct Pace {
    period: Period,
    /// Minutes within which a value is expected.
    expected: Option<u32>,
    defined_at: Timestamp,
}

fn since(pace: &Pace, last: Option<Timestamp>, facts: &Facts, now: Timestamp) -> Option<Silence> {
    let period = pace.period;
    if period == Period::Instant {
        let pause = i64::from(pace.expected?) * 60;
        let from = last.unwrap_or(pace.defined_at);
        let periods = (now.seconds() - from.seconds()).checked_div(pause)?.min(MOST);
        return (periods >= FROM).then_some(Silence { since: from, periods });
    }
    let from = match last {
        Some(last) => period.next(last, &facts.zone)?,
        // What was never fed is silent from the first whole period after its definition on.
        None => period.next(period.start_of(pace.defined_at, &facts.zone)?, &facts.zone)?,
    };
    // The one that now lies in is not over.
    let periods = period.between(from, period.start_of(now, &facts.zone)?, &facts.zone)?.min(MOST);
    (periods >= FROM).then_some(Silence { since: from, periods })
}

/// How many of the indicators that the reader may see are silent. Every page of those who feed them asks this: one statement.
///
/// # Errors
/// When the rows cannot be read.
pub fn silent(
    read: &dyn Read,
    eye: &Eye,
    facts: &Facts,
    now: Timestamp,
    limit: i64,
) -> Result<i64, StoreError> {
    let sees = eye.on("i", 1);
    let sql = format!(
        "SELECT i.period, i.expected, i.defined_at, (SELECT MAX(x.start) FROM indicator_value x WHERE x.indicator = i.id AND \
         x.standing = 1) FROM indicator i WHERE {} AND i.retired_at IS NULL ORDER BY i.code LIMIT {limit}",
        sees.full
    );
    let mut count = 0;
    for row in read.query(&sql, &sees.full_params())? {
        let Some(period) = row.opt(0, Row::text)?.and_then(Period::of) else { continue };
        let expected = row.opt(1, Row::int)?.and_then(|minutes| u32::try_from(minutes).ok());
        let pace = Pace { period, expected, defined_at: row.time(2)? };
        count += i64::from(since(&pace, row.opt(3, Row::time)?, facts, now).is_some());
    }
    Ok(count)
}
