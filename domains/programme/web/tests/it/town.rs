//! An invented town to test in: a plan manager, a council that adopts, a mayor of one quarter, a guest.

use std::sync::{Arc, Mutex};

use jiff::civil::date;
use kernel::{Handling, Id, MemoryFiles, Text, kind};
use programme::file::{LINKS, Library, MEASURES, PLANS, THEMES};
use programme::read::{Eye, PlanFilter, PlanRow, PointFilter, PointRow, plan, plans, point, points};
use programme::{Facts, ProgrammeView};
use programme_web::{AreaName, Desk};
use stage::{Part, Stage};
use web::testing::{Browser, Reply};

pub(crate) use stage::id_in;

/// Keeps plans everywhere, adopts none.
pub(crate) const MANAGER: &str = "programme-manager";
/// Adopts and closes.
pub(crate) const COUNCIL: &str = "council";
/// Reads what touches 90001.
pub(crate) const MAYOR: &str = "mayor";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

pub(crate) const PLAN: &str = "sort=regional&titles-fr=Plan+de+s%C3%A9curit%C3%A9&titles-nl=Veiligheidsplan&from=2025-01-01&until=2028-12-31&\
    function=programme-manager&expected=77";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) desk: Arc<Desk>,
    /// What the profile ships; a test may put something else there.
    pub(crate) library: Arc<Mutex<Arc<Library>>>,
    stage: Stage,
}

impl std::ops::Deref for Town {
    type Target = Stage;
    fn deref(&self) -> &Stage {
        &self.stage
    }
}

/// What the profile of the town ships, with these measures.
pub(crate) fn library(measures: &str) -> Library {
    let toml = "[[group]]\ncode = \"clubs\"\nnames = { fr = \"Clubs\", nl = \"Clubs\" }\n[[resolution]]\ncode = \"r1\"\nnames = { fr = \"Résolution du 5 \
                juin\", nl = \"Resolutie van 5 juni\" }\n[[plan]]\ncode = \"bikes\"\nsort = \"action\"\ntitles = { fr = \"Vélos\", nl = \"Fietsen\" }\nstate = \
                \"running\"\nfunction = \"programme-manager\"\nsource = \"note\"\npilot = \"tram\"\n";
    Library::read(
        &MemoryFiles::default()
            .with(PLANS, toml.as_bytes())
            .with(THEMES, &b"plan;code;fr;nl;standing;source\n"[..])
            .with(LINKS, &b"plan;number;to;to-number;sort;words\n"[..])
            .with(
                MEASURES,
                format!("plan;number;fr;nl;standing;source;state;pilot;partners\n{measures}").into_bytes(),
            ),
    )
}

pub(crate) const BIKES: &str =
    "bikes;A;Chiffres;Cijfers;quoted;note;running;tram;\nbikes;B;;;missing;note;;;tram\n";

impl Town {
    pub(crate) fn open() -> Self {
        let parts = vec![
            Part::new(MANAGER)
                .powers(&["matter.read", "programme.keep", "matter.restrict"])
                .everywhere()
                .clearance(Handling::NeedToKnow),
            Part::new(COUNCIL).powers(&["matter.read", "programme.adopt"]).everywhere(),
            Part::reader(MAYOR).areas(&["90001"]),
            Part::new(GUEST).everywhere(),
        ];
        let stage = Stage::open(parts, vec![Arc::new(ProgrammeView)]);
        let library = Arc::new(Mutex::new(Arc::new(library(BIKES))));
        let desk = Arc::new(desk(&stage, &library));
        let router = stage.router(vec![programme_web::contribution(&desk)]);
        Self { router, desk, library, stage }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn plan(&self, id: Id<kind::Matter>) -> PlanRow {
        self.read(|r| plan(r, &Eye::all(), id)).unwrap()
    }
    pub(crate) fn plans(&self) -> Vec<PlanRow> {
        self.read(|r| plans(r, &Eye::all(), &PlanFilter::default()))
    }
    pub(crate) fn point(&self, id: Id<kind::Matter>) -> PointRow {
        self.read(|r| point(r, &Eye::all(), id)).unwrap()
    }
    pub(crate) fn points(&self, plan: Id<kind::Matter>) -> Vec<PointRow> {
        self.read(|r| points(r, &Eye::all(), plan, &PointFilter::default()))
    }
    /// A plan with one theme, through the forms.
    pub(crate) async fn opened(&self, more: &str) -> Id<kind::Matter> {
        let manager = self.browser(MANAGER);
        let id = id_in(&manager.post("/fr/plan", &format!("{PLAN}&{more}")).await);
        let outline = "headings=objective%3BOS1%3BAm%C3%A9liorer%3BVerbeteren%0Atheme%3B8%3BTrafic+et+fraude%3BSmokkel+en+fraude";
        went(&manager.post(&format!("/fr/plan/{id}/outline"), outline).await);
        id
    }
    /// A measure of it.
    pub(crate) async fn measure(&self, plan: Id<kind::Matter>, number: &str, more: &str) -> Id<kind::Matter> {
        let form =
            format!("number={number}&standing=own&text-fr=Texte+{number}&text-nl=Tekst+{number}&{more}");
        id_in(&self.browser(MANAGER).post(&format!("/fr/plan/{plan}/measures"), &form).await)
    }
    /// Adopted by the council.
    pub(crate) async fn adopted(&self, plan: Id<kind::Matter>) {
        let form = "step=adopt&on=2025-01-14&by=tram";
        went(&self.browser(COUNCIL).post(&format!("/fr/plan/{plan}/step"), form).await);
    }
}

/// A form that was carried out.
pub(crate) fn went(reply: &Reply) {
    assert_eq!(reply.status, 303, "{}", reply.text);
}

/// A page with its unbreakable spaces as ordinary ones.
pub(crate) fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn desk(stage: &Stage, library: &Arc<Mutex<Arc<Library>>>) -> Desk {
    let post = stage.post(&[
        (MANAGER, "Responsable du programme", "Programmaverantwoordelijke"),
        (COUNCIL, "Conseil", "Raad"),
        (MAYOR, "Bourgmestre", "Burgemeester"),
    ]);
    let area = |code: &str, kind: &str, fr: &str, nl: &str| AreaName {
        code: code.into(),
        kind: kind.into(),
        names: Text::three(fr, nl, fr),
    };
    let areas = Arc::new(vec![
        area("z1", "zone", "Zone 1", "Zone 1"),
        area("90001", "municipality", "Hautrive", "Hoogoever"),
        area("90002", "municipality", "Valcourt", "Valkoord"),
        area("n1", "neighbourhood", "Quais", "Kaaien"),
    ]);
    let facts = Arc::new(Facts {
        functions: post.names().functions.keys().cloned().collect(),
        organisations: post.names().organisations.keys().cloned().collect(),
        areas: areas.iter().map(|a| (a.code.clone(), a.kind.clone())).collect(),
        groups: stage::codes(&["clubs"]),
        resolutions: stage::codes(&["r1"]),
        ..Facts::default()
    });
    let library = Arc::clone(library);
    Desk {
        post: Arc::new(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        library: Arc::new(move || Arc::clone(&library.lock().unwrap())),
        areas: Arc::new(move || Arc::clone(&areas)),
        today: Arc::new(|| date(2026, 11, 24)),
    }
}
