//! A warning is written, changed, submitted, returned, released, thrown away.

use std::collections::BTreeSet;

use exchange::cap::Alert;
use kernel::{Id, Words, kind};
use serde::{Deserialize, Serialize};

use crate::statement::{Act, Reach, Statement};

/// The warning before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Follows {
    /// Which.
    pub warning: Id<kind::Matter>,
    /// Its number.
    pub number: String,
}

/// A warning was begun. Its number is made of year and running number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// What it is about: the incident.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// What that is called, as shown then.
    pub about_label: String,
    /// Last two digits of the year of its number.
    pub year: i64,
    /// Running number within the year.
    pub no: i64,
    /// What it does to the one before.
    pub act: Act,
    /// The one before.
    #[serde(default)]
    pub follows: Option<Follows>,
    /// What it says.
    #[serde(flatten)]
    pub says: Statement,
    /// Areas it concerns, and those of what it is about.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
}

/// Its words are others from now on, all of them as they stand here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// Which version this is; the first was 1.
    pub version: i64,
    /// What it says now.
    #[serde(flatten)]
    pub says: Statement,
    /// Areas it concerns now, with those before: they keep seeing it.
    #[serde(default)]
    pub areas: BTreeSet<String>,
}

/// It waits for a second person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submitted {
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// The version that was submitted.
    pub version: i64,
    /// Whom it would reach, as shown then.
    pub reach: Reach,
}

/// The second person sent it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Returned {
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// The version that came back.
    pub version: i64,
    /// Why.
    pub reason: Words,
}

/// It goes out as this message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Released {
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// The version that was released.
    pub version: i64,
    /// What it does to the one before.
    pub act: Act,
    /// The one before.
    #[serde(default)]
    pub follows: Option<Follows>,
    /// The message, with its figures put in.
    pub alert: Alert,
    /// Whom it was to reach, as shown then.
    pub reach: Reach,
}

/// It was thrown away before anybody outside saw it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dropped {
    /// What it was about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// Why.
    pub reason: Words,
}
