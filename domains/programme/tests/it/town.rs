//! A journal with plans in it and a programme manager who keeps them.

use std::sync::Arc;

use jiff::civil::{Date, date};
use kernel::{Actor, Handling, Id, Text, kind};
use programme::command::{OpenPlan, OutlinePlan, TurnPlan, WritePoint};
use programme::plan::{Frame, Heading, Part, Sort, Step};
use programme::point::{Point, Sourced, Standing};
use programme::read::{Eye, PlanRow, PointFilter, PointRow, plan, point, points};
use programme::{Facts, ProgrammeView};
use stage::{Play, matter, stranger};
use testkit::Place;

pub(crate) type Town = Play<Facts>;

pub(crate) fn manager() -> Actor {
    stranger("manager")
}

pub(crate) fn facts() -> Facts {
    let areas = [
        ("90001", "municipality"),
        ("90002", "municipality"),
        ("90003", "municipality"),
        ("z1", "zone"),
        ("z2", "zone"),
        ("n1", "neighbourhood"),
    ];
    Facts {
        functions: stage::codes(&["manager", "head"]),
        organisations: stage::codes(&["council", "tram", "port"]),
        areas: areas.map(|(code, kind)| (code.to_owned(), kind.to_owned())).into(),
        groups: stage::codes(&["associations"]),
        resolutions: stage::codes(&["r1"]),
        ..Facts::default()
    }
}

pub(crate) fn town(place: &Place) -> Town {
    let facts = Arc::new(facts());
    Play::on(
        place,
        &manager(),
        move |_| Arc::clone(&facts),
        |definition| definition.views.push(Arc::new(ProgrammeView)),
    )
}

pub(crate) const FROM: Date = date(2025, 1, 1);
pub(crate) const UNTIL: Date = date(2028, 12, 31);

pub(crate) fn frame() -> Frame {
    Frame {
        titles: Text::both("Plan", "Plan"),
        short: Text::default(),
        from: Some(FROM),
        until: Some(UNTIL),
        authority: None,
        authority_words: None,
        pilot: None,
        function: "manager".into(),
        basis: None,
        source: None,
        remark: Text::default(),
        expected: None,
        predecessor: None,
    }
}

pub(crate) fn opening(sort: Sort, areas: &[&str]) -> OpenPlan {
    OpenPlan {
        plan: matter(),
        sort,
        frame: frame(),
        areas: stage::codes(areas),
        handling: Handling::Service,
        readers: stage::codes(&[]),
    }
}

pub(crate) fn open(town: &Town, rule: OpenPlan) -> Id<kind::Matter> {
    let id = rule.plan;
    town.ask(rule);
    id
}

pub(crate) fn words(fr: &str) -> Sourced {
    Sourced { text: Text::both(fr, fr), standing: Standing::Own, source: None }
}

pub(crate) fn headings() -> Vec<Heading> {
    let heading = |part, code: &str| Heading { part, code: code.into(), words: words(code), page: None };
    vec![
        heading(Part::Objective, "OS1"),
        heading(Part::Theme, "1"),
        heading(Part::Theme, "8"),
        heading(Part::Mission, "M1"),
    ]
}

/// A regional plan with two themes, adopted.
pub(crate) fn adopted(town: &Town, rule: OpenPlan) -> Id<kind::Matter> {
    let id = open(town, rule);
    town.ask(OutlinePlan { plan: id, headings: headings(), based_on: None });
    town.ask(step(id, Step::Adopt));
    id
}

pub(crate) fn step(plan: Id<kind::Matter>, step: Step) -> TurnPlan {
    let adopts = step == Step::Adopt;
    let (on, by) = (adopts.then_some(FROM), adopts.then(|| "council".to_owned()));
    TurnPlan { plan, step, on, by, words: None, based_on: None }
}

pub(crate) fn saying(number: &str, fr: &str) -> Point {
    Point { words: words(fr), ..Point::numbered(number) }
}

pub(crate) fn writing(plan: Id<kind::Matter>, point: Point) -> WritePoint {
    WritePoint { plan, id: matter(), point, why: None, based_on: None }
}

pub(crate) fn write(town: &Town, plan: Id<kind::Matter>, point: Point) -> Id<kind::Matter> {
    let rule = writing(plan, point);
    let id = rule.id;
    town.ask(rule);
    id
}

pub(crate) fn get(town: &Town, id: Id<kind::Matter>) -> PlanRow {
    town.read(|r| plan(r, &Eye::all(), id)).unwrap()
}

pub(crate) fn get_point(town: &Town, id: Id<kind::Matter>) -> PointRow {
    town.read(|r| point(r, &Eye::all(), id)).unwrap()
}

pub(crate) fn numbers(town: &Town, plan: Id<kind::Matter>, filter: &PointFilter) -> Vec<String> {
    town.read(|r| points(r, &Eye::all(), plan, filter)).into_iter().map(|p| p.point.number).collect()
}
