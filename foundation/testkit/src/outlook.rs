//! What Microsoft Outlook takes in, as its maker publishes it: MS-OXCICAL, "iCalendar to Appointment Object Conversion Algorithm",
//! sections 2.1.3.1 (components and properties) and 2.1.3.2 (recurrences), as numbered in 2025. A calendar goes in as text; out come
//! the conditions that it breaks, each after the number of its section. Outlook itself runs nowhere here: what stands in the document
//! is checked, and what it leaves open (a program may, a program should) is taken at its strictest.
//!
//! Looser than the document: a single numbered day (`BYDAY=2TU`) is taken for its `BYSETPOS` form, which alone is in the templates.
//! Outlook is reported to read both, and Exchange writes the first into the feeds it publishes. Stricter: a meeting names who calls and
//! who is called, and every event has an identity (RFC 5546), since no later letter would find it otherwise; a zone whose clock changes
//! says so by a rule. The table of the greatest `INTERVAL` was cut from the copy that was read: 999 days, 99 weeks and 99 months are
//! known of Exchange, 8 years are 96 months. Not looked at: whether a time that was moved stays between its neighbours.

mod rule;

use std::collections::BTreeSet;
use std::fmt::Display;
use std::ops::RangeInclusive;

/// How often a property stands in an event, and where that is said: 2.1.3.1.1.20 and this.
const OFTEN: [(&str, RangeInclusive<usize>, u8); 14] = [
    ("UID", 1..=1, 26),
    ("DTSTAMP", 1..=1, 9),
    ("DTSTART", 1..=1, 10),
    ("DTEND", 1..=1, 8),
    ("SEQUENCE", 0..=1, 22),
    ("SUMMARY", 0..=1, 24),
    ("LOCATION", 0..=1, 15),
    ("DESCRIPTION", 0..=1, 11),
    ("ORGANIZER", 0..=1, 16),
    ("RRULE", 0..=1, 19),
    ("RECURRENCE-ID", 0..=1, 20),
    ("STATUS", 0..=1, 23),
    ("TRANSP", 0..=1, 25),
    ("CLASS", 0..=1, 4),
];

/// Longest title or place, in units of UTF-16: what follows is cut off.
const LONG: usize = 255;

/// The conditions that a calendar breaks, each after its section: `2.1.3.2.1.5: BYMONTHDAY=1,15`.
#[must_use]
pub fn outlook(text: &str) -> Vec<String> {
    let whole = text.replace("\r\n ", "");
    let root = Part::read(&mut whole.split("\r\n").filter_map(Line::of), "");
    let mut broken = Broken::default();
    let calendars = root.parts("VCALENDAR");
    broken.unless(calendars.len() == 1, "2.1.3.1.1", format!("{} calendars", calendars.len()));
    for one in calendars {
        calendar(one, &mut broken);
    }
    broken.0
}

/// What was found broken so far.
#[derive(Debug, Default)]
struct Broken(Vec<String>);

impl Broken {
    fn unless(&mut self, holds: bool, section: impl Display, what: impl Display) {
        if !holds {
            self.0.push(format!("{section}: {what}"));
        }
    }
}

/// A line: its name, what stands before the colon, what stands after it.
#[derive(Debug)]
struct Line<'a> {
    name: &'a str,
    head: &'a str,
    value: &'a str,
}

impl<'a> Line<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let mut quoted = false;
        let colon = line.char_indices().find(|(_, letter)| {
            quoted ^= *letter == '"';
            *letter == ':' && !quoted
        });
        let (head, value) = line.split_at(colon?.0);
        Some(Self { name: head.split(';').next()?, head, value: value.strip_prefix(':')? })
    }
    fn zone(&self) -> Option<&'a str> {
        self.head.split(';').find_map(|part| part.strip_prefix("TZID=")).map(|zone| zone.trim_matches('"'))
    }
}

/// A component: its lines, and the components inside it.
#[derive(Debug)]
struct Part<'a> {
    name: &'a str,
    lines: Vec<Line<'a>>,
    inside: Vec<Part<'a>>,
}

