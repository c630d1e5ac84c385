//! A town to test in: a journal with the view of messages, an officer, a mayor, a liaison.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::tz::TimeZone;
use kernel::{Actor, FixedClock, Id, Refusal, Text, kind};
use outbox::command::{Compose, Outcome, Report};
use outbox::message::Channel;
use outbox::read::{Eye, RecipientRow, Row, message, recipients};
use outbox::whom::{Contact, Found, Office, Target};
use outbox::{Facts, OutboxEffects, OutboxView, Seat};
use store::{Ask, Journal, Receipt, Rule, Stamp, Submission, WriteError};
use testkit::{Place, command_id, definition, unique};

pub(crate) struct Town {
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) officer: Actor,
    pub(crate) mayor: Actor,
    pub(crate) liaison: Actor,
}

pub(crate) fn matter() -> Id<kind::Matter> {
    Id::new(unique())
}

/// The same function is the same person.
pub(crate) fn actor(function: &str) -> Actor {
    Actor {
        person: Id::of_words(&["person", function]),
        function: function.to_owned(),
        mandate: Id::of_words(&["mandate", function]),
        organisation: Id::of_words(&["organisation", function]),
        on_behalf_of: None,
    }
}

/// Facts for whoever acts under this function: the mayor's seat is one municipality.
pub(crate) fn facts(function: &str) -> Arc<Facts> {
    let mut facts = Facts::bare(TimeZone::get("Europe/Brussels").unwrap());
    let all = ["watch-officer", "mayor", "liaison", "deputy"];
    facts.functions = all.map(str::to_owned).into();
    facts.persons = all.map(|f| actor(f).person).into();
    facts.platforms = BTreeSet::from(["national".to_owned()]);
    facts.seat = Seat {
        organisation: None,
        areas: if function == "mayor" { BTreeSet::from(["90001".to_owned()]) } else { BTreeSet::new() },
        everywhere: function == "watch-officer",
    };
    Arc::new(facts)
}

/// The mayor of the municipality.
pub(crate) fn mayor() -> Office {
    Office { area: Some("90001".into()), ..Office::of("mayor") }
}

/// Somebody found, with these addresses.
pub(crate) fn found(function: &str, mail: Option<&str>, phone: Option<&str>) -> Found {
    let office = if function == "mayor" { mayor() } else { Office::of(function) };
    let contact = Contact {
        name: Some(format!("{function} (fictif)")),
        mail: mail.map(str::to_owned),
        phone: phone.map(str::to_owned),
        lang: Some(kernel::Lang::Nl),
    };
    Found { person: Some(actor(function).person), office: Some(office), contact }
}

/// "Evacuate", by mail, then by text message five minutes later; to be acknowledged within ten minutes.
pub(crate) fn evacuate() -> Compose {
    Compose {
        channels: vec![Channel::Mail, Channel::Sms],
        acknowledge_minutes: Some(10),
        ..Compose::new(
            matter(),
            Text::both("Évacuation", "Ontruiming"),
            Text::both("Quittez la rue.", "Verlaat de straat."),
            vec![Target::Office(mayor()), Target::Office(Office::of("liaison"))],
        )
    }
}

/// The same, released to the mayor (mail and telephone) and the liaison (mail alone).
pub(crate) fn released() -> Compose {
    let found = vec![
        found("mayor", Some("mayor@town.example"), Some("0490000011")),
        found("liaison", Some("liaison@town.example"), None),
    ];
    Compose { release: Some(found), ..evacuate() }
}

impl Town {
    pub(crate) fn on(place: &Place) -> Self {
        Self::with(place, |_| {})
    }
    pub(crate) fn with(place: &Place, change: impl FnOnce(&mut store::Definition)) -> Self {
        let (mut definition, clock) = definition("live");
        definition.views = vec![Arc::new(access::MatterView), Arc::new(OutboxView)];
        definition.effects = vec![Arc::new(OutboxEffects)];
        change(&mut definition);
        let journal = Journal::open(&place.backend, definition).unwrap();
        Self {
            journal,
            clock,
            officer: actor("watch-officer"),
            mayor: actor("mayor"),
            liaison: actor("liaison"),
        }
    }
    pub(crate) fn ask_as<R: Rule<Facts = Facts> + 'static>(
        &self,
        actor: &Actor,
        rule: R,
    ) -> Result<Receipt, WriteError> {
        self.journal.submit_blocking(Submission {
            command_id: command_id(),
            actor: actor.clone(),
            command: Ask::boxed(rule, facts(&actor.function)),
            stamp: Arc::new(Stamp::default()),
        })
    }
    /// As the officer; must succeed.
    pub(crate) fn ask<R: Rule<Facts = Facts> + 'static>(&self, rule: R) -> Receipt {
        self.ask_as(&self.officer, rule).unwrap()
    }
    /// As the program; must succeed.
    pub(crate) fn program<R: Rule<Facts = Facts> + 'static>(&self, rule: R) -> Receipt {
        self.ask_as(&Actor::system(), rule).unwrap()
    }
    pub(crate) fn refused_as<R: Rule<Facts = Facts> + 'static>(&self, actor: &Actor, rule: R) -> Refusal {
        match self.ask_as(actor, rule) {
            Err(WriteError::Refused(refusal)) => refusal,
            other => panic!("not refused: {other:?}"),
        }
    }
    pub(crate) fn refused<R: Rule<Facts = Facts> + 'static>(&self, rule: R) -> Refusal {
        self.refused_as(&self.officer, rule)
    }
    pub(crate) fn read<T>(&self, f: impl FnOnce(&dyn store::Read) -> Result<T, store::StoreError>) -> T {
        self.journal.read(f).unwrap()
    }
    /// A message that has been released.
    pub(crate) fn send(&self) -> Id<kind::Matter> {
        let rule = released();
        let id = rule.message;
        self.ask(rule);
        id
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> Row {
        self.read(|r| message(r, &Eye::all(), id)).unwrap()
    }
    pub(crate) fn recipient(&self, id: Id<kind::Matter>, n: usize) -> RecipientRow {
        self.read(|r| recipients(r, id)).remove(n)
    }
    /// The program reports what became of a route.
    pub(crate) fn report(&self, id: Id<kind::Matter>, recipient: i64, route: i64, outcome: Outcome) -> usize {
        self.program(Report { message: id, recipient, route, outcome }).entries.len()
    }
}
