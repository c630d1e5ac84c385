//! What the rules may look up: a snapshot of the profile, taken when the command is made.

use std::collections::{BTreeMap, BTreeSet};

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
    /// Most rows of a run-sheet.
    pub rows: usize,
    /// Most resources, risks, findings or lessons of one event.
    pub items: usize,
    /// Most events of one imported calendar.
    pub events: usize,
    /// Most people, vehicles and so on that anybody can mean.
    pub count: i64,
    /// Longest time from build-up to dismantling, in seconds.
    pub longest_seconds: i64,
    /// Longest life of a link, in seconds.
    pub link_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text: 4000,
            short: 300,
            rows: 500,
            items: 200,
            events: 500,
            count: 10_000_000,
            longest_seconds: 120 * 86_400,
            link_seconds: 400 * 86_400,
        }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time: numbers by year, days.
    pub zone: TimeZone,
    /// Codes of kinds of events.
    pub kinds: BTreeSet<String>,
    /// Checks in their order: code, and the kinds that it is asked of (none: all).
    pub checks: Vec<(String, BTreeSet<String>)>,
    /// Codes of kinds of resources.
    pub resources: BTreeSet<String>,
    /// Steps of likelihood and of impact; none where the profile has no scale.
    pub scale: (i64, i64),
    /// Codes of functions.
    pub functions: BTreeSet<String>,
    /// Codes of organisations.
    pub organisations: BTreeSet<String>,
    /// Codes of areas with their kind: `municipality`, `zone`.
    pub areas: BTreeMap<String, String>,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts without catalogues.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self {
            zone,
            kinds: BTreeSet::new(),
            checks: Vec::new(),
            resources: BTreeSet::new(),
            scale: (0, 0),
            functions: BTreeSet::new(),
            organisations: BTreeSet::new(),
            areas: BTreeMap::new(),
            limits: Limits::default(),
        }
    }
    /// The codes of the checks that are asked of this kind of event.
    pub fn checks_of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        let asked = move |(_, kinds): &&(String, BTreeSet<String>)| kinds.is_empty() || kinds.contains(kind);
        self.checks.iter().filter(asked).map(|(code, _)| code.as_str())
    }
    /// Whether this is the code of a municipality.
    #[must_use]
    pub fn is_municipality(&self, code: &str) -> bool {
        self.areas.get(code).is_some_and(|kind| kind == "municipality")
    }
    /// The last two digits of the local year.
    #[must_use]
    pub fn year(&self, at: Timestamp) -> i64 {
        i64::from(self.day(at).year()).rem_euclid(100)
    }
    /// The local day.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> Date {
        let at = at.to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        at.to_zoned_datetime(self.zone.clone()).date()
    }
}