impl<'a> Part<'a> {
    fn read(from: &mut impl Iterator<Item = Line<'a>>, name: &'a str) -> Self {
        let mut part = Self { name, lines: Vec::new(), inside: Vec::new() };
        while let Some(line) = from.next() {
            match line.name {
                "BEGIN" => part.inside.push(Self::read(from, line.value)),
                "END" => break,
                _ => part.lines.push(line),
            }
        }
        part
    }
    fn parts(&self, name: &str) -> Vec<&Self> {
        self.inside.iter().filter(|part| part.name == name).collect()
    }
    fn all(&self, name: &str) -> Vec<&Line<'a>> {
        self.lines.iter().filter(|line| line.name == name).collect()
    }
    /// The first of this name; empty where there is none.
    fn value(&self, name: &str) -> &'a str {
        self.all(name).first().map_or("", |line| line.value)
    }
}

fn calendar(all: &Part<'_>, broken: &mut Broken) {
    let (method, events) = (all.value("METHOD"), all.parts("VEVENT"));
    let known = ["", "PUBLISH", "REQUEST", "CANCEL", "REPLY", "COUNTER"].contains(&method);
    broken.unless(known && all.all("METHOD").len() <= 1, "2.1.3.1.1.1", format!("METHOD {method}"));
    broken.unless(!events.is_empty(), "2.1.3.1.1.20", "no event");
    let meeting = matches!(method, "REQUEST" | "CANCEL");
    if meeting {
        let who: BTreeSet<&str> = events.iter().map(|event| event.value("UID")).collect();
        let whole = events.iter().filter(|event| event.all("RECURRENCE-ID").is_empty()).count();
        broken.unless(who.len() == 1 && whole <= 1, "2.1.3.1.1.1", "a meeting with several appointments");
        broken.unless(all.all("X-WR-CALNAME").is_empty(), "2.1.3.1.1.17", "a meeting names a calendar");
    }
    let product =
        all.all("PRODID").len() == 1 && !all.value("PRODID").starts_with("-//Microsoft Corporation");
    broken.unless(product, "2.1.3.1.1.2", format!("PRODID {}", all.value("PRODID")));
    let version = all.all("VERSION").len() == 1 && all.value("VERSION") == "2.0";
    broken.unless(version, "2.1.3.1.1.3", format!("VERSION {}", all.value("VERSION")));
    exceptions(&events, broken);
    let mut zones = BTreeSet::new();
    for one in all.parts("VTIMEZONE") {
        let name = one.value("TZID");
        broken.unless(zones.insert(name.to_lowercase()), "2.1.3.1.1.19.1", format!("{name} twice"));
        zone(one, broken);
    }
    for one in events {
        let named: BTreeSet<&str> = one.lines.iter().filter_map(Line::zone).collect();
        for name in named {
            broken.unless(zones.contains(&name.to_lowercase()), "2.1.3.1.1.19", format!("no {name}"));
        }
        event(one, meeting, broken);
    }
}

