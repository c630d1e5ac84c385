//! The plan of a year: opened, handed in, validated; taken from a file; its control reports.

use jiff::civil::Date;
use kernel::{Id, Words, kind};
use serde::{Deserialize, Serialize};

use crate::control::Line;
use crate::objective::Open;
use crate::plan::{State, Step};

/// There is a plan for a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanOpened {
    /// The year.
    pub year: i64,
    /// Who may see it.
    pub open: Open,
}

/// It stands elsewhere now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanTurned {
    /// What was done.
    pub step: Step,
    /// Where it stands.
    pub to: State,
    /// Why, or what there is to say.
    #[serde(default)]
    pub words: Option<Words>,
}

/// A file of projects was taken in; the projects stand in entries of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanTaken {
    /// The file as it came.
    pub file: Id<kind::Blob>,
    /// Its SHA-256, hex.
    pub digest: String,
    /// The name it had.
    pub name: String,
    /// How many projects are new.
    pub new: i64,
    /// How many were described anew.
    pub changed: i64,
}

/// A control report was drawn: what the plan said then, frozen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportDrawn {
    /// Its number within the plan, from 1.
    pub n: i64,
    /// The day of what it says.
    pub day: Date,
    /// Every project that is handled like the plan, or more openly.
    pub lines: Vec<Line>,
    /// How many projects are handled otherwise, and not in it.
    #[serde(default)]
    pub withheld: i64,
    /// What there is to say of it.
    #[serde(default)]
    pub words: Option<Words>,
}
