//! The boards hold exactly what the guard permits, on both databases.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use access::{CedarGuard, Holding, Policies};
use kernel::{Actor, FolderFiles, Handling, Id, Timestamp, kind};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use relief::command::{AskNeed, OpenSite};
use relief::read::{Eye, NeedFilter, SiteFilter, needs, resource, sites};
use testkit::{NIGHT, Place};

use crate::town::{Town, described, matter};

const AREAS: [&str; 2] = ["90001", "90002"];
const FUNCTIONS: [&str; 2] = ["watch-officer", "mayor"];

fn guard() -> CedarGuard {
    let policies = Policies::load(&FolderFiles(testkit::root().join("policies"))).unwrap();
    CedarGuard::new(policies, Arc::new(kernel::FixedClock::at(NIGHT))).unwrap()
}

fn subset(of: &'static [&'static str]) -> impl Strategy<Value = BTreeSet<String>> {
    prop::collection::btree_set(prop::sample::select(of), 0..=of.len())
        .prop_map(|s| s.into_iter().map(str::to_owned).collect())
}

fn holder() -> impl Strategy<Value = Holding> {
    let function = prop::sample::select(&FUNCTIONS[..]);
    (function, 1u128..4, 0i64..4, prop::option::of(subset(&AREAS))).prop_map(
        |(function, person, clearance, areas)| Holding {
            person: Id::new(uuid::Uuid::from_u128(person)),
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

/// Handling, municipality, readers, who writes it down, and whether it is a need.
type Made = (i64, Option<&'static str>, BTreeSet<String>, u128, bool);

fn made() -> impl Strategy<Value = Made> {
    let area = prop::option::of(prop::sample::select(&AREAS[..]));
    (0i64..4, area, subset(&FUNCTIONS), 1u128..4, any::<bool>())
}

fn make(town: &Town, (handling, area, readers, person, is_need): Made) -> Id<kind::Matter> {
    let handling = Handling::from_rank(handling).unwrap();
    let actor = Actor { person: Id::new(uuid::Uuid::from_u128(person)), ..town.officer.clone() };
    let (id, municipality) = (matter(), area.map(str::to_owned));
    if is_need {
        let rule = AskNeed { handling, readers, municipality, ..AskNeed::new(id, "places", 5) };
        town.ask_as(&actor, rule).unwrap();
    } else {
        let mut description = described("90001");
        description.municipality = municipality;
        let code = format!("s{}", testkit::unique().simple());
        town.ask_as(&actor, OpenSite { handling, readers, ..OpenSite::new(id, code, description) }).unwrap();
    }
    id
}

fn compare(place: &Place, cases: u32) {
    let (town, guard) = (Town::on(place), guard());
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    TestRunner::new(config)
        .run(&(prop::collection::vec(made(), 12), prop::collection::vec(holder(), 6)), |(all, holders)| {
            let ids: BTreeSet<_> = all.into_iter().map(|one| make(&town, one)).collect();
            for held in &holders {
                let eye = Eye::of(held.clone());
                let shown = town.read(|r| sites(r, &eye, &SiteFilter::default())).into_iter().map(|s| s.id);
                let asked =
                    town.read(|r| needs(r, &eye, &NeedFilter::default(), 100_000)).into_iter().map(|n| n.id);
                let listed: BTreeSet<_> = shown.chain(asked).filter(|id| ids.contains(id)).collect();
                let allowed = |id: &Id<kind::Matter>| {
                    guard.allows(held, "matter.read", &town.read(|r| resource(r, *id)).unwrap())
                };
                let permitted: BTreeSet<_> = ids.iter().copied().filter(allowed).collect();
                prop_assert_eq!(listed, permitted, "{:?}", held);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_boards_hold_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 30);
}

#[test]
fn the_boards_hold_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 5);
}
