//! What is asked for, and what becomes of it.

use std::collections::BTreeSet;

use kernel::{Id, Point, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::need::Priority;

/// Something is needed. Its number is made of year and running number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedAsked {
    /// Last two digits of the year of its number.
    pub year: i64,
    /// Running number within the year.
    pub no: i64,
    /// Code of the kind of capacity.
    pub kind: String,
    /// How much.
    pub wanted: i64,
    /// Where, in words.
    #[serde(default)]
    pub place: Option<Words>,
    /// Where on the ground.
    #[serde(default)]
    pub point: Option<Point>,
    /// Code of the municipality.
    #[serde(default)]
    pub municipality: Option<String>,
    /// By when.
    #[serde(default)]
    pub due: Option<Timestamp>,
    /// For whom: codes of the profile's catalogue.
    #[serde(default)]
    pub groups: BTreeSet<String>,
    /// How much it presses.
    pub priority: Priority,
    /// What more there is to say.
    #[serde(default)]
    pub words: Option<Words>,
    /// The function that asks.
    pub asker: String,
    /// Code of the organisation that asks, where the function alone does not say.
    #[serde(default)]
    pub asker_organisation: Option<String>,
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// What that is called, as shown when it was asked.
    #[serde(default)]
    pub about_label: Option<String>,
    /// Areas it lies in.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
}

/// More, less or by another time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedRestated {
    /// How much now.
    pub wanted: i64,
    /// By when now.
    #[serde(default)]
    pub due: Option<Timestamp>,
    /// How much it presses now.
    pub priority: Priority,
    /// Why.
    pub why: Words,
    /// What the need is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}

/// Somebody takes it on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedAccepted {
    /// What is said to it.
    #[serde(default)]
    pub words: Option<Words>,
    /// What the need is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}

/// It is not provided for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedRefused {
    /// Why.
    pub why: Words,
    /// What the need is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}

/// It is not needed any more: what was reserved for it and has not come is free again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedWithdrawn {
    /// Why.
    pub why: Words,
    /// The sites at which something becomes free.
    #[serde(default)]
    pub sites: BTreeSet<Id<kind::Matter>>,
    /// What the need is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}

/// Whoever asked says that it is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NeedConfirmed {
    /// Who said so, where an officer wrote it down.
    #[serde(default)]
    pub said_by: Option<String>,
    /// What the need is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}

/// A part of it is reserved at a site, or given to a supplier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allocated {
    /// Which part, from 1.
    pub part: i64,
    /// Code of the kind of capacity.
    pub kind: String,
    /// At which site.
    #[serde(default)]
    pub site: Option<Id<kind::Matter>>,
    /// Or from which organisation.
    #[serde(default)]
    pub supplier: Option<String>,
    /// How much.
    pub count: i64,
    /// What was free at the site just before.
    #[serde(default)]
    pub free: Option<i64>,
    /// What more there is to say.
    #[serde(default)]
    pub words: Option<Words>,
    /// What the need is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}

/// A part is on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Started {
    /// Which part.
    pub part: i64,
    /// At which site it is reserved.
    #[serde(default)]
    pub site: Option<Id<kind::Matter>>,
    /// What the need is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}

/// Something of a part came: it counts as taken at its site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivered {
    /// Which part.
    pub part: i64,
    /// Code of the kind of capacity.
    pub kind: String,
    /// At which site.
    #[serde(default)]
    pub site: Option<Id<kind::Matter>>,
    /// How much.
    pub count: i64,
    /// What is said to it.
    #[serde(default)]
    pub words: Option<Words>,
    /// What the need is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}

/// Something of a part is given back: it is free again at its site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Released {
    /// Which part.
    pub part: i64,
    /// At which site.
    #[serde(default)]
    pub site: Option<Id<kind::Matter>>,
    /// How much.
    pub count: i64,
    /// Why.
    pub why: Words,
    /// What the need is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}
