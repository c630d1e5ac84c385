//! What the rules may look up: a snapshot of the profile, taken when the command is made.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;
use kernel::Timestamp;

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a name, place or number.
    pub short: usize,
    /// Most sites of one return.
    pub sites: usize,
    /// Most lines of one file.
    pub lines: usize,
    /// Longest life of a link, in seconds.
    pub link_seconds: i64,
    /// How far a stated time may lie ahead of the clock, in seconds: watches differ.
    pub ahead_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text: 4000,
            short: 300,
            sites: 60,
            lines: 300,
            link_seconds: 120 * 24 * 3600,
            ahead_seconds: 120,
        }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time: numbers by year, days.
    pub zone: TimeZone,
    /// Kinds of capacity by code, with the seconds after which a number is stale.
    pub kinds: BTreeMap<String, i64>,
    /// Codes of those for whom something can be needed.
    pub groups: BTreeSet<String>,
    /// Profiles by code, with the question that each answers (`age`): those of one question add up.
    pub profiles: BTreeMap<String, String>,
    /// Codes of the functions that can ask.
    pub functions: BTreeSet<String>,
    /// Codes of organisations.
    pub organisations: BTreeSet<String>,
    /// Codes of municipalities.
    pub municipalities: BTreeSet<String>,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts without catalogues.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self {
            zone,
            kinds: BTreeMap::new(),
            groups: BTreeSet::new(),
            profiles: BTreeMap::new(),
            functions: BTreeSet::new(),
            organisations: BTreeSet::new(),
            municipalities: BTreeSet::new(),
            limits: Limits::default(),
        }
    }
    /// The last two digits of the local year.
    #[must_use]
    pub fn year(&self, at: Timestamp) -> i64 {
        at.to_jiff().map_or(0, |t| i64::from(t.to_zoned_datetime(self.zone.clone()).year()).rem_euclid(100))
    }
    /// The local day, `2026-11-26`.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> String {
        at.to_jiff().map_or_else(String::new, |t| t.to_zoned_datetime(self.zone.clone()).date().to_string())
    }
    /// When the local day of this instant began.
    #[must_use]
    pub fn day_start(&self, at: Timestamp) -> Timestamp {
        let start = at.to_jiff().and_then(|t| {
            let date = t.to_zoned_datetime(self.zone.clone()).date();
            self.zone.to_timestamp(date.to_datetime(jiff::civil::Time::midnight())).ok()
        });
        start.map_or(at, Timestamp::from_jiff)
    }
}
