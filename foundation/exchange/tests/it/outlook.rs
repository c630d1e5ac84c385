//! Our calendars against what Microsoft Outlook takes in (MS-OXCICAL, 2.1.3.1 and 2.1.3.2): `testkit::outlook` names what is broken,
//! each with its section. Sections of events are written from 2.1.3.1.1.20 on, those of rules from 2.1.3.2 on.

use exchange::ical::{
    Attendee, Call, Entry, Feed, Invitation, Moved, Recurrence, WholeDay, invite, portable, write, write_days,
};
use jiff::tz::TimeZone;
use testkit::outlook;

fn feed() -> Feed {
    let at = "2026-11-20T08:00:00Z".parse().unwrap();
    Feed { product: "-//Town//FR".into(), name: "Réunions".into(), at }
}

/// A session that begins on this day at 14:00.
fn session(day: &str, sequence: i64) -> Invitation {
    Invitation {
        entry: Entry {
            uid: "1@town.example".into(),
            sequence,
            title: "Conseil, séance 26-03".into(),
            place: "Salle 2; rue Haute".into(),
            words: "1. Compte rendu\n2. Divers".into(),
            url: "https://town.example/fr/sessions/1".into(),
            start: format!("{day}T13:00:00Z").parse().unwrap(),
            end: format!("{day}T15:00:00Z").parse().unwrap(),
            status: "CONFIRMED",
        },
        organizer: Some(Attendee { name: "Secrétariat".into(), mail: "s@town.example".into() }),
        attendees: vec![Attendee { name: "A. Bodart".into(), mail: "a@town.example".into() }],
        recurrence: None,
    }
}

fn letter(call: Call, sequence: i64) -> String {
    let zone = TimeZone::get("Europe/Brussels").unwrap();
    invite(&feed(), call, &zone, &[session("2027-01-12", sequence)])
}

/// A series as a file, from this day on; these days are left out, these are held on another one.
fn series(rule: &str, from: &str, except: &[&str], moved: &[(&str, &str)]) -> String {
    let zone = TimeZone::get("Europe/Brussels").unwrap();
    let local = |day: &str| format!("{day}T14:00:00").parse().unwrap();
    let moved = moved.iter().map(|(from, to)| {
        let entry = session(to, 0).entry;
        Moved { from: local(from), start: entry.start, end: entry.end }
    });
    let recurrence = Recurrence {
        rule: portable(rule, local(from), &zone).unwrap(),
        except: except.iter().map(|day| local(day)).collect(),
        moved: moved.collect(),
    };
    let one = Invitation {
        organizer: None,
        attendees: Vec::new(),
        recurrence: Some(recurrence),
        ..session(from, 4)
    };
    let file = Feed { name: String::new(), ..feed() };
    invite(&file, Call::Publish, &zone, &[one])
}

/// The same with a rule that our writer does not write.
fn ruled(rule: &str, from: &str) -> String {
    let text = series("FREQ=DAILY", from, &[], &[]);
    assert_eq!(text.matches("RRULE:FREQ=DAILY\r\n").count(), 1, "{text}");
    text.replacen("RRULE:FREQ=DAILY\r\n", &format!("RRULE:{rule}\r\n"), 1)
}

fn taken_in(text: &str) {
    assert_eq!(outlook(text), Vec::<String>::new(), "{text}");
}

/// One of the conditions that are broken is of this section.
fn names(text: &str, section: &str) {
    let broken = outlook(text);
    assert!(
        broken.iter().any(|one| one.starts_with(&format!("{section}: "))),
        "{section}: {broken:?}\n{text}"
    );
}

#[test]
fn an_invitation_its_change_and_its_cancellation_are_taken_in() {
    let letters = [letter(Call::Request, 3), letter(Call::Request, 9), letter(Call::Cancel, 12)];
    letters.iter().for_each(|text| taken_in(text));
}

