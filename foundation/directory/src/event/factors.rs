//! What is journalled about factors: that there is one, that it went, that it was used for an act. Never a secret, and no
//! credential; what its owner calls it is personal and a field of its own.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};

use crate::vault::Sort;

/// Somebody proves themselves with one more thing from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactorAdded {
    /// Its id.
    pub factor: Id<kind::Factor>,
    /// Whose it is.
    pub person: Id<kind::Person>,
    /// Its sort.
    pub sort: Sort,
    /// What its owner calls it.
    #[serde(default)]
    pub label: String,
}

/// Its owner took it away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactorRemoved {
    /// Its id.
    pub factor: Id<kind::Factor>,
    /// Whose it was.
    pub person: Id<kind::Person>,
    /// Its sort.
    pub sort: Sort,
}

/// Somebody made recovery codes; those from before ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryMade {
    /// Whose they are.
    pub person: Id<kind::Person>,
}

/// Somebody else took away all factors of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactorsReset {
    /// Whose they were.
    pub person: Id<kind::Person>,
    /// Why.
    #[serde(default)]
    pub reason: String,
}

/// For the act that stands beside it under the same command, the person proved themselves once more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SteppedUp {
    /// With what: the sort of a factor, or `password` where the account has none.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Kinds of the entries that it was asked for.
    pub acts: Vec<String>,
}

store::events! {
    FactorAdded = "directory.factor-added@1",
    FactorRemoved = "directory.factor-removed@1",
    RecoveryMade = "directory.recovery-made@1",
    FactorsReset = "directory.factors-reset@1",
    SteppedUp = "directory.stepped-up@1",
}
