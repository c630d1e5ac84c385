//! An invented town to test in: a programme manager, an analyst who judges, somebody at a partner, and a plan with three measures.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use contributions::campaign::Measure;
use contributions::draft::{Drafts, STEPS};
use contributions::hint::Hint;
use contributions::read::{Eye, SheetFilter, SheetRow, sheets};
use contributions::{ContributionEffects, ContributionView, Facts, Rhythm};
use contributions_web::{Desk, Ground, Lists, Measures, PartnerName, Plan, PlanMeasure, Rule};
use desk::letter::Stands;
use jiff::civil::date;
use kernel::{Actor, Handling, Id, MemoryFiles, Text, kind};
use stage::{Part, Stage};
use store::{Read, StoreError};
use territory::Territory;
use web::testing::{Browser, Reply};

pub(crate) use stage::id_in;

/// Asks and judges everywhere.
pub(crate) const MANAGER: &str = "programme-manager";
/// Answers for Hautrive (90001).
pub(crate) const PARTNER: &str = "partner-contributor";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) desk: Arc<Desk>,
    /// How many letters wait for their release, as the package that sends them says.
    pub(crate) letters: Arc<AtomicI64>,
    stage: Stage,
}

impl std::ops::Deref for Town {
    type Target = Stage;
    fn deref(&self) -> &Stage {
        &self.stage
    }
}

pub(crate) fn measure(number: &str) -> Measure {
    let titled = number != "1.10";
    Measure {
        id: Id::of_words(&["measure", number]),
        number: number.to_owned(),
        theme: number.split('.').next().unwrap().to_owned(),
        titles: if titled {
            Text::both("Accueillir les victimes", "Slachtoffers opvangen")
        } else {
            Text::default()
        },
    }
}

/// A plan with measures of two themes.
struct Planned;

fn plan() -> Id<kind::Matter> {
    Id::of_words(&["plan"])
}

impl Measures for Planned {
    fn plans(&self, _: &dyn Read, _: &Actor) -> Result<Vec<Plan>, StoreError> {
        Ok(vec![Plan {
            id: plan(),
            names: Text::both("Plan", "Plan"),
            themes: vec![
                ("1".into(), Text::both("Accueil", "Opvang")),
                ("8".into(), Text::both("Cyber", "Cyber")),
            ],
        }])
    }
    fn measures(&self, _: &dyn Read, _: &Actor, year: i64) -> Result<Vec<PlanMeasure>, StoreError> {
        // Of the last one nobody knows the years.
        let years = |number: &str| (number != "A").then_some((2025, 2028));
        // Of 1.10 the plan names nobody, of A somebody who is no partner.
        let named = |number: &str| match number {
            "1.1" => stage::codes(&["hautrive"]),
            "8.8" => stage::codes(&["hautrive", "valcourt"]),
            "A" => stage::codes(&["ministry"]),
            _ => BTreeSet::new(),
        };
        let one = |number| PlanMeasure {
            measure: measure(number),
            plan: plan(),
            named: named(number),
            years: years(number),
        };
        let all = ["1.1", "1.10", "8.8", "A"].map(one);
        let in_force = |m: &PlanMeasure| m.years.is_none_or(|(from, until)| (from..=until).contains(&year));
        Ok(all.into_iter().filter(in_force).collect())
    }
    fn path(&self, measure: Id<kind::Matter>) -> Option<String> {
        Some(format!("plan/measures/{measure}"))
    }
    fn projects(&self) -> Option<String> {
        Some("projects/new".into())
    }
}

fn ground_files() -> MemoryFiles {
    let toml = "[[areas]]\nkind = \"municipality\"\ntable = \"m.csv\"\nshapes = \"m.geojson\"\n";
    let shape = |code: &str, west: f64, east: f64| {
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":\
             [[[{west},50.80],[{east},50.80],[{east},50.81],[{west},50.81],[{west},50.80]]]}}}}"
        )
    };
    let shapes = format!(
        "{{\"type\":\"FeatureCollection\",\"features\":[{},{}]}}",
        shape("90001", 4.39, 4.40),
        shape("90002", 4.40, 4.41)
    );
    MemoryFiles::default()
        .with("territory/territory.toml", toml.as_bytes())
        .with(
            "territory/m.csv",
            "code,name_fr,name_nl\n90001,Hautrive,Hoogoever\n90002,Valcourt,Valkoord\n".as_bytes(),
        )
        .with("territory/m.geojson", shapes.into_bytes())
}

fn partner(code: &str, fr: &str, nl: &str, area: &str) -> PartnerName {
    PartnerName {
        code: code.into(),
        names: Text::both(fr, nl),
        kind: "municipality".into(),
        areas: BTreeSet::from([area.to_owned()]),
    }
}

fn lists() -> Lists {
    Lists {
        groups: vec![("young".into(), Text::both("Jeunes", "Jongeren"))],
        partners: vec![
            partner("hautrive", "Hautrive", "Hoogoever", "90001"),
            partner("valcourt", "Valcourt", "Valkoord", "90002"),
        ],
        kinds: vec![
            ("municipality".into(), Text::both("Communes", "Gemeenten")),
            ("association".into(), Text::both("Associations", "Verenigingen")),
        ],
        letter: Text::both("Madame, Monsieur", "Mevrouw, mijnheer"),
        questions: vec![Text::both("Et ensuite ?", "En daarna?")],
        hints: Hint::ALL.to_vec(),
        rule: Rule { partners: 2, areas: 2, source: Text::both("essai", "proef"), verified: false },
        priority: None,
    }
}

