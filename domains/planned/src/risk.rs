//! Risks: what could happen, how likely and how grave, what is done about it by whom.

use kernel::{Id, Text, kind};
use serde::{Deserialize, Serialize};

/// A risk. A change is journalled as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risk {
    /// What could happen.
    pub words: Text,
    /// Rank of how likely it is, from 1, on the scale of the profile.
    pub likelihood: i64,
    /// Rank of how grave it would be.
    pub impact: i64,
    /// What is done about it.
    pub measures: Text,
    /// Code of the function that sees to that.
    #[serde(default)]
    pub owner: Option<String>,
    /// The emergency plan that answers it.
    #[serde(default)]
    pub plan: Option<Id<kind::Matter>>,
    /// What that is called, as shown when it was chosen.
    #[serde(default)]
    pub plan_label: Option<String>,
}

impl Risk {
    /// Likelihood times impact.
    #[must_use]
    pub const fn score(&self) -> i64 {
        self.likelihood.saturating_mul(self.impact)
    }
}
