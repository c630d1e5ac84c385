//! An invented town to test in: its journal and pages, people with real mandates, an incident of another package.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use access::{CedarGuard, Holding, Holdings, Policies};
use desk::Names;
use kernel::{Actor, FixedClock, FolderFiles, Handling, Id, Lang, Resource, Text, Timestamp, kind};
use readiness::command::{FollowIncident, ShipPlans};
use readiness::content::{Card, Contact, Frame, Holder, Means, Shipped, Step};
use readiness::plan::{Sort, Standing};
use readiness::read::{CardRow, Eye, RunFilter, RunRow, cards, run, runs};
use readiness::run::reflex_of;
use readiness::{Facts, ReadinessView};
use readiness_web::{Age, Desk, Incident, Lists};
use store::{Ask, Journal, Read, Receipt, Rule, Stamp, StoreError, Submission};
use testkit::{NIGHT, Place as Folder, command_id, definition};
use web::testing::{Browser, Reply, TestSessions, session};
use web::{Contribution, Matters, Shell};

/// Works on cards and activates plans.
pub(crate) const OFFICER: &str = "watch-officer";
/// Writes plans.
pub(crate) const COORDINATOR: &str = "coordinator";
/// Approves plans; one municipality (90001).
pub(crate) const MAYOR: &str = "mayor";
/// Works on cards of discipline 1.
pub(crate) const FIRE: &str = "fire";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

const ALL: [&str; 5] = [OFFICER, COORDINATOR, MAYOR, FIRE, GUEST];

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) desk: Arc<Desk>,
    _folder: Folder,
}

/// The incident of another package: an explosion in 90001.
pub(crate) fn incident() -> Id<kind::Matter> {
    Id::of_words(&["an incident"])
}

fn guarded() -> Resource {
    Resource { matter: Some(incident()), areas: BTreeSet::from(["90001".to_owned()]), ..Resource::service() }
}

struct Incidents;

