//! A calendar as text, for calendar programs of others (RFC 5545).

use jiff::Timestamp;

/// Longest line in octets, without its end.
const LINE: usize = 75;

/// What stands at the head of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Who made it: `-//Name//EN`.
    pub product: String,
    /// What it is called.
    pub name: String,
    /// When it was made.
    pub at: Timestamp,
}

/// An event to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its identity in the world.
    pub uid: String,
    /// How often it was changed.
    pub sequence: i64,
    /// Its title.
    pub title: String,
    /// Where, in words; may be empty.
    pub place: String,
    /// What more there is to say; may be empty.
    pub words: String,
    /// Where it can be looked at; may be empty.
    pub url: String,
    /// When it begins.
    pub start: Timestamp,
    /// When it ends.
    pub end: Timestamp,
    /// `TENTATIVE`, `CONFIRMED` or `CANCELLED`.
    pub status: &'static str,
}

/// The calendar, with the ends of line that the format asks for.
#[must_use]
pub fn write(feed: &Feed, entries: &[Entry]) -> String {
    let mut out = String::new();
    let stamp = utc(feed.at);
    line(&mut out, "BEGIN", "VCALENDAR");
    line(&mut out, "VERSION", "2.0");
    line(&mut out, "PRODID", &escaped(&feed.product));
    line(&mut out, "CALSCALE", "GREGORIAN");
    line(&mut out, "X-WR-CALNAME", &escaped(&feed.name));
    for entry in entries {
        line(&mut out, "BEGIN", "VEVENT");
        line(&mut out, "UID", &escaped(&entry.uid));
        line(&mut out, "DTSTAMP", &stamp);
        line(&mut out, "SEQUENCE", &entry.sequence.to_string());
        line(&mut out, "DTSTART", &utc(entry.start));
        line(&mut out, "DTEND", &utc(entry.end));
        line(&mut out, "SUMMARY", &escaped(&entry.title));
        for (name, text) in [("LOCATION", &entry.place), ("DESCRIPTION", &entry.words)] {
            if !text.is_empty() {
                line(&mut out, name, &escaped(text));
            }
        }
        if !entry.url.is_empty() {
            line(&mut out, "URL", &entry.url.replace(['\r', '\n'], ""));
        }
        line(&mut out, "STATUS", entry.status);
        line(&mut out, "END", "VEVENT");
    }
    line(&mut out, "END", "VCALENDAR");
    out
}

pub(super) fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().filter(|c| *c != '\r') {
        match letter {
            '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// One line, folded where it is too long, never inside a letter.
pub(super) fn line(out: &mut String, name: &str, value: &str) {
    let mut long = 0;
    // Parameters stand with the name and may be long themselves.
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if long + letter.len_utf8() > LINE {
            out.push_str("\r\n ");
            long = 1;
        }
        out.push(letter);
        long += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::super::{Limits, When, read};
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn entry(title: &str, words: &str) -> Entry {
        Entry {
            uid: "1@town.example".into(),
            sequence: 2,
            title: title.into(),
            place: "Grand-Place; Hautrive".into(),
            words: words.into(),
            url: "https://town.example/fr/events/1".into(),
            start: at("2027-05-30T08:00:00Z"),
            end: at("2027-05-30T14:00:00Z"),
            status: "CONFIRMED",
        }
    }

    fn feed() -> Feed {
        Feed { product: "-//Town//EN".into(), name: "Événements".into(), at: at("2026-11-24T02:40:00Z") }
    }

    #[test]
    fn a_calendar_as_the_format_asks() {
        let text = write(&feed(), &[entry("Course, 20 km", "")]);
        let wanted = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Town//EN\r\nCALSCALE:GREGORIAN\r\nX-WR-CALNAME:Événements\r\n\
            BEGIN:VEVENT\r\nUID:1@town.example\r\nDTSTAMP:20261124T024000Z\r\nSEQUENCE:2\r\nDTSTART:20270530T080000Z\r\n\
            DTEND:20270530T140000Z\r\nSUMMARY:Course\\, 20 km\r\nLOCATION:Grand-Place\\; Hautrive\r\n\
            URL:https://town.example/fr/events/1\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(text, wanted);
    }

    proptest! {
        /// What is written is read as it was, no line is too long, whatever the texts hold.
        #[test]
        fn what_is_written_is_read_again(title in "[^\\p{C}\\s][^\\p{C}]{0,80}[^\\p{C}\\s]", words in "[ -~é€\\n]{0,300}") {
            let text = write(&feed(), &[entry(&title, &words)]);
            prop_assert!(text.split("\r\n").all(|l| l.len() <= LINE));
            let found = read(text.as_bytes(), &Limits::default()).unwrap().remove(0).event.unwrap();
            prop_assert_eq!(found.title, title.trim());
            prop_assert_eq!(found.words, words.trim());
            prop_assert_eq!(found.start, When::Instant(at("2027-05-30T08:00:00Z")));
        }
    }
}
