//! Answer sheets: written, handed in, sent back, approved.

use kernel::Words;
use serde::{Deserialize, Serialize};

use crate::sheet::{Proof, Sheet};

/// A sheet was written, or written anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetWritten {
    /// Its number within the entry.
    pub n: i64,
    /// What stands on it.
    pub sheet: Sheet,
}

/// It waits for somebody else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetHandedIn {
    /// Its number within the entry.
    pub n: i64,
}

/// It goes back to whoever wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetReturned {
    /// Its number within the entry.
    pub n: i64,
    /// Why.
    pub words: Words,
}

/// It was approved: this is what stands on it, for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetApproved {
    /// Its number within the entry.
    pub n: i64,
    /// What stands on it.
    pub sheet: Sheet,
    /// What proves it, as it stood.
    #[serde(default)]
    pub proofs: Vec<Proof>,
    /// Its fingerprint: SHA-256, hex.
    pub fingerprint: String,
    /// Why a language is missing, where one is.
    #[serde(default)]
    pub words: Option<Words>,
}