#[test]
fn a_published_series_is_taken_in() {
    let moved = series(
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU",
        "2027-01-12",
        &["2027-10-12"],
        &[("2027-07-13", "2027-07-14")],
    );
    taken_in(&moved);
    assert!(!moved.contains("RDATE") && moved.matches("SEQUENCE:4\r\n").count() == 2, "{moved}");
    taken_in(&series("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", "2027-01-01", &["2027-01-01", "2028-01-01"], &[]));
    for (rule, from) in [
        ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1TH", "2027-01-07"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "2027-01-29"),
        ("FREQ=MONTHLY;INTERVAL=2", "2027-01-12"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31"),
        ("FREQ=WEEKLY;INTERVAL=2", "2027-01-15"),
        ("FREQ=WEEKLY;BYDAY=MO,TH;COUNT=20", "2027-01-04"),
        ("freq=weekly; interval=2; byday=mo,su;", "2027-01-04"),
        ("FREQ=YEARLY;BYMONTH=10;BYDAY=1TH", "2027-10-07"),
        ("FREQ=DAILY;INTERVAL=3;UNTIL=20270301", "2027-01-12"),
        ("FREQ=DAILY;UNTIL=20270115;COUNT=3", "2027-01-12"),
    ] {
        taken_in(&series(rule, from, &[], &[]));
    }
    // Others write these.
    taken_in(&ruled("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "2027-01-12"));
    taken_in(&ruled("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2027-01-29"));
}

#[test]
fn feeds_are_taken_in() {
    taken_in(&write(&feed(), &[session("2027-01-12", 1).entry]));
    let long = Entry { title: "é".repeat(300), place: "1000 ".repeat(90), ..session("2027-01-12", 1).entry };
    taken_in(&write(&feed(), &[long]));
    let day = WholeDay {
        uid: "1@town.example".into(),
        sequence: 7,
        title: "Rapport annuel".into(),
        words: "Source: note".into(),
        url: String::new(),
        day: "2026-12-31".parse().unwrap(),
        rule: Some("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1".into()),
        except: vec!["2028-12-31".parse().unwrap()],
        alarm: Some(14),
    };
    let text = write_days(&feed(), &[day]);
    taken_in(&text);
    let second = "END:VALARM\r\nBEGIN:VALARM\r\nTRIGGER:-P1D\r\nEND:VALARM\r\n";
    names(&text.replacen("END:VALARM\r\n", second, 1), "2.1.3.1.1.20.62");
}

#[test]
fn a_letter_with_one_thing_broken_is_named() {
    // Without its folds: what is replaced stands in one line.
    let good = letter(Call::Request, 3).replace("\r\n ", "");
    let long = format!("SUMMARY:{}", "é".repeat(240));
    let event = good.split_once("BEGIN:VEVENT").unwrap().1.split_once("END:VEVENT").unwrap().0;
    let second = format!("BEGIN:VEVENT{}END:VEVENT\r\nEND:VCALENDAR", event.replace("1@town", "2@town"));
    for (old, new, section) in [
        ("BEGIN:VCALENDAR", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR", "2.1.3.1.1"),
        ("METHOD:REQUEST", "METHOD:ADD", "2.1.3.1.1.1"),
        ("END:VCALENDAR", &second, "2.1.3.1.1.1"),
        ("PRODID:-//Town", "PRODID:-//Microsoft Corporation//Outlook 11.0 MIMEDIR", "2.1.3.1.1.2"),
        ("VERSION:2.0", "VERSION:1.0", "2.1.3.1.1.3"),
        ("METHOD:REQUEST", "METHOD:REQUEST\r\nX-WR-CALNAME:x", "2.1.3.1.1.17"),
        ("TZID:Europe/Brussels", "TZID:Romance Standard Time", "2.1.3.1.1.19"),
        ("BEGIN:STANDARD\r\n", "BEGIN:STANDARD\r\nEND:STANDARD\r\nBEGIN:STANDARD\r\n", "2.1.3.1.1.19.2"),
        ("DTSTART:19961027T030000", "DTSTART:19961027T010000Z", "2.1.3.1.1.19.2.1"),
        ("TZOFFSETTO:+0100", "TZOFFSETTO:CET", "2.1.3.1.1.19.2.5"),
        ("BYMONTH=3;BYDAY=-1SU", "BYMONTH=3;BYDAY=SU", "2.1.3.1.1.19.3.2"),
        ("ATTENDEE;", "X-ATTENDEE;", "2.1.3.1.1.20.2"),
        ("mailto:a@", "tel:", "2.1.3.1.1.20.2"),
        ("T160000", "T130000", "2.1.3.1.1.20.8"),
        ("DTSTAMP:20261120T080000Z", "DTSTAMP:20261120T080000", "2.1.3.1.1.20.9"),
        ("SUMMARY:", "EXDATE:20270713T120000Z\r\nSUMMARY:", "2.1.3.1.1.20.13"),
        ("LOCATION:", "LOCATION:Mairie\\n", "2.1.3.1.1.20.15"),
        ("ORGANIZER;", "X-ORGANIZER;", "2.1.3.1.1.20.16"),
        ("SUMMARY:", "RDATE;VALUE=PERIOD:20270713T120000Z/PT1H\r\nSUMMARY:", "2.1.3.1.1.20.18"),
        ("SEQUENCE:3", "SEQUENCE:2147483648", "2.1.3.1.1.20.22"),
        ("SUMMARY:", &long, "2.1.3.1.1.20.24"),
        ("UID:1@town.example", "X-UID:1", "2.1.3.1.1.20.26"),
    ] {
        assert_eq!(good.matches(old).count(), 1, "«{old}»\n{good}");
        names(&good.replacen(old, new, 1), section);
    }
}

#[test]
fn a_series_outside_of_what_is_taken_in_is_named() {
    // From a Tuesday, the second of its month.
    for (rule, section) in [
        ("FREQ=WEEKLY;INTERVAL=2;INTERVAL=3", "2.1.3.2.1"),
        ("FREQ=HOURLY", "2.1.3.2.1.1"),
        ("FREQ=MONTHLY;INTERVAL=100", "2.1.3.2.1.2"),
        ("FREQ=MONTHLY;BYMONTHDAY=12,26", "2.1.3.2.1.5"),
        ("FREQ=MONTHLY;BYMONTHDAY=-20", "2.1.3.2.1.5"),
        ("FREQ=MONTHLY;BYDAY=5TU", "2.1.3.2.1.6"),
        ("FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=12", "2.1.3.2.1.7"),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=5", "2.1.3.2.1.8"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU", "2.1.3.2.1.9"),
        ("FREQ=WEEKLY;COUNT=3;UNTIL=20270301T130000Z", "2.1.3.2.1.10"),
        ("FREQ=WEEKLY;UNTIL=20270301", "2.1.3.2.1.10"),
        ("FREQ=WEEKLY;COUNT=1000", "2.1.3.2.1.11"),
        ("FREQ=YEARLY;BYYEARDAY=12", "2.1.3.2.2"),
        ("freq=weekly; byday=tu", "2.1.3.2.2"),
        ("FREQ=MONTHLY;BYDAY=1TH", "2.1.3.2.2"),
        ("FREQ=DAILY;BYDAY=TU,WE", "2.1.3.2.2.1"),
        ("FREQ=WEEKLY;BYMONTH=1", "2.1.3.2.2.2"),
        ("FREQ=MONTHLY;BYMONTH=1", "2.1.3.2.2.3"),
        ("FREQ=MONTHLY;BYDAY=2TU,4TU", "2.1.3.2.2.4"),
        ("FREQ=MONTHLY;BYDAY=TU", "2.1.3.2.2.4"),
        ("FREQ=YEARLY;BYDAY=2TU", "2.1.3.2.2.6"),
    ] {
        names(&ruled(rule, "2027-01-12"), section);
    }
    names(&ruled("FREQ=MONTHLY", "2027-01-29"), "2.1.3.2.3");
    let weekly = series("FREQ=WEEKLY;BYDAY=MO,FR", "2027-01-01", &["2027-01-08"], &[]);
    // Added without one that is left out, and left out and added.
    for (left_out, added) in [("20270108", "20270105"), ("20270104", "20270104")] {
        let at = |name: &str, day: &str| format!("{name};TZID=Europe/Brussels:{day}T140000\r\n");
        let out = if left_out == added { at("EXDATE", left_out) } else { String::new() };
        let both = format!("{out}{}", at("RDATE", added));
        names(&weekly.replacen(&at("EXDATE", "20270108"), &both, 1), "2.1.3.1.1.20.18");
    }
    let zoned = weekly.replace("DTSTART;TZID=Europe/Brussels", "DTSTART");
    names(&zoned, "2.1.3.1.1.20.10.1");
}

#[test]
fn a_moved_time_that_belongs_to_no_series_is_named() {
    let moved = [("2027-01-11", "2027-01-12")];
    let good = series("FREQ=WEEKLY", "2027-01-04", &[], &moved).replace("\r\n ", "");
    taken_in(&good);
    let (calendar, exception) = good.rsplit_once("BEGIN:VEVENT").unwrap();
    let (exception, end) = exception.split_once("END:VCALENDAR").unwrap();
    let with = |more: &str| format!("{calendar}BEGIN:VEVENT{more}END:VCALENDAR{end}");
    for altered in [
        with(&exception.replace("UID:1@", "UID:2@")),
        with(&format!("{exception}BEGIN:VEVENT{exception}")),
        with(
            &exception
                .replace("RECURRENCE-ID;TZID=Europe/Brussels:20270111T140000", "RECURRENCE-ID:20270111"),
        ),
        with(&exception.replace("T140000", "T140000Z").replace(
            "DTSTART;TZID=Europe/Brussels:20270112T140000Z",
            "DTSTART;TZID=Europe/Brussels:20270112T140000",
        )),
        with(&exception.replace("RECURRENCE-ID;TZID=Europe/Brussels:20270111T140000\r\n", "")),
    ] {
        names(&altered, "2.1.3.1.1.20.20");
    }
}
