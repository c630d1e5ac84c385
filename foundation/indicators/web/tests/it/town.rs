//! An invented town: its journal and pages, an analyst, a mayor of one municipality, a guest who may nothing.

use std::sync::Arc;

use desk::Names;
use indicators::command::{DefineIndicator, RecordValues, SetThresholds};
use indicators::definition::{Definition, Direction, Open, Source, Tier, Unit};
use indicators::library::{self, Shipped};
use indicators::period::Period;
use indicators::threshold::{Compare, Threshold};
use indicators::value::{Given, Slot, ValueStatus};
use indicators::{Facts, IndicatorView, Limits, Rule};
use indicators_web::{Desk, NamedBy};
use kernel::{Handling, Id, Text, Timestamp, kind};
use stage::{Part, Stage, actor, codes, named, named_in_three, words};
use store::Receipt;
use testkit::unique;
use web::Shell;
use web::testing::Browser;

pub(crate) const ANALYST: &str = "analyst";
/// Reads what touches 90001, records, and defines nothing.
pub(crate) const MAYOR: &str = "mayor";
pub(crate) const GUEST: &str = "guest";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) shell: Shell,
    pub(crate) desk: Arc<Desk>,
    stage: Stage,
}

impl std::ops::Deref for Town {
    type Target = Stage;
    fn deref(&self) -> &Stage {
        &self.stage
    }
}

fn parts() -> Vec<Part> {
    vec![
        Part::new(ANALYST).all_powers().everywhere().clearance(Handling::NeedToKnow),
        Part::new(MAYOR).powers(&["matter.read", "indicator.record"]).areas(&["90001"]),
        Part::new(GUEST).areas(&["90001"]),
    ]
}

/// Thefts by year, told for two years that are over, with a target.
const SHIPPED: &str = r#"
    [[indicator]]
    code = "thefts"
    names = { fr = "Vols", nl = "Diefstallen", en = "Thefts" }
    counts = { fr = "Faits enregistrés dans l'année", nl = "Feiten van het jaar" }
    unit = { fr = "vols", nl = "diefstallen" }
    source = { fr = "rapport annuel", nl = "jaarverslag" }
    tier = "regional"
    period = "year"
    direction = "up-is-bad"
    target = { value = "900", by = "2030-12-31", source = { fr = "plan", nl = "plan" }, decided = { fr = "conseil" } }
    [[indicator.value]]
    period = "2019"
    value = "1234"
    source = { fr = "rapport, page 12", nl = "verslag, blz. 12" }
    [[indicator.value]]
    period = "2020"
    value = "1300"
    source = { fr = "rapport, page 14", nl = "verslag, blz. 14" }
"#;

fn shipped() -> Vec<Shipped> {
    let files = kernel::MemoryFiles::default().with(library::FILE, SHIPPED.as_bytes());
    library::read(&files, "town", &stage::zone()).unwrap()
}

fn desk_of(stage: &Stage) -> Desk {
    let facts = Arc::new(Facts {
        zone: stage::zone(),
        functions: codes(&["analyst", "mayor"]),
        areas: codes(&["90001", "90002"]),
        limits: Limits::default(),
    });
    let names = Names {
        functions: named_in_three(&[
            ("analyst", "Analyste", "Analist", "analyst"),
            ("mayor", "Bourgmestre", "Burgemeester", "mayor"),
        ]),
        organisations: named_in_three(&[("town", "Ville", "Stad", "Town")]),
        areas: named(&[("90001", "Hautrive", "Hoogoever"), ("90002", "Basrive", "Laagoever")]),
        ..Names::default()
    };
    let shipped = shipped();
    Desk {
        said: Arc::new(library::said(&shipped)),
        post: Arc::new(stage.post_of(names)),
        facts: Arc::new(move || Arc::clone(&facts)),
        blobs: stage.blobs(10_000_000),
        named: Arc::new(|_, _, code| {
            let by = NamedBy {
                threshold: "alert".into(),
                by: Text::three("Plan d’accueil", "Opvangplan", "Reception plan"),
                names: Text::three("saturation", "verzadiging", "saturation"),
                path: "plans/x".into(),
            };
            Ok(if code == "named" { vec![by] } else { Vec::new() })
        }),
        shipped: Arc::new(shipped),
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
        let stage = Stage::open(parts(), vec![Arc::new(IndicatorView)]);
        let desk = Arc::new(desk_of(&stage));
        let (shell, router) = stage.shell(vec![indicators_web::contribution(&desk)]);
        Self { router, shell, desk, stage }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn ask<R: Rule<Facts = Facts> + 'static>(&self, rule: R) -> Receipt {
        self.submit(&actor(ANALYST), rule, &self.desk.facts()).unwrap()
    }
    /// Places taken in a shelter, each day, in two municipalities, with two levels.
    pub(crate) fn places(&self, code: &str, open: Open) -> Id<kind::Matter> {
        let indicator = Id::new(unique());
        let definition = Definition {
            names: Text::three("Places occupées", "Bezette plaatsen", "Places taken"),
            counts: Text::three("Personnes hébergées à 6 h", "Personen om 6 uur", "People at 6"),
            unit: Unit { sign: Text::three("places", "plaatsen", "places"), decimals: 0 },
            source: Source { words: words("comptage"), organisation: None },
            tier: Tier::Regional,
            by: codes(&["90001", "90002"]),
            period: Period::Day,
            expected_minutes: Some(120),
            direction: Direction::UpIsBad,
            plan: Some(words("plan d’accueil")),
        };
        self.ask(DefineIndicator { indicator, code: code.into(), definition, open });
        let rung = |code: &str, fr_name: &str, value, clear| Threshold {
            code: code.into(),
            names: Text::three(fr_name, fr_name, code),
            compare: Compare::AtLeast,
            value,
            clear,
            hold: 1,
            responsible: "mayor".into(),
            action: words("ouvrir un site"),
            ground: Some(words("plan, point 3")),
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
