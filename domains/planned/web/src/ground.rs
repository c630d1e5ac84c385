//! The territory as these pages ask it: figures out of GeoJSON and back, and the areas that they touch today.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;
use kernel::{Point, Refusal, Text};
use planned::ground::{Figure, Position, Shape};
use serde_json::{Value, json};
use territory::figures::{self, MOST_FIGURES};
use territory::outline::Unfit;
use territory::{Kind, Territory};

/// A line is asked for its areas so often, in metres.
const STEP: f64 = 60.0;

/// The territory with the day on which it is asked.
#[derive(Clone)]
pub struct Ground {
    /// The territory.
    pub territory: Arc<Territory>,
    /// Today, in the zone of the place.
    pub today: Arc<dyn Fn() -> Date + Send + Sync>,
    /// Address of the base map, where there is one.
    pub base_map: Option<String>,
}

/// Areas with the version of the territory that found them.
pub(crate) struct Touched {
    pub(crate) areas: BTreeSet<String>,
    pub(crate) territory: String,
}

impl Ground {
    /// The figures in a pasted or sent GeoJSON text.
    ///
    /// # Errors
    /// A refusal at this field that says what is wrong and what to do.
    pub(crate) fn pasted(&self, field: &str, bytes: &[u8]) -> Result<Vec<Figure>, Refusal> {
        let refused = |unfit: Unfit| match unfit {
            // The sentence of outlines asks for one polygon; here points and lines are welcome, too.
            Unfit::NotOnePolygon { found } => Refusal::invalid(field, "refusal-planned-geojson")
                .with("found", found)
                .with("most", MOST_FIGURES),
            unfit => unfit.refusal(field),
        };
        let drawn = figures::pasted(bytes, self.territory.bounds()).map_err(refused)?;
        Ok(drawn.into_iter().map(figure).collect())
    }

    /// The municipalities and police zones that were named or that figures touch, today.
    pub(crate) fn touched(&self, municipalities: &BTreeSet<String>, all: &[Figure]) -> Touched {
        let today = (self.today)();
        let mut areas = municipalities.clone();
        for code in municipalities {
            let area = self.territory.area(Kind::Municipality, code, today);
            let zones = area.into_iter().flat_map(|a| &a.parents).filter(|p| p.kind == Kind::Zone);
            areas.extend(zones.map(|zone| zone.code.clone()));
        }
        for one in all {
            match &one.shape {
                Shape::Area { .. } => self.inside(&one.shape, today, &mut areas),
                shape => self.along(shape, today, &mut areas),
            }
        }
        Touched { areas, territory: self.territory.version().to_owned() }
    }

    fn inside(&self, shape: &Shape, today: Date, areas: &mut BTreeSet<String>) {
        let Shape::Area { polygons } = shape else { return };
        let ring = |ring: &Vec<Position>| ring.iter().map(|at| degrees(*at)).collect();
        let shape =
            territory::Shape { polygons: polygons.iter().map(|p| p.iter().map(ring).collect()).collect() };
        let found = self.territory.inside(&shape, today);
        let kept = found.areas.iter().filter(|part| wanted(part.area.id.kind));
        areas.extend(kept.map(|part| part.area.id.code.clone()));
    }

    fn along(&self, shape: &Shape, today: Date, areas: &mut BTreeSet<String>) {
        for point in points(shape) {
            let found = self.territory.areas_at(point, today);
            let kept = found.areas.iter().filter(|at| wanted(at.area.id.kind));
            areas.extend(kept.map(|at| at.area.id.code.clone()));
        }
    }

    /// West, south, east, north in degrees, with room around figures; the whole territory without any.
    pub(crate) fn bounds(&self, all: &[Figure]) -> [f64; 4] {
        let b = self.territory.bounds();
        let positions = || all.iter().flat_map(|f| f.shape.positions()).map(degrees);
        let over = |of: usize, least: bool| {
            let values = positions().map(|at| at.get(of).copied().unwrap_or_default());
            if least {
                values.fold(f64::INFINITY, f64::min)
            } else {
                values.fold(f64::NEG_INFINITY, f64::max)
            }
        };
        let [west, south, east, north] = [over(0, true), over(1, true), over(0, false), over(1, false)];
        if !west.is_finite() {
            return [b.west, b.south, b.east, b.north];
        }
        let (wide, high) = ((east - west).max(0.006), (north - south).max(0.004));
        [west - wide * 0.2, south - high * 0.2, east + wide * 0.2, north + high * 0.2]
    }

    /// The same as text, for a map.
    pub(crate) fn bounds_text(&self, all: &[Figure]) -> String {
        self.bounds(all).map(|d| format!("{d:.6}")).join(",")
    }
}

