//! What sites can offer, for whom something can be needed, and what is counted of those who are there.

use kernel::Text;
use serde::{Deserialize, Serialize};

/// A kind of capacity: places, beds, vehicles, staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CapacityKind {
    /// Code, kept in the journal.
    pub code: String,
    /// Name, as it stands behind a number: 40 beds.
    pub names: Text,
    /// After so many minutes a number is old.
    pub stale_minutes: u32,
}

/// Those for whom something can be needed, or a question about those present.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedGroup {
    /// Code, kept in the journal.
    pub code: String,
    /// Name.
    pub names: Text,
}

/// A profile of those present: one answer to a question (an age group to the question of age).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PresentProfile {
    /// Code, kept in the journal.
    pub code: String,
    /// Code of the question that it answers; those of one question add up to no more than those present.
    pub question: String,
    /// Name.
    pub names: Text,
}

/// Everything of `capacities.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Capacities {
    /// Kinds of capacity.
    pub kind: Vec<CapacityKind>,
    /// For whom something can be needed.
    #[serde(default)]
    pub group: Vec<NamedGroup>,
    /// What is asked about those present.
    #[serde(default)]
    pub question: Vec<NamedGroup>,
    /// The answers.
    #[serde(default)]
    pub profile: Vec<PresentProfile>,
}
