//! Calendars of others: what is new is announced, the rest is answered.

use std::collections::BTreeMap;

use exchange::ical::{Fault, Found, Limits, read};
use kernel::Lang;
use planned::command::{CalendarFile, Coming, TakeCalendar, Verdict, judge};
use planned::read::{EventFilter, Eye, events};
use testkit::on_both;

use crate::town::{Town, at, facts, town};

fn file(events: &[&str]) -> Vec<Found> {
    let body: String = events.iter().map(|e| format!("BEGIN:VEVENT\n{e}\nEND:VEVENT\n")).collect();
    read(format!("BEGIN:VCALENDAR\n{body}END:VCALENDAR").as_bytes(), &Limits::default()).unwrap()
}

fn take(found: Vec<Found>) -> TakeCalendar {
    TakeCalendar {
        file: CalendarFile { digest: "cd".repeat(32), name: "ville.ics".into() },
        found,
        coming: Coming {
            kind: "festival".into(),
            function: "municipal-coordinator".into(),
            areas: stage::codes(&["90001", "z1"]),
            lang: Lang::Fr,
        },
        ids: BTreeMap::new(),
    }
}

fn verdicts(town: &Town, found: &[Found]) -> Vec<Verdict> {
    let facts = facts();
    town.read(|r| judge(found, r, &facts, town.now()))
}

#[test]
fn each_event_of_a_calendar_gets_its_answer() {
    on_both(|place| {
        let town = town(place);
        let found = file(&[
            "UID:1\nSUMMARY:Fête\nDTSTART:20270605T160000Z\nLOCATION:Grand-Place",
            "UID:2\nSUMMARY:Marché\nDTSTART;VALUE=DATE:20270606",
            "UID:1\nSUMMARY:Fête encore\nDTSTART:20270605T160000Z",
            "UID:3\nSUMMARY:Passé\nDTSTART:20200605T160000Z",
            "UID:4\nSUMMARY:Non\nDTSTART:20270605T160000Z\nSTATUS:CANCELLED",
            "UID:5\nSUMMARY:Où\nDTSTART;TZID=Nowhere/X:20270605T160000",
            "UID:6\nSUMMARY:Sans fin\nDTSTART:20270605T160000Z\nDTEND:20290605T160000Z",
        ]);
        let refused = Verdict::Refused;
        use Verdict::{Cancelled, Known, New, Past};
        let wanted = [New, New, Known, Past, Cancelled, refused(Fault::Zone), refused(Fault::Time)];
        assert_eq!(verdicts(&town, &found), wanted);
        town.ask(take(found.clone()));
        let all = town.read(|r| events(r, &Eye::all(), &EventFilter::default(), 9));
        let lines: Vec<_> =
            all.iter().map(|e| (e.description.names.fr.as_deref(), e.description.span.until)).collect();
        // Without an end: an hour; a day without one: the whole day, here.
        assert_eq!(
            lines,
            [(Some("Fête"), at("2027-06-05T17:00:00Z")), (Some("Marché"), at("2027-06-06T22:00:00Z"))]
        );
        assert_eq!(all[0].description.source.as_deref(), Some("ville.ics"));
        // Again: nothing is new.
        assert_eq!(verdicts(&town, &found)[..2], [Known, Known]);
        assert_eq!(town.refused(take(found)).key, "refusal-planned-nothing-new");
    });
}
