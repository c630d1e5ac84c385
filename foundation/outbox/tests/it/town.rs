//! A town to test in: a journal with the view of messages, an officer, a mayor, a liaison.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Actor, Id, Text, kind};
use outbox::command::{Compose, Outcome, Report};
use outbox::message::Channel;
use outbox::read::{Eye, RecipientRow, Row, message, recipients};
use outbox::whom::{Contact, Found, Office, Target};
use outbox::{Facts, OutboxEffects, OutboxView, Seat};
use stage::Play;
use testkit::Place;

pub(crate) use stage::{actor, matter};

pub(crate) struct Town {
    play: Play<Facts>,
    pub(crate) officer: Actor,
    pub(crate) mayor: Actor,
    pub(crate) liaison: Actor,
}

impl std::ops::Deref for Town {
    type Target = Play<Facts>;
    fn deref(&self) -> &Play<Facts> {
        &self.play
    }
}

/// Facts for whoever acts under this function: the mayor's seat is one municipality.
pub(crate) fn facts(function: &str) -> Arc<Facts> {
    let mut facts = Facts::bare(stage::zone());
    let all = ["watch-officer", "mayor", "liaison", "deputy", "governor"];
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
        devices: None,
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
        let officer = actor("watch-officer");
        let play = Play::on(place, &officer, facts, |definition| {
            definition.views.push(Arc::new(OutboxView));
            definition.effects = vec![Arc::new(OutboxEffects)];
            change(definition);
        });
        Self { play, officer, mayor: actor("mayor"), liaison: actor("liaison") }
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
        self.system(Report { message: id, recipient, route, outcome }).entries.len()
    }
}
