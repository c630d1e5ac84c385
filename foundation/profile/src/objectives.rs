//! Objectives: what they say and rest on, and the values of the four axes of status.

use kernel::Text;
use serde::{Deserialize, Serialize};

use crate::Status;

/// A value that an axis of status can have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AxisValue {
    /// Code, kept in the journal.
    pub code: String,
    /// Name.
    pub names: Text,
    /// How grave: nought is as planned, more is worse. None where it says nothing about that.
    #[serde(default)]
    pub rank: Option<u8>,
}

/// Something that an objective can rest on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveSource {
    /// Code, kept in the journal.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Where it was read.
    #[serde(deserialize_with = "crate::source::read")]
    pub reference: Text,
    /// Whether somebody competent confirmed it.
    pub status: Status,
}

/// A strategic or operational objective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Its code as people write it: `OS 7`.
    pub code: String,
    /// `strategic` or `operational`.
    pub level: String,
    /// Code of the one above it.
    #[serde(default)]
    pub parent: Option<String>,
    /// The first year in which it holds.
    pub from: i16,
    /// The last year in which it holds.
    pub until: i16,
    /// Its title.
    pub titles: Text,
    /// What it is about.
    #[serde(default)]
    pub description: Text,
    /// The result that is wanted.
    #[serde(default)]
    pub desired: Text,
    /// Conditions of success.
    #[serde(default)]
    pub conditions: Text,
    /// Risks.
    #[serde(default)]
    pub risks: Text,
    /// Until when, as it was said.
    #[serde(default)]
    pub deadline: Text,
    /// Codes of what it rests on.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Codes of the functions that are responsible for it.
    #[serde(default)]
    pub functions: Vec<String>,
    /// Where these words are quoted from.
    #[serde(default)]
    pub quoted: Option<String>,
}

/// Everything of `objectives.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objectives {
    /// Values of an axis of status, in the order in which they are offered.
    #[serde(default)]
    pub value: Vec<AxisValue>,
    /// What objectives rest on.
    #[serde(default)]
    pub source: Vec<ObjectiveSource>,
    /// The objectives, those above before those below.
    #[serde(default)]
    pub objective: Vec<Objective>,
}
