//! An invented house to test in: its journal and pages, people with real mandates, a few bodies.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use access::{CedarGuard, Holding, Holdings, Policies};
use axum::Router;
use bodies::body::{Body, Log, Quorum, Rhythm, Role};
use bodies::command::{PlanSession, TakeStep};
use bodies::read::Eye;
use bodies::session::{Item, Plan, Sight, Step};
use bodies::{Ask, BodiesView, Facts, Limits, Rule};
use bodies_web::{Brief, BriefEntry, BriefFigure, Briefing, Desk, Followed};
use desk::{Names, Post};
use jiff::tz::TimeZone;
use kernel::{Actor, FolderFiles, Handling, Id, Lang, Text, Timestamp, Words, kind};
use store::{Journal, Read, Receipt, Stamp, StoreError, Submission};
use testkit::{NIGHT, Place, command_id, definition, unique};
use web::Shell;
use web::testing::{Browser, TestSessions, session};

/// Convenes and writes in both logs.
pub(crate) const PLANNER: &str = "planner";
/// Presides: decides on minutes, writes strategy, does not record operations.
pub(crate) const HEAD: &str = "head";
/// Records operations.
pub(crate) const OFFICER: &str = "officer";
/// A mayor of one municipality: reads what touches it.
pub(crate) const MAYOR: &str = "mayor";
/// May read nothing here.
pub(crate) const GUEST: &str = "guest";

pub(crate) struct House {
    pub(crate) router: Router,
    pub(crate) journal: Journal,
    pub(crate) desk: Arc<Desk>,
    _folder: Place,
}

/// What other packages would tell: one figure, one decision, one commitment that is late. Only [`PLANNER`] sees the matter.
struct Told;

/// What a session is about.
pub(crate) const ABOUT: Id<kind::Matter> = Id::new(uuid::Uuid::from_u128(417));

impl Briefing for Told {
    fn since(
        &self,
        _: &dyn Read,
        _: &Actor,
        _: Id<kind::Matter>,
        from: Timestamp,
    ) -> Result<Brief, StoreError> {
        let figure = BriefFigure {
            name: Text::three("Blessés", "Gewonden", "Injured"),
            value: 7,
            unit: String::new(),
            about: false,
            status: "confirmed".into(),
            at: from,
        };
        let words = Words::new(Lang::Fr, "Évacuer le bloc 4");
        let entry = BriefEntry { at: from, words, path: "log/26-0417/4".into() };
        Ok(Brief { figures: vec![figure], entries: vec![entry] })
    }
    fn followed(&self, _: &dyn Read, _: &Actor, _: Id<kind::Matter>) -> Result<Option<Followed>, StoreError> {
        let (number, path) = ("D-26-0001".into(), "orders/x".into());
        Ok(Some(Followed { number, path, open: true, late: true }))
    }
    fn about(
        &self,
        _: &dyn Read,
        actor: &Actor,
        _: Lang,
        matter: Id<kind::Matter>,
    ) -> Result<Option<(String, String)>, StoreError> {
        let seen = matter == ABOUT && actor.function == PLANNER;
        Ok(seen.then(|| ("26-0417 Fuite de gaz".into(), format!("incidents/{matter}"))))
    }
}

