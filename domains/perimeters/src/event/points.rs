//! Logistic points come, move and go.

use kernel::{Id, Words, kind};
use serde::{Deserialize, Serialize};

use crate::point::{Sort, Stand};

/// A point was placed. Points of a perimeter are counted from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointPlaced {
    /// What the perimeter is around.
    pub about: Id<kind::Matter>,
    /// Which of its points.
    pub point: i64,
    /// What it is for.
    pub sort: Sort,
    /// What it is called.
    #[serde(default)]
    pub name: Option<Words>,
    /// Where and until when.
    #[serde(flatten)]
    pub stand: Stand,
}

/// A point stands somewhere else, or for another time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointMoved {
    /// What the perimeter is around.
    pub about: Id<kind::Matter>,
    /// Which of its points.
    pub point: i64,
    /// Where and until when now.
    #[serde(flatten)]
    pub stand: Stand,
    /// Why.
    pub reason: Words,
}

/// A point is there no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointWithdrawn {
    /// What the perimeter is around.
    pub about: Id<kind::Matter>,
    /// Which of its points.
    pub point: i64,
    /// Why.
    pub reason: Words,
}

/// Who is reached at a point, and how: personal data, in an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointContact {
    /// What the perimeter is around.
    pub about: Id<kind::Matter>,
    /// Which of its points.
    pub point: i64,
    /// Name, number, call sign.
    pub contact: String,
}
