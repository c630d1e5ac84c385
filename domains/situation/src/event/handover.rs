//! Events on the handover of a watch. They have no matter of their own.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};

use crate::handover::{Item, Left};
use crate::text::Words;

/// A watch is being handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverStarted {
    /// Id of the handover.
    pub handover: Id<kind::Matter>,
    /// The function that takes over.
    pub to_function: String,
    /// The person who takes over, when known.
    #[serde(default)]
    pub to_person: Option<Id<kind::Person>>,
    /// What is open, incidents first.
    pub items: Vec<Item>,
    /// What is open and stands on no list, because there is too much of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<Left>,
    /// Remarks.
    #[serde(default)]
    pub words: Option<Words>,
}

/// Something that opened after the handover began came to stand on its list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverItemAdded {
    /// The handover.
    pub handover: Id<kind::Matter>,
    /// What.
    pub item: Item,
}

/// One item was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverItemAccepted {
    /// The handover.
    pub handover: Id<kind::Matter>,
    /// The item.
    pub item: Id<kind::Matter>,
    /// Remark of whoever accepts.
    #[serde(default)]
    pub words: Option<Words>,
}

/// Everything was accepted: the watch is taken over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverClosed {
    /// The handover.
    pub handover: Id<kind::Matter>,
    /// Remarks.
    #[serde(default)]
    pub words: Option<Words>,
}

/// It was called off: the watch stays where it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverCancelled {
    /// The handover.
    pub handover: Id<kind::Matter>,
    /// Why.
    pub words: Words,
}
