//! What the rules may look up.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;
use kernel::{Text, Timestamp};

use crate::figures::FigureNow;

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a title, a name or a place.
    pub short: usize,
    /// Most corners of the area.
    pub corners: usize,
    /// Longest time that a warning holds, in seconds; it can be renewed.
    pub longest_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 4000, short: 300, corners: 30_000, longest_seconds: 7 * 86_400 }
    }
}

/// Who speaks, as every message says it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sender {
    /// Unique in the world, by convention like an address: `crisis@town.example`.
    pub code: String,
    /// Name for people.
    pub names: Text,
    /// The same in other languages, by language tag.
    pub others: BTreeMap<String, String>,
    /// Address of the public site, without a slash at its end.
    pub address: String,
    /// List of codes that those of municipalities belong to.
    pub codes: String,
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time, for numbers by year.
    pub zone: TimeZone,
    /// Who speaks.
    pub sender: Sender,
    /// Everything here is invented: nothing may be meant in earnest.
    pub fictitious: bool,
    /// Codes of the profile's templates.
    pub templates: BTreeSet<String>,
    /// Tags of the languages that may be used.
    pub languages: BTreeSet<String>,
    /// An item of the site needs a second person, too.
    pub items_need_two: bool,
    /// The figures of what the warning is about, by code, as everybody may know them.
    pub figures: BTreeMap<String, FigureNow>,
    /// What the log of strategy alone counts: looked for in the words, and told to nobody.
    pub kept: BTreeMap<String, FigureNow>,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts without anything, for a place that speaks four languages.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self {
            zone,
            sender: Sender::default(),
            fictitious: false,
            templates: BTreeSet::new(),
            languages: ["fr", "nl", "en", "de"].map(str::to_owned).into(),
            items_need_two: false,
            figures: BTreeMap::new(),
            kept: BTreeMap::new(),
            limits: Limits::default(),
        }
    }
    /// The last two digits of the local year.
    #[must_use]
    pub fn year(&self, at: Timestamp) -> i64 {
        at.to_jiff().map_or(0, |t| i64::from(t.to_zoned_datetime(self.zone.clone()).year()).rem_euclid(100))
    }
}
