//! The board holds exactly what the guard permits, on both databases; whoever gets a message comes to see it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use access::{CedarGuard, Holding, Policies};
use kernel::{Actor, FolderFiles, Handling, Id, Timestamp, kind};
use outbox::command::{Compose, Escalate};
use outbox::message::Content;
use outbox::read::{Eye, Filter, about, board, message, resource};
use outbox::whom::{Found, Office, Target};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use testkit::{NIGHT, Place, on_both};

use crate::town::{Town, evacuate, found, matter};

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

type Written = (i64, BTreeSet<String>, BTreeSet<String>, &'static str, Option<&'static str>, u128);

fn written() -> impl Strategy<Value = Written> {
    let to = prop::sample::select(&FUNCTIONS[..]);
    let area = prop::option::of(prop::sample::select(&AREAS[..]));
    (0i64..4, subset(&AREAS), subset(&FUNCTIONS), to, area, 1u128..4)
}

fn holder() -> impl Strategy<Value = Holding> {
    (prop::sample::select(&FUNCTIONS[..]), 1u128..4, 0i64..4, prop::option::of(subset(&AREAS)))
        .prop_map(|(function, person, clearance, areas)| holding(function, person, clearance, areas))
}

fn write(town: &Town, (handling, areas, readers, to, area, person): Written) -> Id<kind::Matter> {
    let office = Office { area: area.map(str::to_owned), ..Office::of(to) };
    let one = Found { office: Some(office.clone()), ..found("deputy", Some("a@town.example"), None) };
    let rule = Compose {
        handling: Handling::from_rank(handling).unwrap(),
        content: if handling >= 2 { Content::Notice } else { Content::Full },
        areas,
        readers,
        to: vec![Target::Office(office)],
        release: Some(vec![one]),
        ..evacuate()
    };
    let id = rule.message;
    let writer = Actor { person: Id::new(uuid::Uuid::from_u128(person)), ..town.officer.clone() };
    town.ask_as(&writer, rule).unwrap();
    id
}

fn compare(place: &Place, cases: u32) {
    let (town, guard) = (Town::on(place), guard());
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    TestRunner::new(config)
        .run(&(prop::collection::vec(written(), 12), prop::collection::vec(holder(), 6)), |(all, holders)| {
            let ids: BTreeSet<_> = all.into_iter().map(|one| write(&town, one)).collect();
            for held in &holders {
                let eye = Eye::of(held.clone());
                let listed = town.read(|r| board(r, &eye, &Filter::default(), NIGHT, 100_000));
                let listed: BTreeSet<_> = listed.iter().map(|r| r.id).filter(|id| ids.contains(id)).collect();
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
fn the_board_holds_what_the_guard_permits_on_sqlite() {
    compare(&Place::sqlite(), 30);
}

#[test]
fn the_board_holds_what_the_guard_permits_on_postgresql() {
    compare(&Place::postgres(), 5);
}

#[test]
fn whoever_gets_it_comes_to_see_it_and_counts_agree() {
    on_both(|place| {
        let town = Town::on(place);
        let incident = matter();
        let rule = Compose {
            handling: Handling::NeedToKnow,
            content: Content::Notice,
            about: Some((incident, "26-0417".into())),
            release: Some(vec![found("mayor", Some("mayor@town.example"), None)]),
            ..evacuate()
        };
        let id = rule.message;
        town.ask(rule);
        let sees = |function: &str| {
            let eye = Eye::of(holding(function, 9, 2, None));
            let listed = town.read(|r| message(r, &eye, id)).is_some();
            let expected = if listed { (1, 1, 0) } else { (0, 0, 0) };
            assert_eq!(town.read(|r| about(r, &eye, incident)), expected, "counts agree");
            listed
        };
        assert_eq!((sees("watch-officer"), sees("mayor"), sees("deputy")), (true, true, false));
        let planned = NIGHT.plus_seconds(600);
        town.clock.set(planned);
        let to = vec![found("deputy", Some("deputy@town.example"), None)];
        town.program(Escalate { message: id, recipient: 0, planned, to });
        assert!(sees("deputy"));
    });
}
