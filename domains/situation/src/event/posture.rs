//! Events on the posture of the centre, on who is there, and on states received from others. They have no matter.

use kernel::{Id, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::posture::{Need, Ordered, Posture};

/// The centre stands in this posture from now on, or needs other people in the same one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostureSet {
    /// The posture.
    pub posture: Posture,
    /// The one before.
    pub before: Posture,
    /// Who is needed.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// Codes of the rooms in use.
    #[serde(default)]
    pub rooms: Vec<String>,
    /// Why.
    pub reason: Words,
    /// By whom it was ordered, where somebody recorded it who does not set it. It counts from then on, until it is contested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ordered: Option<Ordered>,
    /// The person who ordered it: personal data, a field of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
}

/// Somebody who may set the posture says: so it was ordered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostureConfirmed {
    /// The entry that recorded it.
    pub of: Id<kind::Entry>,
    /// What there is to add.
    #[serde(default)]
    pub words: Option<Words>,
}

/// Somebody who may set the posture says: it was not so. The one before counts again; what was recorded stays, struck through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostureContested {
    /// The entry that recorded it.
    pub of: Id<kind::Entry>,
    /// Why.
    pub words: Words,
}

/// A state that others decide was received: a threat level, a level of a national plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateNoted {
    /// Id of the note.
    pub note: Id<kind::Matter>,
    /// Code of the state in the catalogue.
    pub state: String,
    /// Code of its level.
    pub level: String,
    /// For whom or where it holds, when not for all.
    #[serde(default)]
    pub scope: Option<Words>,
    /// Who said so, and how.
    pub source: Words,
    /// Until when it holds, if that was said.
    #[serde(default)]
    pub until: Option<Timestamp>,
}

/// Somebody came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteEntered {
    /// Id of the stay.
    pub stay: Id<kind::Matter>,
    /// The person, when they have an account.
    #[serde(default)]
    pub person: Option<Id<kind::Person>>,
    /// Their name, when they have none.
    #[serde(default)]
    pub name: Option<String>,
    /// Code of the function in which they are there.
    pub function: String,
    /// Their house, in words.
    #[serde(default)]
    pub house: Option<String>,
    /// Code of the room.
    #[serde(default)]
    pub room: Option<String>,
}

/// They left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteLeft {
    /// The stay.
    pub stay: Id<kind::Matter>,
}
