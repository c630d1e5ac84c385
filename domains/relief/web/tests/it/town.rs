//! An invented town to test in: its journal and pages, four people with real mandates, an incident of another package.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use access::{CedarGuard, Holding, Holdings, Policies};
use desk::links::Links;
use desk::{Names, Post};
use kernel::{Actor, FixedClock, FolderFiles, Handling, Id, Lang, Resource, Text, Timestamp, kind};
use relief::read::{Eye, NeedFilter, NeedRow, SiteFilter, SiteRow, need, needs, site, sites};
use relief::{Facts, ReliefEffects, ReliefView};
use relief_web::{Desk, KindName, Lists, ProfileName};
use store::{Blobs, Journal, Read, StoreError};
use testkit::{Place as Folder, definition};
use web::testing::{Browser, Reply, TestSessions, session};
use web::{Contribution, Matters, Shell};

pub(crate) const OFFICER: &str = "watch-officer";
/// A mayor of one municipality (90001), who asks and tells.
pub(crate) const MAYOR: &str = "mayor";
/// Tells numbers everywhere, and nothing else.
pub(crate) const LIAISON: &str = "liaison";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) desk: Arc<Desk>,
    _folder: Folder,
}

/// The incident that things can be about.
pub(crate) fn incident() -> Id<kind::Matter> {
    Id::of_words(&["an incident"])
}

struct Incidents;

