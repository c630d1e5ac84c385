//! What a duty says: its name, when it falls due, who answers for it, where that is written.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Handling, Lang, Refusal, Text, at_most};
use serde::{Deserialize, Serialize};

use crate::dates::{self, Due};
use crate::rhythm::{Off, Rhythm};
use crate::{Facts, error};

/// Longest lead time, days: three years.
pub const MOST_LEAD: u32 = 1_100;

/// Something to be done by some days before the date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// How many days before.
    pub days: u32,
    /// What is to be done by then.
    pub what: Text,
}

/// That each organisation of a sort owes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Each {
    /// Code of the sort of organisations: `municipality`.
    pub kind: String,
    /// Code of the function that answers for it in each of them.
    pub function: String,
}

/// A duty as a rule. A change is journalled as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    /// What is to be done.
    pub names: Text,
    /// When it falls due.
    pub rhythm: Rhythm,
    /// The year that it is about, counted from the one in which it falls due: -1 for a report on the year before.
    #[serde(default)]
    pub about: Option<i64>,
    /// Where its date moves that is no working day; it stays where nothing says so.
    #[serde(default)]
    pub off: Option<Off>,
    /// Code of the function that answers for it; where each organisation owes it, of the one that follows them up.
    pub function: String,
    /// That each organisation of a sort owes it; the house alone where nothing says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<Each>,
    /// Codes of the functions that contribute to it: it stands on their lists, too.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub contributes: BTreeSet<String>,
    /// What is to be done before, the earliest first.
    #[serde(default)]
    pub leads: Vec<Lead>,
    /// Where it is written.
    pub source: String,
    /// What the source does not say itself: a date that is only followed up here, for whom it holds.
    #[serde(default)]
    pub note: Option<Text>,
    /// Whether somebody competent has confirmed it.
    #[serde(default)]
    pub verified: bool,
}

kernel::coded! {
    /// Where a duty comes from.
    Origin {
        /// The profile of the region.
        Profile = "profile",
        /// A department of the house.
        Own = "own",
    }
}

impl Content {
    /// The days between two on which it falls due.
    #[must_use]
    pub fn between(&self, holidays: &BTreeSet<Date>, from: Date, until: Date) -> Vec<Due> {
        dates::between(&self.rhythm, self.off, holidays, from, until)
    }

    /// The recurrence rule that gives the same days; none where dates move, or where there are none.
    #[must_use]
    pub fn recurrence(&self) -> Option<String> {
        self.rhythm.recurrence().filter(|_| self.off.is_none())
    }

    /// Days before the date from which on it is near: the longest lead time, two weeks at least.
    #[must_use]
    pub fn near_days(&self) -> i64 {
        self.leads.iter().map(|lead| i64::from(lead.days)).max().unwrap_or(0).max(14)
    }

    /// Whether a function answers for it, here or in each organisation that owes it, or contributes to it.
    #[must_use]
    pub fn concerns(&self, function: &str) -> bool {
        let each = self.each.as_ref().is_some_and(|each| each.function == function);
        each || self.function == function || self.contributes.contains(function)
    }

    /// Whether it can be kept.
    ///
    /// # Errors
    /// What is wrong, at which field.
    pub fn check(&self, facts: &Facts) -> Result<(), Refusal> {
        official("name", &self.names, facts.limits.short)?;
        self.rhythm.sound().map_err(error::unsound)?;
        if let Rhythm::Term(term) = &self.rhythm {
            official("event", &term.event, facts.limits.short)?;
        }
        if !facts.functions.contains(&self.function) {
            return Err(Refusal::unknown_code("function", &self.function));
        }
        if let Some(each) = &self.each {
            if facts.members_of(&each.kind).next().is_none() {
                return Err(Refusal::unknown_code("each-kind", &each.kind));
            }
            if !facts.functions.contains(&each.function) {
                return Err(Refusal::unknown_code("each-function", &each.function));
            }
        }
        if let Some(unknown) = self.contributes.iter().find(|code| !facts.functions.contains(*code)) {
            return Err(Refusal::unknown_code("contributes", unknown));
        }
        if self.leads.len() > facts.limits.leads {
            return Err(error::too_many("leads", facts.limits.leads));
        }
        for lead in &self.leads {
            if lead.days == 0 || lead.days > MOST_LEAD {
                return Err(error::lead(MOST_LEAD));
            }
            official("leads", &lead.what, facts.limits.short)?;
        }
        if self.source.trim().is_empty() {
            return Err(Refusal::missing("source"));
        }
        at_most("source", &self.source, facts.limits.text)?;
        let note = self.note.iter().flat_map(|note| Lang::ALL.into_iter().filter_map(move |l| note.get(l)));
        note.into_iter().try_for_each(|words| at_most("note", words, facts.limits.text))
    }
}

/// Words in both official languages, or the field of the one that is missing.
fn official(field: &str, text: &Text, most: usize) -> Result<(), Refusal> {
    for lang in [Lang::Fr, Lang::Nl] {
        if text.get(lang).is_none_or(|t| t.trim().is_empty()) {
            return Err(Refusal::missing(&format!("{field}-{lang}")));
        }
    }
    Lang::ALL.into_iter().try_for_each(|l| at_most(&format!("{field}-{l}"), text.get(l).unwrap_or(""), most))
}

/// Who may see a duty.
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
