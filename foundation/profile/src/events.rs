//! Planned events: their kinds, what is checked before one, what is asked for, how risks are weighed, titles that come back
//! every year, and an invented one to show what a file holds.

use kernel::Text;
use serde::{Deserialize, Serialize};

use crate::{NamedGroup, Status};

/// A kind of planned event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventKind {
    /// Code, kept in the journal.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Code of the incident type as which it opens on the day.
    pub incident_type: String,
    /// Rank of the severity with which it opens.
    #[serde(default = "first")]
    pub severity: u8,
}

const fn first() -> u8 {
    1
}

/// The title of an event that exists, and nothing of it but that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventTitle {
    /// Code, for addresses.
    pub code: String,
    /// Code of its kind.
    pub kind: String,
    /// The title.
    pub names: Text,
    /// Where it was read.
    pub source: String,
}

/// What has to be answered by somebody before an event is ready.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventCheck {
    /// Code, kept in the journal.
    pub code: String,
    /// The question.
    pub names: Text,
    /// Codes of the kinds that it is asked of; none: all.
    #[serde(default)]
    pub kinds: Vec<String>,
}

/// How risks are weighed: two lists of steps, the mildest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RiskScale {
    /// Where it comes from.
    #[serde(deserialize_with = "crate::source::read")]
    pub source: Text,
    /// Whether somebody competent confirmed it.
    pub status: Status,
    /// From this product of the two ranks on a risk shows as high.
    pub high_from: u32,
    /// How likely, from 1.
    pub likelihood: Vec<Text>,
    /// How grave, from 1.
    pub impact: Vec<Text>,
}

/// A row of the invented run-sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleRow {
    /// Minutes after the beginning, before it when negative.
    pub minutes: i32,
    /// What happens.
    pub what: Text,
    /// Code of the function that does it.
    #[serde(default)]
    pub function: Option<String>,
    /// Or the discipline, `D1` to `D5`.
    #[serde(default)]
    pub discipline: Option<String>,
}

/// Something asked for in the invented file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleResource {
    /// Code of its kind.
    pub kind: String,
    /// How many.
    pub count: u32,
    /// The discipline, `D1` to `D5`.
    pub discipline: String,
}

/// A risk of the invented file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExampleRisk {
    /// The risk.
    pub words: Text,
    /// What is done about it.
    pub measures: Text,
    /// Rank of its likelihood.
    pub likelihood: u32,
    /// Rank of its impact.
    pub impact: u32,
}

/// An invented event, marked as such wherever it shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventExample {
    /// Its names; they say that it is invented.
    pub names: Text,
    /// Code of its kind.
    pub kind: String,
    /// Code of the function that prepares it.
    pub function: String,
    /// How many people are expected.
    pub attendance: u32,
    /// How many hours it lasts.
    pub hours: u32,
    /// The run-sheet.
    pub row: Vec<ExampleRow>,
    /// What is asked for.
    pub resource: Vec<ExampleResource>,
    /// Risks.
    pub risk: Vec<ExampleRisk>,
}

/// Everything of `events.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Events {
    /// Codes of the bodies that usually meet about an event; its page offers them first.
    #[serde(default)]
    pub bodies: Vec<String>,
    /// Kinds of planned events.
    pub kind: Vec<EventKind>,
    /// Titles that come back.
    #[serde(default)]
    pub title: Vec<EventTitle>,
    /// What is checked before the day.
    #[serde(default)]
    pub check: Vec<EventCheck>,
    /// What can be asked for.
    #[serde(default)]
    pub resource: Vec<NamedGroup>,
    /// How risks are weighed; without it none can be written down.
    #[serde(default)]
    pub risks: Option<RiskScale>,
    /// The invented event, for a demonstration.
    #[serde(default)]
    pub example: Option<EventExample>,
}
