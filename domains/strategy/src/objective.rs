//! An objective: what it says, what it rests on, which phase of the management cycle it is in.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Resource, Text, kind};
use serde::{Deserialize, Serialize};

kernel::coded! {
    /// What kind of objective it is.
    Level {
        /// What is wanted over a legislature.
        Strategic = "strategic",
        /// What is done for it.
        Operational = "operational",
    }
}

kernel::coded! {
    /// The phases of the management cycle, in their order.
    Phase {
        /// The projects of the coming year are planned and validated.
        Elaboration = "elaboration",
        /// They are carried out.
        Execution = "execution",
        /// They are followed up and evaluated.
        FollowUp = "follow-up",
    }
}

/// Where a cycle stands: the year that it is about, and the phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Turn {
    /// The year.
    pub year: i64,
    /// The phase.
    pub phase: Phase,
}

impl Turn {
    /// What follows in the ordinary course of things.
    #[must_use]
    pub const fn next(self) -> Self {
        let (year, phase) = match self.phase {
            Phase::Elaboration => (self.year, Phase::Execution),
            Phase::Execution => (self.year, Phase::FollowUp),
            Phase::FollowUp => (self.year + 1, Phase::Elaboration),
        };
        Self { year, phase }
    }
}

/// From which year to which, both included: a legislature, a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first year.
    pub from: i64,
    /// The last year.
    pub until: i64,
}

impl Period {
    /// Whether it holds in that year.
    #[must_use]
    pub const fn holds(self, year: i64) -> bool {
        self.from <= year && year <= self.until
    }
}

/// What an objective says. A change is a new version, journalled as a whole; the ones before stay readable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Its title.
    pub titles: Text,
    /// What it is about.
    #[serde(default)]
    pub description: Text,
    /// The result, or part of it, that is wanted.
    #[serde(default)]
    pub desired: Text,
    /// What has to be so that it succeeds.
    #[serde(default)]
    pub conditions: Text,
    /// What could keep it from succeeding.
    #[serde(default)]
    pub risks: Text,
    /// Until when, as it was said.
    #[serde(default)]
    pub deadline: Text,
    /// The years in which it holds.
    pub period: Period,
    /// Codes of what it rests on: a declaration, an axis of action, a mission in the law.
    #[serde(default)]
    pub sources: BTreeSet<String>,
    /// Codes of the functions that are responsible for it.
    #[serde(default)]
    pub functions: BTreeSet<String>,
    /// Indicators that show how far it is.
    #[serde(default)]
    pub indicators: BTreeSet<Id<kind::Matter>>,
    /// Where these words are quoted from; none where they are ours.
    #[serde(default)]
    pub quoted: Option<String>,
}

/// Who may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// How it is handled.
    pub handling: Handling,
    /// Functions that may read it, where it is need-to-know or secret.
    #[serde(default)]
    pub readers: BTreeSet<String>,
    /// Codes of the areas it is about; none: everywhere.
    #[serde(default)]
    pub areas: BTreeSet<String>,
}

impl Default for Open {
    fn default() -> Self {
        Self { handling: Handling::Service, readers: BTreeSet::new(), areas: BTreeSet::new() }
    }
}

impl Open {
    /// As the policies look at it.
    #[must_use]
    pub fn resource(&self, matter: Id<kind::Matter>, owner: Option<Id<kind::Person>>) -> Resource {
        Resource {
            matter: Some(matter),
            handling: self.handling,
            areas: self.areas.clone(),
            readers: self.readers.clone(),
            owner,
        }
    }
}

/// An objective as the profile gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// Its code: `OS 7`.
    pub code: String,
    /// What kind it is.
    pub level: Level,
    /// Code of the one above it.
    pub parent: Option<String>,
    /// What it says.
    pub wording: Wording,
}

/// The objective of this code as it comes from a profile: one for each code, the same for ever, so that loading twice is loading once.
#[must_use]
pub fn id_of(code: &str) -> Id<kind::Matter> {
    Id::of_words(&["strategy-objective", code])
}

kernel::coded! {
    /// What is told of an objective and a year.
    Part {
        /// What was done in that year.
        Achievements = "achievements",
        /// The result that was reached, or part of it.
        Reached = "reached",
        /// What is planned for that year.
        Planning = "planning",
    }
}

/// A code in the order in which people count: `OO 7.10` comes after `OO 7.9`.
#[must_use]
pub fn sort_key(code: &str) -> String {
    let (mut key, mut digits) = (String::new(), String::new());
    for c in code.chars().chain(std::iter::once(' ')) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            key.push_str(&format!("{digits:0>6}"));
            digits.clear();
        }
        key.extend(c.to_lowercase());
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stand_in_the_order_in_which_people_count() {
        let mut codes = ["OO 7.10", "OO 7.2", "OS 7", "OO 10.1", "OO 7.9"];
        codes.sort_by_key(|code| sort_key(code));
        assert_eq!(codes, ["OO 7.2", "OO 7.9", "OO 7.10", "OO 10.1", "OS 7"]);
    }

    #[test]
    fn a_cycle_goes_through_three_phases_and_on_to_the_next_year() {
        let mut at = Turn { year: 2026, phase: Phase::Elaboration };
        let mut seen = Vec::new();
        for _ in 0..4 {
            seen.push((at.year, at.phase.code()));
            at = at.next();
        }
        let wanted = [(2026, "elaboration"), (2026, "execution"), (2026, "follow-up"), (2027, "elaboration")];
        assert_eq!(seen, wanted);
        assert!(
            Period { from: 2026, until: 2026 }.holds(2026) && !Period { from: 2026, until: 2026 }.holds(2027)
        );
    }
}
