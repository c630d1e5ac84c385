//! Projects and actions: set, described anew, done; deliverables and milestones.

use jiff::civil::Date;
use kernel::{Id, Text, Words, kind};
use serde::{Deserialize, Serialize};

use crate::objective::Open;
use crate::project::{Content, Item, Sort, State};

/// A project or an action came into the plan of a year. Its number is made of year and running number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectSet {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The year of the plan.
    pub year: i64,
    /// Running number within the year.
    pub no: i64,
    /// What it is.
    pub sort: Sort,
    /// What it says.
    pub content: Content,
    /// Who may see it.
    pub open: Open,
    /// Whether the plan had been validated before.
    #[serde(default)]
    pub late: bool,
}

/// It was described anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectDescribed {
    /// What it says now.
    pub content: Content,
    /// Whether the plan had been validated before.
    #[serde(default)]
    pub late: bool,
    /// Why; needed once the plan was validated.
    #[serde(default)]
    pub why: Option<Words>,
}

/// It was done, given up, or taken up again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectTurned {
    /// Where it stands.
    pub to: State,
    /// Why, or what there is to say.
    #[serde(default)]
    pub words: Option<Words>,
    /// Whether it was given up or taken up again after the plan had been validated.
    #[serde(default)]
    pub late: bool,
}

/// A deliverable or milestone was written, or written anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemWritten {
    /// Its number within the project, from 1, for ever.
    pub n: i64,
    /// What it says.
    pub item: Item,
    /// Whether the plan had been validated before.
    #[serde(default)]
    pub late: bool,
    /// Why it changed.
    #[serde(default)]
    pub why: Option<Words>,
}

/// It was reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemReached {
    /// Its number.
    pub n: i64,
    /// On which day.
    pub on: Date,
    /// What there is to say.
    #[serde(default)]
    pub words: Option<Words>,
    /// Address of what proves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proof: Option<String>,
}

/// What was said of something reached was wrong: this holds instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemCorrected {
    /// Its number.
    pub n: i64,
    /// What it is called.
    pub names: Text,
    /// On which day it was reached.
    pub on: Date,
    /// What there is to say.
    #[serde(default)]
    pub words: Option<Words>,
    /// Address of what proves it.
    #[serde(default)]
    pub proof: Option<String>,
    /// Why it is corrected.
    pub why: Words,
    /// Whether its name changed after the plan had been validated.
    #[serde(default)]
    pub late: bool,
}

/// It is due again: it was not reached after all, or not to be given up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemReopened {
    /// Its number.
    pub n: i64,
    /// Why.
    pub why: Words,
    /// Whether it had been given up and the plan had been validated before.
    #[serde(default)]
    pub late: bool,
}

/// It is not due any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemDropped {
    /// Its number.
    pub n: i64,
    /// Why.
    pub why: Words,
    /// Whether the plan had been validated before.
    #[serde(default)]
    pub late: bool,
}
