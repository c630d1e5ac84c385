//! A town to test in: a journal with the view of perimeters, an officer, and outlines to set.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Actor, Id, Point, Resource, Text, kind};
use perimeters::command::SetPerimeter;
use perimeters::inside::{AreaIn, Count, Inside, PlaceIn};
use perimeters::outline::Outline;
use perimeters::perimeter::{Colour, Statement};
use perimeters::read::{Eye, PerimeterRow, perimeter};
use perimeters::{Facts, PerimeterView};
use stage::Play;
use testkit::{NIGHT, Place};

pub(crate) use stage::{matter, words};

pub(crate) struct Town {
    play: Play<Facts>,
    pub(crate) officer: Actor,
}

impl std::ops::Deref for Town {
    type Target = Play<Facts>;
    fn deref(&self) -> &Play<Facts> {
        &self.play
    }
}

pub(crate) fn facts() -> Arc<Facts> {
    let mut facts = Facts::bare(stage::zone());
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
        let officer = stage::stranger("watch-officer");
        let play = Play::on(
            place,
            &officer,
            |_| facts(),
            |definition| {
                definition.views.push(Arc::new(PerimeterView));
                change(definition);
            },
        );
        Self { play, officer }
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
