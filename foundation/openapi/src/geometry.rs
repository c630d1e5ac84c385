//! Where something is: points and surfaces in degrees (WGS 84, longitude first), written as RFC 7946 wants them.

use serde_json::{Value, json};

/// A closed line.
pub type Ring = Vec<[f64; 2]>;

/// West, south, east, north.
pub type Bounds = [f64; 4];

/// A geometry.
#[derive(Debug, Clone, PartialEq)]
pub enum Geometry {
    /// A point.
    Point([f64; 2]),
    /// One or more surfaces, each an outer line followed by its holes.
    Surfaces(Vec<Vec<Ring>>),
}

/// Seven decimals: a centimetre, and what our points are kept in.
pub(crate) fn rounded(degrees: f64) -> f64 {
    (degrees * 1e7).round() / 1e7
}

impl Geometry {
    /// A point of ours.
    #[must_use]
    pub fn point(point: kernel::Point) -> Self {
        Self::Point([point.lon_degrees(), point.lat_degrees()])
    }

    /// As GeoJSON: outer lines against the clock, holes with it (RFC 7946, 3.1.6).
    #[must_use]
    pub fn json(&self) -> Value {
        match self {
            Self::Point(at) => json!({ "type": "Point", "coordinates": at.map(rounded) }),
            Self::Surfaces(all) => match all.as_slice() {
                [one] => json!({ "type": "Polygon", "coordinates": surface(one) }),
                many => {
                    json!({ "type": "MultiPolygon", "coordinates": many.iter().map(|s| surface(s)).collect::<Value>() })
                }
            },
        }
    }

    /// The smallest box around it.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        let mut all = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
        let mut put = |[x, y]: [f64; 2]| {
            let [west, south, east, north] = all;
            all = [west.min(x), south.min(y), east.max(x), north.max(y)];
        };
        match self {
            Self::Point(at) => put(*at),
            Self::Surfaces(surfaces) => surfaces.iter().flatten().flatten().for_each(|at| put(*at)),
        }
        all
    }

    /// Whether any of it lies in a box. A box whose west is east of its east goes over the 180th meridian.
    #[must_use]
    pub fn meets(&self, [west, south, east, north]: Bounds) -> bool {
        if west > east {
            return self.meets([west, south, 180.0, north]) || self.meets([-180.0, south, east, north]);
        }
        let bounds = [west, south, east, north];
        match self {
            Self::Point(at) => holds(bounds, *at),
            Self::Surfaces(surfaces) => surfaces.iter().any(|rings| surface_meets(rings, bounds)),
        }
    }
}

fn holds([west, south, east, north]: Bounds, [x, y]: [f64; 2]) -> bool {
    (west..=east).contains(&x) && (south..=north).contains(&y)
}

/// A corner of one lies in the other, or a side crosses an edge of the box.
fn surface_meets(rings: &[Ring], bounds: Bounds) -> bool {
    let [west, south, east, north] = bounds;
    if rings.iter().flatten().any(|at| holds(bounds, *at)) || inside(rings, [west, south]) {
        return true;
    }
    let corners = [[west, south], [east, south], [east, north], [west, north], [west, south]];
    let crosses = |(a, b)| sides(&corners).any(|(c, d)| cross(a, b, c, d));
    rings.iter().flat_map(|ring| sides(ring)).any(crosses)
}

fn sides(ring: &[[f64; 2]]) -> impl Iterator<Item = ([f64; 2], [f64; 2])> + '_ {
    ring.iter().copied().zip(ring.iter().copied().skip(1))
}

