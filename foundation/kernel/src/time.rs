//! Instants in UTC microseconds, the moment people speak of, and the clock as an argument.

use std::sync::atomic::{AtomicI64, Ordering};

use serde::{Deserialize, Serialize};

/// An instant: microseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// From whole seconds since the epoch.
    #[must_use]
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1_000_000))
    }
    /// Whole seconds since the epoch, rounded down.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }
    /// The instant `micros` later (earlier when negative), saturating.
    #[must_use]
    pub const fn plus_micros(self, micros: i64) -> Self {
        Self(self.0.saturating_add(micros))
    }
    /// The instant `seconds` later (earlier when negative), saturating.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        self.plus_micros(seconds.saturating_mul(1_000_000))
    }
    /// As a `jiff` timestamp, for calendars and formatting; nothing outside jiff's range.
    #[must_use]
    pub fn to_jiff(self) -> Option<jiff::Timestamp> {
        jiff::Timestamp::from_microsecond(self.0).ok()
    }
    /// From a `jiff` timestamp, truncated to microseconds.
    #[must_use]
    pub fn from_jiff(at: jiff::Timestamp) -> Self {
        Self(at.as_microsecond())
    }
    /// RFC 3339 in UTC, for logs, files and `<time datetime>`.
    #[must_use]
    pub fn rfc3339(self) -> String {
        self.to_jiff().map_or_else(|| format!("@{}us", self.0), |t| t.to_string())
    }
}

/// How exactly a stated time is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Precision {
    /// To the second.
    Second,
    /// To the minute ("said at 14:32").
    Minute,
    /// To the hour ("around three").
    Hour,
    /// To the day.
    Day,
}

/// When something happened or was said, as stated by a person; the journal's own time stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stated {
    /// The stated instant.
    pub at: Timestamp,
    /// How exactly it is known.
    pub precision: Precision,
}

/// What we know of the clock that made a `recorded_at`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClockQuality {
    /// The system says that it is synchronised.
    Synchronised,
    /// The system does not know, or says that it is not.
    Unsynchronised,
    /// Held at the previous entry's time because the clock went back.
    Held,
    /// A virtual clock: an exercise, a demonstration or a test.
    Virtual,
}

/// Where "now" comes from.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> Timestamp;
    /// How far it can be trusted.
    fn quality(&self) -> ClockQuality {
        ClockQuality::Unsynchronised
    }
}

/// The machine's clock. Only the binary makes one.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place where the machine's clock enters")]
    fn now(&self) -> Timestamp {
        Timestamp::from_jiff(jiff::Timestamp::now())
    }
}

/// A clock that stands still until it is moved: tests, exercises, the demonstration.
#[derive(Debug)]
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// A clock that stands at `at`.
    #[must_use]
    pub fn at(at: Timestamp) -> Self {
        Self(AtomicI64::new(at.0))
    }
    /// Moves the clock.
    pub fn set(&self, at: Timestamp) {
        self.0.store(at.0, Ordering::SeqCst);
    }
    /// Moves the clock on.
    pub fn advance_seconds(&self, seconds: i64) {
        self.0.fetch_add(seconds.saturating_mul(1_000_000), Ordering::SeqCst);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
    fn quality(&self) -> ClockQuality {
        ClockQuality::Virtual
    }
}
