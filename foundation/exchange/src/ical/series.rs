//! Series (`RRULE`, RFC 5545, 3.3.10): the days on which something recurs, as far as calendars of events use it. What is not
//! understood is refused under its name; a series is never cut down to what is understood of it.
//!
//! Days are counted where the series begins, so that ten o'clock stays ten o'clock when the clock changes. Ours and no crate:
//! the ones there are bring a second calendar and a second table of time zones with them.

use jiff::civil::{Date, DateTime, Weekday};
use jiff::{Span, ToSpan as _};

use super::read::Fault;

/// Days ahead of the first that are looked at: 55 years.
const MOST_TURNS: i64 = 20_000;

/// How often something recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Every {
    Day,
    Week,
    Month,
    Year,
}

/// Until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ends {
    Never,
    /// After so many times, the first included.
    After(usize),
    /// Not after this local time, or not after this day.
    At(DateTime),
}

/// A rule that is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Series {
    every: Every,
    interval: i64,
    ends: Ends,
    /// Days of the week, within a month with their place in it: the second, the last (-1), each of them (0).
    days: Vec<(i64, Weekday)>,
    month_days: Vec<i64>,
    months: Vec<i8>,
    /// The day on which a week begins.
    begins: Weekday,
}

impl Series {
    /// From the value of a rule. `until` makes local time of the value of `UNTIL`, where the series begins.
    ///
    /// # Errors
    /// The name of what is not understood.
    pub(super) fn parse(rule: &str, until: impl Fn(&str) -> Result<DateTime, Fault>) -> Result<Self, Fault> {
        let mut series = Self {
            every: Every::Day,
            interval: 1,
            ends: Ends::Never,
            days: Vec::new(),
            month_days: Vec::new(),
            months: Vec::new(),
            begins: Weekday::Monday,
        };
        let mut every = None;
        for part in rule.split(';').map(str::trim).filter(|p| !p.is_empty()) {
            let (name, value) = part.split_once('=').ok_or(Fault::RulePart)?;
            let (name, value) = (name.trim().to_ascii_uppercase(), value.trim().to_ascii_uppercase());
            match name.as_str() {
                "FREQ" => every = Some(frequency(&value)?),
                "INTERVAL" => series.interval = positive(&value)?,
                "COUNT" => {
                    series.ends = Ends::After(usize::try_from(positive(&value)?).unwrap_or(usize::MAX))
                }
                "UNTIL" => series.ends = Ends::At(until(&value)?),
                "BYDAY" => series.days = listed(&value, weekday).ok_or(Fault::RuleByDay)?,
                "BYMONTHDAY" => {
                    series.month_days = listed(&value, |v| within(v, 31)).ok_or(Fault::RuleByMonthDay)?;
                }
                "BYMONTH" => {
                    let month = |v: &str| i8::try_from(within(v, 12).filter(|m| *m > 0)?).ok();
                    series.months = listed(&value, month).ok_or(Fault::RuleByMonth)?;
                }
                "WKST" => series.begins = weekday(&value).ok_or(Fault::RulePart)?.1,
                "BYSETPOS" => return Err(Fault::RuleBySetPos),
                "BYWEEKNO" => return Err(Fault::RuleByWeekNo),
                "BYYEARDAY" => return Err(Fault::RuleByYearDay),
                "BYHOUR" | "BYMINUTE" | "BYSECOND" => return Err(Fault::RuleByTime),
                _ => return Err(Fault::RulePart),
            }
        }
        series.every = every.ok_or(Fault::RuleFrequency)?;
        series.sensible()?;
        Ok(series)
    }

