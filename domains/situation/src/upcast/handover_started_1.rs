//! The beginning of a handover as it was journalled while each item carried the words of what it was about.

use kernel::{Id, Text, kind};
use serde::{Deserialize, Serialize};
use store::Entry;

use crate::event::HandoverStarted;
use crate::handover::{Item, ItemKind};
use crate::text::Words;

/// Version 1 of [`HandoverStarted`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandoverStarted1 {
    /// Id of the handover.
    pub handover: Id<kind::Matter>,
    /// The function that takes over.
    pub to_function: String,
    /// The person who takes over, when known.
    #[serde(default)]
    pub to_person: Option<Id<kind::Person>>,
    /// What was open.
    pub items: Vec<Item1>,
    /// Remarks.
    #[serde(default)]
    pub words: Option<Words>,
}

/// Version 1 of [`Item`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item1 {
    /// Id of the item on the list.
    pub id: Id<kind::Matter>,
    /// What it is.
    pub kind: ItemKind,
    /// The signal, incident, notification, entry or report.
    pub about: Id<kind::Matter>,
    /// The matter that decides who may read it.
    #[serde(default)]
    pub matter: Option<Id<kind::Matter>>,
    /// Its number.
    pub number: String,
    /// What it said: a copy, which pages show to nobody.
    #[serde(default)]
    pub label: Text,
}

impl HandoverStarted1 {
    /// Its kind with version.
    pub const KIND: &'static str = "situation.handover-started@1";
    /// The field that holds words of other matters.
    pub const COPIES: &'static str = "items";
}

impl From<HandoverStarted1> for HandoverStarted {
    fn from(old: HandoverStarted1) -> Self {
        let item = |i: Item1| Item {
            id: i.id,
            kind: i.kind,
            source: None,
            about: i.about,
            matter: i.matter,
            number: i.number,
        };
        Self {
            handover: old.handover,
            to_function: old.to_function,
            to_person: old.to_person,
            items: old.items.into_iter().map(item).collect(),
            left: Vec::new(),
            words: old.words,
        }
    }
}

/// The event in an entry of version 1.
pub(crate) fn read(entry: &Entry) -> Option<HandoverStarted> {
    if entry.header.kind != HandoverStarted1::KIND {
        return None;
    }
    entry.event::<HandoverStarted1>().map(HandoverStarted::from)
}
