//! Who must be informed of what, and within how long.

use std::collections::BTreeSet;

use kernel::Text;
use serde::{Deserialize, Serialize};

use crate::Status;

/// A rule of `inform.toml`. All conditions that are given must hold; an empty list is no condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Code, kept in the journal beside each proposal.
    pub code: String,
    /// Incident types it applies to.
    #[serde(default)]
    pub types: Vec<String>,
    /// Categories of incident types it applies to.
    #[serde(default)]
    pub categories: Vec<String>,
    /// The lowest severity rank it applies to.
    pub severity_from: u8,
    /// Applies only when the incident touches at least so many municipalities.
    #[serde(default)]
    pub municipalities_from: usize,
    /// Functions to inform; one that is tied to areas is informed for each area touched.
    pub inform: Vec<String>,
    /// Minutes after the incident was opened; 0 is at once.
    pub within_minutes: u32,
    /// Why, as the floor shows it.
    pub note: Text,
    /// Law, plan or agreement it rests on.
    pub basis: String,
    /// Where it was read.
    #[serde(default)]
    pub source: String,
    /// Whether somebody competent confirmed it.
    pub status: Status,
}

/// What the rules look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occasion<'a> {
    /// Code of the incident type.
    pub incident_type: &'a str,
    /// Code of its category.
    pub category: &'a str,
    /// Rank of the severity, from 1.
    pub severity: u8,
    /// Number of municipalities touched.
    pub municipalities: usize,
}

impl Rule {
    /// Whether it applies.
    #[must_use]
    pub fn applies(&self, to: Occasion<'_>) -> bool {
        let named = self.types.iter().any(|code| code == to.incident_type)
            || self.categories.iter().any(|code| code == to.category);
        let any = self.types.is_empty() && self.categories.is_empty();
        (any || named) && to.severity >= self.severity_from && to.municipalities >= self.municipalities_from
    }
}

/// One function to inform, with the rule that says so. When several rules name a function the tightest one stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Informing<'a> {
    /// Code of the function.
    pub function: &'a str,
    /// The rule.
    pub rule: &'a Rule,
}

/// Whom to inform, each function once, most urgent first.
pub(crate) fn propose<'a>(rules: &'a [Rule], to: Occasion<'_>) -> Vec<Informing<'a>> {
    let mut all: Vec<Informing<'a>> = rules
        .iter()
        .filter(|rule| rule.applies(to))
        .flat_map(|rule| rule.inform.iter().map(move |function| Informing { function, rule }))
        .collect();
    all.sort_by_key(|one| one.rule.within_minutes);
    let mut seen = BTreeSet::new();
    all.retain(|one| seen.insert(one.function));
    all
}
