//! The list of packs holds exactly what the guard permits, on both databases; releasing is for whoever has the power.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use access::{CedarGuard, Holding, Policies};
use kernel::{Actor, FolderFiles, Handling, Id, Timestamp, kind};
use paper::command::{Content, EnterSheet, PrintPack};
use paper::read::{Eye, packs, resource};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use testkit::{NIGHT, Place};

use crate::sheets::enter;
use crate::town::{Town, content, matter, pack};
use crate::unsent::release;

const FUNCTIONS: [&str; 3] = ["watch-officer", "mayor", "deputy"];

fn guard() -> CedarGuard {
    let folder = testkit::root().join("policies");
    let policies = Policies::load(&FolderFiles(folder)).unwrap();
    CedarGuard::new(policies, Arc::new(kernel::FixedClock::at(NIGHT))).unwrap()
}

fn holding(function: &str, person: u128, clearance: i64, powers: &[&str]) -> Holding {
    Holding {
        person: Id::new(uuid::Uuid::from_u128(person)),
        function: function.to_owned(),
        powers: powers.iter().map(|p| (*p).to_owned()).collect(),
        clearance: Handling::from_rank(clearance).unwrap(),
        everywhere: true,
        areas: BTreeSet::new(),
        from: Timestamp(0),
        until: None,
        opened: BTreeMap::new(),
    }
}

type Printing = (i64, &'static str, u128);

fn print(town: &Town, (handling, function, person): Printing) -> Id<kind::Matter> {
    let handling = Handling::from_rank(handling).unwrap();
    let rule = PrintPack {
        function: function.to_owned(),
        content: vec![Content { handling, ..content("incidents", "0a") }],
        ..pack()
    };
    let id = rule.pack;
    let person = Id::new(uuid::Uuid::from_u128(person));
    town.ask_as(&Actor { person, function: function.to_owned(), ..town.officer.clone() }, rule).unwrap();
    id
}

fn compare(place: &Place, cases: u32) {
    let (town, guard) = (Town::on(place), guard());
    let function = || prop::sample::select(&FUNCTIONS[..]);
    let printing = (1i64..3, function(), 1u128..4);
    let holder = (function(), 1u128..4, 0i64..3).prop_map(|(f, p, c)| holding(f, p, c, &["matter.read"]));
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    TestRunner::new(config)
        .run(&(prop::collection::vec(printing, 8), prop::collection::vec(holder, 6)), |(all, holders)| {
            let ids: BTreeSet<_> = all.into_iter().map(|one| print(&town, one)).collect();
            for held in &holders {
                let listed = town.read(|r| packs(r, &Eye::of(held.clone()), 100_000));
                let listed: BTreeSet<_> = listed.iter().map(|r| r.id).filter(|id| ids.contains(id)).collect();
                let permitted = ids.iter().copied().filter(|id| {
                    let on = town.read(|r| resource(r, *id)).unwrap();
                    guard.allows(held, "matter.read", &on)
                });
                prop_assert_eq!(listed, permitted.collect::<BTreeSet<_>>(), "{:?}", held);
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
fn each_act_asks_for_its_power() {
    let place = Place::sqlite();
    let guard = Arc::new(guard());
    let town = Town::with(&place, |d| d.guard = guard.clone());
    let with = |powers: &[&str]| {
        let actor = Actor { function: "watch-officer".into(), ..crate::town::actor("watch-officer") };
        let held = Holding { person: actor.person, ..holding("watch-officer", 1, 1, powers) };
        guard.set_holdings(std::collections::HashMap::from([(actor.mandate, held)]));
        actor
    };
    let nobody = with(&[]);
    assert_eq!(town.refused_as(&nobody, pack()).facts["power"], "matter.read");
    assert_eq!(town.refused_as(&nobody, enter(matter())).facts["power"], "log.write");
    assert_eq!(town.refused_as(&nobody, release(&town.officer)).facts["power"], "unsent.release");
    let reader = with(&["matter.read"]);
    town.ask_as(&reader, pack()).unwrap();
    let writer = with(&["log.write"]);
    town.ask_as(&writer, EnterSheet { writer: None, ..enter(matter()) }).unwrap();
    let supervisor = with(&["unsent.release"]);
    town.ask_as(&supervisor, release(&town.officer)).unwrap();
}
