//! Every event's shape is pinned.

use std::path::Path;

use kernel::Text;
use registers::command::{
    ChangeEntry, ChangeInstrument, Enter, EnterInstrument, EnterLesson, HandInSheet, HandInTest, JudgeSheet,
    JudgeTest, Lesson, Link, Load, NoteAction, SetStep, Shipped, ShippedPoint, TakeUp, TurnInstrument,
    Unlink, Verdict, WithdrawAction, WritePoint, WriteSheet, WriteTest,
};
use registers::entry::{Action, Frame, LinkSort, Point, State, Status};
use registers::event::KINDS;
use registers::evidence::{Evidence, Sort};
use registers::instrument::{Instrument, Progress, Step};
use registers::sheet::Sheet;
use registers::test::{Effect, Finding, Test};
use stage::{matter, words};
use testkit::Place;

use crate::agenda::{full_test, ordinance};
use crate::town::{Town, date, frame, town};

fn three() -> Text {
    Text::three("a", "b", "c")
}

fn evidence() -> Vec<Evidence> {
    vec![Evidence { sort: Sort::Address, value: "https://town.test/".into(), label: Some("x".into()) }]
}

fn full_frame() -> Frame {
    Frame { names: three(), body: three(), quote: three(), note: three(), ..frame() }
}

fn full_point() -> Point {
    Point {
        words: three(),
        source: Some("L1".into()),
        owner: Some("secretary".into()),
        ground: three(),
        due: Some(date("2027-01-01")),
        target: three(),
    }
}

fn status() -> Status {
    let (state, on) = (State::InProgress, "2022-10-28".into());
    Status { state, on, words: three(), source: Some("L1".into()), evidence: evidence() }
}

fn action() -> Action {
    Action { words: three(), on: Some("2021-09".into()), source: Some("L1".into()), evidence: evidence() }
}

fn registers_played(town: &Town) {
    let mut enter = Enter::new(matter(), full_frame());
    enter.handling = kernel::Handling::NeedToKnow;
    enter.areas = stage::codes(&["90001"]);
    let id = enter.entry;
    town.ask(enter);
    town.ask(ChangeEntry {
        entry: id,
        frame: Frame { reference: Some("z".into()), ..full_frame() },
        based_on: None,
    });
    town.ask(WritePoint { entry: id, n: None, point: full_point(), based_on: None });
    town.ask(registers::command::TurnPoint { entry: id, n: 1, status: status(), based_on: None });
    town.ask(NoteAction { entry: id, point: 1, action: action() });
    town.ask(WithdrawAction { entry: id, n: 1, words: words("erreur") });
    town.ask(TakeUp {
        entry: id,
        point: 1,
        words: words("faire"),
        to: "board".into(),
        due: Some(date("2027-01-01")),
        commitment: matter(),
    });
    // The first proof is the fullest.
    town.ask(NoteAction { entry: id, point: 1, action: Action { source: None, ..action() } });
    let target = matter();
    town.ask(Link { entry: id, point: 1, sort: LinkSort::Measure, target, label: "8.8".into() });
    town.ask(Unlink { entry: id, point: 1, target });
    let sheet = Sheet { point: Some(1), asked: three(), done: three(), remains: three(), figures: three() };
    town.ask(WriteSheet { entry: id, n: None, sheet, based_on: None });
    let judge = |verdict| JudgeSheet { entry: id, n: 1, verdict, words: Some(words("x")), based_on: None };
    town.ask(HandInSheet { entry: id, n: 1 });
    town.ask_as(&town.board, judge(Verdict::Return)).unwrap();
    town.ask(HandInSheet { entry: id, n: 1 });
    town.ask_as(&town.board, judge(Verdict::Approve)).unwrap();
}

fn agenda_played(town: &Town) {
    let full = Instrument {
        names: three(),
        description: three(),
        occasion: three(),
        purpose: three(),
        ground: three(),
        situation: three(),
        planning: three(),
        ..ordinance()
    };
    let id = matter();
    town.ask(EnterInstrument { id, instrument: full.clone() });
    town.ask(ChangeInstrument { id, instrument: Instrument { year: 2027, ..full }, based_on: None });
    let step = Step {
        code: "draft".into(),
        planned: Some(date("2026-10-01")),
        done: Some(date("2026-10-02")),
        words: three(),
    };
    town.ask(SetStep { id, step, based_on: None });
    town.ask(TurnInstrument { id, to: Progress::Dropped, words: Some(words("x")), based_on: None });
    let finding =
        |f: &Finding| Finding { words: three(), mitigation: three(), effect: Effect::Negative, ..f.clone() };
    let findings = full_test().findings.iter().map(finding).collect();
    let test = Test { exempt: Some(three()), findings };
    let on = kernel::Resource {
        matter: Some(id),
        areas: stage::codes(&["90001"]),
        readers: stage::codes(&["board"]),
        ..kernel::Resource::service()
    };
    town.ask(WriteTest { about: id, on, label: "x".into(), test, based_on: None });
    let judge = |verdict| JudgeTest { about: id, verdict, words: Some(words("x")), based_on: None };
    town.ask(HandInTest { about: id, based_on: None });
    town.ask_as(&town.board, judge(Verdict::Return)).unwrap();
    town.ask(HandInTest { about: id, based_on: None });
    town.ask_as(&town.board, judge(Verdict::Approve)).unwrap();
}

#[test]
fn every_shape_is_pinned() {
    let place = Place::sqlite();
    let town = town(&place);
    let point = ShippedPoint {
        key: Some("one".into()),
        point: full_point(),
        indicators: Vec::new(),
        actions: vec![action()],
        statuses: vec![status()],
    };
    let shipped = Shipped { entry: matter(), code: "r1".into(), frame: full_frame(), points: vec![point] };
    town.ask(Load { shipped: vec![shipped.clone()] });
    let frame = Frame { reference: Some("z".into()), ..full_frame() };
    town.ask(Load { shipped: vec![Shipped { frame, ..shipped }] });
    registers_played(&town);
    agenda_played(&town);
    let commitment = matter();
    let on = kernel::Resource { matter: Some(commitment), ..kernel::Resource::service() };
    town.ask(EnterLesson {
        entry: matter(),
        lesson: Lesson { commitment, number: "L-26-0001".into(), on, stands: true, done: None },
        frame: full_frame(),
        point: full_point(),
        handling: kernel::Handling::Service,
    });
    let shapes = testkit::shapes(&town.journal);
    let played: Vec<&str> = shapes.keys().map(String::as_str).collect();
    let mut all = KINDS.to_vec();
    all.sort_unstable();
    assert_eq!(played, all, "every kind is played");
    testkit::pinned(Path::new("events.lock"), &shapes);
}
