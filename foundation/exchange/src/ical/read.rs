//! Events from the bytes of a calendar.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::Limits;
use super::line::{Property, properties};
use super::series::Series;

kernel::coded! {
    /// Why a whole file cannot be read.
    FileFault {
        /// It is larger than the limit.
        Size = "size",
        /// It is not text in UTF-8.
        Text = "text",
        /// It is no calendar.
        Calendar = "calendar",
        /// No event is in it.
        Empty = "empty",
        /// It has too many events.
        Events = "events",
    }
}

kernel::coded! {
    /// Why an event cannot be read.
    Fault {
        /// It has no beginning.
        Start = "start",
        /// A date or time in it is none.
        Time = "time",
        /// It names a time zone that nobody knows.
        Zone = "zone",
        /// It ends before it begins.
        Order = "order",
        /// It has no title.
        Title = "title",
        /// It is not closed before the file ends.
        Open = "open",
        /// It recurs by the hour or more often, or does not say how often.
        RuleFrequency = "rule-frequency",
        /// A number or date of its rule is none.
        RuleValue = "rule-value",
        /// Days of the week that are not understood (`BYDAY`).
        RuleByDay = "rule-byday",
        /// Days of the month that are not understood (`BYMONTHDAY`).
        RuleByMonthDay = "rule-bymonthday",
        /// Months that are none (`BYMONTH`).
        RuleByMonth = "rule-bymonth",
        /// A choice among days (`BYSETPOS`).
        RuleBySetPos = "rule-bysetpos",
        /// Weeks by number (`BYWEEKNO`).
        RuleByWeekNo = "rule-byweekno",
        /// Days of the year by number (`BYYEARDAY`).
        RuleByYearDay = "rule-byyearday",
        /// Several times a day (`BYHOUR` and finer).
        RuleByTime = "rule-bytime",
        /// Something else in its rule.
        RulePart = "rule-part",
        /// Further dates one by one (`RDATE`) in another form than the beginning, or as periods with an end of their own.
        RuleDates = "rule-dates",
        /// More than one rule.
        RuleTwo = "rule-two",
        /// It recurs too often within the time that is looked at.
        RuleMany = "rule-many",
    }
}

/// When an event begins or ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// An instant.
    Instant(Timestamp),
    /// A local time without a zone: where the reader is.
    Local(DateTime),
    /// A whole day.
    Day(Date),
}

impl When {
    /// The instant, in the zone of the reader where the event has none; a day is its first moment. A time that a change of
    /// the clock skips is moved on by as much as was skipped; of a time that is there twice, the first counts.
    #[must_use]
    pub fn instant(&self, zone: &TimeZone) -> Option<Timestamp> {
        match self {
            Self::Instant(at) => Some(*at),
            Self::Local(local) => zone.to_timestamp(*local).ok(),
            Self::Day(day) => day.to_zoned_datetime(zone.clone()).ok().map(|day| day.timestamp()),
        }
    }
}

/// An event as its calendar says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// Its identity in the world; empty where the sender gave none.
    pub uid: String,
    /// Its title.
    pub title: String,
    /// Where, in words; may be empty.
    pub place: String,
    /// What more there is to say; may be empty.
    pub words: String,
    /// When it begins.
    pub start: When,
    /// When it ends, not included; the sender may leave it open.
    pub end: Option<When>,
    /// Whether it is one of a series.
    pub recurs: bool,
    /// How often the sender has changed it (`SEQUENCE`); 0 where that is not said.
    pub sequence: i64,
    /// When the sender last changed it (`LAST-MODIFIED`).
    pub modified: Option<Timestamp>,
    /// Whether the sender cancelled it.
    pub cancelled: bool,
}

/// What stands at a place of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The line at which it begins, from 1.
    pub line: usize,
    /// The event, or why it cannot be read.
    pub event: Result<Occasion, Fault>,
}

