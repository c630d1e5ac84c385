//! Series: a body meets by a rule, for years. Which days the rule gives, which of them are no working days, and what becomes of
//! those.

use exchange::ical;
use jiff::civil::{Date, DateTime};
use kernel::{Handling, Id, Lang, Refusal, Text, Timestamp, at_most, kind};
use serde::{Deserialize, Serialize};

use crate::Facts;
use crate::session::{ItemSort, some_text};

kernel::coded! {
    /// What becomes of a meeting that would fall on a day on which nobody works.
    OnHoliday {
        /// It is on the next working day.
        Move = "move",
        /// It does not take place.
        Skip = "skip",
    }
}

/// A point that stands on every agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// What it is about; a language may be missing and then shows as such.
    pub title: Text,
    /// What is expected of those around the table.
    pub sort: ItemSort,
    /// Minutes foreseen.
    #[serde(default)]
    pub minutes: Option<u32>,
}

/// How a body meets for years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// The rule (RFC 5545): `FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU`.
    pub rule: String,
    /// The first meeting; its local time is that of all.
    pub from: Timestamp,
    /// How long a meeting takes, minutes.
    pub minutes: i64,
    /// What becomes of one on a day off.
    pub on_holiday: OnHoliday,
    /// For how many months ahead sessions are made.
    pub ahead: i64,
    /// The room.
    #[serde(default)]
    pub place: Option<String>,
    /// Address or number of a call.
    #[serde(default)]
    pub call: Option<String>,
    /// The languages spoken.
    pub langs: Vec<Lang>,
    /// How the sessions are handled.
    pub handling: Handling,
    /// Points that stand on every agenda.
    pub standing: Vec<Standing>,
}

/// A turn of a series: the day that the rule gives, and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The day of the rule; it names the turn.
    pub day: Date,
    /// When it takes place; nothing where it is left out.
    pub at: Option<Timestamp>,
    /// Why it is not on its day: the holiday's name; nothing for a weekend or where it is.
    pub holiday: Option<Text>,
    /// Whether it is on another day, or left out.
    pub shifted: bool,
}

impl Series {
    /// Longest meeting: a day.
    pub const MOST_MINUTES: i64 = 24 * 60;
    /// Sessions are made for two years ahead at most: nobody knows the room of the third.
    pub const MOST_AHEAD: i64 = 24;
    /// Points that stand on every agenda.
    pub const MOST_STANDING: usize = 20;
    /// Turns that a page shows: a meeting a week for ten years, and more.
    pub const MOST_TURNS: usize = 700;

    /// Whether its parts make sense.
    pub(crate) fn check(&self, facts: &Facts) -> Result<(), Refusal> {
        if self.rule.trim().is_empty() {
            return Err(Refusal::missing("rule"));
        }
        at_most("rule", &self.rule, facts.limits.short)?;
        if !(1..=Self::MOST_MINUTES).contains(&self.minutes) {
            return Err(Refusal::invalid("minutes", "refusal-body-minutes"));
        }
        if !(1..=Self::MOST_AHEAD).contains(&self.ahead) {
            return Err(Refusal::invalid("ahead", "refusal-body-ahead").with("most", Self::MOST_AHEAD));
        }
        if self.langs.is_empty() {
            return Err(Refusal::missing("langs"));
        }
        for (field, text) in [("place", &self.place), ("call", &self.call)] {
            at_most(field, text.as_deref().unwrap_or(""), facts.limits.short)?;
        }
        if self.standing.len() > Self::MOST_STANDING {
            return Err(crate::error::too_many("standing", Self::MOST_STANDING));
        }
        for point in &self.standing {
            some_text("standing", &point.title, facts.limits.short)?;
        }
        if self.times(facts, self.until(facts, 10))?.len() < 2 {
            return Err(Refusal::invalid("rule", "refusal-body-rule-once"));
        }
        Ok(())
    }

    /// So many years after its first meeting, in local time.
    #[must_use]
    pub fn until(&self, facts: &Facts, years: i16) -> DateTime {
        let first = self.first(facts);
        let year = first.year().saturating_add(years).min(9000);
        first.with().year(year).build().unwrap_or(first)
    }

    fn first(&self, facts: &Facts) -> DateTime {
        self.from.to_jiff().map_or(DateTime::MIN, |at| facts.zone.to_datetime(at))
    }

    /// Its rule as calendar programs take it in whole; nothing where its turns are written for them one by one.
    #[must_use]
    pub fn portable(&self, facts: &Facts) -> Option<ical::Portable> {
        ical::portable(&self.rule, self.first(facts), &facts.zone)
    }

    fn times(&self, facts: &Facts, until: DateTime) -> Result<Vec<DateTime>, Refusal> {
        // A rule ends by itself after some fifty years.
        ical::occurrences(&self.rule, self.first(facts), until, usize::MAX)
            .map_err(|why| Refusal::invalid("rule", "refusal-body-rule").with("why", why.code()))
    }

    /// Its turns up to a local time, in order. Two that come to lie on one day are one.
    ///
    /// # Errors
    /// The refusal for the rule, where it is not understood.
    pub fn turns(&self, facts: &Facts, until: DateTime) -> Result<Vec<Turn>, Refusal> {
        let mut taken = std::collections::BTreeSet::new();
        let one = |time: &DateTime| {
            let day = time.date();
            let (works, holiday) = (facts.holidays.works(day), facts.holidays.on(day));
            let on = match (works, self.on_holiday) {
                (true, _) => Some(day),
                (false, OnHoliday::Move) => facts.holidays.working(day),
                (false, OnHoliday::Skip) => None,
            };
            let on = on.filter(|d| taken.insert(*d));
            let at = on.and_then(|d| facts.zone.to_timestamp(d.to_datetime(time.time())).ok());
            Turn {
                day,
                at: at.map(Timestamp::from_jiff),
                holiday: holiday.map(|h| h.names.clone()),
                shifted: on != Some(day),
            }
        };
        Ok(self.times(facts, until)?.iter().map(one).collect())
    }

    /// Its turns that take place after `now`, up to so many months ahead, with the instant of each.
    ///
    /// # Errors
    /// The refusal for the rule, where it is not understood.
    pub fn coming(
        &self,
        facts: &Facts,
        now: Timestamp,
        months: i64,
    ) -> Result<Vec<(Date, Timestamp)>, Refusal> {
        let Some(local) = now.to_jiff().map(|at| facts.zone.to_datetime(at)) else { return Ok(Vec::new()) };
        let span = jiff::Span::new().try_months(months).unwrap_or_default();
        let until = local.checked_add(span).unwrap_or(local);
        let all = self.turns(facts, until)?;
        Ok(all.into_iter().filter_map(|t| Some((t.day, t.at?))).filter(|(_, at)| *at > now).collect())
    }

    /// When a meeting that begins then is over.
    #[must_use]
    pub const fn end(&self, at: Timestamp) -> Timestamp {
        at.plus_seconds(self.minutes.saturating_mul(60))
    }
}

/// The matter of a body's series: one body, one series.
#[must_use]
pub fn id(body: &str) -> Id<kind::Matter> {
    Id::of_words(&["bodies", "series", body])
}
