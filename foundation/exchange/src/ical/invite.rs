//! Invitations (RFC 5546) and whole series: local times with the definition of their zone, who calls and who is called. Calendar
//! programs take a later `SEQUENCE` of the same `UID` as the change of what they hold.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::series::Portable;
use super::write::{Entry, Feed, calendar_name, escaped, free, line, texts, utc};
use super::zone::Local;

/// What is asked of the calendar program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    /// Take it in, or take it in as it is now.
    Request,
    /// It does not take place.
    Cancel,
    /// It takes place without whoever is named (RFC 5546, 3.2.5): the event itself has no state then.
    Withdraw,
    /// Nothing: it is shown in a calendar that is fetched.
    Publish,
}

/// Somebody who calls or is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Name; may be empty.
    pub name: String,
    /// Mail address.
    pub mail: String,
}

/// A series that is written whole: its rule, and what of it does not hold. A further time, of which the rule knows nothing, is an event
/// of its own with an identity of its own: programs do not take in times that are added to a rule (`RDATE`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recurrence {
    /// The rule, from the first time on.
    pub rule: Portable,
    /// Times of the rule that do not hold, in local time.
    pub except: Vec<DateTime>,
    /// Times of the rule that are held at another one.
    pub moved: Vec<Moved>,
}

/// A time of a rule that is held at another one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Its time by the rule, in local time; it names it.
    pub from: DateTime,
    /// When it begins now.
    pub start: Timestamp,
    /// When it ends now.
    pub end: Timestamp,
}

/// An event with those whom it concerns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The event.
    pub entry: Entry,
    /// Who calls.
    pub organizer: Option<Attendee>,
    /// Who is called; a mail names its recipient alone, so that nobody learns the addresses of others.
    pub attendees: Vec<Attendee>,
    /// The series that begins with it.
    pub recurrence: Option<Recurrence>,
}

/// The calendar. Times are local ones of `zone` where its clock changes as in the European Union, and those in UTC otherwise. A rule
/// is written in local time alone: [`super::portable`] has none for a zone that is written in UTC. A feed without a name is one event or
/// one series as a file: a name would make a calendar of its own of it.
#[must_use]
pub fn invite(feed: &Feed, call: Call, zone: &TimeZone, all: &[Invitation]) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN", "VCALENDAR");
    line(&mut out, "VERSION", "2.0");
    line(&mut out, "PRODID", &escaped(&feed.product));
    line(&mut out, "CALSCALE", "GREGORIAN");
    let method = match call {
        Call::Request => "REQUEST",
        Call::Cancel | Call::Withdraw => "CANCEL",
        Call::Publish => "PUBLISH",
    };
    line(&mut out, "METHOD", method);
    // A name belongs to a calendar that is fetched; a program that takes an invitation in has its own.
    if call == Call::Publish {
        calendar_name(&mut out, feed);
    }
    let local = Local::of(zone);
    if let Some(local) = &local {
        local.define(&mut out);
    }
    let head = Head { at: feed.at, call, zone, local: local.as_ref() };
    for one in all {
        event(&mut out, &head, one, None);
        let moved = one.recurrence.iter().flat_map(|series| &series.moved);
        for time in moved.filter(|_| local.is_some()) {
            event(&mut out, &head, one, Some(time));
        }
    }
    line(&mut out, "END", "VCALENDAR");
    out
}

/// What holds for all events of a calendar.
struct Head<'a> {
    at: Timestamp,
    call: Call,
    zone: &'a TimeZone,
    local: Option<&'a Local>,
}

