//! The lists hold exactly what the guard permits, on both databases.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Handling, Id, Resource, kind};
use readiness::command::{EnterPlan, FollowIncident};
use readiness::plan::Sort;
use readiness::read::{PlanFilter, RunFilter, active, plan, plans, resource, run, runs};
use readiness::run::reflex_of;
use stage::{Part, Seen, every_way_shows_what_the_guard_permits};
use testkit::{Place, on_both};

use crate::town::{Town, explosion, frame, matter};

/// A plan and the cards of an incident that are guarded like this.
fn give(town: &Town, seen: Seen) -> Vec<Id<kind::Matter>> {
    let (plan, incident) = (matter(), matter());
    let author = seen.writer(&town.coordinator);
    let Seen { handling, areas, readers, .. } = seen.clone();
    let (sort, frame) = (Sort::Special, frame("Gaz"));
    town.ask_as(&author, EnterPlan { plan, sort, organisation: None, areas, handling, readers, frame })
        .unwrap();
    town.system(FollowIncident { resource: seen.resource(incident), ..explosion(incident, 3) });
    vec![plan, reflex_of(incident)]
}

fn compare(place: &Place, cases: u32) {
    let town = Town::on(place);
    town.approved();
    every_way_shows_what_the_guard_permits(
        cases,
        &stage::guard(),
        |seen, _| give(&town, seen),
        |eye, ids| {
            let plans = town.read(|r| plans(r, eye, &PlanFilter::default())).into_iter().map(|p| p.id);
            let runs = town.read(|r| runs(r, eye, &RunFilter::default(), 100_000)).into_iter().map(|r| r.id);
            let single = |id: &Id<kind::Matter>| {
                town.read(|r| plan(r, eye, *id, None)).is_some() || town.read(|r| run(r, eye, *id)).is_some()
            };
            vec![plans.chain(runs).collect(), ids.iter().copied().filter(single).collect()]
        },
        |id| town.read(|r| resource(r, id)).unwrap(),
    );
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
        let sees = |function: &'static str| {
            let eye = Part::reader(function).everywhere().clearance(Handling::NeedToKnow).eye();
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
        let guard = Arc::new(stage::guard());
        let (wide, narrow) = (crate::town::actor("coordinator"), crate::town::actor("coordinator"));
        let writer =
            Part::new("coordinator").powers(&["matter.read", "plan.write", "plan.approve", "plan.activate"]);
        let held = [writer.clone().everywhere().held_by(&wide), writer.areas(&["90001"]).held_by(&narrow)];
        guard.set_holdings(held.into());
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
