//! Silence: an indicator that nobody fed for two periods says so. The clock says it, not somebody who notices.

use kernel::Timestamp;
use store::{Read, Row, StoreError};

use super::{Eye, IndicatorRow, indicators};
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
    Ok(since(row, last, facts, now))
}

fn since(row: &IndicatorRow, last: Option<Timestamp>, facts: &Facts, now: Timestamp) -> Option<Silence> {
    let period = row.definition.period;
    if period == Period::Instant {
        let pause = i64::from(row.definition.expected_minutes?) * 60;
        let from = last.unwrap_or(row.defined_at);
        let periods = (now.seconds() - from.seconds()).checked_div(pause)?.min(MOST);
        return (periods >= FROM).then_some(Silence { since: from, periods });
    }
    let from = match last {
        Some(last) => period.next(last, &facts.zone)?,
        // What was never fed is silent from the first whole period after its definition on.
        None => period.next(period.start_of(row.defined_at, &facts.zone)?, &facts.zone)?,
    };
    let (mut start, mut periods) = (from, 0);
    while periods < MOST {
        let end = period.next(start, &facts.zone)?;
        if end > now {
            break;
        }
        (start, periods) = (end, periods + 1);
    }
    (periods >= FROM).then_some(Silence { since: from, periods })
}

/// How many of the indicators that the reader may see are silent.
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
    let mut count = 0;
    for row in indicators(read, eye, limit)? {
        count += i64::from(silence(read, &row, facts, now)?.is_some());
    }
    Ok(count)
}
