//! A calendar as text, for calendar programs of others (RFC 5545).

use jiff::Timestamp;

/// Longest line in octets, without its end.
const LINE: usize = 75;
/// Longest title or place in units of UTF-16: Outlook cuts off what follows (MS-OXCICAL 2.1.3.1.1.20.15 and .24).
const SHOWN: usize = 255;

/// What stands at the head of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Who made it: `-//Name//EN`.
    pub product: String,
    /// What it is called; empty for one event or one series as a file.
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
    calendar_name(&mut out, feed);
    for entry in entries {
        line(&mut out, "BEGIN", "VEVENT");
        line(&mut out, "UID", &escaped(&entry.uid));
        line(&mut out, "DTSTAMP", &stamp);
        line(&mut out, "SEQUENCE", &entry.sequence.to_string());
        line(&mut out, "DTSTART", &utc(entry.start));
        line(&mut out, "DTEND", &utc(entry.end));
        texts(&mut out, &entry.title, &entry.place, &entry.words, &entry.url);
        line(&mut out, "STATUS", entry.status);
        free(&mut out, entry.status);
        line(&mut out, "END", "VEVENT");
    }
    line(&mut out, "END", "VCALENDAR");
    out
}

/// The name of a calendar that is fetched. In the file of one event Outlook would make a calendar of its own of it (2.1.3.1.1.17).
pub(super) fn calendar_name(out: &mut String, feed: &Feed) {
    if !feed.name.is_empty() {
        line(out, "X-WR-CALNAME", &escaped(&feed.name));
    }
}

/// Nobody is away for what does not take place. Of everything else the status says whether it is settled: `TRANSP` would win over it
/// (2.1.3.1.1.20.23 and .25).
pub(super) fn free(out: &mut String, status: &str) {
    if status == "CANCELLED" {
        line(out, "TRANSP", "TRANSPARENT");
    }
}

/// What an event says in words. A title or a place that is too long stands whole in the description. Its address is the last line of
/// that, since Outlook passes over `URL`.
pub(super) fn texts(out: &mut String, title: &str, place: &str, words: &str, url: &str) {
    let mut said = Vec::new();
    for (name, text) in [("SUMMARY", title), ("LOCATION", place)] {
        // An event has a title, even an empty one.
        if name == "LOCATION" && text.is_empty() {
            continue;
        }
        let text = text.replace("\r\n", " ").replace(['\r', '\n'], " ");
        let short = shortened(&text);
        line(out, name, &escaped(short.as_deref().unwrap_or(&text)));
        if short.is_some() {
            said.push(text);
        }
    }
    said.extend([words, url].into_iter().filter(|text| !text.is_empty()).map(str::to_owned));
    if !said.is_empty() {
        line(out, "DESCRIPTION", &escaped(&said.join("\n")));
    }
    if !url.is_empty() {
        line(out, "URL", &url.replace(['\r', '\n'], ""));
    }
}

/// The beginning of a text that is too long, with a sign that it goes on; nothing where it is not.
fn shortened(text: &str) -> Option<String> {
    if text.encode_utf16().count() <= SHOWN {
        return None;
    }
    let mut long = 1;
    let mut short: String = text
        .chars()
        .take_while(|letter| {
            long += letter.len_utf16();
            long <= SHOWN
        })
        .collect();
    short.push('…');
    Some(short)
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
            DESCRIPTION:https://town.example/fr/events/1\r\nURL:https://town.example/fr/events/1\r\nSTATUS:CONFIRMED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(text, wanted);
    }

    #[test]
    fn what_would_be_cut_off_stands_whole_below() {
        let long = "é".repeat(300);
        let text = write(&feed(), &[Entry { place: "😀".repeat(200), ..entry(&long, "1. Divers") }]);
        let text = text.replace("\r\n ", "");
        let value = |name: &str| text.lines().find_map(|l| l.strip_prefix(name)).unwrap().to_owned();
        assert_eq!(value("SUMMARY:"), format!("{}…", "é".repeat(254)));
        assert_eq!(value("LOCATION:"), format!("{}…", "😀".repeat(127)));
        let whole = format!("{long}\\n{}\\n1. Divers\\nhttps://town.example/fr/events/1", "😀".repeat(200));
        assert_eq!(value("DESCRIPTION:"), whole);
    }

    #[test]
    fn a_file_has_no_name_and_what_is_called_off_leaves_time_free() {
        let file = Feed { name: String::new(), ..feed() };
        let text = write(&file, &[Entry { status: "CANCELLED", ..entry("Course", "") }]);
        assert!(!text.contains("X-WR-CALNAME"), "{text}");
        assert!(text.contains("STATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n"), "{text}");
    }

    proptest! {
        /// What is written is read as it was, no line is too long, whatever the texts hold.
        #[test]
        fn what_is_written_is_read_again(title in "[^\\p{C}\\s][^\\p{C}]{0,80}[^\\p{C}\\s]", words in "[ -~é€\\n]{0,300}") {
            let text = write(&feed(), &[entry(&title, &words)]);
            prop_assert!(text.split("\r\n").all(|l| l.len() <= LINE));
            let found = read(text.as_bytes(), &Limits::default()).unwrap().remove(0).event.unwrap();
            prop_assert_eq!(found.title, title.trim());
            let said = format!("{words}\nhttps://town.example/fr/events/1");
            prop_assert_eq!(found.words, said.trim());
            prop_assert_eq!(found.start, When::Instant(at("2027-05-30T08:00:00Z")));
        }
    }
}
