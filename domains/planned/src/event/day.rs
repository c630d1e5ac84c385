//! The day itself: it opens as an incident, rows are ticked and moved, resources are used.

use kernel::{Id, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::sheet::Mark;

/// Whether and when it opens by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningSet {
    /// At this time; by an act alone where absent.
    #[serde(default)]
    pub at: Option<Timestamp>,
}

/// It began, and was opened as an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayBegun {
    /// The incident.
    pub incident: Id<kind::Matter>,
    /// Its number.
    pub number: String,
}

/// A row was ticked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowMarked {
    /// Its number.
    pub n: i64,
    /// Where it stands.
    pub mark: Mark,
    /// What there is to say; why, where it is left out.
    #[serde(default)]
    pub words: Option<Words>,
    /// The incident as which the event was opened.
    #[serde(default)]
    pub incident: Option<Id<kind::Matter>>,
}

/// A row comes at another time than planned. The planned one stays, struck through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowMoved {
    /// Its number.
    pub n: i64,
    /// When now.
    pub to: Timestamp,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
    /// The incident as which the event was opened.
    #[serde(default)]
    pub incident: Option<Id<kind::Matter>>,
}

/// What it really took of a resource.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupplyUsed {
    /// Its number.
    pub n: i64,
    /// How many.
    pub count: i64,
}
