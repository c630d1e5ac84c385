//! Series that calendar programs take in whole, Microsoft Outlook among them (MS-OXCICAL 2.1.3.2, "iCalendar to Appointment Object
//! Conversion Algorithm"). The other ones are written time by time. `testkit::outlook` looks at what is written by the same sections
//! and shares nothing with this.

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;

use super::super::write::utc;
use super::super::zone::Local;
use super::{Ends, Every, Series, by_day};

/// A rule that calendar programs take in whole, as it is written for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portable(String);

impl Portable {
    /// The value of `RRULE`.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

/// The rule for other programs; nothing where one of them would make other days of it, or none: then the times are written one by
/// one. It is written from what is understood of it, since people type small letters and blanks, and programs do not read those.
#[must_use]
pub fn portable(rule: &str, first: DateTime, zone: &TimeZone) -> Option<Portable> {
    let series = Series::parse(rule, by_day).ok()?;
    // A first time that the rule does not name is one more time here, and moved onto the rule or left out there.
    let named = series.turn(first.date(), 0)?.contains(&first.date());
    let taken_in = named && series.few(first.date()) && series.template(first.date());
    // Without the definition of its zone a series would lose an hour in summer.
    Local::of(zone)?;
    if taken_in { series.written(first, zone).map(Portable) } else { None }
}

/// Whether each part stands once, and `COUNT` and `UNTIL` not both (RFC 5545, 3.3.10): of a rule that says two things every program
/// believes another one.
#[must_use]
pub fn unambiguous(rule: &str) -> bool {
    let parts = rule.split(';').map(str::trim).filter(|part| !part.is_empty());
    let names: Vec<String> = parts
        .map(|part| part.split_once('=').map_or(part, |(name, _)| name).trim().to_ascii_uppercase())
        .collect();
    let once: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    once.len() == names.len() && !(once.contains("COUNT") && once.contains("UNTIL"))
}

impl Series {
    /// Whether its numbers are within what is taken in (2.1.3.2.1.2, .10 and .11).
    fn few(&self, first: Date) -> bool {
        let most = match self.every {
            Every::Day => 999,
            Every::Week | Every::Month => 99,
            Every::Year => 8,
        };
        let ends = match self.ends {
            Ends::Never => true,
            Ends::After(times) => times <= 999,
            Ends::At(last) => last.date() >= first,
        };
        self.interval <= most && ends
    }

    /// Whether its parts stand together in one of the templates (2.1.3.2.2), and its day is in each of its months: what is passed over
    /// by everybody else is the last day of the month there (2.1.3.2.3).
    fn template(&self, first: Date) -> bool {
        let number = self.month_days.first().copied().unwrap_or_else(|| i64::from(first.day()));
        let fits = |month: i8| {
            number == -1 || i8::try_from(number).is_ok_and(|n| n > 0 && Date::new(2027, month, n).is_ok())
        };
        let placed = matches!(self.days.as_slice(), [(-1 | 1..=4, _)]);
        let numbered = self.days.is_empty() && self.month_days.len() <= 1;
        match self.every {
            Every::Day => self.days.is_empty() && self.months.is_empty(),
            Every::Week => self.months.is_empty(),
            Every::Month => self.months.is_empty() && (placed || (numbered && fits(2))),
            Every::Year => {
                let month = self.months.first().copied().unwrap_or_else(|| first.month());
                self.months.len() <= 1 && (placed || (numbered && fits(month)))
            }
        }
    }