    /// Which parts go together here.
    fn sensible(&self) -> Result<(), Fault> {
        let placed = self.days.iter().any(|(place, _)| *place != 0);
        match self.every {
            Every::Day | Every::Week if placed => Err(Fault::RuleByDay),
            Every::Day | Every::Week if !self.month_days.is_empty() => Err(Fault::RuleByMonthDay),
            // The twentieth Monday of a year, or each Monday of it: nobody plans so.
            Every::Year if !self.days.is_empty() && self.months.is_empty() => Err(Fault::RuleByDay),
            Every::Year if !self.month_days.is_empty() && self.months.is_empty() => {
                Err(Fault::RuleByMonthDay)
            }
            Every::Month | Every::Year if !self.days.is_empty() && !self.month_days.is_empty() => {
                Err(Fault::RuleByMonthDay)
            }
            _ => Ok(()),
        }
    }

    /// The beginnings in order, from the first on; at most so many as this program looks at.
    pub(super) fn starts(&self, first: DateTime) -> impl Iterator<Item = DateTime> + '_ {
        // As far ahead as people plan, whatever the turn is; a rule that never finds a day ends there, too.
        let turns = match self.every {
            Every::Day => MOST_TURNS,
            Every::Week => MOST_TURNS / 7,
            Every::Month => MOST_TURNS / 30,
            Every::Year => MOST_TURNS / 365,
        };
        let days = (0..turns).map_while(move |turn| self.turn(first.date(), turn)).flatten();
        // The first one counts although the rule itself does not name its day.
        let later = days.filter(move |day| *day > first.date());
        let all = std::iter::once(first.date()).chain(later).map(move |day| day.to_datetime(first.time()));
        let (most, last) = match self.ends {
            Ends::Never => (usize::MAX, None),
            Ends::After(many) => (many, None),
            Ends::At(last) => (usize::MAX, Some(last)),
        };
        all.take_while(move |at| last.is_none_or(|last| *at <= last)).take(most)
    }

    /// The days of one turn in order: of a day, a week, a month, a year. Nothing beyond the calendar.
    fn turn(&self, first: Date, turn: i64) -> Option<Vec<Date>> {
        let ahead = turn.checked_mul(self.interval)?;
        let mut days = match self.every {
            Every::Day => {
                let day = first.checked_add(span(ahead, Every::Day)?).ok()?;
                let named = self.days.is_empty() || self.days.iter().any(|(_, w)| *w == day.weekday());
                if named && self.in_month(day) { vec![day] } else { Vec::new() }
            }
            Every::Week => {
                let monday = week_of(first, self.begins)?.checked_add(span(ahead, Every::Week)?).ok()?;
                let own = [(0, first.weekday())];
                let named = if self.days.is_empty() { own.as_slice() } else { self.days.as_slice() };
                let day = |w: Weekday| monday.checked_add(i64::from(self.begins.until(w)).days()).ok();
                named.iter().filter_map(|(_, w)| day(*w)).filter(|d| self.in_month(*d)).collect()
            }
            Every::Month => {
                let month = first.first_of_month().checked_add(span(ahead, Every::Month)?).ok()?;
                if self.in_month(month) { self.of_month(month, first) } else { Vec::new() }
            }
            Every::Year => {
                let year = first.first_of_year().checked_add(span(ahead, Every::Year)?).ok()?;
                let own = [first.month()];
                let named = if self.months.is_empty() { own.as_slice() } else { self.months.as_slice() };
                let month = |m: &i8| Date::new(year.year(), *m, 1).ok();
                named.iter().filter_map(month).flat_map(|m| self.of_month(m, first)).collect()
            }
        };
        days.sort_unstable();
        days.dedup();
        Some(days)
    }

    fn in_month(&self, day: Date) -> bool {
        self.months.is_empty() || self.months.contains(&day.month())
    }

    /// The days of one month that are named; a month without such a day has none (the 31st of April).
    fn of_month(&self, month: Date, first: Date) -> Vec<Date> {
        let (year, number) = (month.year(), month.month());
        let long = i64::from(month.days_in_month());
        let day = |n: i64| i8::try_from(n).ok().and_then(|n| Date::new(year, number, n).ok());
        let from_end = |n: &i64| if *n < 0 { long + 1 + n } else { *n };
        if !self.month_days.is_empty() {
            return self.month_days.iter().map(from_end).filter_map(day).collect();
        }
        if self.days.is_empty() {
            return day(i64::from(first.day())).into_iter().collect();
        }
        let one = |(place, weekday): &(i64, Weekday)| -> Vec<Date> {
            let all: Vec<Date> = (1..=long).filter_map(day).filter(|d| d.weekday() == *weekday).collect();
            let many = i64::try_from(all.len()).unwrap_or(0);
            match place {
                0 => all,
                n => {
                    let at = if *n < 0 { many + n } else { n - 1 };
                    usize::try_from(at).ok().and_then(|at| all.get(at).copied()).into_iter().collect()
                }
            }
        };
        self.days.iter().flat_map(one).collect()
    }
}

