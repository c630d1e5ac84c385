//! What the rules may look up: a snapshot of the profile and the territory, taken when the command is made.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a name.
    pub short: usize,
    /// Most thresholds of one indicator.
    pub thresholds: usize,
    /// Most values of one entry: a form or a piece of a file.
    pub values: usize,
    /// How far the start of a period may lie ahead of the clock, in seconds: watches differ.
    pub ahead_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 4000, short: 300, thresholds: 6, values: 500, ahead_seconds: 120 }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time: where days, weeks and months begin.
    pub zone: TimeZone,
    /// Codes of the functions that may be responsible or read.
    pub functions: BTreeSet<String>,
    /// Codes of the areas that values may be given for.
    pub areas: BTreeSet<String>,
    /// Limits.
    pub limits: Limits,
}
