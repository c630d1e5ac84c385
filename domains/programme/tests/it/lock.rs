//! Every kind of event is played once with each field filled; its shape is pinned.

use std::path::Path;

use kernel::{MemoryFiles, Text};
use programme::carry::Decision;
use programme::command::{
    CarryPoint, CorrectAdoption, DescribePlan, EndLink, LoadPlan, MakeLink, OpenPlan, OutlinePlan, TurnPlan,
    TurnPoint, WritePoint,
};
use programme::event::KINDS;
use programme::file::{Library, PLANS};
use programme::link::LinkSort;
use programme::plan::{Frame, Heading, Part, Sort, Step};
use programme::point::{Point, PointState, Sourced, Standing};
use testkit::Place;

use crate::town::{Town, adopted, frame, open, opening, step, town, write, writing};

fn full(predecessor: kernel::Id<kernel::kind::Matter>) -> Frame {
    let text = || Text::three("a", "b", "c");
    Frame {
        titles: text(),
        short: text(),
        authority: Some("council".into()),
        authority_words: Some("w".into()),
        pilot: Some("tram".into()),
        basis: Some("art. 1".into()),
        source: Some("note".into()),
        remark: text(),
        expected: Some(77),
        predecessor: Some(predecessor),
        ..frame()
    }
}

fn sourced() -> Sourced {
    Sourced { text: Text::three("a", "b", "c"), standing: Standing::Quoted, source: Some("note".into()) }
}

fn point() -> Point {
    Point {
        number: "8.8".into(),
        theme: Some("8".into()),
        words: sourced(),
        remark: Text::three("a", "b", "c"),
        keywords: stage::codes(&["k"]),
        functions: stage::codes(&["head"]),
        pilot: Some("tram".into()),
        partners: stage::codes(&["port"]),
        groups: stage::codes(&["associations"]),
        areas: stage::codes(&["n1"]),
        objectives: stage::codes(&["OS1"]),
        resolutions: stage::codes(&["r1"]),
    }
}

fn play(town: &Town) {
    let toml = "[[plan]]\ncode = \"n\"\nsort = \"national\"\ntitles = { fr = \"N\" }\nstate = \"preparing\"\nfunction = \"manager\"\nsource = \"s\"\n";
    let mut library = Library::read(&MemoryFiles::default().with(PLANS, toml.as_bytes()));
    town.ask(LoadPlan { shipped: library.plans.remove(0) });
    let national = open(town, opening(Sort::National, &[]));
    let before = adopted(town, opening(Sort::Regional, &[]));
    let old = write(town, before, Point { theme: None, objectives: stage::codes(&[]), ..point() });
    let rule = OpenPlan {
        frame: full(before),
        readers: stage::codes(&["head"]),
        ..opening(Sort::Regional, &["90001"])
    };
    let plan = open(town, rule);
    town.ask(DescribePlan {
        plan,
        frame: Frame { expected: Some(78), ..full(before) },
        areas: stage::codes(&["90002"]),
        based_on: None,
    });
    let heading = |part, code: &str| Heading { part, code: code.into(), words: sourced(), page: Some(72) };
    town.ask(OutlinePlan {
        plan,
        headings: vec![heading(Part::Objective, "OS1"), heading(Part::Theme, "8")],
        based_on: None,
    });
    let rule = WritePoint { why: Some(stage::words("x")), ..writing(plan, point()) };
    let id = rule.id;
    town.ask(rule);
    town.ask(TurnPoint {
        point: id,
        to: PointState::Running,
        words: Some(stage::words("x")),
        based_on: None,
    });
    town.ask(TurnPlan { words: Some(stage::words("x")), ..step(plan, Step::Adopt) });
    town.ask(CorrectAdoption {
        plan,
        on: Some(jiff::civil::date(2025, 2, 1)),
        by: Some("council".into()),
        why: Some(stage::words("x")),
        based_on: None,
    });
    town.ask(CarryPoint {
        point: old,
        decision: Decision::Merged,
        number: Some("8.8".into()),
        words: stage::words("x"),
        based_on: None,
    });
    let sort = LinkSort::Serves;
    town.ask(MakeLink { from: id, to: national, sort, words: Some(stage::words("x")) });
    town.ask(EndLink { from: id, to: national, sort });
}

#[test]
fn shapes_are_as_pinned() {
    let place = Place::sqlite();
    let town = town(&place);
    play(&town);
    let shapes = testkit::shapes(&town.journal);
    let played: Vec<&str> = shapes.keys().map(String::as_str).collect();
    for kind in KINDS {
        assert!(played.contains(kind), "{kind} is not played");
    }
    testkit::pinned(Path::new("events.lock"), &shapes);
}
