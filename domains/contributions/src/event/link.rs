//! Links that open one sheet without an account. The secret never stands here.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};

/// A link was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkMade {
    /// Its id, which opens nothing.
    pub link: Id<kind::Session>,
    /// The person of the partner to whom it goes by mail; made by hand otherwise.
    #[serde(default)]
    pub contact: Option<i64>,
    /// For whom, where it was made by hand: personal data, a field of its own.
    #[serde(default)]
    pub whom: Option<String>,
    /// Until when it opens.
    pub expires: Timestamp,
}

/// A link was opened for the first time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkOpened {
    /// The link.
    pub link: Id<kind::Session>,
}

/// A link opens nothing any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkEnded {
    /// The link.
    pub link: Id<kind::Session>,
}
