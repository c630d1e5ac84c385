//! Who sees and does what: lists hold exactly what the guard permits.

use std::collections::BTreeSet;
use std::sync::Arc;

use access::{CedarGuard, Holding, Policies};
use indicators::command::{ChangeIndicator, RecordValues, SetValueStatus};
use indicators::definition::Open;
use indicators::read::{self, Eye};
use indicators::value::ValueStatus;
use kernel::{Actor, FixedClock, FolderFiles, Guard, Handling, Id, Power, Refusal, Resource};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use store::{Deciding, Failure};
use testkit::{NIGHT, Place, unique};

use crate::town::{Town, codes, given, places_taken, slot};

fn holding(function: &str, clearance: Handling, areas: Option<BTreeSet<String>>) -> Holding {
    Holding {
        person: Id::new(unique()),
        function: function.into(),
        powers: codes(&["matter.read"]),
        clearance,
        everywhere: areas.is_none(),
        areas: areas.unwrap_or_default(),
        from: NIGHT,
        until: None,
        opened: Default::default(),
    }
}

fn subset(of: &'static [&'static str]) -> impl Strategy<Value = BTreeSet<String>> {
    prop::collection::btree_set(prop::sample::select(of), 0..=of.len())
        .prop_map(|s| s.into_iter().map(str::to_owned).collect())
}

fn handling() -> impl Strategy<Value = Handling> {
    prop::sample::select(Handling::ALL.to_vec())
}

fn lists_as_permitted(place: &Place, cases: u32) {
    let folder = testkit::root().join("policies");
    let policies = Policies::load(&FolderFiles(folder)).unwrap();
    let guard = CedarGuard::new(policies, Arc::new(FixedClock::at(NIGHT))).unwrap();
    let town = Town::on(place);
    let open = (handling(), subset(&["mayor", "head"]), subset(&["90001", "90002"]))
        .prop_map(|(handling, readers, areas)| Open { handling, readers, areas });
    let reader = (
        prop::sample::select(vec!["mayor", "head", "watch-officer"]),
        handling(),
        prop::option::of(subset(&["90001", "90002", "90003"])),
    );
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    TestRunner::new(config)
        .run(&(open, prop::collection::vec(reader, 6)), |(open, readers)| {
            let code = format!("i-{}", unique().simple());
            let id = town.define_as(&code, places_taken(), open);
            let resource = town.read(|r| read::resource(r, id)).unwrap();
            for (function, clearance, areas) in readers {
                let mut held = holding(function, clearance, areas);
                if function == "head" {
                    // Whoever defined it may always come back to it, as far as the clearance goes.
                    held.person = town.analyst.person;
                }
                let permitted = guard.allows(&held, "matter.read", &resource);
                let eye = Eye::of(held.clone());
                let listed = town.read(|r| read::indicators(r, &eye, 10_000)).iter().any(|i| i.id == id);
                prop_assert_eq!(listed, permitted, "{:?} {:?}", &held, &resource);
                prop_assert_eq!(town.read(|r| read::indicator(r, &eye, id)).is_some(), permitted);
                prop_assert_eq!(town.read(|r| read::by_code(r, &eye, &code)).is_some(), permitted);
                let lines = town.read(|r| read::summaries(r, &eye, &town.facts, NIGHT, 10_000));
                prop_assert_eq!(lines.iter().any(|s| s.row.id == id), permitted);
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn lists_hold_what_the_guard_permits() {
    lists_as_permitted(&Place::sqlite(), 40);
    lists_as_permitted(&Place::postgres(), 6);
}

/// Permits these powers and no other.
struct Only(&'static [&'static str]);

impl Guard for Only {
    fn permit(&self, _: &Actor, power: Power, _: &Resource) -> Result<(), Refusal> {
        if self.0.contains(&power) { Ok(()) } else { Err(Refusal::forbidden(power)) }
    }
}

/// The power that is missing, where one is.
fn lacks<R: indicators::Rule<Facts = indicators::Facts> + 'static>(
    town: &Town,
    powers: &'static [&'static str],
    rule: R,
) -> Option<String> {
    let definition = town.journal.definition();
    let command = indicators::Ask::boxed(rule, town.facts.clone());
    let outcome = town.journal.read(|read| {
        let cx = Deciding {
            read,
            now: NIGHT,
            ids: kernel::Ids::new(definition.clock.as_ref(), definition.chance.as_ref()),
            actor: &town.analyst,
            guard: &Only(powers),
        };
        Ok::<_, store::StoreError>(command.decide(&cx))
    });
    match outcome.unwrap() {
        Ok(_) => None,
        Err(Failure::Refused(refusal)) => refusal.facts.get("power").cloned().or(Some(refusal.key)),
        Err(e) => panic!("{e}"),
    }
}

#[test]
fn each_step_up_takes_its_own_power() {
    let place = Place::sqlite();
    let town = Town::on(&place);
    let id = town.define("places");
    town.record(id, vec![given(None, 22, 1)]);
    let record =
        |status| RecordValues { indicator: id, values: vec![given(None, 23, 1)], status, source: None };
    let to = |to| SetValueStatus { indicator: id, slot: slot(None, 22), to, based_on: None };
    let missing = |power: &str| Some(power.to_owned());
    assert_eq!(
        lacks(&town, &["figure.confirm"], record(ValueStatus::Unconfirmed)),
        missing("indicator.record")
    );
    assert_eq!(lacks(&town, &["indicator.record"], record(ValueStatus::Unconfirmed)), None);
    assert_eq!(
        lacks(&town, &["indicator.record"], record(ValueStatus::Confirmed)),
        missing("figure.confirm")
    );
    assert_eq!(
        lacks(&town, &["indicator.record", "figure.confirm"], record(ValueStatus::Public)),
        missing("figure.publish")
    );
    assert_eq!(lacks(&town, &["indicator.record"], to(ValueStatus::Confirmed)), missing("figure.confirm"));
    assert_eq!(lacks(&town, &["figure.confirm"], to(ValueStatus::Confirmed)), None);
    town.ask(to(ValueStatus::Confirmed));
    assert_eq!(lacks(&town, &["figure.confirm"], to(ValueStatus::Public)), missing("figure.publish"));
    town.ask(to(ValueStatus::Public));
    assert_eq!(lacks(&town, &["figure.confirm"], to(ValueStatus::Confirmed)), missing("figure.publish"));
    let change = ChangeIndicator {
        indicator: id,
        definition: places_taken(),
        open: Open { areas: codes(&["90001"]), ..Open::default() },
        since: None,
        why: None,
        based_on: None,
    };
    assert_eq!(lacks(&town, &["indicator.record"], change), missing("indicator.define"));
}
