//! A town to test in: a journal with the view of commitments, an officer, a dispatcher of the tram, a mayor.

use std::collections::BTreeSet;
use std::sync::Arc;

use commitments::addressee::{Addressee, Escalation, Means, Missed, Office};
use commitments::command::GiveCommitment;
use commitments::commitment::Sort;
use commitments::read::{Eye, Row, commitment};
use commitments::{Ask, CommitmentEffects, CommitmentView, Facts, Rule, Seat};
use jiff::tz::TimeZone;
use kernel::{Actor, FixedClock, Id, Lang, Refusal, Words, kind};
use store::{Journal, Receipt, Stamp, Submission, WriteError};
use testkit::{NIGHT, Place, command_id, definition, unique};

pub(crate) struct Town {
    pub(crate) journal: Journal,
    pub(crate) clock: Arc<FixedClock>,
    pub(crate) officer: Actor,
    pub(crate) dispatcher: Actor,
    pub(crate) mayor: Actor,
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

/// Facts for whoever acts under this function: the dispatcher's seat is the tram, the mayor's one municipality.
pub(crate) fn facts(function: &str) -> Arc<Facts> {
    let mut facts = Facts::bare(TimeZone::get("Europe/Brussels").unwrap());
    facts.functions = ["watch-officer", "dispatcher", "mayor", "deputy"].map(str::to_owned).into();
    facts.seat = Seat {
        organisation: (function == "dispatcher").then(|| "tram".to_owned()),
        areas: if function == "mayor" { BTreeSet::from(["90001".to_owned()]) } else { BTreeSet::new() },
        everywhere: function == "watch-officer",
    };
    Arc::new(facts)
}

/// The dispatcher of the tram.
pub(crate) fn tram() -> Addressee {
    let office = Office { organisation: Some("tram".into()), ..Office::of("dispatcher") };
    Addressee { office, ..Addressee::of("dispatcher") }
}

/// "Stop the trams", to be acknowledged within ten minutes and done within thirty; passed on twice.
pub(crate) fn stop() -> GiveCommitment {
    stop_from(NIGHT)
}

/// The same, with times counted from here.
pub(crate) fn stop_from(now: kernel::Timestamp) -> GiveCommitment {
    let step = |after, minutes, function: &str| Escalation {
        after,
        minutes,
        to: Addressee::of(function),
        means: Means::Phone,
    };
    GiveCommitment {
        acknowledge_by: Some(now.plus_seconds(600)),
        due: Some(now.plus_seconds(1800)),
        escalation: vec![step(Missed::NotAcknowledged, 5, "deputy"), step(Missed::NotExecuted, 0, "mayor")],
        ..GiveCommitment::new(matter(), Sort::Order, words("Arrêter les trams"), tram())
    }
}

impl Town {
    pub(crate) fn on(place: &Place) -> Self {
        Self::with(place, |_| {})
    }
    pub(crate) fn with(place: &Place, change: impl FnOnce(&mut store::Definition)) -> Self {
        let (mut definition, clock) = definition("live");
        definition.views = vec![Arc::new(access::MatterView), Arc::new(CommitmentView)];
        definition.effects = vec![Arc::new(CommitmentEffects)];
        definition.keeps = desk::links::STEPS.to_vec();
        change(&mut definition);
        let journal = Journal::open(&place.backend, definition).unwrap();
        Self {
            journal,
            clock,
            officer: actor("watch-officer"),
            dispatcher: actor("dispatcher"),
            mayor: actor("mayor"),
        }
    }
    pub(crate) fn ask_as<R: Rule<Facts = commitments::Facts> + 'static>(
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
    pub(crate) fn ask<R: Rule<Facts = commitments::Facts> + 'static>(&self, rule: R) -> Receipt {
        self.ask_as(&self.officer, rule).unwrap()
    }
    pub(crate) fn refused_as<R: Rule<Facts = commitments::Facts> + 'static>(
        &self,
        actor: &Actor,
        rule: R,
    ) -> Refusal {
        match self.ask_as(actor, rule) {
            Err(WriteError::Refused(refusal)) => refusal,
            other => panic!("not refused: {other:?}"),
        }
    }
    pub(crate) fn refused<R: Rule<Facts = commitments::Facts> + 'static>(&self, rule: R) -> Refusal {
        self.refused_as(&self.officer, rule)
    }
    pub(crate) fn read<T>(&self, f: impl FnOnce(&dyn store::Read) -> Result<T, store::StoreError>) -> T {
        self.journal.read(f).unwrap()
    }
    /// The trams are to be stopped.
    pub(crate) fn give(&self) -> Id<kind::Matter> {
        let rule = stop();
        let id = rule.commitment;
        self.ask(rule);
        id
    }
    pub(crate) fn row(&self, id: Id<kind::Matter>) -> Row {
        self.read(|r| commitment(r, &Eye::all(), id)).unwrap()
    }
}
