//! A town to test in: a journal with the view of indicators, somebody who records, facts with two areas.

use std::sync::Arc;

use indicators::command::{DefineIndicator, RecordValues, SetThresholds};
use indicators::definition::{Definition, Direction, Open, Source, Tier, Unit};
use indicators::period::Period;
use indicators::read::{Eye, IndicatorRow, Summary, ValueRow};
use indicators::threshold::{Compare, Threshold};
use indicators::value::{Given, Slot, ValueStatus};
use indicators::{Facts, IndicatorEffects, IndicatorView, Limits, read};
use kernel::{Actor, Id, Text, Timestamp, kind};
use stage::Play;
use store::Receipt;
use testkit::Place;

pub(crate) use stage::{codes, matter, words};

pub(crate) struct Town {
    play: Play<Facts>,
    pub(crate) facts: Arc<Facts>,
    pub(crate) analyst: Actor,
}

impl std::ops::Deref for Town {
    type Target = Play<Facts>;
    fn deref(&self) -> &Play<Facts> {
        &self.play
    }
}

pub(crate) fn facts() -> Facts {
    Facts {
        zone: stage::zone(),
        functions: codes(&["head", "watch-officer", "mayor", "governor"]),
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
        let (analyst, facts) = (stage::stranger("analyst"), Arc::new(facts()));
        let known = Arc::clone(&facts);
        let play = Play::on(
            place,
            &analyst,
            move |_| Arc::clone(&known),
            |definition| {
                definition.views.push(Arc::new(IndicatorView));
                definition.effects = vec![Arc::new(IndicatorEffects)];
            },
        );
        Self { play, facts, analyst }
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
