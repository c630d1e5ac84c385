//! An invented house to test in: its journal and pages, people with real mandates, a few bodies.

use std::collections::BTreeMap;
use std::sync::Arc;

use bodies::body::{Body, Log, Quorum, Rhythm, Role};
use bodies::command::{MarkAttendance, PlanSession, TakeStep};
use bodies::read::Eye;
use bodies::session::{Item, Plan, Presence, Seat, Sight, Step};
use bodies::{BodiesView, Facts, Limits, Remarks, Rule};
use bodies_web::{Brief, BriefEntry, BriefFigure, Briefing, Desk, Followed, Reach};
use desk::Names;
use kernel::{Actor, Handling, Id, Lang, Text, Timestamp, Words, kind};
use stage::{Part, Stage, actor, matter, named_in_three};
use store::{Read, Receipt, StoreError};
use testkit::NIGHT;
use web::testing::Browser;
use web::{Offer, OfferCx, Part as Answers, ReportSource, Sureness, Window};

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
    pub(crate) router: axum::Router,
    pub(crate) desk: Arc<Desk>,
    stage: Stage,
}

impl std::ops::Deref for House {
    type Target = Stage;
    fn deref(&self) -> &Stage {
        &self.stage
    }
}

fn parts() -> Vec<Part> {
    let plans = ["matter.read", "body.convene", "body.record", "log.write-strategic"];
    let presides = ["matter.read", "body.convene", "body.approve", "log.write-strategic"];
    let reserved = Handling::NeedToKnow;
    vec![
        Part::new(PLANNER).powers(&plans).everywhere().clearance(reserved),
        Part::new(HEAD).powers(&presides).everywhere().clearance(reserved),
        Part::new(OFFICER).powers(&["matter.read", "body.record"]).everywhere(),
        Part::reader(MAYOR).areas(&["90001"]),
        Part::new(GUEST).everywhere(),
    ]
}

/// What other packages would tell: one figure, one decision, one commitment that is late, a letter that waits. Only [`PLANNER`] sees the matter.
struct Told;

/// What a session is about.
pub(crate) const ABOUT: Id<kind::Matter> = Id::new(uuid::Uuid::from_u128(417));

