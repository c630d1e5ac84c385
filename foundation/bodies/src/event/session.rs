//! Events on the course of a session and its agenda. The matter is the session.

use std::collections::BTreeSet;

use kernel::{Id, Lang, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::body::{Count, Log, Quorum, Rhythm, Role};
use crate::called::Guest;
use crate::session::{About, Item, ItemState, Seat};

/// A session is foreseen, with everything of the body that its rules will look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionPlanned {
    /// Code of the body.
    pub body: String,
    /// The body's name then.
    pub body_names: Text,
    /// What the body is to this place.
    #[serde(default)]
    pub role: Option<Role>,
    /// The log that it keeps.
    pub log: Log,
    /// Functions that sit in the body, the chair first.
    pub seats: Vec<String>,
    /// The function that presides.
    #[serde(default)]
    pub chair: Option<String>,
    /// How many are needed.
    #[serde(default)]
    pub quorum: Option<Quorum>,
    /// Two digits of the local year in which it meets.
    pub year: i64,
    /// Number within body and year.
    pub no: i64,
    /// When it begins.
    pub at: Timestamp,
    /// The room.
    #[serde(default)]
    pub place: Option<String>,
    /// Address or number of a call.
    #[serde(default)]
    pub call: Option<String>,
    /// What it is about.
    #[serde(default)]
    pub about: Option<About>,
    /// The agenda, in order.
    pub items: Vec<Item>,
    /// Functions invited.
    pub invited: BTreeSet<String>,
    /// Areas that it concerns.
    pub areas: BTreeSet<String>,
    /// Functions to which a need-to-know one is open.
    pub readers: BTreeSet<String>,
    /// The languages spoken.
    pub langs: Vec<Lang>,
    /// The rhythm of this series, where it is not the body's.
    #[serde(default)]
    pub rhythm: Option<Rhythm>,
}

/// Who is to be called was chosen; it holds instead of what the body says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionInvited {
    /// Functions; one of which every area has one is called in each, or in the areas that are named.
    pub seats: Vec<Seat>,
    /// Guests: personal data, to be destroyed alone.
    #[serde(default)]
    pub guests: Vec<Guest>,
    /// Seats that were not called before, where the others had been: they alone are written to.
    #[serde(default)]
    pub added: Vec<Seat>,
}

/// Those invited are called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionConvened {
    /// The functions called.
    pub invited: BTreeSet<String>,
}

/// It meets at another time or place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionMoved {
    /// When it begins now.
    pub at: Timestamp,
    /// The room now.
    #[serde(default)]
    pub place: Option<String>,
    /// The call now.
    #[serde(default)]
    pub call: Option<String>,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// It began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionOpened {
    /// The session.
    pub session: Id<kind::Matter>,
}

/// It is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionClosed {
    /// Items that were not dealt with.
    pub left: i64,
    /// How many were there at the end of those needed, where the body states how many.
    #[serde(default)]
    pub count: Option<Count>,
}

/// It had been closed by mistake, and goes on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionReopened {
    /// Why.
    #[serde(default = "Words::erased")]
    pub words: Words,
    /// How many items came back that its end had carried away.
    pub back: i64,
    /// How many stay where somebody took them up.
    pub stay: i64,
}

/// It did not take place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionCancelled {
    /// Why.
    #[serde(default = "Words::erased")]
    pub words: Words,
}

/// An item came onto the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemAdded {
    /// The item.
    pub item: Item,
    /// Its place in the order, from 1.
    pub position: i64,
}

/// What became of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemSettled {
    /// The item.
    pub item: Id<kind::Matter>,
    /// What became of it.
    pub state: ItemState,
    /// The session that it was carried over to; of one that was dropped, the session that it went back to.
    #[serde(default)]
    pub into: Option<Id<kind::Matter>>,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// The agenda has another order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemsOrdered {
    /// Every item, in order.
    pub order: Vec<Id<kind::Matter>>,
}
