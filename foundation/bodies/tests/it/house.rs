//! A house to meet in: a journal with the views, a few bodies, people of several functions.

use std::collections::BTreeMap;
use std::sync::Arc;

use bodies::body::{Body, Log, Quorum, Rhythm, Role};
use bodies::command::{PlanSession, TakeStep, WriteNote};
use bodies::holidays::Holidays;
use bodies::read::Eye;
use bodies::series::{OnHoliday, Series, Standing};
use bodies::session::{Item, ItemSort, NoteSort, Plan, Step};
use bodies::{BodiesEffects, BodiesView, Facts, Limits};
use kernel::{Actor, Handling, Id, Lang, Text, Timestamp, kind};
use stage::Play;
use testkit::{NIGHT, Place};

pub(crate) use stage::{matter, stranger as actor, words};

pub(crate) struct House {
    play: Play<Facts>,
    pub(crate) facts: Arc<Facts>,
    /// Writes.
    pub(crate) secretary: Actor,
    /// Presides.
    pub(crate) head: Actor,
}

impl std::ops::Deref for House {
    type Target = Play<Facts>;
    fn deref(&self) -> &Play<Facts> {
        &self.play
    }
}

/// Committee (convened, weekly, more than half), cell (convened, strategic), post (told), council (attended), platform (convened,
/// nobody known to sit in it).
pub(crate) fn facts() -> Facts {
    let body = |code: &str, role, log| Body {
        code: code.into(),
        names: Text::three(format!("Le {code}"), format!("De {code}"), format!("The {code}")),
        short: Text::three(code, code, code),
        role: Some(role),
        chair: Some("head".into()),
        members: vec!["fire".into(), "police".into(), "medical".into()],
        rhythm: None,
        rhythm_source: None,
        quorum: None,
        needs_vote: false,
        log,
        source: "invented".into(),
    };
    let committee = Body {
        rhythm: Some(Rhythm::Weekly),
        rhythm_source: Some("invented".into()),
        quorum: Some(Quorum::MoreThanHalf),
        ..body("committee", Role::Convened, Log::Operational)
    };
    let platform =
        Body { chair: None, members: Vec::new(), ..body("platform", Role::Convened, Log::Operational) };
    Facts {
        zone: stage::zone(),
        bodies: vec![
            committee,
            body("cell", Role::Convened, Log::Strategic),
            body("post", Role::Told, Log::Operational),
            body("council", Role::Attended, Log::Strategic),
            platform,
        ],
        remarks: BTreeMap::new(),
        functions: stage::codes(&[
            "head",
            "fire",
            "police",
            "medical",
            "secretary",
            "guest",
            "watch-officer",
            "mayor",
            "governor",
        ]),
        per: [("mayor".to_owned(), vec!["90001".to_owned(), "90002".to_owned()])].into(),
        holidays: holidays(),
        limits: Limits::default(),
    }
}

/// Christmas, and the Monday after Easter.
fn holidays() -> Holidays {
    let holiday = |code: &str, month, day, easter| profile::Holiday {
        code: code.into(),
        names: Text::both(code, code),
        month,
        day,
        easter,
        source: "inventé".into(),
    };
    Holidays(vec![holiday("noël", Some(12), Some(25), None), holiday("pâques", None, None, Some(1))])
}

/// Every three months on the second Tuesday at 14:00, two sessions ahead.
pub(crate) fn series() -> Series {
    Series {
        rule: "FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU".into(),
        from: Timestamp::from_jiff("2027-01-12T13:00:00Z".parse().unwrap()),
        minutes: 120,
        on_holiday: OnHoliday::Move,
        ahead: 6,
        place: Some("salle 1".into()),
        call: None,
        langs: vec![Lang::Fr, Lang::Nl],
        handling: Handling::Service,
        standing: vec![Standing {
            title: Text::both("Divers", "Varia"),
            sort: ItemSort::Information,
            minutes: Some(5),
        }],
    }
}

pub(crate) fn item(title: &str) -> Item {
    Item {
        id: matter(),
        title: Text::one(Lang::Fr, title),
        owner: Some("fire".into()),
        minutes: Some(10),
        documents: Vec::new(),
        carried_from: None,
    }
}

impl House {
    pub(crate) fn on(place: &Place) -> Self {
        Self::with(place, |_| {})
    }
    pub(crate) fn with(place: &Place, change: impl FnOnce(&mut store::Definition)) -> Self {
        let (secretary, facts) = (actor("secretary"), Arc::new(facts()));
        let known = Arc::clone(&facts);
        let play = Play::on(
            place,
            &secretary,
            move |_| Arc::clone(&known),
            |definition| {
                definition.views.push(Arc::new(BodiesView));
                definition.effects = vec![Arc::new(BodiesEffects)];
                change(definition);
            },
        );
        Self { play, facts, secretary, head: actor("head") }
    }
    /// A planned session of this body in an hour, with two items, those invited not yet called.
    pub(crate) fn planned(&self, body: &str) -> Id<kind::Matter> {
        let session = matter();
        self.ask(PlanSession { session, body: body.into(), plan: plan(), convene: false });
        session
    }
    /// The same, called and begun.
    pub(crate) fn open(&self, body: &str) -> Id<kind::Matter> {
        let session = self.planned(body);
        for step in [Step::Convene, Step::Open] {
            self.ask(TakeStep::new(session, step));
        }
        session
    }
    /// The same, with a note, and over.
    pub(crate) fn closed(&self, body: &str) -> Id<kind::Matter> {
        let session = self.open(body);
        self.ask(said(session, "le gaz est coupé"));
        self.ask(TakeStep::new(session, Step::Close));
        session
    }
    pub(crate) fn items(&self, session: Id<kind::Matter>) -> Vec<bodies::read::ItemRow> {
        self.read(|r| bodies::read::items(r, session))
    }
    pub(crate) fn session(&self, session: Id<kind::Matter>) -> bodies::read::SessionRow {
        self.read(|r| bodies::read::session(r, &Eye::all(), session)).unwrap()
    }
}

pub(crate) fn plan() -> Plan {
    Plan {
        place: Some("salle 2".into()),
        items: vec![item("Gaz"), item("Écoles")],
        invited: ["head", "fire", "police"].map(str::to_owned).into(),
        ..Plan::at(NIGHT.plus_seconds(3600))
    }
}

pub(crate) fn said(session: Id<kind::Matter>, text: &str) -> WriteNote {
    WriteNote { session, sort: NoteSort::Said, item: None, words: words(text), stated: None }
}
