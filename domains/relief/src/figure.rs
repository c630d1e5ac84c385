//! How a number came here, and how far it may be relied on.

use kernel::{Id, kind};

kernel::coded! {
    /// How far a number may be relied on.
    Status {
        /// Told, not checked.
        Unconfirmed = "unconfirmed",
        /// Checked by somebody who may.
        Confirmed = "confirmed",
    }
}

kernel::coded! {
    /// On which way a number came.
    Way {
        /// Written in the program.
        Program = "program",
        /// Somebody said it, an officer wrote it down.
        Voice = "voice",
        /// By the link that opens the returns of a site without an account.
        Link = "link",
        /// In a file.
        File = "file",
    }
}

/// Who tells, by the way on which it comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// Whoever writes it.
    Program,
    /// Somebody on the telephone.
    Voice {
        /// Who spoke.
        name: String,
    },
    /// Whoever opened this link, with the name that they gave.
    Link {
        /// The link.
        link: Id<kind::Session>,
        /// The name as given.
        name: Option<String>,
    },
}

impl By {
    /// On which way.
    #[must_use]
    pub const fn way(&self) -> Way {
        match self {
            Self::Program => Way::Program,
            Self::Voice { .. } => Way::Voice,
            Self::Link { .. } => Way::Link,
        }
    }
    /// The name that was given.
    #[must_use]
    pub fn name(&self) -> Option<&String> {
        match self {
            Self::Program => None,
            Self::Voice { name } => Some(name),
            Self::Link { name, .. } => name.as_ref(),
        }
    }
    /// The link.
    #[must_use]
    pub const fn link(&self) -> Option<Id<kind::Session>> {
        match self {
            Self::Link { link, .. } => Some(*link),
            _ => None,
        }
    }
}

/// What is told of one kind of capacity; what is left out stays as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Code of the kind.
    pub kind: String,
    /// What there is in all.
    pub offered: Option<i64>,
    /// Kept by the site itself.
    pub held: Option<i64>,
    /// Taken.
    pub used: Option<i64>,
}

/// What a site counts in a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counted {
    /// The local day, `2026-11-26`.
    pub day: String,
    /// Who came.
    pub arrivals: i64,
    /// Who left.
    pub departures: i64,
    /// Who is there at the end of it.
    pub present: Option<i64>,
    /// How many of those present, by code of the profile's catalogue.
    pub profile: std::collections::BTreeMap<String, i64>,
}
