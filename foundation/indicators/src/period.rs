//! Periods of a figure: where one begins, which comes next, how people write it.

use jiff::civil::{Date, DateTime, ISOWeekDate, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span, Unit};
use kernel::Timestamp;

const HOUR: i64 = 3600 * 1_000_000;

kernel::coded! {
    /// What one value stands for.
    Period {
        /// An instant: as often as somebody measures.
        Instant = "instant",
        /// A clock hour.
        Hour = "hour",
        /// A local day.
        Day = "day",
        /// A week from Monday (ISO 8601).
        Week = "week",
        /// A month.
        Month = "month",
        /// A calendar year.
        Year = "year",
    }
}

impl Period {
    /// Where the period that holds this instant begins, in local time.
    #[must_use]
    pub fn start_of(self, at: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        if self == Self::Instant {
            return Some(at);
        }
        let local = at.to_jiff()?.to_zoned_datetime(zone.clone());
        let date = local.date();
        let first = match self {
            Self::Instant | Self::Hour => {
                let shift = i64::from(local.offset().seconds()) * 1_000_000;
                return Some(Timestamp((at.0 + shift).div_euclid(HOUR) * HOUR - shift));
            }
            Self::Day => date,
            Self::Week => ISOWeekDate::from_date(date).first_of_week().ok()?.date(),
            Self::Month => date.first_of_month(),
            Self::Year => Date::new(date.year(), 1, 1).ok()?,
        };
        midnight(first, zone)
    }

    /// Whether a period begins at this instant.
    #[must_use]
    pub fn begins(self, at: Timestamp, zone: &TimeZone) -> bool {
        self.start_of(at, zone) == Some(at)
    }

    /// Where the next period begins; nothing for instants, which nobody can foretell.
    #[must_use]
    pub fn next(self, start: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let date = || Some(start.to_jiff()?.to_zoned_datetime(zone.clone()).date());
        let later = |span: Span| midnight(date()?.checked_add(span).ok()?, zone);
        match self {
            Self::Instant => None,
            Self::Hour => Some(start.plus_micros(HOUR)),
            Self::Day => later(Span::new().days(1)),
            Self::Week => later(Span::new().days(7)),
            Self::Month => later(Span::new().months(1)),
            Self::Year => later(Span::new().years(1)),
        }
    }

    /// How many periods lie from the beginning of one to the beginning of another; 0 where the second is not later. Nothing for
    /// instants.
    #[must_use]
    pub fn between(self, from: Timestamp, to: Timestamp, zone: &TimeZone) -> Option<i64> {
        if to <= from {
            return Some(0);
        }
        let date = |at: Timestamp| Some(at.to_jiff()?.to_zoned_datetime(zone.clone()).date());
        let days = || Some(i64::from(date(from)?.until((Unit::Day, date(to)?)).ok()?.get_days()));
        let months = || {
            let (from, to) = (date(from)?, date(to)?);
            let years = i64::from(to.year()) - i64::from(from.year());
            Some(years * 12 + i64::from(to.month()) - i64::from(from.month()))
        };
        match self {
            Self::Instant => None,
            Self::Hour => Some((to.0 - from.0) / HOUR),
            Self::Day => days(),
            Self::Week => Some(days()? / 7),
            Self::Month => months(),
            Self::Year => Some(months()? / 12),
        }
    }

    /// The start of a period as typed: `2026`, `2026-11` or `11/2026`, `2026-W48`, `2026-11-24` or `24/11/2026`, with a time
    /// for hours and instants. Nothing when it is none, or when no period of this length begins there.
    #[must_use]
    pub fn parse(self, text: &str, zone: &TimeZone) -> Option<Timestamp> {
        let text = text.trim();
        if let Ok(at) = text.parse::<jiff::Timestamp>() {
            let at = Timestamp::from_jiff(at);
            return self.begins(at, zone).then_some(at);
        }
        let (day, time) = match text.split_once(['T', ' ']) {
            Some((day, time)) => (day, clock(time.trim())?),
            None => (text, Time::midnight()),
        };
        let date = match self {
            Self::Year => year(day).or_else(|| date(day)),
            Self::Month => month(day).or_else(|| date(day)),
            Self::Week => week(day).or_else(|| date(day)),
            _ => date(day),
        }?;
        // Half past midnight is no start of a day, and an hour without a time none of an hour.
        if matches!(self, Self::Hour | Self::Instant) && day == text {
            return None;
        }
        let at = Timestamp::from_jiff(zone.to_timestamp(DateTime::from_parts(date, time)).ok()?);
        self.begins(at, zone).then_some(at)
    }

    /// The same as [`Period::parse`] takes it back, in local time.
    #[must_use]
    pub fn write(self, start: Timestamp, zone: &TimeZone) -> String {
        let Some(local) = start.to_jiff().map(|t| t.to_zoned_datetime(zone.clone())) else {
            return start.rfc3339();
        };
        match self {
            Self::Instant => start.rfc3339(),
            // The hour that comes twice in autumn is told apart by its offset alone.
            Self::Hour => local.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            Self::Day => local.strftime("%Y-%m-%d").to_string(),
            Self::Week => {
                let week = ISOWeekDate::from_date(local.date());
                format!("{:04}-W{:02}", week.year(), week.week())
            }
            Self::Month => local.strftime("%Y-%m").to_string(),
            Self::Year => local.strftime("%Y").to_string(),
        }
    }
}

fn midnight(date: Date, zone: &TimeZone) -> Option<Timestamp> {
    zone.to_timestamp(date.to_datetime(Time::midnight())).ok().map(Timestamp::from_jiff)
}

fn numbers(text: &str, marks: &[char]) -> Option<Vec<i16>> {
    let digits = |p: &str| (!p.is_empty() && p.bytes().all(|b| b.is_ascii_digit())).then(|| p.parse().ok());
    text.split(marks).map(|p| digits(p).flatten()).collect()
}

