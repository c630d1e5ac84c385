//! The territory as these pages ask it: outlines into shapes and back, and what lies inside one today.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use kernel::{Lang, Point, Refusal, Text};
use perimeters::inside::{AreaIn, Count, Inside, Lack, NAMED_FIRST, PlaceIn};
use perimeters::outline::{Outline, Polygons};
use territory::outline::{circle, drawn, pasted};
use territory::{AreaCode, Kind, Part, PlaceInside, Shape, Territory};

/// A hit of the gazetteer below this score is not taken without asking.
const SURE_ENOUGH: u32 = 600;
/// Most places that are named one by one; the others are counted.
const NAMED: usize = 300;

/// The territory with the day on which it is asked.
#[derive(Clone)]
pub struct Ground {
    /// The territory.
    pub territory: Arc<Territory>,
    /// Today, in the zone of the place.
    pub today: Arc<dyn Fn() -> Date + Send + Sync>,
    /// Address of the base map, where there is one.
    pub base_map: Option<String>,
    /// Names of areas of all times by kind and code: lists ask for many.
    names: Arc<HashMap<(&'static str, String), Text>>,
}

/// A kind of area, with codes (`municipality:90001`) and names.
pub(crate) type Areas = (&'static str, Vec<(String, String)>);

/// What lies inside, with what is shown and not journalled.
pub(crate) struct Looked {
    pub(crate) inside: Inside,
    /// The streets, by name.
    pub(crate) streets: Vec<Text>,
    /// Where the places come from.
    pub(crate) sources: BTreeSet<String>,
}

impl Ground {
    /// This territory, asked on the day that `today` says.
    #[must_use]
    pub fn new(
        territory: Arc<Territory>,
        today: Arc<dyn Fn() -> Date + Send + Sync>,
        base_map: Option<String>,
    ) -> Self {
        // The latest period of an area comes last and stays.
        let names =
            territory.areas().iter().map(|a| ((a.id.kind.code(), a.id.code.clone()), a.names.clone()));
        Self { names: Arc::new(names.collect()), territory, today, base_map }
    }

    /// What lies inside an outline today. A few milliseconds.
    #[must_use]
    pub fn inside(&self, outline: &Outline) -> Inside {
        self.looked(outline).inside
    }

    /// The same, with what only a page of today shows.
    #[must_use]
    pub(crate) fn looked(&self, outline: &Outline) -> Looked {
        let found = self.territory.inside(&shape(outline), (self.today)());
        let people = found.people.as_ref();
        let named = |part: &&Part<'_>| part.area.id.kind != Kind::Sector;
        let sectors = found.areas.iter().filter(|p| p.area.id.kind == Kind::Sector);
        let inside = Inside {
            square_metres: whole(found.square_metres),
            people: people.map(|p| p.count),
            by: people.map(|p| p.by.code().to_owned()).unwrap_or_default(),
            year: people.and_then(|p| p.year).map(i64::from),
            approximate: people.is_some_and(|p| p.approximate),
            known_permille: people.map_or(0, |p| permille(p.known)),
            source: people.and_then(|p| p.source.as_deref()).map(str::to_owned),
            areas: found.areas.iter().filter(named).map(area).collect(),
            sectors: count(sectors),
            counts: counts(&found.places),
            places: places(&found.places),
            streets: self.has(&["street"]).then(|| count(found.streets.iter())),
            lacks: self.lacks(people.map(|p| p.by)),
            territory: found.territory.to_owned(),
        };
        let sources = found.places.iter().filter_map(|p| p.entry.source.as_deref()).map(str::to_owned);
        let streets = found.streets.iter().map(|s| s.names.clone()).collect();
        Looked { inside, streets, sources: sources.collect() }
    }

    /// What cannot be counted here because it was never imported.
    fn lacks(&self, by: Option<Kind>) -> Vec<Lack> {
        let absent = |kinds: &[&str]| !self.has(kinds);
        let table = [
            (by.is_none(), Lack::People),
            (by.is_some_and(|by| by != Kind::Sector), Lack::Sectors),
            (absent(&["school", "childcare"]), Lack::Schools),
            (absent(&["hospital", "clinic"]), Lack::Hospitals),
            (absent(&["care-home"]), Lack::Care),
            (absent(&["street"]), Lack::Streets),
        ];
        table.into_iter().filter(|(lacks, _)| *lacks).map(|(_, lack)| lack).collect()
    }

    fn has(&self, kinds: &[&str]) -> bool {
        self.territory.places().iter().any(|p| kinds.contains(&p.kind.as_str()))
    }

    /// The place that a name, an address or a crossing means, where the gazetteer is sure.
    #[must_use]
    pub fn resolve(&self, typed: &str, lang: Lang) -> Option<(Text, Point)> {
        let hits = self.territory.resolve(typed, lang);
        hits.into_iter().find(|h| h.score >= SURE_ENOUGH).map(|h| (h.name, h.point))
    }

    /// The areas of today that have lines, by kind, in the order of their names.
    pub(crate) fn areas(&self, lang: Lang) -> Vec<Areas> {
        let today = (self.today)();
        let of_kind = |kind: Kind| {
            let drawn = self.territory.areas().iter().filter(|a| a.exists_on(today) && a.shape.is_some());
            let these = drawn.filter(|a| a.id.kind == kind);
            let choice =
                |a: &territory::Area| (format!("{kind}:{}", a.id.code), a.names.show(lang).to_owned());
            let mut all: Vec<(String, String)> = these.map(choice).collect();
            all.sort_by_cached_key(|(_, name)| store::fold(name));
            (kind.code(), all)
        };
        Kind::ALL.into_iter().map(of_kind).filter(|(_, all)| !all.is_empty()).collect()
    }

    /// An area as an outline, with its lines of today.
    #[must_use]
    pub fn area(&self, code: &str) -> Option<Outline> {
        let id: AreaCode = code.parse().ok()?;
        let found = self.territory.area(id.kind, &id.code, (self.today)())?;
        let polygons = polygons(found.shape.as_deref()?);
        Some(Outline::Area { area: format!("{}:{}", id.kind, id.code), polygons })
    }

    /// The name of an area of any time; its code where the territory does not know it.
    pub(crate) fn area_name(&self, kind: &str, code: &str) -> Text {
        let known = Kind::ALL.into_iter().find(|k| k.code() == kind);
        let found = known.and_then(|k| self.names.get(&(k.code(), code.to_owned())));
        found.map_or_else(|| Text::three(code, code, code), Clone::clone)
    }

    /// The outline in a pasted or sent GeoJSON text.
    ///
    /// # Errors
    /// A refusal at this field that says what is wrong and what to do.
    pub fn pasted(&self, field: &str, bytes: &[u8]) -> Result<Outline, Refusal> {
        let shape = pasted(bytes, self.territory.bounds()).map_err(|unfit| unfit.refusal(field))?;
        Ok(Outline::Polygon { polygons: polygons(&shape) })
    }

    /// The outline of corners that were drawn one by one, in degrees.
    ///
    /// # Errors
    /// As [`Ground::pasted`].
    pub fn drawn(&self, field: &str, corners: &[[f64; 2]]) -> Result<Outline, Refusal> {
        let shape = drawn(corners, self.territory.bounds()).map_err(|unfit| unfit.refusal(field))?;
        Ok(Outline::Polygon { polygons: polygons(&shape) })
    }

    /// West, south, east, north in degrees, with room around an outline; the whole territory without one.
    #[must_use]
    pub fn bounds(&self, outline: Option<&Outline>) -> [f64; 4] {
        let Some(outline) = outline else {
            let b = self.territory.bounds();
            return [b.west, b.south, b.east, b.north];
        };
        let b = shape(outline).bounds();
        let (wide, high) = ((b.east - b.west).max(0.004), (b.north - b.south).max(0.0026));
        [b.west - wide * 0.4, b.south - high * 0.4, b.east + wide * 0.4, b.north + high * 0.4]
    }
}

/// A shape in degrees.
#[must_use]
pub(crate) fn shape(outline: &Outline) -> Shape {
    match outline {
        Outline::Circle { centre, metres } => {
            #[expect(clippy::cast_precision_loss, reason = "a radius, at most some ten thousand metres")]
            let metres = *metres as f64;
            circle(*centre, metres)
        }
        Outline::Polygon { polygons } | Outline::Area { polygons, .. } => {
            let at = |[lon, lat]: &[i64; 2]| {
                let point = Point { lon: *lon, lat: *lat };
                [point.lon_degrees(), point.lat_degrees()]
            };
            let ring = |ring: &Vec<[i64; 2]>| ring.iter().map(at).collect();
            Shape { polygons: polygons.iter().map(|p| p.iter().map(ring).collect()).collect() }
        }
    }
}

/// The surfaces of an outline in degrees, a circle as many corners: what other programs are given.
#[must_use]
pub fn surfaces(outline: &Outline) -> Vec<Vec<Vec<[f64; 2]>>> {
    shape(outline).polygons
}

/// The same in whole numbers; positions outside the Earth were refused before.
fn polygons(shape: &Shape) -> Polygons {
    let at = |[lon, lat]: &[f64; 2]| Point::from_degrees(*lon, *lat).map(|p| [p.lon, p.lat]);
    let ring = |ring: &Vec<[f64; 2]>| ring.iter().filter_map(at).collect();
    shape.polygons.iter().map(|p| p.iter().map(ring).collect()).collect()
}

fn area(part: &Part<'_>) -> AreaIn {
    let id = &part.area.id;
    AreaIn { kind: id.kind.code().to_owned(), code: id.code.clone(), permille: permille(part.share).max(1) }
}

fn counts(places: &[PlaceInside<'_>]) -> Vec<Count> {
    let mut all: BTreeMap<&str, i64> = BTreeMap::new();
    for place in places {
        *all.entry(place.entry.kind.as_str()).or_default() += 1;
    }
    let mut all: Vec<Count> = all.into_iter().map(|(kind, n)| Count { kind: kind.to_owned(), n }).collect();
    all.sort_by_key(|c| rank(&c.kind));
    all
}

fn places(places: &[PlaceInside<'_>]) -> Vec<PlaceIn> {
    let mut all: Vec<&PlaceInside<'_>> = places.iter().collect();
    // Stable: within a kind the nearest stays first.
    all.sort_by_key(|p| rank(&p.entry.kind));
    let place = |p: &PlaceInside<'_>| PlaceIn {
        kind: p.entry.kind.clone(),
        name: p.entry.names.clone(),
        metres: whole(p.metres),
        phone: p.entry.phone.clone(),
        capacity: p.entry.capacity.map(i64::from),
        approximate: p.entry.approximate,
    };
    all.into_iter().take(NAMED).map(place).collect()
}

/// Those that are named first come first, in their order; the others after them.
fn rank(kind: &str) -> usize {
    NAMED_FIRST.iter().position(|k| *k == kind).unwrap_or(NAMED_FIRST.len())
}

#[expect(clippy::cast_possible_truncation, reason = "metres and square metres of a region, far below 2^53")]
fn whole(number: f64) -> i64 {
    number.round() as i64
}

fn permille(share: f64) -> i64 {
    whole(share.clamp(0.0, 1.0) * 1000.0)
}

fn count<T>(all: impl Iterator<Item = T>) -> i64 {
    i64::try_from(all.count()).unwrap_or(i64::MAX)
}
