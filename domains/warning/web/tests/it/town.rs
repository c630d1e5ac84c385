//! An invented town with a square of two municipalities, an incident with two figures, an author, a second person and a mayor.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use axum::Router;
use exchange::cap::{Category, Certainty, ResponseType, Severity, Urgency};
use jiff::tz::TimeZone;
use kernel::{Id, MemoryFiles, Point, Text, kind};
use publicsite::{Language, Phone, Place};
use stage::{Part, Stage, incident};
use territory::Territory;
use warning::figures::FigureNow;
use warning::item::{ItemText, Sort};
use warning::read::{Eye, WarningRow, warning};
use warning::site::SiteFigure;
use warning::{Facts, Sender, WarningView};
use warning_web::{Channel, Desk, Ground, NewsTemplate, Outlined, Platform, Tariff, Template, TemplateText};
use web::testing::Browser;

pub(crate) const AUTHOR: &str = "information-officer";
pub(crate) const SECOND: &str = "watch-supervisor";
/// Reads what others wrote for the site.
pub(crate) const EDITOR: &str = "information-director";
pub(crate) const MAYOR: &str = "mayor";
pub(crate) const OTHER_MAYOR: &str = "other-mayor";

pub(crate) const MIDDLE: Point = Point { lon: 43_950_000, lat: 508_050_000 };

pub(crate) struct Town {
    pub(crate) stage: Stage,
    pub(crate) desk: Arc<Desk>,
    pub(crate) router: Router,
}

/// Two municipalities beside one another, of 1200 and 2400 people.
fn files() -> MemoryFiles {
    let toml = "[[areas]]\nkind = \"municipality\"\ntable = \"quarters.csv\"\nshapes = \"quarters.geojson\"\n[sources]\n\
                \"quarters.csv\" = \"Registre fictif\"\n";
    let quarter = |code: &str, west: f64, east: f64| {
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":\
             [[[{west},50.80],[{east},50.80],[{east},50.81],[{west},50.81],[{west},50.80]]]}}}}"
        )
    };
    let (first, second) = (quarter("90001", 4.39, 4.40), quarter("90002", 4.40, 4.41));
    let shapes = format!("{{\"type\":\"FeatureCollection\",\"features\":[{first},{second}]}}");
    let table = "code,name_fr,name_nl,population,population_year\n90001,Hautrive,Hoogoever,1200,2025\n90002,Valcourt,Valkoord,2400,2025\n";
    MemoryFiles::default()
        .with("territory/territory.toml", toml.as_bytes())
        .with("territory/quarters.csv", table.as_bytes())
        .with("territory/quarters.geojson", shapes.into_bytes())
}

fn facts(about: Option<Id<kind::Matter>>) -> Facts {
    let figure = |fr: &str, nl: &str, value, public| FigureNow {
        names: Text::three(fr, nl, fr),
        value,
        unit: String::new(),
        public,
        confirmed: public,
    };
    let figures = [
        ("injured".to_owned(), figure("Blessés", "Gewonden", 7, false)),
        ("evacuated".to_owned(), figure("Évacués", "Geëvacueerden", 340, true)),
    ];
    Facts {
        sender: Sender {
            code: "crisis@hautrive.example".into(),
            names: Text::three("Ville de Hautrive", "Stad Hoogoever", "Town of Hautrive"),
            others: BTreeMap::new(),
            address: "https://crise.example".into(),
            codes: String::new(),
        },
        templates: BTreeSet::from(["gas".to_owned()]),
        languages: ["fr", "nl", "en", "de", "ar"].map(str::to_owned).into(),
        figures: about.filter(|id| *id == incident()).map(|_| figures.into()).unwrap_or_default(),
        ..Facts::bare(TimeZone::get("Europe/Brussels").unwrap())
    }
}

fn template() -> Template {
    let text = |event: &str, headline: &str, instruction: &str| TemplateText {
        event: event.into(),
        headline: headline.into(),
        description: "…".into(),
        instruction: instruction.into(),
        contact: String::new(),
    };
    Template {
        code: "gas".into(),
        names: Text::three("Fuite de gaz", "Gaslek", "Gas leak"),
        category: Category::Safety,
        urgency: Urgency::Immediate,
        severity: Severity::Severe,
        certainty: Certainty::Observed,
        responses: vec![ResponseType::Shelter],
        hours: 2,
        source: Text::both("règle fictive", "fictieve regel"),
        verified: false,
        texts: BTreeMap::from([
            ("fr".to_owned(), text("Fuite de gaz", "Fuite à [lieu]", "Fermez tout.")),
            ("nl".to_owned(), text("Gaslek", "Lek in [plaats]", "Sluit alles.")),
        ]),
    }
}

fn news() -> NewsTemplate {
    let text = |title: &str, body: &str| ItemText { title: title.into(), body: body.into() };
    NewsTemplate {
        code: "first".into(),
        names: Text::three("Première information", "Eerste informatie", "First information"),
        sort: Sort::News,
        source: Text::both("règle fictive", "fictieve regel"),
        verified: false,
        texts: BTreeMap::from([
            ("fr".to_owned(), text("Incident à [lieu]", "Prochaine information à [heure].")),
            ("nl".to_owned(), text("Incident in [plaats]", "Volgende informatie om [uur].")),
            ("de".to_owned(), text("Vorfall in [Ort]", "Nächste Information um [Uhrzeit].")),
        ]),
    }
}

