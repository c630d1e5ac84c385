//! What an authority declared, or how it ended a phase, is amended: each amendment says what is new, and what was before stays.

use std::collections::BTreeSet;

use kernel::{Id, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};

use crate::phase::{Act, Recipient};

/// An act was amended. Only what changes is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amended {
    /// Its number among the amendments of the phase, from 1.
    pub n: i64,
    /// Which act.
    pub act: Act,
    /// Why; may be absent where a missing language is completed or somebody more is to be told.
    #[serde(default)]
    pub reasons: Option<Words>,
    /// Codes of the areas in which the phase holds from now on; none for all of them. Absent where that stays.
    #[serde(default)]
    pub territory: Option<BTreeSet<String>>,
    /// The means that are put in, where that changes.
    #[serde(default)]
    pub means: Option<Words>,
    /// The short public wording in the languages in which it changes.
    #[serde(default)]
    pub text: Text,
    /// Who must be told besides, in this order.
    #[serde(default)]
    pub recipients: Vec<Recipient>,
    /// From then on who was not told of these is late.
    #[serde(default)]
    pub tell_by: Option<Timestamp>,
    /// Where it is written, where others decided it.
    #[serde(default)]
    pub source: Option<Words>,
    /// The matter that the phase is about.
    pub about: Id<kind::Matter>,
}
