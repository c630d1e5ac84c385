//! The lists hold exactly what the guard permits, on both databases.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use access::{CedarGuard, Holding, Policies};
use kernel::{Actor, FolderFiles, Handling, Id, Resource, Timestamp, kind};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use readiness::command::{EnterPlan, FollowIncident};
use readiness::plan::Sort;
use readiness::read::{Eye, PlanFilter, RunFilter, active, plan, plans, resource, run, runs};
use readiness::run::reflex_of;
use testkit::{NIGHT, Place, on_both};

use crate::town::{Town, explosion, frame, matter};

const AREAS: [&str; 3] = ["90001", "90002", "90003"];
const FUNCTIONS: [&str; 3] = ["watch-officer", "mayor", "fire"];

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

type Given = (i64, BTreeSet<String>, BTreeSet<String>, u128);

fn given() -> impl Strategy<Value = Given> {
    (0i64..4, subset(&AREAS), subset(&FUNCTIONS), 1u128..4)
}

fn holder() -> impl Strategy<Value = Holding> {
    (prop::sample::select(&FUNCTIONS[..]), 1u128..4, 0i64..4, prop::option::of(subset(&AREAS)))
        .prop_map(|(function, person, clearance, areas)| holding(function, person, clearance, areas))
}

/// A plan and the cards of an incident that are guarded like this.
fn give(town: &Town, (handling, areas, readers, person): Given) -> [Id<kind::Matter>; 2] {
    let (plan, incident) = (matter(), matter());
    let person = Id::new(uuid::Uuid::from_u128(person));
    let author = Actor { person, ..town.coordinator.clone() };
    let handling = Handling::from_rank(handling).unwrap();
    let enter = EnterPlan {
        plan,
        sort: Sort::Special,
        organisation: None,
        areas: areas.clone(),
        handling,
        readers: readers.clone(),
        frame: frame("Gaz"),
    };
    town.ask_as(&author, enter).unwrap();
    let resource = Resource { matter: Some(incident), handling, areas, readers, owner: Some(person) };
    town.system(FollowIncident { resource, ..explosion(incident, 3) });
    [plan, reflex_of(incident)]
}

fn compare(place: &Place, cases: u32) {
    let (town, guard) = (Town::on(place), guard());
    town.approved();
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    TestRunner::new(config)
        .run(&(prop::collection::vec(given(), 8), prop::collection::vec(holder(), 6)), |(all, holders)| {
            let ids: BTreeSet<_> = all.into_iter().flat_map(|one| give(&town, one)).collect();
            for held in &holders {
                let eye = Eye::of(held.clone());
                let listed: BTreeSet<_> = town
                    .read(|r| plans(r, &eye, &PlanFilter::default()))
                    .iter()
                    .map(|p| p.id)
                    .chain(town.read(|r| runs(r, &eye, &RunFilter::default(), 100_000)).iter().map(|r| r.id))
                    .filter(|id| ids.contains(id))
                    .collect();
                let permitted: BTreeSet<_> = ids
                    .iter()
                    .copied()
                    .filter(|id| {
                        let on = town.read(|r| resource(r, *id)).unwrap();
                        guard.allows(held, "matter.read", &on)
                    })
                    .collect();
                prop_assert_eq!(&listed, &permitted, "{:?}", held);
                for id in &ids {
                    let single = town.read(|r| plan(r, &eye, *id, None)).is_some()
                        || town.read(|r| run(r, &eye, *id)).is_some();
                    prop_assert_eq!(single, permitted.contains(id));
                }
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_lists_hold_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 15);
}

#[test]
fn the_lists_hold_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 4);
}

#[test]
fn cards_and_activations_follow_the_incident_when_it_is_restricted() {
    on_both(|place| {
        let town = Town::on(place);
        let plan = town.approved();
        let (incident, reflex) = town.explode(3);
        let about = crate::cards::about(incident);
        let activated = town.activate(readiness::command::ActivatePlan { about, ..town.activation(plan) });
        let sees = |function: &str| {
            let eye = Eye::of(holding(function, 9, 2, None));
            let count = town.read(|r| active(r, &eye));
            let (cards, plan) = (town.read(|r| run(r, &eye, reflex)), town.read(|r| run(r, &eye, activated)));
            assert_eq!((cards.is_some(), count), (plan.is_some(), i64::from(plan.is_some())), "counts agree");
            cards.is_some()
        };
        assert!(sees("watch-officer") && sees("mayor"));
        let restricted = |readers: &[&str], handling| Resource {
            handling,
            readers: readers.iter().map(|r| (*r).to_owned()).collect(),
            ..explosion(incident, 3).resource
        };
        let resource = restricted(&["mayor"], Handling::NeedToKnow);
        town.system(FollowIncident { resource, ..explosion(incident, 3) });
        assert!(!sees("watch-officer") && sees("mayor"));
        let head = town.journal.head();
        let resource = restricted(&["mayor"], Handling::NeedToKnow);
        town.system(FollowIncident { resource, ..explosion(incident, 3) });
        assert_eq!(town.journal.head(), head);
    });
}

#[test]
fn a_plan_that_holds_everywhere_is_written_by_functions_that_reach_everywhere() {
    on_both(|place| {
        let guard = Arc::new(guard());
        let (wide, narrow) = (crate::town::actor("coordinator"), crate::town::actor("coordinator"));
        let held = |actor: &Actor, areas: Option<&str>| {
            let powers = ["matter.read", "plan.write", "plan.approve", "plan.activate"].map(str::to_owned);
            let areas = areas.map(|a| BTreeSet::from([a.to_owned()]));
            let holding = Holding {
                person: actor.person,
                powers: powers.into(),
                ..holding("coordinator", 1, 1, areas)
            };
            (actor.mandate, holding)
        };
        guard.set_holdings([held(&wide, None), held(&narrow, Some("90001"))].into());
        let town = Town::with(place, |definition| definition.guard = guard);
        let enter = |areas: &[&str]| EnterPlan {
            plan: matter(),
            sort: Sort::General,
            organisation: None,
            areas: areas.iter().map(|a| (*a).to_owned()).collect(),
            handling: Handling::Service,
            readers: BTreeSet::new(),
            frame: frame("Plan"),
        };
        let refusal = town.refused_as(&narrow, enter(&[]));
        assert_eq!(
            (refusal.key.as_str(), refusal.field.as_deref()),
            ("refusal-readiness-areas", Some("areas"))
        );
        assert_eq!(town.refused_as(&narrow, enter(&["90002"])).key, "refusal-power-missing");
        town.ask_as(&narrow, enter(&["90001"])).unwrap();
        let regional = enter(&[]);
        let id = regional.plan;
        town.ask_as(&wide, regional).unwrap();
        let write =
            || readiness::command::SetFrame { plan: id, version: 1, frame: frame("x"), based_on: None };
        assert_eq!(town.refused_as(&narrow, write()).key, "refusal-power-missing");
        town.ask_as(&wide, write()).unwrap();
        assert_eq!(town.refused_as(&narrow, town.activation(id)).key, "refusal-power-missing");
        assert_eq!(town.refused_as(&wide, town.activation(id)).key, "refusal-readiness-not-approved");
    });
}
