//! The invented data of a year, as they are written in `demo/year/year.toml`.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};
use kernel::{Lang, Text};
use serde::Deserialize;

/// A year.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Year {
    /// The projects of the operational plan.
    pub project: Vec<Project>,
    /// The requests to partners, the earlier one first.
    pub campaign: Vec<Campaign>,
    /// Bodies that meet in a series.
    pub series: Vec<Series>,
    /// What is answered on an entry of a register.
    pub sheet: Vec<Sheet>,
}

/// A project or an action of the operational plan.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// Its name in these data.
    pub id: String,
    /// `project`, `action`.
    pub sort: String,
    /// Code of the objective.
    pub objective: String,
    /// Title, with the mark.
    pub titles: Text,
    /// What it is about.
    pub description: Text,
    /// Code of the function that carries it.
    pub function: String,
    /// First day.
    pub starts: Date,
    /// Last day.
    pub ends: Date,
    /// Reference and euro cents.
    #[serde(default)]
    pub budget: Vec<(String, i64)>,
    /// Tenths of a full-time post.
    #[serde(default)]
    pub effort: i64,
    /// Names of projects that it waits for.
    #[serde(default)]
    pub after: Vec<String>,
    /// What is due.
    #[serde(default)]
    pub due: Vec<Milestone>,
    /// What was said of its axes, in turn.
    #[serde(default)]
    pub said: Vec<Said>,
}

/// A deliverable or milestone.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// `deliverable`, `milestone`.
    pub sort: String,
    /// What.
    pub names: Text,
    /// When.
    pub on: Date,
    /// Whether it was reached.
    #[serde(default)]
    pub reached: bool,
}

/// What was said of the axes once: `timing`, `budget`, `quality`, `result`, each with a value of the profile.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// Before or after the first control report.
    pub round: u32,
    /// The axes.
    pub axes: BTreeMap<String, String>,
    /// Why, in French or Dutch.
    pub why: Option<Text>,
}

/// A request to partners.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// The year that is asked about.
    pub year: i64,
    /// Local day until which answers are due.
    pub due: Date,
    /// Codes of the organisations that are asked.
    pub partners: BTreeSet<String>,
    /// Whether it is over.
    #[serde(default)]
    pub closed: bool,
    /// What was answered.
    #[serde(default)]
    pub answer: Vec<Answer>,
}

/// What a partner did for a measure, or that there is nothing to report.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Code of the organisation.
    pub partner: String,
    /// Number of the measure.
    pub measure: String,
    /// The language of what it says.
    pub lang: Lang,
    /// What was done, or why there is nothing to report.
    pub what: String,
    /// Nothing to report.
    #[serde(default)]
    pub nothing: bool,
    /// Codes of areas.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Codes of groups.
    #[serde(default)]
    pub groups: BTreeSet<String>,
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
    /// What came of it.
    pub result: Option<String>,
    /// Whole number and what it counts.
    pub figure: Option<(i64, String)>,
    /// What stood in the way.
    pub obstacles: Option<String>,
    /// `accept`, `return`, `refuse`; none while nobody judged.
    pub verdict: Option<String>,
    /// Questions or reasons.
    pub words: Option<String>,
}

/// A body that meets in a series.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Code of the body.
    pub body: String,
    /// The rule (RFC 5545).
    pub rule: String,
    /// The first meeting, local.
    pub from: DateTime,
    /// Minutes.
    pub minutes: i64,
    /// Where.
    pub place: String,
}

/// What is answered.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Code of the entry of the profile.
    pub entry: String,
    /// What was done, in both languages.
    pub done: Text,
    /// What remains.
    pub remains: Text,
}
