//! Lists hold exactly what the guard permits, on both databases; a municipality that a perimeter reaches comes to see it.

use std::sync::Arc;

use kernel::{Handling, Id, Kind, kind};
use perimeters::command::{ChangePerimeter, SetPerimeter};
use perimeters::perimeter::Statement;
use perimeters::read::{Filter, list, resource};
use stage::{Part, Seen, the_lists_hold_what_the_guard_permits};
use testkit::{Place, on_both};

use crate::town::{Town, inside, matter, says, set_around, wide, words};

fn set(town: &Town, seen: Seen) -> Id<kind::Matter> {
    let writer = seen.writer(&town.officer);
    let mut rule = set_around(matter());
    rule.on.handling = seen.handling;
    rule.on.areas = seen.areas;
    rule.on.readers = seen.readers;
    rule.says.inside = inside(10, seen.area.as_deref().unwrap_or("90001"));
    let id = rule.perimeter;
    town.ask_as(&writer, rule).unwrap();
    id
}

fn compare(place: &Place, cases: u32) {
    let town = Town::on(place);
    the_lists_hold_what_the_guard_permits(
        cases,
        &stage::guard(),
        |seen, _| vec![set(&town, seen)],
        |eye| town.read(|r| list(r, eye, &Filter::default(), 100_000)).iter().map(|r| r.id).collect(),
        |id| town.read(|r| resource(r, id)).unwrap(),
    );
}

#[test]
fn the_list_holds_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 30);
}

#[test]
fn the_list_holds_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 5);
}

#[test]
fn a_municipality_that_it_comes_to_reach_sees_it_and_keeps_seeing_it() {
    on_both(|place| {
        let town = Town::on(place);
        let id = town.set();
        let sees = |area: &str| {
            let eye = Part::reader("mayor").areas(&[area]).eye();
            town.read(|r| list(r, &eye, &Filter::default(), 10)).iter().any(|r| r.id == id)
        };
        assert_eq!((sees("90001"), sees("90002"), sees("90003")), (true, false, false));
        let change = |says: Statement| ChangePerimeter {
            perimeter: id,
            says,
            reason: words("plus large"),
            stated: None,
            based_on: None,
        };
        town.ask(change(wide()));
        assert_eq!((sees("90001"), sees("90002"), sees("90003")), (true, true, false));
        town.ask(change(says()));
        assert!(sees("90002"), "whoever was concerned learns that it is so no more");
    });
}

#[test]
fn whoever_lacks_the_power_sets_nothing() {
    let place = Place::sqlite();
    let guard = Arc::new(stage::guard());
    let town = Town::with(&place, |d| d.guard = guard.clone());
    let holds = |part: Part| guard.set_holdings([part.held_by(&town.officer)].into());
    holds(Part::reader("watch-officer").everywhere().clearance(Handling::NeedToKnow));
    let refusal = town.refused(set_around(matter()));
    assert_eq!((refusal.kind, refusal.facts["power"].as_str()), (Kind::Forbidden, "perimeter.set"));
    let there = Part::new("watch-officer").powers(&["perimeter.set"]).areas(&["90002"]);
    holds(there.clearance(Handling::NeedToKnow));
    assert_eq!(town.refused(set_around(matter())).kind, Kind::Forbidden, "only where its function reaches");
    let mut here = set_around(matter());
    here.on.areas = stage::codes(&["90002"]);
    town.ask(SetPerimeter { ..here });
}
