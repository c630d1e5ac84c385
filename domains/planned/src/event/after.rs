//! Afterwards: how many came, what was found, what is learnt, and what the next edition does with that.

use std::collections::BTreeSet;

use kernel::{Id, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::planned::{Estimate, Finding, Office, Outcome};

/// How many people really came, and who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttendanceTold {
    /// The number with its source.
    pub attendance: Estimate,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingNoted {
    /// Its number, from 1.
    pub n: i64,
    /// What it says.
    pub finding: Finding,
    /// The finding.
    pub words: Words,
    /// The row of the run-sheet that it is about.
    #[serde(default)]
    pub row: Option<i64>,
    /// The resource that it is about.
    #[serde(default)]
    pub supply: Option<i64>,
}

/// A lesson: somebody is to do something by a time. A flow makes a commitment of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonDrawn {
    /// Its number, from 1.
    pub n: i64,
    /// The finding from which it comes.
    #[serde(default)]
    pub finding: Option<i64>,
    /// What is to be done.
    pub words: Words,
    /// Who is to do it.
    pub to: Office,
    /// Until when.
    #[serde(default)]
    pub due: Option<Timestamp>,
    /// The commitment that comes of it.
    pub commitment: Id<kind::Matter>,
    /// What the event is called, as shown then.
    pub label: String,
    /// Areas of the event.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
}

/// A lesson of the last edition stands in this one as something to answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonCarried {
    /// Its number in this file, from 1.
    pub n: i64,
    /// What is to be done.
    pub words: Words,
    /// The edition in which it was drawn.
    pub from: Id<kind::Matter>,
    /// The commitment that came of it.
    #[serde(default)]
    pub commitment: Option<Id<kind::Matter>>,
}

/// What becomes of it this time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedAnswered {
    /// Its number in this file.
    pub n: i64,
    /// What.
    pub outcome: Outcome,
    /// How, or why not.
    #[serde(default)]
    pub words: Option<Words>,
}
