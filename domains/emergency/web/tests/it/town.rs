//! An invented town to test in: its journal and pages, five people with real mandates, an emergency on its border.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use access::{CedarGuard, Holding, Holdings, Policies};
use desk::{Names, Post};
use emergency::phase::Level;
use emergency::read::{Eye, PhaseRow, about, phase};
use emergency::{Criterion, EmergencyEffects, EmergencyView, Facts, Informed, Regime, Seat};
use emergency_web::Desk;
use kernel::{Actor, FixedClock, FolderFiles, Handling, Id, Lang, Resource, Text, Timestamp, kind};
use store::{Journal, Read, StoreError};
use testkit::{Place as Folder, definition};
use web::testing::{Browser, Reply, TestSessions, session};
use web::{Contribution, Matters, Shell};

pub(crate) const OFFICER: &str = "watch-officer";
/// Mayor of 90001.
pub(crate) const MAYOR: &str = "mayor";
/// The high official: everywhere.
pub(crate) const OFFICIAL: &str = "high-official";
/// Coordinator of a municipality that the emergency does not touch.
pub(crate) const ELSEWHERE: &str = "coordinator";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) desk: Arc<Desk>,
    _folder: Folder,
}

/// The emergency: it lies in 90001 and 90002.
pub(crate) fn incident() -> Id<kind::Matter> {
    Id::of_words(&["an incident"])
}

/// Another, for the officer and the official alone.
pub(crate) fn secret() -> Id<kind::Matter> {
    Id::of_words(&["a secret"])
}

struct Incidents;

impl Matters for Incidents {
    fn resource(&self, _: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        let areas: BTreeSet<String> = ["90001", "90002"].map(str::to_owned).into();
        let open = Resource { matter: Some(matter), areas, ..Resource::service() };
        Ok(match matter {
            m if m == incident() => Some(open),
            m if m == secret() => Some(Resource {
                handling: Handling::NeedToKnow,
                readers: [OFFICER, OFFICIAL].map(str::to_owned).into(),
                ..open
            }),
            _ => None,
        })
    }
    fn page(
        &self,
        _: &dyn Read,
        _: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        let name = match matter {
            m if m == incident() => "26-0417 Gaz",
            m if m == secret() => "26-0418 Réservé",
            _ => return Ok(None),
        };
        Ok(Some((name.to_owned(), format!("incidents/{matter}"))))
    }
}

/// The page of another package, whose matter is the emergency.
async fn elsewhere(
    axum::extract::State(shell): axum::extract::State<Shell>,
    reader: web::Reader,
    _: web::Who,
    web::Path(id): web::Path<Id<kind::Matter>>,
) -> web::Answer {
    shell.draw(&reader, &Elsewhere { id }).topics("floor").answer()
}

#[derive(serde::Serialize)]
struct Elsewhere {
    id: Id<kind::Matter>,
}

impl web::Page for Elsewhere {
    const TEMPLATE: &'static str = "town/incident.html";
    fn matter(&self) -> Option<Id<kind::Matter>> {
        Some(self.id)
    }
    fn samples() -> Vec<Self> {
        vec![Self { id: incident() }]
    }
}

fn incidents() -> Contribution {
    Contribution {
        templates: &[web::TemplateFile {
            name: "town/incident.html",
            content: "{% extends \"layout.html\" %}{% block content %}{% for p in ui.beside %}{{ p.html|safe }}{% endfor %}\
                      {% endblock %}",
        }],
        routes: web::Routes::new().route("/incidents/{id}", web::get(elsewhere)),
        ..Contribution::default()
    }
}

