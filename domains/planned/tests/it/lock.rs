//! Every kind of event is played once with each field filled; its shape is pinned.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use exchange::ical::{Limits, read as read_calendar};
use kernel::{Id, Lang, Point, Text, kind};
use planned::command::{
    Announce, AnswerCarried, AnswerCheck, AnswerConflict, AskSupply, BeginDay, CalendarFile, Carried,
    CloseRisk, Coming, Describe, DrawLesson, EndLink, MakeLink, MarkRow, MoveRow, NoteFinding, OpenLink,
    PlaceEvent, Plan, PromiseSupply, RemoveRow, SetOpening, SheetFile, TakeCalendar, TakeSheet,
    TellAttendance, TellUse, WithdrawSupply, WriteRisk, WriteRow,
};
use planned::event::KINDS;
use planned::ground::{Figure, Shape};
use planned::planned::{Answer, Contact, Description, Estimate, Finding, Office, Outcome, Step};
use planned::resource::Supply;
use planned::risk::Risk;
use planned::sheet::{Discipline, Mark, Row, When};
use planned::sheet_file::{Against, read as read_sheet};
use stage::{matter, words};
use testkit::Place;

use crate::town::{START, Town, at, facts, race, ready, span, step, town};

fn full() -> Description {
    Description {
        organisation: Some("cross".into()),
        organiser: Some(words("Club")),
        build_up: Some(at("2027-05-30T04:00:00Z")),
        dismantled: Some(at("2027-05-30T20:00:00Z")),
        place: Some(words("parc")),
        words: Some(words("note")),
        source: Some("inventé".into()),
        ..race(START)
    }
}

fn contact() -> Contact {
    let some = |text: &str| Some(text.to_owned());
    Contact { name: some("n"), phone: some("p"), mail: some("m") }
}

fn figures() -> Vec<Figure> {
    let corner = |lon, lat| Point::from_degrees(lon, lat).map(|p| [p.lon, p.lat]).unwrap();
    let ring = vec![corner(4.3, 50.8), corner(4.4, 50.8), corner(4.4, 50.9), corner(4.3, 50.8)];
    let figure = |shape| Figure { names: Text::both("a", "b"), shape };
    vec![
        figure(Shape::Point { at: corner(4.35, 50.84) }),
        figure(Shape::Line { line: ring.iter().take(2).copied().collect() }),
        figure(Shape::Area { polygons: vec![vec![ring]] }),
    ]
}

fn full_row(when: When) -> Row {
    Row {
        when,
        what: Text::three("a", "b", "c"),
        function: Some("watch-officer".into()),
        discipline: Some(Discipline::D4),
        organisation: Some("cross".into()),
        place: Some(words("coin")),
        after: None,
    }
}

fn full_supply() -> Supply {
    Supply {
        kind: "posts".into(),
        count: 4,
        discipline: Some(Discipline::D2),
        organisation: Some("cross".into()),
        unit: Some("tente 1".into()),
        span: span(START, "2027-05-30T16:00:00Z"),
        words: Some(words("note")),
    }
}

fn risk() -> Risk {
    Risk {
        words: Text::three("a", "b", "c"),
        likelihood: 2,
        impact: 3,
        measures: Text::three("a", "b", "c"),
        owner: Some("watch-officer".into()),
        plan: Some(matter()),
        plan_label: Some("Plan".into()),
    }
}

/// An event that has all that an announcement can bring.
fn announced(town: &Town, uid: &str) -> Id<kind::Matter> {
    let previous = crate::town::run(town, "2026-12-20T08:00:00Z");
    let lesson = Carried { words: words("leçon"), from: previous, commitment: Some(matter()) };
    let plan = Plan {
        figures: figures(),
        territory: "t".into(),
        rows: vec![
            full_row(When::Clock { at: at(START) }),
            Row { after: Some(1), ..full_row(When::Start { minutes: 5 }) },
        ],
        supplies: vec![full_supply()],
        risks: vec![risk()],
        lessons: vec![lesson],
    };
    let rule = Announce {
        contact: contact(),
        readers: stage::codes(&["watch-officer"]),
        uid: Some(uid.into()),
        previous: Some(previous),
        plan,
        ..Announce::new(matter(), full(), stage::codes(&["90001", "z1"]))
    };
    let id = rule.event;
    town.ask(rule);
    id
}

