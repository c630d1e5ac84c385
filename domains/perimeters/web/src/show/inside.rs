//! What lies inside, for templates.

use kernel::Text;
use perimeters::inside::{AreaIn, Difference, Inside, NAMED_FIRST, PlaceIn};
use serde::Serialize;

use crate::ground::Ground;

/// Kinds of places that have a text of their own; all others are "another place".
const WORDED: [&str; 16] = [
    "hospital",
    "clinic",
    "care-home",
    "school",
    "childcare",
    "station",
    "fire-station",
    "police",
    "prison",
    "metro",
    "square",
    "park",
    "tunnel",
    "bridge",
    "street",
    "other",
];

/// Most places of one kind that a page names.
const SHOWN: usize = 40;

/// The code under which a kind of place has its texts.
fn worded(kind: &str) -> &'static str {
    WORDED.into_iter().find(|w| *w == kind).unwrap_or("other")
}

/// Places of one kind.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Group {
    pub(crate) kind: &'static str,
    pub(crate) n: i64,
    pub(crate) places: Vec<PlaceIn>,
}

/// An area with how much of it lies inside.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AreaShow {
    pub(crate) name: Text,
    /// In whole per cent; 0 is less than one.
    pub(crate) percent: i64,
}

/// What lies inside.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct InsideShow {
    pub(crate) people: Option<i64>,
    pub(crate) by: String,
    /// As text: a year has no thousands.
    pub(crate) year: Option<String>,
    pub(crate) approximate: bool,
    /// How much of the surface is known, in per cent.
    pub(crate) known: i64,
    pub(crate) source: Option<String>,
    pub(crate) hectares: i64,
    pub(crate) municipalities: Vec<AreaShow>,
    pub(crate) zones: Vec<AreaShow>,
    pub(crate) neighbourhoods: Vec<AreaShow>,
    pub(crate) sectors: i64,
    /// Those that are named first: hospitals, schools, stations.
    pub(crate) first: Vec<Group>,
    /// Squares, parks, metro stops and the rest.
    pub(crate) others: Vec<Group>,
    pub(crate) streets: Option<i64>,
    pub(crate) lacks: Vec<&'static str>,
    pub(crate) territory: String,
}

impl InsideShow {
    pub(crate) fn of(inside: &Inside, ground: &Ground) -> Self {
        let areas = |kind: &str| areas(&inside.areas, kind, ground);
        let groups = groups(inside);
        let (first, others) = groups.into_iter().partition(|g| NAMED_FIRST.contains(&g.kind));
        Self {
            people: inside.people,
            by: inside.by.clone(),
            year: inside.year.map(|y| y.to_string()),
            approximate: inside.approximate,
            known: inside.known_permille / 10,
            source: inside.source.clone(),
            hectares: inside.square_metres / 10_000,
            municipalities: areas("municipality"),
            zones: areas("zone"),
            neighbourhoods: areas("neighbourhood"),
            sectors: inside.sectors,
            first,
            others,
            streets: inside.streets,
            lacks: inside.lacks.iter().map(|l| l.code()).collect(),
            territory: inside.territory.clone(),
        }
    }

    pub(crate) fn sample(known: bool) -> Self {
        let place = PlaceIn {
            kind: "school".into(),
            name: Text::both("École <A>", "School <A>"),
            metres: 90,
            phone: known.then(|| "02 000 00 01".to_owned()),
            capacity: known.then_some(210),
            approximate: !known,
        };
        let group = |kind| Group { kind, n: 2, places: vec![place.clone()] };
        let area = |percent| AreaShow { name: Text::both("Hautrive <b>", "Hoogoever"), percent };
        Self {
            people: known.then_some(3412),
            by: if known { "sector" } else { "" }.into(),
            year: known.then(|| "2025".to_owned()),
            approximate: known,
            known: 87,
            source: known.then(|| "Statbel <b>".to_owned()),
            hectares: 7,
            municipalities: vec![area(0), area(12)],
            zones: vec![area(3)],
            neighbourhoods: if known { vec![area(40)] } else { Vec::new() },
            sectors: 3,
            first: if known { NAMED_FIRST.map(group).into() } else { Vec::new() },
            others: if known { ["square", "other", "street"].map(group).into() } else { Vec::new() },
            streets: known.then_some(4),
            lacks: if known {
                Vec::new()
            } else {
                perimeters::inside::Lack::ALL.iter().map(|l| l.code()).collect()
            },
            territory: "t1".into(),
        }
    }
}

fn areas(all: &[AreaIn], kind: &str, ground: &Ground) -> Vec<AreaShow> {
    let of_kind = all.iter().filter(|a| a.kind == kind);
    of_kind.map(|a| AreaShow { name: ground.area_name(kind, &a.code), percent: a.permille / 10 }).collect()
}

/// By kind as texts know them, in the order in which they were counted.
fn groups(inside: &Inside) -> Vec<Group> {
    let mut all: Vec<Group> = Vec::new();
    for count in &inside.counts {
        let kind = worded(&count.kind);
        match all.iter_mut().find(|g| g.kind == kind) {
            Some(group) => group.n += count.n,
            None => all.push(Group { kind, n: count.n, places: Vec::new() }),
        }
    }
    for place in &inside.places {
        let kind = worded(&place.kind);
        if let Some(group) = all.iter_mut().find(|g| g.kind == kind && g.places.len() < SHOWN) {
            group.places.push(place.clone());
        }
    }
    all
}

/// What a change brings in and leaves out.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DifferenceShow {
    /// People more; with [`DifferenceShow::fewer`], people fewer.
    pub(crate) people: Option<i64>,
    pub(crate) fewer: bool,
    pub(crate) came: Vec<PlaceShow>,
    pub(crate) left: Vec<PlaceShow>,
    pub(crate) areas_came: Vec<Text>,
    pub(crate) areas_left: Vec<Text>,
}

/// A place that comes or goes.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlaceShow {
    pub(crate) kind: &'static str,
    pub(crate) name: Text,
}

impl DifferenceShow {
    pub(crate) fn of(before: &Inside, after: &Inside, ground: &Ground) -> Self {
        let found = Difference::of(before, after);
        let places = |all: &[PlaceIn]| -> Vec<PlaceShow> {
            let first = all.iter().filter(|p| NAMED_FIRST.contains(&p.kind.as_str()));
            first.map(|p| PlaceShow { kind: worded(&p.kind), name: p.name.clone() }).collect()
        };
        let areas = |all: &[AreaIn]| -> Vec<Text> {
            let concerned = all.iter().filter(|a| matches!(a.kind.as_str(), "municipality" | "zone"));
            concerned.map(|a| ground.area_name(&a.kind, &a.code)).collect()
        };
        Self {
            people: found.people.map(i64::abs),
            fewer: found.people.is_some_and(|n| n < 0),
            came: places(&found.came),
            left: places(&found.left),
            areas_came: areas(&found.areas_came),
            areas_left: areas(&found.areas_left),
        }
    }
    pub(crate) fn sample(fewer: bool) -> Self {
        let place = || PlaceShow { kind: "school", name: Text::both("École <A>", "School <A>") };
        Self {
            people: Some(2538),
            fewer,
            came: if fewer { Vec::new() } else { vec![place(), place()] },
            left: if fewer { vec![place()] } else { Vec::new() },
            areas_came: if fewer { Vec::new() } else { vec![Text::both("Valcourt", "Valkoord")] },
            areas_left: if fewer { vec![Text::both("Valcourt", "Valkoord")] } else { Vec::new() },
        }
    }
}
