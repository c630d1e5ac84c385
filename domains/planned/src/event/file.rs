//! The file of an event: what it says, who organises, where it stands, where it came from.

use std::collections::BTreeSet;

use exchange::ical::Fault;
use kernel::{Id, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::planned::{Description, State, Step};

/// Somebody said that an event will be. Its number is made of year and running number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announced {
    /// Last two digits of the year of its number.
    pub year: i64,
    /// Running number within the year.
    pub no: i64,
    /// What is said of it.
    pub description: Description,
    /// Codes of the municipalities and police zones that it concerns, as found at the time.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// Its identity in the calendar that it came from.
    #[serde(default)]
    pub uid: Option<String>,
    /// The edition before this one.
    #[serde(default)]
    pub previous: Option<Id<kind::Matter>>,
}

/// It was described anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Described {
    /// What is said of it now.
    pub description: Description,
    /// Codes of the municipalities and police zones that it concerns now.
    #[serde(default)]
    pub areas: BTreeSet<String>,
}

/// The person at the organiser: personal data, in an entry of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactNamed {
    /// Name.
    #[serde(default)]
    pub name: Option<String>,
    /// Telephone number.
    #[serde(default)]
    pub phone: Option<String>,
    /// Mail address.
    #[serde(default)]
    pub mail: Option<String>,
}

/// It stands elsewhere now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turned {
    /// What was done.
    pub step: Step,
    /// Where it stands.
    pub to: State,
    /// Why, or what there is to say.
    #[serde(default)]
    pub words: Option<Words>,
    /// The incident as which it was opened.
    #[serde(default)]
    pub incident: Option<Id<kind::Matter>>,
}

/// A calendar of somebody else was taken in; what it brought stands in entries of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarTaken {
    /// The file as it came.
    pub file: Id<kind::Blob>,
    /// Its SHA-256, hex.
    pub digest: String,
    /// The name it had.
    pub name: String,
    /// How many events were taken.
    pub events: i64,
    /// Those that were not.
    #[serde(default)]
    pub refused: Vec<RefusedEntry>,
}

/// How far the calendar of somebody else has told this event: an older file of it changes nothing any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalendarFollowed {
    /// The name of the file that told it.
    pub name: String,
    /// How often its sender has changed it.
    pub sequence: i64,
    /// When its sender last changed it.
    #[serde(default)]
    pub modified: Option<Timestamp>,
}

/// An event of a calendar that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedEntry {
    /// The line of the file at which it begins, from 1.
    pub line: i64,
    /// Why.
    pub fault: Fault,
}
