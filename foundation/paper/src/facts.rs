//! What the rules may look up.

use jiff::tz::TimeZone;
use kernel::Timestamp;

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a reason.
    pub text: usize,
    /// Most characters of a name or a sheet's number.
    pub short: usize,
    /// Most sheets of a pack.
    pub sheets: usize,
    /// Most blank forms of a pack.
    pub forms: usize,
    /// Most lines of a sheet that is entered.
    pub lines: i64,
    /// How far a stated time may lie ahead of the clock, in seconds: watches differ.
    pub ahead_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 1000, short: 200, sheets: 60, forms: 60, lines: 500, ahead_seconds: 120 }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time, for numbers by year.
    pub zone: TimeZone,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts with the usual limits.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self { zone, limits: Limits::default() }
    }
    /// The last two digits of the local year.
    #[must_use]
    pub fn year(&self, at: Timestamp) -> i64 {
        at.to_jiff().map_or(0, |t| i64::from(t.to_zoned_datetime(self.zone.clone()).year()).rem_euclid(100))
    }
}
