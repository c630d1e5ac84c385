//! What is journalled. The matter is the hook. An address may name a partner's system: it stands in the entry's body and can be
//! erased with it; then there is no such hook any more.

use std::collections::BTreeSet;

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};
pub use store::Event;

use crate::hook::Turn;

/// A hook was set up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// What it is for.
    pub label: String,
    /// Who is told.
    pub address: String,
    /// Codes of groups of events.
    pub groups: BTreeSet<String>,
    /// Codes of areas; none for everywhere.
    #[serde(default)]
    pub areas: BTreeSet<String>,
    /// The mandate under which it is told.
    pub mandate: Id<kind::Mandate>,
}

/// It was stopped, let go on or ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turned {
    /// Which of these.
    pub turn: Turn,
}

/// It has a new secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rotated {
    /// Which one, from 1.
    pub key: i64,
    /// Until when the one before holds beside it.
    pub old_until: Timestamp,
}

/// Nobody answered for too long, or whoever is there wants nothing more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenUp {
    /// Since when in vain.
    pub since: Timestamp,
}

store::events! {
    Kept = "webhooks.kept@1",
    Turned = "webhooks.turned@1",
    Rotated = "webhooks.rotated@1",
    GivenUp = "webhooks.given-up@1",
}