/// What the site shows as a figure.
fn evacuated() -> SiteFigure {
    SiteFigure {
        names: Text::three("Évacués", "Geëvacueerden", "Evacuated"),
        value: 340,
        unit: String::new(),
        about: true,
        at: testkit::NIGHT,
        source: Text::three("Ville", "Stad", "Town"),
    }
}

fn desk(stage: &Stage) -> Desk {
    let territory = Arc::new(Territory::load(&files()).unwrap());
    let day = jiff::civil::date(2026, 11, 24);
    let clear = |headline: &str| TemplateText {
        event: "Fin".into(),
        headline: headline.into(),
        instruction: "Aérez.".into(),
        ..TemplateText::default()
    };
    let around = Outlined {
        id: "p1".into(),
        label: Text::three("P-26-0001", "P-26-0001", "P-26-0001"),
        polygons: Vec::new(),
        circles: vec![exchange::cap::Circle { centre: MIDDLE, radius_m: 150 }],
    };
    let tariff = Tariff { mills: 55, source: "règle fictive".into(), verified: false };
    Desk {
        post: Arc::new(stage.post(&[
            (AUTHOR, "Responsable information", "Informatieverantwoordelijke"),
            (SECOND, "Responsable de la veille", "Verantwoordelijke"),
        ])),
        facts: Arc::new(|_, about| Ok(Arc::new(facts(about)))),
        ground: Ground::new(territory, Arc::new(move || day), Some("map/base.pmtiles".to_owned())),
        templates: vec![template()],
        news: vec![news()],
        all_clear: BTreeMap::from([
            ("fr".to_owned(), clear("Fin d’alerte")),
            ("nl".to_owned(), clear("Einde")),
        ]),
        spot: Arc::new(|_, id| {
            Ok((id == incident()).then(|| (MIDDLE, Text::both("rue du Moulin", "Molenstraat"))))
        }),
        outlines: Arc::new(move |_, _, _| Ok(vec![around.clone()])),
        platforms: vec![Platform {
            code: "be-alert".into(),
            names: Text::three("BE-Alert", "BE-Alert", "BE-Alert"),
            channels: vec![
                Channel { code: "sms".into(), tariff: Some(tariff) },
                Channel { code: "mail".into(), tariff: None },
            ],
        }],
        place: Place {
            name: Text::three("Ville de Hautrive", "Stad Hoogoever", "Town of Hautrive"),
            others: BTreeMap::new(),
            address: "https://crise.example".into(),
            zone: TimeZone::get("Europe/Brussels").unwrap(),
            fictitious: false,
            phones: vec![Phone {
                number: "112".into(),
                names: Text::three("Urgence", "Noodgeval", "Emergency"),
                others: BTreeMap::new(),
                verified: true,
            }],
            languages: vec![Language { tag: "ar".into(), name: "العربية".into(), rtl: true }],
        },
        unserved: None,
        figures: Arc::new(|_| Ok(vec![evacuated()])),
        held: Arc::new(|_| Ok(Vec::new())),
        archive: Arc::new(|| Ok(b"PK archive".to_vec())),
    }
}

impl Town {
    pub(crate) fn open() -> Self {
        let reader = ["matter.read"];
        let stage = Stage::open(
            vec![
                Part::new(AUTHOR).powers(&["matter.read", "warning.write", "site.publish"]).everywhere(),
                Part::new(SECOND).powers(&["matter.read", "warning.write", "warning.release"]).everywhere(),
                Part::new(EDITOR).powers(&["matter.read", "site.publish"]).everywhere(),
                Part::new(MAYOR).powers(&["matter.read", "warning.release"]).areas(&["90001"]),
                Part::new(OTHER_MAYOR)
                    .powers(&["matter.read", "warning.write", "warning.release", "site.publish"])
                    .areas(&["90002"]),
                Part::new("watch-officer").powers(&reader).everywhere(),
                Part::new("auditor").powers(&["matter.read", "journal.read"]).everywhere(),
                Part::new("nobody"),
            ],
            vec![Arc::new(WarningView)],
        );
        let desk = Arc::new(desk(&stage));
        let router = stage.router(vec![warning_web::contribution(&desk)]);
        Self { stage, desk, router }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        stage::browser(&self.router, function)
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> WarningRow {
        self.stage.read(|r| warning(r, &Eye::all(), id)).unwrap()
    }
    /// Written for the incident, through the form.
    pub(crate) async fn written(&self) -> Id<kind::Matter> {
        stage::id_in(&self.browser(AUTHOR).post("/fr/public", &form("")).await)
    }
    /// Released by the second person.
    pub(crate) async fn released(&self) -> Id<kind::Matter> {
        let id = self.written().await;
        assert_eq!(self.browser(AUTHOR).post(&format!("/fr/public/{id}/submit"), "").await.status, 303);
        let reply = self.browser(SECOND).post(&format!("/fr/public/{id}/release"), "").await;
        assert_eq!(reply.status, 303, "{}", reply.text);
        id
    }
}

/// A complete form; what is added goes before.
pub(crate) fn form(more: &str) -> String {
    let words = |tag: &str| {
        ["event", "headline", "description", "instruction", "place"]
            .map(|part| format!("{part}-{tag}={part}+{tag}"))
            .join("&")
    };
    format!(
        "{more}&about={}&template=gas&status=Actual&expires=120&shape=circle&metres=150&category=Safety&urgency=Immediate&\
         severity=Severe&certainty=Observed&responses=Shelter&{}&{}",
        incident(),
        words("fr"),
        words("nl")
    )
}
