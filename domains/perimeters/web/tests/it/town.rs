//! An invented town to test in: two quarters side by side, a school in each, an incident between them, four people with real
//! mandates.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use kernel::{Handling, Id, MemoryFiles, Point, Text, kind};
use perimeters::perimeter::Colour;
use perimeters::read::{Eye, PerimeterRow, perimeter};
use perimeters::{Facts, PerimeterView};
use perimeters_web::{AccessRule, Desk, Ground};
use stage::{Part, Stage};
use territory::Territory;
use web::testing::Browser;

pub(crate) use stage::{id_in, incident};

pub(crate) const OFFICER: &str = "watch-officer";
/// Directs on the ground: may set perimeters.
pub(crate) const DIRECTOR: &str = "dir-pc-ops";
/// A mayor of the western quarter alone (90001): reads.
pub(crate) const MAYOR: &str = "mayor";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
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
        Part::new(OFFICER).all_powers().everywhere().clearance(Handling::NeedToKnow),
        Part::new(DIRECTOR).powers(&["matter.read", "perimeter.set"]).areas(&["90002"]),
        Part::reader(MAYOR).areas(&["90001"]),
        Part::new(GUEST).everywhere(),
    ]
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
        let stage = Stage::open(parts(), vec![Arc::new(PerimeterView)]);
        let desk = Arc::new(desk(&stage, files));
        let router = stage.router(vec![perimeters_web::contribution(&desk)]);
        Self { router, desk, stage }
    }
    /// The same journal with another territory: after an import and a restart.
    pub(crate) fn on_another_ground(self, files: &MemoryFiles) -> Self {
        let desk = Arc::new(desk(&self.stage, files));
        let router = self.stage.router(vec![perimeters_web::contribution(&desk)]);
        Self { router, desk, ..self }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> PerimeterRow {
        self.read(|r| perimeter(r, &Eye::all(), id)).unwrap()
    }
    /// Orange, 150 m around the incident, through the form.
    pub(crate) async fn set(&self) -> Id<kind::Matter> {
        id_in(&self.browser(OFFICER).post("/fr/perimeters", &form("")).await)
    }
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

fn desk(stage: &Stage, files: &MemoryFiles) -> Desk {
    let post = stage.post(&[
        (OFFICER, "Officier de veille", "Wachtofficier"),
        (DIRECTOR, "Dir-PC-Ops", "Dir-CP-Ops"),
        (MAYOR, "Bourgmestre", "Burgemeester"),
    ]);
    let mut facts = Facts::bare(stage::zone());
    facts.functions = post.names().functions.keys().cloned().collect();
    let facts = Arc::new(facts);
    let rule = |fr: &str, nl: &str| AccessRule {
        access: Text::both(fr, nl),
        source: "règle fictive / fictieve regel / made-up rule; note".into(),
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
