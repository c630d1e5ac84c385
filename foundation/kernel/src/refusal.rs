//! A refusal: what a rule answers instead of events, in facts and a text key, never in a finished sentence.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// The family of a refusal; decides the HTTP status and how the page shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The input does not make sense as it is (422).
    Invalid,
    /// The actor lacks the power, here, now (403).
    Forbidden,
    /// It does not exist, or the actor may not know that it does (404).
    NotFound,
    /// Somebody else changed it, or the state does not allow it (409).
    Conflict,
    /// Too large, too many, too fast (413).
    Limit,
    /// The system cannot do it now; nothing is lost, try again (503).
    Unavailable,
}

/// Why a command was refused: a text key with the facts that the sentence needs, and the form field it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Its family.
    pub kind: Kind,
    /// Key of the sentence in the texts (`refusal-…`).
    pub key: String,
    /// Facts named in the sentence.
    pub facts: BTreeMap<String, String>,
    /// The form field at fault.
    pub field: Option<String>,
}

impl Refusal {
    /// A refusal of this kind with this text key.
    #[must_use]
    pub fn new(kind: Kind, key: &str) -> Self {
        Self { kind, key: key.to_owned(), facts: BTreeMap::new(), field: None }
    }
    /// The input is wrong in this field.
    #[must_use]
    pub fn invalid(field: &str, key: &str) -> Self {
        Self { field: Some(field.to_owned()), ..Self::new(Kind::Invalid, key) }
    }
    /// Something is missing in this field.
    #[must_use]
    pub fn missing(field: &str) -> Self {
        Self::invalid(field, "refusal-missing")
    }
    /// The text in this field is longer than allowed.
    #[must_use]
    pub fn too_long(field: &str, most: usize, is: usize) -> Self {
        Self::invalid(field, "refusal-too-long").with("most", most).with("is", is)
    }
    /// A code in this field that the catalogue does not have.
    #[must_use]
    pub fn unknown_code(field: &str, code: &str) -> Self {
        Self::invalid(field, "refusal-unknown-code").with("code", code)
    }
    /// A time in this field that has not come yet.
    #[must_use]
    pub fn in_the_future(field: &str) -> Self {
        Self::invalid(field, "refusal-in-the-future")
    }
    /// The actor lacks this power.
    #[must_use]
    pub fn forbidden(power: &str) -> Self {
        Self::new(Kind::Forbidden, "refusal-power-missing").with("power", power)
    }
    /// The state does not allow it.
    #[must_use]
    pub fn conflict(key: &str) -> Self {
        Self::new(Kind::Conflict, key)
    }
    /// There is no such thing for this reader.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(Kind::NotFound, "refusal-not-found")
    }
    /// Adds a fact for the sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.facts.insert(name.to_owned(), value.to_string());
        self
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.key)?;
        for (name, value) in &self.facts {
            write!(f, " {name}={value}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}