impl House {
    pub(crate) fn open() -> Self {
        let folder = Place::sqlite();
        let (mut definition, clock) = definition("live");
        let guard = Arc::new(CedarGuard::new(policies(), clock.clone()).unwrap());
        guard.set_holdings(holdings());
        definition.views = vec![Arc::new(access::MatterView), Arc::new(BodiesView)];
        definition.guard = guard.clone();
        let journal = Journal::open(&folder.backend, definition).unwrap();
        let people = [PLANNER, HEAD, OFFICER, MAYOR, GUEST].map(|function| {
            let mut session = session(function);
            session.powers = powers(function).into_iter().collect();
            session
        });
        let facts = Arc::new(facts());
        let post = Post::new(Arc::new(move |actor| guard.holding(actor)), Arc::new(names()));
        let desk = Arc::new(Desk {
            post: Arc::new(post),
            facts: Arc::new(move || Arc::clone(&facts)),
            briefing: Arc::new(Told),
        });
        let mut setup = web::testing::setup(&journal, TestSessions::of(people));
        setup.site.functions = names_of_functions();
        let (_, router) = Shell::start(setup, vec![bodies_web::contribution(&desk)]).unwrap();
        Self { router, journal, desk, _folder: folder }
    }
    /// A browser of this function.
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    /// As this function; must succeed.
    pub(crate) fn ask_as<R: Rule<Facts = bodies::Facts> + 'static>(
        &self,
        function: &str,
        rule: R,
    ) -> Receipt {
        let submission = Submission {
            command_id: command_id(),
            actor: session(function).actor,
            command: Ask::boxed(rule, self.desk.facts()),
            stamp: Arc::new(Stamp::default()),
        };
        self.journal.submit_blocking(submission).unwrap()
    }
    pub(crate) fn read<T>(&self, f: impl FnOnce(&dyn Read) -> Result<T, StoreError>) -> T {
        self.journal.read(f).unwrap()
    }
    /// A planned session with one item, in an hour.
    pub(crate) fn planned(&self, body: &str, sight: Sight) -> Id<kind::Matter> {
        let session = Id::new(unique());
        let item = Item {
            id: Id::new(unique()),
            title: Text::one(Lang::Fr, "Fuite de gaz"),
            owner: None,
            minutes: None,
            documents: Vec::new(),
            carried_from: None,
        };
        let invited = [HEAD, OFFICER].map(str::to_owned).into();
        let plan = Plan { items: vec![item], invited, sight, ..Plan::at(NIGHT.plus_seconds(3600)) };
        self.ask_as(PLANNER, PlanSession { session, body: body.into(), plan, convene: true });
        session
    }
    /// The same, begun.
    pub(crate) fn begun(&self, body: &str) -> Id<kind::Matter> {
        let session = self.planned(body, Sight::default());
        self.ask_as(PLANNER, TakeStep::new(session, Step::Open));
        session
    }
    pub(crate) fn session(&self, id: Id<kind::Matter>) -> bodies::read::SessionRow {
        self.read(|r| bodies::read::session(r, &Eye::all(), id)).unwrap()
    }
}

fn policies() -> Policies {
    static READ: OnceLock<Policies> = OnceLock::new();
    let folder = testkit::root().join("policies");
    READ.get_or_init(|| Policies::load(&FolderFiles(folder)).unwrap()).clone()
}

fn powers(function: &str) -> BTreeSet<String> {
    let own: &[&str] = match function {
        PLANNER => &["matter.read", "body.convene", "body.record", "log.write-strategic"],
        HEAD => &["matter.read", "body.convene", "body.approve", "log.write-strategic"],
        OFFICER => &["matter.read", "body.record"],
        MAYOR => &["matter.read"],
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
            clearance: if function == PLANNER { Handling::NeedToKnow } else { Handling::Service },
            everywhere: function != MAYOR,
            areas: ["90001".to_owned()].into(),
            from: Timestamp(0),
            until: None,
            opened: BTreeMap::new(),
        };
        (actor.mandate, holding)
    };
    [PLANNER, HEAD, OFFICER, MAYOR, GUEST].map(held).into()
}

fn facts() -> Facts {
    let body = |code: &str, role, log| Body {
        code: code.into(),
        names: Text::three(format!("Comité {code}"), format!("Comité nl {code}"), format!("The {code}")),
        short: Text::three(code, code, code),
        role,
        chair: Some(HEAD.into()),
        members: vec![OFFICER.into(), MAYOR.into()],
        rhythm: Some(Rhythm::Weekly),
        rhythm_source: Some("inventé".into()),
        quorum: Some(Quorum::MoreThanHalf),
        log,
        source: "texte inventé".into(),
    };
    Facts {
        zone: TimeZone::get("Europe/Brussels").unwrap(),
        bodies: vec![
            body("crise", Some(Role::Convened), Log::Operational),
            body("cellule", Some(Role::Convened), Log::Strategic),
            body("poste", Some(Role::Told), Log::Operational),
            body("conseil", Some(Role::Attended), Log::Strategic),
            body("divers", None, Log::Operational),
        ],
        functions: names_of_functions().into_keys().collect(),
        limits: Limits::default(),
    }
}

fn names_of_functions() -> BTreeMap<String, Text> {
    [
        (PLANNER, "Fonctionnaire de planification", "Noodplanningsambtenaar", "Planning official"),
        (HEAD, "Haut fonctionnaire", "Hoge ambtenaar", "High official"),
        (OFFICER, "Officier de veille", "Wachtofficier", "Watch officer"),
        (MAYOR, "Bourgmestre", "Burgemeester", "Mayor"),
        (GUEST, "Invité", "Gast", "Guest"),
    ]
    .map(|(code, fr, nl, en)| (code.to_owned(), Text::three(fr, nl, en)))
    .into()
}

fn names() -> Names {
    Names {
        functions: names_of_functions(),
        organisations: [("town".to_owned(), Text::three("Ville", "Stad", "Town"))].into(),
        areas: [("90001".to_owned(), Text::both("Hautrive", "Hoogoever"))].into(),
    }
}
