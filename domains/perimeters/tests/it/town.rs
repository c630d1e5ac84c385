//! A town to test in: a journal with the view of perimeters, an officer, and outlines to set.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::tz::TimeZone;
use kernel::{Actor, FixedClock, Id, Lang, Point, Refusal, Resource, Text, Words, kind};
use perimeters::command::SetPerimeter;
use perimeters::inside::{AreaIn, Count, Inside, PlaceIn};
use perimeters::outline::Outline;
use perimeters::perimeter::{Colour, Statement};
use perimeters::read::{Eye, PerimeterRow, perimeter};
use perimeters::{Ask, Facts, PerimeterView, Rule};
use store::{Journal, Receipt, Stamp, Submission, WriteError};
use testkit::{NIGHT, Place, command_id, definition, unique};

pub(crate) struct Town {
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) officer: Actor,
}

pub(crate) fn matter() -> Id<kind::Matter> {
    Id::new(unique())
}

pub(crate) fn words(text: &str) -> Words {
    Words::new(Lang::Fr, text)
}

pub(crate) fn facts() -> Arc<Facts> {
    let mut facts = Facts::bare(TimeZone::get("Europe/Brussels").unwrap());
    facts.functions = BTreeSet::from(["dir-pc-ops".to_owned(), "mayor".to_owned()]);
    Arc::new(facts)
}

pub(crate) const MIDDLE: Point = Point { lon: 43_950_000, lat: 508_050_000 };

pub(crate) fn inside(people: i64, area: &str) -> Inside {
    let school = PlaceIn {
        kind: "school".into(),
        name: Text::both("École A", "School A"),
        metres: 90,
        phone: Some("02 000 00 01".into()),
        capacity: Some(210),
        approximate: false,
    };
    Inside {
        square_metres: 70_000,
        people: Some(people),
        by: "sector".into(),
        year: Some(2025),
        known_permille: 1000,
        source: Some("fictif".into()),
        areas: vec![AreaIn { kind: "municipality".into(), code: area.into(), permille: 120 }],
        sectors: 3,
        counts: vec![Count { kind: "school".into(), n: 1 }],
        places: vec![school],
        streets: Some(4),
        lacks: vec![perimeters::inside::Lack::Hospitals],
        territory: "t1".into(),
        ..Inside::default()
    }
}

/// Orange, 150 m around the middle of the town.
pub(crate) fn says() -> Statement {
    Statement {
        colour: Colour::Orange,
        outline: Outline::Circle { centre: MIDDLE, metres: 150 },
        place: None,
        from: NIGHT,
        until: None,
        access: Text::both("Habitants avec accord.", "Bewoners met akkoord."),
        access_source: None,
        access_verified: true,
        decided_by: "dir-pc-ops".into(),
        inside: inside(412, "90001"),
    }
}

pub(crate) fn wide() -> Statement {
    Statement {
        outline: Outline::Circle { centre: MIDDLE, metres: 400 },
        inside: inside(2_950, "90002"),
        ..says()
    }
}

pub(crate) fn set_around(about: Id<kind::Matter>) -> SetPerimeter {
    SetPerimeter {
        perimeter: matter(),
        about: (about, "26-0417".into()),
        on: Resource {
            areas: BTreeSet::from(["90001".to_owned()]),
            matter: Some(about),
            ..Resource::service()
        },
        says: says(),
        reason: words("odeur de gaz"),
        stated: None,
    }
}

impl Town {
    pub(crate) fn on(place: &Place) -> Self {
        Self::with(place, |_| {})
    }
    pub(crate) fn with(place: &Place, change: impl FnOnce(&mut store::Definition)) -> Self {
        let (mut definition, clock) = definition("live");
        definition.views = vec![Arc::new(access::MatterView), Arc::new(PerimeterView)];
        change(&mut definition);
        let journal = Journal::open(&place.backend, definition).unwrap();
        let officer = Actor {
            person: Id::new(unique()),
            function: "watch-officer".to_owned(),
            mandate: Id::new(unique()),
            organisation: Id::new(unique()),
            on_behalf_of: None,
        };
        Self { journal, clock, officer }
    }
    pub(crate) fn ask_as<R: Rule<Facts = Facts> + 'static>(
        &self,
        actor: &Actor,
        rule: R,
    ) -> Result<Receipt, WriteError> {
        self.journal.submit_blocking(Submission {
            command_id: command_id(),
            actor: actor.clone(),
            command: Ask::boxed(rule, facts()),
            stamp: Arc::new(Stamp::default()),
        })
    }
    pub(crate) fn ask<R: Rule<Facts = Facts> + 'static>(&self, rule: R) -> Receipt {
        self.ask_as(&self.officer, rule).unwrap()
    }
    pub(crate) fn refused<R: Rule<Facts = Facts> + 'static>(&self, rule: R) -> Refusal {
        match self.ask_as(&self.officer, rule) {
            Err(WriteError::Refused(refusal)) => refusal,
            other => panic!("not refused: {other:?}"),
        }
    }
    pub(crate) fn read<T>(&self, f: impl FnOnce(&dyn store::Read) -> Result<T, store::StoreError>) -> T {
        self.journal.read(f).unwrap()
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> PerimeterRow {
        self.read(|r| perimeter(r, &Eye::all(), id)).unwrap()
    }
    /// Orange, 150 m, around an incident.
    pub(crate) fn set(&self) -> Id<kind::Matter> {
        let rule = set_around(matter());
        let id = rule.perimeter;
        self.ask(rule);
        id
    }
}
