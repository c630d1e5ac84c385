//! What the rules may look up.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use kernel::Timestamp;

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a name, place or number.
    pub short: usize,
    /// Smallest radius of a circle, in metres.
    pub least_metres: i64,
    /// Largest radius of a circle, in metres.
    pub most_metres: i64,
    /// Most corners of an outline, official lines of areas included.
    pub corners: usize,
    /// Most logistic points that stand with one perimeter at a time.
    pub points: usize,
    /// How far a stated time may lie ahead of the clock, in seconds: watches differ.
    pub ahead_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text: 4000,
            short: 300,
            least_metres: 10,
            most_metres: 50_000,
            corners: 30_000,
            points: 40,
            ahead_seconds: 120,
        }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time, for numbers by year.
    pub zone: TimeZone,
    /// Codes of the functions that can have decided.
    pub functions: BTreeSet<String>,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts without functions.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self { zone, functions: BTreeSet::new(), limits: Limits::default() }
    }
    /// The last two digits of the local year.
    #[must_use]
    pub fn year(&self, at: Timestamp) -> i64 {
        at.to_jiff().map_or(0, |t| i64::from(t.to_zoned_datetime(self.zone.clone()).year()).rem_euclid(100))
    }
}