const fn wanted(kind: Kind) -> bool {
    matches!(kind, Kind::Municipality | Kind::Zone)
}

fn degrees([lon, lat]: Position) -> [f64; 2] {
    let point = Point { lon, lat };
    [point.lon_degrees(), point.lat_degrees()]
}

fn position([lon, lat]: [f64; 2]) -> Position {
    // What is not on the Earth was refused before.
    Point::from_degrees(lon, lat).map_or([0, 0], |p| [p.lon, p.lat])
}

fn figure(drawn: figures::Drawn) -> Figure {
    let line = |line: Vec<[f64; 2]>| line.into_iter().map(position).collect::<Vec<_>>();
    let shape = match drawn.figure {
        figures::Figure::Point(at) => Shape::Point { at: position(at) },
        figures::Figure::Line(of) => Shape::Line { line: line(of) },
        figures::Figure::Area(shape) => Shape::Area {
            polygons: shape.polygons.into_iter().map(|p| p.into_iter().map(line).collect()).collect(),
        },
    };
    let named = |name: String| Text { fr: Some(name.clone()), nl: Some(name.clone()), en: Some(name) };
    Figure { names: drawn.name.map_or_else(Text::default, named), shape }
}

/// The positions of a point or a line, and others between them where they lie far apart.
fn points(shape: &Shape) -> Vec<Point> {
    let all: Vec<Point> = shape.positions().map(|[lon, lat]| Point { lon, lat }).collect();
    let mut dense: Vec<Point> = all.iter().take(1).copied().collect();
    for (a, b) in all.iter().zip(all.iter().skip(1)) {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "no two points of the Earth are farther apart than 2e7 metres"
        )]
        let steps = ((a.metres_to(*b) / STEP).ceil() as i64).clamp(1, 2_000);
        let between = |n: i64| Point {
            lon: a.lon + (b.lon - a.lon) * n / steps,
            lat: a.lat + (b.lat - a.lat) * n / steps,
        };
        dense.extend((1..=steps).map(between));
    }
    dense
}

/// The length of a line in metres; nothing for what is no line.
pub(crate) fn metres(shape: &Shape) -> Option<i64> {
    let Shape::Line { line } = shape else { return None };
    let points: Vec<Point> = line.iter().map(|[lon, lat]| Point { lon: *lon, lat: *lat }).collect();
    let length: f64 = points.iter().zip(points.iter().skip(1)).map(|(a, b)| a.metres_to(*b)).sum();
    #[expect(clippy::cast_possible_truncation, reason = "at most 2,000 positions on the Earth")]
    let length = length.round() as i64;
    Some(length)
}

/// The geometry in degrees, six decimals: a tenth of a metre.
pub(crate) fn geometry(shape: &Shape) -> Value {
    let round = |d: f64| (d * 1e6).round() / 1e6;
    let at = |position: &Position| {
        let [lon, lat] = degrees(*position);
        json!([round(lon), round(lat)])
    };
    let line = |line: &Vec<Position>| -> Value { line.iter().map(at).collect() };
    let polygon = |rings: &Vec<Vec<Position>>| -> Value { rings.iter().map(line).collect() };
    match shape {
        Shape::Point { at: position } => json!({ "type": "Point", "coordinates": at(position) }),
        Shape::Line { line: of } => json!({ "type": "LineString", "coordinates": line(of) }),
        Shape::Area { polygons } => match polygons.as_slice() {
            [one] => json!({ "type": "Polygon", "coordinates": polygon(one) }),
            many => {
                json!({ "type": "MultiPolygon", "coordinates": many.iter().map(polygon).collect::<Value>() })
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_asked_often_enough() {
        let at = |lon, lat| Point::from_degrees(lon, lat).map(|p| [p.lon, p.lat]).unwrap();
        let line = Shape::Line { line: vec![at(4.35, 50.84), at(4.36, 50.84)] };
        let all = points(&line);
        assert!(all.windows(2).all(|w| w[0].metres_to(w[1]) <= STEP + 1.0));
        assert_eq!(
            (all.first(), all.last()),
            (Point::from_degrees(4.35, 50.84).as_ref(), Point::from_degrees(4.36, 50.84).as_ref())
        );
        assert!(metres(&line).is_some_and(|m| (690..720).contains(&m)));
        assert_eq!(metres(&Shape::Point { at: [0, 0] }), None);
        assert_eq!(points(&Shape::Point { at: at(4.35, 50.84) }).len(), 1);
    }

    #[test]
    fn geometry_in_degrees() {
        let shape = Shape::Line { line: vec![[43_512_345, 508_000_000], [43_600_000, 508_100_000]] };
        assert_eq!(
            geometry(&shape),
            json!({ "type": "LineString", "coordinates": [[4.351235, 50.8], [4.36, 50.81]] })
        );
    }
}
