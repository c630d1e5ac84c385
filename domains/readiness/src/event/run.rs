//! Cards in use.

use std::collections::BTreeSet;

use kernel::{Id, Text, Words, kind};
use serde::{Deserialize, Serialize};

use crate::content::Perimeter;
use crate::run::{Carried, FromLevel, RunCard};

/// A plan was activated. The moment stated, or else that of the entry, is when its terms begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activated {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// The version that held.
    pub version: i64,
    /// The plan's title then.
    pub label: Text,
    /// Whether the plan was invented.
    #[serde(default)]
    pub fictitious: bool,
    /// The incident that it is for.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// What that is called, as shown then.
    #[serde(default)]
    pub about_label: Option<String>,
    /// Areas it lies in.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// The cards, with their terms.
    pub cards: Vec<RunCard>,
    /// Codes of the bodies that the plan convenes.
    #[serde(default)]
    pub bodies: Vec<String>,
    /// The perimeters that the plan proposes.
    #[serde(default)]
    pub perimeters: Vec<Perimeter>,
    /// Why it was activated.
    pub reason: Words,
    /// Steps that were settled on the incident's own cards before.
    #[serde(default)]
    pub carried: Vec<Carried>,
    /// The level from which it was activated, with what that asks of whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<FromLevel>,
}

/// An activation is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivationEnded {
    /// The incident, so that its page knows at once.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// Why.
    pub words: Words,
}

/// An incident opened cards by its type and severity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardsOpened {
    /// The incident.
    pub about: Id<kind::Matter>,
    /// Its number.
    pub about_label: String,
    /// Its type then.
    pub incident_type: String,
    /// The rank of its severity then.
    pub severity: i64,
    /// Areas it lies in.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// Who opened the incident.
    #[serde(default)]
    pub owner: Option<Id<kind::Person>>,
    /// The cards, with their terms.
    pub cards: Vec<RunCard>,
}

/// An incident opened more cards: its type or severity changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardsAdded {
    /// The incident, so that its page knows at once.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// Its type now.
    pub incident_type: String,
    /// The rank of its severity now.
    pub severity: i64,
    /// The cards, with their terms.
    pub cards: Vec<RunCard>,
}

/// The incident ended, and its cards with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardsClosed {
    /// The incident, so that its page knows at once.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}

/// The incident goes on, and its cards with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardsReopened {
    /// The incident, so that its page knows at once.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}

/// The incident lies elsewhere now, or others may read it: the same holds for its cards. How it is handled stands in the header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reguarded {
    /// The incident, so that its page knows at once.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// Areas it lies in.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
}

/// A step was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepDone {
    /// The incident, so that its page knows at once.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// The card.
    pub k: u32,
    /// The step.
    pub step: u32,
    /// What is said to it.
    #[serde(default)]
    pub words: Option<Words>,
}

/// A step was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepSkipped {
    /// The incident, so that its page knows at once.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// The card.
    pub k: u32,
    /// The step.
    pub step: u32,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// What was said of a step does not count: it is open again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepUndone {
    /// The incident, so that its page knows at once.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// The card.
    pub k: u32,
    /// The step.
    pub step: u32,
    /// The journal number of the entry that does not count any more.
    pub undoes: i64,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// Who said it, where somebody else settled the step for them. Personal data, in an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReporterNamed {
    /// The incident, so that its page knows at once.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// The card.
    pub k: u32,
    /// The step.
    pub step: u32,
    /// Who.
    pub name: String,
}
