//! Events on incidents. The matter is the incident.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Text, kind};
use serde::{Deserialize, Serialize};

use crate::cap::AlertKey;
use crate::incident::{Outcome, Relation, Severity};
use crate::places::Place;
use crate::text::Words;

/// An incident was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentOpened {
    /// Two digits of the local year.
    pub year: i64,
    /// Number within the year.
    pub no: i64,
    /// Code of the type catalogue.
    pub incident_type: String,
    /// How bad.
    pub severity: Severity,
    /// A short name.
    #[serde(default)]
    pub title: Text,
    /// Where.
    #[serde(default)]
    pub place: Option<Place>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// The signal it came from.
    #[serde(default)]
    pub signal: Option<Id<kind::Matter>>,
}

/// Somebody on the spot confirmed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentConfirmed {
    /// By what.
    #[serde(default)]
    pub words: Option<Words>,
}

/// Type, severity, name or place changed. What is absent stays as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentChanged {
    /// The new type.
    #[serde(default)]
    pub incident_type: Option<String>,
    /// The type before.
    #[serde(default)]
    pub incident_type_before: Option<String>,
    /// The new severity.
    #[serde(default)]
    pub severity: Option<Severity>,
    /// The severity before.
    #[serde(default)]
    pub severity_before: Option<Severity>,
    /// The new name.
    #[serde(default)]
    pub title: Option<Text>,
    /// The new place.
    #[serde(default)]
    pub place: Option<Place>,
    /// The place before, where somebody gave another or took it back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place_before: Option<Place>,
    /// Whether its place was wrong and no other is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place_removed: Option<bool>,
    /// The message of the warning that it was made of, where its areas were taken over.
    #[serde(default)]
    pub warned: Option<AlertKey>,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// The warning that it was made of said something else, and somebody left the incident as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentWarningLeft {
    /// The message.
    pub key: AlertKey,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// It is under control.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentContained {
    /// By what.
    #[serde(default)]
    pub words: Option<Words>,
}

/// Nothing remains to be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentClosed {
    /// How it ended.
    pub outcome: Outcome,
    /// In words.
    #[serde(default)]
    pub words: Option<Words>,
    /// Requests that stay without an answer, closed with the incident.
    #[serde(default)]
    pub unanswered: Vec<Id<kind::Entry>>,
}

/// It flared up again, or was closed too early.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentReopened {
    /// Why.
    pub words: Words,
}

/// It was the same as another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentMerged {
    /// The other.
    pub into: Id<kind::Matter>,
    /// The other's number.
    pub into_number: String,
}

/// It was another after all: what the merging took from it comes back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentUnmerged {
    /// The incident it had been merged into.
    pub from: Id<kind::Matter>,
    /// Its number.
    pub from_number: String,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// Two incidents hang together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentsLinked {
    /// The other.
    pub other: Id<kind::Matter>,
    /// The other's number.
    pub other_number: String,
    /// How.
    pub relation: Relation,
}

/// They do not after all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentsUnlinked {
    /// The other.
    pub other: Id<kind::Matter>,
}

/// Who may read the incident changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatterRestricted {
    /// How it is handled from now on.
    pub handling: Handling,
    /// How it was handled.
    pub before: Handling,
    /// Functions that may read it from now on.
    pub readers: BTreeSet<String>,
    /// Why.
    pub words: Words,
}
