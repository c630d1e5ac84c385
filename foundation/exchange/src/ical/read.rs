//! Events from the bytes of a calendar.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::Limits;
use super::line::{Property, properties};

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
    /// Whether it recurs: only the first time is here.
    pub recurs: bool,
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
    let (mut found, mut open, mut calendar) = (Vec::new(), None::<Collected>, false);
    // How deep we are inside an event: what an alarm says is not what the event says.
    let mut inner = 0_usize;
    for property in properties(text) {
        let component = property.value.trim().to_ascii_uppercase();
        match (property.name.as_str(), open.as_mut()) {
            ("BEGIN", None) if component == "VCALENDAR" => calendar = true,
            ("BEGIN", None) if component == "VEVENT" && calendar => {
                if found.len() == limits.events {
                    return Err(FileFault::Events);
                }
                open = Some(Collected { line: property.line, properties: Vec::new() });
            }
            ("BEGIN", Some(_)) => inner += 1,
            ("END", Some(_)) if inner > 0 => inner -= 1,
            ("END", Some(_)) if component == "VEVENT" => {
                let event = open.take();
                found.extend(event.map(|e| Found { line: e.line, event: e.occasion(limits) }));
            }
            (_, Some(event)) if inner == 0 && KEPT.contains(&property.name.as_str()) => {
                event.properties.push(property);
            }
            _ => {}
        }
    }
    found.extend(open.map(|e| Found { line: e.line, event: Err(Fault::Open) }));
    match (calendar, found.is_empty()) {
        (false, _) => Err(FileFault::Calendar),
        (true, true) => Err(FileFault::Empty),
        _ => Ok(found),
    }
}

/// What is kept of an event while it is read.
const KEPT: [&str; 10] =
    ["UID", "SUMMARY", "LOCATION", "DESCRIPTION", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "STATUS"];

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
            recurs: self
                .get("RRULE")
                .or_else(|| self.get("RDATE"))
                .is_some_and(|p| !p.value.trim().is_empty()),
            cancelled: self.text("STATUS", limits).eq_ignore_ascii_case("CANCELLED"),
        })
    }
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
            "SUMMARY:Run\r\nDTSTART:20270530T100000Z\r\nBEGIN:VALARM\r\nSUMMARY:Wake\r\nDURATION:x\r\nEND:VALARM\r\nRRULE:FREQ=YEARLY\r\nSTATUS:cancelled",
        );
        let event = event.unwrap();
        assert_eq!((event.title.as_str(), event.recurs, event.cancelled), ("Run", true, true));
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
