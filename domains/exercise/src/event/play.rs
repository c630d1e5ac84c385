//! What the journal of an exercise says besides what is played.

use kernel::{Timestamp, Words};
use serde::{Deserialize, Serialize};

use crate::clock::Setting;
use crate::exercise::{Heading, Part};
use crate::inject::{By, Inject};
use crate::objective::{Note, Objective};

/// The first entry: which exercise this is and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begun {
    /// Number, title, kind, where it comes from.
    #[serde(flatten)]
    pub heading: Heading,
}

/// Somebody may play from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Admitted {
    /// Who, as what.
    #[serde(flatten)]
    pub part: Part,
    /// By which name: it may be erased.
    #[serde(default)]
    pub name: String,
}

/// Somebody plays no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dismissed {
    /// The mandate that ended.
    pub mandate: kernel::Id<kernel::kind::Mandate>,
}

/// The clock was set: another pace, another time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClockSet {
    /// How it runs from now on.
    #[serde(flatten)]
    pub setting: Setting,
}

/// An objective, as it reads from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectiveSet {
    /// Which one.
    pub n: i64,
    /// What it says; nothing when it was dropped.
    #[serde(default)]
    pub objective: Option<Objective>,
}

/// An inject, as it stands from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InjectSet {
    /// Which one.
    pub n: i64,
    /// What is to happen.
    pub inject: Inject,
}

/// It happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InjectDelivered {
    /// Which one.
    pub n: i64,
    /// By its time, or by hand.
    pub by: By,
    /// For the how many-eth time.
    pub times: i64,
}

/// It was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InjectSkipped {
    /// Which one.
    pub n: i64,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// What was expected was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InjectAnswered {
    /// Which one.
    pub n: i64,
    /// When, on the clock of the exercise.
    pub at: Timestamp,
    /// The entry of the exercise that shows it.
    #[serde(default)]
    pub entry: Option<i64>,
    /// What was done.
    #[serde(default)]
    pub words: Option<Words>,
}

/// An observer noted something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// Which one.
    pub n: i64,
    /// When it was seen, on the clock of the exercise.
    pub at: Timestamp,
    /// What.
    #[serde(flatten)]
    pub note: Note,
}

/// Nobody plays any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// The first impressions, said while everybody is still there.
    #[serde(default)]
    pub words: Option<Words>,
}
