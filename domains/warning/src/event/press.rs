//! The press: who is told of what was published, and what they were told.

use std::collections::BTreeSet;

use kernel::{Id, Lang, kind};
use serde::{Deserialize, Serialize};

/// Somebody of the press is on the list: personal data, in an entry that can be erased alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PressAdded {
    /// Their id: it names them also where everything else was erased.
    pub addressee: Id<kind::Matter>,
    /// For whom they work.
    pub organisation: String,
    /// Their name, where it is a person's address.
    #[serde(default)]
    pub name: Option<String>,
    /// Mail address.
    pub mail: String,
    /// The language in which they are written to.
    pub lang: Lang,
}

/// They are on the list no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PressRemoved {
    /// Who.
    pub addressee: Id<kind::Matter>,
}

/// What was published is sent to them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PressSent {
    /// What it is about.
    #[serde(default)]
    pub about: Option<Id<kind::Matter>>,
    /// The version that is public.
    pub version: i64,
    /// To whom.
    pub addressees: BTreeSet<Id<kind::Matter>>,
}
