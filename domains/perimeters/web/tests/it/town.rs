//! An invented town to test in: two quarters side by side, a school in each, an incident between them, four people with real
//! mandates.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use access::{CedarGuard, Holding, Holdings, Policies};
use desk::{Names, Post};
use kernel::{
    Actor, FixedClock, FolderFiles, Handling, Id, Lang, MemoryFiles, Point, Resource, Text, Timestamp, kind,
};
use perimeters::perimeter::Colour;
use perimeters::read::{Eye, PerimeterRow, perimeter};
use perimeters::{Facts, PerimeterView};
use perimeters_web::{AccessRule, Desk, Ground};
use store::{Journal, Read, StoreError};
use territory::Territory;
use testkit::{Place as Folder, definition};
use web::testing::{Browser, Reply, TestSessions, session};
use web::{Contribution, Matters, Shell};

pub(crate) const OFFICER: &str = "watch-officer";
/// Directs on the ground: may set perimeters.
pub(crate) const DIRECTOR: &str = "dir-pc-ops";
/// A mayor of the western quarter alone (90001): reads.
pub(crate) const MAYOR: &str = "mayor";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) desk: Arc<Desk>,
    guard: Arc<CedarGuard>,
    _folder: Folder,
}

/// The incident that perimeters are around: in the western quarter.
pub(crate) fn incident() -> Id<kind::Matter> {
    Id::of_words(&["an incident"])
}

struct Incidents;

impl Matters for Incidents {
    fn resource(&self, _: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        Ok((matter == incident()).then(|| Resource {
            matter: Some(matter),
            areas: BTreeSet::from(["90001".to_owned()]),
            ..Resource::service()
        }))
    }
    fn page(
        &self,
        _: &dyn Read,
        _: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        Ok((matter == incident()).then(|| ("26-0417 Gaz".to_owned(), format!("incidents/{matter}"))))
    }
}

/// The page of the incident, in another package.
async fn elsewhere(
    axum::extract::State(shell): axum::extract::State<Shell>,
    reader: web::Reader,
    _: web::Who,
) -> web::Answer {
    shell.draw(&reader, &Elsewhere {}).topics("incident").answer()
}

#[derive(serde::Serialize)]
struct Elsewhere {}

impl web::Page for Elsewhere {
    const TEMPLATE: &'static str = "town/incident.html";
    fn matter(&self) -> Option<Id<kind::Matter>> {
        Some(incident())
    }
    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

fn incidents() -> Contribution {
    Contribution {
        templates: &[web::TemplateFile {
            name: "town/incident.html",
            content: "{% extends \"layout.html\" %}{% block content %}{% for b in ui.beside %}{{ b.html|safe }}{% endfor %}{% endblock %}",
        }],
        routes: web::Routes::new().route("/incidents/{id}", web::get(elsewhere)),
        ..Contribution::default()
    }
}

/// Two quarters of about 700 m by 1100 m, of 1200 and 3400 people.
pub(crate) fn ground_files() -> MemoryFiles {
    let toml = "places = [\"places.csv\"]\nstreets = [\"streets.csv\"]\n[[areas]]\nkind = \"municipality\"\ntable = \
                \"quarters.csv\"\nshapes = \"quarters.geojson\"\n[sources]\n\"quarters.csv\" = \"Registre fictif\"\n\"places.csv\" \
                = \"Liste fictive\"\n";
    let quarter = |code: &str, west: f64, east: f64| {
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":\
             [[[{west},50.80],[{east},50.80],[{east},50.81],[{west},50.81],[{west},50.80]]]}}}}"
        )
    };
    let (first, second) = (quarter("90001", 4.39, 4.40), quarter("90002", 4.40, 4.41));
    let shapes = format!("{{\"type\":\"FeatureCollection\",\"features\":[{first},{second}]}}");
    let table = "code,name_fr,name_nl,population,population_year\n90001,Hautrive,Hoogoever,1200,2025\n90002,Valcourt,Valkoord,3400,2025\n";
    let places = "kind,name_fr,name_nl,lon,lat,phone,capacity\nschool,École des Prés,Weideschool,4.3960,50.8050,02 000 00 \
                  01,210\nschool,École du Puits,Putschool,4.4030,50.8050,,\nsquare,Place du Puits,Putplein,4.3955,50.8052,,\n";
    let streets = "name_fr,name_nl,line\nRue du Moulin,Molenstraat,4.390 50.8051; 4.410 50.8051\n";
    MemoryFiles::default()
        .with("territory/territory.toml", toml.as_bytes())
        .with("territory/quarters.csv", table.as_bytes())
        .with("territory/quarters.geojson", shapes.into_bytes())
        .with("territory/places.csv", places.as_bytes())
        .with("territory/streets.csv", streets.as_bytes())
}

