//! The levels of a version, and the order of its cards.

use kernel::{Id, Text, kind};
use serde::{Deserialize, Serialize};

use crate::content::{Level, Office};

/// The cards of a version were put in another order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardsOrdered {
    /// The version.
    pub version: i64,
    /// The numbers of all its cards, in their order now.
    pub order: Vec<u32>,
}

/// A level was written; it takes the place of the one with its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelSet {
    /// The version.
    pub version: i64,
    /// The level.
    pub level: Level,
}

/// A level was taken out of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelRemoved {
    /// The version.
    pub version: i64,
    /// Its number.
    pub k: u32,
}

/// The figure of a level reached its threshold while this version held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelMet {
    /// The version.
    pub version: i64,
    /// The number of the level.
    pub k: u32,
    /// What the plan called it.
    pub names: Text,
    /// The signal by which the watch learns of it.
    pub signal: Id<kind::Matter>,
    /// Who answers for the level, as the plan said then.
    #[serde(default)]
    pub responsible: Vec<Office>,
}
