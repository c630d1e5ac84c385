//! A journal with objectives and a plan in it, and a programme manager who keeps them.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Actor, Id, Text, kind};
use stage::{Play, matter, stranger, words};
use strategy::axis::Axis;
use strategy::command::{OpenPlan, ReportAxes, Said, SetObjective, SetProject};
use strategy::objective::{Level, Open, Period, Wording};
use strategy::project::{Content, Sort};
use strategy::read::{Eye, ProjectRow, project};
use strategy::{Facts, StrategyView, ValueKind};
use testkit::Place;

pub(crate) type Town = Play<Facts>;

pub(crate) fn manager() -> Actor {
    stranger("programme-manager")
}

pub(crate) fn facts() -> Facts {
    let mut facts = Facts::bare(stage::zone());
    let kind = |(code, rank): (&str, Option<i64>)| ValueKind { code: code.to_owned(), rank };
    facts.values =
        [("plan", Some(0)), ("attention", Some(1)), ("off", Some(2)), ("not-begun", None)].map(kind).into();
    facts.sources = stage::codes(&["declaration"]);
    facts.functions = stage::codes(&["programme-manager", "department-head"]);
    facts.areas = stage::codes(&["90001", "90002", "90003"]);
    facts
}

pub(crate) fn town(place: &Place) -> Town {
    let facts = Arc::new(facts());
    Play::on(
        place,
        &manager(),
        move |_| Arc::clone(&facts),
        |definition| definition.views.push(Arc::new(StrategyView)),
    )
}

pub(crate) fn wording(title: &str) -> Wording {
    let none = Text::default;
    Wording {
        titles: Text::both(title, title),
        description: none(),
        desired: none(),
        conditions: none(),
        risks: none(),
        deadline: none(),
        period: Period { from: 2025, until: 2030 },
        sources: stage::codes(&["declaration"]),
        functions: stage::codes(&["department-head"]),
        indicators: BTreeSet::new(),
        quoted: None,
    }
}

pub(crate) fn objective(town: &Town, code: &str, parent: Option<Id<kind::Matter>>) -> Id<kind::Matter> {
    let objective = matter();
    let level = if parent.is_some() { Level::Operational } else { Level::Strategic };
    let (code, wording) = (code.to_owned(), wording(code));
    town.ask(SetObjective { objective, code, level, parent, wording, open: Open::default() });
    objective
}

pub(crate) fn plan(town: &Town, year: i64) -> Id<kind::Matter> {
    let plan = matter();
    town.ask(OpenPlan { plan, year, open: Open::default() });
    plan
}

/// A strategic objective, an operational one beneath it, and the plan of 2026.
pub(crate) fn begun(town: &Town) -> (Id<kind::Matter>, Id<kind::Matter>) {
    let above = objective(town, "OS 1", None);
    (plan(town, 2026), objective(town, "OO 1.1", Some(above)))
}

pub(crate) fn content(objective: Id<kind::Matter>, starts: &str, ends: &str) -> Content {
    Content {
        titles: Text::both("Caméras", "Camera's"),
        description: Text::default(),
        objective,
        function: "department-head".into(),
        starts: starts.parse().unwrap(),
        ends: ends.parse().unwrap(),
        budget: Vec::new(),
        effort: 0,
        after: BTreeSet::new(),
    }
}

pub(crate) fn set(town: &Town, plan: Id<kind::Matter>, content: Content) -> Id<kind::Matter> {
    let project = matter();
    town.ask(SetProject { project, plan, sort: Sort::Project, content, open: Open::default() });
    project
}

pub(crate) fn row(town: &Town, id: Id<kind::Matter>) -> ProjectRow {
    town.read(|r| project(r, &Eye::all(), id)).unwrap()
}

pub(crate) fn said(matter: Id<kind::Matter>, axis: Axis, value: &str, why: Option<&str>) -> ReportAxes {
    ReportAxes { matter, said: vec![Said { axis, value: value.to_owned(), words: why.map(words) }] }
}
