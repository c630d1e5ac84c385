//! Files from outside that could not be taken in: kept apart with the reason until somebody has looked into them.

use serde::{Deserialize, Serialize};

kernel::coded! {
    /// The way a file came.
    Way {
        /// Somebody handed it in on a page.
        Import = "import",
        /// It lay in the folder of incoming files.
        Inbox = "inbox",
        /// It came from an address that is asked in turn.
        Feed = "feed",
    }
}

kernel::coded! {
    /// What became of a file in quarantine.
    HeldState {
        /// It waits for somebody to look into it.
        Held = "held",
        /// It was taken in after all.
        Taken = "taken",
        /// It was looked into and is not needed.
        Dropped = "dropped",
    }
}

/// Why a file, or one message in it, was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldFault {
    /// The stable code of the format's reader (`doctype`).
    pub code: String,
    /// A sentence for the administrator, in English.
    #[serde(default)]
    pub detail: String,
    /// Line in the file, from 1; 0 when it has none.
    #[serde(default)]
    pub line: i64,
}

/// Most faults that are written down of one file; the rest are counted by nobody.
pub const MOST_FAULTS: usize = 20;

/// The fault of a file so large that not even its content was kept, only its hash.
pub const NOT_KEPT: &str = "not-kept";
