//! Objectives: set, worded anew, their cycle, how they stand, what is told of a year.

use jiff::civil::Date;
use kernel::{Id, Text, Words, kind};
use serde::{Deserialize, Serialize};

use crate::axis::Axis;
use crate::objective::{Level, Open, Part, Turn, Wording};

/// An objective was set: its first version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectiveSet {
    /// Its code, for ever.
    pub code: String,
    /// What kind it is.
    pub level: Level,
    /// The one above it.
    #[serde(default)]
    pub parent: Option<Id<kind::Matter>>,
    /// What it says.
    pub wording: Wording,
    /// Who may see it.
    pub open: Open,
    /// Whether it came with the profile.
    #[serde(default)]
    pub given: bool,
}

/// It says something else now: a new version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectiveWorded {
    /// The number of the version, from 2.
    pub version: i64,
    /// What it says.
    pub wording: Wording,
    /// Why; none where it came with the profile.
    #[serde(default)]
    pub why: Option<Words>,
    /// Whether it came with the profile.
    #[serde(default)]
    pub given: bool,
}

/// Its cycle stands elsewhere now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CycleMoved {
    /// Where it stands.
    pub to: Turn,
    /// The day since which it stands there; none in old entries: then it is the day of the entry.
    #[serde(default)]
    pub on: Option<Date>,
    /// Why, or what there is to say.
    #[serde(default)]
    pub words: Option<Words>,
}

/// Somebody said how an objective or a project stands on one axis.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AxisReported {
    /// The axis.
    pub axis: Axis,
    /// Code of its value.
    pub value: String,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// Something is told of an objective and a year. Told again, the later words count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountWritten {
    /// The year.
    pub year: i64,
    /// What it tells.
    pub part: Part,
    /// The words.
    pub text: Text,
    /// Where they are quoted from; none where they are ours.
    #[serde(default)]
    pub quoted: Option<String>,
}