fn year(text: &str) -> Option<Date> {
    let four = text.len() == 4;
    numbers(text, &[]).filter(|_| four)?.first().and_then(|y| Date::new(*y, 1, 1).ok())
}

fn month(text: &str) -> Option<Date> {
    let parts = numbers(text, &['-', '/'])?;
    let (year, month) = match parts.as_slice() {
        [year, month] if *year > 99 => (*year, *month),
        [month, year] if *year > 99 => (*year, *month),
        _ => return None,
    };
    Date::new(year, i8::try_from(month).ok()?, 1).ok()
}

fn week(text: &str) -> Option<Date> {
    let (year, week) = text.split_once("-W").or_else(|| text.split_once('W'))?;
    let (year, week) = (year.parse().ok()?, week.parse().ok()?);
    Some(ISOWeekDate::new(year, week, Weekday::Monday).ok()?.date())
}

fn date(text: &str) -> Option<Date> {
    let parts = numbers(text, &['-', '/', '.'])?;
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] if *year > 99 => (*year, *month, *day),
        [day, month, year] if *year > 99 => (*year, *month, *day),
        _ => return None,
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `14:00`, `14:32:05`, `14h`, `14`.
fn clock(text: &str) -> Option<Time> {
    let parts = numbers(text.trim_end_matches(['h', 'u']), &[':', 'h', 'u'])?;
    let at = |n: usize| parts.get(n).map_or(Some(0), |p| i8::try_from(*p).ok());
    if parts.len() > 3 {
        return None;
    }
    Time::new(at(0)?, at(1)?, at(2)?, 0).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn here() -> TimeZone {
        TimeZone::get("Europe/Brussels").unwrap()
    }

    #[test]
    fn periods_as_people_write_them() {
        let table = [
            (Period::Year, "2026", Some("2025-12-31T23:00:00Z")),
            (Period::Month, "2026-11", Some("2026-10-31T23:00:00Z")),
            (Period::Month, "11/2026", Some("2026-10-31T23:00:00Z")),
            (Period::Month, "2026-11-01", Some("2026-10-31T23:00:00Z")),
            (Period::Month, "2026-11-02", None),
            (Period::Week, "2026-W48", Some("2026-11-22T23:00:00Z")),
            (Period::Week, "23/11/2026", Some("2026-11-22T23:00:00Z")),
            (Period::Week, "2026-11-24", None),
            (Period::Day, "24/11/2026", Some("2026-11-23T23:00:00Z")),
            (Period::Day, "2026-07-24", Some("2026-07-23T22:00:00Z")),
            (Period::Day, "2026-02-30", None),
            (Period::Day, "yesterday", None),
            (Period::Hour, "2026-11-24 14:00", Some("2026-11-24T13:00:00Z")),
            (Period::Hour, "24/11/2026 14h", Some("2026-11-24T13:00:00Z")),
            (Period::Hour, "2026-11-24T14:30", None),
            (Period::Hour, "2026-11-24", None),
            (Period::Instant, "2026-11-24T13:32:05Z", Some("2026-11-24T13:32:05Z")),
            (Period::Instant, "24/11/2026 14:32", Some("2026-11-24T13:32:00Z")),
        ];
        for (period, typed, wanted) in table {
            let got = period.parse(typed, &here()).map(Timestamp::rfc3339);
            assert_eq!(got.as_deref(), wanted, "{period} {typed}");
        }
    }

    #[test]
    fn an_autumn_day_has_twenty_five_hours_and_each_is_its_own() {
        let day = Period::Day.parse("2026-10-25", &here()).unwrap();
        let end = Period::Day.next(day, &here()).unwrap();
        let mut hours = vec![day];
        while let Some(next) = Period::Hour.next(*hours.last().unwrap(), &here()).filter(|n| *n < end) {
            hours.push(next);
        }
        assert_eq!(hours.len(), 25);
        for hour in hours {
            assert!(Period::Hour.begins(hour, &here()));
            assert_eq!(Period::Hour.parse(&Period::Hour.write(hour, &here()), &here()), Some(hour));
        }
    }

    proptest! {
        /// Periods follow each other without gap or overlap, and each reads back as it is written.
        #[test]
        fn every_instant_lies_in_one_period(seconds in 0i64..4_000_000_000, which in 1usize..6) {
            let (period, zone) = (Period::ALL[which], here());
            let at = Timestamp::from_seconds(seconds);
            let start = period.start_of(at, &zone).unwrap();
            let next = period.next(start, &zone).unwrap();
            prop_assert!(start <= at && at < next);
            prop_assert!(period.begins(start, &zone) && period.begins(next, &zone));
            prop_assert_eq!(period.parse(&period.write(start, &zone), &zone), Some(start));
        }
        /// Counted by the calendar as one by one.
        #[test]
        fn periods_between_are_as_many_as_follow_each_other(
            seconds in 1_000_000_000i64..2_000_000_000, many in 0i64..60, which in 1usize..6
        ) {
            let (period, zone) = (Period::ALL[which], here());
            let from = period.start_of(Timestamp::from_seconds(seconds), &zone).unwrap();
            let to = (0..many).fold(from, |at, _| period.next(at, &zone).unwrap());
            prop_assert_eq!(period.between(from, to, &zone), Some(many));
            prop_assert_eq!(period.between(to, from, &zone), Some(0));
        }
        #[test]
        fn no_text_stops_it(text in "\\PC{0,30}", which in 0usize..6) {
            let (period, zone) = (Period::ALL[which], here());
            if let Some(at) = period.parse(&text, &zone) {
                prop_assert!(period.begins(at, &zone));
            }
        }
    }
}
