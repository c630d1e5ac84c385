//! Calendars of others: what is new is announced, the rest is answered.

use std::collections::{BTreeMap, BTreeSet};

use exchange::ical::{Fault, Found, Limits, read};
use kernel::Lang;
use planned::command::{CalendarFile, Coming, Describe, TakeCalendar, Verdict, judge};
use planned::planned::Contact;
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
        cancel: BTreeSet::new(),
        why: None,
    }
}

fn verdicts(town: &Town, found: &[Found]) -> Vec<Verdict> {
    let facts = facts();
    town.read(|r| judge((found, Lang::Fr), r, &facts, town.now(), &|_| true))
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

#[test]
fn what_its_sender_changes_changes_the_file_and_what_is_older_does_not() {
    on_both(|place| {
        let town = town(place);
        let told = |more: &str| file(&[&format!("UID:1\nSUMMARY:Fête\nLOCATION:Parc\n{more}")]);
        town.ask(take(told("DTSTART:20270605T160000Z\nSEQUENCE:1")));
        let before = town.read(|r| events(r, &Eye::all(), &EventFilter::default(), 9)).remove(0);
        let moved = told("DTSTART:20270605T180000Z\nSEQUENCE:2\nDESCRIPTION:Avec un bal");
        assert_eq!(verdicts(&town, &moved), [Verdict::Changed(before.id)]);
        let facts = facts();
        let not_mine = town.read(|r| judge((&moved, Lang::Fr), r, &facts, town.now(), &|_| false));
        assert_eq!(not_mine, [Verdict::Fixed(before.id)], "by nobody who may not plan it");
        town.ask(take(moved.clone()));
        let all = town.read(|r| events(r, &Eye::all(), &EventFilter::default(), 9));
        assert_eq!(all.len(), 1, "the same event stands here once");
        let now = &all[0].description;
        assert_eq!((now.span.from, now.span.until), (at("2027-06-05T18:00:00Z"), at("2027-06-05T19:00:00Z")));
        assert_eq!(now.words.as_ref().map(|w| w.text.as_str()), Some("Avec un bal"));
        assert_eq!((&now.kind, &now.function), (&before.description.kind, &before.description.function));
        assert_eq!(verdicts(&town, &moved), [Verdict::Known], "the same again changes nothing");
        let older = told("DTSTART:20270605T160000Z\nSEQUENCE:1");
        assert_eq!(verdicts(&town, &older), [Verdict::Known], "an older file does not undo it");
        assert_eq!(town.refused(take(older)).key, "refusal-planned-nothing-new");
    });
}

#[test]
fn a_file_that_follows_keeps_what_is_ours_and_is_looked_at_again() {
    let place = testkit::Place::sqlite();
    let town = town(&place);
    let told = |hour: &str| file(&[&format!("UID:1\nSUMMARY:Fête\nDTSTART:20270605T{hour}0000Z")]);
    town.ask(take(told("16")));
    let row = || town.read(|r| events(r, &Eye::all(), &EventFilter::default(), 9)).remove(0);
    let id = row().id;
    let mut ours = row().description;
    ours.names.set(Lang::Nl, Some("Feest".into()));
    ours.build_up = Some(ours.span.from.plus_seconds(-7200));
    town.ask(Describe {
        event: id,
        areas: row().areas,
        description: ours,
        contact: Contact::default(),
        based_on: None,
    });
    town.ask(take(told("18")));
    let now = row().description;
    assert_eq!(now.names.nl.as_deref(), Some("Feest"), "a translation of ours stays");
    assert_eq!(now.build_up, Some(at("2027-06-05T16:00:00Z")), "what is built up before moves along");
}

#[test]
fn what_its_sender_called_off_is_cancelled_here_only_when_somebody_says_so_and_why() {
    on_both(|place| {
        let town = town(place);
        let told = |more: &str| file(&[&format!("UID:1\nSUMMARY:Fête\nDTSTART:20270605T160000Z\n{more}")]);
        assert_eq!(
            verdicts(&town, &told("STATUS:CANCELLED")),
            [Verdict::Cancelled],
            "no file of it stands here"
        );
        town.ask(take(told("SEQUENCE:2")));
        let filter = EventFilter { dropped: true, ..EventFilter::default() };
        let row = || town.read(|r| events(r, &Eye::all(), &filter, 9)).remove(0);
        let id = row().id;
        let off = told("STATUS:CANCELLED\nSEQUENCE:3");
        assert_eq!(verdicts(&town, &off), [Verdict::CalledOff(id)]);
        let facts = facts();
        let not_mine = town.read(|r| judge((&off, Lang::Fr), r, &facts, town.now(), &|_| false));
        assert_eq!(not_mine, [Verdict::Cancelled], "by nobody who may not plan it");
        assert_eq!(
            verdicts(&town, &told("STATUS:CANCELLED\nSEQUENCE:1")),
            [Verdict::Cancelled],
            "an older word"
        );
        assert_eq!(town.refused(take(off.clone())).key, "refusal-planned-nothing-new", "never by itself");
        let cancel = BTreeSet::from([id]);
        let silent = TakeCalendar { cancel: cancel.clone(), ..take(off.clone()) };
        assert_eq!(town.refused(silent).key, "refusal-missing", "not without a reason");
        let why = Some(stage::words("annulé par la ville"));
        town.ask(TakeCalendar { cancel: cancel.clone(), why: why.clone(), ..take(off.clone()) });
        assert_eq!(row().state, planned::planned::State::Cancelled);
        assert_eq!(verdicts(&town, &off), [Verdict::Cancelled], "it is done");
        let again = TakeCalendar { cancel, why, ..take(off) };
        assert_eq!(town.refused(again).key, "refusal-planned-nothing-new");
    });
}
