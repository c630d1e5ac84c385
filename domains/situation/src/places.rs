//! Where: what was typed, what the gazetteer made of it, and the areas it lies in.

use kernel::{Lang, Point, Text};
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// How a place was found.
    PlaceHow {
        /// A name of the gazetteer.
        Named = "named",
        /// Two streets that meet.
        Crossroads = "crossroads",
        /// Between two places; the point is an estimate.
        Between = "between",
        /// A click on the map.
        Map = "map",
        /// As told by a message (a warning's polygon, a partner's coordinates).
        Given = "given",
        /// Words only: nothing on the map answers to them.
        Words = "words",
    }
}

/// An area of the territory, as found at the time: kind (`municipality`, `zone`, …) and code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Area {
    /// Its kind.
    pub kind: String,
    /// Its code.
    pub code: String,
}

impl Area {
    /// An area of this kind with this code.
    #[must_use]
    pub fn new(kind: impl Into<String>, code: impl Into<String>) -> Self {
        Self { kind: kind.into(), code: code.into() }
    }
}

/// A place with its outcome: the event carries the areas, nobody looks them up again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// As typed.
    pub typed: String,
    /// Language it was typed in.
    pub lang: Lang,
    /// How it was found.
    pub how: PlaceHow,
    /// Official name, when it has one; for the areas of a warning, what its sender calls them.
    #[serde(default)]
    pub name: Option<Text>,
    /// The point, when there is one.
    #[serde(default)]
    pub point: Option<Point>,
    /// The areas it lies in or borders on.
    #[serde(default)]
    pub areas: Vec<Area>,
    /// Version of the territory that answered.
    #[serde(default)]
    pub territory: String,
}

impl Place {
    /// A place known by words only. It never blocks.
    #[must_use]
    pub fn words(lang: Lang, typed: impl Into<String>) -> Self {
        Self {
            typed: typed.into(),
            lang,
            how: PlaceHow::Words,
            name: None,
            point: None,
            areas: Vec::new(),
            territory: String::new(),
        }
    }
    /// Whether it has no point of its own and is drawn as the message that told it draws it.
    #[must_use]
    pub fn is_ground(&self) -> bool {
        self.how == PlaceHow::Given && self.point.is_none()
    }
    /// The name for a reader of `lang`, or what was typed.
    #[must_use]
    pub fn show(&self, lang: Lang) -> &str {
        self.name.as_ref().map(|n| n.show(lang)).filter(|t| !t.is_empty()).unwrap_or(&self.typed)
    }
}

/// One answer of the gazetteer.
#[derive(Debug, Clone, PartialEq)]
pub struct PlaceHit {
    /// Official name.
    pub name: Text,
    /// How it answers to what was typed.
    pub how: PlaceHow,
    /// Where.
    pub point: Point,
    /// How well it answers, 0 to 1000.
    pub score: u32,
}

/// The areas at a point, with the version of the territory that says so.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AreaAnswer {
    /// The areas that hold the point, or whose border passes near it.
    pub areas: Vec<Area>,
    /// Version of the territory.
    pub territory: String,
}

/// What this domain asks of the territory. Implemented in the binary.
pub trait Places: Send + Sync {
    /// Places that answer to what was typed, best first; empty when none does.
    fn resolve(&self, typed: &str, lang: Lang) -> Vec<PlaceHit>;
    /// The areas at a point.
    fn areas_at(&self, point: Point) -> AreaAnswer;
    /// The areas that a closed ring touches. What stands here looks at its corners and its middle only, and so misses an
    /// area that lies between them: a territory that knows its own borders answers better.
    fn areas_touching(&self, ring: &[Point]) -> AreaAnswer {
        let step = ring.len().div_ceil(MOST_CORNERS).max(1);
        gathered(middle(ring).into_iter().chain(ring.iter().copied().step_by(step)).map(|p| self.areas_at(p)))
    }
    /// The areas that a code of somebody else's list names (`EMMA_ID` `BE004`, `NUTS3` `BE100`). None when the code lies
    /// elsewhere, or when this territory has no table of that list.
    fn areas_of_code(&self, _list: &str, _code: &str) -> AreaAnswer {
        AreaAnswer::default()
    }
}

/// Corners of a ring that are looked at where nothing better is known.
const MOST_CORNERS: usize = 200;

/// Several answers as one, each area once, in order.
#[must_use]
pub fn gathered(answers: impl IntoIterator<Item = AreaAnswer>) -> AreaAnswer {
    let mut all = AreaAnswer::default();
    for answer in answers {
        all.areas.extend(answer.areas);
        if all.territory.is_empty() {
            all.territory = answer.territory;
        }
    }
    all.areas.sort();
    all.areas.dedup();
    all
}

/// The middle of the corners.
fn middle(ring: &[Point]) -> Option<Point> {
    let n = i64::try_from(ring.len()).ok().filter(|n| *n > 0)?;
    let mean = |of: fn(&Point) -> i64| ring.iter().map(of).fold(0_i64, i64::saturating_add) / n;
    Some(Point { lon: mean(|p| p.lon), lat: mean(|p| p.lat) })
}

/// A hit below this score is offered, not taken.
pub const SURE_ENOUGH: u32 = 600;

/// The place for what was typed: the best hit when it is good enough, otherwise the words alone.
#[must_use]
pub fn locate(places: &dyn Places, typed: &str, lang: Lang) -> Place {
    let Some(hit) = places.resolve(typed, lang).into_iter().find(|h| h.score >= SURE_ENOUGH) else {
        return Place::words(lang, typed);
    };
    let answer = places.areas_at(hit.point);
    Place {
        typed: typed.to_owned(),
        lang,
        how: hit.how,
        name: Some(hit.name),
        point: Some(hit.point),
        areas: answer.areas,
        territory: answer.territory,
    }
}

/// The place of a click on the map, with the words that may stand beside it.
#[must_use]
pub fn clicked(places: &dyn Places, point: Point, typed: &str, lang: Lang) -> Place {
    let answer = places.areas_at(point);
    Place {
        point: Some(point),
        how: PlaceHow::Map,
        areas: answer.areas,
        territory: answer.territory,
        ..Place::words(lang, typed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Town;
    impl Places for Town {
        fn resolve(&self, typed: &str, _: Lang) -> Vec<PlaceHit> {
            let score = match typed {
                "Mill Street" => 900,
                "Mil" => 300,
                _ => return Vec::new(),
            };
            let point = Point { lon: 43_000_000, lat: 508_000_000 };
            vec![PlaceHit {
                name: Text::both("rue du Moulin", "Molenstraat"),
                how: PlaceHow::Named,
                point,
                score,
            }]
        }
        fn areas_at(&self, _: Point) -> AreaAnswer {
            let areas = vec![Area::new("municipality", "900"), Area::new("municipality", "901")];
            AreaAnswer { areas, territory: "t1".into() }
        }
    }

    #[test]
    fn an_unknown_or_doubtful_place_stays_as_typed() {
        assert_eq!(locate(&Town, "Nowhere", Lang::En), Place::words(Lang::En, "Nowhere"));
        assert_eq!(locate(&Town, "Mil", Lang::En).how, PlaceHow::Words);
    }

    #[test]
    fn a_place_on_a_border_carries_both_areas() {
        let place = locate(&Town, "Mill Street", Lang::Nl);
        assert_eq!(
            (place.areas.len(), place.show(Lang::Nl), place.show(Lang::Fr)),
            (2, "Molenstraat", "rue du Moulin")
        );
    }
}
