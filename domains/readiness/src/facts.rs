//! What the rules may look up: a snapshot of the profile.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::Timestamp;

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a title, name or number.
    pub short: usize,
    /// Most cards of a version.
    pub cards: usize,
    /// Most steps of a card.
    pub steps: usize,
    /// Most contacts of a version.
    pub contacts: usize,
    /// Most bodies, and most perimeters, of a version.
    pub few: usize,
    /// Longest term of a step, in minutes.
    pub minutes: u32,
    /// How far a stated time may lie ahead of the clock, in seconds: watches differ.
    pub ahead_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text: 4000,
            short: 300,
            cards: 60,
            steps: 40,
            contacts: 200,
            few: 12,
            minutes: 7 * 24 * 60,
            ahead_seconds: 120,
        }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time, for days.
    pub zone: TimeZone,
    /// Codes of the functions, with the disciplines for which each acts.
    pub functions: BTreeMap<String, BTreeSet<String>>,
    /// Codes of the organisations.
    pub organisations: BTreeSet<String>,
    /// Codes of the areas.
    pub areas: BTreeSet<String>,
    /// Codes of the incident types.
    pub types: BTreeSet<String>,
    /// The highest rank of severity.
    pub severities: i64,
    /// Codes of the bodies.
    pub bodies: BTreeSet<String>,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts without catalogues, for the program itself.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self {
            zone,
            functions: BTreeMap::new(),
            organisations: BTreeSet::new(),
            areas: BTreeSet::new(),
            types: BTreeSet::new(),
            severities: 4,
            bodies: BTreeSet::new(),
            limits: Limits::default(),
        }
    }
    /// The local day of an instant.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> Date {
        at.to_jiff().map_or(Date::ZERO, |t| t.to_zoned_datetime(self.zone.clone()).date())
    }
}
