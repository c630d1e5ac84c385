//! Whole days as a calendar (RFC 5545): something due on a day, once or by a rule that comes back. A day has no zone: it is the
//! reader's own, wherever they are.

use jiff::civil::Date;

use super::write::{Feed, calendar_name, escaped, line, texts, utc};

/// A day, or the first of many, to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholeDay {
    /// Its identity in the world.
    pub uid: String,
    /// How often it was changed.
    pub sequence: i64,
    /// Its title.
    pub title: String,
    /// What more there is to say; may be empty.
    pub words: String,
    /// Where it can be looked at; may be empty.
    pub url: String,
    /// The day, or the first of them.
    pub day: Date,
    /// The rule by which it comes back (`FREQ=YEARLY;…`), where it does.
    pub rule: Option<String>,
    /// Days of the rule that are left out: they stand on their own, or are done.
    pub except: Vec<Date>,
    /// Days before each at which the reader's program reminds. One alone: Outlook keeps no second one (MS-OXCICAL 2.1.3.1.1.20.62).
    pub alarm: Option<u32>,
}

/// The calendar, with the ends of line that the format asks for.
#[must_use]
pub fn write_days(feed: &Feed, days: &[WholeDay]) -> String {
    let mut out = String::new();
    let stamp = utc(feed.at);
    line(&mut out, "BEGIN", "VCALENDAR");
    line(&mut out, "VERSION", "2.0");
    line(&mut out, "PRODID", &escaped(&feed.product));
    line(&mut out, "CALSCALE", "GREGORIAN");
    line(&mut out, "METHOD", "PUBLISH");
    calendar_name(&mut out, feed);
    for day in days {
        one(&mut out, day, &stamp);
    }
    line(&mut out, "END", "VCALENDAR");
    out
}

fn one(out: &mut String, day: &WholeDay, stamp: &str) {
    line(out, "BEGIN", "VEVENT");
    line(out, "UID", &escaped(&day.uid));
    line(out, "DTSTAMP", stamp);
    line(out, "SEQUENCE", &day.sequence.to_string());
    line(out, "DTSTART;VALUE=DATE", &date(day.day));
    line(out, "DTEND;VALUE=DATE", &date(day.day.tomorrow().unwrap_or(day.day)));
    if let Some(rule) = &day.rule {
        line(out, "RRULE", rule);
    }
    if !day.except.is_empty() {
        let all: Vec<String> = day.except.iter().map(|d| date(*d)).collect();
        line(out, "EXDATE;VALUE=DATE", &all.join(","));
    }
    texts(out, &day.title, "", &day.words, &day.url);
    // Nobody is away because something is due.
    line(out, "TRANSP", "TRANSPARENT");
    if let Some(days) = day.alarm {
        line(out, "BEGIN", "VALARM");
        line(out, "ACTION", "DISPLAY");
        line(out, "DESCRIPTION", &escaped(&day.title));
        line(out, "TRIGGER", &format!("-P{days}D"));
        line(out, "END", "VALARM");
    }
    line(out, "END", "VEVENT");
}

fn date(day: Date) -> String {
    day.strftime("%Y%m%d").to_string()
}

#[cfg(test)]
mod tests {
    use super::super::{Limits, When, read};
    use super::*;
    use jiff::civil::date;

    fn feed() -> Feed {
        let at = "2026-11-24T02:40:00Z".parse().unwrap();
        Feed { product: "-//Town//EN".into(), name: "Échéances".into(), at }
    }

    fn due(rule: Option<&str>) -> WholeDay {
        WholeDay {
            uid: "1@town.example".into(),
            sequence: 7,
            title: "Rapport, annuel".into(),
            words: "Source: note".into(),
            url: "https://town.example/fr/duties/1".into(),
            day: date(2026, 12, 31),
            rule: rule.map(str::to_owned),
            except: Vec::new(),
            alarm: Some(14),
        }
    }

    #[test]
    fn a_day_as_the_format_asks() {
        let text = write_days(&feed(), &[due(None)]);
        let wanted = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Town//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n\
            X-WR-CALNAME:Échéances\r\nBEGIN:VEVENT\r\nUID:1@town.example\r\nDTSTAMP:20261124T024000Z\r\nSEQUENCE:7\r\n\
            DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:Rapport\\, annuel\r\nDESCRIPTION:Source: note\\nhttps://town.example/fr/duties/1\r\n\
            URL:https://town.example/fr/duties/1\r\nTRANSP:TRANSPARENT\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\n\
            DESCRIPTION:Rapport\\, annuel\r\nTRIGGER:-P14D\r\nEND:VALARM\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(text, wanted);
    }

    #[test]
    fn a_rule_comes_back_without_the_days_left_out() {
        let series = WholeDay {
            except: vec![date(2028, 12, 31), date(2030, 12, 31)],
            ..due(Some("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"))
        };
        let text = write_days(&feed(), &[series]);
        assert!(text.contains("RRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1\r\n"), "{text}");
        assert!(text.contains("EXDATE;VALUE=DATE:20281231,20301231\r\n"), "{text}");
        assert!(text.split("\r\n").all(|l| l.len() <= 75));
        let until = Some("2031-06-01T00:00:00Z".parse().unwrap());
        let found = read(text.as_bytes(), &Limits { until, ..Limits::default() }).unwrap();
        let starts: Vec<When> = found.into_iter().map(|f| f.event.unwrap().start).collect();
        let wanted = [date(2026, 12, 31), date(2027, 12, 31), date(2029, 12, 31)].map(When::Day);
        assert_eq!(starts, wanted);
    }
}
