//! Somebody who must be told was told, or could not be reached. A flow that sends messages writes the same.

use kernel::{Id, Words, kind};
use serde::{Deserialize, Serialize};

use crate::phase::Means;

/// They know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Which of the recipients, from 0.
    pub recipient: i64,
    /// How.
    pub means: Means,
    /// Who took the message.
    #[serde(default)]
    pub whom: Option<String>,
    /// Whether they repeated it.
    pub read_back: bool,
    /// What was said.
    #[serde(default)]
    pub words: Option<Words>,
    /// The matter that the phase is about.
    pub about: Id<kind::Matter>,
}

/// Nobody answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotReached {
    /// Which of the recipients, from 0.
    pub recipient: i64,
    /// How it was tried.
    pub means: Means,
    /// What there is to say about it.
    #[serde(default)]
    pub words: Option<Words>,
    /// The matter that the phase is about.
    pub about: Id<kind::Matter>,
}
