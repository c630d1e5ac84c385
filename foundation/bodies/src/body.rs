//! What a body is: its names, who sits in it, what it is to this place, how often it meets.

use kernel::{Refusal, Text, at_most};
use serde::{Deserialize, Serialize};

pub use profile::{BodyLog as Log, BodyRole as Role, Quorum, Rhythm};

use crate::Facts;
use crate::session::Seat;

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
    /// Whether it decides by vote alone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub needs_vote: bool,
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
            needs_vote: body.needs_vote,
            log: body.keeps(),
            source: body.source.clone(),
        }
    }
    /// Everybody who sits in it, the chair first.
    pub fn seats(&self) -> impl Iterator<Item = &str> {
        self.chair.iter().chain(&self.members).map(String::as_str)
    }
    /// Its seats: one for each area of a function that every area has. In a crisis a function sits at the table, whoever speaks for it.
    fn places(&self, facts: &Facts) -> Vec<Seat> {
        match self.log {
            Log::Strategic => self.seats().map(Seat::of).collect(),
            Log::Operational => self.seats().flat_map(|f| facts.seats(f)).collect(),
        }
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
        let seats = self.places(facts).len();
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

/// How many of the seats are needed and how many are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Needed.
    pub needed: i64,
    /// There: present, taking part from afar, or represented.
    pub there: i64,
    /// Seats of the body.
    pub seats: i64,
}

impl Count {
    /// Counts once each seat of the body at which somebody sits. A seat that is of no area is taken by whoever of its function is
    /// there.
    #[must_use]
    pub fn of(quorum: Quorum, seats: &[Seat], there: &[Seat]) -> Self {
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let all = count(seats.len());
        Self {
            needed: match quorum {
                Quorum::MoreThanHalf => all / 2 + 1,
                Quorum::Least(n) => i64::from(n),
            },
            there: count(seats.iter().filter(|s| there.iter().any(|t| s.is_taken_by(t))).count()),
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
    fn a_seat_counts_once_and_a_guest_not_at_all() {
        let of = |all: &[&str]| all.iter().map(|f| Seat::of(*f)).collect::<Vec<_>>();
        let seats = of(&["head", "d1", "d2", "d3"]);
        let table = [
            (Quorum::MoreThanHalf, vec!["head", "d1"], false),
            (Quorum::MoreThanHalf, vec!["head", "d1", "d2"], true),
            (Quorum::MoreThanHalf, vec!["head", "d1", "d1", "guest"], false),
            (Quorum::Least(1), vec!["d3"], true),
            (Quorum::Least(1), vec![], false),
        ];
        for (quorum, there, met) in table {
            let count = Count::of(quorum, &seats, &of(&there));
            assert_eq!(count.met(), met, "{quorum:?} {there:?} {count:?}");
        }
    }

    #[test]
    fn two_mayors_take_two_seats_and_one_where_the_function_has_one() {
        let mayor = |area: &str| Seat { area: Some(area.into()), ..Seat::of("mayor") };
        let there = [mayor("1"), mayor("2")];
        let each = Count::of(Quorum::Least(2), &[mayor("1"), mayor("2"), mayor("3")], &there);
        assert_eq!((each.there, each.seats, each.met()), (2, 3, true));
        let one = Count::of(Quorum::Least(2), &[Seat::of("mayor"), Seat::of("head")], &there);
        assert_eq!((one.there, one.seats, one.met()), (1, 2, false));
    }
}
