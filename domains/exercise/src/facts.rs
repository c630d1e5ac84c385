//! What the rules may look up.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a name or title.
    pub short: usize,
    /// Most characters of a warning's file.
    pub file: usize,
    /// Most minutes within which something can be expected.
    pub minutes: i64,
    /// Most objectives of an exercise.
    pub objectives: i64,
    /// Most injects of an exercise.
    pub injects: i64,
    /// Most people admitted to an exercise.
    pub parts: i64,
    /// Most notes of an exercise.
    pub notes: i64,
    /// Most exercises open at a time.
    pub open: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text: 4000,
            short: 200,
            file: 200_000,
            minutes: 7 * 24 * 60,
            objectives: 40,
            injects: 1000,
            parts: 200,
            notes: 5000,
            open: 3,
        }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time.
    pub zone: TimeZone,
    /// Codes of the functions that can be played.
    pub functions: BTreeSet<String>,
    /// Functions that are held for areas.
    pub by_area: BTreeSet<String>,
    /// Codes of the figures.
    pub figures: BTreeSet<String>,
    /// Codes of the areas.
    pub areas: BTreeSet<String>,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts without functions, figures and areas.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self {
            zone,
            functions: BTreeSet::new(),
            by_area: BTreeSet::new(),
            figures: BTreeSet::new(),
            areas: BTreeSet::new(),
            limits: Limits::default(),
        }
    }
}
