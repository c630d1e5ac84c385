//! An invented town to test in: its journal and pages, four people with real mandates.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock};

use access::{CedarGuard, Holding, Holdings, Policies};
use desk::links::Links;
use desk::{Names, Post};
use kernel::{Actor, FixedClock, FolderFiles, Handling, Id, Lang, Resource, Text, Timestamp, kind};
use outbox::message::Channel;
use outbox::read::{Eye, Row, message};
use outbox::whom::{Contact, Found, Office, Target};
use outbox::{Facts, OutboxView, Seat};
use outbox_web::{Desk, Letters, Platform, PlatformField, Subject, Tariff};
use store::{Ask, Journal, Read, Receipt, Rule, Stamp, StoreError, Submission};
use testkit::{Place as Folder, command_id, definition};
use web::testing::{Browser, Reply, TestSessions, session};
use web::{Contribution, Matters, Shell};

pub(crate) const OFFICER: &str = "watch-officer";
/// A mayor of one municipality (90001), reached by mail in Dutch.
pub(crate) const MAYOR: &str = "mayor";
/// Reached by telephone alone, in French.
pub(crate) const LIAISON: &str = "liaison";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

pub(crate) struct Town {
    pub(crate) router: axum::Router,
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) desk: Arc<Desk>,
    /// What the incident is called in the hand-over.
    pub(crate) title: Arc<Mutex<String>>,
    _folder: Folder,
}

/// The incident that messages can be about.
pub(crate) fn incident() -> Id<kind::Matter> {
    Id::of_words(&["an incident"])
}

/// One that only some may read.
pub(crate) fn secret() -> Id<kind::Matter> {
    Id::of_words(&["a secret incident"])
}

struct Incidents;

impl Matters for Incidents {
    fn resource(&self, _: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
        let on = |handling, readers: &[&str]| Resource {
            matter: Some(matter),
            handling,
            readers: readers.iter().map(|r| (*r).to_owned()).collect(),
            ..Resource::service()
        };
        Ok(match matter {
            m if m == incident() => Some(on(Handling::Service, &[])),
            m if m == secret() => Some(on(Handling::NeedToKnow, &[OFFICER])),
            _ => None,
        })
    }
    fn page(
        &self,
        _: &dyn Read,
        _: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        let known = matter == incident() || matter == secret();
        Ok(known.then(|| ("26-0417 Gaz".to_owned(), format!("incidents/{matter}"))))
    }
}

/// A page of another package, beside which panels stand.
async fn elsewhere(
    axum::extract::State(shell): axum::extract::State<Shell>,
    reader: web::Reader,
    _: web::Who,
) -> web::Answer {
    shell.draw(&reader, &Elsewhere {}).topics("floor").answer()
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
        definition.views = vec![Arc::new(access::MatterView), Arc::new(OutboxView)];
        definition.keeps = desk::links::STEPS.to_vec();
        definition.guard = guard.clone();
        let journal = Journal::open(&folder.backend, definition).unwrap();
        let people = [OFFICER, MAYOR, LIAISON, GUEST].map(|function| {
            let mut session = session(function);
            session.powers = powers(function).into_iter().collect();
            session
        });
        let links = Links::new(journal.clone(), clock.clone(), Arc::new(kernel::SystemChance));
        let title = Arc::new(Mutex::new("Explosion de gaz".to_owned()));
        let desk = Arc::new(desk_of(guard, links, Arc::clone(&title)));
        let setup = web::testing::setup(&journal, TestSessions::of(people));
        let packages = vec![outbox_web::contribution(&desk), incidents()];
        let (_, router) = Shell::start(setup, packages).unwrap();
        Self { router, journal, clock, desk, title, _folder: folder }
    }
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    pub(crate) fn ask_as<R: Rule<Facts = Facts> + 'static>(&self, actor: &Actor, rule: R) -> Receipt {
        let submission = Submission {
            command_id: command_id(),
            actor: actor.clone(),
            command: Ask::boxed(rule, (self.desk.facts)(actor)),
            stamp: Arc::new(Stamp::default()),
        };
        self.journal.submit_blocking(submission).unwrap()
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> Row {
        self.journal.read(|r| message(r, &Eye::all(), id)).unwrap().unwrap()
    }
    /// A message to mayor and liaison through the form; its id.
    pub(crate) async fn send(&self) -> Id<kind::Matter> {
        id_in(&self.browser(OFFICER).post("/fr/messages", &form("send", "")).await)
    }
}

/// A filled form.
pub(crate) fn form(act: &str, more: &str) -> String {
    format!(
        "do={act}&subject-fr=%C3%89vacuation&words-fr=Quittez+la+rue.&subject-nl=Ontruiming&words-nl=Verlaat+de+straat.\
         &to=office:{MAYOR}&area=90001&to=office:{LIAISON}&area=&channels=mail&channels=sms&next-minutes=5&acknowledge-minutes=10{more}"
    )
}

/// The message to which a form led.
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
        MAYOR | LIAISON => &["matter.read"],
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