impl Briefing for Told {
    fn since(
        &self,
        _: &dyn Read,
        _: &Eye,
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
    fn sends(&self) -> bool {
        true
    }
    /// To whoever is no mayor.
    fn reached(
        &self,
        _: &dyn Read,
        _: &bodies::read::SessionRow,
        seats: &[Seat],
    ) -> Result<Vec<Vec<Reach>>, StoreError> {
        let one = |seat: &Seat| match seat.function.as_str() {
            MAYOR => Vec::new(),
            _ => vec![Reach { name: None, by: "mail", lang: Some("fr") }],
        };
        Ok(seats.iter().map(one).collect())
    }
    fn told(&self, _: &dyn Read, _: Id<kind::Matter>) -> Result<Vec<bodies_web::Told>, StoreError> {
        // Written after whatever a test does.
        Ok(vec![bodies_web::Told {
            number: "MSG-26-0001".into(),
            path: "messages/x".into(),
            mail: None,
            function: HEAD.into(),
            area: None,
            name: None,
            at: None,
            state: "unreleased".into(),
            written_at: Timestamp(i64::MAX),
            released: false,
        }])
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

/// What other packages offer to reports: of the matter a perimeter and an order, of the whole house a fire. Only [`PLANNER`] sees them.
struct Says;

impl ReportSource for Says {
    fn lines(&self, cx: &OfferCx<'_>, window: &Window) -> Result<Vec<Offer>, web::Fault> {
        if cx.actor.is_none_or(|a| a.function != PLANNER) {
            return Ok(Vec::new());
        }
        let offer = |key: &str, part, words: &str| Offer {
            key: key.to_owned(),
            part,
            text: Text::one(Lang::Fr, words),
            sure: Sureness::Confirmed,
            handling: Handling::Service,
            as_of: NIGHT,
            by: String::new(),
            seq: None,
            page: "x/y".to_owned(),
            series: None,
        };
        Ok(match window.matter {
            Some(_) => vec![
                offer("perimeter:1", Answers::Hazards, "Périmètre rouge P-26-0001"),
                offer("order:1", Answers::Asked, "Ordre M-26-0007 en retard"),
            ],
            None => vec![offer("incidents:2", Answers::What, "26-0500 Incendie au port")],
        })
    }
}

/// Prints the content as it is, into something that begins like a PDF.
struct Plain;

impl bodies_web::Printer for Plain {
    fn print(&self, document: &bodies_web::Document) -> Result<Vec<u8>, String> {
        let content = serde_json::to_string(&document.content).map_err(|e| e.to_string())?;
        Ok(format!("%PDF-1.7\n% {content}\n%%EOF\n").into_bytes())
    }
}

/// The authority of the samples of signed documents.
fn anchors() -> exchange::pades::Anchors {
    let pem = String::from_utf8(stage::signed::sample("anchor.pem")).unwrap();
    exchange::pades::Anchors::from_pem([pem.as_str()]).unwrap()
}

impl House {
    pub(crate) fn open() -> Self {
        Self::with(|_| {})
    }
    /// With more to say of the site.
    pub(crate) fn with(more: impl FnOnce(&mut web::Setup)) -> Self {
        let stage = Stage::open_with(parts(), |definition| {
            definition.views.push(Arc::new(BodiesView));
            definition.keeps = desk::links::STEPS.to_vec();
        });
        let facts = Arc::new(facts());
        let organisations = named_in_three(&[("town", "Ville", "Stad", "Town")]);
        let names = Names { organisations, ..stage::names(functions()) };
        let desk = Arc::new(Desk {
            post: Arc::new(stage.post_of(names)),
            facts: Arc::new(move || Arc::clone(&facts)),
            briefing: Arc::new(Told),
            leaves: true,
            links: stage.links(),
            blobs: stage.blobs(1_000_000),
            press: Some(Arc::new(Plain)),
            authorities: Arc::new(anchors()),
            address: "https://town.example".into(),
        });
        let said = web::Contribution { reports: vec![Arc::new(Says)], ..web::Contribution::default() };
        let pages = vec![bodies_web::contribution(&desk), said];
        let (_, router) = stage.shell_with(pages, |setup| {
            setup.site.functions = functions();
            more(setup);
        });
        Self { router, desk, stage }
    }
    /// A browser of this function.
    pub(crate) fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
    /// As this function; must succeed.
    pub(crate) fn ask_as<R: Rule<Facts = Facts> + 'static>(&self, function: &str, rule: R) -> Receipt {
        self.submit(&actor(function), rule, &self.desk.facts()).unwrap()
    }
    /// A planned session with one item, in an hour.
    pub(crate) fn planned(&self, body: &str, sight: Sight) -> Id<kind::Matter> {
        let session = matter();
        let item = Item {
            id: matter(),
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
    /// Marks that these are there: function, area.
    pub(crate) fn there(&self, session: Id<kind::Matter>, who: &[(&str, Option<&str>)]) {
        for (function, area) in who {
            let seat = Seat { area: area.map(str::to_owned), ..Seat::of(*function) };
            let (presence, name, by, stated) = (Presence::Present, None, None, None);
            self.ask_as(PLANNER, MarkAttendance { session, seat, presence, name, by, stated });
        }
    }
    pub(crate) fn session(&self, id: Id<kind::Matter>) -> bodies::read::SessionRow {
        self.read(|r| bodies::read::session(r, &Eye::all(), id)).unwrap()
    }
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
        needs_vote: false,
        log,
        source: "texte inventé".into(),
    };
    let platform = Body {
        chair: None,
        members: Vec::new(),
        quorum: None,
        ..body("plateforme", Some(Role::Convened), Log::Operational)
    };
    Facts {
        zone: stage::zone(),
        bodies: vec![
            body("crise", Some(Role::Convened), Log::Operational),
            body("cellule", Some(Role::Convened), Log::Strategic),
            body("poste", Some(Role::Told), Log::Operational),
            body("conseil", Some(Role::Attended), Log::Strategic),
            body("divers", None, Log::Operational),
            platform,
        ],
        remarks: [("crise".to_owned(), remarks())].into(),
        functions: functions().into_keys().collect(),
        per: [(MAYOR.to_owned(), vec!["90001".to_owned(), "90002".to_owned()])].into(),
        holidays: bodies::holidays::Holidays(vec![profile::Holiday {
            code: "nouvel-an".into(),
            names: Text::three("Nouvel An", "Nieuwjaar", "New Year"),
            month: Some(1),
            day: Some(1),
            easter: None,
            source: "inventé".into(),
        }]),
        limits: Limits::default(),
    }
}

fn remarks() -> Remarks {
    Remarks {
        body: Some(Text::three(
            "qui y siège n’est pas dit",
            "wie erin zetelt, is niet gezegd",
            "who sits in it is not said",
        )),
        rhythm: Some(Text::three("en temps de crise", "in crisistijd", "in times of crisis")),
    }
}

fn functions() -> BTreeMap<String, Text> {
    named_in_three(&[
        (PLANNER, "Fonctionnaire de planification", "Noodplanningsambtenaar", "Planning official"),
        (HEAD, "Haut fonctionnaire", "Hoge ambtenaar", "High official"),
        (OFFICER, "Officier de veille", "Wachtofficier", "Watch officer"),
        (MAYOR, "Bourgmestre", "Burgemeester", "Mayor"),
        (GUEST, "Invité", "Gast", "Guest"),
    ])
}
