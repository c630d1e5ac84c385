//! Events on what an item of the agenda is, its papers, and points that members ask for. The matter is the session; of a paper that is
//! more closed than its session it is the paper itself, so that whoever reads the session does not read its entry.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, Text, Words, kind};
use serde::{Deserialize, Serialize};

use crate::session::ItemSort;

/// What an item is, beyond its place on the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemDescribed {
    /// The item.
    pub item: Id<kind::Matter>,
    /// Its title.
    pub title: Text,
    /// What is expected.
    pub sort: ItemSort,
    /// Code of the function that presents it.
    #[serde(default)]
    pub presenter: Option<String>,
    /// Minutes foreseen.
    #[serde(default)]
    pub minutes: Option<u32>,
    /// How it is handled, where it is more open than its session.
    #[serde(default)]
    pub handling: Option<Handling>,
    /// The session whose minutes are approved at it.
    #[serde(default)]
    pub minutes_of: Option<Id<kind::Matter>>,
    /// The decision that is followed up at it.
    #[serde(default)]
    pub follows: Option<Id<kind::Matter>>,
}

/// An item was made public once its session was over, or is so no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemHandled {
    /// The item.
    pub item: Id<kind::Matter>,
    /// How it is handled now, where it is more open than its session.
    #[serde(default)]
    pub handling: Option<Handling>,
}

/// A paper for an item was filed. How it is handled stands in the header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperFiled {
    /// The item.
    pub item: Id<kind::Matter>,
    /// The stored content.
    pub blob: Id<kind::Blob>,
    /// Its name.
    #[serde(default)]
    pub name: String,
    /// The language in which it is written; nothing where it is in both.
    #[serde(default)]
    pub lang: Option<Lang>,
    /// Its session, where it is more closed than that and a matter of its own.
    #[serde(default)]
    pub session: Option<Id<kind::Matter>>,
    /// Functions that read such a one from need-to-know on.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// Who filed such a one first, where a later session takes it along with its item.
    #[serde(default)]
    pub by: Option<Id<kind::Person>>,
}

/// A paper is no longer with an item. Who read it has read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaperRemoved {
    /// The item.
    pub item: Id<kind::Matter>,
    /// The stored content.
    pub blob: Id<kind::Blob>,
    /// Its session, where it was more closed than that and a matter of its own.
    #[serde(default)]
    pub session: Option<Id<kind::Matter>>,
}

/// A member asks for a point on the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointAsked {
    /// Its id.
    pub point: Id<kind::Matter>,
    /// What it is about.
    pub title: Text,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// It is on the agenda, or not, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointAnswered {
    /// Which.
    pub point: Id<kind::Matter>,
    /// The item that it became.
    #[serde(default)]
    pub item: Option<Id<kind::Matter>>,
    /// Why not.
    #[serde(default)]
    pub words: Option<Words>,
}
