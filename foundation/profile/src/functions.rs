//! Functions: what a person may hold, and which powers it gives.

use std::sync::Arc;

use kernel::{Handling, Text};
use serde::{Deserialize, Serialize};

/// A function that a person holds through a mandate: watch officer, mayor, auditor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Function {
    /// Code, as in the journal (`watch-officer`).
    pub code: String,
    /// Name in full.
    pub names: Text,
    /// Name for a narrow place.
    pub short: Text,
    /// What it is for, one sentence.
    pub summary: Text,
    /// Codes of the powers it gives.
    pub powers: Arc<[String]>,
    /// The highest handling level it may read.
    pub clearance: Handling,
    /// Whether it reaches the whole region or the areas of the mandate only.
    pub reach: Reach,
    /// For a reach of areas: the kind of area that has one such function each (`municipality`, `zone`).
    #[serde(default)]
    pub per: Option<String>,
    /// Disciplines it speaks for (`D1` … `D5`).
    #[serde(default)]
    pub disciplines: Vec<String>,
    /// Whether a mandate needs a second person's confirmation.
    #[serde(default)]
    pub second_person: bool,
    /// Whether whoever acts under it must have used a second factor in the session: a passkey or a code.
    #[serde(default)]
    pub second_factor: bool,
    /// Whether no person acts under it: a machine, the guide of a demonstration. Nothing can be asked of it.
    #[serde(default)]
    pub technical: bool,
    /// Which of the two crisis logs it writes.
    pub level: Level,
}

impl Function {
    /// Whether a mandate for it needs a second person: because the profile says so, or because it could otherwise be
    /// used to hand out powers, or opens what is under professional secrecy.
    #[must_use]
    pub fn needs_second_person(&self) -> bool {
        let grants = self.powers.iter().any(|power| power.starts_with("mandate."));
        self.second_person || grants || self.clearance == Handling::ProfessionalSecrecy
    }
}

/// How far a function reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// The whole region.
    Everywhere,
    /// The areas named in the mandate.
    Areas,
}

/// The two levels of a crisis, with two logs: the authority chooses the strategy, the command post the operations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Decides on strategy.
    Strategic,
    /// Works in the field or on the floor.
    Operational,
    /// Neither.
    None,
}
