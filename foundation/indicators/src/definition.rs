//! What an indicator means.

use std::collections::BTreeSet;

use kernel::{Handling, Lang, Refusal, Text, Words, at_most};
use serde::{Deserialize, Serialize};

use crate::number::MOST_DECIMALS;
use crate::period::Period;
use crate::{Facts, Limits};

kernel::coded! {
    /// For whom the figure is kept.
    Tier {
        /// Across states.
        International = "international",
        /// For the country.
        National = "national",
        /// For the region.
        Regional = "regional",
        /// For one municipality, or each.
        Municipal = "municipal",
    }
}

kernel::coded! {
    /// What a rise means.
    Direction {
        /// More is worse.
        UpIsBad = "up-is-bad",
        /// More is better.
        UpIsGood = "up-is-good",
        /// Neither.
        Neutral = "neutral",
    }
}

/// What is counted in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its sign or word as written behind a number: `°C`, `%`, `places`.
    pub sign: Text,
    /// Decimals, 0 to 3: values are whole numbers of 10 to the minus so many.
    pub decimals: u8,
}

/// Where the figure comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// In words.
    pub words: Words,
    /// Code of the organisation, where it is one of the directory.
    #[serde(default)]
    pub organisation: Option<String>,
}

/// The meaning of an indicator. A change of what is counted, of the unit or of the period makes a new version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    /// Its names.
    pub names: Text,
    /// What exactly is counted.
    pub counts: Text,
    /// In which unit.
    pub unit: Unit,
    /// Where it comes from.
    pub source: Source,
    /// For whom it is kept.
    pub tier: Tier,
    /// Codes of the areas that it is broken down by; a value for the whole may stand beside them.
    #[serde(default)]
    pub by: BTreeSet<String>,
    /// What one value stands for.
    pub period: Period,
    /// Minutes after the end of a period (for instants: after the last value) by which a value is expected; nobody waits for
    /// one where there are none.
    #[serde(default)]
    pub expected_minutes: Option<u32>,
    /// What a rise means.
    pub direction: Direction,
    /// The plan that names the levels.
    #[serde(default)]
    pub plan: Option<Words>,
}

/// Who may see an indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// How it is handled.
    pub handling: Handling,
    /// Functions that a need-to-know or secret one is open to.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// Areas it lies in; empty for the whole.
    #[serde(default)]
    pub areas: BTreeSet<String>,
}

impl Default for Open {
    fn default() -> Self {
        Self { handling: Handling::Service, readers: BTreeSet::new(), areas: BTreeSet::new() }
    }
}

impl Definition {
    /// Whether values of the two cannot be compared: another unit or another length of period.
    #[must_use]
    pub fn breaks(&self, other: &Self) -> bool {
        self.unit.decimals != other.unit.decimals || self.period != other.period
    }

    pub(crate) fn check(&self, facts: &Facts) -> Result<(), Refusal> {
        let most = &facts.limits;
        official("name", &self.names, most)?;
        some("counts", &self.counts, most.text)?;
        some("unit", &self.unit.sign, 40)?;
        if self.unit.decimals > MOST_DECIMALS {
            let refusal = Refusal::invalid("decimals", "refusal-indicator-decimals");
            return Err(refusal.with("most", MOST_DECIMALS));
        }
        self.source.words.required("source", most.short)?;
        if let Some(plan) = &self.plan {
            plan.required("plan", most.short)?;
        }
        known("by", &self.by, &facts.areas)
    }
}

impl Open {
    pub(crate) fn check(&self, facts: &Facts) -> Result<(), Refusal> {
        known("areas", &self.areas, &facts.areas)?;
        known("readers", &self.readers, &facts.functions)
    }
}

fn known(field: &str, codes: &BTreeSet<String>, all: &BTreeSet<String>) -> Result<(), Refusal> {
    codes.difference(all).next().map_or(Ok(()), |code| Err(Refusal::unknown_code(field, code)))
}

/// A name in both official languages, and perhaps in English.
pub(crate) fn official(field: &str, text: &Text, most: &Limits) -> Result<(), Refusal> {
    for lang in [Lang::Fr, Lang::Nl] {
        let named = format!("{field}-{lang}");
        let words = text.get(lang).unwrap_or("");
        if words.trim().is_empty() {
            return Err(Refusal::missing(&named));
        }
    }
    each(field, text, most.short)
}

/// A text in one language at least.
fn some(field: &str, text: &Text, most: usize) -> Result<(), Refusal> {
    if Lang::ALL.into_iter().all(|l| text.get(l).is_none_or(|t| t.trim().is_empty())) {
        return Err(Refusal::missing(&format!("{field}-{}", Lang::Fr)));
    }
    each(field, text, most)
}

fn each(field: &str, text: &Text, most: usize) -> Result<(), Refusal> {
    Lang::ALL.into_iter().try_for_each(|l| at_most(&format!("{field}-{l}"), text.get(l).unwrap_or(""), most))
}

/// Whether a text is a code: lower-case letters, digits and hyphens, at most 60, a letter first.
#[must_use]
pub fn is_code(text: &str) -> bool {
    let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    text.len() <= 60 && text.bytes().all(good) && text.bytes().next().is_some_and(|b| b.is_ascii_lowercase())
}
