//! A section of an account: its heading, what feeds it, who is asked for it, and how far that is.

use kernel::Text;
use serde::{Deserialize, Serialize};

use crate::block::Block;

/// What a section of an opened account is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its code, once in the account: `oo-7-1.status`.
    pub code: String,
    /// The code of its part in the template (`oo.status`); the same for every subject, and from year to year.
    pub part: String,
    /// Its number as printed; none where the heading stands without.
    #[serde(default)]
    pub number: Option<String>,
    /// Its heading.
    pub titles: Text,
    /// How deep it stands, from 1.
    pub level: u8,
    /// The code of the subject it is about: an objective, a theme, a measure.
    #[serde(default)]
    pub subject: Option<String>,
    /// Whether a text is written here.
    #[serde(default)]
    pub text: bool,
    /// The key of the source that feeds it.
    #[serde(default)]
    pub source: Option<String>,
    /// The function that is asked for the text.
    #[serde(default)]
    pub function: Option<String>,
    /// Whether it may stay empty.
    #[serde(default)]
    pub optional: bool,
    /// What the account of the year before planned here.
    #[serde(default)]
    pub planned: Text,
    /// What was given with the structure: quotations, facts with their lines.
    #[serde(default)]
    pub given: Vec<Block>,
    /// Whether what it is about is no longer there: it stays with its text until somebody removes it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gone: bool,
}

kernel::coded! {
    /// How far the text of a section is.
    Standing {
        /// Nobody was asked.
        Open = "open",
        /// The function was asked.
        Asked = "asked",
        /// The function handed its text in.
        HandedIn = "handed-in",
        /// It was sent back.
        Returned = "returned",
        /// It was taken.
        Accepted = "accepted",
    }
}

impl Standing {
    /// Whether the function that was asked owes a text.
    #[must_use]
    pub const fn is_owed(self) -> bool {
        matches!(self, Self::Asked | Self::Returned)
    }
}

/// Something that an account is about: an objective, a theme, a measure. Given by the package that keeps it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// What sort: `strategic`, `operational`, `theme`, `measure`.
    pub sort: String,
    /// Its code, once among its sort: `7.1`.
    pub code: String,
    /// What it is called before its title (`OO 7.1`), by language.
    #[serde(default)]
    pub labels: Text,
    /// Its title.
    pub titles: Text,
    /// The code of the subject above it.
    #[serde(default)]
    pub above: Option<String>,
    /// The function that is responsible for it.
    #[serde(default)]
    pub function: Option<String>,
    /// Where it comes from.
    #[serde(default)]
    pub from: Option<crate::block::Origin>,
}
