//! What the rules may look up: a snapshot of the profile, taken when the command is made.

use std::collections::BTreeSet;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::duty::Content;

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a name.
    pub short: usize,
    /// Most lead times of one duty.
    pub leads: usize,
    /// Most duties of a house.
    pub duties: usize,
    /// How far an event that starts a term may lie from today, in days.
    pub event_days: i64,
    /// Longest life of a calendar's address, in seconds.
    pub feed_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 4000, short: 300, leads: 8, duties: 500, event_days: 3_700, feed_seconds: 400 * 86_400 }
    }
}

/// A duty that the profile offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Its code, for ever.
    pub code: String,
    /// What it says.
    pub content: Content,
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time: days begin and end in it.
    pub zone: TimeZone,
    /// Codes of functions that may answer for a duty.
    pub functions: BTreeSet<String>,
    /// Days on which nobody works, besides week-ends; far enough ahead.
    pub holidays: BTreeSet<Date>,
    /// The duties of the profile.
    pub offered: Vec<Offered>,
    /// Code of the profile, and the hash that names it as it is.
    pub profile: (String, String),
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts of a profile that has nothing.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self {
            zone,
            functions: BTreeSet::new(),
            holidays: BTreeSet::new(),
            offered: Vec::new(),
            profile: (String::new(), String::new()),
            limits: Limits::default(),
        }
    }
}
