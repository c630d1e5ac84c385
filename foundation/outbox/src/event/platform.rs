//! What was typed into a platform of others, by hand.

use std::collections::BTreeMap;

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};

/// Somebody entered what stood here into a platform of others. Its values as they were, so that a later change shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EnteredElsewhere {
    /// Code of the platform in the profile.
    pub platform: String,
    /// What it is about.
    pub about: Id<kind::Matter>,
    /// The values by code of the field, as shown when it was entered.
    pub values: BTreeMap<String, String>,
    /// Number or name that the platform gave.
    #[serde(default)]
    pub reference: Option<String>,
}
