//! Rules that Outlook takes in: MS-OXCICAL 2.1.3.2.1 (their parts), 2.1.3.2.2 (the six templates), 2.1.3.2.3 (the end of a month).

use std::collections::{BTreeMap, BTreeSet};

use super::Broken;

const WEEK: [&str; 7] = ["SA", "SU", "MO", "TU", "WE", "TH", "FR"];

/// Lists of days among which one is chosen by its place (2.1.3.2.2): the weekend, working days, all.
const CHOICES: [&[&str]; 3] = [&["SA", "SU"], &["FR", "MO", "TH", "TU", "WE"], &WEEK];

/// A time as it is written: a day, with an hour or without.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Time {
    year: i64,
    month: i64,
    day: i64,
    pub(super) clock: Option<i64>,
    pub(super) utc: bool,
}

impl Time {
    pub(super) fn of(text: &str) -> Option<Self> {
        let (date, clock) = text.split_once('T').map_or((text, None), |(date, clock)| (date, Some(clock)));
        let (date, utc) = (digits(date, 8)?, clock.is_some_and(|clock| clock.ends_with('Z')));
        let clock = match clock {
            Some(clock) => Some(digits(clock.strip_suffix('Z').unwrap_or(clock), 6)?),
            None => None,
        };
        let (year, month, day) = (date / 10_000, date / 100 % 100, date % 100);
        let there = (1..=12).contains(&month) && (1..=length(year, month)).contains(&day);
        there.then_some(Self { year, month, day, clock, utc })
    }
    /// Whether both are days, or both times in UTC, or both local times.
    pub(super) fn like(&self, other: &Self) -> bool {
        self.clock.is_some() == other.clock.is_some() && self.utc == other.utc
    }
    fn weekday(&self) -> &'static str {
        // Zeller's congruence: January and February are months of the year before.
        let (year, month) =
            if self.month < 3 { (self.year - 1, self.month + 12) } else { (self.year, self.month) };
        let number = self.day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400;
        usize::try_from(number % 7).ok().and_then(|n| WEEK.get(n)).copied().unwrap_or_default()
    }
    fn is_last(&self, days: i64) -> bool {
        self.day + days > length(self.year, self.month)
    }
}

fn length(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A number of so many digits.
pub(super) fn digits(text: &str, many: usize) -> Option<i64> {
    let plain = text.len() == many && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// Days of a rule: the place of each in its month, where it has one, and its letters.
type Days<'a> = Vec<(Option<i64>, &'a str)>;

/// A rule, by its parts.
#[derive(Debug)]
struct Rule<'a> {
    parts: BTreeMap<&'a str, &'a str>,
    days: Days<'a>,
}

impl<'a> Rule<'a> {
    fn read(text: &'a str, broken: &mut Broken) -> Self {
        const KNOWN: &str =
            "FREQ INTERVAL BYMINUTE BYHOUR BYMONTHDAY BYDAY BYMONTH BYSETPOS WKST UNTIL COUNT";
        let mut parts = BTreeMap::new();
        for part in text.split(';') {
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            let known = KNOWN.split(' ').any(|one| one == name);
            broken.unless(known, "2.1.3.2.2", format!("«{part}» is in no template"));
            broken.unless(parts.insert(name, value).is_none(), "2.1.3.2.1", format!("{name} twice"));
        }
        let listed = |list: &&'a str| list.split(',').map(day).collect::<Option<Days<'a>>>();
        let days = parts.get("BYDAY").map_or(Some(Vec::new()), listed);
        broken.unless(days.is_some(), "2.1.3.2.1.6", text);
        Self { parts, days: days.unwrap_or_default() }
    }
    fn get(&self, name: &str) -> &'a str {
        self.parts.get(name).copied().unwrap_or_default()
    }
    fn has(&self, name: &str) -> bool {
        self.parts.contains_key(name)
    }
    fn none(&self, names: &[&str]) -> bool {
        !names.iter().any(|name| self.has(name))
    }
    /// A day of the month by its place among days of the week: `2TU`, or `TU` with `BYSETPOS=2`.
    fn placed(&self) -> bool {
        let numbered = self.days.iter().filter(|(place, _)| place.is_some()).count();
        let letters: BTreeSet<&str> = self.days.iter().map(|(_, letters)| *letters).collect();
        let choice = |one: &&[&str]| one.iter().copied().collect::<BTreeSet<_>>() == letters;
        if self.has("BYSETPOS") {
            numbered == 0 && (letters.len() == 1 || CHOICES.iter().any(choice))
        } else {
            numbered == 1 && self.days.len() == 1
        }
    }
}

/// `MO`, `2MO`, `-1FR`.
fn day(text: &str) -> Option<(Option<i64>, &str)> {
    let (place, letters) = text.split_at_checked(text.len().checked_sub(2)?)?;
    let place = match place {
        "" => None,
        number => Some(number.parse().ok().filter(|n| *n == -1 || (1..=4).contains(n))?),
    };
    WEEK.contains(&letters).then_some((place, letters))
}