/// Reads the events of a file.
///
/// # Errors
/// Why nothing of it can be read.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Found>, FileFault> {
    if bytes.len() > limits.bytes {
        return Err(FileFault::Size);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| FileFault::Text)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut whole, mut open, mut calendar) = (Vec::new(), None::<Collected>, false);
    // How deep we are inside an event: what an alarm says is not what the event says.
    let mut inner = 0_usize;
    for property in properties(text) {
        let component = property.value.trim().to_ascii_uppercase();
        match (property.name.as_str(), open.as_mut()) {
            ("BEGIN", None) if component == "VCALENDAR" => calendar = true,
            ("BEGIN", None) if component == "VEVENT" && calendar => {
                if whole.len() == limits.events {
                    return Err(FileFault::Events);
                }
                open = Some(Collected { line: property.line, properties: Vec::new() });
            }
            ("BEGIN", Some(_)) => inner += 1,
            ("END", Some(_)) if inner > 0 => inner -= 1,
            ("END", Some(_)) if component == "VEVENT" => whole.extend(open.take()),
            (_, Some(event)) if inner == 0 && KEPT.contains(&property.name.as_str()) => {
                event.properties.push(property);
            }
            _ => {}
        }
    }
    let moved = moved(&whole, limits);
    let mut found = Vec::with_capacity(whole.len());
    let mut steps = MOST_STEPS;
    for event in &whole {
        let line = event.line;
        match event.occasions(limits, &moved, &mut steps) {
            Ok(all) if found.len() + all.len() > limits.events => {
                found.push(Found { line, event: Err(Fault::RuleMany) });
            }
            Ok(all) => found.extend(all.into_iter().map(|one| Found { line, event: Ok(one) })),
            Err(fault) => found.push(Found { line, event: Err(fault) }),
        }
    }
    found.extend(open.map(|e| Found { line: e.line, event: Err(Fault::Open) }));
    match (calendar, found.is_empty()) {
        (false, _) => Err(FileFault::Calendar),
        (true, true) => Err(FileFault::Empty),
        _ => Ok(found),
    }
}

/// Times of series that are looked at in one file: a stranger's calendar must not keep us busy.
const MOST_STEPS: usize = 200_000;

/// What is kept of an event while it is read.
const KEPT: [&str; 14] = [
    "UID",
    "SUMMARY",
    "LOCATION",
    "DESCRIPTION",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE",
    "RDATE",
    "EXDATE",
    "RECURRENCE-ID",
    "SEQUENCE",
    "LAST-MODIFIED",
    "STATUS",
];

/// The identities of single times of a series that stand in the file on their own, with what is other about them.
fn moved(whole: &[Collected], limits: &Limits) -> BTreeSet<String> {
    whole
        .iter()
        .filter_map(|e| Some(key(&e.text("UID", limits), &when(e.get("RECURRENCE-ID")?).ok()?)))
        .collect()
}

/// The identity of one time of a series: that of the series and the beginning.
fn key(uid: &str, start: &When) -> String {
    let begins = match start {
        When::Instant(at) => at.strftime("%Y%m%dT%H%M%SZ").to_string(),
        When::Local(local) => local.strftime("%Y%m%dT%H%M%S").to_string(),
        When::Day(day) => day.strftime("%Y%m%d").to_string(),
    };
    format!("{uid}/{begins}")
}

struct Collected {
    line: usize,
    properties: Vec<Property>,
}