fn facts() -> Facts {
    let mut facts = Facts::bare(stage::zone());
    facts.areas = stage::codes(&["90001", "90002"]);
    facts.groups = stage::codes(&["young"]);
    facts.rhythm =
        Rhythm { remind_before: vec![14], remind_after: vec![3], escalate_after: Some(7), link_after: 60 };
    facts
}

impl Town {
    pub(crate) fn open() -> Self {
        Self::with(lists())
    }

    /// The same where a public list says that these areas have priority.
    pub(crate) fn with_priority(codes: &[&str]) -> Self {
        let priority = Some((stage::codes(codes), "Liste publique, p. 4".to_owned()));
        Self::with(Lists { priority, ..lists() })
    }

    fn with(lists: Lists) -> Self {
        let parts = vec![
            Part::new(MANAGER).all_powers().everywhere().clearance(Handling::NeedToKnow),
            Part::new(PARTNER).powers(&["matter.read", "contribution.give"]).areas(&["90001"]),
            Part::new(GUEST).everywhere(),
        ];
        let stage = Stage::open_with(parts, |definition| {
            definition.views.push(Arc::new(ContributionView));
            definition.effects.push(Arc::new(ContributionEffects));
            definition.keeps = [desk::links::STEPS, STEPS].concat();
        });
        let (facts, lists) = (Arc::new(facts()), Arc::new(lists));
        let letters = Arc::new(AtomicI64::new(0));
        let (count, waits) = (Arc::clone(&letters), Arc::clone(&letters));
        let functions = [(MANAGER, "Programme", "Programma"), (PARTNER, "Partenaire", "Partner")];
        let desk = Arc::new(Desk {
            post: Arc::new(stage.post(&functions)),
            facts: Arc::new(move || Arc::clone(&facts)),
            lists: Arc::new(move || Arc::clone(&lists)),
            measures: Arc::new(Planned),
            ground: Ground {
                territory: Arc::new(Territory::load(&ground_files()).unwrap()),
                today: Arc::new(|| date(2026, 11, 24)),
                base_map: None,
            },
            links: stage.links(),
            drafts: Drafts::new(stage.journal.clone()),
            blobs: stage.blobs(100_000),
            address: "http://town.test".into(),
            leaves: true,
            mail: true,
            waiting: Arc::new(move |_, _, _| Ok(count.load(Ordering::Relaxed))),
            written: Arc::new(move |_, _| {
                let some = waits.load(Ordering::Relaxed) > 0;
                Ok(Some(if some { Stands::Waits } else { Stands::Left(testkit::NIGHT) }))
            }),
        });
        let router = stage.router(vec![contributions_web::contribution(&desk)]);
        Self { router, desk, letters, stage }
    }

    pub(crate) fn browser(&self, function: &str) -> Browser {
        stage::browser(&self.router, function)
    }

    /// A campaign in which both municipalities are asked about 1.1 and 8.8; its id.
    pub(crate) async fn asked(&self) -> Id<kind::Matter> {
        let manager = self.browser(MANAGER);
        let open = "year=2026&due=2026-12-31T18:00&names-fr=Contributions+2026&names-nl=Bijdragen+2026&letter-fr=Bonjour&letter-nl=Dag&questions=0";
        let id = id_in(&manager.post("/fr/contributions", open).await);
        let ask = format!(
            "measures={}&measures={}&partners=hautrive&partners=valcourt&contacts=hautrive;A.+Fictif;a@hautrive.example;nl",
            measure("1.1").id,
            measure("8.8").id
        );
        let reply = manager.post(&format!("/fr/contributions/{id}/ask"), &ask).await;
        assert_eq!(reply.status, 303, "{}", reply.text);
        id
    }

    /// The sheet of this partner.
    pub(crate) fn sheet(&self, partner: &str) -> SheetRow {
        let filter = SheetFilter { partner: Some(partner.to_owned()), ..SheetFilter::default() };
        self.read(|r| sheets(r, &Eye::all(), &filter, 10)).pop().unwrap()
    }

    /// A link to this sheet, made by hand: the address without host.
    pub(crate) async fn link(&self, partner: &str, lang: &str) -> String {
        let id = self.sheet(partner).id;
        let reply = self
            .browser(MANAGER)
            .post(&format!("/fr/contributions/sheets/{id}/links"), &format!("days=30&lang={lang}"))
            .await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        let (_, rest) = reply.text.split_once("<code>http://town.test").unwrap();
        rest.split('<').next().unwrap().to_owned()
    }
}

/// The value of a hidden field on a page.
pub(crate) fn hidden(reply: &Reply, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    assert!(reply.text.contains(&mark), "no {name}: {}", reply.text);
    let (_, rest) = reply.text.split_once(&mark).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

/// A form with files, as a browser sends it.
pub(crate) async fn upload(
    browser: &Browser,
    address: &str,
    fields: &[(&str, &str)],
    (name, file): (&str, &[u8]),
) -> Reply {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(
            format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    body.extend(
        format!("--x\r\ncontent-disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n").bytes(),
    );
    body.extend(file);
    body.extend(b"\r\n--x--\r\n");
    let request =
        browser.ask(address).method("POST").header("content-type", "multipart/form-data; boundary=x");
    browser.send(request, body).await
}
