//! What is wrong with a file of the territory, said so that its keeper finds the place.

use std::fmt;

/// One thing that is wrong with one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// Where in it: `feature 3`, `line 12`; nothing when it concerns the whole file.
    pub place: Option<String>,
    /// What is wrong and what to do, in words.
    pub what: String,
}

impl Fault {
    /// Something about the whole file.
    #[must_use]
    pub fn file(file: &str, what: impl Into<String>) -> Self {
        Self { file: file.to_owned(), place: None, what: what.into() }
    }
    /// Something about a feature, counted from 1.
    #[must_use]
    pub fn feature(file: &str, number: usize, what: impl Into<String>) -> Self {
        Self { file: file.to_owned(), place: Some(format!("feature {number}")), what: what.into() }
    }
    /// Something about a line, counted from 1.
    #[must_use]
    pub fn line(file: &str, number: u64, what: impl Into<String>) -> Self {
        Self { file: file.to_owned(), place: Some(format!("line {number}")), what: what.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "{}, {place}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}
