//! An invented town to test in: two quarters side by side in one police zone, four people with real mandates.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use kernel::{Actor, Handling, Id, Lang, MemoryFiles, Text, kind};
use planned::planned::{Span, incident_of};
use planned::read::{EventFilter, EventRow, Eye, event, events};
use planned::{Facts, PlannedEffects, PlannedView};
use planned_web::{Desk, Elsewhere, Ground, Lists, Meeting, Notice, Owed, Scale, TitleName};
use stage::{Part, Stage};
use store::{Read, StoreError};
use territory::Territory;
use web::testing::{Browser, Reply};
use web::{CommandMeta, Fault, Pending, Shell, Who};

pub(crate) use stage::id_in;

/// Keeps incidents everywhere, plans nothing.
pub(crate) const OFFICER: &str = "watch-officer";
/// Plans in the western quarter alone (90001).
pub(crate) const COORDINATOR: &str = "municipal-coordinator";
/// Plans and opens everywhere.
pub(crate) const OFFICIAL: &str = "planning-official";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

/// Two hours before 30 May 2027, ten in the morning.
pub(crate) const RUN: &str = "names-fr=Course&names-nl=Loop&kind=race&from=2027-05-30T10:00&until=2027-05-30T16:00&\
    municipalities=90001&function=municipal-coordinator";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) desk: Arc<Desk>,
    pub(crate) told: Arc<Told>,
    stage: Stage,
}

impl std::ops::Deref for Town {
    type Target = Stage;
    fn deref(&self) -> &Stage {
        &self.stage
    }
}

/// What other packages tell in this town.
#[derive(Default)]
pub(crate) struct Told {
    /// Incidents that were opened.
    pub(crate) opened: Mutex<BTreeSet<Id<kind::Matter>>>,
}

impl Elsewhere for Told {
    fn bodies(&self, _: &dyn Read, _: Lang) -> Result<Vec<(String, String)>, StoreError> {
        Ok(vec![("board".into(), "Conseil".into()), ("cell".into(), "Cellule de sécurité".into())])
    }
    fn meetings(&self, _: &dyn Read, _: &Actor, _: Id<kind::Matter>) -> Result<Vec<Meeting>, StoreError> {
        Ok(vec![Meeting {
            name: Text::both("Cellule 26-01", "Cel 26-01"),
            at: testkit::NIGHT,
            path: "sessions/x".into(),
            decisions: vec![Text::both("Deux postes de plus", "Twee posten meer")],
        }])
    }
    fn plans(&self, _: &dyn Read, _: &Actor, _: Lang) -> Result<Vec<(String, String)>, StoreError> {
        Ok(vec![(stage::incident().to_string(), "PGUI".into())])
    }
    fn warnings(&self, _: &dyn Read, _: &Actor, _: Span, lang: Lang) -> Result<Vec<Notice>, StoreError> {
        let from = kernel::Timestamp::from_jiff("2027-05-30T06:00:00Z".parse().unwrap());
        let span = Span::new(from, from.plus_seconds(3600));
        let headline = if lang == Lang::Nl { "Onweer" } else { "Orages" }.to_owned();
        Ok(vec![Notice { headline, lang: lang.code().into(), span, path: "signals/x".into() }])
    }
    fn owed(&self, _: &dyn Read, _: &Actor, _: Id<kind::Matter>) -> Result<Option<Owed>, StoreError> {
        Ok(Some(Owed { number: "O-26-0001".into(), path: "orders/x".into(), open: true, late: false }))
    }
    fn open<'a>(
        &'a self,
        _: &'a Shell,
        _: &'a Who,
        _: &'a CommandMeta,
        event: &'a EventRow,
    ) -> Pending<'a, Result<String, Fault>> {
        self.opened.lock().unwrap().insert(incident_of(event.id));
        Box::pin(async { Ok("27-0001".to_owned()) })
    }
}

fn ground_files() -> MemoryFiles {
    let toml = "[[areas]]\nkind = \"zone\"\ntable = \"zones.csv\"\nshapes = \"zones.geojson\"\n[[areas]]\nkind = \"municipality\"\ntable = \
                \"quarters.csv\"\nshapes = \"quarters.geojson\"\n";
    let shape = |code: &str, west: f64, east: f64| {
        format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{code}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":\
             [[[{west},50.80],[{east},50.80],[{east},50.81],[{west},50.81],[{west},50.80]]]}}}}"
        )
    };
    let all = |features: &[String]| {
        format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", features.join(","))
    };
    let quarters = all(&[shape("90001", 4.39, 4.40), shape("90002", 4.40, 4.41)]);
    let zones = all(&[shape("z1", 4.39, 4.41)]);
    let table =
        "code,name_fr,name_nl,parents\n90001,Hautrive,Hoogoever,zone:z1\n90002,Valcourt,Valkoord,zone:z1\n";
    MemoryFiles::default()
        .with("territory/territory.toml", toml.as_bytes())
        .with("territory/quarters.csv", table.as_bytes())
        .with("territory/quarters.geojson", quarters.into_bytes())
        .with("territory/zones.csv", "code,name_fr,name_nl\nz1,Zone 1,Zone 1\n".as_bytes())
        .with("territory/zones.geojson", zones.into_bytes())
}

