//! A house to meet in: a journal with the views, a few bodies, people of several functions.

use std::sync::Arc;

use bodies::body::{Body, Log, Quorum, Rhythm, Role};
use bodies::command::{PlanSession, TakeStep, WriteNote};
use bodies::read::Eye;
use bodies::session::{Item, NoteSort, Plan, Step};
use bodies::{Ask, BodiesEffects, BodiesView, Facts, Limits, Rule};
use jiff::tz::TimeZone;
use kernel::{Actor, FixedClock, Id, Lang, Refusal, Text, Words, kind};
use store::{Journal, Receipt, Stamp, Submission, WriteError};
use testkit::{NIGHT, Place, command_id, definition, unique};

pub(crate) struct House {
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) facts: Arc<Facts>,
    /// Writes.
    pub(crate) secretary: Actor,
    /// Presides.
    pub(crate) head: Actor,
}

pub(crate) fn matter() -> Id<kind::Matter> {
    Id::new(unique())
}

pub(crate) fn actor(function: &str) -> Actor {
    Actor {
        person: Id::new(unique()),
        function: function.to_owned(),
        mandate: Id::new(unique()),
        organisation: Id::new(unique()),
        on_behalf_of: None,
    }
}

pub(crate) fn words(text: &str) -> Words {
    Words::new(Lang::Fr, text)
}

/// Committee (convened, weekly, more than half), cell (convened, strategic), post (told), council (attended).
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
        log,
        source: "invented".into(),
    };
    let committee = Body {
        rhythm: Some(Rhythm::Weekly),
        rhythm_source: Some("invented".into()),
        quorum: Some(Quorum::MoreThanHalf),
        ..body("committee", Role::Convened, Log::Operational)
    };
    Facts {
        zone: TimeZone::get("Europe/Brussels").unwrap(),
        bodies: vec![
            committee,
            body("cell", Role::Convened, Log::Strategic),
            body("post", Role::Told, Log::Operational),
            body("council", Role::Attended, Log::Strategic),
        ],
        functions: ["head", "fire", "police", "medical", "secretary", "guest"].map(str::to_owned).into(),
        limits: Limits::default(),
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
        let (mut definition, clock) = definition("live");
        definition.views = vec![Arc::new(access::MatterView), Arc::new(BodiesView)];
        definition.effects = vec![Arc::new(BodiesEffects)];
        Self {
            journal: Journal::open(&place.backend, definition).unwrap(),
            clock,
            facts: Arc::new(facts()),
            secretary: actor("secretary"),
            head: actor("head"),
        }
    }
    pub(crate) fn ask_as<R: Rule<Facts = bodies::Facts> + 'static>(
        &self,
        actor: &Actor,
        rule: R,
    ) -> Result<Receipt, WriteError> {
        self.journal.submit_blocking(Submission {
            command_id: command_id(),
            actor: actor.clone(),
            command: Ask::boxed(rule, self.facts.clone()),
            stamp: Arc::new(Stamp::default()),
        })
    }
    pub(crate) fn ask<R: Rule<Facts = bodies::Facts> + 'static>(&self, rule: R) -> Receipt {
        self.ask_as(&self.secretary, rule).unwrap()
    }
    pub(crate) fn refused<R: Rule<Facts = bodies::Facts> + 'static>(&self, rule: R) -> Refusal {
        self.refused_as(&self.secretary, rule)
    }
    pub(crate) fn refused_as<R: Rule<Facts = bodies::Facts> + 'static>(
        &self,
        actor: &Actor,
        rule: R,
    ) -> Refusal {
        match self.ask_as(actor, rule) {
            Err(WriteError::Refused(refusal)) => refusal,
            other => panic!("not refused: {other:?}"),
        }
    }
    pub(crate) fn read<T>(&self, f: impl FnOnce(&dyn store::Read) -> Result<T, store::StoreError>) -> T {
        self.journal.read(f).unwrap()
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
