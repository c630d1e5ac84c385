//! Every kind of event is played once with each field filled; its shape is pinned.

use std::collections::BTreeMap;
use std::path::Path;

use kernel::Text;
use stage::{matter, words};
use strategy::axis::Axis;
use strategy::command::{
    DescribeProject, DrawReport, DropItem, MoveCycle, OpenPlan, PlanFile, ReachItem, SetObjective,
    SetProject, TakePlan, TakeStep, TurnProject, WordObjective, WriteAccount, WriteItem,
};
use strategy::event::KINDS;
use strategy::objective::{Level, Open, Part, Phase, Turn, Wording};
use strategy::plan::Step;
use strategy::plan_file::{Line, Row};
use strategy::project::{BudgetRef, Content, Item, ItemSort, Sort, State};
use testkit::Place;

use crate::town::{content, said, set, town, wording};

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

#[test]
fn every_shape_is_pinned() {
    let place = Place::sqlite();
    let town = town(&place);
    let (above, objective, plan) = (matter(), matter(), matter());
    let set_objective = |id, code: &str, level, parent| SetObjective {
        objective: id,
        code: code.to_owned(),
        level,
        parent,
        wording: full(),
        open: open(),
    };
    town.ask(set_objective(above, "OS 1", Level::Strategic, None));
    town.ask(set_objective(objective, "OO 1.1", Level::Operational, Some(above)));
    let why = || Some(words("motif"));
    town.ask(WordObjective {
        objective,
        wording: Wording { risks: Text::default(), ..full() },
        why: why(),
        based_on: None,
    });
    let to = Turn { year: 2026, phase: Phase::Elaboration };
    town.ask(MoveCycle { objective, to, words: why(), based_on: None });
    let quoted = Some("note".into());
    town.ask(WriteAccount { objective, year: 2026, part: Part::Reached, text: text(), quoted });
    town.ask(OpenPlan { plan, year: 2026, open: open() });
    let first = set(&town, plan, content(objective, "2026-01-01", "2026-06-30"));
    let project = matter();
    let whole = Content {
        titles: text(),
        description: text(),
        budget: vec![BudgetRef { reference: "AB".into(), cents: 100 }],
        effort: 5,
        after: [first].into(),
        ..content(objective, "2026-07-01", "2026-12-31")
    };
    let sort = Sort::Action;
    town.ask(SetProject { project, plan, sort, content: whole.clone(), open: open() });
    let step = |step| TakeStep { plan, step, words: why(), based_on: None };
    town.ask(step(Step::HandIn));
    town.ask_as(&crate::town::manager(), step(Step::Validate)).unwrap();
    let content = Content { effort: 7, ..whole.clone() };
    town.ask(DescribeProject { project, content, why: why(), based_on: None });
    for sort in [ItemSort::Milestone, ItemSort::Deliverable] {
        let item = Item { sort, names: text(), due: "2026-03-01".parse().unwrap() };
        town.ask(WriteItem { project: first, n: None, item, why: why() });
    }
    town.ask(ReachItem { project: first, n: 1, on: None, words: why() });
    town.ask(DropItem { project: first, n: 2, why: why() });
    town.ask(said(first, Axis::Timing, "off", Some("retard")));
    town.ask(said(first, Axis::Timing, "attention", Some("mieux")));
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
    let file = PlanFile { digest: "ab".repeat(32), name: "plan.csv".into() };
    let lines = vec![Line { line: 2, row: Ok(row) }];
    town.ask(TakePlan { plan, file, lines, ids: BTreeMap::new(), why: why() });
    town.ask(TurnProject { project, to: State::Done, words: why(), based_on: None });
    // The fullest of each kind comes last: its shape is the one that is kept.
    town.ask(SetProject { project: matter(), plan, sort, content: whole, open: open() });
    town.ask(set_objective(matter(), "OO 1.2", Level::Operational, Some(above)));
    town.ask(WordObjective { objective: above, wording: full(), why: why(), based_on: None });
    town.ask(DrawReport { plan, words: why() });
    let shapes = testkit::shapes(&town.journal);
    let played: Vec<&str> = shapes.keys().map(String::as_str).collect();
    let mut all = KINDS.to_vec();
    all.sort_unstable();
    assert_eq!(played, all, "every kind is played");
    testkit::pinned(Path::new("events.lock"), &shapes);
}
