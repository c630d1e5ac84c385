//! A town to test in: a journal with the view of indicators, somebody who records, facts with two areas.

use std::collections::BTreeSet;
use std::sync::Arc;

use indicators::command::{DefineIndicator, RecordValues, SetThresholds};
use indicators::definition::{Definition, Direction, Open, Source, Tier, Unit};
use indicators::period::Period;
use indicators::read::{Eye, IndicatorRow, Summary, ValueRow};
use indicators::threshold::{Compare, Threshold};
use indicators::value::{Given, Slot, ValueStatus};
use indicators::{Ask, Facts, IndicatorEffects, IndicatorView, Limits, Rule, read};
use jiff::tz::TimeZone;
use kernel::{Actor, Id, Lang, Refusal, Text, Timestamp, Words, kind};
use store::{Journal, Receipt, Stamp, Submission, WriteError};
use testkit::{Place, command_id, definition, unique};

pub(crate) struct Town {
    pub(crate) journal: Journal,
    pub(crate) facts: Arc<Facts>,
    pub(crate) analyst: Actor,
}

pub(crate) fn matter() -> Id<kind::Matter> {
    Id::new(unique())
}

pub(crate) fn actor(function: &str) -> Actor {
    Actor {
        person: Id::new(unique()),
        function: function.to_owned(),
        mandate: Id::new(unique()),
        organisation: Id::new(unique()),
        on_behalf_of: None,
    }
}

pub(crate) fn codes(all: &[&str]) -> BTreeSet<String> {
    all.iter().map(|c| (*c).to_owned()).collect()
}

pub(crate) fn words(text: &str) -> Words {
    Words::new(Lang::Fr, text)
}

pub(crate) fn facts() -> Facts {
    Facts {
        zone: TimeZone::get("Europe/Brussels").unwrap(),
        functions: codes(&["head", "watch-officer", "mayor"]),
        areas: codes(&["90001", "90002", "90003"]),
        limits: Limits::default(),
    }
}

/// Places taken in a shelter, each day, in two municipalities.
pub(crate) fn places_taken() -> Definition {
    Definition {
        names: Text::both("Places occupées", "Bezette plaatsen"),
        counts: Text::both("Personnes hébergées à 6 h", "Personen die om 6 uur onderdak hebben"),
        unit: Unit { sign: Text::both("places", "plaatsen"), decimals: 0 },
        source: Source { words: words("comptage du matin"), organisation: None },
        tier: Tier::Regional,
        by: codes(&["90001", "90002"]),
        period: Period::Day,
        expected_minutes: Some(120),
        direction: Direction::UpIsBad,
        plan: Some(words("plan d’accueil")),
    }
}

pub(crate) fn rung(code: &str, value: i64, clear: i64, hold: u32) -> Threshold {
    Threshold {
        code: code.into(),
        names: Text::both(format!("{code} fr"), format!("{code} nl")),
        compare: Compare::AtLeast,
        value,
        clear,
        hold,
        responsible: "head".into(),
        action: words("ouvrir un site"),
        ground: Some(words("plan d’accueil, point 3")),
        verified: false,
    }
}

/// Midnight of a local day of November 2026.
pub(crate) fn day(day: i64) -> Timestamp {
    Timestamp(1_793_487_600_000_000).plus_seconds((day - 1) * 86_400)
}

pub(crate) fn slot(area: Option<&str>, on: i64) -> Slot {
    Slot { area: area.map(str::to_owned), start: day(on) }
}

pub(crate) fn given(area: Option<&str>, on: i64, value: i64) -> Given {
    Given { slot: slot(area, on), value, note: None }
}

impl Town {
    pub(crate) fn on(place: &Place) -> Self {
        let (mut definition, _) = definition("live");
        definition.views = vec![Arc::new(access::MatterView), Arc::new(IndicatorView)];
        definition.effects = vec![Arc::new(IndicatorEffects)];
        let journal = Journal::open(&place.backend, definition).unwrap();
        Self { journal, facts: Arc::new(facts()), analyst: actor("analyst") }
    }
    pub(crate) fn try_ask<R: Rule<Facts = indicators::Facts> + 'static>(
        &self,
        rule: R,
    ) -> Result<Receipt, WriteError> {
        self.journal.submit_blocking(Submission {
            command_id: command_id(),
            actor: self.analyst.clone(),
            command: Ask::boxed(rule, self.facts.clone()),
            stamp: Arc::new(Stamp::default()),
        })
    }
    pub(crate) fn ask<R: Rule<Facts = indicators::Facts> + 'static>(&self, rule: R) -> Receipt {
        self.try_ask(rule).unwrap()
    }
    pub(crate) fn refused<R: Rule<Facts = indicators::Facts> + 'static>(&self, rule: R) -> Refusal {
        match self.try_ask(rule) {
            Err(WriteError::Refused(refusal)) => refusal,
            other => panic!("not refused: {other:?}"),
        }
    }
    pub(crate) fn read<T>(&self, f: impl FnOnce(&dyn store::Read) -> Result<T, store::StoreError>) -> T {
        self.journal.read(f).unwrap()
    }
    pub(crate) fn define(&self, code: &str) -> Id<kind::Matter> {
        self.define_as(code, places_taken(), Open::default())
    }
    pub(crate) fn define_as(&self, code: &str, definition: Definition, open: Open) -> Id<kind::Matter> {
        let indicator = matter();
        self.ask(DefineIndicator { indicator, code: code.into(), definition, open });
        indicator
    }
    pub(crate) fn thresholds(&self, indicator: Id<kind::Matter>, thresholds: Vec<Threshold>) -> Receipt {
        self.ask(SetThresholds { indicator, thresholds, why: None, based_on: None })
    }
    pub(crate) fn record(&self, indicator: Id<kind::Matter>, values: Vec<Given>) -> Receipt {
        self.ask(RecordValues { indicator, values, status: ValueStatus::Unconfirmed, source: None })
    }
    pub(crate) fn series(&self, indicator: Id<kind::Matter>, area: Option<&str>) -> Vec<ValueRow> {
        self.read(|r| read::series(r, indicator, area, 100))
    }
    pub(crate) fn row(&self, indicator: Id<kind::Matter>) -> IndicatorRow {
        self.read(|r| read::indicator(r, &Eye::all(), indicator)).unwrap()
    }
    pub(crate) fn summary(&self, indicator: Id<kind::Matter>, now: Timestamp) -> Summary {
        self.read(|r| read::summary(r, self.row(indicator), &self.facts, now))
    }
    /// The level at which an area stands.
    pub(crate) fn level(&self, indicator: Id<kind::Matter>, area: Option<&str>) -> Option<String> {
        let all = self.read(|r| read::levels(r, indicator));
        all.get(&area.map(str::to_owned)).map(|l| l.level.clone())
    }
    pub(crate) fn sound(&self) {
        assert_eq!(self.journal.compare_with_rebuild().unwrap(), Vec::new());
    }
}
