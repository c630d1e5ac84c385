//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use kernel::{Id, Lang, Resource, Text, Words};
use outbox::command::{
    Acknowledge, AnswerSwap, AskSwap, By, Compose, EndCalendar, Escalate, Holder, KeepAddress, MakeCalendar,
    NoteEntered, Outcome, RemoveShift, Replace, SetShift, Withdraw,
};
use outbox::event::KINDS;
use outbox::whom::{Contact, Office, Target};
use testkit::{NIGHT, Place, unique};

use crate::life::{acknowledge, failed, sent};
use crate::town::{Town, actor, evacuate, found, matter, mayor, released};

fn office() -> Office {
    Office { organisation: Some("tram".into()), ..mayor() }
}

/// A message with each field filled.
fn full(town: &Town) -> Id<kernel::kind::Matter> {
    let contact = Contact {
        name: Some("n".into()),
        mail: Some("n@town.example".into()),
        phone: Some("0490000012".into()),
        lang: Some(Lang::Fr),
        devices: None,
    };
    let mut first = found("mayor", Some("mayor@town.example"), Some("0490000011"));
    first.office = Some(office());
    let rule = Compose {
        subject: Text::three("a", "b", "c"),
        words: Text::three("a", "b", "c"),
        about: Some((matter(), "26-0417".into())),
        areas: BTreeSet::from(["90001".to_owned()]),
        readers: BTreeSet::from(["mayor".to_owned()]),
        origin: Some(Id::new(unique())),
        to: vec![Target::Office(office()), Target::Person(actor("mayor").person), Target::Free(contact)],
        release: Some(vec![first, found("liaison", Some("liaison@town.example"), None)]),
        ..released()
    };
    let id = rule.message;
    town.ask(rule);
    id
}

fn play_message(town: &Town) {
    let early = evacuate();
    let message = early.message;
    town.ask(early);
    town.system(Replace { message, by: matter(), words: Some(Words::new(Lang::Fr, "x")) });
    let id = full(town);
    town.report(id, 0, 0, sent());
    town.report(id, 0, 0, Outcome::Delivered { at: Some(NIGHT) });
    town.report(id, 0, 0, Outcome::Opened);
    town.report(id, 0, 1, failed("no"));
    let words = Some(Words::new(Lang::Fr, "vu"));
    let voice = By::Voice { name: "n".into() };
    town.ask(Acknowledge { words, ..acknowledge(id, 0, voice) });
    let planned = NIGHT.plus_seconds(600);
    town.clock.set(planned);
    let to = vec![found("deputy", Some("deputy@town.example"), None)];
    town.system(Escalate { message: id, recipient: 1, planned, to });
    town.ask(Withdraw { message: id, words: Words::new(Lang::Fr, "faux"), based_on: None });
}

fn play_rota(town: &Town) {
    let shift = matter();
    let (person, to) = (actor("mayor").person, actor("liaison").person);
    let until = NIGHT.plus_seconds(86_400);
    let deputy = Some(actor("deputy").person);
    town.ask(SetShift { shift, office: office(), person, deputy, from: NIGHT, until });
    town.ask(AskSwap { shift, to });
    town.ask_as(&town.liaison, AnswerSwap { shift, accept: true }).unwrap();
    town.ask(RemoveShift { shift });
    let link = Id::new(unique());
    town.ask(MakeCalendar { link, expires: until });
    town.ask(EndCalendar { link });
    let keep = |holder, lang| KeepAddress {
        holder,
        mail: Some("a@town.example".into()),
        phone: Some("0490000011".into()),
        lang,
    };
    town.ask(keep(Holder::Office(office()), Some(Lang::Nl)));
    town.ask(keep(Holder::Person(person), None));
    town.ask(NoteEntered {
        platform: "national".into(),
        about: matter(),
        on: Resource::service(),
        values: BTreeMap::from([("title".to_owned(), "Gaz".to_owned())]),
        reference: Some("P-1".into()),
        stated: None,
    });
}

#[test]
fn every_shape_is_pinned() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    play_message(&town);
    play_rota(&town);
    let shapes = testkit::shapes(&town.journal);
    let played: Vec<&str> = shapes.keys().map(String::as_str).collect();
    let mut all = KINDS.to_vec();
    all.sort_unstable();
    assert_eq!(played, all, "every kind is played");
    testkit::pinned(Path::new("events.lock"), &shapes);
}
