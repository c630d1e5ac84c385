//! Points on the ground, as integers, so that they have one canonical form in the journal.

use serde::{Deserialize, Serialize};

/// A WGS 84 position in units of 1e-7 degree (about 1 cm), as integers: the journal admits no floating point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Longitude, east positive, 1e-7 degree.
    pub lon: i64,
    /// Latitude, north positive, 1e-7 degree.
    pub lat: i64,
}

impl Point {
    /// Units per degree.
    pub const SCALE: f64 = 1e7;

    /// From degrees; nothing when outside ±180 / ±90 or not a number.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "bounded by the range check: at most 1.8e9")]
    pub fn from_degrees(lon: f64, lat: f64) -> Option<Self> {
        let inside = (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat);
        inside.then(|| Self {
            lon: (lon * Self::SCALE).round() as i64,
            lat: (lat * Self::SCALE).round() as i64,
        })
    }
    /// Longitude in degrees.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "at most 1.8e9, exact in f64")]
    pub fn lon_degrees(self) -> f64 {
        self.lon as f64 / Self::SCALE
    }
    /// Latitude in degrees.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "at most 9e8, exact in f64")]
    pub fn lat_degrees(self) -> f64 {
        self.lat as f64 / Self::SCALE
    }
    /// Great-circle distance in metres (haversine, mean Earth radius 6,371,008.8 m).
    #[must_use]
    pub fn metres_to(self, other: Self) -> f64 {
        let (a, b) = (self.lat_degrees().to_radians(), other.lat_degrees().to_radians());
        let (dlat, dlon) = (b - a, (other.lon_degrees() - self.lon_degrees()).to_radians());
        let h = (dlat / 2.0).sin().powi(2) + a.cos() * b.cos() * (dlon / 2.0).sin().powi(2);
        2.0 * 6_371_008.8 * h.sqrt().min(1.0).asin()
    }
}
