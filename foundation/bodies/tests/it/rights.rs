//! Who sees and who writes: strategy and operations are two logs with two rights; lists hold what the guard permits.

use std::sync::Arc;

use access::{CedarGuard, Holding, Policies};
use bodies::command::{ApproveMinutes, CarryItem, DraftMinutes, PlanSession, TakeStep};
use bodies::read::{self, Eye, SessionFilter};
use bodies::session::{Plan, Sight, Step};
use kernel::{Actor, FolderFiles, Handling, Id, Refusal, Resource, kind};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use testkit::{NIGHT, Place, definition, on_both, unique};

use crate::house::{House, actor, matter, plan, said};

const FUNCTIONS: [&str; 3] = ["secretary", "head", "guest"];
const AREAS: [&str; 3] = ["A", "B", "C"];

/// Refuses every power that is not among these.
struct Only(&'static [&'static str]);

impl kernel::Guard for Only {
    fn permit(&self, _: &Actor, power: kernel::Power, _: &Resource) -> Result<(), Refusal> {
        if self.0.contains(&power) { Ok(()) } else { Err(Refusal::forbidden(power)) }
    }
}

fn with(place: &Place, powers: &'static [&'static str]) -> House {
    let mut house = House::on(place);
    let (mut definition, clock) = definition("live2");
    definition.views = vec![Arc::new(access::MatterView), Arc::new(bodies::BodiesView)];
    definition.guard = Arc::new(Only(powers));
    house.journal = store::Journal::open(&place.backend, definition).unwrap();
    house.clock = clock;
    house
}

#[test]
fn a_strategic_log_wants_the_strategic_pen() {
    on_both(|place| {
        let house = with(place, &["body.convene", "body.record"]);
        let (committee, cell) = (house.open("committee"), house.open("cell"));
        house.ask(said(committee, "noté"));
        assert_eq!(house.refused(said(cell, "noté")).facts["power"], "log.write-strategic");
    });
    on_both(|place| {
        let house = with(place, &["body.convene", "log.write-strategic"]);
        let (committee, cell) = (house.open("committee"), house.open("cell"));
        house.ask(said(cell, "noté"));
        assert_eq!(house.refused(said(committee, "noté")).facts["power"], "body.record");
        house.ask(TakeStep::new(cell, Step::Close));
        house.ask(DraftMinutes { session: cell });
        let approve = ApproveMinutes { session: cell, version: 1 };
        assert_eq!(house.refused_as(&house.head, approve).facts["power"], "body.approve");
    });
    on_both(|place| {
        let house = with(place, &["body.record", "matter.read"]);
        let plan = PlanSession { session: matter(), body: "cell".into(), plan: plan(), convene: false };
        assert_eq!(house.refused(plan).facts["power"], "body.convene");
    });
}

#[test]
fn an_item_is_not_carried_to_where_more_people_see_it() {
    on_both(|place| {
        let house = House::on(place);
        let reserved = matter();
        let sight = Sight { handling: Handling::NeedToKnow, ..Sight::default() };
        let closed = Plan { sight, ..plan() };
        house.ask(PlanSession { session: reserved, body: "cell".into(), plan: closed, convene: false });
        let item = house.items(reserved)[0].id;
        let into = house.planned("cell");
        let carry = CarryItem { session: reserved, item, into, as_item: matter() };
        assert_eq!(house.refused(carry).key, "refusal-body-carry-handling");
    });
}

fn subset(of: &'static [&'static str]) -> impl Strategy<Value = Vec<&'static str>> {
    prop::sample::subsequence(of, 0..=of.len())
}

fn sights() -> impl Strategy<Value = Vec<Sight>> {
    let one = (prop::sample::select(Handling::ALL.to_vec()), subset(&AREAS), subset(&FUNCTIONS)).prop_map(
        |(handling, areas, readers)| Sight {
            handling,
            areas: areas.into_iter().map(str::to_owned).collect(),
            readers: readers.into_iter().map(str::to_owned).collect(),
        },
    );
    prop::collection::vec(one, 12)
}

fn holder() -> impl Strategy<Value = (Handling, &'static str, bool, bool, Vec<&'static str>, bool)> {
    (
        prop::sample::select(Handling::ALL.to_vec()),
        prop::sample::select(&FUNCTIONS[..]),
        any::<bool>(),
        any::<bool>(),
        subset(&AREAS),
        any::<bool>(),
    )
}

fn compare(place: &Place, cases: u32) {
    let house = House::on(place);
    let folder = testkit::root().join("policies");
    let policies = Policies::load(&FolderFiles(folder)).unwrap();
    let guard = CedarGuard::new(policies, house.clock.clone()).unwrap();
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    let planned = |sights: Vec<Sight>| -> Vec<Id<kind::Matter>> {
        let one = |sight: Sight| {
            let session = matter();
            let plan = Plan { sight, ..Plan::at(NIGHT.plus_seconds(60)) };
            house.ask(PlanSession { session, body: "committee".into(), plan, convene: false });
            session
        };
        sights.into_iter().map(one).collect()
    };
    TestRunner::new(config)
        .run(&(sights(), prop::collection::vec(holder(), 8)), |(sights, holders)| {
            let sessions = planned(sights);
            for (clearance, function, own, everywhere, areas, reads) in holders {
                let person = if own { house.secretary.person } else { Id::new(unique()) };
                let held = Holding {
                    person,
                    function: function.to_owned(),
                    powers: if reads { ["matter.read".to_owned()].into() } else { Default::default() },
                    clearance,
                    everywhere,
                    areas: areas.iter().map(|a| (*a).to_owned()).collect(),
                    ..blank()
                };
                let eye = Eye::of(held.clone());
                let listed = house.read(|r| read::sessions(r, &eye, &SessionFilter::default(), 10_000));
                for id in &sessions {
                    let on = house.read(|r| read::resource(r, *id)).unwrap();
                    let allowed = guard.allows(&held, "matter.read", &on);
                    prop_assert_eq!(listed.iter().any(|s| s.id == *id), allowed, "{:?} {:?}", held, on);
                    let one = house.read(|r| read::session(r, &eye, *id));
                    prop_assert_eq!(one.is_some(), allowed);
                }
            }
            Ok(())
        })
        .unwrap();
}

fn blank() -> Holding {
    Holding {
        person: actor("x").person,
        function: String::new(),
        powers: Default::default(),
        clearance: Handling::Public,
        everywhere: false,
        areas: Default::default(),
        from: NIGHT,
        until: None,
        opened: Default::default(),
    }
}

#[test]
fn a_list_holds_what_cedar_permits_on_sqlite() {
    compare(&Place::sqlite(), 12);
}

#[test]
fn a_list_holds_what_cedar_permits_on_postgresql() {
    compare(&Place::postgres(), 3);
}
