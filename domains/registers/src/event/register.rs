//! An entry and its points: where they come from, where they stand, what was done.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Id, Words, kind};
use serde::{Deserialize, Serialize};

use crate::entry::{Action, Frame, LinkSort, Point, Status};

/// A document was entered into a register. Its number is made of year and running number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    /// Last two digits of the year of its number.
    pub year: i64,
    /// Running number within the year.
    pub no: i64,
    /// The document.
    pub frame: Frame,
    /// Areas it is about; none where it is about all of them.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// Its code in the profile that shipped it.
    #[serde(default)]
    pub shipped: Option<String>,
    /// The commitment from which it comes, where it is a lesson that was taken over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lesson: Option<Id<kind::Matter>>,
}

/// The document was described anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// The document.
    pub frame: Frame,
    /// The document as the profile had it, where what the profile says was taken in, or was seen and left aside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Frame>,
}

/// A point was written, or written anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointWritten {
    /// Its number within the entry.
    pub n: i64,
    /// What it says.
    pub point: Point,
    /// By which it is known in the file of the profile, where that ships it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The point as the profile had it, where what the profile says was taken in, or was seen and left aside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Point>,
}

/// A point stands somewhere, from then on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointTurned {
    /// Its number within the entry.
    pub n: i64,
    /// Where it stands, and why.
    pub status: Status,
}

/// Something was done about a point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionNoted {
    /// Number of the point.
    pub point: i64,
    /// Number of the action within the entry.
    pub n: i64,
    /// What was done.
    pub action: Action,
}

/// What was noted about an action does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionWithdrawn {
    /// Number of the action within the entry.
    pub n: i64,
    /// Why.
    pub words: Words,
}

/// Somebody is to do something about a point: it becomes a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenUp {
    /// Number of the point.
    pub point: i64,
    /// What is to be done.
    pub words: Words,
    /// Code of the function that is to do it.
    pub to: String,
    /// Until when.
    #[serde(default)]
    pub due: Option<Date>,
    /// The commitment to be.
    pub commitment: Id<kind::Matter>,
    /// What the entry is called, as shown when it was taken up.
    pub label: String,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
}

/// A point was linked with something of another package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Linked {
    /// Number of the point.
    pub point: i64,
    /// With what sort of thing.
    pub sort: LinkSort,
    /// With which.
    pub target: Id<kind::Matter>,
    /// What that is called, as shown when it was linked.
    pub label: String,
}

/// A link was taken away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unlinked {
    /// Number of the point.
    pub point: i64,
    /// With which it was linked.
    pub target: Id<kind::Matter>,
}
