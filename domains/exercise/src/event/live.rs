//! What the accountable journal says of exercises.

use kernel::{Id, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::exercise::Heading;

/// There is an exercise from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// Number, title, kind, where it comes from.
    #[serde(flatten)]
    pub heading: Heading,
    /// How many entries went along.
    pub taken: i64,
    /// How many stayed behind.
    pub left: i64,
}

/// Its journal is only read from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// How many entries its journal has.
    pub entries: i64,
    /// Merkle root over all of them, hex.
    pub root: String,
    /// What is to be remembered.
    #[serde(default)]
    pub words: Option<Words>,
}

/// Its journal and its files were removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    /// Why.
    pub reason: Words,
}

/// A lesson was drawn: the one thing that leaves an exercise, in words chosen for it. It becomes a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LessonDrawn {
    /// Which one of the exercise.
    pub n: i64,
    /// The exercise, as it is called.
    pub label: String,
    /// The objective that it comes from.
    #[serde(default)]
    pub objective: Option<i64>,
    /// What is to be done.
    pub words: Words,
    /// The function that it is given to.
    pub to: String,
    /// Until when.
    #[serde(default)]
    pub due: Option<Timestamp>,
    /// The commitment that becomes of it.
    pub commitment: Id<kind::Matter>,
}
