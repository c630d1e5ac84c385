//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::collections::BTreeSet;
use std::path::Path;

use kernel::{Handling, Text};
use perimeters::command::{
    ChangePerimeter, LiftPerimeter, MovePoint, PlacePoint, SetPerimeter, WithdrawPoint,
};
use perimeters::event::KINDS;
use perimeters::outline::Outline;
use perimeters::perimeter::Statement;
use testkit::{NIGHT, Place};

use crate::points::{place, stand};
use crate::town::{Town, matter, says, set_around, words};

/// Every command, each field filled.
fn play(town: &Town) {
    let full = || Statement {
        place: Some(words("quai")),
        until: Some(NIGHT.plus_seconds(3600)),
        access: Text::three("a", "b", "c"),
        access_source: Some("profil".into()),
        ..says()
    };
    let mut rule = set_around(matter());
    rule.on.handling = Handling::NeedToKnow;
    rule.on.readers = BTreeSet::from(["mayor".to_owned()]);
    let id = rule.perimeter;
    town.ask(SetPerimeter { says: full(), ..rule });
    let ring = vec![[0, 0], [9, 0], [9, 9], [0, 0]];
    let outline = Outline::Area { area: "municipality:90001".into(), polygons: vec![vec![ring]] };
    let changed = Statement { outline, ..full() };
    let reason = || words("raison");
    town.ask(ChangePerimeter {
        perimeter: id,
        says: changed,
        reason: reason(),
        stated: None,
        based_on: None,
    });
    town.ask(PlacePoint { name: Some(words("nom")), ..place(id) });
    let until = Some(NIGHT.plus_seconds(60));
    let to = perimeters::point::Stand { until, ..stand() };
    town.ask(MovePoint { perimeter: id, point: 1, stand: to.clone(), contact: None, reason: reason() });
    town.ask(PlacePoint { name: Some(words("nom")), stand: to, ..place(id) });
    town.ask(WithdrawPoint { perimeter: id, point: 1, reason: reason() });
    let decided_by = "mayor".to_owned();
    town.ask(LiftPerimeter { perimeter: id, decided_by, reason: reason(), stated: None, based_on: None });
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
