//! Series (`RRULE`, RFC 5545, 3.3.10): the days on which something recurs, as far as calendars of events use it. What is not
//! understood is refused under its name; a series is never cut down to what is understood of it.
//!
//! Days are counted where the series begins, so that ten o'clock stays ten o'clock when the clock changes. Ours and no crate:
//! the ones there are bring a second calendar and a second table of time zones with them.

use jiff::civil::{Date, DateTime, Weekday};
use jiff::{Span, ToSpan as _};

use super::read::Fault;

mod portable;

pub use portable::{Portable, portable, unambiguous};

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
    let series = Series::parse(rule, by_day)?;
    Ok(series.starts(first).take_while(|at| *at <= until).take(most).collect())
}

/// The end of the day that `UNTIL` names, whatever its hour.
fn by_day(value: &str) -> Result<DateTime, Fault> {
    let date = value.get(..8).ok_or(Fault::RuleValue)?;
    format!("{date}T235959").parse().map_err(|_| Fault::RuleValue)
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
mod tests;
