//! An order that nobody acknowledges in time is passed on by the flow, once, and stands on the board of whoever it goes to; whoever
//! stands in for the addressee comes before its giver.

use std::sync::Arc;

use commitments::addressee::{Addressee, Escalation, Means, Missed};
use commitments::command::GiveCommitment;
use commitments::commitment::Sort;
use commitments::read::{Eye, addressees, commitment, turns};
use commitments::{Ask, Facts};
use kernel::{Id, Lang, Words, kind};
use outbox::command::SetShift;
use web::testing::Browser;

use super::doors::House;
use crate::flows;
use crate::outbox::standing_in;

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
    let supervisor = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
    for show in ["mine", "waiting"] {
        let board = supervisor.get(&format!("/fr/orders?show={show}")).await;
        assert!(board.text.contains("Couper le courant"), "{}", board.text);
    }
    let number = world.live.read(|r| commitment(r, &Eye::all(), id)).unwrap().unwrap().number;
    let found = supervisor.get(&format!("/fr/search?q={}", number.to_lowercase())).await.text;
    assert!(found.contains(&format!("href=\"/fr/orders/{id}\"")), "found by its number: {found}");
    let none = supervisor.get("/fr/search?q=O-26-9999").await.text;
    assert!(none.contains("par leur numéro entier"), "what is searched is said: {none}");
    house.world.close();
}

fn person(login: &str) -> Id<kind::Person> {
    demo::people().iter().find(|p| p.login == login).unwrap().id()
}

/// The mayor is on call for the transport desk, with this deputy.
fn on_call(house: &House, deputy: Id<kind::Person>) {
    let (world, now) = (&house.world, house.world.clock.now());
    let mut facts = outbox::Facts::bare(world.facts.zone.clone());
    facts.functions = world.profile.functions.iter().map(|f| f.code.clone()).collect();
    facts.persons = world.people.now().persons.keys().copied().collect();
    let shift = SetShift {
        shift: world.ids().next(),
        office: outbox::whom::Office::of("transport-liaison"),
        person: person("mayor"),
        deputy: Some(deputy),
        from: now.plus_seconds(-60),
        until: now.plus_seconds(7200),
    };
    world.as_system(Ask::boxed(shift, Arc::new(facts))).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_deputy_of_the_shift_gets_it_first_and_its_giver_then() {
    let house = House::open();
    let world = &house.world;
    let token = house.token_of("transport-liaison");
    let deputy = world.people.now().by_login("new-transport-liaison").unwrap().id;
    on_call(&house, deputy);

    let officer = Browser::new(&house.front.router, &house.insider("watch-officer"));
    let form = "sort=order&title=Couper+le+courant&function=transport-liaison&acknowledge-by=10&first-to=%40deputy&\
                first-minutes=5&first-means=phone&second-to=%40giver&second-minutes=10&second-means=message";
    let reply = officer.post("/fr/orders", form).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let id = reply.header("location").rsplit('/').next().unwrap().parse().unwrap();
    let went = || -> Vec<_> {
        let rows = world.live.read(|r| addressees(r, id)).unwrap();
        rows.into_iter().map(|a| (a.office.function, a.person, a.means)).collect()
    };
    let first = ("transport-liaison".to_owned(), None, None);
    let second = ("transport-liaison".to_owned(), Some(deputy), Some(Means::Phone));
    let third = ("watch-officer".to_owned(), None, Some(Means::Message));
    assert_eq!(went(), std::slice::from_ref(&first));
    // Fifteen minutes and then twenty: the flow may have other work before it.
    for (minutes, wanted) in [(16, vec![first.clone(), second.clone()]), (5, vec![first, second, third])] {
        house.clock.skip(minutes * 60_000_000);
        for _ in 0..3 {
            flows::run(world);
        }
        assert_eq!(went(), wanted);
    }
    // Whoever stands in finds it on their board.
    let board = Browser::new(&house.front.router, &token).get("/fr/orders").await;
    assert!(board.text.contains("Couper le courant"), "{}", board.text);
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deputy_who_does_not_hold_the_function_does_not_stand_in() {
    let house = House::open();
    // The coordinator could neither see nor answer what was given to the transport desk: whoever else is on duty there can.
    on_call(&house, person("coordinator"));
    let office = outbox::whom::Office::of("transport-liaison");
    let world = &house.world;
    let found = world.live.read(|read| standing_in(world, read, &office)).unwrap().unwrap();
    assert_eq!(found.person, Some(person("transport")));
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_order_that_leaves_the_house_asks_for_a_proof_and_one_to_a_colleague_does_not() {
    let house = House::open();
    let token = house.token_of("watch-officer");
    let officer = Browser::new(&house.front.router, &token);
    house.clock.skip(11 * 60_000_000);
    let inside = "sort=order&title=Couper+le+courant&function=transport-liaison";
    let given = officer.post("/en/orders", inside).await;
    assert_eq!(given.status, 303, "somebody with an account holds it: {}", given.text);

    let outside = format!("{inside}&name=A.+Fictif&mail=a%40tram.example");
    let head = house.world.live.head();
    let asked = officer.post("/en/orders", &outside).await;
    assert_eq!(asked.status, 403, "{}", asked.text);
    assert!(asked.text.contains("an order that is told to somebody outside"), "{}", asked.text);
    assert!(asked.text.contains("a@tram.example"), "what was typed is kept: {}", asked.text);
    assert_eq!(house.world.live.head(), head, "nothing was written");

    // One proof, and then one order after the other.
    house.world.vault.set_proved(&token, "totp").unwrap();
    for _ in 0..2 {
        let given = officer.post("/en/orders", &outside).await;
        assert_eq!(given.status, 303, "{}", given.text);
        house.clock.skip(4 * 60_000_000);
    }
    house.world.close();
}
