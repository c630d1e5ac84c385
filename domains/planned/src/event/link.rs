//! Links that show the calendar without an account. The secret never stands here.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};

/// A link was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkMade {
    /// Its id, which opens nothing.
    pub link: Id<kind::Session>,
    /// Code of the municipality whose events it shows; all of them where absent.
    #[serde(default)]
    pub municipality: Option<String>,
    /// For whom, as it was written: personal data, a field of its own.
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
