//! The engine: from a rhythm to days. Pure; days are local ones, so that no change of the clock moves them.

use std::collections::BTreeSet;

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan as _};
use kernel::Timestamp;

use crate::rhythm::{Day, Every, Nth, Off, Rhythm, Side, Term, Unit, Yearly};

/// Years that anybody plans ahead.
pub const AHEAD_YEARS: i16 = 10;
/// Days that are moved at most until a working day is found.
const FARTHEST: usize = 14;

/// A day on which a duty falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Due {
    /// The day that the rhythm names; it stays the same where the date is moved.
    pub named: Date,
    /// The day by which it is to be done.
    pub day: Date,
}

/// The days between two (both included) on which a duty falls due, in order; none for one that counts from an event. `off` moves what
/// is no working day.
#[must_use]
pub fn between(
    rhythm: &Rhythm,
    off: Option<Off>,
    holidays: &BTreeSet<Date>,
    from: Date,
    until: Date,
) -> Vec<Due> {
    // A date may be moved into the range or out of it.
    let room = |day: Date, days: i64| day.checked_add(days.days()).unwrap_or(day);
    let margin = i64::try_from(FARTHEST).unwrap_or(0);
    let (early, late) = (room(from, -margin), room(until, margin));
    let named: Vec<Date> = match rhythm {
        Rhythm::Every(every) => ends(*every, early, late),
        Rhythm::Yearly(yearly) => days(*yearly, early, late),
        Rhythm::Term(_) => Vec::new(),
    };
    let due = named.into_iter().map(|named| Due { named, day: moved(named, off, holidays) });
    due.filter(|due| (from..=until).contains(&due.day)).collect()
}

/// The last days of the periods that end between two days.
fn ends(every: Every, from: Date, until: Date) -> Vec<Date> {
    let months = i64::from(every.months.max(1));
    let between = (i64::from(from.year()) - i64::from(every.from.year())) * 12
        + i64::from(from.month() - every.from.month());
    let first = between.div_euclid(months) - 1;
    let end = |n: i64| {
        let next = every.from.checked_add(Span::new().try_months((n + 1) * months).ok()?).ok()?;
        next.yesterday().ok()
    };
    (first..).map_while(end).skip_while(|day| *day < from).take_while(|day| *day <= until).collect()
}

/// The days of the years between two days.
fn days(yearly: Yearly, from: Date, until: Date) -> Vec<Date> {
    let day = |year: i16| {
        let first = Date::new(year, yearly.month, 1).ok()?;
        match yearly.day {
            Day::Number(n) => Date::new(year, yearly.month, n).ok(),
            Day::Last => Some(first.last_of_month()),
            Day::Weekday(Nth { nth, weekday }) => {
                first.nth_weekday_of_month(nth, Weekday::from_monday_one_offset(weekday).ok()?).ok()
            }
        }
    };
    (from.year()..=until.year()).filter_map(day).filter(|day| (from..=until).contains(day)).collect()
}

/// The working day to which a date moves, where it is to move at all.
#[must_use]
pub fn moved(named: Date, off: Option<Off>, holidays: &BTreeSet<Date>) -> Date {
    let works =
        |day: &Date| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !holidays.contains(day);
    let step = match off {
        None => return named,
        Some(Off::Before) => -1,
        Some(Off::After) => 1,
    };
    named.series(step.days()).take(FARTHEST).find(works).unwrap_or(named)
}

/// The day by which a term ends that counts from this day. A month without such a day ends with its last.
#[must_use]
pub fn end_of(term: &Term, event: Date) -> Option<Date> {
    let amount = i64::from(term.amount);
    let span = match term.unit {
        Unit::Day => Span::new().try_days(amount),
        Unit::Week => Span::new().try_weeks(amount),
        Unit::Month => Span::new().try_months(amount),
        Unit::Year => Span::new().try_years(amount),
        Unit::CalendarYear => {
            let year = event.year().checked_add(i16::try_from(amount).ok()?)?;
            return Date::new(year, 12, 31).ok();
        }
    };
    match term.side {
        Side::After => event.checked_add(span.ok()?).ok(),
        Side::Before => event.checked_sub(span.ok()?).ok(),
    }
}

/// The local day of an instant.
#[must_use]
pub fn day_of(at: Timestamp, zone: &TimeZone) -> Date {
    at.to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH).to_zoned_datetime(zone.clone()).date()
}

/// The instant at which this hour of a local day begins.
#[must_use]
pub fn at_hour(day: Date, hour: i8, zone: &TimeZone) -> Option<Timestamp> {
    let local = day.at(hour, 0, 0, 0).to_zoned_datetime(zone.clone()).ok()?;
    Some(Timestamp::from_jiff(local.timestamp()))
}

