//! What an addressee answers, and on which of three ways it came.

use kernel::{Id, Words, kind};
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// On which way an answer came.
    Way {
        /// The addressee wrote it in the program.
        Program = "program",
        /// Somebody said it, an officer wrote it down.
        Voice = "voice",
        /// By the link that opens one order without an account.
        Link = "link",
    }
}

/// Who speaks, by the way on which it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// The addressee, in the program.
    Program,
    /// Somebody on the telephone or the radio.
    Voice {
        /// Who spoke.
        name: String,
        /// The number they called from, or were called at.
        number: Option<String>,
        /// Whether it was read back to them.
        read_back: bool,
    },
    /// Whoever opened this link, with the name that they gave.
    Link {
        /// The link.
        link: Id<kind::Session>,
        /// The name as given.
        name: Option<String>,
    },
}

/// An answer as it stands in the journal: every field can tell something of somebody, and the entry can be erased as a whole
/// without changing where the commitment stands, which is said by its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// On which way it came.
    pub way: Way,
    /// Who spoke, or the name given on the link.
    #[serde(default)]
    pub name: Option<String>,
    /// The number of whoever spoke.
    #[serde(default)]
    pub number: Option<String>,
    /// Whether it was read back to whoever spoke.
    #[serde(default)]
    pub read_back: Option<bool>,
    /// The link by which it came.
    #[serde(default)]
    pub link: Option<Id<kind::Session>>,
    /// What was said.
    #[serde(default)]
    pub words: Option<Words>,
    /// Photos and files that show it.
    #[serde(default)]
    pub photos: Vec<Id<kind::Blob>>,
    /// Where, in words.
    #[serde(default)]
    pub place: Option<Words>,
}