impl Matters for Incidents {
    fn resource(&self, _: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        Ok((matter == incident()).then(|| Resource {
            matter: Some(matter),
            areas: BTreeSet::from(["90002".to_owned()]),
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

/// The page of an incident, beside which other packages put their panels.
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
            content: "{% extends \"layout.html\" %}{% block content %}{% for p in ui.beside %}{{ p.html|safe }}{% endfor %}{% endblock %}",
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
        definition.views = vec![Arc::new(access::MatterView), Arc::new(ReliefView)];
        definition.effects = vec![Arc::new(ReliefEffects)];
        definition.keeps = desk::links::STEPS.to_vec();
        definition.guard = guard.clone();
        let journal = Journal::open(&folder.backend, definition).unwrap();
        let people = [OFFICER, MAYOR, LIAISON, GUEST].map(|function| {
            let mut session = session(function);
            session.powers = powers(function).into_iter().collect();
            session
        });
        let blobs = Blobs::open(&folder.dir().join("blobs"), 1_000_000, None).unwrap();
        let links = Links::new(journal.clone(), clock.clone(), Arc::new(kernel::SystemChance));
        let desk = Arc::new(town_desk(guard, blobs, links));
        let setup = web::testing::setup(&journal, TestSessions::of(people));
        let packages = vec![relief_web::contribution(&desk), incidents()];
        let (_, router) = Shell::start(setup, packages).unwrap();
        Self { router, journal, clock, desk, _folder: folder }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn site(&self, id: Id<kind::Matter>) -> SiteRow {
        self.journal.read(|r| site(r, &Eye::all(), id)).unwrap().unwrap()
    }
    pub(crate) fn sites(&self) -> Vec<SiteRow> {
        self.journal.read(|r| sites(r, &Eye::all(), &SiteFilter::default())).unwrap()
    }
    pub(crate) fn need(&self, id: Id<kind::Matter>) -> NeedRow {
        self.journal.read(|r| need(r, &Eye::all(), id)).unwrap().unwrap()
    }
    pub(crate) fn needs(&self) -> Vec<NeedRow> {
        self.journal.read(|r| needs(r, &Eye::all(), &NeedFilter::default(), 50)).unwrap()
    }
    /// A hall in this municipality with so many places, through the forms.
    pub(crate) async fn hall(&self, code: &str, municipality: &str, offered: i64) -> Id<kind::Matter> {
        let officer = self.browser(OFFICER);
        let form = format!(
            "code={code}&name-fr=Salle+{code}&name-nl=Zaal+{code}&municipality={municipality}&kinds=places&kinds=beds"
        );
        let id = id_in(&officer.post("/fr/capacities", &form).await);
        let told =
            officer.post(&format!("/fr/capacities/{id}/report"), &format!("places-offered={offered}")).await;
        assert_eq!(told.status, 303, "{}", told.text);
        id
    }
    /// So many places are asked for by the mayor and accepted by the officer, through the forms.
    pub(crate) async fn wanted(&self, n: i64, more: &str) -> Id<kind::Matter> {
        let id = self.asked(n, more).await;
        let reply = self.browser(OFFICER).post(&format!("/fr/needs/{id}/accept"), "").await;
        assert_eq!(reply.status, 303, "{}", reply.text);
        id
    }
    pub(crate) async fn asked(&self, n: i64, more: &str) -> Id<kind::Matter> {
        let form = format!("wanted={n}&kind=places&municipality=90001&priority=normal{more}");
        id_in(&self.browser(MAYOR).post("/fr/needs", &form).await)
    }
}

/// The page to which a form led.
pub(crate) fn id_in(reply: &Reply) -> Id<kind::Matter> {
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").rsplit('/').next().unwrap().parse().unwrap()
}

/// A page with its unbreakable spaces as ordinary ones.
pub(crate) fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn actor(function: &str) -> Actor {
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
        MAYOR => &["matter.read", "need.ask", "capacity.report"],
        LIAISON => &["matter.read", "capacity.report"],
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
            everywhere: function != MAYOR,
            areas: ["90001".to_owned()].into(),
            from: Timestamp(0),
            until: None,
            opened: BTreeMap::new(),
        };
        (actor.mandate, holding)
    };
    [OFFICER, MAYOR, LIAISON, GUEST].map(held).into()
}

fn named(list: &[(&str, &str, &str, &str)]) -> BTreeMap<String, Text> {
    list.iter().map(|(code, fr, nl, en)| ((*code).to_owned(), Text::three(*fr, *nl, *en))).collect()
}

fn names() -> Names {
    Names {
        functions: named(&[
            (OFFICER, "Officier de veille", "Wachtofficier", "Watch officer"),
            (MAYOR, "Bourgmestre", "Burgemeester", "Mayor"),
        ]),
        organisations: named(&[("cross", "Croix", "Kruis", "Cross")]),
        areas: named(&[
            ("90001", "Hautrive", "Hoogoever", "Hautrive"),
            ("90002", "Valcourt", "Valkoord", "Valcourt"),
        ]),
    }
}

fn facts(names: &Names) -> Facts {
    let mut facts = Facts::bare(jiff::tz::TimeZone::get("Europe/Brussels").unwrap());
    facts.kinds = [("places".to_owned(), 6 * 3600), ("beds".to_owned(), 24 * 3600)].into();
    facts.groups = ["families".to_owned()].into();
    facts.profiles = [("age-0-17", "age"), ("age-18", "age")].map(|(c, q)| (c.into(), q.into())).into();
    facts.functions = names.functions.keys().cloned().collect();
    facts.organisations = names.organisations.keys().cloned().collect();
    facts.municipalities = names.areas.keys().cloned().collect();
    facts
}

fn lists() -> Lists {
    let kind = |code: &str, fr: &str, nl: &str, en: &str| KindName {
        code: code.to_owned(),
        names: Text::three(fr, nl, en),
    };
    let profile = |code: &str, fr: &str, nl: &str| ProfileName {
        code: code.to_owned(),
        question: "age".to_owned(),
        names: Text::three(fr, nl, fr),
    };
    Lists {
        kinds: vec![kind("places", "places", "plaatsen", "places"), kind("beds", "lits", "bedden", "beds")],
        groups: vec![("families".to_owned(), Text::three("familles", "gezinnen", "families"))],
        profiles: vec![
            profile("age-0-17", "0 à 17 ans", "0 tot 17 jaar"),
            profile("age-18", "18 et plus", "18 en ouder"),
        ],
        questions: vec![("age".to_owned(), Text::three("Âge", "Leeftijd", "Age"))],
    }
}

fn town_desk(guard: Arc<CedarGuard>, blobs: Blobs, links: Links) -> Desk {
    let names = Arc::new(names());
    let (facts, lists) = (Arc::new(facts(&names)), Arc::new(lists()));
    let mut post = Post::new(Arc::new(move |actor| guard.holding(actor)), names);
    post.person = Arc::new(|person| (actor(OFFICER).person == person).then(|| "C. Delvaux".to_owned()));
    post.matters = vec![Arc::new(Incidents)];
    post.find = Arc::new(|_, _, number| Ok((number == "26-0417").then(incident)));
    Desk {
        post: Arc::new(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        lists: Arc::new(move || Arc::clone(&lists)),
        links,
        blobs,
        address: "http://town.test".to_owned(),
    }
}
