//! A site: what it is, whether it takes people, and by which code files name it.

use std::collections::BTreeSet;

use kernel::{Id, Point, Text, Words, kind};
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// Whether a site takes reservations.
    SiteState {
        /// It does.
        Open = "open",
        /// Not for now; what is reserved stays reserved.
        Paused = "paused",
        /// It is closed for good.
        Closed = "closed",
    }
}

/// What a site is. A change is journalled as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Description {
    /// Its name, in both official languages.
    pub names: Text,
    /// Where it is, in words.
    #[serde(default)]
    pub place: Option<Words>,
    /// Where it is on the ground.
    #[serde(default)]
    pub point: Option<Point>,
    /// Code of the municipality it lies in.
    #[serde(default)]
    pub municipality: Option<String>,
    /// Code of the organisation that runs it.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Codes of the kinds of capacity that it tells.
    pub kinds: BTreeSet<String>,
}

impl Description {
    /// The areas in which it lies: its municipality, where it has one.
    #[must_use]
    pub fn areas(&self) -> BTreeSet<String> {
        self.municipality.iter().cloned().collect()
    }
}

/// A person at a site or behind a need. Personal data: journalled in an entry of its own, which can be erased alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// Name.
    pub name: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
}

impl Contact {
    /// Whether nothing is said.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.name.is_none() && self.phone.is_none() && self.mail.is_none()
    }
}

/// Whether a text is a code: lower-case letters, digits and hyphens, at most 60, a letter first.
#[must_use]
pub fn is_code(text: &str) -> bool {
    let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    text.len() <= 60 && text.bytes().all(good) && text.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
}

/// What the returns of a whole municipality are about: one matter per municipality, the same for ever.
#[must_use]
pub fn circle(municipality: &str) -> Id<kind::Matter> {
    Id::of_words(&["relief-municipality", municipality])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_short_and_plain() {
        for good in ["hall", "hall-2", "a"] {
            assert!(is_code(good), "{good}");
        }
        for bad in ["", "2hall", "Hall", "hall nord", "hé", &"x".repeat(61)] {
            assert!(!is_code(bad), "{bad}");
        }
    }
}