/// The rule of an event that begins then.
pub(super) fn series(text: &str, start: Time, broken: &mut Broken) {
    let rule = Rule::read(text, broken);
    numbers(&rule, broken);
    let day = |at: &Time| (at.year, at.month, at.day);
    let until = Time::of(rule.get("UNTIL")).filter(|at| at.clock.is_some() && day(at) >= day(&start));
    let ends = until.is_some() && !rule.has("COUNT");
    broken.unless(!rule.has("UNTIL") || ends, "2.1.3.2.1.10", format!("UNTIL={}", rule.get("UNTIL")));
    let (fits, section) = template(&rule);
    broken.unless(fits, section, text);
    // Without WKST a week begins on Sunday there, and on Monday for everybody else (RFC 5545, 3.3.10).
    let sunday = rule.days.len() > 1 && rule.days.iter().any(|(_, letters)| *letters == "SU");
    let weeks = rule.get("FREQ") == "WEEKLY" && !["", "1"].contains(&rule.get("INTERVAL"));
    broken.unless(!(sunday && weeks) || rule.has("WKST"), "2.1.3.2.1.9", format!("{text} without WKST"));
    broken.unless(begins(&rule, &start), "2.1.3.2.2", format!("{text} does not begin where it is said to"));
    let (month, day) = (rule.get("BYMONTH").parse().unwrap_or(start.month), rule.get("BYMONTHDAY"));
    let day = if rule.has("BYDAY") { 1 } else { day.parse().unwrap_or(start.day) };
    // A month without that day: passed over by everybody else, its last day there.
    let short = match rule.get("FREQ") {
        "MONTHLY" => 28,
        "YEARLY" => length(2027, month),
        _ => 31,
    };
    broken.unless(day <= short, "2.1.3.2.3", format!("{text} on day {day}"));
}

/// Parts that are one number or one word.
fn numbers(rule: &Rule<'_>, broken: &mut Broken) {
    let most = match rule.get("FREQ") {
        "DAILY" => 999,
        "YEARLY" => 8,
        _ => 99,
    };
    let parts = [
        ("INTERVAL", 2, 1, most),
        ("BYMINUTE", 3, 0, 59),
        ("BYHOUR", 4, 0, 23),
        ("BYMONTHDAY", 5, 1, 31),
        ("BYMONTH", 7, 1, 12),
        ("BYSETPOS", 8, 1, 4),
        ("COUNT", 11, 1, 999),
    ];
    for (name, number, least, most) in parts.into_iter().filter(|(name, ..)| rule.has(name)) {
        let value = rule.get(name);
        let last = value == "-1" && ["BYMONTHDAY", "BYSETPOS"].contains(&name);
        let within = value.parse().is_ok_and(|n: i64| (least..=most).contains(&n));
        broken.unless(last || within, format!("2.1.3.2.1.{number}"), format!("{name}={value}"));
    }
    let often = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"].contains(&rule.get("FREQ"));
    broken.unless(often, "2.1.3.2.1.1", format!("FREQ={}", rule.get("FREQ")));
    let week = !rule.has("WKST") || WEEK.contains(&rule.get("WKST"));
    broken.unless(week, "2.1.3.2.1.9", format!("WKST={}", rule.get("WKST")));
}

/// Whether the parts are together in a template, and in which section that is.
fn template(rule: &Rule<'_>) -> (bool, &'static str) {
    match (rule.get("FREQ"), rule.has("BYDAY")) {
        ("DAILY", _) => (rule.none(&["BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS"]), "2.1.3.2.2.1"),
        ("WEEKLY", _) => {
            let plain = rule.days.iter().all(|(place, _)| place.is_none());
            (plain && rule.none(&["BYMONTHDAY", "BYMONTH", "BYSETPOS"]), "2.1.3.2.2.2")
        }
        ("MONTHLY", false) => (rule.none(&["BYMONTH", "BYSETPOS"]), "2.1.3.2.2.3"),
        ("MONTHLY", true) => (rule.placed() && rule.none(&["BYMONTHDAY", "BYMONTH"]), "2.1.3.2.2.4"),
        ("YEARLY", false) => (rule.none(&["BYSETPOS"]), "2.1.3.2.2.5"),
        ("YEARLY", true) => {
            (rule.placed() && rule.has("BYMONTH") && rule.none(&["BYMONTHDAY"]), "2.1.3.2.2.6")
        }
        _ => (true, "2.1.3.2.2"),
    }
}

/// Whether the first day is one of the rule; which of several days a place chooses is not looked at.
fn begins(rule: &Rule<'_>, start: &Time) -> bool {
    let chosen = rule.get("BYSETPOS").parse().ok().filter(|_| rule.days.len() == 1);
    let day = |(place, letters): &(Option<i64>, &str)| {
        let place = place.or(chosen).is_none_or(|place| match place {
            -1 => start.is_last(7),
            place => (start.day - 1) / 7 + 1 == place,
        });
        place && *letters == start.weekday()
    };
    let number = match rule.get("BYMONTHDAY") {
        "-1" => start.is_last(1),
        number => number.parse().is_ok_and(|n: i64| n == start.day),
    };
    let month = rule.get("BYMONTH").parse().is_ok_and(|n: i64| n == start.month);
    (rule.days.is_empty() || rule.days.iter().any(day))
        && (number || !rule.has("BYMONTHDAY"))
        && (month || !rule.has("BYMONTH"))
}

/// The rule by which the clock of a zone changes: one day of every year.
pub(super) fn of_zone(text: &str, section: &str, broken: &mut Broken) {
    let rule = Rule::read(text, broken);
    let placed = rule.placed() && !rule.has("BYMONTHDAY");
    let number = rule.get("BYMONTHDAY").parse().is_ok_and(|_: u8| !rule.has("BYDAY"));
    broken.unless(rule.get("FREQ") == "YEARLY" && (placed || number), section, text);
}
