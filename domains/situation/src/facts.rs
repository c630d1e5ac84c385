//! What the rules may look up: a snapshot of the profile, taken when the command is made.

use std::collections::{BTreeMap, BTreeSet};

use jiff::tz::TimeZone;
use kernel::{Text, Timestamp};

use crate::incident::Severity;
use crate::inform::MustInform;

/// A type of the incident catalogue, as far as the rules look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentType {
    /// Its code (`gas-leak`).
    pub code: String,
    /// Its category (`fire-and-explosion`).
    pub category: String,
    /// Its name.
    pub names: Text,
    /// Words that people type for it, folded, in any language.
    pub aliases: Vec<String>,
    /// What is proposed for it.
    pub default_severity: Severity,
}

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a name, place or number.
    pub short: usize,
    /// Most attachments of one entry.
    pub attachments: usize,
    /// How far a stated time may lie ahead of the clock, in seconds: watches differ.
    pub ahead_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 4000, short: 300, attachments: 20, ahead_seconds: 120 }
    }
}

/// A versioned, read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time, for numbers by year.
    pub zone: TimeZone,
    /// The type catalogue by code.
    pub types: BTreeMap<String, IncidentType>,
    /// Names of the figures that have one in the catalogue, by code.
    pub figures: BTreeMap<String, Text>,
    /// Who must be informed.
    pub must_inform: Vec<MustInform>,
    /// Levels of the states that others decide, by code of the state.
    pub states: BTreeMap<String, Vec<String>>,
    /// Codes of the rooms of the centre.
    pub rooms: BTreeSet<String>,
    /// Codes of the functions that set the posture of the centre: it is recorded as ordered by one of them.
    pub posture_by: BTreeSet<String>,
    /// Codes of the functions that read the log of strategy.
    pub strategy: BTreeSet<String>,
    /// The kinds of report.
    pub reports: Vec<crate::report::ReportKind>,
    /// Whether this is an exercise: then exercise warnings count and actual ones do not.
    pub exercise: bool,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts without catalogue and rules, in this zone.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self {
            zone,
            types: BTreeMap::new(),
            figures: BTreeMap::new(),
            must_inform: Vec::new(),
            states: BTreeMap::new(),
            rooms: BTreeSet::new(),
            posture_by: BTreeSet::new(),
            strategy: BTreeSet::new(),
            reports: Vec::new(),
            exercise: false,
            limits: Limits::default(),
        }
    }
    /// The kind of report with this code.
    #[must_use]
    pub fn report(&self, code: &str) -> Option<&crate::report::ReportKind> {
        self.reports.iter().find(|kind| kind.code == code)
    }
    /// The last two digits of the local year.
    #[must_use]
    pub fn year(&self, at: Timestamp) -> i64 {
        at.to_jiff().map_or(0, |t| i64::from(t.to_zoned_datetime(self.zone.clone()).year()).rem_euclid(100))
    }
}