impl Town {
    pub(crate) fn open() -> Self {
        let parts = vec![
            Part::new(OFFICIAL).all_powers().everywhere().clearance(Handling::NeedToKnow),
            Part::new(OFFICER).powers(&["matter.read", "incident.open", "incident.update"]).everywhere(),
            Part::new(COORDINATOR).powers(&["matter.read", "event.plan", "body.convene"]).areas(&["90001"]),
            Part::new(GUEST).everywhere(),
        ];
        let stage = Stage::open_with(parts, |definition| {
            definition.views.push(Arc::new(PlannedView));
            definition.effects.push(Arc::new(PlannedEffects));
            definition.keeps = desk::links::STEPS.to_vec();
        });
        let told = Arc::new(Told::default());
        let desk = Arc::new(desk(&stage, &told));
        let router = stage.router(vec![planned_web::contribution(&desk)]);
        Self { router, desk, told, stage }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn event(&self, id: Id<kind::Matter>) -> EventRow {
        self.read(|r| event(r, &Eye::all(), id)).unwrap()
    }
    pub(crate) fn events(&self) -> Vec<EventRow> {
        self.read(|r| events(r, &Eye::all(), &EventFilter::default(), 50))
    }
    /// A run in the western quarter, through the form.
    pub(crate) async fn run(&self) -> Id<kind::Matter> {
        id_in(&self.browser(COORDINATOR).post("/nl/events", RUN).await)
    }
    /// Through the forms up to ready.
    pub(crate) async fn ready(&self, id: Id<kind::Matter>) {
        let coordinator = self.browser(COORDINATOR);
        for (path, form) in [
            ("step", "step=prepare"),
            ("step", "step=coordinate"),
            ("checks/permit", "answer=yes&name=A.+Dubois"),
            ("step", "step=ready"),
        ] {
            went(&coordinator.post(&format!("/nl/events/{id}/{path}"), form).await);
        }
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

/// Sends a file with fields beside it.
pub(crate) async fn upload(
    browser: &Browser,
    path: &str,
    name: &str,
    content: &[u8],
    fields: &[(&str, &str)],
) -> Reply {
    let field = |name: &str, value: &str| {
        format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let mut body: Vec<u8> = fields.iter().flat_map(|(name, value)| field(name, value).into_bytes()).collect();
    body.extend(
        format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"liste\"\r\n\r\n")
            .into_bytes(),
    );
    body.extend(content);
    body.extend(b"\r\n--x--\r\n");
    let request = browser.ask(path).method("POST").header("content-type", "multipart/form-data; boundary=x");
    browser.send(request, body).await
}

fn desk(stage: &Stage, told: &Arc<Told>) -> Desk {
    let post = stage.post(&[
        (OFFICER, "Officier de veille", "Wachtofficier"),
        (COORDINATOR, "Coordinateur", "Coördinator"),
        (OFFICIAL, "Fonctionnaire", "Ambtenaar"),
    ]);
    let mut facts = Facts::bare(stage::zone());
    facts.kinds = stage::codes(&["race", "festival"]);
    facts.checks = vec![("permit".to_owned(), BTreeSet::new())];
    facts.resources = stage::codes(&["posts"]);
    facts.scale = (2, 2);
    facts.functions = post.names().functions.keys().cloned().collect();
    facts.organisations = post.names().organisations.keys().cloned().collect();
    let areas = [("90001", "municipality"), ("90002", "municipality"), ("z1", "zone")];
    facts.areas = areas.map(|(code, kind)| (code.to_owned(), kind.to_owned())).into();
    let one = |code: &str, fr: &str, nl: &str| (code.to_owned(), Text::three(fr, nl, fr));
    let steps =
        || vec![Text::three("rare", "zeldzaam", "rare"), Text::three("probable", "waarschijnlijk", "likely")];
    let lists = Lists {
        kinds: vec![one("race", "Course", "Loopwedstrijd"), one("festival", "Festival", "Festival")],
        titles: vec![TitleName {
            code: "national-day".into(),
            kind: "festival".into(),
            names: Text::both("Fête", "Feest"),
            source: "note".into(),
        }],
        checks: vec![one("permit", "Autorisation donnée ?", "Vergunning gegeven?")],
        resources: vec![one("posts", "postes", "posten")],
        scale: Some(Scale {
            source: Text::three("la nôtre", "de onze", "ours"),
            verified: false,
            high_from: 3,
            likelihood: steps(),
            impact: steps(),
        }),
        example: None,
        bodies: vec!["cell".into()],
    };
    let (facts, lists) = (Arc::new(facts), Arc::new(lists));
    let today = planned::calendar::day_of(testkit::NIGHT, &stage::zone());
    Desk {
        post: Arc::new(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        lists: Arc::new(move || Arc::clone(&lists)),
        ground: Ground {
            territory: Arc::new(Territory::load(&ground_files()).unwrap()),
            today: Arc::new(move || today),
            base_map: None,
        },
        elsewhere: Arc::clone(told) as Arc<dyn Elsewhere>,
        links: stage.links(),
        blobs: stage.blobs(5_000_000),
        address: "https://town.example".into(),
    }
}
