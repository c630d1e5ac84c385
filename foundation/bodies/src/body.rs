//! What a body is: its names, who sits in it, what it is to this place, how often it meets.

use kernel::{Refusal, Text, at_most};
use serde::{Deserialize, Serialize};

pub use profile::{BodyLog as Log, BodyRole as Role, Quorum, Rhythm};

use crate::Facts;

/// A body, from the profile or created by a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Its code: that of the profile, or the id of one that a person created.
    pub code: String,
    /// Name in full.
    pub names: Text,
    /// Abbreviation.
    pub short: Text,
    /// What it is to this place, where that is said.
    pub role: Option<Role>,
    /// Code of the function that presides.
    pub chair: Option<String>,
    /// Codes of the functions that sit in it, the chair's left out.
    pub members: Vec<String>,
    /// How often it meets.
    pub rhythm: Option<Rhythm>,
    /// Where the rhythm is written.
    pub rhythm_source: Option<String>,
    /// How many members it needs.
    pub quorum: Option<Quorum>,
    /// The log that its sessions keep.
    pub log: Log,
    /// Where all this is written; the decision that created it.
    pub source: String,
}

impl Body {
    /// The body as the profile states it.
    #[must_use]
    pub fn of_profile(body: &profile::Body) -> Self {
        Self {
            code: body.code.clone(),
            names: body.names.clone(),
            short: body.short.clone(),
            role: body.role,
            chair: body.chair.clone(),
            members: body.members.iter().filter(|m| body.chair.as_ref() != Some(m)).cloned().collect(),
            rhythm: body.rhythm,
            rhythm_source: body.rhythm_source.clone(),
            quorum: body.quorum,
            log: body.keeps(),
            source: body.source.clone(),
        }
    }
    /// Everybody who sits in it, the chair first.
    pub fn seats(&self) -> impl Iterator<Item = &str> {
        self.chair.iter().chain(&self.members).map(String::as_str)
    }
    /// Whether its parts make sense and name functions that exist.
    ///
    /// # Errors
    /// The refusal for the field at fault.
    pub(crate) fn check(&self, facts: &Facts) -> Result<(), Refusal> {
        for (field, text) in [("names", &self.names), ("short", &self.short)] {
            let mut some = false;
            for lang in kernel::Lang::ALL {
                if let Some(words) = text.get(lang) {
                    some |= !words.trim().is_empty();
                    at_most(field, words, facts.limits.short)?;
                }
            }
            if !some {
                return Err(Refusal::missing(field));
            }
        }
        for (field, function) in
            self.chair.iter().map(|c| ("chair", c)).chain(self.members.iter().map(|m| ("members", m)))
        {
            facts.function(field, function)?;
        }
        if self.rhythm.is_some_and(|r| !r.sound()) {
            return Err(Refusal::invalid("rhythm", "refusal-body-rhythm")
                .with("minutes", Rhythm::MOST_MINUTES)
                .with("months", Rhythm::MOST_MONTHS));
        }
        let seats = self.seats().count();
        if let Some(Quorum::Least(n)) = self.quorum
            && (n == 0 || usize::try_from(n).unwrap_or(usize::MAX) > seats)
        {
            return Err(Refusal::invalid("quorum", "refusal-body-quorum").with("seats", seats));
        }
        if self.source.trim().is_empty() {
            return Err(Refusal::missing("source"));
        }
        at_most("source", &self.source, facts.limits.short)
    }
}

/// How many of the member functions are needed and how many are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Needed.
    pub needed: i64,
    /// There: present, taking part from afar, or represented.
    pub there: i64,
    /// Functions that sit in it.
    pub seats: i64,
}

impl Count {
    /// Counts once each function that sits in the body and of which somebody is there.
    #[must_use]
    pub fn of<'a>(quorum: Quorum, seats: &[String], there: impl IntoIterator<Item = &'a str>) -> Self {
        let there: std::collections::BTreeSet<&str> = there.into_iter().collect();
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let all = count(seats.len());
        Self {
            needed: match quorum {
                Quorum::MoreThanHalf => all / 2 + 1,
                Quorum::Least(n) => i64::from(n),
            },
            there: count(seats.iter().filter(|s| there.contains(s.as_str())).count()),
            seats: all,
        }
    }
    /// Whether there are enough.
    #[must_use]
    pub const fn met(self) -> bool {
        self.there >= self.needed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_counts_once_and_a_guest_not_at_all() {
        let seats = ["head", "d1", "d2", "d3"].map(str::to_owned);
        let table = [
            (Quorum::MoreThanHalf, vec!["head", "d1"], false),
            (Quorum::MoreThanHalf, vec!["head", "d1", "d2"], true),
            (Quorum::MoreThanHalf, vec!["head", "d1", "d1", "guest"], false),
            (Quorum::Least(1), vec!["d3"], true),
            (Quorum::Least(1), vec![], false),
        ];
        for (quorum, there, met) in table {
            let count = Count::of(quorum, &seats, there.iter().copied());
            assert_eq!(count.met(), met, "{quorum:?} {there:?} {count:?}");
        }
    }
}
