//! A journal with registers in it, a secretary who keeps them, a member of the board who approves.

use std::sync::Arc;

use jiff::civil::Date;
use kernel::{Actor, Id, Text, kind};
use registers::command::{Enter, NoteAction, TurnPoint, WritePoint};
use registers::entry::{Action, Frame, Point, State, Status};
use registers::evidence::Evidence;
use registers::read::{EntryRow, Eye, PointRow, entry, points};
use registers::{Facts, RegistersEffects, RegistersView, TestRule};
use stage::{Play, matter, stranger};
use testkit::Place;

pub(crate) struct Town {
    play: Play<Facts>,
    /// Somebody else than the secretary who asks where nobody is named.
    pub(crate) board: Actor,
}

impl std::ops::Deref for Town {
    type Target = Play<Facts>;
    fn deref(&self) -> &Play<Facts> {
        &self.play
    }
}

pub(crate) fn facts() -> Facts {
    let mut facts = Facts::bare(stage::zone());
    facts.registers = stage::codes(&["council", "audit", "lessons"]);
    facts.functions = stage::codes(&["secretary", "board"]);
    facts.areas = stage::codes(&["90001", "90002", "90003"]);
    facts.instruments = stage::codes(&["ordinance", "circular"]);
    facts.steps = ["draft", "first-reading", "publication"].map(str::to_owned).into();
    facts.criteria = ["gender", "disability"].map(str::to_owned).into();
    facts.test = Some(TestRule { sorts: stage::codes(&["ordinance"]), before: "first-reading".into() });
    facts
}

pub(crate) fn town(place: &Place) -> Town {
    let facts = Arc::new(facts());
    let play = Play::on(
        place,
        &stranger("secretary"),
        move |_| Arc::clone(&facts),
        |definition| {
            definition.views.push(Arc::new(RegistersView));
            definition.effects.push(Arc::new(RegistersEffects));
        },
    );
    Town { play, board: stranger("board") }
}

pub(crate) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// The day of the tests, in the town.
pub(crate) fn today() -> Date {
    facts().day(testkit::NIGHT)
}

pub(crate) fn frame() -> Frame {
    Frame {
        register: "council".into(),
        names: Text::both("Alerte par les pharmacies", "Melding via de apotheken"),
        body: Text::both("Conseil", "Raad"),
        day: Some(date("2020-06-05")),
        reference: Some("A-12/1".into()),
        quote: Text::both("mettre en place une alerte", "een melding op te zetten"),
        source: Some("L1 / L2".into()),
        note: Text::default(),
    }
}

pub(crate) fn point(fr: &str, nl: &str) -> Point {
    Point { words: Text::both(fr, nl), owner: Some("secretary".into()), ..Point::default() }
}

pub(crate) fn status(state: State, words: &str) -> Status {
    let words = if words.is_empty() { Text::default() } else { Text::both(words, words) };
    Status { state, on: "2026-11-01".into(), words, source: None, evidence: Vec::new() }
}

pub(crate) fn action(fr: &str, on: &str) -> Action {
    Action {
        words: Text::both(fr, fr),
        on: Some(on.into()),
        source: None,
        evidence: vec![Evidence::document("rapport, p. 4")],
    }
}

impl Town {
    /// A resolution with one point.
    pub(crate) fn entered(&self) -> Id<kind::Matter> {
        let rule = Enter::new(matter(), frame());
        let id = rule.entry;
        self.ask(rule);
        self.point(id, "faire", "doen");
        id
    }
    pub(crate) fn point(&self, entry: Id<kind::Matter>, fr: &str, nl: &str) {
        self.ask(WritePoint { entry, n: None, point: point(fr, nl), based_on: None });
    }
    pub(crate) fn turn(&self, entry: Id<kind::Matter>, n: i64, status: Status) -> TurnPoint {
        TurnPoint { entry, n, status, based_on: None }
    }
    pub(crate) fn act(&self, entry: Id<kind::Matter>, point: i64, fr: &str, on: &str) {
        self.ask(NoteAction { entry, point, action: action(fr, on) });
    }
    pub(crate) fn get(&self, id: Id<kind::Matter>) -> EntryRow {
        self.read(|r| entry(r, &Eye::all(), id, today())).unwrap()
    }
    pub(crate) fn points(&self, id: Id<kind::Matter>) -> Vec<PointRow> {
        self.read(|r| points(r, id))
    }
}
