//! Where people and offices are reached.

use kernel::{Id, Lang, kind};
use serde::{Deserialize, Serialize};

use crate::whom::Office;

/// Where a person or an office is reached from now on; what is absent is taken away. Personal data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressKept {
    /// The person.
    #[serde(default)]
    pub person: Option<Id<kind::Person>>,
    /// Or the office: a duty desk, a mailbox that several people read.
    #[serde(default)]
    pub office: Option<Office>,
    /// Mail address.
    #[serde(default)]
    pub mail: Option<String>,
    /// Telephone number for text messages and calls.
    #[serde(default)]
    pub phone: Option<String>,
    /// Language of an office; a person has their own.
    #[serde(default)]
    pub lang: Option<Lang>,
}