/// A day so many days before (after when negative).
#[must_use]
pub fn days_before(day: Date, days: i64) -> Date {
    day.checked_sub(days.days()).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use kernel::Text;
    use proptest::prelude::*;

    fn due(rhythm: &Rhythm, from: Date, until: Date) -> Vec<Date> {
        between(rhythm, None, &BTreeSet::new(), from, until).into_iter().map(|d| d.day).collect()
    }

    fn every(months: u32) -> Rhythm {
        Rhythm::Every(Every { months, from: date(2026, 1, 1) })
    }

    #[test]
    fn periods_end_with_their_last_day() {
        let year = (date(2027, 1, 1), date(2027, 12, 31));
        assert_eq!(
            due(&every(3), year.0, year.1),
            [date(2027, 3, 31), date(2027, 6, 30), date(2027, 9, 30), date(2027, 12, 31)]
        );
        assert_eq!(
            due(&every(4), year.0, year.1),
            [date(2027, 4, 30), date(2027, 8, 31), date(2027, 12, 31)]
        );
        assert_eq!(due(&every(2), date(2028, 2, 29), date(2028, 2, 29)), [date(2028, 2, 29)]);
        assert_eq!(
            due(&every(60), date(2020, 1, 1), date(2036, 1, 1)),
            [date(2020, 12, 31), date(2025, 12, 31), date(2030, 12, 31), date(2035, 12, 31)]
        );
        // Also before the day it counts from: the past of a wheel is drawn as well.
        assert_eq!(due(&every(3), date(2024, 3, 1), date(2024, 4, 1)), [date(2024, 3, 31)]);
    }

    #[test]
    fn a_day_of_every_year() {
        let yearly = |month, day| Rhythm::Yearly(Yearly { month, day, within: None });
        let thursday = yearly(10, Day::Weekday(Nth { nth: 1, weekday: 4 }));
        // As printed calendars have them.
        let wanted = [date(2026, 10, 1), date(2027, 10, 7), date(2028, 10, 5), date(2029, 10, 4)];
        assert_eq!(due(&thursday, date(2026, 1, 1), date(2029, 12, 31)), wanted);
        let february = yearly(2, Day::Last);
        assert_eq!(
            due(&february, date(2027, 1, 1), date(2028, 12, 31)),
            [date(2027, 2, 28), date(2028, 2, 29)]
        );
        assert_eq!(due(&yearly(12, Day::Last), date(2027, 1, 1), date(2027, 12, 30)), []);
    }

    #[test]
    fn only_where_the_rule_says_so_does_a_date_move() {
        let holidays = BTreeSet::from([date(2026, 12, 25), date(2027, 1, 1)]);
        // 25 December 2026 is a Friday.
        let table = [
            (date(2026, 12, 25), None, date(2026, 12, 25)),
            (date(2026, 12, 25), Some(Off::Before), date(2026, 12, 24)),
            (date(2026, 12, 25), Some(Off::After), date(2026, 12, 28)),
            (date(2026, 12, 26), Some(Off::Before), date(2026, 12, 24)),
            (date(2026, 12, 24), Some(Off::After), date(2026, 12, 24)),
        ];
        for (named, off, wanted) in table {
            assert_eq!(moved(named, off, &holidays), wanted, "{named} {off:?}");
        }
        // What is moved into the range is in it, under the day that the rhythm names.
        let last = Rhythm::Yearly(Yearly { month: 10, day: Day::Last, within: None });
        let found = between(&last, Some(Off::After), &BTreeSet::new(), date(2026, 11, 1), date(2026, 11, 30));
        assert_eq!(found, [Due { named: date(2026, 10, 31), day: date(2026, 11, 2) }]);
        let none = between(&last, Some(Off::After), &BTreeSet::new(), date(2026, 10, 1), date(2026, 10, 31));
        assert_eq!(none, []);
    }

    #[test]
    fn terms_end_where_the_calendar_says() {
        let end = |amount, unit, side, event| {
            end_of(&Term { amount, unit, side, event: Text::both("x", "x") }, event)
        };
        let table = [
            (8, Unit::Day, Side::After, date(2026, 12, 28), date(2027, 1, 5)),
            (3, Unit::Week, Side::After, date(2026, 11, 26), date(2026, 12, 17)),
            (4, Unit::Month, Side::After, date(2026, 10, 31), date(2027, 2, 28)),
            (3, Unit::Month, Side::Before, date(2027, 5, 31), date(2027, 2, 28)),
            (8, Unit::Day, Side::Before, date(2027, 3, 3), date(2027, 2, 23)),
            (5, Unit::Year, Side::After, date(2024, 2, 29), date(2029, 2, 28)),
            (1, Unit::CalendarYear, Side::After, date(2026, 3, 2), date(2027, 12, 31)),
            (0, Unit::Day, Side::After, date(2026, 3, 2), date(2026, 3, 2)),
        ];
        for (amount, unit, side, event, wanted) in table {
            assert_eq!(end(amount, unit, side, event), Some(wanted), "{amount} {unit} {side}");
        }
    }

    #[test]
    fn hours_of_local_days() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        assert_eq!(at_hour(date(2026, 7, 1), 8, &zone).unwrap().rfc3339(), "2026-07-01T06:00:00Z");
        assert_eq!(at_hour(date(2026, 12, 1), 8, &zone).unwrap().rfc3339(), "2026-12-01T07:00:00Z");
        let night = Timestamp::from_jiff("2026-11-30T23:30:00Z".parse().unwrap());
        assert_eq!(day_of(night, &zone), date(2026, 12, 1));
    }

    proptest! {
        /// Two ranges that meet hold what one range over both holds, and each period has exactly one day.
        #[test]
        fn ranges_meet(months in 1u32..30, from in 0i64..4_000, first in 0i64..3_000, second in 0i64..3_000) {
            let rhythm = Rhythm::Every(Every { months, from: date(2021, 7, 1) });
            let start = date(2018, 1, 1).checked_add(from.days()).unwrap();
            let middle = start.checked_add(first.days()).unwrap();
            let end = middle.checked_add((second + 1).days()).unwrap();
            let whole = due(&rhythm, start, end);
            let mut parts = due(&rhythm, start, middle);
            parts.extend(due(&rhythm, middle.tomorrow().unwrap(), end));
            prop_assert_eq!(&whole, &parts);
            prop_assert!(whole.iter().all(|d| *d == d.last_of_month()));
            for pair in whole.windows(2) {
                let gap = pair[0].tomorrow().unwrap().until((jiff::Unit::Month, pair[1].tomorrow().unwrap())).unwrap();
                prop_assert_eq!(gap.get_months(), i32::try_from(months).unwrap());
            }
        }
    }
}
