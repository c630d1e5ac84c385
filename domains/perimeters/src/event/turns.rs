//! A perimeter is set, changed, lifted.

use std::collections::BTreeSet;

use kernel::{Id, Words, kind};
use serde::{Deserialize, Serialize};

use crate::perimeter::Statement;

/// A perimeter was set. Its number is made of year and running number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Set {
    /// What it is around: the incident.
    pub about: Id<kind::Matter>,
    /// What that is called, as shown then.
    pub about_label: String,
    /// Last two digits of the year of its number.
    pub year: i64,
    /// Running number within the year.
    pub no: i64,
    /// What it says.
    #[serde(flatten)]
    pub says: Statement,
    /// Why.
    pub reason: Words,
    /// Areas it lies in, and those of what it is around: who is concerned.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
}

/// It says something else from now on, all of it as it stands here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// What it is around.
    pub about: Id<kind::Matter>,
    /// Which version this is; the first was 1.
    pub version: i64,
    /// What it says now.
    #[serde(flatten)]
    pub says: Statement,
    /// Why.
    pub reason: Words,
    /// Areas it lies in now, with those that it lay in before: they keep seeing it.
    #[serde(default)]
    pub areas: BTreeSet<String>,
}

/// It holds no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lifted {
    /// What it was around.
    pub about: Id<kind::Matter>,
    /// Code of the function that decided it.
    pub decided_by: String,
    /// Why.
    pub reason: Words,
}