impl Collected {
    fn get(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|p| p.name == name)
    }
    fn text(&self, name: &str, limits: &Limits) -> String {
        self.get(name).map_or_else(String::new, |p| p.text(limits.text_bytes))
    }

    fn filled(&self, name: &str) -> usize {
        self.properties.iter().filter(|p| p.name == name && !p.value.trim().is_empty()).count()
    }

    /// The event, or each time of it that lies within what is looked at. Where none does, the first stands for all.
    fn occasions(
        &self,
        limits: &Limits,
        moved: &BTreeSet<String>,
        steps: &mut usize,
    ) -> Result<Vec<Occasion>, Fault> {
        let mut first = self.occasion(limits)?;
        let uid = first.uid.clone();
        if let Some(of) = self.get("RECURRENCE-ID") {
            // One time of a series, told anew.
            (first.uid, first.recurs) = (key(&uid, &when(of)?), true);
            return Ok(vec![first]);
        }
        match (self.filled("RRULE"), self.filled("RDATE")) {
            (2.., _) => return Err(Fault::RuleTwo),
            (0, 0) => return Ok(vec![first]),
            _ => first.recurs = true,
        }
        let (local, zone) = self.begins()?;
        let rule = self.properties.iter().find(|p| p.name == "RRULE" && !p.value.trim().is_empty());
        let series =
            rule.map(|p| Series::parse(&p.value, |value| until(value, zone.as_ref()))).transpose()?;
        let ruled = series.iter().flat_map(|series| series.starts(local));
        // Without a rule, the beginning is the first of the dates that are named.
        let alone = series.is_none().then_some(local);
        let (further, left_out) = (self.further(&first.start, zone.as_ref())?, self.left_out()?);
        let mut all = Vec::new();
        for at in merged(alone.into_iter().chain(ruled), further) {
            *steps = steps.checked_sub(1).ok_or(Fault::RuleMany)?;
            let Some(one) = first.at(at, zone.as_ref()) else { continue };
            if limits.until.is_some_and(|last| one.start.instant(&TimeZone::UTC).is_none_or(|at| at > last)) {
                break;
            }
            let over = |since| one.last().instant(&TimeZone::UTC).is_none_or(|end| end <= since);
            let own = key(&uid, &one.start);
            if limits.since.is_some_and(over) || left_out.contains(&one.start) || moved.contains(&own) {
                continue;
            }
            if all.len() == limits.times {
                return Err(Fault::RuleMany);
            }
            // The first keeps the name that it has where nobody reads the rule.
            let uid = if one.start == first.start { uid.clone() } else { own };
            all.push(Occasion { uid, ..one });
        }
        Ok(if all.is_empty() { vec![first] } else { all })
    }

    /// The local time at which it begins, and where that is; nothing for a day or a time without a zone.
    fn begins(&self) -> Result<(DateTime, Option<TimeZone>), Fault> {
        let start = self.get("DTSTART").ok_or(Fault::Start)?;
        Ok(match when(start)? {
            When::Day(day) => (day.to_datetime(Time::midnight()), None),
            When::Local(local) => (local, None),
            When::Instant(at) => {
                let utc = start.value.trim().ends_with(['Z', 'z']);
                let zone = start.param("TZID").filter(|_| !utc).and_then(zone).unwrap_or(TimeZone::UTC);
                (zone.to_datetime(at), Some(zone))
            }
        })
    }

    /// The times that the sender takes out of the series.
    fn left_out(&self) -> Result<Vec<When>, Fault> {
        let lines = self.properties.iter().filter(|p| p.name == "EXDATE");
        lines.flat_map(|p| p.value.split(',').map(|v| when(&p.with_value(v)))).collect()
    }

    /// The times that the sender names one by one besides (`RDATE`), as local times where the event begins, in order.
    fn further(&self, start: &When, zone: Option<&TimeZone>) -> Result<Vec<DateTime>, Fault> {
        let mut all = Vec::new();
        for property in self.properties.iter().filter(|p| p.name == "RDATE" && !p.value.trim().is_empty()) {
            // A period would last as long as it says itself, not as long as the first time.
            if property.param("VALUE").is_some_and(|kind| kind.eq_ignore_ascii_case("PERIOD")) {
                return Err(Fault::RuleDates);
            }
            for value in property.value.split(',') {
                all.push(match (when(&property.with_value(value))?, start, zone) {
                    (When::Day(day), When::Day(_), _) => day.to_datetime(Time::midnight()),
                    (When::Local(local), When::Local(_), _) => local,
                    (When::Instant(at), When::Instant(_), Some(zone)) => zone.to_datetime(at),
                    _ => return Err(Fault::RuleDates),
                });
            }
        }
        all.sort_unstable();
        all.dedup();
        Ok(all)
    }

    fn occasion(&self, limits: &Limits) -> Result<Occasion, Fault> {
        let start = when(self.get("DTSTART").ok_or(Fault::Start)?)?;
        let end = match (self.get("DTEND"), self.get("DURATION")) {
            (Some(end), _) => Some(when(end)?),
            (None, Some(length)) => Some(after(&start, length.value.trim())?),
            (None, None) => None,
        };
        let utc = TimeZone::UTC;
        if let Some(end) = &end
            && end.instant(&utc).zip(start.instant(&utc)).is_none_or(|(end, start)| end < start)
        {
            return Err(Fault::Order);
        }
        let title = self.text("SUMMARY", limits);
        if title.is_empty() {
            return Err(Fault::Title);
        }
        Ok(Occasion {
            uid: self.text("UID", limits),
            title,
            place: self.text("LOCATION", limits),
            words: self.text("DESCRIPTION", limits),
            start,
            end,
            recurs: false,
            sequence: self.get("SEQUENCE").and_then(|p| p.value.trim().parse().ok()).unwrap_or(0),
            modified: self.get("LAST-MODIFIED").and_then(|p| match when(p).ok()? {
                When::Instant(at) => Some(at),
                other => other.instant(&TimeZone::UTC),
            }),
            cancelled: self.text("STATUS", limits).eq_ignore_ascii_case("CANCELLED"),
        })
    }
}

