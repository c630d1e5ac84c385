//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter is the duty; an address of a calendar has a matter of its function's own. A time that falls due is told by its key
//! within the duty: the day that the rhythm names, or the number of a start by hand. What is to be looked at when stands in the
//! entry that sets it, so that a replay computes nothing. `events.lock` pins every shape.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Id, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::duty::{Content, Open, Origin};

pub use store::Event;

/// When a time of a duty is to be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    /// Which time.
    pub key: String,
    /// By which day it is to be done.
    pub due: Date,
    /// When to look.
    pub at: Timestamp,
    /// For a lead time, how many days before; when the day is over otherwise.
    #[serde(default)]
    pub days: Option<u32>,
}

/// A duty holds from now on, or says something else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutySet {
    /// Its code, for ever.
    pub code: String,
    /// What it says.
    pub content: Content,
    /// Who may see it.
    pub open: Open,
    /// Where it comes from.
    pub origin: Origin,
    /// From which day on its dates count.
    pub from: Date,
    /// The hash of the profile that says so.
    #[serde(default)]
    pub hash: Option<String>,
    /// Why it changes.
    #[serde(default)]
    pub why: Option<Words>,
    /// What is to be looked at, until `until`.
    pub timers: Vec<Timer>,
    /// Until which day that is said; none where it has no dates of its own.
    #[serde(default)]
    pub until: Option<Date>,
}

/// A duty does not hold any more. What fell due before stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyEnded {
    /// The last day on which it holds.
    pub last: Date,
    /// The hash of the profile that no longer has it.
    #[serde(default)]
    pub hash: Option<String>,
    /// Why.
    #[serde(default)]
    pub why: Option<Words>,
}

/// What is to be looked at was said further ahead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AheadSet {
    /// What is to be looked at, after the day said before.
    pub timers: Vec<Timer>,
    /// Until which day.
    pub until: Date,
}

/// A term was started by hand: its event happened, or is known to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Started {
    /// Its key.
    pub key: String,
    /// The day of the event.
    pub event: Date,
    /// The day on which the term ends.
    pub due: Date,
    /// What it is about.
    pub words: Words,
    /// What is to be looked at.
    pub timers: Vec<Timer>,
}

/// Somebody has begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begun {
    /// Which time.
    pub key: String,
    /// Its day.
    pub due: Date,
    /// What there is to say.
    #[serde(default)]
    pub words: Option<Words>,
    /// The organisations for which it holds; all that owe it where none is named.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub organisations: BTreeSet<String>,
}

/// It is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Which time.
    pub key: String,
    /// Its day.
    pub due: Date,
    /// On which day it was done.
    pub on: Date,
    /// What there is to say.
    #[serde(default)]
    pub words: Option<Words>,
    /// What shows it: an address, or the name of a document.
    #[serde(default)]
    pub evidence: Option<String>,
    /// The organisations for which it holds; all that owe it where none is named.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub organisations: BTreeSet<String>,
}

/// It need not be done this time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waived {
    /// Which time.
    pub key: String,
    /// Its day.
    pub due: Date,
    /// Why.
    pub why: Words,
    /// The organisations for which it holds; all that owe it where none is named.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub organisations: BTreeSet<String>,
}

/// It was not done after all, or is to be done after all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopened {
    /// Which time.
    pub key: String,
    /// Its day.
    pub due: Date,
    /// Why.
    pub why: Words,
    /// The organisations for which it holds; all that owe it where none is named.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub organisations: BTreeSet<String>,
}

/// A lead time has come, and nobody has closed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminded {
    /// Which time.
    pub key: String,
    /// Its day.
    pub due: Date,
    /// How many days before.
    pub days: u32,
    /// Which function is reminded.
    pub function: String,
    /// The organisations that had not closed it, where each of a sort owes it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub organisations: BTreeSet<String>,
}

/// Its day is over, and nobody has closed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missed {
    /// Which time.
    pub key: String,
    /// Its day.
    pub due: Date,
    /// Which function answers for it.
    pub function: String,
    /// The organisations that had not closed it, where each of a sort owes it. With those that had, they are all that owed it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub organisations: BTreeSet<String>,
}

/// Its day is over, and every organisation that owed it has closed it: who owed it stands fast.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Met {
    /// Which time.
    pub key: String,
    /// Its day.
    pub due: Date,
    /// The organisations that owed it.
    pub organisations: BTreeSet<String>,
}

/// An address was made at which the duties of a function stand as a calendar. Its secret stands nowhere here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedMade {
    /// Id of the link.
    pub link: Id<kind::Session>,
    /// Code of the function.
    pub function: String,
    /// Code of the organisation whose share it shows, of what each of a sort owes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// Until when it opens.
    pub expires: Timestamp,
}

/// It was opened for the first time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedOpened {
    /// Id of the link.
    pub link: Id<kind::Session>,
}

/// It opens nothing any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedEnded {
    /// Id of the link.
    pub link: Id<kind::Session>,
}

store::events! {
    DutySet = "duties.duty-set@1",
    DutyEnded = "duties.duty-ended@1",
    AheadSet = "duties.ahead-set@1",
    Started = "duties.started@1",
    Begun = "duties.begun@1",
    Done = "duties.done@1",
    Waived = "duties.waived@1",
    Reopened = "duties.reopened@1",
    Reminded = "duties.reminded@1",
    Missed = "duties.missed@1",
    Met = "duties.met@1",
    FeedMade = "duties.feed-made@1",
    FeedOpened = "duties.feed-opened@1",
    FeedEnded = "duties.feed-ended@1",
}
