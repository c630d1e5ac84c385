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
    /// Most characters of a name, place or number.
    pub short: usize,
    /// Most points of one entry, and most actions of one point.
    pub items: usize,
    /// Most pieces of evidence of one action.
    pub evidence: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 8000, short: 300, items: 300, evidence: 12 }
    }
}

/// Before which step an instrument must have its equal-opportunity test.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TestRule {
    /// Sorts of instruments of which it is asked.
    pub sorts: BTreeSet<String>,
    /// Code of the step that is not taken without it.
    pub before: String,
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time: numbers by year, days.
    pub zone: TimeZone,
    /// Codes of the registers.
    pub registers: BTreeSet<String>,
    /// Codes of areas.
    pub areas: BTreeSet<String>,
    /// Codes of functions.
    pub functions: BTreeSet<String>,
    /// Codes of sorts of instruments.
    pub instruments: BTreeSet<String>,
    /// Codes of steps, in the order in which they are taken.
    pub steps: Vec<String>,
    /// Codes of the criteria of the equal-opportunity test.
    pub criteria: Vec<String>,
    /// When the test is asked for; nothing where the profile does not say.
    pub test: Option<TestRule>,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts without catalogues.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self {
            zone,
            registers: BTreeSet::new(),
            areas: BTreeSet::new(),
            functions: BTreeSet::new(),
            instruments: BTreeSet::new(),
            steps: Vec::new(),
            criteria: Vec::new(),
            test: None,
            limits: Limits::default(),
        }
    }
    /// The local day.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> Date {
        let at = at.to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        at.to_zoned_datetime(self.zone.clone()).date()
    }
    /// The last two digits of the local year.
    #[must_use]
    pub fn year(&self, at: Timestamp) -> i64 {
        i64::from(self.day(at).year()).rem_euclid(100)
    }
    /// Whether a step of an instrument of this sort must not be taken without a reviewed test.
    #[must_use]
    pub fn asks_for_test(&self, sort: &str, step: &str) -> bool {
        let place = |code: &str| self.steps.iter().position(|s| s == code);
        self.test.as_ref().is_some_and(|rule| {
            let after = place(step).zip(place(&rule.before)).is_some_and(|(at, from)| at >= from);
            rule.sorts.contains(sort) && after
        })
    }
    /// Whether an instrument of this sort must have a reviewed test before it holds.
    #[must_use]
    pub fn owes_test(&self, sort: &str) -> bool {
        self.test.as_ref().is_some_and(|rule| rule.sorts.contains(sort))
    }
}
