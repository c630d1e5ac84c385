//! The lists hold exactly what the guard permits, on both databases: who sees an emergency sees its phase and its evaluation.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use access::{CedarGuard, Holding, Policies};
use emergency::command::{DeclarePhase, Subject};
use emergency::phase::{How, Level};
use emergency::read::{Eye, Filter, evaluations, phases, resource};
use kernel::{FolderFiles, Handling, Id, Resource, Timestamp, kind};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use testkit::{NIGHT, Place};

use crate::town::{Town, end, full, matter};

const AREAS: [&str; 3] = ["90001", "90002", "zone-1"];
const FUNCTIONS: [&str; 3] = ["watch-officer", "mayor", "governor"];

fn guard() -> CedarGuard {
    let folder = testkit::root().join(Path::new("policies"));
    let policies = Policies::load(&FolderFiles(folder)).unwrap();
    CedarGuard::new(policies, Arc::new(kernel::FixedClock::at(NIGHT))).unwrap()
}

fn subset(of: &'static [&'static str]) -> impl Strategy<Value = BTreeSet<String>> {
    prop::collection::btree_set(prop::sample::select(of), 0..=of.len())
        .prop_map(|s| s.into_iter().map(str::to_owned).collect())
}

fn person(n: u128) -> Id<kind::Person> {
    Id::new(uuid::Uuid::from_u128(n))
}

fn holder() -> impl Strategy<Value = Holding> {
    (prop::sample::select(&FUNCTIONS[..]), 1u128..4, 0i64..4, prop::option::of(subset(&AREAS))).prop_map(
        |(function, who, clearance, areas)| Holding {
            person: person(who),
            function: function.to_owned(),
            powers: BTreeSet::from(["matter.read".to_owned()]),
            clearance: Handling::from_rank(clearance).unwrap(),
            everywhere: areas.is_none(),
            areas: areas.unwrap_or_default(),
            from: Timestamp(0),
            until: None,
            opened: BTreeMap::new(),
        },
    )
}

type Seen = (i64, BTreeSet<String>, BTreeSet<String>, Option<u128>);

fn seen() -> impl Strategy<Value = Seen> {
    (0i64..4, subset(&AREAS), subset(&FUNCTIONS), prop::option::of(1u128..4))
}

/// A provincial phase about an emergency of this kind, lifted where the last says so; the matters that come of it.
fn declare(town: &Town, (handling, areas, readers, owner): Seen, lifted: bool) -> Vec<Id<kind::Matter>> {
    let about = matter();
    let resource = Resource {
        matter: Some(about),
        handling: Handling::from_rank(handling).unwrap(),
        areas,
        readers,
        owner: owner.map(person),
    };
    let subject = Subject { matter: about, label: "x".to_owned(), resource };
    let rule = DeclarePhase { about: subject, ..full(Level::Provincial, about) };
    let id = town.declare(&town.governor, rule);
    if !lifted {
        return vec![id];
    }
    let rule = end(id, How::Lift);
    let evaluation = rule.evaluation;
    town.ask(&town.governor, rule);
    vec![id, evaluation]
}

fn compare(place: &Place, cases: u32) {
    let (town, guard) = (Town::on(place), guard());
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    let all = prop::collection::vec((seen(), any::<bool>()), 10);
    TestRunner::new(config)
        .run(&(all, prop::collection::vec(holder(), 6)), |(all, holders)| {
            let ids: BTreeSet<_> =
                all.into_iter().flat_map(|(one, lifted)| declare(&town, one, lifted)).collect();
            for held in &holders {
                let eye = Eye::of(held.clone());
                let mut listed: BTreeSet<Id<kind::Matter>> = BTreeSet::new();
                for ended in [false, true] {
                    let filter = Filter { ended, ..Filter::default() };
                    listed.extend(town.read(|r| phases(r, &eye, filter, 100_000)).iter().map(|p| p.id));
                }
                listed.extend(town.read(|r| evaluations(r, &eye, None, 100_000, 0)).iter().map(|e| e.id));
                listed.retain(|id| ids.contains(id));
                let permitted: BTreeSet<_> = ids
                    .iter()
                    .copied()
                    .filter(|id| {
                        let on = town.read(|r| resource(r, *id)).unwrap();
                        guard.allows(held, "matter.read", &on)
                    })
                    .collect();
                prop_assert_eq!(listed, permitted, "{:?}", held);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_lists_hold_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 25);
}

#[test]
fn the_lists_hold_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 4);
}