/// The local times of a series from the first on, in order, up to and including `until`; at most so many. `UNTIL` in the rule
/// counts by its day.
///
/// # Errors
/// The name of what is not understood in the rule.
pub fn occurrences(
    rule: &str,
    first: DateTime,
    until: DateTime,
    most: usize,
) -> Result<Vec<DateTime>, Fault> {
    let day = |value: &str| {
        let date = value.get(..8).ok_or(Fault::RuleValue)?;
        format!("{date}T235959").parse().map_err(|_| Fault::RuleValue)
    };
    let series = Series::parse(rule, day)?;
    Ok(series.starts(first).take_while(|at| *at <= until).take(most).collect())
}

/// The day on which the week of this day begins.
fn week_of(day: Date, begins: Weekday) -> Option<Date> {
    day.checked_sub(i64::from(begins.until(day.weekday())).days()).ok()
}

fn span(many: i64, of: Every) -> Option<Span> {
    let span = Span::new();
    match of {
        Every::Day => span.try_days(many),
        Every::Week => span.try_weeks(many),
        Every::Month => span.try_months(many),
        Every::Year => span.try_years(many),
    }
    .ok()
}

fn frequency(value: &str) -> Result<Every, Fault> {
    match value {
        "DAILY" => Ok(Every::Day),
        "WEEKLY" => Ok(Every::Week),
        "MONTHLY" => Ok(Every::Month),
        "YEARLY" => Ok(Every::Year),
        _ => Err(Fault::RuleFrequency),
    }
}

fn positive(value: &str) -> Result<i64, Fault> {
    value.parse().ok().filter(|n| (1..=MOST_TURNS).contains(n)).ok_or(Fault::RuleValue)
}

/// A whole number from 1 to the most, or from the end; never 0.
fn within(value: &str, most: i64) -> Option<i64> {
    value.parse().ok().filter(|n: &i64| *n != 0 && n.abs() <= most)
}

fn listed<T>(value: &str, one: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    value.split(',').map(|v| one(v.trim())).collect()
}

