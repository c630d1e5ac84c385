//! The kinds of report that a place issues.

use kernel::Text;
use serde::{Deserialize, Serialize};

/// A kind of report: what stands in one, for whom, and how long what it says may be relied on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportKind {
    /// Code.
    pub code: String,
    /// Name.
    pub names: Text,
    /// Its parts in order: `situation`, `figures`, `measures`, `outlook`, or those of a first report.
    pub sections: Vec<String>,
    /// Where its window begins.
    pub since: ReportSince,
    /// Hours of its window, where it begins so many hours ago.
    #[serde(default)]
    pub hours: Option<u32>,
    /// Minutes after the opening of an incident within which it has to be there.
    #[serde(default)]
    pub ready_minutes: Option<u32>,
    /// How it is handled, unless its author says otherwise: `public`, `service`, `need-to-know`.
    pub handling: String,
    /// Functions that it is addressed to.
    #[serde(default)]
    pub functions: Vec<String>,
    /// Organisations that it is addressed to.
    #[serde(default)]
    pub organisations: Vec<String>,
    /// Minutes after which a number or a state that nobody confirmed again is too old.
    #[serde(default)]
    pub age_minutes: Option<u32>,
    /// Minutes within which each addressee should have read it.
    #[serde(default)]
    pub read_minutes: Option<u32>,
    /// What it takes by itself of what is offered: words with which the keys of offers begin.
    #[serde(default)]
    pub take: Vec<String>,
}

/// Where the window of a report begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportSince {
    /// At the opening of the incident.
    Opening,
    /// At the end of the report before it.
    Last,
    /// Some hours ago.
    Hours,
}
