//! The account as a whole: its steps, its freezing, its issue, its errata.

use kernel::{Id, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::account::Step;
use crate::addressee::{Addressee, Way};
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
    /// How many were there in one official language alone. What was fixed before this was counted says nothing of it.
    #[serde(default)]
    pub lacking: i64,
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
    /// To whom it goes: they are told at the end of the embargo, or at once.
    #[serde(default)]
    pub addressees: Vec<Addressee>,
}

/// The embargo of an issued account was moved to another moment, or lifted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmbargoMoved {
    /// Until when nobody outside may have it from now on; none where it is lifted.
    #[serde(default)]
    pub until: Option<Timestamp>,
    /// The journal number of the entry that issued it: what those to whom it goes are told of.
    pub of: i64,
    /// Why.
    pub words: Words,
}

/// Somebody to whom it goes was told, or could not be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddresseeTold {
    /// Who.
    pub to: Addressee,
    /// Of what: the journal number of the entry that issued or corrected it.
    pub of: i64,
    /// How.
    pub way: Way,
    /// The message, where one was written.
    #[serde(default)]
    pub message: Option<Id<kind::Matter>>,
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

#[cfg(test)]
mod tests {
    use super::Frozen;

    #[test]
    fn what_was_fixed_before_languages_were_counted_says_nothing_of_them() {
        let old = r#"{"content":[],"hash":"h","missing":2,"words":{"lang":"fr","text":"x"}}"#;
        let event: Frozen = serde_json::from_str(old).unwrap();
        assert_eq!((event.missing, event.lacking), (2, 0));
    }
}
