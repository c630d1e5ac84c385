//! A phase is declared, confirmed or contested, taken over by a higher one, and ends.

use std::collections::BTreeSet;

use kernel::{Id, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::phase::{Act, Cited, Heard, Level, Recipient, State, Ticked};

/// What a declaration says, whoever made the entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    /// The level.
    pub level: Level,
    /// Last two digits of the year of its number.
    pub year: i64,
    /// Running number within the year.
    pub no: i64,
    /// The regime that applied at the stated time.
    pub regime: Cited,
    /// Since when it counts: the stated time, or that of the entry.
    pub since: Timestamp,
    /// The criteria held to be met.
    #[serde(default)]
    pub criteria: Vec<Ticked>,
    /// Why.
    #[serde(default)]
    pub reasons: Option<Words>,
    /// Codes of the areas in which it holds; none for all of them.
    #[serde(default)]
    pub territory: BTreeSet<String>,
    /// The means that are put in.
    #[serde(default)]
    pub means: Option<Words>,
    /// The short public wording; a language may be missing.
    #[serde(default)]
    pub text: Text,
    /// Who must be told, in this order.
    #[serde(default)]
    pub recipients: Vec<Recipient>,
    /// From then on who was not told is late.
    pub tell_by: Timestamp,
    /// Codes of the bodies that go with it.
    #[serde(default)]
    pub bodies: Vec<String>,
    /// Whether it refuses declarations at lower levels about the same emergency.
    #[serde(default)]
    pub freezes: bool,
    /// Whether others decided it, so that nobody here confirms it.
    #[serde(default)]
    pub received: bool,
    /// The matter that it is about.
    pub about: Id<kind::Matter>,
    /// What that is called, as shown then.
    pub about_label: String,
    /// Areas in which that matter lies: who may see it sees this.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// The person who owns that matter.
    #[serde(default)]
    pub owner: Option<Id<kind::Person>>,
    /// The higher phase that leads already: this one is in support from the beginning.
    #[serde(default)]
    pub under: Option<Id<kind::Matter>>,
    /// Whom an officer heard, where it was recorded.
    #[serde(default)]
    pub heard: Option<Heard>,
}

/// The competent function declared it in the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Declared(pub Declaration);

/// An officer recorded what the authority said, or what others decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Recorded(pub Declaration);

/// Who spoke: personal data, in an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakerNamed {
    /// About which act.
    pub act: Act,
    /// Name.
    #[serde(default)]
    pub name: Option<String>,
    /// Number at which they spoke.
    #[serde(default)]
    pub number: Option<String>,
}

/// The competent function says: so it was. It counts from the stated time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// Which act.
    pub act: Act,
    /// What there is to add.
    #[serde(default)]
    pub words: Option<Words>,
    /// The matter that the phase is about.
    pub about: Id<kind::Matter>,
}

/// The competent function says: it was not so. It counts from the stated time; what was recorded stays, struck through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contested {
    /// Which act.
    pub act: Act,
    /// Why.
    pub words: Words,
    /// Where the phase stands by it.
    pub state: State,
    /// The higher phase that leads, where it is in support.
    #[serde(default)]
    pub under: Option<Id<kind::Matter>>,
    /// Who was told what does not hold and must be told so, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Recipient>,
    /// From then on who was not told so is late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tell_by: Option<Timestamp>,
    /// The matter that the phase is about.
    pub about: Id<kind::Matter>,
}

/// A higher phase has taken over: this one goes on in support.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScaledUp {
    /// The higher phase.
    pub into: Id<kind::Matter>,
    /// Its level.
    pub level: Level,
    /// Since when.
    pub since: Timestamp,
    /// The matter that both are about.
    pub about: Id<kind::Matter>,
}

/// The higher phase has ended: this one stands again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resumed {
    /// The phase that has ended.
    pub after: Id<kind::Matter>,
    /// Its level.
    pub level: Level,
    /// Since when.
    pub since: Timestamp,
    /// The matter that both are about.
    pub about: Id<kind::Matter>,
}

/// What the end of a phase says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// The regime that applied at the stated time.
    pub regime: Cited,
    /// Since when: the stated time, or that of the entry.
    pub since: Timestamp,
    /// Why.
    #[serde(default)]
    pub reasons: Option<Words>,
    /// The short public wording; a language may be missing.
    #[serde(default)]
    pub text: Text,
    /// Whom an officer heard, where it was recorded.
    #[serde(default)]
    pub heard: Option<Heard>,
    /// Whether others decided it.
    #[serde(default)]
    pub received: bool,
    /// The evaluation that it opens or joins.
    #[serde(default)]
    pub evaluation: Option<Id<kind::Matter>>,
    /// Who must be told of the end, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recipients: Vec<Recipient>,
    /// From then on who was not told of it is late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tell_by: Option<Timestamp>,
    /// The matter that the phase is about.
    pub about: Id<kind::Matter>,
}

/// Given back to the lower phase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ScaledDown(pub Ending);

/// Lifted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Lifted(pub Ending);
