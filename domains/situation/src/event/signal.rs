//! Events on signals. The matter is the signal.

use kernel::{Id, Stated, kind};
use serde::{Deserialize, Serialize};

use crate::places::Place;
use crate::signal::{AsideReason, Certainty, Channel, SignalState, Told, ToldPart};
use crate::text::Words;

/// Somebody began to type: number and time exist from here on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntakeOpened {
    /// Two digits of the local year.
    pub year: i64,
    /// Number within the year.
    pub no: i64,
    /// How it comes in.
    pub channel: Channel,
}

/// Nothing was told after all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntakeAbandoned {
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// A signal by hand; completes an intake when there was one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalReceived {
    /// Two digits of the local year.
    pub year: i64,
    /// Number within the year.
    pub no: i64,
    /// How it came in.
    pub channel: Channel,
    /// What was told, one body field each.
    #[serde(flatten)]
    pub told: Told,
}

/// The rest followed, or was told better. What is absent stays as it was; what was wrong and has nothing in its place is named.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalAmended {
    /// What.
    #[serde(default)]
    pub words: Option<Words>,
    /// Where.
    #[serde(default)]
    pub place: Option<Place>,
    /// How sure.
    #[serde(default)]
    pub certainty: Option<Certainty>,
    /// Name of the caller.
    #[serde(default)]
    pub caller: Option<String>,
    /// Number to call back.
    #[serde(default)]
    pub call_back: Option<String>,
    /// Organisation that told it.
    #[serde(default)]
    pub source: Option<String>,
    /// Whether it is urgent.
    #[serde(default)]
    pub urgent: Option<bool>,
    /// How it came in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// What was said before and is taken back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub emptied: Vec<ToldPart>,
    /// When it happened or was said. It stands in the entry's header, not in the body.
    #[serde(skip)]
    pub stated: Option<Stated>,
}

/// Nothing more has to follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalSetAside {
    /// Why.
    pub reason: AsideReason,
    /// Why, in words.
    #[serde(default)]
    pub words: Option<Words>,
}

/// It belongs to an incident that stood already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalAttached {
    /// The incident.
    pub incident: Id<kind::Matter>,
    /// Its number.
    pub incident_number: String,
}

/// It became an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalPromoted {
    /// The incident.
    pub incident: Id<kind::Matter>,
    /// Its number.
    pub incident_number: String,
}

/// Its qualification was undone: it waits again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalReturned {
    /// What it was.
    pub from: SignalState,
    /// The incident it hung on.
    #[serde(default)]
    pub incident: Option<Id<kind::Matter>>,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}
