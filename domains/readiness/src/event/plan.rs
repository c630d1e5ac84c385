//! A plan and its versions.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::Words;
use serde::{Deserialize, Serialize};

use crate::content::{Card, Contact, Frame, Shipped};
use crate::plan::Sort;

/// A plan was entered, with a first version to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanEntered {
    /// What sort.
    pub sort: Sort,
    /// Code of the organisation whose plan it is.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Areas for which it holds; everywhere when there are none.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// The first page.
    pub frame: Frame,
}

/// A plan came with the profile, or came again with other content. Nobody approved it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanShipped {
    /// All of it.
    pub content: Shipped,
    /// The version that it makes; none where there is only a title.
    #[serde(default)]
    pub version: Option<i64>,
}

/// A further version is written, from an earlier one or from nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionBegun {
    /// Its number.
    pub version: i64,
    /// The version whose content it begins with.
    #[serde(default)]
    pub from: Option<i64>,
}

/// The first page of a version was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameSet {
    /// The version.
    pub version: i64,
    /// All of the page.
    pub frame: Frame,
}

/// A card was written; it takes the place of the one with its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardSet {
    /// The version.
    pub version: i64,
    /// The card.
    pub card: Card,
}

/// A card was taken out of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardRemoved {
    /// The version.
    pub version: i64,
    /// Its number.
    pub card: u32,
}

/// A contact was written; it takes the place of the one with its number. Personal data, where a person is named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactSet {
    /// The version.
    pub version: i64,
    /// The contact.
    pub contact: Contact,
}

/// A contact was taken out of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactRemoved {
    /// The version.
    pub version: i64,
    /// Its number.
    pub contact: u32,
}

/// Somebody made sure that a contact is right. Counts for every version that has the same one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactChecked {
    /// The version.
    pub version: i64,
    /// Its number.
    pub contact: u32,
    /// On which day.
    pub on: Date,
}

/// A version was handed in for approval.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionSubmitted {
    /// The version.
    pub version: i64,
    /// What its author says to it.
    #[serde(default)]
    pub words: Option<Words>,
}

/// A version was sent back to its author.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionReturned {
    /// The version.
    pub version: i64,
    /// Why.
    pub words: Words,
}

/// A version was approved and holds from now on; the one before is replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionApproved {
    /// The version.
    pub version: i64,
    /// What is said to it.
    #[serde(default)]
    pub words: Option<Words>,
}

/// A plan was withdrawn with all its versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanWithdrawn {
    /// Why.
    pub words: Words,
}
