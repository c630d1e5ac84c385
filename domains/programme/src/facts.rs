//! What the rules may look up: a snapshot of the profile, taken when the command is made.

use std::collections::{BTreeMap, BTreeSet};

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a title, a number, a keyword.
    pub short: usize,
    /// Most points of a plan.
    pub points: usize,
    /// Most headings of a plan, keywords of a point, links of either.
    pub items: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 4000, short: 500, points: 1000, items: 200 }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Codes of functions.
    pub functions: BTreeSet<String>,
    /// Codes of organisations.
    pub organisations: BTreeSet<String>,
    /// Codes of areas with their kind: `municipality`, `zone`, `neighbourhood`.
    pub areas: BTreeMap<String, String>,
    /// Codes of groups of partners.
    pub groups: BTreeSet<String>,
    /// Codes of resolutions of parliament.
    pub resolutions: BTreeSet<String>,
    /// Limits.
    pub limits: Limits,
}
