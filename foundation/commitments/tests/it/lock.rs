//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::collections::BTreeSet;
use std::path::Path;

use commitments::addressee::{Addressee, Contact, DEPUTY, Means, Office, StandIn};
use commitments::answer::By;
use commitments::command::{
    AnswerCommitment, EndLink, EscalateCommitment, GiveCommitment, MakeLink, MarkTold, OpenLink,
    ReaddressCommitment, RedateCommitment, Verdict,
};
use commitments::commitment::Turn;
use commitments::event::KINDS;
use kernel::{Actor, Id, kind};
use testkit::{NIGHT, Place, unique};

use crate::life::judge;
use crate::town::{Town, matter, stop, tram, words};

fn contact() -> Contact {
    Contact { name: Some("n".into()), phone: Some("0".into()), mail: Some("m".into()) }
}

/// An order with each field filled.
fn give(town: &Town) -> Id<kind::Matter> {
    let mut rule = stop();
    rule.escalation[0].to = Addressee { contact: contact(), ..Addressee::of(DEPUTY) };
    let rule = GiveCommitment {
        words: Some(words("plus")),
        to: Addressee { contact: contact(), ..tram() },
        ground: Some(words("base")),
        about: Some((matter(), "26-0417".into())),
        areas: BTreeSet::from(["90001".to_owned()]),
        readers: BTreeSet::from(["mayor".to_owned()]),
        origin: Some(Id::new(unique())),
        ..rule
    };
    let id = rule.commitment;
    town.ask(rule);
    id
}

/// Every command, each field filled.
fn play(town: &Town) {
    let id = give(town);
    let system = Actor::system();
    let link: Id<kind::Session> = Id::new(unique());
    let expires = NIGHT.plus_seconds(600);
    town.ask(MakeLink { commitment: id, link, whom: Some("x".into()), expires });
    town.ask_as(&system, OpenLink { commitment: id, link }).unwrap();
    let by = By::Link { link, name: Some("x".into()) };
    let voice = By::Voice { name: "x".into(), number: Some("0".into()), read_back: true };
    let full = |turn, by| AnswerCommitment {
        by,
        words: Some(words("mots")),
        photos: vec![Id::new(uuid::Uuid::nil())],
        place: Some(words("quai")),
        ..AnswerCommitment::new(id, turn)
    };
    let redate = RedateCommitment {
        commitment: id,
        acknowledge_by: Some(NIGHT.plus_seconds(700)),
        due: Some(NIGHT.plus_seconds(1900)),
        words: words("autre heure"),
        based_on: None,
    };
    town.ask(redate);
    let readdress = || ReaddressCommitment {
        commitment: id,
        to: Addressee { contact: contact(), ..tram() },
        acknowledge_by: Some(NIGHT.plus_seconds(800)),
        words: words("autre"),
        based_on: None,
    };
    town.ask_as(&system, full(Turn::Acknowledge, by.clone())).unwrap();
    town.ask_as(&system, full(Turn::Reply, by.clone())).unwrap();
    town.ask(full(Turn::Reply, voice.clone()));
    town.ask_as(&system, full(Turn::Decline, by.clone())).unwrap();
    town.ask(readdress());
    town.ask(full(Turn::Decline, voice.clone()));
    town.ask(readdress());
    town.ask(full(Turn::Acknowledge, voice.clone()));
    town.ask_as(&system, full(Turn::Execute, by)).unwrap();
    town.ask(judge(id, Verdict::Return { due: Some(NIGHT.plus_seconds(2000)) }));
    town.ask(full(Turn::Execute, voice));
    town.ask(judge(id, Verdict::Settle));
    town.ask(EndLink { commitment: id, link });
    let other = give(town);
    let told = MarkTold {
        commitment: other,
        addressee: 0,
        means: Means::Phone,
        whom: Some("x".into()),
        words: Some(words("mots")),
        stated: None,
    };
    town.ask(told);
    let planned = NIGHT.plus_seconds(900);
    town.clock.set(planned);
    let found = StandIn { person: Some(Id::new(unique())), contact: contact(), office: Office::of("deputy") };
    let escalate = EscalateCommitment { commitment: other, step: 0, planned, stands_in: Some(found) };
    town.ask_as(&system, escalate).unwrap();
    town.ask(judge(other, Verdict::Withdraw));
}

#[test]
fn every_shape_is_pinned() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    play(&town);
    let shapes = testkit::shapes(&town.journal);
    let played: Vec<&str> = shapes.keys().map(String::as_str).collect();
    let mut all = KINDS.to_vec();
    all.sort_unstable();
    assert_eq!(played, all, "every kind is played");
    testkit::pinned(Path::new("events.lock"), &shapes);
}
