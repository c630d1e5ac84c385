//! The invented data of a year, as they are written in `demo/year/*.toml`: the plan, the partners, registers and accounts. Each thing says
//! at what local time it happened.

mod agenda;
mod figures;
mod meetings;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};
use kernel::{Lang, Text};
use serde::Deserialize;

pub use agenda::{Found, Instrument, Taken, Tested};
pub use figures::{Duty, Element, Indicator, Kept, Model};
pub use meetings::{Decided, Point, Series, Session, Treated};

/// A year.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Year {
    /// The operational plan as a whole.
    pub plan: Plan,
    /// Its projects.
    pub project: Vec<Project>,
    /// Its control reports, the earlier one first.
    pub report: Vec<Report>,
    /// The requests to partners, the earlier one first.
    pub campaign: Vec<Campaign>,
    /// What was done about a point of a register.
    pub action: Vec<Action>,
    /// What is answered on an entry of a register.
    pub sheet: Vec<Sheet>,
    /// What the house prepares: the regulation agenda.
    pub instrument: Vec<Instrument>,
    /// The yearly notes.
    pub notes: Notes,
    /// Bodies that meet in a series.
    pub series: Vec<Series>,
    /// Sessions that were held.
    pub session: Vec<Session>,
    /// Points that members ask for.
    pub asked: Vec<Point>,
    /// Figures that are followed.
    pub indicator: Vec<Indicator>,
    /// Why a measure should work.
    pub model: Vec<Model>,
    /// What falls due by itself.
    pub duty: Vec<Duty>,
    /// What was done of it.
    pub kept: Vec<Kept>,
}

/// When the plan of the year went which way.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// What the profile ships is taken in: objectives, plans, registers.
    pub taken_in: DateTime,
    /// Opened, with its projects.
    pub opened: DateTime,
    /// Laid before the board.
    pub handed_in: DateTime,
    /// Validated by it.
    pub validated: DateTime,
}

/// A control report.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// When it is drawn.
    pub on: DateTime,
    /// What is said of it, in French.
    pub words: String,
}

/// When the notes were taken in and opened.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notes {
    /// The published one of the year before.
    pub taken_in: DateTime,
    /// That of the year.
    pub opened: DateTime,
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
    /// Its money, when it became another.
    pub money: Option<Money>,
    /// When it was done.
    pub done: Option<DateTime>,
}

/// Other money for a project.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// When.
    pub on: DateTime,
    /// Reference and euro cents.
    pub budget: Vec<(String, i64)>,
    /// Why.
    pub why: Text,
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
    /// The day on which it was reached.
    pub reached: Option<Date>,
    /// What proves that.
    pub proof: Option<Text>,
    /// The day to which it was moved.
    pub moved: Option<Moved>,
}

/// A day that became another.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// When that was decided.
    pub on: DateTime,
    /// To which day.
    pub to: Date,
    /// Why.
    pub why: Text,
}

/// What was said of the axes once: `timing`, `budget`, `quality`, `result`, each with a value of the profile.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// When.
    pub on: DateTime,
    /// The axes.
    pub axes: BTreeMap<String, String>,
    /// Why, in French and Dutch, by axis.
    #[serde(default)]
    pub why: BTreeMap<String, Text>,
}

/// A request to partners.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// The year that is asked about.
    pub year: i64,
    /// When it was opened and partners were asked.
    pub on: DateTime,
    /// Local day until which answers are due.
    pub due: Date,
    /// Numbers of the measures that they are asked about: those that a public page names.
    pub measures: BTreeSet<String>,
    /// Codes of the organisations that are asked.
    pub partners: BTreeSet<String>,
    /// When it was closed.
    pub closed: Option<DateTime>,
    /// What was answered.
    #[serde(default)]
    pub answer: Vec<Answer>,
}

/// What a partner did for a measure, or that there is nothing to report.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// When it was given.
    pub on: DateTime,
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
    /// When it was judged, and how: `accept`, `return`, `refuse`; none while nobody judged.
    pub verdict: Option<(DateTime, String)>,
    /// Questions or reasons.
    pub words: Option<String>,
}

/// What was done about a point.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// When that was noted.
    pub on: DateTime,
    /// Code of the entry of the profile.
    pub entry: String,
    /// Number of the point.
    pub point: i64,
    /// When it was done: a day, a month or a year.
    pub done: String,
    /// What was done.
    pub words: Text,
    /// What proves it.
    pub evidence: String,
}

/// What is answered.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// When it was written and handed in.
    pub on: DateTime,
    /// When it was approved.
    pub approved: DateTime,
    /// Code of the entry of the profile.
    pub entry: String,
    /// What was done, in both languages.
    pub done: Text,
    /// What remains.
    pub remains: Text,
}
