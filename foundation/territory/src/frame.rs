//! A flat picture of a small part of the Earth, in metres: exact enough for distances of metres within a region.

use kernel::Point;

/// Metres per degree of latitude (mean Earth radius 6,371,008.8 m).
const PER_DEGREE: f64 = 111_195.08;

/// Metres east and north of an origin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    lon: f64,
    lat: f64,
    east: f64,
}

impl Frame {
    /// Around this position in degrees.
    pub(crate) fn at(lon: f64, lat: f64) -> Self {
        Self { lon, lat, east: PER_DEGREE * lat.to_radians().cos() }
    }
    #[inline]
    pub(crate) fn metres(&self, [lon, lat]: [f64; 2]) -> [f64; 2] {
        [(lon - self.lon) * self.east, (lat - self.lat) * PER_DEGREE]
    }
    /// As [`Frame::metres`] of its degrees, without a division.
    #[inline]
    #[expect(clippy::cast_precision_loss, reason = "at most 1.8e9 units, exact in f64")]
    pub(crate) fn point(&self, point: Point) -> [f64; 2] {
        const UNIT: f64 = 1.0 / Point::SCALE;
        self.metres([point.lon as f64 * UNIT, point.lat as f64 * UNIT])
    }
    pub(crate) fn degrees(&self, [x, y]: [f64; 2]) -> [f64; 2] {
        [self.lon + x / self.east, self.lat + y / PER_DEGREE]
    }
}

/// The square of the distance from `p` to the side from `a` to `b`.
pub(crate) fn distance2(p: [f64; 2], a: [f64; 2], b: [f64; 2]) -> f64 {
    let [nx, ny] = nearest(p, a, b);
    (p[0] - nx).powi(2) + (p[1] - ny).powi(2)
}

/// The position on the side from `a` to `b` that is nearest to `p`.
pub(crate) fn nearest(p: [f64; 2], a: [f64; 2], b: [f64; 2]) -> [f64; 2] {
    let [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    let long = dx * dx + dy * dy;
    let t = if long > 0.0 { (((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / long).clamp(0.0, 1.0) } else { 0.0 };
    [a[0] + t * dx, a[1] + t * dy]
}
