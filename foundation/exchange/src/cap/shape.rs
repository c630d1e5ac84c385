//! Simple questions to the shapes of an alert. Which of our areas they touch is the territory's to answer.

use kernel::Point;

use super::model::{AreaDesc, Circle};

/// The least box of longitudes and latitudes around something. It does not cross the antimeridian.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Its south-western corner.
    pub low: Point,
    /// Its north-eastern corner.
    pub high: Point,
}

impl Bounds {
    /// Around these points; nothing around none.
    pub fn of(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let mut points = points.into_iter();
        let first = points.next()?;
        Some(points.fold(Self { low: first, high: first }, |b, p| Self {
            low: Point { lon: b.low.lon.min(p.lon), lat: b.low.lat.min(p.lat) },
            high: Point { lon: b.high.lon.max(p.lon), lat: b.high.lat.max(p.lat) },
        }))
    }
    /// Whether they share a point.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        let along = |a: (i64, i64), b: (i64, i64)| a.0 <= b.1 && b.0 <= a.1;
        along((self.low.lon, self.high.lon), (other.low.lon, other.high.lon))
            && along((self.low.lat, self.high.lat), (other.low.lat, other.high.lat))
    }
}

/// Whether a point lies in a closed ring or on its line (even-odd rule, on the plain of longitude and latitude).
#[must_use]
pub fn ring_holds(ring: &[Point], point: Point) -> bool {
    let mut inside = false;
    for (a, b) in ring.iter().zip(ring.iter().skip(1)) {
        // In i128: the product of two differences of 1e-7 degrees can exceed 64 bits.
        let turn = i128::from(b.lon - a.lon) * i128::from(point.lat - a.lat)
            - i128::from(b.lat - a.lat) * i128::from(point.lon - a.lon);
        let between = |p: i64, q: i64, x: i64| p.min(q) <= x && x <= p.max(q);
        if turn == 0 && between(a.lon, b.lon, point.lon) && between(a.lat, b.lat, point.lat) {
            return true;
        }
        let crosses = (a.lat > point.lat) != (b.lat > point.lat);
        if crosses && (turn > 0) == (b.lat > a.lat) {
            inside = !inside;
        }
    }
    inside
}

impl Circle {
    /// Whether a point lies in it, by great-circle distance.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "at most half the Earth's circumference in metres, exact in f64"
    )]
    pub fn holds(&self, point: Point) -> bool {
        self.centre.metres_to(point) <= self.radius_m as f64
    }

    /// A closed ring of `corners` points (at least 8, at most 360) around it, for whatever works with polygons only.
    /// The corners lie outside the circle, so that the ring holds all of it. Nothing when it reaches a pole or the
    /// antimeridian, where a plain ring would lie.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "at most half the Earth's circumference in metres, exact in f64"
    )]
    pub fn ring(&self, corners: u16) -> Option<Vec<Point>> {
        let corners = corners.clamp(8, 360);
        let step = std::f64::consts::TAU / f64::from(corners);
        // A mean Earth, as `Point::metres_to` measures; a metre more than asked, for rounding.
        let arc = (self.radius_m as f64 / (step / 2.0).cos() + 1.0) / 6_371_008.8;
        let (lat, lon) = (self.centre.lat_degrees().to_radians(), self.centre.lon_degrees().to_radians());
        if lat.abs() + arc >= std::f64::consts::FRAC_PI_2 {
            return None;
        }
        let corner = |n: u16| {
            let bearing = step * f64::from(n);
            let there = (lat.sin() * arc.cos() + lat.cos() * arc.sin() * bearing.cos()).asin();
            let east = bearing.sin() * arc.sin() * lat.cos();
            let turned = lon + east.atan2(arc.cos() - lat.sin() * there.sin());
            Point::from_degrees(turned.to_degrees(), there.to_degrees())
        };
        let mut ring = (0..corners).map(corner).collect::<Option<Vec<_>>>()?;
        ring.extend(ring.first().copied());
        Some(ring)
    }
}

impl AreaDesc {
    /// Whether a point lies in one of its shapes. An area given by codes alone holds no point.
    #[must_use]
    pub fn holds(&self, point: Point) -> bool {
        self.polygons.iter().any(|ring| ring_holds(ring, point))
            || self.circles.iter().any(|c| c.holds(point))
    }
}