    /// The rule in capitals, each part once.
    fn written(&self, first: DateTime, zone: &TimeZone) -> Option<String> {
        let often = match self.every {
            Every::Day => "DAILY",
            Every::Week => "WEEKLY",
            Every::Month => "MONTHLY",
            Every::Year => "YEARLY",
        };
        let mut parts = vec![format!("FREQ={often}")];
        if self.interval > 1 {
            parts.push(format!("INTERVAL={}", self.interval));
        }
        let list =
            |name: &str, all: Vec<String>| (!all.is_empty()).then(|| format!("{name}={}", all.join(",")));
        parts.extend(list("BYMONTH", self.months.iter().map(ToString::to_string).collect()));
        parts.extend(list("BYMONTHDAY", self.month_days.iter().map(ToString::to_string).collect()));
        parts.extend(list("BYDAY", self.days.iter().map(|(place, day)| placed(*place, *day)).collect()));
        // Outlook begins its weeks on Sunday where nothing is said (2.1.3.2.1.9), everybody else on Monday.
        if self.every == Every::Week {
            parts.push(format!("WKST={}", letters(self.begins)));
        }
        match self.ends {
            Ends::Never => {}
            Ends::After(times) => parts.push(format!("COUNT={times}")),
            // A time in UTC where the first is local (RFC 5545, 3.3.10): that of the last day at which it can take place.
            Ends::At(last) => {
                let at = zone.to_timestamp(last.date().to_datetime(first.time())).ok()?;
                parts.push(format!("UNTIL={}", utc(at)));
            }
        }
        Some(parts.join(";"))
    }
}

fn placed(place: i64, day: Weekday) -> String {
    let place = if place == 0 { String::new() } else { place.to_string() };
    format!("{place}{}", letters(day))
}

const fn letters(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is written of a rule whose first day is this, at 14:00; empty where it is not taken in.
    fn written(rule: &str, first: &str) -> String {
        let first = format!("{first}T14:00:00").parse().unwrap();
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        portable(rule, first, &zone).map(|rule| rule.text().to_owned()).unwrap_or_default()
    }

    #[test]
    fn a_rule_is_written_as_it_is_understood() {
        for (rule, first, wanted) in [
            ("freq=weekly; byday=tu;", "2027-01-12", "FREQ=WEEKLY;BYDAY=TU;WKST=MO"),
            ("FREQ=WEEKLY;INTERVAL=2", "2027-01-15", "FREQ=WEEKLY;INTERVAL=2;WKST=MO"),
            ("FREQ=WEEKLY;BYDAY=MO,SU;WKST=SU", "2027-01-04", "FREQ=WEEKLY;BYDAY=MO,SU;WKST=SU"),
            ("FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU", "2027-01-12", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU"),
            ("FREQ=MONTHLY;BYDAY=-1FR", "2027-01-29", "FREQ=MONTHLY;BYDAY=-1FR"),
            ("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1"),
            ("FREQ=YEARLY;BYDAY=1TH;BYMONTH=10", "2027-10-07", "FREQ=YEARLY;BYMONTH=10;BYDAY=1TH"),
            ("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31", "2027-01-31", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31"),
            // The last of two ends is the one that the sessions follow.
            ("FREQ=DAILY;UNTIL=20270115;COUNT=3", "2027-01-12", "FREQ=DAILY;COUNT=3"),
            (
                "FREQ=DAILY;INTERVAL=3;UNTIL=20270701",
                "2027-01-12",
                "FREQ=DAILY;INTERVAL=3;UNTIL=20270701T120000Z",
            ),
        ] {
            assert_eq!(written(rule, first), wanted, "{rule}");
        }
    }

    #[test]
    fn what_programs_would_read_otherwise_has_no_rule() {
        for (rule, first) in [
            ("FREQ=MONTHLY;BYMONTHDAY=12,26", "2027-01-12"),
            ("FREQ=MONTHLY;BYMONTHDAY=-20", "2027-01-12"),
            ("FREQ=MONTHLY;BYMONTH=1", "2027-01-12"),
            ("FREQ=MONTHLY;BYDAY=2TU,4TU", "2027-01-12"),
            ("FREQ=MONTHLY;BYDAY=TU", "2027-01-12"),
            ("FREQ=MONTHLY;BYDAY=5FR", "2027-01-29"),
            ("FREQ=MONTHLY;BYDAY=-2TU", "2027-01-19"),
            ("FREQ=MONTHLY;INTERVAL=100", "2027-01-12"),
            ("FREQ=MONTHLY", "2027-01-29"),
            ("FREQ=DAILY;BYDAY=TU,WE", "2027-01-12"),
            ("FREQ=DAILY;INTERVAL=1000", "2027-01-12"),
            ("FREQ=WEEKLY;BYMONTH=1", "2027-01-12"),
            ("FREQ=WEEKLY;COUNT=1000", "2027-01-12"),
            ("FREQ=WEEKLY;UNTIL=20270101", "2027-01-12"),
            ("FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=12", "2027-01-12"),
            ("FREQ=YEARLY;INTERVAL=9", "2027-01-12"),
            ("FREQ=YEARLY", "2028-02-29"),
            // Its first day is none of the rule.
            ("FREQ=MONTHLY;BYDAY=1TH", "2027-01-12"),
            ("FREQ=WEEKLY;BYDAY=MO", "2027-01-12"),
            ("FREQ=HOURLY", "2027-01-12"),
        ] {
            assert_eq!(written(rule, first), "", "{rule}");
        }
        let (first, tokyo) = ("2027-01-12T14:00:00".parse().unwrap(), TimeZone::get("Asia/Tokyo").unwrap());
        assert_eq!(portable("FREQ=WEEKLY", first, &tokyo), None, "a clock that never changes");
    }

    #[test]
    fn a_rule_says_each_thing_once() {
        for (rule, once) in [
            ("FREQ=WEEKLY;BYDAY=TU;", true),
            ("FREQ=WEEKLY;COUNT=3", true),
            ("every quarter", true),
            ("FREQ=WEEKLY;INTERVAL=2; interval=3", false),
            ("FREQ=WEEKLY;COUNT=3;UNTIL=20270301", false),
        ] {
            assert_eq!(unambiguous(rule), once, "{rule}");
        }
    }
}
