//! Events on notices of transport operators. The matter is the signal that the notice made.

use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use crate::transit::{Notice, NoticeKey};

/// A notice came in and made a signal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransitReceived {
    /// Two digits of the local year.
    pub year: i64,
    /// Number of the signal within the year.
    pub no: i64,
    /// Which notice of which feed.
    pub key: NoticeKey,
    /// What it says, one body field each.
    #[serde(flatten)]
    pub notice: Notice,
}

/// The feed says something else under the same id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransitUpdated {
    /// Which notice of which feed.
    pub key: NoticeKey,
    /// Whether it needs a look again: it was set aside, or no longer announced.
    pub returns: bool,
    /// What it says now.
    #[serde(flatten)]
    pub notice: Notice,
}

/// The feed announces it no more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransitEnded {
    /// Which notice of which feed.
    pub key: NoticeKey,
    /// The moment the feed states for itself; the entry's own where it states none.
    #[serde(default)]
    pub announced: Option<Timestamp>,
}
