//! What the rules may look up: a snapshot of the profile's regimes, of the areas, and of the seat from which somebody asks.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Text, Timestamp};

use crate::phase::{Cited, Fact, Level, Recipient};

/// The legal regime of one level for one period, from the profile.
#[derive(Debug, Clone)]
pub struct Regime {
    /// Code of this version.
    pub code: String,
    /// The level.
    pub level: Level,
    /// Name of such a phase.
    pub names: Text,
    /// The competent authority, as a word in a sentence.
    pub authority: Text,
    /// Functions that declare, scale and lift it; none where others decide.
    pub functions: Vec<String>,
    /// The kind of area of which exactly one makes its territory.
    pub area: Option<String>,
    /// What the authority looks at.
    pub criteria: Vec<Criterion>,
    /// Whether all criteria have to hold.
    pub every_criterion: bool,
    /// Who must be told.
    pub inform: Vec<Informed>,
    /// After so many seconds it is late.
    pub inform_seconds: i64,
    /// Whether it was verified who must be told.
    pub inform_verified: bool,
    /// Codes of the bodies that go with it.
    pub bodies: Vec<String>,
    /// Whether it refuses declarations at lower levels about the same emergency.
    pub freezes: bool,
    /// The act.
    pub act: Text,
    /// The article, where it was read.
    pub article: Option<String>,
    /// Whether it was verified.
    pub verified: bool,
    /// First day.
    pub from: Date,
    /// Last day, if it ended.
    pub until: Option<Date>,
}

/// Something the authority looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Code, unique within its regime.
    pub code: String,
    /// What it says.
    pub text: Text,
    /// Whether its wording was verified.
    pub verified: bool,
    /// What speaks for it, where the journal knows it: the form points it out and ticks nothing.
    pub speaks: Vec<Fact>,
}

/// Somebody whom a regime wants told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Informed {
    /// Code of the function.
    pub function: String,
    /// Code of the organisation, where a partner is told.
    pub organisation: Option<String>,
    /// The kind of area for each of which there is one such function.
    pub per: Option<String>,
}

impl Regime {
    /// Whether others decide, so that such a phase is noted and not declared here.
    #[must_use]
    pub fn received(&self) -> bool {
        self.functions.is_empty()
    }
    /// As an entry names it.
    #[must_use]
    pub fn cited(&self) -> Cited {
        Cited {
            version: self.code.clone(),
            act: self.act.clone(),
            article: self.article.clone(),
            verified: self.verified,
        }
    }
    /// Who must be told of a phase with this territory.
    #[must_use]
    pub fn recipients<'a>(
        &self,
        facts: &Facts,
        territory: impl IntoIterator<Item = &'a String>,
    ) -> BTreeSet<Recipient> {
        let areas: Vec<(&String, &String)> =
            territory.into_iter().filter_map(|code| Some((code, facts.areas.get(code)?))).collect();
        let mut all = BTreeSet::new();
        for one in &self.inform {
            let office = |area: Option<&String>| Recipient {
                function: one.function.clone(),
                organisation: one.organisation.clone(),
                area: area.cloned(),
            };
            let Some(kind) = &one.per else {
                all.insert(office(None));
                continue;
            };
            all.extend(areas.iter().filter(|(_, of)| *of == kind).map(|(code, _)| office(Some(code))));
        }
        all
    }
    fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// From where somebody acts: the areas of their mandate.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seat {
    /// Area codes that the mandate reaches.
    pub areas: BTreeSet<String>,
    /// Whether it reaches everywhere.
    pub everywhere: bool,
}

impl Seat {
    /// Whether the whole of a territory lies within reach; an empty one is everything.
    #[must_use]
    pub fn covers(&self, territory: &BTreeSet<String>) -> bool {
        self.everywhere || (!territory.is_empty() && territory.is_subset(&self.areas))
    }
}

/// Limits on what is taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Most characters of a free text.
    pub text: usize,
    /// Most characters of a name or number.
    pub short: usize,
    /// Most recipients of one phase.
    pub recipients: usize,
    /// Most findings, and most lessons, of one evaluation.
    pub findings: i64,
    /// How far a stated time may lie ahead of the clock, in seconds: watches differ.
    pub ahead_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { text: 4000, short: 300, recipients: 60, findings: 500, ahead_seconds: 120 }
    }
}

/// A read-only snapshot of what the rules look up.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Local time, for numbers by year and the day on which a regime holds.
    pub zone: TimeZone,
    /// The regimes of all levels and periods.
    pub regimes: Arc<Vec<Regime>>,
    /// Codes of the functions that can be told or take part.
    pub functions: BTreeSet<String>,
    /// Codes of the organisations that can be told.
    pub organisations: BTreeSet<String>,
    /// Kind of each area that a territory can be made of, by code.
    pub areas: BTreeMap<String, String>,
    /// From where the actor asks.
    pub seat: Seat,
    /// Limits.
    pub limits: Limits,
}

impl Facts {
    /// Facts without regimes, for the program itself.
    #[must_use]
    pub fn bare(zone: TimeZone) -> Self {
        Self {
            zone,
            regimes: Arc::new(Vec::new()),
            functions: BTreeSet::new(),
            organisations: BTreeSet::new(),
            areas: BTreeMap::new(),
            seat: Seat::default(),
            limits: Limits::default(),
        }
    }
    /// The regime of a level at an instant.
    #[must_use]
    pub fn regime(&self, level: Level, at: Timestamp) -> Option<&Regime> {
        let day = self.day(at)?;
        self.regimes.iter().find(|one| one.level == level && one.holds_on(day))
    }
    /// The levels that have a regime at an instant, from the nearest.
    #[must_use]
    pub fn levels(&self, at: Timestamp) -> Vec<&Regime> {
        Level::ALL.iter().filter_map(|level| self.regime(*level, at)).collect()
    }
    /// The kind of area of which the nearest level makes its territory.
    #[must_use]
    pub fn nearest_kind(&self, at: Timestamp) -> Option<&str> {
        self.levels(at).into_iter().find_map(|regime| regime.area.as_deref())
    }
    /// The last two digits of the local year.
    #[must_use]
    pub fn year(&self, at: Timestamp) -> i64 {
        self.day(at).map_or(0, |day| i64::from(day.year()).rem_euclid(100))
    }
    fn day(&self, at: Timestamp) -> Option<Date> {
        Some(at.to_jiff()?.to_zoned_datetime(self.zone.clone()).date())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_covers_what_lies_within_its_areas() {
        let set = |codes: &[&str]| codes.iter().map(|c| (*c).to_owned()).collect::<BTreeSet<_>>();
        let mayor = Seat { areas: set(&["90001"]), everywhere: false };
        let table = [(&["90001"][..], true), (&["90001", "90002"], false), (&["90002"], false), (&[], false)];
        for (territory, covers) in table {
            assert_eq!(mayor.covers(&set(territory)), covers, "{territory:?}");
        }
        assert!(Seat { everywhere: true, ..mayor }.covers(&set(&[])));
    }
}
