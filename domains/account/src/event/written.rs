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
    /// The edited copy from which it was taken over; none where it was written on the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited: Option<Edited>,
}

/// A copy of the account that somebody edited in a word processor, and that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edited {
    /// The name of the file.
    pub name: String,
    /// SHA-256 of the file, lower-case hexadecimal.
    pub hash: String,
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

/// A function was asked for several texts at once: one letter tells of all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunctionAsked {
    /// The function.
    pub function: String,
    /// The sections.
    pub codes: Vec<String>,
    /// Until which day.
    pub due: Date,
}

/// A function was reminded of every text that it owes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FunctionReminded {
    /// The function.
    pub function: String,
    /// The sections.
    pub codes: Vec<String>,
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

#[cfg(test)]
mod tests {
    use super::SectionWritten;

    #[test]
    fn what_was_written_before_copies_came_back_names_none() {
        let event: SectionWritten = serde_json::from_str(r#"{"section":"a","text":{"fr":"x"}}"#).unwrap();
        assert_eq!(event.edited, None);
        assert!(!serde_json::to_string(&event).unwrap().contains("edited"));
    }
}