fn planned_out(town: &Town, id: Id<kind::Matter>, other: Id<kind::Matter>) {
    let mut description = full();
    description.words = Some(words("autre"));
    let areas = stage::codes(&["90001", "90002", "z1"]);
    town.ask(Describe { event: id, description, areas: areas.clone(), contact: contact(), based_on: None });
    town.ask(PlaceEvent { event: id, figures: figures(), areas, territory: "t".into(), based_on: None });
    town.ask(WriteRow {
        event: id,
        n: Some(2),
        row: Row { after: Some(1), ..full_row(When::Start { minutes: 9 }) },
    });
    town.ask(WriteRow { event: id, n: None, row: full_row(When::Start { minutes: 12 }) });
    town.ask(RemoveRow { event: id, n: 3 });
    let (facts, text) = (facts(), "no;heure;quoi\n1;T+20;a\n2;x;b\n");
    let lines =
        read_sheet(text.as_bytes(), &Against { facts: &facts, start: at(START), lang: Lang::Fr }).unwrap();
    town.ask(TakeSheet {
        event: id,
        file: SheetFile { digest: "ab".repeat(32), name: "f.csv".into() },
        lines,
    });
    let promise =
        PromiseSupply { event: id, n: 1, count: 3, name: Some("n".into()), words: Some(words("oui")) };
    town.ask(promise);
    town.ask(AskSupply { event: id, n: None, supply: full_supply() });
    town.ask(WithdrawSupply { event: id, n: 2 });
    town.ask(WriteRisk { event: id, n: Some(1), risk: risk() });
    town.ask(WriteRisk { event: id, n: None, risk: risk() });
    town.ask(CloseRisk { event: id, n: 2, why: words("fini") });
    town.ask(AnswerConflict { event: id, with: other, words: words("accepté") });
    town.ask(AnswerCarried { event: id, n: 1, outcome: Outcome::Done, words: Some(words("fait")) });
    let answer = Answer::NotApplicable;
    let (code, name, said) = ("permit".into(), Some("n".into()), Some(words("sans objet")));
    town.ask(AnswerCheck { event: id, code, answer, name, words: said });
    town.ask(SetOpening { event: id, at: Some(at("2027-05-30T05:00:00Z")) });
}

fn run_and_learnt(town: &Town, id: Id<kind::Matter>) {
    ready(town, id);
    town.ask(BeginDay { event: id, number: "27-0001".into() });
    let stated = Some(kernel::Stated { at: town.now(), precision: kernel::Precision::Minute });
    town.ask(MarkRow { event: id, n: 1, mark: Mark::Done, words: Some(words("ok")), stated });
    town.ask(MoveRow { event: id, n: 2, to: town.now(), words: Some(words("vent")) });
    town.ask(TellUse { event: id, n: 1, count: 5 });
    town.ask(step(id, Step::End));
    town.ask(TellAttendance { event: id, attendance: Estimate { n: 6_000, source: words("comptage") } });
    let (finding, row, supply) = (Finding::Badly, Some(1), Some(1));
    town.ask(NoteFinding { event: id, finding, words: words("foule"), row, supply });
    town.ask(DrawLesson {
        event: id,
        finding: Some(1),
        words: words("plus"),
        to: Office { function: "watch-officer".into(), organisation: Some("cross".into()) },
        due: Some(at("2028-01-01T08:00:00Z")),
        commitment: matter(),
        label: "EP".into(),
    });
}

#[test]
fn every_shape_is_pinned() {
    let place = Place::sqlite();
    let town = town(&place);
    let other = crate::town::run(&town, START);
    let id = announced(&town, "1@x");
    planned_out(&town, id, other);
    run_and_learnt(&town, id);
    town.ask(step(other, Step::Cancel));
    let calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:7\nSUMMARY:a\nDTSTART:20270801T100000Z\nLOCATION:b\nDESCRIPTION:c\nSEQUENCE:1\nLAST-MODIFIED:20270101T000000Z\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR";
    let coming = Coming {
        kind: "festival".into(),
        function: "watch-officer".into(),
        areas: stage::codes(&["90001"]),
        lang: Lang::Nl,
    };
    let found = read_calendar(calendar.as_bytes(), &Limits::default()).unwrap();
    let file = CalendarFile { digest: "ab".repeat(32), name: "f.ics".into() };
    town.ask(TakeCalendar { file, found, coming, ids: BTreeMap::new(), cancel: BTreeSet::new(), why: None });
    let (link, expires) = (Id::new(testkit::unique()), town.now().plus_seconds(600));
    town.ask(MakeLink { link, municipality: Some("90001".into()), whom: Some("n".into()), expires });
    town.system(OpenLink { link });
    town.ask(EndLink { link });
    // The last one that has something in a field is the one whose shape is kept: the fullest comes last.
    announced(&town, "2@x");
    let shapes = testkit::shapes(&town.journal);
    let played: Vec<&str> = shapes.keys().map(String::as_str).collect();
    let mut all = KINDS.to_vec();
    all.sort_unstable();
    assert_eq!(played, all, "every kind is played");
    testkit::pinned(Path::new("events.lock"), &shapes);
}
