//! A journal with planned events in it, a coordinator who prepares them, a watch officer who keeps the day.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::tz::TimeZone;
use kernel::{Actor, Id, Text, Timestamp, kind};
use planned::command::{Announce, AnswerCheck, AskSupply, BeginDay, TakeStep, WriteRow};
use planned::planned::{Answer, Description, Estimate, Span, Step};
use planned::read::{EventRow, Eye, SheetRow, event, sheet};
use planned::resource::Supply;
use planned::sheet::{Row, When};
use planned::{Facts, PlannedEffects, PlannedView};
use stage::{Play, matter, stranger, words};
use testkit::Place;

pub(crate) type Town = Play<Facts>;

/// 30 May 2027, ten in the morning.
pub(crate) const START: &str = "2027-05-30T08:00:00Z";

pub(crate) fn at(text: &str) -> Timestamp {
    Timestamp::from_jiff(text.parse().unwrap())
}

pub(crate) fn span(from: &str, until: &str) -> Span {
    Span::new(at(from), at(until))
}

pub(crate) fn coordinator() -> Actor {
    stranger("municipal-coordinator")
}

pub(crate) fn facts() -> Facts {
    let mut facts = Facts::bare(TimeZone::get("Europe/Brussels").unwrap());
    facts.kinds = stage::codes(&["race", "festival"]);
    facts.checks =
        vec![("permit".to_owned(), BTreeSet::new()), ("medical-post".to_owned(), stage::codes(&["race"]))];
    facts.resources = stage::codes(&["posts", "radios"]);
    facts.scale = (4, 4);
    facts.functions = stage::codes(&["municipal-coordinator", "watch-officer"]);
    facts.organisations = stage::codes(&["cross", "fire-service"]);
    let areas =
        [("90001", "municipality"), ("90002", "municipality"), ("90003", "municipality"), ("z1", "zone")];
    facts.areas = areas.map(|(code, kind)| (code.to_owned(), kind.to_owned())).into();
    facts
}

pub(crate) fn town(place: &Place) -> Town {
    let facts = Arc::new(facts());
    Play::on(
        place,
        &coordinator(),
        move |_| Arc::clone(&facts),
        |definition| {
            definition.views.push(Arc::new(PlannedView));
            definition.effects.push(Arc::new(PlannedEffects));
        },
    )
}

/// A run of six hours.
pub(crate) fn race(from: &str) -> Description {
    let from = at(from);
    Description {
        names: Text::both("Course", "Loop"),
        kind: "race".into(),
        organisation: None,
        organiser: None,
        span: Span::new(from, from.plus_seconds(6 * 3600)),
        build_up: None,
        dismantled: None,
        place: None,
        municipalities: stage::codes(&["90001"]),
        attendance: Some(Estimate { n: 5_000, source: words("organisateur") }),
        function: "municipal-coordinator".into(),
        words: None,
        source: None,
        invented: true,
    }
}

pub(crate) fn announced(town: &Town, description: Description, areas: &[&str]) -> Id<kind::Matter> {
    let rule = Announce::new(matter(), description, stage::codes(areas));
    let id = rule.event;
    town.ask(rule);
    id
}

/// A run in 90001 that begins then.
pub(crate) fn run(town: &Town, from: &str) -> Id<kind::Matter> {
    announced(town, race(from), &["90001", "z1"])
}

pub(crate) fn step(event: Id<kind::Matter>, step: Step) -> TakeStep {
    TakeStep { event, step, words: step.needs_reason().then(|| words("raison")), based_on: None }
}

pub(crate) fn yes(event: Id<kind::Matter>, code: &str) -> AnswerCheck {
    AnswerCheck { event, code: code.into(), answer: Answer::Yes, name: Some("A. Dubois".into()), words: None }
}

/// Through every step up to ready.
pub(crate) fn ready(town: &Town, event: Id<kind::Matter>) {
    town.ask(step(event, Step::Prepare));
    town.ask(step(event, Step::Coordinate));
    for code in ["permit", "medical-post"] {
        town.ask(yes(event, code));
    }
    town.ask(step(event, Step::Ready));
}

/// Ready, and begun.
pub(crate) fn running(town: &Town, event: Id<kind::Matter>) {
    ready(town, event);
    town.ask(BeginDay { event, number: "27-0001".into() });
}

pub(crate) fn row(minutes: i64, after: Option<i64>) -> Row {
    Row {
        when: When::Start { minutes },
        what: Text::both("Barrières", "Hekken"),
        function: None,
        discipline: None,
        organisation: None,
        place: None,
        after,
    }
}

/// A row so many minutes after the beginning; its number.
pub(crate) fn write_row(town: &Town, event: Id<kind::Matter>, minutes: i64) -> i64 {
    town.ask(WriteRow { event, n: None, row: row(minutes, None) });
    rows(town, event).iter().map(|r| r.n).max().unwrap()
}

pub(crate) fn posts(organisation: &str, span: Span) -> Supply {
    Supply {
        kind: "posts".into(),
        count: 4,
        discipline: None,
        organisation: Some(organisation.into()),
        unit: None,
        span,
        words: None,
    }
}

pub(crate) fn ask(event: Id<kind::Matter>, supply: Supply) -> AskSupply {
    AskSupply { event, n: None, supply }
}

pub(crate) fn get(town: &Town, id: Id<kind::Matter>) -> EventRow {
    town.read(|r| event(r, &Eye::all(), id)).unwrap()
}

pub(crate) fn rows(town: &Town, id: Id<kind::Matter>) -> Vec<SheetRow> {
    let start = get(town, id).description.span.from;
    town.read(|r| sheet(r, id, start))
}