/// `MO`, `2MO`, `-1FR`.
fn weekday(value: &str) -> Option<(i64, Weekday)> {
    let (place, day) = value.split_at_checked(value.len().checked_sub(2)?)?;
    let day = match day {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => return None,
    };
    let place = if place.is_empty() { 0 } else { within(place.trim_start_matches('+'), 5)? };
    Some((place, day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(rule: &str) -> Result<Series, Fault> {
        Series::parse(rule, |value| format!("{value}T235959").parse().map_err(|_| Fault::RuleValue))
    }

    fn days(rule: &str, first: &str, many: usize) -> String {
        let first: DateTime = format!("{first}T100000").parse().unwrap();
        let starts = series(rule).unwrap();
        let all: Vec<String> =
            starts.starts(first).take(many).map(|at| at.strftime("%m-%d").to_string()).collect();
        all.join(" ")
    }

    #[test]
    fn the_days_of_a_series() {
        let table = [
            ("FREQ=DAILY", "20270530", "05-30 05-31 06-01 06-02"),
            ("FREQ=DAILY;INTERVAL=2;COUNT=3", "20270530", "05-30 06-01 06-03"),
            ("FREQ=DAILY;UNTIL=20270531", "20270530", "05-30 05-31"),
            ("FREQ=DAILY;BYDAY=SA,SU", "20270529", "05-29 05-30 06-05 06-06"),
            ("FREQ=WEEKLY;COUNT=3", "20270530", "05-30 06-06 06-13"),
            ("FREQ=WEEKLY;BYDAY=TU,SA", "20270601", "06-01 06-05 06-08 06-12"),
            // The rule does not name the first day: it counts all the same.
            ("FREQ=WEEKLY;BYDAY=MO;COUNT=2", "20270601", "06-01 06-07"),
            // The example of the standard: with weeks from Monday the Sunday belongs to the week before, with weeks from Sunday not.
            ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "19970805", "08-05 08-10 08-19 08-24"),
            ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "19970805", "08-05 08-17 08-19 08-31"),
            ("FREQ=MONTHLY;COUNT=4", "20270131", "01-31 03-31 05-31 07-31"),
            ("FREQ=MONTHLY;BYDAY=1SU", "20270606", "06-06 07-04 08-01 09-05"),
            ("FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=2", "20270129", "01-29 03-26 05-28 07-30"),
            ("FREQ=MONTHLY;BYMONTHDAY=1,-1", "20270601", "06-01 06-30 07-01 07-31"),
            ("FREQ=YEARLY", "20270721", "07-21 07-21 07-21 07-21"),
            ("FREQ=YEARLY;BYMONTH=9;BYDAY=3SU", "20270919", "09-19 09-17 09-16 09-15"),
            ("FREQ=YEARLY", "20280229", "02-29 02-29 02-29 02-29"),
        ];
        for (rule, first, expected) in table {
            assert_eq!(days(rule, first, 4), expected, "{rule}");
        }
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let table = [
            ("FREQ=HOURLY", Fault::RuleFrequency),
            ("COUNT=3", Fault::RuleFrequency),
            ("FREQ=DAILY;COUNT=0", Fault::RuleValue),
            ("FREQ=DAILY;INTERVAL=x", Fault::RuleValue),
            ("FREQ=DAILY;UNTIL=soon", Fault::RuleValue),
            ("FREQ=WEEKLY;BYDAY=1MO", Fault::RuleByDay),
            ("FREQ=WEEKLY;BYDAY=XX", Fault::RuleByDay),
            ("FREQ=MONTHLY;BYDAY=9MO", Fault::RuleByDay),
            ("FREQ=YEARLY;BYDAY=20MO", Fault::RuleByDay),
            ("FREQ=DAILY;BYMONTHDAY=1", Fault::RuleByMonthDay),
            ("FREQ=MONTHLY;BYMONTHDAY=0", Fault::RuleByMonthDay),
            ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", Fault::RuleByMonthDay),
            ("FREQ=YEARLY;BYMONTH=13", Fault::RuleByMonth),
            ("FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1", Fault::RuleBySetPos),
            ("FREQ=YEARLY;BYWEEKNO=20", Fault::RuleByWeekNo),
            ("FREQ=YEARLY;BYYEARDAY=100", Fault::RuleByYearDay),
            ("FREQ=DAILY;BYHOUR=9", Fault::RuleByTime),
            ("FREQ=DAILY;X=1", Fault::RulePart),
            ("weekly", Fault::RulePart),
        ];
        for (rule, fault) in table {
            assert_eq!(series(rule), Err(fault), "{rule}");
        }
    }

    #[test]
    fn a_rule_without_a_day_ends() {
        let first: DateTime = "20270530T100000".parse().unwrap();
        let all = series("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30").unwrap();
        assert_eq!(all.starts(first).count(), 1, "there is no 30 February");
    }
}
