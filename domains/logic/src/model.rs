//! What a model is made of.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Lang, Refusal, Text, at_most, kind};
use serde::{Deserialize, Serialize};

use crate::{Facts, error};

kernel::coded! {
    /// What an element is.
    Column {
        /// What is put in: people, money, rooms.
        Input = "input",
        /// What is done with it.
        Activity = "activity",
        /// What comes out of it.
        Output = "output",
        /// What that changes.
        Outcome = "outcome",
        /// What has to hold for one to lead to the other.
        Assumption = "assumption",
        /// What others do or what happens, and may cross it.
        External = "external",
    }
}

impl Column {
    /// Its place from left to right; none for what stands beneath.
    #[must_use]
    pub const fn place(self) -> Option<usize> {
        match self {
            Self::Input => Some(0),
            Self::Activity => Some(1),
            Self::Output => Some(2),
            Self::Outcome => Some(3),
            Self::Assumption | Self::External => None,
        }
    }
}

/// An element. A change is journalled as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    /// What it is.
    pub column: Column,
    /// What it says.
    pub words: Text,
    /// The indicator that shows it.
    #[serde(default)]
    pub indicator: Option<Id<kind::Matter>>,
    /// Numbers of the elements that it leads to; for an assumption or an external factor, those that it bears on.
    #[serde(default)]
    pub to: BTreeSet<i64>,
}

impl Element {
    /// Whether it can stand, beside these others (number and column).
    pub(crate) fn check(&self, n: i64, others: &[(i64, Column)], facts: &Facts) -> Result<(), Refusal> {
        official("words", &self.words, facts.limits.text)?;
        for to in &self.to {
            let column =
                others.iter().find(|(other, _)| other == to && *other != n).map(|(_, column)| *column);
            let fits = column.and_then(Column::place).is_some_and(|there| {
                // To the right, or beside each other: an outcome leads to a later one. Never back.
                self.column.place().is_none_or(|here| here <= there)
            });
            if !fits {
                return Err(error::leads_back(*to));
            }
        }
        Ok(())
    }
}

/// Words in both official languages, or the field of the one that is missing.
pub(crate) fn official(field: &str, text: &Text, most: usize) -> Result<(), Refusal> {
    for lang in [Lang::Fr, Lang::Nl] {
        if text.get(lang).is_none_or(|t| t.trim().is_empty()) {
            return Err(Refusal::missing(&format!("{field}-{lang}")));
        }
    }
    Lang::ALL.into_iter().try_for_each(|l| at_most(&format!("{field}-{l}"), text.get(l).unwrap_or(""), most))
}

/// What a model is about: a matter of another package, with what it was called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The matter.
    pub matter: Id<kind::Matter>,
    /// What it was called.
    pub label: String,
}

/// Who may see a model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// How it is handled.
    pub handling: Handling,
    /// Functions that a need-to-know or secret one is open to.
    #[serde(default)]
    pub readers: BTreeSet<String>,
}

impl Default for Open {
    fn default() -> Self {
        Self { handling: Handling::Service, readers: BTreeSet::new() }
    }
}
