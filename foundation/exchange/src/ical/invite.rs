//! Invitations (RFC 5546) and whole series: local times with the definition of their zone, who calls and who is called. Calendar
//! programs take a later `SEQUENCE` of the same `UID` as the change of what they hold.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

use super::write::{Entry, Feed, escaped, line, utc};

/// What is asked of the calendar program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    /// Take it in, or take it in as it is now.
    Request,
    /// It does not take place.
    Cancel,
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

/// A series that is written whole: its rule, the times of the rule that do not hold, and further ones. All in local time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recurrence {
    /// The rule.
    pub rule: String,
    /// Times of the rule that do not hold.
    pub except: Vec<DateTime>,
    /// Times that hold besides.
    pub also: Vec<DateTime>,
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

/// The calendar. Times are local ones of `zone` where its clock changes as in the European Union; they are written in UTC otherwise,
/// and a series then has no rule that other programs could follow, so that none is written for it.
#[must_use]
pub fn invite(feed: &Feed, call: Call, zone: &TimeZone, all: &[Invitation]) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN", "VCALENDAR");
    line(&mut out, "VERSION", "2.0");
    line(&mut out, "PRODID", &escaped(&feed.product));
    line(&mut out, "CALSCALE", "GREGORIAN");
    let method = match call {
        Call::Request => "REQUEST",
        Call::Cancel => "CANCEL",
        Call::Publish => "PUBLISH",
    };
    line(&mut out, "METHOD", method);
    // A name belongs to a calendar that is fetched; a program that takes an invitation in has its own.
    if call == Call::Publish {
        line(&mut out, "X-WR-CALNAME", &escaped(&feed.name));
    }
    let local = Local::of(zone);
    if let Some(local) = &local {
        local.define(&mut out);
    }
    for one in all {
        event(&mut out, feed.at, call, (zone, local.as_ref()), one);
    }
    line(&mut out, "END", "VCALENDAR");
    out
}

fn event(out: &mut String, at: Timestamp, call: Call, zone: (&TimeZone, Option<&Local>), one: &Invitation) {
    let entry = &one.entry;
    line(out, "BEGIN", "VEVENT");
    line(out, "UID", &escaped(&entry.uid));
    line(out, "DTSTAMP", &utc(at));
    line(out, "SEQUENCE", &entry.sequence.to_string());
    time(out, "DTSTART", entry.start, zone);
    time(out, "DTEND", entry.end, zone);
    if let (Some(series), Some(local)) = (&one.recurrence, zone.1) {
        line(out, "RRULE", &series.rule.replace(['\r', '\n'], ""));
        for (name, times) in [("EXDATE", &series.except), ("RDATE", &series.also)] {
            for time in times {
                line(out, &format!("{name};TZID={}", local.name), &written(*time));
            }
        }
    }
    line(out, "SUMMARY", &escaped(&entry.title));
    for (name, text) in [("LOCATION", &entry.place), ("DESCRIPTION", &entry.words)] {
        if !text.is_empty() {
            line(out, name, &escaped(text));
        }
    }
    if !entry.url.is_empty() {
        line(out, "URL", &entry.url.replace(['\r', '\n'], ""));
    }
    if let Some(who) = &one.organizer {
        line(out, &format!("ORGANIZER{}", named(&who.name)), &format!("mailto:{}", address(&who.mail)));
    }
    for who in &one.attendees {
        // Nobody reads the mailbox that an answer would go to: the letter has a link for it.
        let name =
            format!("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE{}", named(&who.name));
        line(out, &name, &format!("mailto:{}", address(&who.mail)));
    }
    line(out, "STATUS", if call == Call::Cancel { "CANCELLED" } else { entry.status });
    line(out, "TRANSP", "OPAQUE");
    line(out, "END", "VEVENT");
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

/// A zone whose clock changes on the last Sundays of March and October at 01:00 UTC.
struct Local {
    name: String,
    standard: i32,
    summer: i32,
}

impl Local {
    /// The zone, where it has a name and changes like that in the years that are planned for.
    fn of(zone: &TimeZone) -> Option<Self> {
        let name = zone.iana_name()?.to_owned();
        let at = |text: &str| text.parse::<Timestamp>().ok();
        let (mut standard, mut summer) = (None, None);
        for (before, after) in [
            ("2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z"),
            ("2036-03-30T00:59:59Z", "2036-03-30T01:00:00Z"),
        ] {
            standard = Some(zone.to_offset(at(before)?).seconds());
            summer = Some(zone.to_offset(at(after)?).seconds());
            if standard == summer {
                return None;
            }
        }
        for (before, after) in [
            ("2026-10-25T00:59:59Z", "2026-10-25T01:00:00Z"),
            ("2036-10-26T00:59:59Z", "2036-10-26T01:00:00Z"),
        ] {
            let (was, is) = (zone.to_offset(at(before)?).seconds(), zone.to_offset(at(after)?).seconds());
            if Some(was) != summer || Some(is) != standard {
                return None;
            }
        }
        Some(Self { name, standard: standard?, summer: summer? })
    }

    fn define(&self, out: &mut String) {
        line(out, "BEGIN", "VTIMEZONE");
        line(out, "TZID", &self.name);
        let (winter, summer) = (offset(self.standard), offset(self.summer));
        // The local time of the change before it: 01:00 UTC.
        let turn = |seconds: i32| (1 + seconds / 3600).rem_euclid(24);
        for (part, month, from, to, hour) in [
            ("DAYLIGHT", 3, &winter, &summer, turn(self.standard)),
            ("STANDARD", 10, &summer, &winter, turn(self.summer)),
        ] {
            let day = if month == 3 { "0331" } else { "1027" };
            line(out, "BEGIN", part);
            line(out, "DTSTART", &format!("1996{day}T{hour:02}0000"));
            line(out, "TZOFFSETFROM", from);
            line(out, "TZOFFSETTO", to);
            line(out, "RRULE", &format!("FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"));
            line(out, "END", part);
        }
        line(out, "END", "VTIMEZONE");
    }
}

fn offset(seconds: i32) -> String {
    let (sign, of) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    format!("{sign}{:02}{:02}", of / 3600, of % 3600 / 60)
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
    fn a_series_stands_whole_with_what_does_not_hold() {
        let zone = TimeZone::get("Europe/Brussels").unwrap();
        let recurrence = Recurrence {
            rule: "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU".into(),
            except: vec!["2027-07-13T14:00:00".parse().unwrap()],
            also: vec!["2027-07-14T14:00:00".parse().unwrap()],
        };
        let series = Invitation { recurrence: Some(recurrence), ..invitation("A") };
        let text = invite(&feed(), Call::Publish, &zone, std::slice::from_ref(&series));
        for wanted in [
            "RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU\r\n",
            "EXDATE;TZID=Europe/Brussels:20270713T140000\r\n",
            "RDATE;TZID=Europe/Brussels:20270714T140000\r\n",
            "X-WR-CALNAME:Réunions\r\n",
        ] {
            assert!(text.contains(wanted), "{wanted}\n{text}");
        }
        let elsewhere = TimeZone::get("Asia/Tokyo").unwrap();
        let text = invite(&feed(), Call::Publish, &elsewhere, &[series]);
        assert!(text.contains("DTSTART:20261124T130000Z\r\n") && !text.contains("RRULE"), "{text}");
    }
}