impl Occasion {
    /// The same, beginning at this local time; of a time that a change of the clock skips, as much later as was skipped.
    fn at(&self, local: DateTime, zone: Option<&TimeZone>) -> Option<Self> {
        let start = match (&self.start, zone) {
            (When::Day(_), _) => When::Day(local.date()),
            (When::Instant(_), Some(zone)) => When::Instant(zone.to_timestamp(local).ok()?),
            _ => When::Local(local),
        };
        // A series lasts as long each time as it did the first.
        let end = match (&self.start, &self.end, &start) {
            (_, None, _) => None,
            (When::Day(a), Some(When::Day(b)), When::Day(new)) => {
                Some(When::Day(new.checked_add(b.duration_since(*a)).ok()?))
            }
            (When::Instant(a), Some(When::Instant(b)), When::Instant(new)) => {
                Some(When::Instant(new.checked_add(b.duration_since(*a)).ok()?))
            }
            (When::Local(a), Some(When::Local(b)), When::Local(new)) => {
                Some(When::Local(new.checked_add(b.duration_since(*a)).ok()?))
            }
            // Begins in one form and ends in another: nobody can say how long that is elsewhere.
            _ => return None,
        };
        Some(Self { start, end, ..self.clone() })
    }
    /// When it is over: its end, or the day, or the instant at which it begins.
    fn last(&self) -> When {
        match (&self.end, &self.start) {
            (Some(end), _) => end.clone(),
            (None, When::Day(day)) => When::Day(day.tomorrow().unwrap_or(*day)),
            (None, start) => start.clone(),
        }
    }
}

/// Both in one order, what is in both once.
fn merged(ruled: impl Iterator<Item = DateTime>, named: Vec<DateTime>) -> impl Iterator<Item = DateTime> {
    let (mut ruled, mut named) = (ruled.peekable(), named.into_iter().peekable());
    std::iter::from_fn(move || {
        let order = match (ruled.peek(), named.peek()) {
            (Some(a), Some(b)) => a.cmp(b),
            (Some(_), None) => Ordering::Less,
            (None, _) => Ordering::Greater,
        };
        match order {
            Ordering::Less => ruled.next(),
            Ordering::Greater => named.next(),
            Ordering::Equal => {
                named.next();
                ruled.next()
            }
        }
    })
}