/// A time of a series that is held at another one: an event of the same identity, named once by its time of the rule. Beside it the
/// identity stands once, for the series.
fn exceptions(events: &[&Part<'_>], broken: &mut Broken) {
    let mut seen = BTreeSet::new();
    for one in events {
        let (uid, of) = (one.value("UID"), one.value("RECURRENCE-ID"));
        broken.unless(seen.insert((uid, of)), "2.1.3.1.1.20.20", format!("{uid} twice: {of}"));
        let Some(named) = rule::Time::of(of) else {
            broken.unless(one.all("RECURRENCE-ID").is_empty(), "2.1.3.1.1.20.20", of);
            continue;
        };
        let series = events.iter().find(|e| e.value("UID") == uid && !e.all("RRULE").is_empty());
        let start = series.and_then(|series| rule::Time::of(series.value("DTSTART")));
        let like = start.is_some_and(|start| start.like(&named));
        broken.unless(like, "2.1.3.1.1.20.20", format!("{uid} at {of} is of no series"));
    }
}

fn zone(zone: &Part<'_>, broken: &mut Broken) {
    let (standard, daylight) = (zone.parts("STANDARD"), zone.parts("DAYLIGHT"));
    let changes = !daylight.is_empty();
    for (all, least, section) in [(standard, 1, "2.1.3.1.1.19.2"), (daylight, 0, "2.1.3.1.1.19.3")] {
        broken.unless((least..=1).contains(&all.len()), section, format!("{} of them", all.len()));
        for part in all {
            let start = rule::Time::of(part.value("DTSTART")).is_some_and(|at| at.clock.is_some() && !at.utc);
            broken.unless(start, format!("{section}.1"), format!("DTSTART {}", part.value("DTSTART")));
            let offset = part.value("TZOFFSETTO");
            let digits = offset.strip_prefix(['+', '-']).and_then(|to| rule::digits(to, 4));
            broken.unless(digits.is_some(), format!("{section}.5"), format!("TZOFFSETTO {offset}"));
            if changes {
                rule::of_zone(part.value("RRULE"), &format!("{section}.2"), broken);
            }
        }
    }
}

fn event(event: &Part<'_>, meeting: bool, broken: &mut Broken) {
    let section = |number: u8| format!("2.1.3.1.1.20.{number}");
    for (name, often, number) in OFTEN {
        let many = event.all(name).len();
        broken.unless(often.contains(&many), section(number), format!("{many} {name}"));
    }
    for (name, number) in [("SUMMARY", 24), ("LOCATION", 15)] {
        let text = event.value(name).replace("\\n", "\n").replace('\\', "");
        let long = text.encode_utf16().count();
        broken.unless(long <= LONG, section(number), format!("{name} is cut: {long}"));
        broken.unless(!text.contains('\n'), section(number), format!("{name} with an end of line"));
    }
    for (name, number) in [("ORGANIZER", 16), ("ATTENDEE", 2)] {
        let all = event.all(name);
        broken.unless(!meeting || !all.is_empty(), section(number), format!("a meeting without {name}"));
        for line in all {
            let mail = line.value.strip_prefix("mailto:").is_some_and(|mail| mail.contains('@'));
            broken.unless(mail, section(number), format!("{name} {}", line.value));
        }
    }
    let number =
        event.all("SEQUENCE").is_empty() || event.value("SEQUENCE").parse().is_ok_and(|n: i32| n >= 0);
    broken.unless(number, section(22), format!("SEQUENCE {}", event.value("SEQUENCE")));
    let stamp = rule::Time::of(event.value("DTSTAMP")).is_some_and(|at| at.utc);
    broken.unless(stamp, section(9), format!("DTSTAMP {}", event.value("DTSTAMP")));
    let alarms = event.parts("VALARM");
    broken.unless(alarms.len() <= 1, section(62), format!("{} alarms", alarms.len()));
    let time = |name: &str| rule::Time::of(event.value(name));
    let (start, end) = (time("DTSTART"), time("DTEND"));
    broken.unless(start.is_some(), section(10), format!("DTSTART {}", event.value("DTSTART")));
    let order = start.zip(end).is_some_and(|(start, end)| start.like(&end) && start <= end);
    broken.unless(order, section(8), format!("DTEND {}", event.value("DTEND")));
    dates(event, start, broken);
    let (Some(rule), Some(start)) = (event.all("RRULE").first().copied(), start) else { return };
    broken.unless(event.all("RECURRENCE-ID").is_empty(), "2.1.3.2.2", "an exception with a rule of its own");
    for (name, number) in [("DTSTART", "10.1"), ("DTEND", "8.1")] {
        let local = start.clock.is_none() || event.all(name).iter().all(|line| line.zone().is_some());
        broken.unless(local, format!("2.1.3.1.1.20.{number}"), format!("a series whose {name} has no zone"));
    }
    rule::series(rule.value, start, broken);
}

/// Times left out of a rule and times added to it: an added one is one that was moved.
fn dates(event: &Part<'_>, start: Option<rule::Time>, broken: &mut Broken) {
    let list = |name| event.all(name).into_iter().flat_map(|line| line.value.split(',')).collect::<Vec<_>>();
    let (except, also) = (list("EXDATE"), list("RDATE"));
    for (name, number, all) in [("EXDATE", 13, &except), ("RDATE", 18, &also)] {
        let section = format!("2.1.3.1.1.20.{number}");
        let ruled = all.is_empty() || !event.all("RRULE").is_empty();
        broken.unless(ruled, &section, format!("{name} without a rule"));
        for one in all {
            let like = rule::Time::of(one).zip(start).is_some_and(|(at, start)| at.like(&start));
            broken.unless(like, &section, format!("{name} {one} is not like DTSTART"));
        }
    }
    let days: BTreeSet<&str> = also.iter().filter_map(|at| at.split('T').next()).collect();
    broken.unless(days.len() == also.len(), "2.1.3.1.1.20.18", "two times added on one day");
    broken.unless(
        also.len() <= except.len(),
        "2.1.3.1.1.20.18",
        "a time is added for which none is left out",
    );
    // RFC 5545, 3.8.5.1: what is left out is left out although it is added as well.
    let both = also.iter().find(|at| except.contains(at));
    broken.unless(
        both.is_none(),
        "2.1.3.1.1.20.18",
        format!("{} is left out and added", both.unwrap_or(&"")),
    );
}
