//! A town to test in: a journal with the view of commitments, an officer, a dispatcher of the tram, a mayor.

use std::collections::BTreeSet;
use std::sync::Arc;

use commitments::addressee::{Addressee, Escalation, Means, Missed, Office};
use commitments::command::GiveCommitment;
use commitments::commitment::Sort;
use commitments::read::{Eye, Row, commitment};
use commitments::{CommitmentEffects, CommitmentView, Facts, Seat};
use kernel::{Actor, Id, kind};
use stage::Play;
use testkit::{NIGHT, Place};

pub(crate) use stage::{matter, stranger as actor, words};

pub(crate) struct Town {
    play: Play<Facts>,
    pub(crate) officer: Actor,
    pub(crate) dispatcher: Actor,
    pub(crate) mayor: Actor,
}

impl std::ops::Deref for Town {
    type Target = Play<Facts>;
    fn deref(&self) -> &Play<Facts> {
        &self.play
    }
}

/// Facts for whoever acts under this function: the dispatcher's seat is the tram, the mayor's one municipality.
pub(crate) fn facts(function: &str) -> Arc<Facts> {
    let mut facts = Facts::bare(stage::zone());
    facts.functions =
        ["watch-officer", "dispatcher", "mayor", "deputy", "governor"].map(str::to_owned).into();
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
        let officer = actor("watch-officer");
        let play = Play::on(place, &officer, facts, |definition| {
            definition.views.push(Arc::new(CommitmentView));
            definition.effects = vec![Arc::new(CommitmentEffects)];
            definition.keeps = desk::links::STEPS.to_vec();
            change(definition);
        });
        Self { play, officer, dispatcher: actor("dispatcher"), mayor: actor("mayor") }
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
