//! The three languages of the interface and texts that exist in several of them.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An interface language. French and Dutch are equal originals; English serves the international partners.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French as used in Belgium.
    Fr,
    /// Dutch as used in Belgium.
    Nl,
    /// English.
    En,
}

impl Lang {
    /// All languages, in the order in which the interface offers them.
    pub const ALL: [Self; 3] = [Self::Fr, Self::Nl, Self::En];

    /// Two-letter code, as in the URL (`/fr/…`) and in file names.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
    /// BCP 47 tag for the formatting of dates, numbers and lists.
    #[must_use]
    pub const fn locale(self) -> &'static str {
        match self {
            Self::Fr => "fr-BE",
            Self::Nl => "nl-BE",
            Self::En => "en-GB",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text is not the code of a language we speak.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» is not one of fr, nl, en")]
pub struct UnknownLang(String);

impl FromStr for Lang {
    type Err = UnknownLang;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|l| l.code() == text).ok_or_else(|| UnknownLang(text.to_owned()))
    }
}

/// A text in some of the languages. Missing ones stay missing: nothing is translated or filled in silently.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// French.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fr: Option<String>,
    /// Dutch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nl: Option<String>,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Text {
    /// A text in the two official languages.
    #[must_use]
    pub fn both(fr: impl Into<String>, nl: impl Into<String>) -> Self {
        Self { fr: Some(fr.into()), nl: Some(nl.into()), en: None }
    }
    /// A text in all three languages.
    #[must_use]
    pub fn three(fr: impl Into<String>, nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self { fr: Some(fr.into()), nl: Some(nl.into()), en: Some(en.into()) }
    }
    /// A text in one language only.
    #[must_use]
    pub fn one(lang: Lang, text: impl Into<String>) -> Self {
        let mut all = Self::default();
        all.set(lang, Some(text.into()));
        all
    }
    /// The text in exactly this language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Fr => self.fr.as_deref(),
            Lang::Nl => self.nl.as_deref(),
            Lang::En => self.en.as_deref(),
        }
    }
    /// Replaces the text in one language.
    pub fn set(&mut self, lang: Lang, text: Option<String>) {
        match lang {
            Lang::Fr => self.fr = text,
            Lang::Nl => self.nl = text,
            Lang::En => self.en = text,
        }
    }
    /// The text for a reader of `lang`, with the language it really is in, so that a page can mark a foreign one.
    #[must_use]
    pub fn best(&self, lang: Lang) -> Option<(Lang, &str)> {
        let order = match lang {
            Lang::Fr => [Lang::Fr, Lang::En, Lang::Nl],
            Lang::Nl => [Lang::Nl, Lang::En, Lang::Fr],
            Lang::En => [Lang::En, Lang::Fr, Lang::Nl],
        };
        order.into_iter().find_map(|l| self.get(l).map(|t| (l, t)))
    }
    /// As [`Text::best`], without the language; empty when there is no text at all.
    #[must_use]
    pub fn show(&self, lang: Lang) -> &str {
        self.best(lang).map_or("", |(_, t)| t)
    }
}