/// The local time until which a series goes on, where it begins; of a day, its end.
fn until(value: &str, zone: Option<&TimeZone>) -> Result<DateTime, Fault> {
    let last = when(&Property::of("UNTIL", value)).map_err(|_| Fault::RuleValue)?;
    Ok(match last {
        When::Day(day) => day.to_datetime(Time::MAX),
        When::Local(local) => local,
        When::Instant(at) => zone.unwrap_or(&TimeZone::UTC).to_datetime(at),
    })
}

/// `20270530`, `20270530T100000`, `20270530T080000Z`, and the zone that the property names.
fn when(property: &Property) -> Result<When, Fault> {
    let value = property.value.trim();
    let (day, time) = value.split_once('T').map_or((value, None), |(day, time)| (day, Some(time)));
    let day = digits(day, 8).and_then(|d| date(&d)).ok_or(Fault::Time)?;
    let Some(time) = time else { return Ok(When::Day(day)) };
    let (time, utc) = time.strip_suffix(['Z', 'z']).map_or((time, false), |time| (time, true));
    let time = digits(time, 6).and_then(|t| clock(&t)).ok_or(Fault::Time)?;
    let local = day.to_datetime(time);
    let zone = match property.param("TZID") {
        _ if utc => Some(TimeZone::UTC),
        Some(name) => Some(zone(name).ok_or(Fault::Zone)?),
        None => None,
    };
    match zone {
        Some(zone) => zone.to_timestamp(local).map(When::Instant).map_err(|_| Fault::Time),
        None => Ok(When::Local(local)),
    }
}

/// A zone by its name; some senders put a path or a slash before it.
fn zone(name: &str) -> Option<TimeZone> {
    let parts: Vec<&str> = name.split('/').filter(|p| !p.is_empty()).collect();
    let from = |first: usize| TimeZone::get(&parts.get(first..)?.join("/")).ok();
    from(0).or_else(|| from(parts.len().checked_sub(2)?)).or_else(|| {
        let last = parts.last()?;
        ["UTC", "GMT", "Z"].contains(last).then_some(TimeZone::UTC)
    })
}

fn digits(text: &str, many: usize) -> Option<Vec<i16>> {
    let all: Vec<i16> = text.bytes().filter(u8::is_ascii_digit).map(|b| i16::from(b - b'0')).collect();
    (all.len() == many && text.len() == many).then_some(all)
}

fn number(digits: &[i16]) -> i16 {
    digits.iter().fold(0, |n, d| n * 10 + d)
}

fn date(d: &[i16]) -> Option<Date> {
    let two = |at: usize| i8::try_from(number(d.get(at..at + 2)?)).ok();
    Date::new(number(d.get(..4)?), two(4)?, two(6)?).ok()
}

fn clock(d: &[i16]) -> Option<Time> {
    let two = |at: usize| i8::try_from(number(d.get(at..at + 2)?)).ok();
    // A leap second is the last of its minute.
    Time::new(two(0)?, two(2)?, two(4)?.min(59), 0).ok()
}

/// The end of something that lasts so long: `PT1H30M`, `P2D`, `P1W`. Days are days of the calendar where it begins on one.
fn after(start: &When, length: &str) -> Result<When, Fault> {
    let span: jiff::Span = length.trim_start_matches('+').parse().map_err(|_| Fault::Time)?;
    let exact = || SignedDuration::try_from(span.days(0).weeks(0)).ok().map(|d| d + days(&span));
    let end = match start {
        When::Day(day) => day.checked_add(span).ok().map(When::Day),
        When::Local(local) => local.checked_add(span).ok().map(When::Local),
        When::Instant(at) => exact().and_then(|d| at.checked_add(d).ok()).map(When::Instant),
    };
    end.ok_or(Fault::Time)
}