/// An event, or the one time of its series that was moved: under the same identity and number, named by its time of the rule.
fn event(out: &mut String, head: &Head<'_>, one: &Invitation, moved: Option<&Moved>) {
    let entry = &one.entry;
    line(out, "BEGIN", "VEVENT");
    line(out, "UID", &escaped(&entry.uid));
    line(out, "DTSTAMP", &utc(head.at));
    line(out, "SEQUENCE", &entry.sequence.to_string());
    let (start, end) = moved.map_or((entry.start, entry.end), |moved| (moved.start, moved.end));
    time(out, "DTSTART", start, (head.zone, head.local));
    time(out, "DTEND", end, (head.zone, head.local));
    if let Some(local) = head.local {
        series(out, local, one.recurrence.as_ref(), moved);
    }
    texts(out, &entry.title, &entry.place, &entry.words, &entry.url);
    if let Some(who) = &one.organizer {
        line(out, &format!("ORGANIZER{}", named(&who.name)), &format!("mailto:{}", address(&who.mail)));
    }
    for who in &one.attendees {
        // Nobody reads the mailbox that an answer would go to: the letter has a link for it.
        let name =
            format!("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE{}", named(&who.name));
        line(out, &name, &format!("mailto:{}", address(&who.mail)));
    }
    if head.call == Call::Withdraw {
        line(out, "END", "VEVENT");
        return;
    }
    let status = if head.call == Call::Cancel { "CANCELLED" } else { entry.status };
    line(out, "STATUS", status);
    free(out, status);
    line(out, "END", "VEVENT");
}

fn series(out: &mut String, local: &Local, series: Option<&Recurrence>, moved: Option<&Moved>) {
    if let Some(moved) = moved {
        line(out, &format!("RECURRENCE-ID;TZID={}", local.name), &written(moved.from));
    } else if let Some(series) = series {
        line(out, "RRULE", series.rule.text());
        for time in &series.except {
            line(out, &format!("EXDATE;TZID={}", local.name), &written(*time));
        }
    }
}

fn time(out: &mut String, name: &str, at: Timestamp, (zone, local): (&TimeZone, Option<&Local>)) {
    match local {
        Some(local) => {
            line(out, &format!("{name};TZID={}", local.name), &written(zone.to_datetime(at)));
        }
        None => line(out, name, &utc(at)),
    }
}

