//! Events on how signals hang together. The matter is the signal that somebody acted on; every act has one that takes it
//! back, and both stay.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};

use crate::signal::{Channel, Told};
use crate::text::Words;

/// It tells of the same as another signal, which stands for both from here on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalMerged {
    /// The signal that stands for both.
    pub into: Id<kind::Matter>,
    /// Its number.
    pub into_number: String,
}

/// It did not after all: it waits by itself again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalUnmerged {
    /// The signal it had been merged into.
    pub from: Id<kind::Matter>,
    /// Its number.
    pub from_number: String,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// A part of what another signal tells is an event of its own. The matter is the new signal; the other keeps its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalSplit {
    /// Two digits of the local year.
    pub year: i64,
    /// Number within the year.
    pub no: i64,
    /// How the other came in.
    pub channel: Channel,
    /// The signal it was told in.
    pub origin: Id<kind::Matter>,
    /// That signal's number.
    pub origin_number: String,
    /// The part, one body field each.
    #[serde(flatten)]
    pub told: Told,
}

/// The part belongs to the other after all, before anybody worked on it. Its number is not given again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalRejoined {
    /// The signal it was told in.
    pub origin: Id<kind::Matter>,
    /// That signal's number.
    pub origin_number: String,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// It may have to do with another signal or an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalRelated {
    /// The other.
    pub other: Id<kind::Matter>,
    /// The other's number.
    pub other_number: String,
    /// Whether the other is an incident.
    pub other_is_incident: bool,
    /// Why.
    #[serde(default = "Words::erased")]
    pub words: Words,
}

/// It has not after all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalUnrelated {
    /// The other.
    pub other: Id<kind::Matter>,
    /// The other's number.
    pub other_number: String,
}

/// Proposed as the same, and not the same: it is not proposed again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalToldApart {
    /// The other.
    pub other: Id<kind::Matter>,
    /// The other's number.
    pub other_number: String,
    /// Whether the other is an incident.
    pub other_is_incident: bool,
}

/// It may be proposed again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalAlikeAgain {
    /// The other.
    pub other: Id<kind::Matter>,
    /// The other's number.
    pub other_number: String,
}
