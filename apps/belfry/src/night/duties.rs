//! The year wheel through the whole program: the duties of the profile are there from the first start on, lead times become messages to
//! whoever answers for them, what passed is missed, and a logic model shows an indicator that nobody feeds.

use std::collections::BTreeSet;
use std::sync::Arc;

use bodies::Ask;
use bodies::command::{PlanSession, TakeStep};
use bodies::session::{Plan, Sight, Step};
use duties::event::{Event as _, Missed};
use duties::read::{DutyRow, Eye, duties};
use kernel::Handling;
use outbox::event::Prepared;
use outbox::read::{Filter, Row, board};
use store::Entry;
use web::testing::Browser;

use super::doors::House;
use crate::flows;

fn shipped(house: &House) -> Vec<DutyRow> {
    house.world.live.read(|r| duties(r, &Eye::all())).unwrap()
}

fn messages(house: &House) -> Vec<Row> {
    let filter = Filter { all: true, ..Filter::default() };
    house.world.live.read(|r| board(r, &Eye::all(), &filter, house.world.clock.now(), 200)).unwrap()
}

/// So many days later, with everything that the clock asks.
fn later(house: &House, days: i64) {
    house.clock.skip(days * 86_400 * 1_000_000);
    for _ in 0..3 {
        flows::run(&house.world);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_profiles_duties_remind_and_are_missed() {
    let house = House::open();
    assert_eq!(shipped(&house).len(), house.world.profile.duties.len());
    assert!(shipped(&house).iter().all(|d| d.hash.as_deref() == Some(house.world.profile.hash())));
    let manager = Browser::new(&house.front.router, &house.token_of("programme-manager"));
    let page = manager.get("/fr/duties").await;
    assert_eq!(page.status, 200);
    assert!(
        page.text.contains("class=\"chart duty-wheel\"") && page.text.contains("2026-12-31"),
        "{}",
        page.text
    );
    assert!(manager.get("/fr/duties/rules").await.text.contains("La roue dit ce que dit le profil"));
    let before = messages(&house).len();
    // The night is one of the end of November: three weeks before the end of the year falls into the next.
    later(&house, 20);
    let told: Vec<Row> = messages(&house);
    let said = |row: &&Row| row.subject.fr.as_deref().is_some_and(|s| s.starts_with("Échéance proche"));
    let reminded = told.iter().filter(said).count();
    assert!(reminded > 0 && told.len() > before, "{reminded} of {}", told.len());
    // The same jobs once more bring nothing new.
    later(&house, 0);
    assert_eq!(messages(&house).len(), told.len());
    later(&house, 20);
    let missed = messages(&house);
    let said = |row: &&Row| row.subject.nl.as_deref().is_some_and(|s| s.starts_with("Termijn gemist"));
    assert!(missed.iter().any(|row| said(&row)), "the year is over");
    // Whoever came in forty days ago has to come in again.
    let secretary = Browser::new(&house.front.router, &house.token_of("policy-secretary"));
    let page = secretary.get("/nl/duties?year=2026&state=missed").await.text;
    assert!(page.contains("gemist") && page.contains("2026-12-31"), "{page}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_model_is_about_a_duty_and_stands_beside_it() {
    let house = House::open();
    let manager = Browser::new(&house.front.router, &house.token_of("programme-manager"));
    let duty = shipped(&house).remove(0);
    let form = format!("names-fr=Pourquoi&names-nl=Waarom&about=/fr/duties/{}", duty.id);
    let reply = manager.post("/fr/logic", &form).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let model = reply.header("location").to_owned();
    let text = manager.get(&model).await.text;
    let name = duty.content.names.fr.clone().unwrap_or_default();
    assert!(text.contains(&format!("duties/{}", duty.id)), "{name}: {text}");
    let beside = manager.get(&format!("/fr/duties/{}", duty.id)).await.text;
    assert!(beside.contains("id=\"logic-beside\"") && beside.contains("Pourquoi"), "{beside}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_that_was_held_is_its_turn_done() {
    let house = House::open();
    let world = &house.world;
    let duty = shipped(&house).into_iter().find(|d| d.code == "cores.meeting").unwrap();
    let page = format!("/fr/duties/{}", duty.id);
    let secretary = Browser::new(&house.front.router, &house.token_of("policy-secretary"));
    let done = |text: &str| text.matches("séance tenue").count();
    assert_eq!(done(&secretary.get(&page).await.text), 0);
    let facts = Arc::new(crate::wiring::body_facts(world));
    let head = || BTreeSet::from(["high-official".to_owned()]);
    let closed = Sight { handling: Handling::NeedToKnow, readers: head(), ..Sight::default() };
    // Of a session that not everybody may know of the wheel says nothing; the second open one of the same quarter is the same turn.
    for (sight, told, linked) in
        [(closed, 0, false), (Sight::default(), 1, true), (Sight::default(), 1, false)]
    {
        let (session, at) = (world.ids().next(), world.clock.now().plus_seconds(60));
        let plan = Plan { invited: head(), sight, ..Plan::at(at) };
        let planned = PlanSession { session, body: "cores".into(), plan, convene: true };
        world.as_system(Ask::boxed(planned, Arc::clone(&facts))).unwrap();
        for step in [Step::Open, Step::Close] {
            world.as_system(Ask::boxed(TakeStep::new(session, step), Arc::clone(&facts))).unwrap();
        }
        flows::run(world);
        let text = secretary.get(&page).await.text;
        assert_eq!(done(&text), told, "{text}");
        assert_eq!(text.contains(&format!("/fr/sessions/{session}")), linked, "{text}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_each_municipality_owes_is_recorded_by_one_of_them_and_missed_by_the_others() {
    let house = House::open();
    let duty = shipped(&house).into_iter().find(|d| d.code == "exercise.multi").unwrap();
    let page = format!("/fr/duties/{}", duty.id);
    let own = Browser::new(&house.front.router, &house.insider("municipal-coordinator"));
    let text = own.get(&page).await.text;
    assert!(text.contains("0 sur 19"), "{text}");
    let offered: BTreeSet<&str> = text
        .split("name=\"organisations\" value=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(offered.len(), 1, "its own alone: {offered:?}");
    let done = format!("{page}/times/2026-12-31/done");
    let form = format!("organisations={}&evidence=Rapport", offered.first().unwrap());
    assert_eq!(own.post(&done, &form).await.status, 303);
    assert!(own.get(&page).await.text.contains("1 sur 19"));
    later(&house, 40);
    let all = house.world.live.entries(0, house.world.live.head(), 100_000).unwrap();
    let missed = |id| {
        let mut of = all.iter().filter(|e| e.header.matter == Some(id));
        of.find_map(|e| Missed::of(e).map(|told| (e, told))).unwrap()
    };
    let (entry, told) = missed(duty.id);
    let own = (*offered.first().unwrap()).to_owned();
    assert_eq!(told.organisations.len(), 18);
    assert!(!told.organisations.contains(&own));
    // Whoever answers for it there is written to about what that municipality missed, and not about what it did.
    assert!(!written_to(&all, entry).contains(&own), "it did it");
    let cell = shipped(&house).into_iter().find(|d| d.code == "securitycell.meeting").unwrap();
    let (entry, told) = missed(cell.id);
    let letters = written_to(&all, entry);
    assert!(told.organisations.contains(&own) && letters.contains(&own), "{letters:?}");
    assert!(letters.is_subset(&told.organisations), "{letters:?}");
}

/// The organisations of which the office that answers for it got a letter because of this entry.
fn written_to(all: &[Entry], cause: &Entry) -> BTreeSet<String> {
    let letters = all.iter().filter_map(Prepared::of).filter(|p| p.origin == Some(cause.header.id));
    let offices = letters.flat_map(|p| p.aims).filter_map(|aim| aim.office);
    let there = offices.filter(|office| office.function == "municipal-coordinator");
    there.filter_map(|office| office.organisation).collect()
}
