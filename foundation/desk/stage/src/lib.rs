//! An invented town to test in: people with real mandates under the real policies, a journal, pages, and an incident of another
//! package that things can be about.
//!
//! Only tests depend on this package; it may stop a test with a panic, that is its purpose.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up must stop")]

mod incident;
mod part;
mod scopes;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use access::{CedarGuard, Policies};
use desk::{Names, Post};
use kernel::{Actor, FixedClock, FolderFiles, Id, Text, kind};
use store::{Ask, Definition, Journal, Read, Receipt, Rule, Stamp, StoreError, Submission, View, WriteError};
use testkit::{Place, command_id, definition};
use web::testing::{Browser, Reply, TestSessions};
use web::{Contribution, Shell};

pub use incident::{NUMBER, SECRET_NUMBER, incident, incidents, secret};
pub use part::{Part, actor};
pub use scopes::{Seen, holder, seen, the_lists_hold_what_the_guard_permits};

/// The town with its people; its files are gone with it.
pub struct Stage {
    /// Where acts are written.
    pub journal: Journal,
    /// Stands at [`testkit::NIGHT`] until it is moved.
    pub clock: Arc<FixedClock>,
    /// The real guard with the real policies.
    pub guard: Arc<CedarGuard>,
    /// Who plays.
    pub parts: Vec<Part>,
    _place: Option<Place>,
}

impl Stage {
    /// In an embedded store of its own, with these views besides the one of who may see what.
    #[must_use]
    pub fn open(parts: Vec<Part>, views: Vec<Arc<dyn View>>) -> Self {
        let place = Place::sqlite();
        let stage = Self::on(&place, parts, views);
        Self { _place: Some(place), ..stage }
    }

    /// In this store.
    #[must_use]
    pub fn on(place: &Place, parts: Vec<Part>, views: Vec<Arc<dyn View>>) -> Self {
        Self::with(place, parts, |definition| definition.views.extend(views))
    }

    /// In this store, with more to define: effects, tables beside the journal.
    #[must_use]
    pub fn with(place: &Place, parts: Vec<Part>, more: impl FnOnce(&mut Definition)) -> Self {
        let (mut definition, clock) = definition("live");
        let guard = Arc::new(CedarGuard::new(policies(), clock.clone()).unwrap());
        guard.set_holdings(parts.iter().map(Part::held).collect());
        definition.views = vec![Arc::new(access::MatterView)];
        definition.guard = guard.clone();
        more(&mut definition);
        let journal = Journal::open(&place.backend, definition).unwrap();
        Self { journal, clock, guard, parts, _place: None }
    }

    /// What pages know besides the journal: these functions by name (code, French, Dutch), the areas of the town, the incident. The first
    /// of the parts has a name, the others are unknown.
    #[must_use]
    pub fn post(&self, functions: &[(&str, &str, &str)]) -> Post {
        let guard = Arc::clone(&self.guard);
        let names = Names {
            functions: named(functions),
            organisations: named(&[("tram", "Trams", "Trams")]),
            areas: named(&[
                ("90001", "Hautrive", "Hoogoever"),
                ("90002", "Valcourt", "Valkoord"),
                ("90009", "Lointain", "Verre"),
            ]),
        };
        let first = self.parts.first().map(|part| actor(part.function).person);
        Post {
            matters: vec![Arc::new(incident::Incidents)],
            find: Arc::new(|_, _, number| Ok(incident::of_number(number))),
            person: Arc::new(move |id| (Some(id) == first).then(|| "C. Delvaux".to_owned())),
            ..Post::new(Arc::new(move |actor: &Actor| guard.holding(actor)), Arc::new(names))
        }
    }

    /// The pages of these packages and that of the incident, with a session for everyone.
    pub fn router(&self, packages: Vec<Contribution>) -> axum::Router {
        self.shell(packages).1
    }

    /// As [`Stage::router`], with the shell.
    pub fn shell(&self, mut packages: Vec<Contribution>) -> (Shell, axum::Router) {
        packages.push(incidents());
        let sessions = TestSessions::of(self.parts.iter().map(Part::session));
        Shell::start(web::testing::setup(&self.journal, sessions), packages).unwrap()
    }

    /// Asks for an act as somebody.
    ///
    /// # Errors
    /// What was refused.
    pub fn submit<R: Rule + 'static>(
        &self,
        actor: &Actor,
        rule: R,
        facts: &Arc<R::Facts>,
    ) -> Result<Receipt, WriteError> {
        self.journal.submit_blocking(Submission {
            command_id: command_id(),
            actor: actor.clone(),
            command: Ask::boxed(rule, Arc::clone(facts)),
            stamp: Arc::new(Stamp::default()),
        })
    }

    /// Asks for what must be refused; the refusal's kind and text key.
    ///
    /// # Panics
    /// When it is not refused.
    pub fn refused<R: Rule + 'static>(
        &self,
        actor: &Actor,
        rule: R,
        facts: &Arc<R::Facts>,
    ) -> (kernel::Kind, String) {
        match self.submit(actor, rule, facts) {
            Err(WriteError::Refused(refusal)) => (refusal.kind, refusal.key),
            other => unreachable!("not refused: {other:?}"),
        }
    }

    /// Reads the views.
    pub fn read<T>(&self, f: impl FnOnce(&dyn Read) -> Result<T, StoreError>) -> T {
        self.journal.read(f).unwrap()
    }
}

/// A browser in which this function is signed in.
#[must_use]
pub fn browser(router: &axum::Router, function: &str) -> Browser {
    Browser::new(router, function)
}

/// The matter to whose page a form led.
///
/// # Panics
/// When it led nowhere.
#[must_use]
pub fn id_in(reply: &Reply) -> Id<kind::Matter> {
    assert_eq!(reply.status, 303, "{}", reply.text);
    let path = reply.header("location");
    path.split(['?', '#']).next().unwrap().rsplit('/').next().unwrap().parse().unwrap()
}

/// The project's policies.
#[must_use]
pub fn policies() -> Policies {
    static READ: OnceLock<Policies> = OnceLock::new();
    let folder = testkit::root().join("policies");
    READ.get_or_init(|| Policies::load(&FolderFiles(folder)).unwrap()).clone()
}

/// Names by code; English is the French one.
#[must_use]
pub fn named(list: &[(&str, &str, &str)]) -> BTreeMap<String, Text> {
    list.iter().map(|(code, fr, nl)| ((*code).to_owned(), Text::three(*fr, *nl, *fr))).collect()
}

/// The town's time zone.
#[must_use]
pub fn zone() -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::get("Europe/Brussels").unwrap()
}
