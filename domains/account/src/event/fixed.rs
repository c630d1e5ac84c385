//! The account as a whole: its steps, its freezing, its issue, its errata.

use kernel::{Text, Timestamp, Words};
use serde::{Deserialize, Serialize};

use crate::account::Step;
use crate::document::Part;

/// A step was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turned {
    /// Which.
    pub step: Step,
    /// Why.
    #[serde(default)]
    pub words: Option<Words>,
}

/// Its content was fixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// Everything that it says, in printing order.
    pub content: Vec<Part>,
    /// SHA-256 of that content, lower-case hexadecimal: what [`crate::document::hash`] says of it.
    pub hash: String,
    /// How many parts were empty that should not have been.
    pub missing: i64,
    /// Why it was fixed all the same.
    #[serde(default)]
    pub words: Option<Words>,
}

/// It was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// Until when nobody outside may have it.
    #[serde(default)]
    pub embargo: Option<Timestamp>,
}

/// Something in it was wrong: what is right stands here, beside what was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErratumAdded {
    /// Its number within the account, from 1.
    pub n: i64,
    /// The section.
    pub section: String,
    /// What is right.
    pub text: Text,
}
