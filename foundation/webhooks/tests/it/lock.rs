//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::path::Path;

use kernel::Actor;
use testkit::Place;
use webhooks::command::{GiveUp, RotateKey, TurnHook};
use webhooks::event::KINDS;
use webhooks::hook::Turn;

use crate::town::{ask, facts, kept, town};

#[test]
fn every_shape_is_pinned() {
    let place = Place::sqlite();
    let town = town(&place);
    let id = kept(&town);
    ask(&town, TurnHook { hook: id, turn: Turn::Pause, based_on: None });
    ask(&town, TurnHook { hook: id, turn: Turn::Resume, based_on: None });
    ask(&town, RotateKey { hook: id, based_on: None });
    town.submit(&Actor::system(), GiveUp { hook: id, since: testkit::NIGHT }, &facts()).unwrap();
    let shapes = testkit::shapes(&town.journal);
    let played: Vec<&str> = shapes.keys().map(String::as_str).collect();
    let mut all = KINDS.to_vec();
    all.sort_unstable();
    assert_eq!(played, all, "every kind is played");
    testkit::pinned(Path::new("events.lock"), &shapes);
}
