//! An invented town: its journal and pages, an analyst, a mayor of one municipality, a guest who may nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use access::{CedarGuard, Holding, Holdings, Policies};
use axum::Router;
use desk::{Names, Post};
use indicators::command::{DefineIndicator, RecordValues, SetThresholds};
use indicators::definition::{Definition, Direction, Open, Source, Tier, Unit};
use indicators::period::Period;
use indicators::threshold::{Compare, Threshold};
use indicators::value::{Given, Slot, ValueStatus};
use indicators::{Ask, Facts, IndicatorView, Limits, Rule};
use indicators_web::Desk;
use jiff::tz::TimeZone;
use kernel::{Actor, FolderFiles, Handling, Id, Lang, Text, Timestamp, Words, kind};
use store::{Blobs, Journal, Receipt, Stamp, Submission};
use testkit::{Place, command_id, definition, unique};
use web::Shell;
use web::testing::{Browser, TestSessions, session};

pub(crate) const ANALYST: &str = "analyst";
/// Reads what touches 90001, records, and defines nothing.
pub(crate) const MAYOR: &str = "mayor";
pub(crate) const GUEST: &str = "guest";

pub(crate) struct Town {
    pub(crate) router: Router,
    pub(crate) shell: Shell,
    pub(crate) journal: Journal,
    pub(crate) desk: Arc<Desk>,
    _folder: Place,
}

fn codes(all: &[&str]) -> BTreeSet<String> {
    all.iter().map(|c| (*c).to_owned()).collect()
}

fn powers(function: &str) -> BTreeSet<String> {
    match function {
        ANALYST => access::POWERS.iter().map(|p| (*p).to_owned()).collect(),
        MAYOR => codes(&["matter.read", "indicator.record"]),
        _ => BTreeSet::new(),
    }
}

fn holdings() -> Holdings {
    let held = |function: &str| {
        let actor = actor(function);
        let everywhere = function == ANALYST;
        let holding = Holding {
            person: actor.person,
            function: function.to_owned(),
            powers: powers(function),
            clearance: if everywhere { Handling::NeedToKnow } else { Handling::Service },
            everywhere,
            areas: codes(&["90001"]),
            from: Timestamp(0),
            until: None,
            opened: BTreeMap::new(),
        };
        (actor.mandate, holding)
    };
    [ANALYST, MAYOR, GUEST].map(held).into()
}

pub(crate) fn actor(function: &str) -> Actor {
    session(function).actor
}

fn text(fr: &str, nl: &str, en: &str) -> Text {
    Text::three(fr, nl, en)
}

fn desk(guard: Arc<CedarGuard>, blobs: Blobs) -> Desk {
    let facts = Arc::new(Facts {
        zone: TimeZone::get("Europe/Brussels").unwrap(),
        functions: codes(&["analyst", "mayor"]),
        areas: codes(&["90001", "90002"]),
        limits: Limits::default(),
    });
    let names = Arc::new(Names {
        areas: [("90001", "Hautrive", "Hoogoever"), ("90002", "Basrive", "Laagoever")]
            .map(|(code, fr, nl)| (code.to_owned(), text(fr, nl, fr)))
            .into(),
        functions: [("analyst", "Analyste", "Analist"), ("mayor", "Bourgmestre", "Burgemeester")]
            .map(|(code, fr, nl)| (code.to_owned(), text(fr, nl, code)))
            .into(),
        organisations: BTreeMap::from([("town".to_owned(), text("Ville", "Stad", "Town"))]),
    });
    Desk {
        post: Arc::new(Post::new(Arc::new(move |actor| guard.holding(actor)), names)),
        facts: Arc::new(move || Arc::clone(&facts)),
        blobs,
    }
}

/// Midnight of a local day of November 2026.
pub(crate) fn day(day: i64) -> Timestamp {
    Timestamp(1_793_487_600_000_000).plus_seconds((day - 1) * 86_400)
}

pub(crate) fn given(area: &str, on: i64, value: i64) -> Given {
    let area = Some(area.to_owned()).filter(|a| !a.is_empty());
    Given { slot: Slot { area, start: day(on) }, value, note: None }
}

impl Town {
    pub(crate) fn open() -> Self {
        let folder = Place::sqlite();
        let (mut definition, clock) = definition("live");
        let policies = testkit::root().join("policies");
        let policies = Policies::load(&FolderFiles(policies)).unwrap();
        let guard = Arc::new(CedarGuard::new(policies, clock).unwrap());
        guard.set_holdings(holdings());
        definition.views = vec![Arc::new(access::MatterView), Arc::new(IndicatorView)];
        definition.guard = guard.clone();
        let journal = Journal::open(&folder.backend, definition).unwrap();
        let people = [ANALYST, MAYOR, GUEST].map(|function| {
            let mut session = session(function);
            session.powers = powers(function).into_iter().collect();
            session
        });
        let blobs = Blobs::open(&folder.dir().join("blobs"), 10_000_000, None).unwrap();
        let desk = Arc::new(desk(guard, blobs));
        let setup = web::testing::setup(&journal, TestSessions::of(people));
        let (shell, router) = Shell::start(setup, vec![indicators_web::contribution(&desk)]).unwrap();
        Self { router, shell, journal, desk, _folder: folder }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn ask<R: Rule<Facts = indicators::Facts> + 'static>(&self, rule: R) -> Receipt {
        let submission = Submission {
            command_id: command_id(),
            actor: actor(ANALYST),
            command: Ask::boxed(rule, self.desk.facts()),
            stamp: Arc::new(Stamp::default()),
        };
        self.journal.submit_blocking(submission).unwrap()
    }
    /// Places taken in a shelter, each day, in two municipalities, with two levels.
    pub(crate) fn places(&self, code: &str, open: Open) -> Id<kind::Matter> {
        let indicator = Id::new(unique());
        let fr = |words: &str| Words::new(Lang::Fr, words);
        let definition = Definition {
            names: text("Places occupées", "Bezette plaatsen", "Places taken"),
            counts: text("Personnes hébergées à 6 h", "Personen om 6 uur", "People at 6"),
            unit: Unit { sign: text("places", "plaatsen", "places"), decimals: 0 },
            source: Source { words: fr("comptage"), organisation: None },
            tier: Tier::Regional,
            by: codes(&["90001", "90002"]),
            period: Period::Day,
            expected_minutes: Some(120),
            direction: Direction::UpIsBad,
            plan: Some(fr("plan d’accueil")),
        };
        self.ask(DefineIndicator { indicator, code: code.into(), definition, open });
        let rung = |code: &str, fr_name: &str, value, clear| Threshold {
            code: code.into(),
            names: text(fr_name, fr_name, code),
            compare: Compare::AtLeast,
            value,
            clear,
            hold: 1,
            responsible: "mayor".into(),
            action: fr("ouvrir un site"),
            ground: Some(fr("plan, point 3")),
            verified: false,
        };
        let thresholds = vec![rung("watch", "vigilance", 80, 70), rung("alert", "alerte", 1000, 900)];
        self.ask(SetThresholds { indicator, thresholds, why: None, based_on: None });
        indicator
    }
    pub(crate) fn record(&self, indicator: Id<kind::Matter>, values: Vec<Given>) {
        self.ask(RecordValues { indicator, values, status: ValueStatus::Unconfirmed, source: None });
    }
}
