//! Days of the calendar where the place is: a day is as long as the clock makes it there.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use kernel::Timestamp;

use crate::planned::Span;

/// The warmest that a day is drawn.
pub const WARMEST: i64 = 4;

/// The local day of an instant.
#[must_use]
pub fn day_of(at: Timestamp, zone: &TimeZone) -> Date {
    at.to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH).to_zoned_datetime(zone.clone()).date()
}

/// From its first moment to the first of the next day: 23, 24 or 25 hours.
#[must_use]
pub fn span_of(day: Date, zone: &TimeZone) -> Span {
    let start = |day: Date| {
        let first = day.to_zoned_datetime(zone.clone()).ok();
        first.map_or(Timestamp(0), |first| Timestamp::from_jiff(first.timestamp()))
    };
    Span { from: start(day), until: start(day.tomorrow().unwrap_or(day)) }
}

/// The days that a span touches, at most so many.
#[must_use]
pub fn days_of(span: Span, zone: &TimeZone, most: usize) -> Vec<Date> {
    let last = day_of(span.until.plus_micros(-1).max(span.from), zone);
    let first = day_of(span.from, zone);
    first.series(1.day()).take_while(|day| *day <= last).take(most).collect()
}

/// The weeks that a month touches, each from Monday to Sunday.
#[must_use]
pub fn weeks_of(month: Date) -> Vec<Vec<Date>> {
    let first = monday_of(month.first_of_month());
    let last = month.last_of_month();
    let mondays = first.series(7.days()).take_while(|monday| *monday <= last);
    mondays.map(|monday| monday.series(1.day()).take(7).collect()).collect()
}

/// The Monday of the week in which this day lies.
#[must_use]
pub fn monday_of(day: Date) -> Date {
    let back = i64::from(Weekday::Monday.until(day.weekday()));
    day.checked_sub(back.days()).unwrap_or(day)
}

/// How warm a day is drawn on which so many events go on, two for each conflict without an answer.
#[must_use]
pub fn heat(events: usize, open_conflicts: usize) -> i64 {
    i64::try_from(events.saturating_add(open_conflicts.saturating_mul(2))).map_or(WARMEST, |n| n.min(WARMEST))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn zone() -> TimeZone {
        TimeZone::get("Europe/Brussels").unwrap()
    }

    #[test]
    fn days_are_as_long_as_the_clock_makes_them() {
        let hours = |day| {
            let span = span_of(day, &zone());
            (span.until.0 - span.from.0) / 3_600_000_000
        };
        assert_eq!([date(2027, 3, 28), date(2027, 3, 29), date(2027, 10, 31)].map(hours), [23, 24, 25]);
        assert_eq!(span_of(date(2027, 7, 21), &zone()).from.rfc3339(), "2027-07-20T22:00:00Z");
    }

    #[test]
    fn the_days_of_a_span() {
        let at = |text: &str| Timestamp::from_jiff(text.parse().unwrap());
        let days = |from: &str, until: &str| days_of(Span::new(at(from), at(until)), &zone(), 9);
        assert_eq!(days("2027-05-30T08:00:00Z", "2027-05-30T12:00:00Z"), [date(2027, 5, 30)]);
        // Half past eleven in the evening in UTC is the next day here; midnight itself is no longer the day before.
        assert_eq!(days("2027-07-20T22:30:00Z", "2027-07-21T22:00:00Z"), [date(2027, 7, 21)]);
        assert_eq!(
            days("2027-10-30T20:00:00Z", "2027-10-31T23:30:00Z"),
            [date(2027, 10, 30), date(2027, 10, 31), date(2027, 11, 1)]
        );
        assert_eq!(days("2027-01-01T00:00:00Z", "2027-12-31T00:00:00Z").len(), 9);
        assert_eq!(days("2027-05-30T08:00:00Z", "2027-05-30T08:00:00Z").len(), 1);
    }

    #[test]
    fn the_weeks_of_a_month() {
        let weeks = weeks_of(date(2027, 5, 15));
        assert_eq!((weeks.len(), weeks[0][0], weeks[5][6]), (6, date(2027, 4, 26), date(2027, 6, 6)));
        // February 2027 fills four weeks exactly.
        let weeks = weeks_of(date(2027, 2, 1));
        assert_eq!((weeks.len(), weeks[0][0], weeks[3][6]), (4, date(2027, 2, 1), date(2027, 2, 28)));
        assert!(weeks.iter().all(|week| week.len() == 7 && week[0].weekday() == Weekday::Monday));
    }

    #[test]
    fn a_day_grows_no_warmer_than_the_warmest() {
        assert_eq!([heat(0, 0), heat(1, 0), heat(2, 1), heat(60, 9)], [0, 1, 4, WARMEST]);
    }
}
