//! What lies inside an outline: people by share of each area, places by name, areas touched, streets crossed.

use std::sync::Arc;

use jiff::civil::Date;
use kernel::Point;

use crate::gazetteer::Spot;
use crate::shape::Bounds;
use crate::{Area, Entry, Kind, Shape, Territory, common};

/// From finer to coarser: what people are counted by, the finest that is known as well as any other.
const COUNTED: [Kind; 3] = [Kind::Sector, Kind::Neighbourhood, Kind::Municipality];
/// A finer kind counts as known when it covers at least this much of what the best known one covers.
const AS_WELL: f64 = 0.95;
/// Less of an area than this is rounding, not a part: in square degrees, about a square metre.
const TOUCH: f64 = 1.3e-10;

/// What lies inside an outline, on one day.
#[derive(Debug, Clone)]
pub struct Inside<'a> {
    /// Its surface in square metres.
    pub square_metres: f64,
    /// Who lives there; nothing where no area with a population is drawn.
    pub people: Option<People>,
    /// The areas that it touches, from the region to the sector.
    pub areas: Vec<Part<'a>>,
    /// Places at a point, the nearest to the middle first.
    pub places: Vec<PlaceInside<'a>>,
    /// Streets that it holds or crosses, by name.
    pub streets: Vec<&'a Entry>,
    /// The version of the territory that answers.
    pub territory: &'a str,
}

/// An estimate: each area gives as many of its people as the share of its surface that lies inside.
#[derive(Debug, Clone, PartialEq)]
pub struct People {
    /// How many.
    pub count: i64,
    /// By which kind of area.
    pub by: Kind,
    /// The year of the count; the oldest where several are mixed.
    pub year: Option<i16>,
    /// Whether the lines of those areas are drawn by us and not official.
    pub approximate: bool,
    /// How much of the outline lies in areas whose population is known, 0 to 1.
    pub known: f64,
    /// Where the numbers come from, in the words of whoever imported them.
    pub source: Option<Arc<str>>,
}

/// An area that an outline touches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part<'a> {
    /// The area.
    pub area: &'a Area,
    /// How much of it lies inside, 0 to 1.
    pub share: f64,
    /// How much of the outline lies in it, 0 to 1.
    pub of_outline: f64,
}

/// A place inside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlaceInside<'a> {
    /// The place.
    pub entry: &'a Entry,
    /// Where.
    pub point: Point,
    /// Metres from the middle of the outline.
    pub metres: f64,
}

impl Territory {
    /// What lies inside a shape on this day. Takes a few milliseconds: to be asked outside the writer.
    #[must_use]
    pub fn inside(&self, shape: &Shape, on: Date) -> Inside<'_> {
        let bounds = shape.bounds();
        let whole = common::whole(shape);
        let mut areas: Vec<Part<'_>> = self
            .areas()
            .iter()
            .filter(|a| a.exists_on(on))
            .filter_map(|a| part(a, shape, bounds, whole))
            .collect();
        // As areas are listed everywhere: by kind, the largest part first.
        areas.sort_by(|a, b| {
            (a.area.id.kind.cmp(&b.area.id.kind)).then(b.of_outline.total_cmp(&a.of_outline))
        });
        Inside {
            square_metres: whole * square_metres(bounds),
            people: people(&areas),
            areas,
            places: self.places_inside(shape, bounds),
            streets: self.streets_inside(shape, bounds),
            territory: self.version(),
        }
    }

    fn places_inside(&self, shape: &Shape, bounds: Bounds) -> Vec<PlaceInside<'_>> {
        let middle = shape.centre();
        let own = |e: &&Entry| {
            !e.superseded && !matches!(e.kind.as_str(), "street" | "municipality" | "neighbourhood")
        };
        let mut all: Vec<PlaceInside<'_>> = self
            .places()
            .iter()
            .filter(own)
            .filter_map(|entry| match entry.spot {
                Spot::Point(point) if holds(shape, bounds, point) => {
                    let metres = middle.map_or(0.0, |m| m.metres_to(point));
                    Some(PlaceInside { entry, point, metres })
                }
                _ => None,
            })
            .collect();
        all.sort_by(|a, b| a.metres.total_cmp(&b.metres));
        all
    }

    fn streets_inside(&self, shape: &Shape, bounds: Bounds) -> Vec<&Entry> {
        let crossed = |e: &&Entry| {
            e.kind == "street"
                && match &e.spot {
                    Spot::Point(point) => holds(shape, bounds, *point),
                    Spot::Line(line) => crosses(shape, bounds, line),
                }
        };
        let mut all: Vec<&Entry> = self.places().iter().filter(crossed).collect();
        let name = |e: &Entry| e.names.fr.clone().or_else(|| e.names.nl.clone());
        all.sort_by_cached_key(|e| name(e));
        all.dedup_by(|a, b| a.names == b.names);
        all
    }
}