/// Those who are found: the mayor by mail, the liaison by telephone, nobody for a duty desk.
fn found(target: &Target) -> Vec<Found> {
    let person = |function: &str| Found {
        person: Some(actor(function).person),
        office: Some(Office {
            area: (function == MAYOR).then(|| "90001".to_owned()),
            ..Office::of(function)
        }),
        contact: Contact {
            name: Some(format!("{function} (fictif)")),
            mail: (function == MAYOR).then(|| "mayor@town.example".to_owned()),
            phone: (function == LIAISON).then(|| "0490000012".to_owned()),
            lang: Some(if function == MAYOR { Lang::Nl } else { Lang::Fr }),
        },
    };
    match target {
        Target::Office(office) if office.function == MAYOR || office.function == LIAISON => {
            vec![person(&office.function)]
        }
        Target::Person(id) => {
            [MAYOR, LIAISON].into_iter().filter(|f| actor(f).person == *id).map(person).collect()
        }
        Target::Free(contact) => vec![Found { contact: contact.clone(), ..Found::default() }],
        Target::Office(_) => Vec::new(),
    }
}

fn named(list: &[(&str, &str, &str, &str)]) -> BTreeMap<String, Text> {
    list.iter().map(|(code, fr, nl, en)| ((*code).to_owned(), Text::three(*fr, *nl, *en))).collect()
}

fn names() -> Names {
    Names {
        functions: named(&[
            (OFFICER, "Officier de veille", "Wachtofficier", "Watch officer"),
            (MAYOR, "Bourgmestre", "Burgemeester", "Mayor"),
            (LIAISON, "Liaison", "Verbinding", "Liaison"),
            ("duty-contact", "Permanence", "Permanentie", "Duty desk"),
        ]),
        organisations: named(&[("tram", "Trams", "Trams", "Trams")]),
        areas: named(&[
            ("90001", "Hautrive", "Hoogoever", "Hautrive"),
            ("90002", "Valcourt", "Valkoord", "Valcourt"),
        ]),
    }
}

fn desk_of(guard: Arc<CedarGuard>, links: Links, title: Arc<Mutex<String>>) -> Desk {
    let names = Arc::new(names());
    let functions: BTreeSet<String> = names.functions.keys().cloned().collect();
    let zone = jiff::tz::TimeZone::get("Europe/Brussels").unwrap();
    let site = Text::three("Ville de Hautrive", "Stad Hoogoever", "Town of Hautrive");
    let letters = Letters::new(site, zone.clone(), "http://town.test").unwrap();
    let people = [OFFICER, MAYOR, LIAISON].map(|f| (actor(f).person, format!("{f} (fictif)"), f.to_owned()));
    let persons: BTreeSet<_> = people.iter().map(|(id, _, _)| *id).collect();
    let known = people.clone();
    let mut post = Post::new(Arc::new(move |actor: &Actor| guard.holding(actor)), names);
    post.person = Arc::new(move |id| known.iter().find(|(p, _, _)| *p == id).map(|(_, n, _)| n.clone()));
    post.matters = vec![Arc::new(Incidents)];
    post.find = Arc::new(|_, _, number| Ok((number == "26-0417").then(incident)));
    Desk {
        post: Arc::new(post),
        facts: Arc::new(move |actor| {
            let mut facts = Facts::bare(zone.clone());
            facts.functions = functions.clone();
            facts.persons = persons.clone();
            facts.platforms = BTreeSet::from(["national".to_owned()]);
            facts.seat = Seat {
                organisation: None,
                areas: BTreeSet::from(["90001".to_owned()]),
                everywhere: actor.function != MAYOR,
            };
            Arc::new(facts)
        }),
        people: Arc::new(move || people.to_vec()),
        found: Arc::new(|_, target| Ok(found(target))),
        links,
        open: vec![Channel::Mail],
        letters: Arc::new(letters),
        tariffs: vec![Tariff {
            channel: Channel::Sms,
            mills: 55,
            source: "invented".into(),
            verified: false,
        }],
        platforms: vec![platform()],
        subjects: Arc::new(move |_, _, matter| {
            let values = [("title-fr", title.lock().unwrap().clone()), ("place", "=quai".to_owned())];
            let values = values.map(|(k, v)| (k.to_owned(), v)).into();
            Ok((matter == incident() || matter == secret())
                .then(|| Subject { values, area: Some("{}".into()) }))
        }),
        to_tell: Arc::new(|_, matter| {
            let mayor = Office { area: Some("90001".into()), ..Office::of(MAYOR) };
            Ok(if matter == incident() { vec![mayor] } else { Vec::new() })
        }),
    }
}

fn platform() -> Platform {
    let field = |code: &str, from: &str, most| PlatformField {
        code: code.into(),
        names: Text::three(code, code, code),
        from: from.into(),
        most,
    };
    Platform {
        code: "national".into(),
        names: Text::three("Plateforme nationale", "Nationaal platform", "National platform"),
        fields: vec![field("title", "title-fr", Some(10)), field("place", "place", None)],
        source: "invented".into(),
        verified: false,
    }
}
