//! Events on files that were held back. They have no matter: the file is public or nothing at all.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};

use crate::quarantine::{HeldFault, NOT_KEPT, Way};
use crate::text::Words;

/// A file of public warnings, or a part of one, was refused and is kept apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WarningQuarantined {
    /// Id of the record.
    pub held: Id<kind::Matter>,
    /// The name it had.
    pub name: String,
    /// SHA-256 of its content, hex: its name in the quarantine folder.
    pub digest: String,
    /// Bytes.
    pub size: i64,
    /// The way it came.
    pub way: Way,
    /// Why it was refused.
    pub faults: Vec<HeldFault>,
}

impl WarningQuarantined {
    /// Whether its content was kept; what is too large for that is written down without it.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.faults.iter().all(|f| f.code != NOT_KEPT)
    }
}

/// A file in quarantine was taken in after all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuarantineTaken {
    /// The record.
    pub held: Id<kind::Matter>,
}

/// A file in quarantine was looked into and is not needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuarantineDropped {
    /// The record.
    pub held: Id<kind::Matter>,
    /// Why.
    pub words: Words,
}
