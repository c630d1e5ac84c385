//! Events on who must be informed. The matter is the incident.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::inform::{AgainWhy, InformState, Means, Recipient};
use crate::text::Words;

/// Somebody must be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformRequired {
    /// Id of the row.
    pub notification: Id<kind::Matter>,
    /// The rule that says so; absent when somebody asked by hand.
    #[serde(default)]
    pub rule: Option<String>,
    /// Who.
    pub recipient: Recipient,
    /// Until when.
    pub due_at: Timestamp,
    /// Text key of the legal note.
    #[serde(default)]
    pub note: Option<String>,
    /// Whether the note was checked against its source.
    #[serde(default)]
    pub verified: bool,
    /// The row of the person who could not be reached, for a deputy.
    #[serde(default)]
    pub deputy_for: Option<Id<kind::Matter>>,
    /// The row under which they were on the list before, where they are to be told again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again_of: Option<Id<kind::Matter>>,
    /// Why again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again_why: Option<AgainWhy>,
}

/// Somebody who is still to be told is to be told sooner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformHastened {
    /// The row.
    pub notification: Id<kind::Matter>,
    /// The rule that says so.
    #[serde(default)]
    pub rule: Option<String>,
    /// Until when now.
    pub due_at: Timestamp,
    /// Until when it was.
    pub due_before: Timestamp,
    /// Why.
    pub again_why: AgainWhy,
    /// Text key of the legal note of that rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Whether the note was checked against its source.
    #[serde(default)]
    pub verified: bool,
}

/// They were told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Informed {
    /// The row.
    pub notification: Id<kind::Matter>,
    /// How.
    pub means: Means,
    /// The person who took the message: personal data, a field of its own.
    #[serde(default)]
    pub whom: Option<String>,
    /// What was said.
    #[serde(default)]
    pub words: Option<Words>,
}

/// They were tried and not reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotReached {
    /// The row.
    pub notification: Id<kind::Matter>,
    /// How it was tried.
    pub means: Means,
    /// Which try it was.
    pub tries: i64,
    /// What came of it.
    #[serde(default)]
    pub words: Option<Words>,
}

/// They need not be told any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformDropped {
    /// The row.
    pub notification: Id<kind::Matter>,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// It was not so: they were not told after all, or are to be told after all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InformTakenBack {
    /// The row.
    pub notification: Id<kind::Matter>,
    /// What it was marked as.
    pub was: InformState,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}
