//! A town to test in: a journal with the situation view, two watch officers, facts with a few types and rules.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::tz::TimeZone;
use kernel::{Actor, FixedClock, Id, Refusal, Text, kind};
use situation::incident::Severity;
use situation::inform::MustInform;
use situation::places::{Area, AreaAnswer, Place, PlaceHit, PlaceHow, Places};
use situation::read::Eye;
use situation::{Ask, Facts, IncidentType, Rule, SituationView};
use store::{Journal, Receipt, Stamp, Submission, WriteError};
use testkit::{Place as Backend, command_id, definition, unique};

pub(crate) struct Town {
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) facts: Arc<Facts>,
    pub(crate) officer: Actor,
    pub(crate) relief: Actor,
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

fn incident_type(code: &str, category: &str, fr: &str, nl: &str) -> (String, IncidentType) {
    let kind = IncidentType {
        code: code.into(),
        category: category.into(),
        names: Text::both(fr, nl),
        aliases: Vec::new(),
        default_severity: Severity::Serious,
    };
    (code.into(), kind)
}

fn must(code: &str, function: &str, per: Option<&str>, minutes: u32) -> MustInform {
    MustInform {
        code: code.into(),
        types: Vec::new(),
        from: Severity::Serious,
        function: function.into(),
        organisation: None,
        per: per.map(str::to_owned),
        areas_at_least: 0,
        within_minutes: minutes,
        note: None,
        verified: false,
    }
}

pub(crate) fn facts() -> Facts {
    let mut facts = Facts::bare(TimeZone::get("Europe/Brussels").unwrap());
    facts.types = BTreeMap::from([
        incident_type("gas", "hazard", "Odeur de gaz", "Gasgeur"),
        incident_type("fire", "hazard", "Incendie", "Brand"),
    ]);
    facts.figures = BTreeMap::from([("injured".to_owned(), Text::both("Blessés", "Gewonden"))]);
    facts.states =
        BTreeMap::from([("threat".to_owned(), vec!["1".to_owned(), "2".to_owned(), "3".to_owned()])]);
    facts.rooms = ["control".to_owned(), "press".to_owned()].into();
    facts.posture_by = ["head".to_owned()].into();
    facts.must_inform =
        vec![must("mayors", "mayor", Some("municipality"), 15), must("head", "head", None, 30)];
    facts
}

impl Town {
    pub(crate) fn on(place: &Backend) -> Self {
        let (mut definition, clock) = definition("live");
        definition.views = vec![Arc::new(access::MatterView), Arc::new(SituationView)];
        let journal = Journal::open(&place.backend, definition).unwrap();
        Self {
            journal,
            clock,
            facts: Arc::new(facts()),
            officer: actor("watch-officer"),
            relief: actor("watch-officer"),
        }
    }
    pub(crate) fn ask_as<R: Rule<Facts = situation::Facts> + 'static>(
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
    pub(crate) fn ask<R: Rule<Facts = situation::Facts> + 'static>(&self, rule: R) -> Receipt {
        self.ask_as(&self.officer, rule).unwrap()
    }
    pub(crate) fn refused<R: Rule<Facts = situation::Facts> + 'static>(&self, rule: R) -> Refusal {
        self.refused_as(&self.officer, rule)
    }
    pub(crate) fn refused_as<R: Rule<Facts = situation::Facts> + 'static>(
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
}

pub(crate) fn all() -> Eye {
    Eye::all()
}

/// A place on the border of two municipalities.
pub(crate) fn on_the_border() -> Place {
    Place {
        how: PlaceHow::Crossroads,
        name: Some(Text::both("rue du Moulin × quai Neuf", "Molenstraat × Nieuwe Kaai")),
        point: Some(kernel::Point { lon: 43_200_000, lat: 508_450_000 }),
        areas: vec![
            Area::new("municipality", "90001"),
            Area::new("municipality", "90002"),
            Area::new("zone", "9100"),
            Area::new("zone", "9200"),
        ],
        territory: "town-1".into(),
        ..Place::words(kernel::Lang::Fr, "rue du Moulin x quai Neuf")
    }
}

/// A gazetteer with one crossroads, one stretch of a street, and three names.
pub(crate) struct Gazetteer;

impl Places for Gazetteer {
    fn resolve(&self, typed: &str, _: kernel::Lang) -> Vec<PlaceHit> {
        let place = on_the_border();
        let (how, score) = match situation::text::fold(typed).as_str() {
            "rue du moulin x quai neuf" => (PlaceHow::Crossroads, 950),
            "rue du moulin entre quai neuf et place du marche" => (PlaceHow::Between, 850),
            "rue du moulin" | "quai neuf" | "place du marche" | "quai neuf, hautrive" => {
                (PlaceHow::Named, 900)
            }
            _ => return Vec::new(),
        };
        vec![PlaceHit { name: place.name.unwrap(), how, point: place.point.unwrap(), score }]
    }
    fn areas_at(&self, _: kernel::Point) -> AreaAnswer {
        AreaAnswer { areas: on_the_border().areas, territory: "town-1".into() }
    }
}
