//! The text of a section: asked for, handed in, sent back, taken, written.

use jiff::civil::Date;
use kernel::{Text, Words};
use serde::{Deserialize, Serialize};

/// Whoever keeps the account wrote a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionWritten {
    /// The section.
    pub section: String,
    /// The text, by language.
    pub text: Text,
}

/// A function was asked for a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionAsked {
    /// The section.
    pub section: String,
    /// The function.
    pub function: String,
    /// Until which day.
    pub due: Date,
}

/// The function was reminded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionReminded {
    /// The section.
    pub section: String,
}

/// The function that was asked handed its text in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionHandedIn {
    /// The section.
    pub section: String,
    /// The text, by language.
    pub text: Text,
}

/// It was sent back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionReturned {
    /// The section.
    pub section: String,
    /// Why.
    pub words: Words,
}

/// It was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionAccepted {
    /// The section.
    pub section: String,
}
