//! Words somebody typed, with the language they are in.

use serde::{Deserialize, Serialize};

use crate::{Lang, Refusal, Text};

/// Free text in the language it was written in. Nothing is ever translated silently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// The text. Empty only where the text was erased.
    #[serde(default)]
    pub text: String,
    /// Its language.
    pub lang: Lang,
}

impl Words {
    /// These words in this language.
    #[must_use]
    pub fn new(lang: Lang, text: impl Into<String>) -> Self {
        Self { text: text.into(), lang }
    }
    /// What stands where the text was erased.
    #[must_use]
    pub const fn erased() -> Self {
        Self { text: String::new(), lang: Lang::En }
    }
    /// As a text that exists in one language.
    #[must_use]
    pub fn as_text(&self) -> Text {
        Text::one(self.lang, self.text.clone())
    }
    /// Whether there is nothing but white space.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
    /// Whether there are words, and no more than `most` characters of them.
    ///
    /// # Errors
    /// The refusal for this field of the form.
    pub fn required(&self, field: &str, most: usize) -> Result<(), Refusal> {
        if self.is_blank() { Err(Refusal::missing(field)) } else { at_most(field, &self.text, most) }
    }
}

/// Whether a text has no more than `most` characters.
///
/// # Errors
/// The refusal for this field of the form.
pub fn at_most(field: &str, text: &str, most: usize) -> Result<(), Refusal> {
    let is = text.chars().count();
    if is > most { Err(Refusal::too_long(field, most, is)) } else { Ok(()) }
}
