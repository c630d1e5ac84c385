//! An order that nobody acknowledges in time is passed on by the flow, once, and stands on the board of whoever it goes to.

use std::sync::Arc;

use commitments::addressee::{Addressee, Escalation, Means, Missed};
use commitments::command::GiveCommitment;
use commitments::commitment::Sort;
use commitments::read::{addressees, turns};
use commitments::{Ask, Facts};
use kernel::{Lang, Words};
use web::testing::Browser;

use super::doors::House;
use crate::flows;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_nobody_acknowledges_is_passed_on_once_by_the_flow() {
    let house = House::open();
    let world = &house.world;
    let (id, now) = (world.ids().next(), world.clock.now());
    let step = Escalation {
        after: Missed::NotAcknowledged,
        minutes: 0,
        to: Addressee::of("watch-supervisor"),
        means: Means::Phone,
    };
    let title = Words::new(Lang::Fr, "Couper le courant");
    let rule = GiveCommitment {
        // The writer needs a moment: the time has to lie ahead when it decides.
        acknowledge_by: Some(now.plus_seconds(1)),
        escalation: vec![step],
        ..GiveCommitment::new(id, Sort::Order, title, Addressee::of("transport-liaison"))
    };
    let mut facts = Facts::bare(world.facts.zone.clone());
    facts.functions = world.names.functions.keys().cloned().collect();
    world.as_system(Ask::boxed(rule, Arc::new(facts))).unwrap();
    let passed_on = || world.live.read(|r| addressees(r, id)).unwrap().len() > 1;
    while !passed_on() && world.clock.now() < now.plus_seconds(60) {
        flows::run(world);
    }
    flows::run(world);
    let history: Vec<String> =
        world.live.read(|r| turns(r, id)).unwrap().into_iter().map(|t| t.what).collect();
    assert_eq!(history, ["given", "escalated"]);
    let board = Browser::new(&house.front.router, &house.token_of("watch-supervisor"))
        .get("/fr/orders?show=mine")
        .await;
    assert!(board.text.contains("Couper le courant"), "{}", board.text);
    house.world.close();
}
