//! What the rules may look up: a snapshot of the profile, taken when the command is made.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::Timestamp;

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a name or a reference.
    pub short: usize,
    /// Most characters of what is told of a year.
    pub account: usize,
    /// Most projects and actions of one plan.
    pub projects: usize,
    /// Most deliverables and milestones of one project, and most of what it waits for.
    pub items: usize,
    /// Most euro cents of one budget reference.
    pub cents: i64,
    /// Most tenths of a full-time post for one project.
    pub effort: i64,
    /// After so many days without a report an axis counts as not reported.
    pub silent_days: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text: 4000,
            short: 300,
            account: 20_000,
            projects: 2_000,
            items: 100,
            cents: 10_000_000_000_000,
            effort: 10_000,
            silent_days: 92,
        }
    }
}

/// A value that an axis can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueKind {
    /// Its code.
    pub code: String,
    /// How grave: nought is as planned, more is worse. None where it says nothing about that (not begun, done).
    pub rank: Option<i64>,
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time: days.
    pub zone: TimeZone,
    /// The values of an axis, in their order.
    pub values: Vec<ValueKind>,
    /// Codes of the sources that an objective can rest on.
    pub sources: BTreeSet<String>,
    /// Codes of functions.
    pub functions: BTreeSet<String>,
    /// Codes of areas.
    pub areas: BTreeSet<String>,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts without catalogues.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self {
            zone,
            values: Vec::new(),
            sources: BTreeSet::new(),
            functions: BTreeSet::new(),
            areas: BTreeSet::new(),
            limits: Limits::default(),
        }
    }
    /// The value with this code.
    #[must_use]
    pub fn value(&self, code: &str) -> Option<&ValueKind> {
        self.values.iter().find(|value| value.code == code)
    }
    /// How grave a value is; none where the profile does not know it or it says nothing about that.
    #[must_use]
    pub fn rank(&self, code: &str) -> Option<i64> {
        self.value(code).and_then(|value| value.rank)
    }
    /// The local day.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> Date {
        let at = at.to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        at.to_zoned_datetime(self.zone.clone()).date()
    }
    /// Whether what was said at that time is too old to count as reported.
    #[must_use]
    pub fn is_silent(&self, said: Timestamp, now: Timestamp) -> bool {
        said.plus_seconds(self.limits.silent_days.saturating_mul(86_400)) < now
    }
}
