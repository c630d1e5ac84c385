//! A decision of a body that asks something of somebody becomes one commitment, shown on the page of its session.

use std::sync::Arc;

use bodies::command::{Decide, NewAssignment, PlanSession, TakeStep};
use bodies::session::{How, Plan, Seat, Step};
use bodies::{Ask, Rule};
use commitments::commitment::State;
use commitments::read::{Eye, commitment};
use kernel::{Id, Text, kind};
use web::testing::Browser;

use super::doors::House;
use crate::flows;
use crate::wiring::World;

fn ask<R: Rule<Facts = bodies::Facts> + 'static>(world: &World, rule: R) -> store::Receipt {
    let facts = crate::wiring::body_facts(world);
    world.as_system(Ask::boxed(rule, Arc::new(facts))).unwrap()
}

/// A session of the provincial committee that goes on.
pub(super) fn session(world: &World) -> Id<kind::Matter> {
    let (session, now) = (world.ids().next(), world.clock.now());
    let invited = ["high-official".to_owned()].into();
    let plan = Plan { invited, ..Plan::at(now.plus_seconds(60)) };
    ask(world, PlanSession { session, body: "cc-prov".into(), plan, convene: true });
    ask(world, TakeStep::new(session, Step::Open));
    session
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_decision_becomes_one_commitment() {
    let house = House::open();
    let world = &house.world;
    let session = session(world);
    let due = world.clock.now().plus_seconds(3600);
    let asked = NewAssignment {
        to: Seat::of("transport-liaison"),
        acknowledge_by: None,
        due: Some(due),
        ground: None,
    };
    let receipt = ask(
        world,
        Decide {
            session,
            decision: world.ids().next(),
            item: None,
            text: Text::both("Arrêter la ligne", "De lijn stilleggen"),
            how: How::Chair,
            votes: None,
            assignment: Some(asked),
            stated: None,
        },
    );
    let taken = world.live.read(|r| bodies::read::decisions(r, session)).unwrap().remove(0);
    let id = taken.assignment.unwrap().commitment;
    let given = || world.live.read(|r| commitment(r, &Eye::all(), id)).unwrap();
    assert!(given().is_none(), "nothing is given before the flow runs");
    flows::run(world);
    flows::run(world);
    let row = given().unwrap();
    assert_eq!((row.state, row.due, row.origin), (State::Given, Some(due), Some(receipt.entries[0].id)));
    assert_eq!(
        (row.title.text.as_str(), row.to.function.as_str()),
        ("Arrêter la ligne", "transport-liaison")
    );
    assert_eq!(row.words.unwrap().text, "De lijn stilleggen");
    let browser = Browser::new(&house.front.router, &house.token_of("planning-official"));
    let page = browser.get(&format!("/fr/sessions/{session}")).await;
    assert!(page.text.contains(&row.number), "{}", page.text);
    house.world.close();
}
