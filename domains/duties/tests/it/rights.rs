//! Lists hold exactly what the guard permits, on both databases.

use std::collections::BTreeSet;

use duties::command::KeepDuty;
use duties::duty::Open;
use duties::read::{TimeFilter, duties, duty, falls, resource};
use duties::{DutyView, Facts};
use kernel::{Id, kind};
use stage::{Play, every_way_shows_what_the_guard_permits, matter};
use testkit::Place;

use crate::town::{day, facts, quarterly, usual};

fn compare(place: &Place, cases: u32) {
    let mut known: Facts = facts(usual(), "one");
    known.functions.extend(["watch-officer", "mayor", "governor"].map(str::to_owned));
    let known = std::sync::Arc::new(known);
    let given = std::sync::Arc::clone(&known);
    let lead = stage::actor("head");
    let town = Play::on(
        place,
        &lead,
        move |_| std::sync::Arc::clone(&given),
        |definition| {
            definition.views.push(std::sync::Arc::new(DutyView));
        },
    );
    every_way_shows_what_the_guard_permits(
        cases,
        &stage::guard(),
        |seen, _| {
            let id = matter();
            let open = Open { handling: seen.handling, readers: seen.readers.clone() };
            let rule = KeepDuty { duty: id, content: quarterly(), open, why: None, based_on: None };
            town.ask_as(&seen.writer(&town.lead), rule).unwrap();
            vec![id]
        },
        |eye, ids| {
            let listed: BTreeSet<Id<kind::Matter>> =
                town.read(|r| duties(r, eye)).iter().map(|d| d.id).collect();
            let alone = ids.iter().copied().filter(|id| town.read(|r| duty(r, eye, *id)).is_some()).collect();
            let range = (day("2026-12-31"), day("2026-12-31"));
            let fall = town.read(|r| falls(r, eye, range, &TimeFilter::default(), town.now(), &known));
            vec![listed, alone, fall.iter().map(|f| f.duty.id).collect()]
        },
        |id| town.read(|r| resource(r, id)).unwrap(),
    );
}

#[test]
fn the_wheel_holds_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 20);
}

#[test]
fn the_wheel_holds_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 3);
}