impl Town {
    pub(crate) fn open() -> Self {
        let folder = Folder::sqlite();
        let (mut definition, clock) = definition("live");
        let guard = Arc::new(CedarGuard::new(policies(), clock.clone()).unwrap());
        guard.set_holdings(holdings());
        definition.views = vec![Arc::new(access::MatterView), Arc::new(EmergencyView)];
        definition.effects = vec![Arc::new(EmergencyEffects)];
        definition.guard = guard.clone();
        let journal = Journal::open(&folder.backend, definition).unwrap();
        let people = [OFFICER, MAYOR, OFFICIAL, ELSEWHERE, GUEST].map(|function| {
            let mut session = session(function);
            session.powers = powers(function).into_iter().collect();
            session
        });
        let desk = Arc::new(desk(guard));
        let setup = web::testing::setup(&journal, TestSessions::of(people));
        let packages = vec![emergency_web::contribution(&desk), incidents()];
        let (_, router) = Shell::start(setup, packages).unwrap();
        Self { router, journal, clock, desk, _folder: folder }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> PhaseRow {
        self.journal.read(|r| phase(r, &Eye::all(), id)).unwrap().unwrap()
    }
    /// The highest phase about the emergency.
    pub(crate) fn highest(&self) -> PhaseRow {
        self.journal.read(|r| about(r, &Eye::all(), incident())).unwrap().remove(0)
    }
    /// The mayor telephoned at 03:33, the officer writes it down at 03:40.
    pub(crate) async fn phoned(&self) -> Id<kind::Matter> {
        let form = format!(
            "about={}&level=communal&way=heard&stated=03:33&territory=90001&heard-means=phone&read-back=1&name=A.+Fictif&\
             number=0490",
            incident()
        );
        id_in(&self.browser(OFFICER).post("/fr/phases", &form).await)
    }
    /// The official declares the provincial phase.
    pub(crate) async fn provincial(&self) -> Id<kind::Matter> {
        let form = format!(
            "about={}&level=provincial&way=own&criteria=several&reasons=deux+communes&text-fr=La+phase&text-nl=De+fase",
            incident()
        );
        id_in(&self.browser(OFFICIAL).post("/nl/phases", &form).await)
    }
}

/// The phase to which a form led.
pub(crate) fn id_in(reply: &Reply) -> Id<kind::Matter> {
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").rsplit('/').next().unwrap().parse().unwrap()
}

fn policies() -> Policies {
    static READ: OnceLock<Policies> = OnceLock::new();
    let folder = testkit::root().join("policies");
    READ.get_or_init(|| Policies::load(&FolderFiles(folder)).unwrap()).clone()
}

fn powers(function: &str) -> BTreeSet<String> {
    let own: &[&str] = match function {
        OFFICER => &["matter.read", "phase.note"],
        MAYOR | OFFICIAL => &["matter.read", "phase.declare", "phase.note", "evaluation.keep"],
        ELSEWHERE => &["matter.read", "phase.note", "evaluation.keep"],
        _ => &[],
    };
    own.iter().map(|p| (*p).to_owned()).collect()
}

fn areas(function: &str) -> BTreeSet<String> {
    match function {
        MAYOR => ["90001".to_owned()].into(),
        ELSEWHERE => ["90009".to_owned()].into(),
        _ => BTreeSet::new(),
    }
}

fn holdings() -> Holdings {
    let held = |function: &str| {
        let actor = session(function).actor;
        let holding = Holding {
            person: actor.person,
            function: function.to_owned(),
            powers: powers(function),
            clearance: Handling::NeedToKnow,
            everywhere: ![MAYOR, ELSEWHERE].contains(&function),
            areas: areas(function),
            from: Timestamp(0),
            until: None,
            opened: BTreeMap::new(),
        };
        (actor.mandate, holding)
    };
    [OFFICER, MAYOR, OFFICIAL, ELSEWHERE, GUEST].map(held).into()
}

fn named(list: &[(&str, &str, &str, &str)]) -> BTreeMap<String, Text> {
    list.iter().map(|(code, fr, nl, en)| ((*code).to_owned(), Text::three(*fr, *nl, *en))).collect()
}

fn regime(level: Level, names: Text, functions: &[&str], criteria: &[&str]) -> Regime {
    Regime {
        code: format!("{level}-1"),
        level,
        names,
        authority: Text::three("l’autorité", "de overheid", "the authority"),
        functions: functions.iter().map(|f| (*f).to_owned()).collect(),
        area: None,
        criteria: criteria
            .iter()
            .map(|c| Criterion { code: (*c).to_owned(), text: Text::three(*c, *c, *c), verified: false })
            .collect(),
        every_criterion: false,
        inform: vec![Informed { function: OFFICIAL.to_owned(), organisation: None, per: None }],
        inform_seconds: 300,
        inform_verified: true,
        bodies: vec!["committee".to_owned()],
        freezes: false,
        act: Text::three("une loi", "een wet", "an act"),
        article: None,
        verified: false,
        from: "2020-01-01".parse().unwrap(),
        until: None,
    }
}

fn regimes() -> Vec<Regime> {
    let name = |fr: &str, nl: &str, en: &str| Text::three(fr, nl, en);
    let communal = name("Phase communale", "Gemeentelijke fase", "Communal phase");
    let provincial = name("Phase provinciale", "Provinciale fase", "Provincial phase");
    let federal = name("Phase fédérale", "Federale fase", "Federal phase");
    let mayors =
        Informed { function: MAYOR.to_owned(), organisation: None, per: Some("municipality".to_owned()) };
    vec![
        Regime {
            area: Some("municipality".to_owned()),
            every_criterion: true,
            ..regime(Level::Communal, communal, &[MAYOR], &["small", "able"])
        },
        Regime { inform: vec![mayors], ..regime(Level::Provincial, provincial, &[OFFICIAL], &["several"]) },
        Regime { freezes: true, ..regime(Level::Federal, federal, &[], &["wide"]) },
    ]
}

fn desk(guard: Arc<CedarGuard>) -> Desk {
    let names = Names {
        functions: named(&[
            (OFFICER, "Officier de veille", "Wachtofficier", "Watch officer"),
            (MAYOR, "Bourgmestre", "Burgemeester", "Mayor"),
            (OFFICIAL, "Haut fonctionnaire", "Hoge ambtenaar", "High official"),
            ("duty-contact", "Permanence", "Permanentie", "Duty desk"),
        ]),
        organisations: named(&[("tram", "Trams", "Trams", "Trams")]),
        areas: named(&[
            ("90001", "Hautrive", "Hoogoever", "Hautrive"),
            ("90002", "Valcourt", "Valkoord", "Valcourt"),
            ("90009", "Lointain", "Verre", "Faraway"),
        ]),
    };
    let functions: BTreeSet<String> = names.functions.keys().cloned().collect();
    let mut post = Post::new(Arc::new(move |actor: &Actor| guard.holding(actor)), Arc::new(names));
    let officer = session(OFFICER).actor.person;
    post.person = Arc::new(move |person| (person == officer).then(|| "C. Delvaux".to_owned()));
    post.matters = vec![Arc::new(Incidents)];
    post.find = Arc::new(|_, _, number| Ok((number == "26-0417").then(incident)));
    let regimes = Arc::new(regimes());
    Desk {
        post: Arc::new(post),
        facts: Arc::new(move |actor| {
            let mut facts = Facts::bare(jiff::tz::TimeZone::get("Europe/Brussels").unwrap());
            facts.regimes = Arc::clone(&regimes);
            facts.functions = functions.clone();
            facts.organisations = ["tram".to_owned()].into();
            let municipality = |c: &str| (c.to_owned(), "municipality".to_owned());
            facts.areas = ["90001", "90002", "90009"].map(municipality).into();
            let areas = areas(&actor.function);
            facts.seat = Seat { everywhere: areas.is_empty(), areas };
            Arc::new(facts)
        }),
        bodies: Arc::new(|| Arc::new(named(&[("committee", "Comité", "Comité", "Committee")]))),
        reached: Arc::new(|to| (to.function == OFFICIAL).then(|| "0490 00 00 10".to_owned())),
    }
}
