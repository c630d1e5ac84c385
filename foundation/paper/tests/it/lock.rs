//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::path::Path;

use paper::command::{ExportUnsent, OpenUnsent, ReopenSheet, SeeReleases};
use paper::event::KINDS;
use testkit::{NIGHT, Place};

use crate::sheets::enter;
use crate::town::{Town, again, content, hash, pack, words};
use crate::unsent::release;

/// Every command, each field filled.
fn play(town: &Town) {
    let first = pack();
    town.ask(first.clone());
    town.ask(again(&first, vec![content("incidents", "1a")]));
    let sheet = first.forms[0].0;
    town.ask(enter(sheet));
    town.ask(ReopenSheet { sheet, reason: words("verso") });
    let author = town.officer.person;
    let (from, until) = (NIGHT, NIGHT.plus_seconds(60));
    let supervisor = &town.supervisor;
    town.ask_as(supervisor, OpenUnsent { author, count: 1, from, until, reason: words("relevé") }).unwrap();
    let seq = town.ask_as(supervisor, release(&town.officer)).unwrap().entries[0].seq;
    let export = ExportUnsent { author, count: 1, hash: hash("ab"), reason: words("relevé") };
    town.ask_as(supervisor, export).unwrap();
    town.ask(SeeReleases { until: seq });
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