impl Matters for Incidents {
    fn resource(&self, _: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        Ok((matter == incident()).then(guarded))
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

/// A page of another package, about an incident.
async fn elsewhere(
    axum::extract::State(shell): axum::extract::State<Shell>,
    reader: web::Reader,
    _: web::Who,
) -> web::Answer {
    shell.draw(&reader, &Elsewhere {}).answer()
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
            content: "{% extends \"layout.html\" %}{% block content %}<p>26-0417</p>{% for panel in ui.beside %}{{ panel.html|safe }}{% \
                      endfor %}{% endblock %}",
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
        definition.views = vec![Arc::new(access::MatterView), Arc::new(ReadinessView)];
        definition.guard = guard.clone();
        let journal = Journal::open(&folder.backend, definition).unwrap();
        let people = ALL.map(|function| {
            let mut session = session(function);
            session.powers = powers(function).into_iter().collect();
            session
        });
        let desk = Arc::new(town_desk(guard));
        let setup = web::testing::setup(&journal, TestSessions::of(people));
        let packages = vec![readiness_web::contribution(&desk), incidents()];
        let (_, router) = Shell::start(setup, packages).unwrap();
        Self { router, journal, clock, desk, _folder: folder }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    /// As the program itself.
    pub(crate) fn system<R: Rule<Facts = Facts> + 'static>(&self, rule: R) -> Receipt {
        let submission = Submission {
            command_id: command_id(),
            actor: Actor::system(),
            command: Ask::boxed(rule, (self.desk.facts)()),
            stamp: Arc::new(Stamp::default()),
        };
        self.journal.submit_blocking(submission).unwrap()
    }
    /// An invented set and a title come with the profile.
    pub(crate) fn ship(&self) -> (Id<kind::Matter>, Id<kind::Matter>) {
        let (set, title) = (set(), title());
        let ids = (set.plan, title.plan);
        self.system(ShipPlans { plans: vec![set, title] });
        ids
    }
    /// The incident opens its cards.
    pub(crate) fn explode(&self) -> Id<kind::Matter> {
        self.system(FollowIncident {
            incident: incident(),
            label: "26-0417".into(),
            incident_type: "explosion".into(),
            severity: 3,
            resource: guarded(),
            live: true,
            from: NIGHT,
        });
        reflex_of(incident())
    }
    pub(crate) fn cards(&self, run: Id<kind::Matter>) -> Vec<CardRow> {
        self.journal.read(|r| cards(r, run)).unwrap()
    }
    pub(crate) fn run(&self, id: Id<kind::Matter>) -> RunRow {
        self.journal.read(|r| run(r, &Eye::all(), id)).unwrap().unwrap()
    }
    pub(crate) fn runs(&self) -> Vec<RunRow> {
        self.journal.read(|r| runs(r, &Eye::all(), &RunFilter::default(), 10)).unwrap()
    }
    /// A plan through the forms, approved: a card for the officer. Its id.
    pub(crate) async fn approved(&self) -> String {
        let coordinator = self.browser(COORDINATOR);
        let reply = coordinator.post("/fr/plans", "sort=special&title-fr=Gaz&title-nl=Gas&areas=90001").await;
        let id = plan_in(&reply);
        let version = format!("/fr/plans/{id}/versions/1");
        let card = "holder=f:watch-officer&title-fr=Veille&title-nl=Wacht&types=explosion&severity=2&step=&text-fr=Appeler&\
                    text-nl=Bellen&text-en=&minutes=10&act=save";
        assert_eq!(coordinator.post(&format!("{version}/cards/0"), card).await.status, 303);
        assert_eq!(coordinator.post(&format!("{version}/submit"), "words=").await.status, 303);
        let reply = self.browser(MAYOR).post(&format!("{version}/judge"), "verdict=approve&words=").await;
        assert_eq!(reply.status, 303, "{}", reply.text);
        id
    }
}

/// The plan to which a form led.
pub(crate) fn plan_in(reply: &Reply) -> String {
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").split('/').nth(3).unwrap().to_owned()
}

fn step(key: u32, fr: &str, nl: Option<&str>, minutes: u32) -> Step {
    let text = Text { fr: Some(fr.to_owned()), nl: nl.map(str::to_owned), en: None };
    Step { key, text, minutes: Some(minutes), needs_reason: key == 2 }
}

/// An invented set for the officer and discipline 1.
fn set() -> Shipped {
    let card = |key, holder, steps| Card {
        key,
        holder,
        title: Text::three("Fiche", "Kaart", "Card"),
        types: BTreeSet::from(["explosion".to_owned()]),
        severity_from: 2,
        steps,
    };
    let officer = vec![step(1, "Appeler", Some("Bellen"), 5), step(2, "Couper le gaz", None, 10)];
    Shipped {
        plan: Id::of_words(&["set"]),
        code: "gas".into(),
        sort: Sort::Special,
        standing: Standing::Fictitious,
        organisation: None,
        source: "invented".into(),
        frame: Frame {
            titles: Text::three("Gaz (fictif)", "Gas (fictief)", "Gas (fictitious)"),
            bodies: vec!["committee".into()],
            ..Frame::default()
        },
        cards: vec![
            card(1, Holder::Function(OFFICER.into()), officer),
            card(2, Holder::Discipline("D1".into()), vec![step(1, "Mesurer", Some("Meten"), 15)]),
        ],
        contacts: vec![Contact {
            key: 1,
            function: None,
            organisation: Some("gas-network".into()),
            label: None,
            person: None,
            number: "+00 000 00 01".into(),
            means: Means::Phone,
            note: None,
            checked: None,
        }],
    }
}

/// A title without content.
fn title() -> Shipped {
    Shipped {
        plan: Id::of_words(&["title"]),
        code: "general".into(),
        sort: Sort::General,
        standing: Standing::TitleOnly,
        source: "a note, page 3".into(),
        frame: Frame {
            titles: Text::three("Plan général", "Algemeen plan", "General plan"),
            ..Frame::default()
        },
        cards: Vec::new(),
        contacts: Vec::new(),
        ..set()
    }
}

fn policies() -> Policies {
    static READ: OnceLock<Policies> = OnceLock::new();
    let folder = testkit::root().join("policies");
    READ.get_or_init(|| Policies::load(&FolderFiles(folder)).unwrap()).clone()
}

fn powers(function: &str) -> BTreeSet<String> {
    let own: &[&str] = match function {
        OFFICER => &["matter.read", "card.work", "plan.activate", "body.convene"],
        COORDINATOR => &["matter.read", "plan.write"],
        MAYOR => &["matter.read", "plan.approve", "card.work"],
        FIRE => &["matter.read", "card.work"],
        _ => &[],
    };
    own.iter().map(|p| (*p).to_owned()).collect()
}

fn holdings() -> Holdings {
    let held = |function: &str| {
        let actor = session(function).actor;
        let holding = Holding {
            person: actor.person,
            function: function.to_owned(),
            powers: powers(function),
            clearance: Handling::Service,
            everywhere: function != MAYOR,
            areas: ["90001".to_owned()].into(),
            from: Timestamp(0),
            until: None,
            opened: BTreeMap::new(),
        };
        (actor.mandate, holding)
    };
    ALL.map(held).into()
}

fn named(list: &[(&str, &str, &str, &str)]) -> BTreeMap<String, Text> {
    list.iter().map(|(code, fr, nl, en)| ((*code).to_owned(), Text::three(*fr, *nl, *en))).collect()
}

fn facts() -> Facts {
    let set = |all: &[&str]| all.iter().map(|c| (*c).to_owned()).collect::<BTreeSet<_>>();
    let mut facts = Facts::bare(jiff::tz::TimeZone::get("Europe/Brussels").unwrap());
    facts.functions = [OFFICER, COORDINATOR, MAYOR].map(|f| (f.to_owned(), BTreeSet::new())).into();
    facts.functions.insert(FIRE.to_owned(), set(&["D1"]));
    facts.organisations = set(&["gas-network"]);
    facts.areas = set(&["90001", "90002"]);
    facts.types = set(&["explosion"]);
    facts.bodies = set(&["committee"]);
    facts
}

fn town_desk(guard: Arc<CedarGuard>) -> Desk {
    let names = Names {
        functions: named(&[
            (OFFICER, "Officier de veille", "Wachtofficier", "Watch officer"),
            (COORDINATOR, "Coordinateur", "Coördinator", "Coordinator"),
            (MAYOR, "Bourgmestre", "Burgemeester", "Mayor"),
            (FIRE, "Pompiers", "Brandweer", "Fire service"),
        ]),
        organisations: named(&[("gas-network", "Réseau de gaz", "Gasnet", "Gas network")]),
        areas: named(&[
            ("90001", "Hautrive", "Hoogoever", "Hautrive"),
            ("90002", "Valcourt", "Valkoord", "Valcourt"),
        ]),
    };
    let lists = Arc::new(Lists {
        types: named(&[("explosion", "Explosion", "Ontploffing", "Explosion")]),
        severities: [(2, Text::three("Sérieux", "Ernstig", "Serious"))].into(),
        bodies: named(&[("committee", "Comité", "Comité", "Committee")]),
        contact_age: Some(Age { months: 6, verified: false }),
    });
    let facts = Arc::new(facts());
    let mut post = desk::Post::new(Arc::new(move |actor| guard.holding(actor)), Arc::new(names));
    post.person =
        Arc::new(|person| (session(OFFICER).actor.person == person).then(|| "C. Delvaux".to_owned()));
    post.matters = vec![Arc::new(Incidents)];
    post.find = Arc::new(|_, _, number| Ok((number == "26-0417").then(incident)));
    Desk {
        post: Arc::new(post),
        facts: Arc::new(move || Arc::clone(&facts)),
        lists: Arc::new(move || Arc::clone(&lists)),
        incidents: Arc::new(|_, _, id| {
            Ok((id == incident()).then(|| Incident {
                incident_type: "explosion".into(),
                severity: 3,
                areas: guarded().areas,
            }))
        }),
        address: "http://town.test".to_owned(),
    }
}