impl Town {
    pub(crate) fn open() -> Self {
        Self::over(&ground_files())
    }
    pub(crate) fn over(files: &MemoryFiles) -> Self {
        let folder = Folder::sqlite();
        let (mut definition, clock) = definition("live");
        let guard = Arc::new(CedarGuard::new(policies(), clock.clone()).unwrap());
        guard.set_holdings(holdings());
        definition.views = vec![Arc::new(access::MatterView), Arc::new(PerimeterView)];
        definition.guard = guard.clone();
        let journal = Journal::open(&folder.backend, definition).unwrap();
        let desk = Arc::new(desk(Arc::clone(&guard), files));
        let router = router(&journal, &desk);
        Self { router, journal, clock, desk, guard, _folder: folder }
    }
    /// The same journal with another territory: after an import and a restart.
    pub(crate) fn on_another_ground(self, files: &MemoryFiles) -> Self {
        let desk = Arc::new(desk(Arc::clone(&self.guard), files));
        Self { router: router(&self.journal, &desk), desk, ..self }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> PerimeterRow {
        self.journal.read(|r| perimeter(r, &Eye::all(), id)).unwrap().unwrap()
    }
    /// Orange, 150 m around the incident, through the form.
    pub(crate) async fn set(&self) -> Id<kind::Matter> {
        id_in(&self.browser(OFFICER).post("/fr/perimeters", &form("")).await)
    }
}

fn router(journal: &Journal, desk: &Arc<Desk>) -> axum::Router {
    let people = [OFFICER, DIRECTOR, MAYOR, GUEST].map(|function| {
        let mut session = session(function);
        session.powers = powers(function).into_iter().collect();
        session
    });
    let setup = web::testing::setup(journal, TestSessions::of(people));
    let packages = vec![perimeters_web::contribution(desk), incidents()];
    Shell::start(setup, packages).unwrap().1
}

/// The form as it is typed: orange, 150 m, around the place of the incident. What stands in `more` comes first and so counts.
pub(crate) fn form(more: &str) -> String {
    let about = incident();
    let pairs: [(&str, &str); 6] = [
        ("about", &about.to_string()),
        ("colour", "orange"),
        ("shape", "circle"),
        ("metres", "150"),
        ("decided-by", DIRECTOR),
        ("reason", "odeur+de+gaz"),
    ];
    let given: BTreeSet<&str> = more.split('&').filter_map(|p| p.split('=').next()).collect();
    let rest = pairs.iter().filter(|(name, _)| !given.contains(name)).map(|(n, v)| format!("{n}={v}"));
    std::iter::once(more.to_owned()).filter(|m| !m.is_empty()).chain(rest).collect::<Vec<_>>().join("&")
}

/// The perimeter to which a form led.
pub(crate) fn id_in(reply: &Reply) -> Id<kind::Matter> {
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").rsplit('/').next().unwrap().parse().unwrap()
}

pub(crate) fn actor(function: &str) -> Actor {
    session(function).actor
}

fn policies() -> Policies {
    static READ: OnceLock<Policies> = OnceLock::new();
    let folder = testkit::root().join("policies");
    READ.get_or_init(|| Policies::load(&FolderFiles(folder)).unwrap()).clone()
}

fn powers(function: &str) -> BTreeSet<String> {
    let own: &[&str] = match function {
        OFFICER => access::POWERS,
        DIRECTOR => &["matter.read", "perimeter.set"],
        MAYOR => &["matter.read"],
        _ => &[],
    };
    own.iter().map(|p| (*p).to_owned()).collect()
}

fn holdings() -> Holdings {
    let held = |function: &str| {
        let actor = actor(function);
        let holding = Holding {
            person: actor.person,
            function: function.to_owned(),
            powers: powers(function),
            clearance: if function == OFFICER { Handling::NeedToKnow } else { Handling::Service },
            everywhere: !matches!(function, MAYOR | DIRECTOR),
            areas: [if function == DIRECTOR { "90002" } else { "90001" }.to_owned()].into(),
            from: Timestamp(0),
            until: None,
            opened: BTreeMap::new(),
        };
        (actor.mandate, holding)
    };
    [OFFICER, DIRECTOR, MAYOR, GUEST].map(held).into()
}

fn names() -> Arc<Names> {
    let named = |list: &[(&str, &str, &str)]| -> BTreeMap<String, Text> {
        list.iter().map(|(code, fr, nl)| ((*code).to_owned(), Text::three(*fr, *nl, *fr))).collect()
    };
    Arc::new(Names {
        functions: named(&[
            (OFFICER, "Officier de veille", "Wachtofficier"),
            (DIRECTOR, "Dir-PC-Ops", "Dir-CP-Ops"),
            (MAYOR, "Bourgmestre", "Burgemeester"),
        ]),
        organisations: BTreeMap::new(),
        areas: named(&[("90001", "Hautrive", "Hoogoever"), ("90002", "Valcourt", "Valkoord")]),
    })
}

fn desk(guard: Arc<CedarGuard>, files: &MemoryFiles) -> Desk {
    let names = names();
    let mut facts = Facts::bare(jiff::tz::TimeZone::get("Europe/Brussels").unwrap());
    facts.functions = names.functions.keys().cloned().collect();
    let facts = Arc::new(facts);
    let post = Post {
        matters: vec![Arc::new(Incidents)],
        find: Arc::new(|_, _, number| Ok((number == "26-0417").then(incident))),
        person: Arc::new(|person| (actor(OFFICER).person == person).then(|| "C. Delvaux".to_owned())),
        ..Post::new(Arc::new(move |actor| guard.holding(actor)), names)
    };
    let rule = |fr: &str, nl: &str| AccessRule {
        access: Text::both(fr, nl),
        source: "règle fictive".into(),
        verified: false,
    };
    let rules = Arc::new(BTreeMap::from([
        (Colour::Red, rule("Services seulement.", "Alleen diensten.")),
        (Colour::Orange, rule("Habitants avec accord.", "Bewoners met akkoord.")),
    ]));
    let spot = (Point { lon: 43_950_000, lat: 508_050_000 }, Text::both("rue du Moulin", "Molenstraat"));
    Desk {
        post: Arc::new(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        ground: Ground::new(
            Arc::new(Territory::load(files).unwrap()),
            Arc::new(|| jiff::civil::date(2026, 11, 24)),
            None,
        ),
        rules: Arc::new(move || Arc::clone(&rules)),
        spot: Arc::new(move |_, matter| Ok((matter == incident()).then(|| spot.clone()))),
    }
}
