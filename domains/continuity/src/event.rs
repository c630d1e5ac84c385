//! What is journalled. The matter is the act; `events.lock` pins every shape.

use kernel::{Timestamp, Words};
use serde::{Deserialize, Serialize};

pub use store::Event;

/// An act was taken. It counts once the receiving side has confirmed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ordered {
    /// Last two digits of the year of its number.
    pub year: i64,
    /// Running number within the year.
    pub no: i64,
    /// Code of the zone that is received.
    pub zone: String,
    /// Code of the room.
    pub room: String,
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// Why.
    pub reason: Words,
    /// On what ground, as words: nobody has verified it.
    #[serde(default)]
    pub ground: Option<Words>,
    /// Functions whose holders see and do in the zone what they do elsewhere, until then.
    pub functions: Vec<String>,
    /// The function that confirms it for the receiving side.
    pub receiver: String,
}

/// The receiving side confirmed it: it counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// What was added.
    #[serde(default)]
    pub words: Option<Words>,
}

/// It lasts longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prolonged {
    /// Until when now.
    pub until: Timestamp,
    /// Why.
    pub reason: Words,
}

/// It ended before its time, or was withdrawn before it counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// Why.
    pub reason: Words,
}

store::events! {
    Ordered = "continuity.ordered@1",
    Confirmed = "continuity.confirmed@1",
    Prolonged = "continuity.prolonged@1",
    Ended = "continuity.ended@1",
}
