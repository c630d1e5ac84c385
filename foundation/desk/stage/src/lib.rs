//! An invented town to test in: people with real mandates under the real policies, a journal, pages, and an incident of another
//! package that things can be about.
//!
//! Only tests depend on this package; it may stop a test with a panic, that is its purpose.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up must stop")]

mod console;
mod incident;
mod offers;
mod part;
mod play;
mod proof;
mod scopes;
pub mod signed;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use access::{CedarGuard, Policies};
use desk::links::Links;
use desk::{Names, Post};
use kernel::{Actor, FixedClock, FolderFiles, Id, Lang, Resource, Text, Words, kind};
use store::{Blobs, Definition, Journal, Read, Receipt, Rule, StoreError, View, WriteError};
use testkit::{Place, definition};
use web::testing::{Browser, Reply, TestSessions};
use web::{Contribution, Setup, Shell};

use incident::Incidents;

pub use console::Console;
pub use incident::{NUMBER, SECRET_NUMBER, incident, incidents, secret};
pub use offers::{Became, Offers, became, window};
pub use part::{Part, actor};
pub use play::Play;
pub use proof::proved;
pub use scopes::{
    Seen, every_way_shows_what_the_guard_permits, holder, seen, the_lists_hold_what_the_guard_permits,
};

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
    /// What guards [`incident`]; a town where it lies elsewhere changes it before [`Stage::post`].
    pub incident: Resource,
    /// What guards [`secret`].
    pub secret: Resource,
    place: Option<Place>,
}

impl Stage {
    /// In an embedded store of its own, with these views besides the one of who may see what.
    #[must_use]
    pub fn open(parts: Vec<Part>, views: Vec<Arc<dyn View>>) -> Self {
        Self::open_with(parts, |definition| definition.views.extend(views))
    }

    /// In an embedded store of its own, with more to define: effects, tables beside the journal.
    #[must_use]
    pub fn open_with(parts: Vec<Part>, more: impl FnOnce(&mut Definition)) -> Self {
        let place = Place::sqlite();
        let stage = Self::with(&place, parts, more);
        Self { place: Some(place), ..stage }
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
        let (incident, secret) = (incident::guarded(&["90001"]), incident::closed());
        Self { journal, clock, guard, parts, incident, secret, place: None }
    }

    /// What pages know besides the journal: these functions by name (code, French, Dutch), the areas of the town, the incident. The first
    /// of the parts has a name, the others are unknown.
    #[must_use]
    pub fn post(&self, functions: &[(&str, &str, &str)]) -> Post {
        self.post_of(names(named(functions)))
    }

    /// The same with other names.
    #[must_use]
    pub fn post_of(&self, names: Names) -> Post {
        let guard = Arc::clone(&self.guard);
        let first = self.parts.first().map(|part| actor(part.function).person);
        let incidents = Incidents { open: self.incident.clone(), closed: self.secret.clone() };
        Post {
            matters: vec![Arc::new(incidents)],
            find: Arc::new(|_, _, number| Ok(incident::of_number(number))),
            person: Arc::new(move |id| (Some(id) == first).then(|| "C. Delvaux".to_owned())),
            ..Post::new(Arc::new(move |actor: &Actor| guard.holding(actor)), Arc::new(names))
        }
    }

    /// Links without account into this journal.
    #[must_use]
    pub fn links(&self) -> Links {
        Links::new(self.journal.clone(), self.clock.clone(), Arc::new(kernel::SystemChance))
    }

    /// Where files of up to so many bytes are kept.
    ///
    /// # Panics
    /// When the store is not the stage's own.
    #[must_use]
    pub fn blobs(&self, limit: u64) -> Blobs {
        Blobs::open(&self.place.as_ref().unwrap().dir().join("blobs"), limit, None).unwrap()
    }

    /// The pages of these packages and that of the incident, with a session for everyone.
    pub fn router(&self, packages: Vec<Contribution>) -> axum::Router {
        self.shell(packages).1
    }

    /// As [`Stage::router`], with the shell.
    pub fn shell(&self, packages: Vec<Contribution>) -> (Shell, axum::Router) {
        self.shell_with(packages, |_| {})
    }

    /// As [`Stage::shell`], with more to say of the site.
    pub fn shell_with(
        &self,
        mut packages: Vec<Contribution>,
        more: impl FnOnce(&mut Setup),
    ) -> (Shell, axum::Router) {
        packages.push(incidents());
        let sessions = TestSessions::of(self.parts.iter().map(Part::session));
        let mut setup = web::testing::setup(&self.journal, sessions);
        more(&mut setup);
        Shell::start(setup, packages).unwrap()
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
        play::submit(&self.journal, actor, rule, facts)
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

/// The real guard, which knows nobody yet; its clock stands at [`testkit::NIGHT`].
#[must_use]
pub fn guard() -> CedarGuard {
    CedarGuard::new(policies(), Arc::new(FixedClock::at(testkit::NIGHT))).unwrap()
}

/// An identifier for a matter that no other test has.
#[must_use]
pub fn matter() -> Id<kind::Matter> {
    Id::new(testkit::unique())
}

/// Somebody of this function whom no other test knows.
#[must_use]
pub fn stranger(function: &str) -> Actor {
    Actor {
        person: Id::new(testkit::unique()),
        function: function.to_owned(),
        mandate: Id::new(testkit::unique()),
        organisation: Id::new(testkit::unique()),
        on_behalf_of: None,
    }
}

/// Words in French.
#[must_use]
pub fn words(text: &str) -> Words {
    Words::new(Lang::Fr, text)
}

/// Codes as a set.
#[must_use]
pub fn codes(all: &[&str]) -> BTreeSet<String> {
    all.iter().map(|c| (*c).to_owned()).collect()
}

/// Names by code; English is the French one.
#[must_use]
pub fn named(list: &[(&str, &str, &str)]) -> BTreeMap<String, Text> {
    list.iter().map(|(code, fr, nl)| ((*code).to_owned(), Text::three(*fr, *nl, *fr))).collect()
}

/// Names by code, in French, Dutch and English.
#[must_use]
pub fn named_in_three(list: &[(&str, &str, &str, &str)]) -> BTreeMap<String, Text> {
    list.iter().map(|(code, fr, nl, en)| ((*code).to_owned(), Text::three(*fr, *nl, *en))).collect()
}

/// These functions, with the areas of the town and the trams.
#[must_use]
pub fn names(functions: BTreeMap<String, Text>) -> Names {
    Names {
        functions,
        organisations: named(&[("tram", "Trams", "Trams")]),
        areas: named(&[
            ("90001", "Hautrive", "Hoogoever"),
            ("90002", "Valcourt", "Valkoord"),
            ("90009", "Lointain", "Verre"),
        ]),
        ..Names::default()
    }
}

/// The town's time zone.
#[must_use]
pub fn zone() -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::get("Europe/Brussels").unwrap()
}
