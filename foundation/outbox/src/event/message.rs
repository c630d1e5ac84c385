//! A message is written, leaves, arrives, is acknowledged.

use std::collections::BTreeSet;

use kernel::{Id, Lang, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::message::{Channel, Content, Urgency, Way};
use crate::whom::{Aim, Office, Route};

/// A message was written. Nothing leaves by this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// Last two digits of the year of its number.
    pub year: i64,
    /// Running number within the year.
    pub no: i64,
    /// Subject, in the languages in which it was written.
    pub subject: Text,
    /// The text, in the same languages.
    pub words: Text,
    /// How urgent.
    pub urgency: Urgency,
    /// What of it leaves the house.
    pub content: Content,
    /// Channels in the order in which they are tried.
    pub channels: Vec<Channel>,
    /// Minutes until the next channel has its turn.
    pub next_minutes: u32,
    /// Minutes within which each recipient has to acknowledge; none where nobody has to.
    #[serde(default)]
    pub acknowledge_minutes: Option<u32>,
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// What that is called, as shown when it was written.
    #[serde(default)]
    pub about_label: Option<String>,
    /// Areas it lies in.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// The entry that caused it, where the program wrote it.
    #[serde(default)]
    pub origin: Option<Id<kind::Entry>>,
    /// Whom it is for.
    pub aims: Vec<Aim>,
}

/// An address typed by hand: personal data, in an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AimNamed {
    /// Which of the aims, counted from 0.
    pub aim: u32,
    /// Name.
    #[serde(default)]
    pub name: Option<String>,
    /// Mail address.
    #[serde(default)]
    pub mail: Option<String>,
    /// Telephone number.
    #[serde(default)]
    pub phone: Option<String>,
    /// Language.
    #[serde(default)]
    pub lang: Option<Lang>,
}

/// It leaves from now on, to so many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Released {
    /// How many were found.
    pub recipients: i64,
    /// What the message is about: pages of that matter follow it.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}

/// Somebody gets it: who, where they are reached, and when each route has its turn. Personal data, in an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addressed {
    /// Which recipient, counted from 0.
    pub recipient: i64,
    /// Instead of which other one, after an escalation.
    #[serde(default)]
    pub instead_of: Option<i64>,
    /// The person, where there is one with an account.
    #[serde(default)]
    pub person: Option<Id<kind::Person>>,
    /// The office for which they were found.
    #[serde(default)]
    pub office: Option<Office>,
    /// Name.
    #[serde(default)]
    pub name: Option<String>,
    /// Language.
    #[serde(default)]
    pub lang: Option<Lang>,
    /// Routes in order; none where nothing leads to them.
    pub routes: Vec<Route>,
    /// Until when they have to acknowledge.
    #[serde(default)]
    pub acknowledge_by: Option<Timestamp>,
}

/// A channel took it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// Which recipient.
    pub recipient: i64,
    /// On which of their routes.
    pub route: i64,
    /// The channel.
    pub channel: Channel,
    /// The channel's own reference.
    #[serde(default)]
    pub reference: Option<String>,
}

/// The channel says that it arrived.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivered {
    /// Which recipient.
    pub recipient: i64,
    /// On which of their routes.
    pub route: i64,
}

/// Somebody opened it from the device on which it was shown. That they know is said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// Which recipient.
    pub recipient: i64,
    /// On which of their routes.
    pub route: i64,
}

/// It did not arrive on this route and will not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failed {
    /// Which recipient.
    pub recipient: i64,
    /// On which of their routes.
    pub route: i64,
    /// What the channel said.
    pub reason: String,
    /// What the message is about: pages of that matter follow it.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}

/// A recipient says that they know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledged {
    /// Which recipient.
    pub recipient: i64,
    /// On which way it came.
    pub way: Way,
    /// What the message is about: pages of that matter follow it.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}

/// What was said with an acknowledgement, and by whom: personal data, in an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Which recipient.
    pub recipient: i64,
    /// The name given, by voice or on the link.
    #[serde(default)]
    pub name: Option<String>,
    /// What was said with it.
    #[serde(default)]
    pub words: Option<Words>,
}

/// A recipient did not acknowledge in time, or nothing reached them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escalated {
    /// Which recipient.
    pub recipient: i64,
    /// When that was due. The entry may come later, after a downtime, and earlier where the last route has failed.
    pub planned: Timestamp,
    /// The recipients who get it instead; none where nobody is left.
    pub to: Vec<i64>,
    /// What the message is about: pages of that matter follow it.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
}

/// It was taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// Why.
    pub words: Words,
    /// What the message is about: pages of that matter follow it.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// The later message that says what holds now.
    #[serde(default)]
    pub replaced_by: Option<Id<kind::Matter>>,
}
