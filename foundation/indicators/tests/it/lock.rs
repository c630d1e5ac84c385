//! `events.lock` pins the shape of every event: a change of shape needs a new version.

use std::path::Path;

use indicators::command::{
    ChangeIndicator, CorrectValue, Differing, FileLine, FilePart, ImportValues, ResumeIndicator,
    RetireIndicator, SetGoal, SetValueStatus,
};
use indicators::definition::{Definition, Open, Source};
use indicators::event::{KINDS, RefusedLine};
use indicators::file::LineFault;
use indicators::value::{Given, ValueStatus};
use kernel::Handling;
use testkit::Place;

use crate::goals::goal;
use crate::town::{Town, codes, day, given, places_taken, rung, slot, words};

#[test]
fn no_event_changed_its_shape() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let open = Open { handling: Handling::NeedToKnow, readers: codes(&["head"]), areas: codes(&["90001"]) };
    let full = Definition {
        source: Source { words: words("comptage"), organisation: Some("town".into()) },
        ..places_taken()
    };
    let id = town.define_as("places", full.clone(), open.clone());
    town.ask(indicators::command::SetThresholds {
        indicator: id,
        thresholds: vec![rung("watch", 80, 70, 1), rung("alert", 100, 90, 1)],
        why: Some(words("plan")),
        based_on: None,
    });
    let noted = Given { note: Some(words("soir")), ..given(Some("90001"), 20, 85) };
    town.ask(indicators::command::RecordValues {
        indicator: id,
        values: vec![noted.clone()],
        status: ValueStatus::Unconfirmed,
        source: Some(words("téléphone")),
    });
    town.record(id, vec![given(Some("90001"), 21, 120)]);
    town.ask(CorrectValue {
        indicator: id,
        slot: slot(Some("90001"), 21),
        value: Some(85),
        status: ValueStatus::Unconfirmed,
        why: words("faute"),
        based_on: None,
    });
    town.ask(SetValueStatus {
        indicator: id,
        slot: slot(Some("90001"), 21),
        to: ValueStatus::Confirmed,
        based_on: None,
    });
    let line = |line, given| FileLine { line, given };
    town.ask(ImportValues {
        indicator: id,
        file: FilePart { digest: "ab".repeat(32), name: "places.csv".into(), part: 1, parts: 1 },
        lines: vec![line(2, Given { value: 86, ..noted }), line(3, given(Some("90001"), 22, 60))],
        refused: vec![RefusedLine { line: 4, fault: LineFault::Period }],
        status: ValueStatus::Unconfirmed,
        differing: Differing::Correct,
    });
    town.ask(ChangeIndicator {
        indicator: id,
        definition: full,
        open,
        since: Some(day(23)),
        why: Some(words("autre comptage")),
        based_on: None,
    });
    town.ask(SetGoal { indicator: id, goal: goal(120, 60), why: Some(words("note")), based_on: None });
    town.ask(RetireIndicator { indicator: id, why: words("plus suivi"), based_on: None });
    town.ask(ResumeIndicator { indicator: id, why: words("suivi"), based_on: None });
    let shapes = testkit::shapes(&town.journal);
    assert_eq!(shapes.keys().map(String::as_str).collect::<Vec<_>>(), {
        let mut all = KINDS.to_vec();
        all.sort_unstable();
        all
    });
    testkit::pinned(Path::new("events.lock"), &shapes);
}
