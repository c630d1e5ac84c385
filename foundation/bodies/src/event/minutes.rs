//! Events on minutes. The matter is the session.

use kernel::Words;
use serde::{Deserialize, Serialize};

use crate::minutes::Part;

/// The minutes were drafted from the record, or drafted again. While the session is open it stays open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesDrafted {
    /// The version: 1, more where they were drafted again.
    pub version: i64,
    /// The parts, in order.
    pub parts: Vec<Part>,
}

/// The minutes were written anew. Earlier versions stay readable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesWritten {
    /// The version, from 2.
    pub version: i64,
    /// The parts, in order.
    pub parts: Vec<Part>,
}

/// Whoever was to approve them wants them changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesReturned {
    /// The version that was read.
    pub version: i64,
    /// What is to change.
    #[serde(default = "Words::erased")]
    pub words: Words,
}

/// The minutes are approved. Nothing of the session changes any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinutesApproved {
    /// The version that was read.
    pub version: i64,
    /// Decisions that stand in them.
    pub decisions: i64,
}
