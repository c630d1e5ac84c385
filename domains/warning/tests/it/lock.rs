//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::collections::BTreeSet;
use std::path::Path;

use kernel::{Actor, Handling, Kind, Point};
use testkit::{NIGHT, Place};
use warning::command::{
    AddPress, AskPush, ChangeItem, DropWarning, NoteKey, NotePush, RemovePress, ReturnWarning, WriteWarning,
};
use warning::event::KINDS;
use warning::statement::{Act, Statement};

use crate::items::{publish, send_back, submit, texts, withdraw, write as item};
use crate::press::{journal, send};
use crate::site::{ask, close, keep, reopen};
use crate::town::{Town, changing, says, write};

/// Every command, each field filled.
fn play(town: &Town) {
    let ring = [(0, 0), (9, 0), (9, 9), (0, 0)].map(|(lon, lat)| Point { lon, lat });
    let mut full = says();
    full.onset = Some(NIGHT.plus_seconds(60));
    full.area.polygons = vec![ring.into()];
    // The first warning opens the site again.
    town.ask(ask());
    town.ask_as(&town.second, keep()).unwrap();
    town.ask(close());
    town.ask(reopen(false));
    town.ask(close());
    let first = town.released();
    let mut rule = WriteWarning { act: Act::Update, follows: Some(first), says: full.clone(), ..write() };
    if let Some((_, _, on)) = &mut rule.about {
        (on.handling, on.readers) = (Handling::NeedToKnow, BTreeSet::from(["mayor".to_owned()]));
    }
    let id = rule.warning;
    town.ask(rule);
    town.submit(id);
    town.ask_as(&town.second, ReturnWarning { warning: id, reason: stage::words("raison"), based_on: None })
        .unwrap();
    town.ask(changing(id, Statement { expires: NIGHT.plus_seconds(3600), ..full }));
    town.release(id);
    let dropped = town.written();
    town.ask(DropWarning { warning: dropped, reason: stage::words("raison"), based_on: None });
    for outcome in [Ok((1, 2)), Err("plein".to_owned())] {
        town.ask_as(&Actor::system(), NotePush { matter: id, outcome }).unwrap();
    }
    town.ask(AskPush { matter: id });
    let mut rule = item();
    if let Some((_, _, on)) = &mut rule.about {
        (on.handling, on.readers) = (Handling::NeedToKnow, BTreeSet::from(["mayor".to_owned()]));
    }
    let id = rule.item;
    town.ask(rule);
    town.ask(submit(id));
    town.ask_as(&town.second, send_back(id)).unwrap();
    town.ask(ChangeItem { item: id, texts: texts("Autre"), based_on: None });
    town.ask(publish(id));
    let (rule, gone) = (journal(), AddPress { mail: "autre@journal.example".to_owned(), ..journal() });
    let (to, away) = (rule.addressee, gone.addressee);
    town.ask(rule);
    town.ask(gone);
    town.ask(RemovePress { addressee: away });
    town.ask(send(id, to));
    town.ask(withdraw(id));
    let note = || NoteKey { before: "PEM".to_owned(), certificate: "PEM".to_owned() };
    assert_eq!(town.refused(note()).kind, Kind::Forbidden, "nobody but the program says so");
    town.ask_as(&Actor::system(), note()).unwrap();
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
