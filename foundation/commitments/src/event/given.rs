//! Something is given to somebody, and passed on.

use std::collections::BTreeSet;

use kernel::{Id, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::addressee::{Means, Missed, Office, Step, Timer};
use crate::commitment::Sort;

/// A commitment was given. Its number is made of sort, year and running number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// What sort.
    pub sort: Sort,
    /// Last two digits of the year of its number.
    pub year: i64,
    /// Running number within sort and year.
    pub no: i64,
    /// What is to be done, in one line.
    pub title: Words,
    /// What more there is to say.
    #[serde(default)]
    pub words: Option<Words>,
    /// To whom.
    pub to: Office,
    /// The legal ground, as stated by the giver.
    #[serde(default)]
    pub ground: Option<Words>,
    /// Whether the giver says that the ground was checked against its text.
    #[serde(default)]
    pub ground_verified: bool,
    /// Until when it has to be acknowledged.
    #[serde(default)]
    pub acknowledge_by: Option<Timestamp>,
    /// Until when it has to be done.
    #[serde(default)]
    pub due: Option<Timestamp>,
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// What that is called, as shown when it was given.
    #[serde(default)]
    pub about_label: Option<String>,
    /// Areas it lies in.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// To whom it is passed on when something is missed.
    #[serde(default)]
    pub steps: Vec<Step>,
    /// When these steps are looked at.
    #[serde(default)]
    pub timers: Vec<Timer>,
    /// The entry from which it comes: a log entry, a decision of a meeting.
    #[serde(default)]
    pub origin: Option<Id<kind::Entry>>,
}

/// The person who is meant by an office, where they have no account: personal data, in an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonNamed {
    /// The step of escalation whose person this is; the addressee when absent.
    #[serde(default)]
    pub step: Option<u32>,
    /// Name.
    #[serde(default)]
    pub name: Option<String>,
    /// Telephone number.
    #[serde(default)]
    pub phone: Option<String>,
    /// Mail address.
    #[serde(default)]
    pub mail: Option<String>,
}

/// Something was missed: somebody else is in it too, sees it and may answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escalated {
    /// Which step.
    pub step: u32,
    /// What was missed.
    pub missed: Missed,
    /// To whom.
    pub to: Office,
    /// How they are to be told.
    pub means: Means,
    /// The person who was found to stand in for the addressee, where they have an account.
    #[serde(default)]
    pub person: Option<Id<kind::Person>>,
    /// When the step was due; the entry may come later, after a downtime.
    pub planned: Timestamp,
}

/// Somebody whom it concerns was told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Which of the addressees, in the order in which they came to it.
    pub addressee: i64,
    /// How.
    pub means: Means,
    /// Who took the message.
    #[serde(default)]
    pub whom: Option<String>,
    /// What was said.
    #[serde(default)]
    pub words: Option<Words>,
}
