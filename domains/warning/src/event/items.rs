//! Items of the public site are written, changed, published, withdrawn.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Words, kind};
use serde::{Deserialize, Serialize};

use crate::item::{Sort, Texts};

/// An item was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemWritten {
    /// What it is about: the incident.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// What that is called, as shown then.
    pub about_label: String,
    /// Last two digits of the year of its key.
    pub year: i64,
    /// Running number within the year.
    pub no: i64,
    /// What it is.
    pub sort: Sort,
    /// What it says, by language tag.
    pub texts: Texts,
    /// Areas of what it is about.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
}

/// Its words are others from now on; what is on the site stays until they are published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemChanged {
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// Which version this is; the first was 1.
    pub version: i64,
    /// What it says now.
    pub texts: Texts,
}

/// It waits for a second person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemSubmitted {
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// The version that was handed over.
    pub version: i64,
}

/// The second person sent it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemReturned {
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// The version that came back.
    pub version: i64,
    /// Why.
    pub reason: Words,
}

/// It goes onto the site with these words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemPublished {
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// The version that was published.
    pub version: i64,
    /// The words, with their figures put in.
    pub texts: Texts,
}

/// It is on the site no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemWithdrawn {
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// Why, by language tag, as the site says it where the item was on it.
    pub reasons: BTreeMap<String, String>,
}
