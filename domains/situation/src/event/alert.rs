//! Events on public warnings (CAP). The matter is the signal that the warning made.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::cap::{AlertKey, Warning};
use crate::text::Words;

/// A warning came in and made a signal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertReceived {
    /// Two digits of the local year.
    pub year: i64,
    /// Number of the signal within the year.
    pub no: i64,
    /// Which message.
    pub key: AlertKey,
    /// The messages that an update replaces, none of which held when it came; nothing for a first message.
    #[serde(default)]
    pub references: Vec<AlertKey>,
    /// What it says, one body field each.
    #[serde(flatten)]
    pub warning: Warning,
}

/// A later message replaced what the warning said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertUpdated {
    /// The later message.
    pub key: AlertKey,
    /// The messages it replaces, arrived or not.
    pub replaces: Vec<AlertKey>,
    /// Whether the warning needs a look again: it was set aside or withdrawn and says something else now.
    pub returns: bool,
    /// What it says now.
    #[serde(flatten)]
    pub warning: Warning,
}

/// The warning no longer holds: its sender cancelled it, or an update replaced it that was itself replaced already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertWithdrawn {
    /// The cancelling message.
    pub key: AlertKey,
    /// The messages it cancels, arrived or not.
    pub cancels: Vec<AlertKey>,
    /// What the sender says about it.
    #[serde(default)]
    pub words: Option<Words>,
    /// Whether it is no cancellation but an update that came after what replaces it: what it replaces ends with it.
    #[serde(default)]
    pub overtaken: Option<bool>,
    /// The file as received.
    #[serde(default)]
    pub file: Option<Id<kind::Blob>>,
}

kernel::coded! {
    /// Why a message made no signal.
    NotedWhy {
        /// Its status is test.
        Test = "test",
        /// Its status is exercise, and this is no exercise.
        Exercise = "exercise",
        /// Its status is actual, and this is an exercise.
        NotExercise = "not-exercise",
        /// Its status is system: for the machines.
        System = "system",
        /// Its status is draft.
        Draft = "draft",
        /// It acknowledges another message.
        Acknowledgement = "acknowledgement",
        /// It rejects another message.
        Error = "error",
        /// It cancels messages that we never had.
        UnknownReference = "unknown-reference",
        /// A later message on the same warning came in before it.
        Late = "late",
    }
}

/// A message was taken in without making a signal; the administrator sees it and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertNoted {
    /// Which message.
    pub key: AlertKey,
    /// Why it made no signal.
    pub why: NotedWhy,
    /// The messages it refers to.
    pub references: Vec<AlertKey>,
    /// Its headline, in its first language.
    #[serde(default)]
    pub headline: String,
    /// When it stops holding.
    #[serde(default)]
    pub expires: Option<Timestamp>,
    /// The file as received.
    #[serde(default)]
    pub file: Option<Id<kind::Blob>>,
}