fn days(span: &jiff::Span) -> SignedDuration {
    SignedDuration::from_hours(24 * (i64::from(span.get_days()) + 7 * i64::from(span.get_weeks())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(lines: &str) -> Result<Occasion, Fault> {
        let text = format!("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        read(text.as_bytes(), &Limits::default()).unwrap().remove(0).event
    }

    fn span(lines: &str) -> (String, Option<String>) {
        let brussels = TimeZone::get("Europe/Brussels").unwrap();
        let event = one(&format!("SUMMARY:x\r\n{lines}")).unwrap();
        let show = |when: &When| when.instant(&brussels).unwrap().to_string();
        (show(&event.start), event.end.as_ref().map(show))
    }

    #[test]
    fn times_in_every_form() {
        let table = [
            ("DTSTART:20270530T080000Z", "2027-05-30T08:00:00Z", None),
            (
                "DTSTART;TZID=Europe/Brussels:20270530T100000\r\nDTEND:20270530T110000Z",
                "2027-05-30T08:00:00Z",
                Some("2027-05-30T11:00:00Z"),
            ),
            ("DTSTART;TZID=/x.org/Tz/Europe/Brussels:20271231T100000", "2027-12-31T09:00:00Z", None),
            (
                "DTSTART:20270530T100000\r\nDURATION:PT1H30M",
                "2027-05-30T08:00:00Z",
                Some("2027-05-30T09:30:00Z"),
            ),
            (
                "DTSTART;VALUE=DATE:20270721\r\nDTEND;VALUE=DATE:20270722",
                "2027-07-20T22:00:00Z",
                Some("2027-07-21T22:00:00Z"),
            ),
            (
                "DTSTART;VALUE=DATE:20270721\r\nDURATION:P1W",
                "2027-07-20T22:00:00Z",
                Some("2027-07-27T22:00:00Z"),
            ),
            // Sunday 28 March 2027: the clock goes from 2 to 3. A day of the calendar has 23 hours.
            ("DTSTART;TZID=Europe/Brussels:20270328T023000", "2027-03-28T01:30:00Z", None),
            (
                "DTSTART;VALUE=DATE:20270328\r\nDURATION:P1D",
                "2027-03-27T23:00:00Z",
                Some("2027-03-28T22:00:00Z"),
            ),
            // Sunday 31 October 2027: half past two is there twice.
            ("DTSTART;TZID=Europe/Brussels:20271031T023000", "2027-10-31T00:30:00Z", None),
        ];
        for (lines, start, end) in table {
            assert_eq!(span(lines), (start.to_owned(), end.map(str::to_owned)), "{lines}");
        }
    }

    #[test]
    fn a_bad_event_says_why() {
        let table = [
            ("SUMMARY:x", Fault::Start),
            ("SUMMARY:x\r\nDTSTART:20270230T100000Z", Fault::Time),
            ("SUMMARY:x\r\nDTSTART:20270530T250000Z", Fault::Time),
            ("SUMMARY:x\r\nDTSTART:tomorrow", Fault::Time),
            ("SUMMARY:x\r\nDTSTART;TZID=Nowhere/Town:20270530T100000", Fault::Zone),
            ("SUMMARY:x\r\nDTSTART:20270530T100000Z\r\nDTEND:20270530T090000Z", Fault::Order),
            ("SUMMARY:x\r\nDTSTART:20270530T100000Z\r\nDURATION:soon", Fault::Time),
            ("SUMMARY: \r\nDTSTART:20270530T100000Z", Fault::Title),
        ];
        for (lines, fault) in table {
            assert_eq!(one(lines), Err(fault), "{lines}");
        }
    }

    #[test]
    fn what_an_alarm_says_is_not_what_the_event_says() {
        let event = one(
            "SUMMARY:Run\r\nDTSTART:20270530T100000Z\r\nBEGIN:VALARM\r\nSUMMARY:Wake\r\nDURATION:x\r\nEND:VALARM\r\nRRULE:FREQ=YEARLY;COUNT=1\r\nSTATUS:cancelled",
        );
        let event = event.unwrap();
        assert_eq!((event.title.as_str(), event.recurs, event.cancelled), ("Run", true, true));
    }

    /// Identity and beginning of each time of a calendar, within two months of 2027.
    fn times(events: &[&str]) -> Vec<Result<(String, String), Fault>> {
        let body: String = events.iter().map(|e| format!("BEGIN:VEVENT\n{e}\nEND:VEVENT\n")).collect();
        let at = |text: &str| Some(text.parse().unwrap());
        let limits = Limits {
            times: 9,
            since: at("2027-10-01T00:00:00Z"),
            until: at("2027-11-30T00:00:00Z"),
            ..Limits::default()
        };
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let all = read(format!("BEGIN:VCALENDAR\n{body}END:VCALENDAR").as_bytes(), &limits).unwrap();
        let show = |e: Occasion| (e.uid.clone(), e.start.instant(&zone).unwrap().to_string());
        all.into_iter().map(|found| found.event.map(show)).collect()
    }

    fn texts(all: &[Result<(String, String), Fault>]) -> Vec<(&str, &str)> {
        all.iter().map(|one| one.as_ref().map(|(uid, at)| (uid.as_str(), at.as_str())).unwrap()).collect()
    }

    #[test]
    fn a_series_keeps_its_hour_when_the_clock_changes_and_each_time_has_a_name() {
        let weekly = "UID:a\nSUMMARY:Marché\nDTSTART;TZID=Europe/Brussels:20271024T080000\nDTEND;TZID=Europe/Brussels:20271024T130000\n\
                      RRULE:FREQ=WEEKLY;COUNT=3";
        let expected = [
            ("a", "2027-10-24T06:00:00Z"),
            ("a/20271031T070000Z", "2027-10-31T07:00:00Z"),
            ("a/20271107T070000Z", "2027-11-07T07:00:00Z"),
        ];
        assert_eq!(texts(&times(&[weekly])), expected);
        let all = read(
            format!("BEGIN:VCALENDAR\nBEGIN:VEVENT\n{weekly}\nEND:VEVENT\nEND:VCALENDAR").as_bytes(),
            &Limits::default(),
        );
        let lasts = |e: &Occasion| match (&e.start, &e.end) {
            (When::Instant(from), Some(When::Instant(until))) => until.duration_since(*from).as_hours(),
            other => unreachable!("{other:?}"),
        };
        assert!(all.unwrap().iter().all(|f| f.event.as_ref().map(lasts) == Ok(5)));
    }

    #[test]
    fn what_is_left_out_or_moved_is_no_time_of_its_series() {
        let daily = "UID:b\nSUMMARY:x\nDTSTART:20271001T100000\nRRULE:FREQ=DAILY;UNTIL=20271005T100000\nEXDATE:20271002T100000,20271003T100000";
        let moved = "UID:b\nSUMMARY:y\nRECURRENCE-ID:20271004T100000\nDTSTART:20271004T180000";
        let expected = [
            ("b", "2027-10-01T08:00:00Z"),
            ("b/20271005T100000", "2027-10-05T08:00:00Z"),
            ("b/20271004T100000", "2027-10-04T16:00:00Z"),
        ];
        assert_eq!(texts(&times(&[daily, moved])), expected);
    }

    #[test]
    fn dates_named_one_by_one_stand_beside_the_rule_and_what_is_left_out_goes_from_them_too() {
        let alone = "UID:e\nSUMMARY:x\nDTSTART;VALUE=DATE:20271003\nRDATE;VALUE=DATE:20271020,20271010\nRDATE;VALUE=DATE:20271010";
        let expected = [
            ("e", "2027-10-02T22:00:00Z"),
            ("e/20271010", "2027-10-09T22:00:00Z"),
            ("e/20271020", "2027-10-19T22:00:00Z"),
        ];
        assert_eq!(texts(&times(&[alone])), expected, "in order, each once, the beginning among them");
        let beside = "UID:f\nSUMMARY:x\nDTSTART;TZID=Europe/Brussels:20271004T100000\nRRULE:FREQ=WEEKLY;COUNT=3\n\
                      RDATE;TZID=Europe/Brussels:20271007T140000,20271011T100000\nRDATE:20271102T090000Z\n\
                      EXDATE;TZID=Europe/Brussels:20271007T140000,20271018T100000";
        let expected = [
            ("f", "2027-10-04T08:00:00Z"),
            ("f/20271011T080000Z", "2027-10-11T08:00:00Z"),
            ("f/20271102T090000Z", "2027-11-02T09:00:00Z"),
        ];
        assert_eq!(
            texts(&times(&[beside])),
            expected,
            "in the rule and named: once; left out of either: gone"
        );
    }

    #[test]
    fn of_a_series_only_what_is_to_come_is_here() {
        let yearly = "UID:c\nSUMMARY:Fête\nDTSTART;VALUE=DATE:20100721\nRRULE:FREQ=YEARLY";
        assert_eq!(
            texts(&times(&[yearly])),
            [("c", "2010-07-20T22:00:00Z")],
            "July is not in these months: the first stands for all"
        );
        let monthly = "UID:d\nSUMMARY:x\nDTSTART;VALUE=DATE:20200105\nRRULE:FREQ=MONTHLY;BYDAY=1SU";
        let expected = [("d/20271003", "2027-10-02T22:00:00Z"), ("d/20271107", "2027-11-06T23:00:00Z")];
        assert_eq!(texts(&times(&[monthly])), expected);
    }

    #[test]
    fn a_series_that_is_not_understood_is_refused_with_its_name() {
        let of = |rule: &str| times(&[&format!("SUMMARY:x\nDTSTART:20271001T100000\n{rule}")]).remove(0);
        let table = [
            ("RRULE:FREQ=DAILY", Fault::RuleMany),
            ("RRULE:FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", Fault::RuleBySetPos),
            ("RRULE:FREQ=DAILY;COUNT=2\nRRULE:FREQ=WEEKLY;COUNT=2", Fault::RuleTwo),
            ("RDATE;VALUE=DATE:20271004", Fault::RuleDates),
            ("RDATE;VALUE=PERIOD:20271004T100000/PT2H", Fault::RuleDates),
            ("RDATE:20271004T250000", Fault::Time),
            ("RRULE:FREQ=DAILY;UNTIL=never", Fault::RuleValue),
            ("RRULE:FREQ=DAILY;COUNT=2\nEXDATE:x", Fault::Time),
        ];
        for (rule, fault) in table {
            assert_eq!(of(rule), Err(fault), "{rule}");
        }
    }

    #[test]
    fn what_the_sender_says_of_changes() {
        let event =
            one("SUMMARY:x\r\nDTSTART:20270530\r\nSEQUENCE:3\r\nLAST-MODIFIED:20270101T090000Z").unwrap();
        assert_eq!((event.sequence, event.modified), (3, Some("2027-01-01T09:00:00Z".parse().unwrap())));
        let silent = one("SUMMARY:x\r\nDTSTART:20270530\r\nSEQUENCE:x").unwrap();
        assert_eq!((silent.sequence, silent.modified), (0, None));
    }

    #[test]
    fn a_file_that_is_none_says_why() {
        let limits = Limits { bytes: 200, events: 1, ..Limits::default() };
        let event = "BEGIN:VEVENT\nSUMMARY:x\nDTSTART:20270530\nEND:VEVENT\n";
        let table = [
            (String::new(), FileFault::Calendar),
            ("<html>".into(), FileFault::Calendar),
            (event.into(), FileFault::Calendar),
            ("BEGIN:VCALENDAR\nEND:VCALENDAR".into(), FileFault::Empty),
            (format!("BEGIN:VCALENDAR\n{event}{event}"), FileFault::Events),
            ("x".repeat(201), FileFault::Size),
        ];
        for (text, fault) in table {
            assert_eq!(read(text.as_bytes(), &limits), Err(fault), "{text}");
        }
        assert_eq!(read(b"BEGIN:VCALENDAR\n\xff", &limits), Err(FileFault::Text));
        let open = read(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x", &limits).unwrap();
        assert_eq!(open, [Found { line: 2, event: Err(Fault::Open) }]);
    }
}