fn written(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

/// A name as the value of a parameter: in quotes, without what would end it (RFC 5545, 3.2).
fn named(name: &str) -> String {
    let plain: String = name.chars().filter(|c| !c.is_control() && *c != '"').collect();
    if plain.trim().is_empty() { String::new() } else { format!(";CN=\"{}\"", plain.trim()) }
}

fn address(mail: &str) -> String {
    mail.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn invitation(name: &str) -> Invitation {
        Invitation {
            entry: Entry {
                uid: "1@town.example".into(),
                sequence: 2,
                title: "Conseil, séance 26-03".into(),
                place: "Salle 2".into(),
                words: String::new(),
                url: "https://town.example/fr/sessions/1".into(),
                start: at("2026-11-24T13:00:00Z"),
                end: at("2026-11-24T15:00:00Z"),
                status: "CONFIRMED",
            },
            organizer: Some(Attendee { name: "Secrétariat".into(), mail: "s@town.example".into() }),
            attendees: vec![Attendee { name: name.into(), mail: "a@town.example".into() }],
            recurrence: None,
        }
    }

    fn feed() -> Feed {
        Feed { product: "-//Town//FR".into(), name: "Réunions".into(), at: at("2026-11-20T08:00:00Z") }
    }

    #[test]
    fn an_invitation_as_calendar_programs_take_it() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let text = invite(&feed(), Call::Request, &zone, &[invitation("A. \"Bodart\"\r\nX-EVIL:1")]);
        for wanted in [
            "METHOD:REQUEST\r\n",
            "BEGIN:VTIMEZONE\r\nTZID:Europe/Brussels\r\nBEGIN:DAYLIGHT\r\nDTSTART:19960331T020000\r\n",
            "DTSTART:19961027T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n",
            "DTSTART;TZID=Europe/Brussels:20261124T140000\r\n",
            "SEQUENCE:2\r\n",
            "ORGANIZER;CN=\"Secrétariat\":mailto:s@town.example\r\n",
            "STATUS:CONFIRMED\r\n",
        ] {
            assert!(text.contains(wanted), "{wanted}\n{text}");
        }
        assert!(!text.contains("\nX-EVIL"), "a name ends no line");
        assert!(text.split("\r\n").all(|l| l.len() <= 75), "no line is too long");
        let cancelled = invite(&feed(), Call::Cancel, &zone, &[invitation("A")]);
        assert!(cancelled.contains("METHOD:CANCEL\r\n") && cancelled.contains("STATUS:CANCELLED\r\n"));
        let read = super::super::read(text.as_bytes(), &super::super::Limits::default()).unwrap();
        assert_eq!(read[0].event.as_ref().unwrap().title, "Conseil, séance 26-03");
    }

    #[test]
    fn who_is_called_off_is_free() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let cancelled = invite(&feed(), Call::Cancel, &zone, &[invitation("A")]);
        assert!(cancelled.contains("STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n"), "{cancelled}");
        let mut one = invitation("A");
        for status in ["CONFIRMED", "TENTATIVE"] {
            one.entry.status = status;
            let text = invite(&feed(), Call::Publish, &zone, std::slice::from_ref(&one));
            assert!(text.contains(&format!("STATUS:{status}\r\n")) && !text.contains("TRANSP"), "{text}");
        }
    }

    #[test]
    fn whoever_is_taken_off_is_named_alone_and_the_event_has_no_state() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let text = invite(&feed(), Call::Withdraw, &zone, &[invitation("A")]).replace("\r\n ", "");
        let last = "mailto:a@town.example\r\nEND:VEVENT\r\n";
        for wanted in ["METHOD:CANCEL\r\n", "UID:1@town.example\r\n", "SEQUENCE:2\r\n", last] {
            assert!(text.contains(wanted), "{wanted}\n{text}");
        }
        assert!(!text.contains("STATUS:"), "{text}");
    }

    #[test]
    fn a_series_stands_whole_with_what_does_not_hold() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let first = "2027-01-12T14:00:00".parse().unwrap();
        let rule = super::super::portable("freq=monthly; interval=3; byday=2tu", first, &zone).unwrap();
        let moved = Moved {
            from: "2027-07-13T14:00:00".parse().unwrap(),
            start: at("2027-07-14T12:00:00Z"),
            end: at("2027-07-14T14:00:00Z"),
        };
        let except = vec!["2027-10-12T14:00:00".parse().unwrap()];
        let mut series = invitation("A");
        (series.entry.start, series.entry.end) = (at("2027-01-12T13:00:00Z"), at("2027-01-12T15:00:00Z"));
        series.recurrence = Some(Recurrence { rule, except, moved: vec![moved] });
        let text = invite(&feed(), Call::Publish, &zone, std::slice::from_ref(&series));
        for wanted in [
            "RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU\r\nEXDATE;TZID=Europe/Brussels:20271012T140000\r\n",
            "UID:1@town.example\r\nDTSTAMP:20261120T080000Z\r\nSEQUENCE:2\r\n\
                DTSTART;TZID=Europe/Brussels:20270714T140000\r\nDTEND;TZID=Europe/Brussels:20270714T160000\r\n\
                RECURRENCE-ID;TZID=Europe/Brussels:20270713T140000\r\nSUMMARY:Conseil",
            "X-WR-CALNAME:Réunions\r\n",
        ] {
            assert!(text.contains(wanted), "{wanted}\n{text}");
        }
        assert_eq!(
            (text.matches("BEGIN:VEVENT").count(), text.matches("RRULE:FREQ=M").count()),
            (2, 1),
            "{text}"
        );
        assert!(!text.contains("RDATE"));
        let file = Feed { name: String::new(), ..feed() };
        assert!(!invite(&file, Call::Publish, &zone, &[series]).contains("X-WR-CALNAME"));
        let elsewhere = TimeZone::get("Asia/Tokyo").unwrap();
        let text = invite(&feed(), Call::Publish, &elsewhere, &[invitation("A")]);
        assert!(text.contains("DTSTART:20261124T130000Z\r\n"), "{text}");
    }
}
