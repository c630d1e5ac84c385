//! Lists hold exactly what the guard permits, on both databases; a municipality that a perimeter reaches comes to see it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use access::{CedarGuard, Holding, Policies};
use kernel::{Actor, FolderFiles, Handling, Id, Kind, Timestamp, kind};
use perimeters::command::{ChangePerimeter, SetPerimeter};
use perimeters::perimeter::Statement;
use perimeters::read::{Eye, Filter, list, resource};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use testkit::{NIGHT, Place, on_both};

use crate::town::{Town, inside, matter, says, set_around, wide, words};

const AREAS: [&str; 3] = ["90001", "90002", "90003"];
const FUNCTIONS: [&str; 3] = ["watch-officer", "mayor", "deputy"];

fn guard() -> CedarGuard {
    let folder = testkit::root().join("policies");
    let policies = Policies::load(&FolderFiles(folder)).unwrap();
    CedarGuard::new(policies, Arc::new(kernel::FixedClock::at(NIGHT))).unwrap()
}

fn holding(function: &str, person: u128, clearance: i64, areas: Option<BTreeSet<String>>) -> Holding {
    Holding {
        person: Id::new(uuid::Uuid::from_u128(person)),
        function: function.to_owned(),
        powers: BTreeSet::from(["matter.read".to_owned()]),
        clearance: Handling::from_rank(clearance).unwrap(),
        everywhere: areas.is_none(),
        areas: areas.unwrap_or_default(),
        from: Timestamp(0),
        until: None,
        opened: BTreeMap::new(),
    }
}

fn subset(of: &'static [&'static str]) -> impl Strategy<Value = BTreeSet<String>> {
    prop::collection::btree_set(prop::sample::select(of), 0..=of.len())
        .prop_map(|s| s.into_iter().map(str::to_owned).collect())
}

type Given = (i64, BTreeSet<String>, BTreeSet<String>, &'static str, u128);

fn given() -> impl Strategy<Value = Given> {
    (0i64..4, subset(&AREAS), subset(&FUNCTIONS), prop::sample::select(&AREAS[..]), 1u128..4)
}

fn holder() -> impl Strategy<Value = Holding> {
    (prop::sample::select(&FUNCTIONS[..]), 1u128..4, 0i64..4, prop::option::of(subset(&AREAS)))
        .prop_map(|(function, person, clearance, areas)| holding(function, person, clearance, areas))
}

fn set(town: &Town, (handling, areas, readers, touched, person): Given) -> Id<kind::Matter> {
    let mut rule = set_around(matter());
    rule.on.handling = Handling::from_rank(handling).unwrap();
    rule.on.areas = areas;
    rule.on.readers = readers;
    rule.says.inside = inside(10, touched);
    let id = rule.perimeter;
    let actor = Actor { person: Id::new(uuid::Uuid::from_u128(person)), ..town.officer.clone() };
    town.ask_as(&actor, rule).unwrap();
    id
}

fn compare(place: &Place, cases: u32) {
    let (town, guard) = (Town::on(place), guard());
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    TestRunner::new(config)
        .run(&(prop::collection::vec(given(), 12), prop::collection::vec(holder(), 6)), |(all, holders)| {
            let ids: BTreeSet<_> = all.into_iter().map(|one| set(&town, one)).collect();
            for held in &holders {
                let eye = Eye::of(held.clone());
                let listed = town.read(|r| list(r, &eye, &Filter::default(), 100_000));
                let listed: BTreeSet<_> = listed.iter().map(|r| r.id).filter(|id| ids.contains(id)).collect();
                let permitted = ids.iter().copied().filter(|id| {
                    let on = town.read(|r| resource(r, *id)).unwrap();
                    guard.allows(held, "matter.read", &on)
                });
                prop_assert_eq!(listed, permitted.collect(), "{:?}", held);
            }
            Ok(())
        })
        .unwrap();
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
            let eye = Eye::of(holding("mayor", 9, 1, Some(BTreeSet::from([area.to_owned()]))));
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
    let guard = Arc::new(guard());
    let town = Town::with(&place, |d| d.guard = guard.clone());
    let held = Holding { person: town.officer.person, ..holding("watch-officer", 9, 2, None) };
    guard.set_holdings([(town.officer.mandate, held)].into());
    let refusal = town.refused(set_around(matter()));
    assert_eq!((refusal.kind, refusal.facts["power"].as_str()), (Kind::Forbidden, "perimeter.set"));
    let there = Holding {
        person: town.officer.person,
        powers: BTreeSet::from(["perimeter.set".to_owned()]),
        ..holding("watch-officer", 9, 2, Some(BTreeSet::from(["90002".to_owned()])))
    };
    guard.set_holdings([(town.officer.mandate, there)].into());
    assert_eq!(town.refused(set_around(matter())).kind, Kind::Forbidden, "only where its function reaches");
    let mut here = set_around(matter());
    here.on.areas = BTreeSet::from(["90002".to_owned()]);
    town.ask(SetPerimeter { ..here });
}