/// The people inside, by the finest kind of area that is known as well as any other.
fn people(areas: &[Part<'_>]) -> Option<People> {
    let counted =
        |kind: Kind| areas.iter().filter(move |p| p.area.id.kind == kind && p.area.population.is_some());
    let known = |kind| counted(kind).map(|p| p.of_outline).sum::<f64>();
    let best = COUNTED.into_iter().map(known).fold(0.0, f64::max);
    let by = COUNTED.into_iter().find(|kind| best > 0.0 && known(*kind) >= AS_WELL * best)?;
    let count: f64 = counted(by).map(|p| f64::from(p.area.population.unwrap_or_default()) * p.share).sum();
    #[expect(clippy::cast_possible_truncation, reason = "the people of a region, far below 2^53")]
    let count = count.round() as i64;
    Some(People {
        count,
        by,
        year: counted(by).filter_map(|p| p.area.population_year).min(),
        approximate: counted(by).any(|p| p.area.approximate),
        known: known(by).min(1.0),
        source: counted(by).find_map(|p| p.area.source.clone()),
    })
}

fn part<'a>(area: &'a Area, shape: &Shape, bounds: Bounds, whole: f64) -> Option<Part<'a>> {
    let lines = area.shape.as_deref()?;
    if apart(lines.bounds(), bounds) {
        return None;
    }
    let common = common::area(shape, lines);
    let own = common::whole(lines);
    (common > TOUCH && own > 0.0 && whole > 0.0).then(|| Part {
        area,
        share: (common / own).min(1.0),
        of_outline: (common / whole).min(1.0),
    })
}

fn apart(a: Bounds, b: Bounds) -> bool {
    a.east < b.west || b.east < a.west || a.north < b.south || b.north < a.south
}

fn holds(shape: &Shape, bounds: Bounds, point: Point) -> bool {
    let at = [point.lon_degrees(), point.lat_degrees()];
    !apart(Bounds::NOTHING.with(at), bounds) && shape.holds(at)
}

/// Whether a line has a position inside, or crosses a side.
fn crosses(shape: &Shape, bounds: Bounds, line: &[Point]) -> bool {
    let at: Vec<[f64; 2]> = line.iter().map(|p| [p.lon_degrees(), p.lat_degrees()]).collect();
    if apart(at.iter().fold(Bounds::NOTHING, |all, p| all.with(*p)), bounds) {
        return false;
    }
    at.iter().any(|p| shape.holds(*p))
        || at.iter().zip(at.iter().skip(1)).any(|(a, b)| {
            let near = !apart(Bounds::NOTHING.with(*a).with(*b), bounds);
            near && shape.sides().any(|side| crate::touching::cross((*a, *b), side))
        })
}

/// Square metres of a square degree here.
fn square_metres(bounds: Bounds) -> f64 {
    let frame = crate::frame::Frame::at(bounds.west, f64::midpoint(bounds.south, bounds.north));
    let [x, y] = frame.metres([bounds.west + 1.0, f64::midpoint(bounds.south, bounds.north) + 1.0]);
    x * y
}