/// Whether a point lies inside, holes left out: an odd number of sides to its east.
fn inside(rings: &[Ring], [x, y]: [f64; 2]) -> bool {
    let east = |([ax, ay], [bx, by]): ([f64; 2], [f64; 2])| {
        (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax
    };
    rings.iter().flat_map(|ring| sides(ring)).filter(|side| east(*side)).count() % 2 == 1
}

fn cross(a: [f64; 2], b: [f64; 2], c: [f64; 2], d: [f64; 2]) -> bool {
    let turn = |[px, py]: [f64; 2], [qx, qy]: [f64; 2], [rx, ry]: [f64; 2]| {
        (qx - px) * (ry - py) - (qy - py) * (rx - px)
    };
    turn(a, b, c) * turn(a, b, d) <= 0.0 && turn(c, d, a) * turn(c, d, b) <= 0.0
}

fn surface(rings: &[Ring]) -> Value {
    rings.iter().enumerate().map(|(n, ring)| line(ring, n == 0)).collect()
}

fn line(ring: &[[f64; 2]], outer: bool) -> Value {
    let against = twice_area(ring) > 0.0;
    let mut positions: Vec<Value> = ring.iter().map(|at| json!(at.map(rounded))).collect();
    if against != outer {
        positions.reverse();
    }
    if positions.first() != positions.last() {
        positions.extend(positions.first().cloned());
    }
    Value::Array(positions)
}

/// Twice the surface of a line, positive against the clock.
fn twice_area(ring: &[[f64; 2]]) -> f64 {
    let closing = ring.last().copied().zip(ring.first().copied());
    sides(ring).chain(closing).map(|([ax, ay], [bx, by])| ax * by - bx * ay).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(from: f64, to: f64) -> Ring {
        vec![[from, from], [to, from], [to, to], [from, to], [from, from]]
    }

    fn clockwise(from: f64, to: f64) -> Ring {
        square(from, to).into_iter().rev().collect()
    }

    #[test]
    fn lines_turn_as_the_standard_wants_whichever_way_they_came() {
        let expected = json!([
            [[0.0, 0.0], [9.0, 0.0], [9.0, 9.0], [0.0, 9.0], [0.0, 0.0]],
            [[3.0, 3.0], [3.0, 6.0], [6.0, 6.0], [6.0, 3.0], [3.0, 3.0]]
        ]);
        for (outer, hole) in [
            (square(0.0, 9.0), square(3.0, 6.0)),
            (clockwise(0.0, 9.0), clockwise(3.0, 6.0)),
            (square(0.0, 9.0), clockwise(3.0, 6.0)),
        ] {
            let json = Geometry::Surfaces(vec![vec![outer, hole]]).json();
            assert_eq!(json["type"], "Polygon");
            assert_eq!(json["coordinates"], expected);
        }
        let open = Geometry::Surfaces(vec![vec![vec![[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]]]]).json();
        assert_eq!(open["coordinates"][0].as_array().unwrap().len(), 4, "closed");
        let two = Geometry::Surfaces(vec![vec![square(0.0, 1.0)], vec![square(2.0, 3.0)]]);
        assert_eq!((two.json()["type"].as_str(), two.bounds()), (Some("MultiPolygon"), [0.0, 0.0, 3.0, 3.0]));
    }

    #[test]
    fn seven_decimals_and_no_more() {
        assert_eq!(
            Geometry::Point([4.351_234_567_8, 50.85]).json()["coordinates"],
            json!([4.351_234_6, 50.85])
        );
    }

    #[test]
    fn what_meets_a_box() {
        let ring = Geometry::Surfaces(vec![vec![square(0.0, 9.0), square(3.0, 6.0)]]);
        for (bounds, meets, why) in [
            ([1.0, 1.0, 2.0, 2.0], true, "the box lies inside"),
            ([-5.0, -5.0, 20.0, 20.0], true, "it lies inside the box"),
            ([-1.0, 4.0, 1.0, 5.0], true, "a side crosses"),
            ([4.0, 4.0, 5.0, 5.0], false, "the box lies in the hole"),
            ([10.0, 10.0, 11.0, 11.0], false, "beside it"),
            ([9.0, 9.0, 11.0, 11.0], true, "they touch"),
        ] {
            assert_eq!(ring.meets(bounds), meets, "{why}");
        }
        let far = Geometry::Point([179.5, 10.0]);
        assert!(far.meets([170.0, 0.0, -170.0, 20.0]), "over the 180th meridian");
        assert!(!far.meets([-170.0, 0.0, 170.0, 20.0]));
    }
}
