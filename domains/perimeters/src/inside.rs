//! What lies inside an outline, as it was computed when somebody decided; and the difference between two of them.

use std::collections::BTreeSet;

use kernel::Text;
use serde::{Deserialize, Serialize};

/// Kinds of places that are named one by one because people there cannot simply walk away, or come to help.
pub const NAMED_FIRST: [&str; 9] =
    ["hospital", "clinic", "care-home", "school", "childcare", "station", "fire-station", "police", "prison"];

/// What lies inside.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inside {
    /// Surface in square metres.
    pub square_metres: i64,
    /// Inhabitants, an estimate by share of each area; nothing where no populations are known.
    #[serde(default)]
    pub people: Option<i64>,
    /// By which kind of area they were counted: `sector`, `neighbourhood`, `municipality`; empty without a number.
    #[serde(default)]
    pub by: String,
    /// The year of the count.
    #[serde(default)]
    pub year: Option<i64>,
    /// Whether the lines of those areas are drawn and not official.
    #[serde(default)]
    pub approximate: bool,
    /// How much of the surface lies in areas whose population is known, in thousandths.
    #[serde(default)]
    pub known_permille: i64,
    /// Where the populations come from.
    #[serde(default)]
    pub source: Option<String>,
    /// The areas that it touches, except statistical sectors.
    #[serde(default)]
    pub areas: Vec<AreaIn>,
    /// How many statistical sectors it touches.
    #[serde(default)]
    pub sectors: i64,
    /// How many places there are, by kind.
    #[serde(default)]
    pub counts: Vec<Count>,
    /// The places by name: those of [`NAMED_FIRST`], then the others, each kind from the middle outwards, as many as fit.
    #[serde(default)]
    pub places: Vec<PlaceIn>,
    /// How many streets it holds or crosses; nothing where no streets are known.
    #[serde(default)]
    pub streets: Option<i64>,
    /// What could not be looked up because it is not there: codes of [`Lack`].
    #[serde(default)]
    pub lacks: Vec<Lack>,
    /// Version of the territory that answered.
    pub territory: String,
}

/// An area that is touched.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AreaIn {
    /// Its kind.
    pub kind: String,
    /// Its code.
    pub code: String,
    /// How much of it lies inside, in thousandths; at least one.
    pub permille: i64,
}

/// How many places of a kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The kind.
    pub kind: String,
    /// How many.
    pub n: i64,
}

/// A place inside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceIn {
    /// What it is.
    pub kind: String,
    /// Its names.
    pub name: Text,
    /// Metres from the middle.
    pub metres: i64,
    /// Telephone number, where known.
    #[serde(default)]
    pub phone: Option<String>,
    /// How many people it holds, where known.
    #[serde(default)]
    pub capacity: Option<i64>,
    /// Whether its position is not certain to within some hundred metres.
    #[serde(default)]
    pub approximate: bool,
}

kernel::coded! {
    /// Something that is not imported here, and so could not be counted.
    Lack {
        /// No populations at all.
        People = "people",
        /// No statistical sectors with lines and populations: people are counted by something coarser.
        Sectors = "sectors",
        /// No schools.
        Schools = "schools",
        /// No hospitals.
        Hospitals = "hospitals",
        /// No care homes.
        Care = "care",
        /// No streets.
        Streets = "streets",
    }
}

impl Inside {
    /// How many places of a kind.
    #[must_use]
    pub fn count(&self, kind: &str) -> i64 {
        self.counts.iter().find(|c| c.kind == kind).map_or(0, |c| c.n)
    }
    /// Codes of the municipalities and zones that it touches: who is concerned by it.
    #[must_use]
    pub fn concerned(&self) -> BTreeSet<String> {
        let concerned = |a: &&AreaIn| matches!(a.kind.as_str(), "municipality" | "zone");
        self.areas.iter().filter(concerned).map(|a| a.code.clone()).collect()
    }
}

/// What a change brings inside and leaves outside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// People more, or fewer when negative; nothing where one side has no number, or they were counted by other areas.
    pub people: Option<i64>,
    /// Places that came in.
    pub came: Vec<PlaceIn>,
    /// Places that are out.
    pub left: Vec<PlaceIn>,
    /// Areas that came in.
    pub areas_came: Vec<AreaIn>,
    /// Areas that are out.
    pub areas_left: Vec<AreaIn>,
}

impl Difference {
    /// From before to after.
    #[must_use]
    pub fn of(before: &Inside, after: &Inside) -> Self {
        let people = before.people.zip(after.people).filter(|_| before.by == after.by);
        let place = |p: &PlaceIn| (p.kind.clone(), p.name.clone());
        let places = |from: &Inside, to: &Inside| -> Vec<PlaceIn> {
            to.places.iter().filter(|p| !from.places.iter().any(|o| place(o) == place(p))).cloned().collect()
        };
        let areas = |from: &Inside, to: &Inside| -> Vec<AreaIn> {
            let there = |a: &AreaIn| from.areas.iter().any(|o| o.kind == a.kind && o.code == a.code);
            to.areas.iter().filter(|a| !there(a)).cloned().collect()
        };
        Self {
            people: people.map(|(b, a)| a - b),
            came: places(before, after),
            left: places(after, before),
            areas_came: areas(before, after),
            areas_left: areas(after, before),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(name: &str) -> PlaceIn {
        PlaceIn {
            kind: "school".into(),
            name: Text::both(name, name),
            metres: 10,
            phone: None,
            capacity: None,
            approximate: false,
        }
    }

    #[test]
    fn a_change_says_what_came_in_and_what_is_out() {
        let area = |code: &str| AreaIn { kind: "municipality".into(), code: code.into(), permille: 3 };
        let before = Inside {
            people: Some(200),
            by: "sector".into(),
            places: vec![place("A"), place("B")],
            areas: vec![area("1")],
            ..Inside::default()
        };
        let after = Inside {
            people: Some(950),
            places: vec![PlaceIn { metres: 90, ..place("B") }, place("C")],
            areas: vec![AreaIn { permille: 70, ..area("1") }, area("2")],
            ..before.clone()
        };
        let d = Difference::of(&before, &after);
        assert_eq!(d.people, Some(750));
        assert_eq!((d.came, d.left), (vec![place("C")], vec![place("A")]));
        assert_eq!((d.areas_came, d.areas_left), (vec![area("2")], Vec::new()));
        assert_eq!(Difference::of(&before, &before), Difference { people: Some(0), ..Difference::default() });
        let coarser = Inside { by: "neighbourhood".into(), ..after };
        assert_eq!(Difference::of(&before, &coarser).people, None, "numbers of two kinds are not subtracted");
        assert_eq!(before.concerned(), BTreeSet::from(["1".to_owned()]));
    }
}
