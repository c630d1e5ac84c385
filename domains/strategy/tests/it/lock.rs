//! Every kind of event is played once with each field filled; its shape is pinned.

use std::collections::BTreeMap;
use std::path::Path;

use kernel::{Id, Text, Words, kind};
use stage::{matter, words};
use strategy::axis::Axis;
use strategy::command::{
    CorrectItem, DescribeProject, DrawReport, DropItem, MoveCycle, OpenPlan, PlanFile, ReachItem, ReopenItem,
    SetObjective, SetProject, TakePlan, TakeStep, TurnProject, WordObjective, WriteAccount, WriteItem,
};
use strategy::event::KINDS;
use strategy::objective::{Level, Open, Part, Phase, Turn, Wording};
use strategy::plan::Step;
use strategy::plan_file::{Line, Row};
use strategy::project::{BudgetRef, Content, Item, ItemSort, Sort, State};
use testkit::Place;

use crate::town::{Town, content, said, set, town, wording};

fn text() -> Text {
    Text::three("a", "b", "c")
}

fn full() -> Wording {
    Wording {
        titles: text(),
        description: text(),
        desired: text(),
        conditions: text(),
        risks: text(),
        deadline: text(),
        indicators: [matter()].into(),
        quoted: Some("note".into()),
        ..wording("x")
    }
}

fn open() -> Open {
    Open { areas: stage::codes(&["90001"]), readers: stage::codes(&["programme-manager"]), ..Open::default() }
}

fn why() -> Option<Words> {
    Some(words("motif"))
}

fn full_objective(id: Id<kind::Matter>, code: &str, parent: Option<Id<kind::Matter>>) -> SetObjective {
    SetObjective {
        objective: id,
        code: code.to_owned(),
        level: if parent.is_some() { Level::Operational } else { Level::Strategic },
        parent,
        wording: full(),
        open: open(),
    }
}

/// A strategic objective and one beneath it, with everything that is told of them.
fn told(town: &Town) -> (Id<kind::Matter>, Id<kind::Matter>) {
    let (above, objective) = (matter(), matter());
    town.ask(full_objective(above, "OS 1", None));
    town.ask(full_objective(objective, "OO 1.1", Some(above)));
    let wording = Wording { risks: Text::default(), ..full() };
    town.ask(WordObjective { objective, wording, why: why(), based_on: None });
    let to = Turn { year: 2026, phase: Phase::Elaboration };
    let on = Some(crate::town::facts().day(town.now()));
    town.ask(MoveCycle { objective, to, on, words: why(), based_on: None });
    let quoted = Some("note".into());
    town.ask(WriteAccount {
        objective,
        year: 2026,
        part: Part::Reached,
        text: text(),
        quoted,
        based_on: None,
    });
    (above, objective)
}

/// A line of a file that makes a new project.
fn line() -> Line {
    let row = Row {
        number: None,
        sort: Sort::Project,
        objective: "OO 1.1".into(),
        titles: text(),
        description: text(),
        function: "department-head".into(),
        starts: "2026-01-01".parse().unwrap(),
        ends: "2026-02-01".parse().unwrap(),
        budget: Vec::new(),
        effort: 0,
        after: stage::codes(&["P-26-001"]),
    };
    Line { line: 2, row: Ok(row) }
}

/// A project with everything that is due and said of it.
fn followed(town: &Town, project: Id<kind::Matter>) {
    for sort in [ItemSort::Milestone, ItemSort::Deliverable] {
        let item = Item { sort, names: text(), due: "2026-03-01".parse().unwrap() };
        town.ask(WriteItem { project, n: None, item, why: why(), shown: None });
    }
    let item = Item { sort: ItemSort::Milestone, names: text(), due: "2026-03-15".parse().unwrap() };
    town.ask(WriteItem { project, n: Some(1), item, why: why(), shown: None });
    let proof = Some("https://example.org".to_owned());
    town.ask(ReachItem { project, n: 1, on: None, words: why(), proof: proof.clone() });
    town.ask(CorrectItem {
        project,
        n: 1,
        names: Some(Text::three("d", "e", "f")),
        on: "2026-03-10".parse().unwrap(),
        words: why(),
        proof,
        why: why(),
        based_on: None,
    });
    town.ask(DropItem { project, n: 2, why: why() });
    town.ask(ReopenItem { project, n: 2, why: why(), based_on: None });
    town.ask(DropItem { project, n: 2, why: why() });
    town.ask(said(project, Axis::Timing, "off", Some("retard")));
    town.ask(said(project, Axis::Timing, "attention", Some("mieux")));
}

#[test]
fn every_shape_is_pinned() {
    let place = Place::sqlite();
    let town = town(&place);
    let (above, objective) = told(&town);
    let (plan, project, sort) = (matter(), matter(), Sort::Action);
    town.ask(OpenPlan { plan, year: 2026, open: open() });
    let first = set(&town, plan, content(objective, "2026-01-01", "2026-06-30"));
    let whole = Content {
        titles: text(),
        description: text(),
        budget: vec![BudgetRef { reference: "AB".into(), cents: 100 }],
        effort: 5,
        after: [first].into(),
        ..content(objective, "2026-07-01", "2026-12-31")
    };
    town.ask(SetProject { project, plan, sort, content: whole.clone(), open: open() });
    let step = |step| TakeStep { plan, step, words: why(), based_on: None };
    town.ask(step(Step::HandIn));
    town.ask_as(&crate::town::manager(), step(Step::Validate)).unwrap();
    let budget = vec![BudgetRef { reference: "AB".into(), cents: 100 }];
    let other = set(&town, plan, content(objective, "2025-01-01", "2025-06-30"));
    let dearer = Content { budget, after: [other].into(), ..content(objective, "2026-01-01", "2026-07-31") };
    town.ask(DescribeProject { project: first, content: dearer, why: why(), based_on: None });
    let content = Content { effort: 7, ..whole.clone() };
    town.ask(DescribeProject { project, content, why: why(), based_on: None });
    followed(&town, first);
    let file = PlanFile { digest: "ab".repeat(32), name: "plan.csv".into() };
    town.ask(TakePlan { plan, file, lines: vec![line()], ids: BTreeMap::new(), why: why() });
    town.ask(TurnProject { project, to: State::Done, words: why(), based_on: None });
    // The fullest of each kind comes last: its shape is the one that is kept.
    town.ask(SetProject { project: matter(), plan, sort, content: whole, open: open() });
    town.ask(full_objective(matter(), "OO 1.2", Some(above)));
    town.ask(WordObjective { objective: above, wording: full(), why: why(), based_on: None });
    town.ask(DrawReport { plan, words: why() });
    let shapes = testkit::shapes(&town.journal);
    let played: Vec<&str> = shapes.keys().map(String::as_str).collect();
    let mut all = KINDS.to_vec();
    all.sort_unstable();
    assert_eq!(played, all, "every kind is played");
    testkit::pinned(Path::new("events.lock"), &shapes);
}
