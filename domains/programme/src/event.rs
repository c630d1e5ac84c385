//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter is the plan, or the point. Who, when and how it is handled stand in the entry's header. `events.lock` pins every shape.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Id, Words, kind};
use serde::{Deserialize, Serialize};

use crate::carry::Decision;
use crate::link::LinkSort;
use crate::plan::{Frame, Heading, Sort, State};
use crate::point::{Point, PointState};

pub use store::Event;

store::events! {
    PlanOpened = "programme.plan-opened@1",
    PlanDescribed = "programme.plan-described@1",
    PlanOutlined = "programme.plan-outlined@1",
    PlanTurned = "programme.plan-turned@1",
    AdoptionCorrected = "programme.adoption-corrected@1",
    PlanLoaded = "programme.plan-loaded@1",
    PointWritten = "programme.point-written@1",
    PointTurned = "programme.point-turned@1",
    PointCarried = "programme.point-carried@1",
    LinkMade = "programme.link-made@1",
    LinkEnded = "programme.link-ended@1",
}

/// There is a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanOpened {
    /// What it is.
    pub sort: Sort,
    /// What it says of itself.
    pub frame: Frame,
    /// Codes of the areas that it is for.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// Its code in the profile that ships it.
    #[serde(default)]
    pub code: Option<String>,
}

/// It says something else of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanDescribed {
    /// What it says now.
    pub frame: Frame,
    /// Codes of the areas that it is for now.
    #[serde(default)]
    pub areas: BTreeSet<String>,
}

/// Its objectives, axes, themes and missions, all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanOutlined {
    /// In their order.
    pub headings: Vec<Heading>,
}

/// It stands elsewhere now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanTurned {
    /// Where.
    pub to: State,
    /// The day of the decision.
    #[serde(default)]
    pub on: Option<Date>,
    /// Who decided.
    #[serde(default)]
    pub by: Option<String>,
    /// Why, or what there is to say.
    #[serde(default)]
    pub words: Option<Words>,
}

/// The day of its adoption, or who adopted it, was recorded wrongly: this holds instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdoptionCorrected {
    /// The day of the decision.
    pub on: Date,
    /// Who decided.
    pub by: String,
    /// Why it is corrected.
    pub why: Words,
}

/// The files of the profile were taken in; what they brought stands in entries of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanLoaded {
    /// Its code in the profile.
    pub code: String,
    /// Points that were new.
    pub added: i64,
    /// Points that said something else.
    pub changed: i64,
}

/// A point says this from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointWritten {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// Which version of it, from 1.
    pub version: i64,
    /// What it says.
    pub point: Point,
    /// Why it says something else.
    #[serde(default)]
    pub why: Option<Words>,
    /// Whether a file of the profile says so.
    #[serde(default)]
    pub file: bool,
}

/// A point stands elsewhere now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointTurned {
    /// Where.
    pub to: PointState,
    /// Why, or what there is to say.
    #[serde(default)]
    pub words: Option<Words>,
}

/// What becomes of a point when its plan closes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointCarried {
    /// The decision.
    pub decision: Decision,
    /// The successor.
    pub successor: Id<kind::Matter>,
    /// Its point that takes it up.
    #[serde(default)]
    pub into: Option<Id<kind::Matter>>,
    /// Why.
    pub words: Words,
}

/// It serves, or follows from, something higher.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkMade {
    /// The higher plan or point.
    pub to: Id<kind::Matter>,
    /// How.
    pub sort: LinkSort,
    /// In what, or where that was read.
    #[serde(default)]
    pub words: Option<Words>,
}

/// It does so no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkEnded {
    /// The higher plan or point.
    pub to: Id<kind::Matter>,
    /// How.
    pub sort: LinkSort,
}
