//! An invented town to test in: its journal and pages, four people with real mandates.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use access::{CedarGuard, Holding, Holdings, Policies};
use commitments::read::{Eye, Row, commitment};
use commitments::{Ask, CommitmentView, Facts, Rule, Seat};
use commitments_web::Desk;
use desk::links::Links;
use desk::{Names, Post};
use kernel::{Actor, FixedClock, FolderFiles, Handling, Id, Lang, Resource, Text, Timestamp, kind};
use store::{Blobs, Journal, Read, Receipt, Stamp, StoreError, Submission};
use testkit::{Place as Folder, command_id, definition};
use web::testing::{Browser, Reply, TestSessions, session};
use web::{Contribution, Matters, Shell};

pub(crate) const OFFICER: &str = "watch-officer";
pub(crate) const TRAM: &str = "dispatcher";
/// A mayor of one municipality (90001).
pub(crate) const MAYOR: &str = "mayor";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) desk: Arc<Desk>,
    _folder: Folder,
}

/// The incident that orders can be about: need-to-know for the officer and the mayor.
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

/// A page of another package, at whose address an incident stands.
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
    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

fn incidents() -> Contribution {
    Contribution {
        templates: &[web::TemplateFile {
            name: "town/incident.html",
            content: "{% extends \"layout.html\" %}{% block content %}<p>26-0417</p>{% endblock %}",
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
        definition.views = vec![Arc::new(access::MatterView), Arc::new(CommitmentView)];
        definition.keeps = desk::links::STEPS.to_vec();
        definition.guard = guard.clone();
        let journal = Journal::open(&folder.backend, definition).unwrap();
        let people = [OFFICER, TRAM, MAYOR, GUEST].map(|function| {
            let mut session = session(function);
            session.powers = powers(function).into_iter().collect();
            session
        });
        let blobs = Blobs::open(&folder.dir().join("blobs"), 1_000, None).unwrap();
        let links = Links::new(journal.clone(), clock.clone(), Arc::new(kernel::SystemChance));
        let desk = Arc::new(desk(guard, blobs, links));
        let setup = web::testing::setup(&journal, TestSessions::of(people));
        let packages = vec![commitments_web::contribution(&desk), incidents()];
        let (_, router) = Shell::start(setup, packages).unwrap();
        Self { router, journal, clock, desk, _folder: folder }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn ask_as<R: Rule<Facts = commitments::Facts> + 'static>(
        &self,
        actor: &Actor,
        rule: R,
    ) -> Receipt {
        let submission = Submission {
            command_id: command_id(),
            actor: actor.clone(),
            command: Ask::boxed(rule, self.desk.facts(actor)),
            stamp: Arc::new(Stamp::default()),
        };
        self.journal.submit_blocking(submission).unwrap()
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> Row {
        self.journal.read(|r| commitment(r, &Eye::all(), id)).unwrap().unwrap()
    }
    /// "Stop the trams" through the form; the order's id.
    pub(crate) async fn give(&self) -> Id<kind::Matter> {
        self.give_with("").await
    }
    pub(crate) async fn give_with(&self, more: &str) -> Id<kind::Matter> {
        let form = format!(
            "sort=order&title=Arr%C3%AAter+les+trams&function={TRAM}&organisation=tram&acknowledge-by=10&due=30{more}"
        );
        let reply = self.browser(OFFICER).post("/fr/orders", &form).await;
        id_in(&reply)
    }
}

/// The order to which a form led.
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
        TRAM | MAYOR => &["matter.read", "commitment.answer", "attachment.add"],
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
    [OFFICER, TRAM, MAYOR, GUEST].map(held).into()
}

fn desk(guard: Arc<CedarGuard>, blobs: Blobs, links: Links) -> Desk {
    let named = |list: &[(&str, &str, &str, &str)]| -> BTreeMap<String, Text> {
        list.iter().map(|(code, fr, nl, en)| ((*code).to_owned(), Text::three(*fr, *nl, *en))).collect()
    };
    let names = Arc::new(Names {
        functions: named(&[
            (OFFICER, "Officier de veille", "Wachtofficier", "Watch officer"),
            (TRAM, "Dispatching", "Dispatching", "Control room"),
            (MAYOR, "Bourgmestre", "Burgemeester", "Mayor"),
        ]),
        organisations: named(&[("tram", "Trams", "Trams", "Trams")]),
        areas: named(&[
            ("90001", "Hautrive", "Hoogoever", "Hautrive"),
            ("90002", "Valcourt", "Valkoord", "Valcourt"),
        ]),
    });
    let functions: BTreeSet<String> = names.functions.keys().cloned().collect();
    let post = Post {
        person: Arc::new(|person| (actor(OFFICER).person == person).then(|| "C. Delvaux".to_owned())),
        matters: vec![Arc::new(Incidents)],
        find: Arc::new(|_, _, number| Ok((number == "26-0417").then(incident))),
        ..Post::new(Arc::new(move |actor| guard.holding(actor)), names)
    };
    Desk {
        post: Arc::new(post),
        facts: Arc::new(move |actor| {
            let mut facts = Facts::bare(jiff::tz::TimeZone::get("Europe/Brussels").unwrap());
            facts.functions = functions.clone();
            facts.seat = Seat {
                organisation: (actor.function == TRAM).then(|| "tram".to_owned()),
                areas: BTreeSet::from(["90001".to_owned()]),
                everywhere: actor.function != MAYOR,
            };
            Arc::new(facts)
        }),
        reached: Arc::new(|office| (office.function == TRAM).then(|| "0490 00 00 10".to_owned())),
        links,
        blobs,
        address: "http://town.test".to_owned(),
    }
}
