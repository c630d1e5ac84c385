//! An explosion opens the officer's card; ticks; a plan is activated for it; a newer version leaves that as it is; the end.

use kernel::{Id, kind};
use readiness::plan::Standing;
use readiness::read::{Eye, PlanFilter, RunFilter, RunRow, cards, plans, run, runs};
use readiness::run::{Mode, StepState};
use web::testing::{Browser, Reply};

use super::doors::House;
use crate::flows;

fn reflex(house: &House) -> Vec<RunRow> {
    let filter = RunFilter { mode: Some(Mode::Reflex), ..RunFilter::default() };
    house.world.live.read(|r| runs(r, &Eye::all(), &filter, 100)).unwrap()
}

/// The fictitious set that the profile ships.
fn set(house: &House) -> Id<kind::Matter> {
    let all = house.world.live.read(|r| plans(r, &Eye::all(), &PlanFilter::default())).unwrap();
    let (titles, sets): (Vec<_>, Vec<_>) = all.iter().partition(|p| p.standing == Standing::TitleOnly);
    assert_eq!((titles.len(), sets.len()), (7, 2));
    assert!(
        titles
            .iter()
            .all(|p| p.valid.is_none() && p.source.as_ref().is_some_and(|s| s.contains("beleidsnota")))
    );
    sets.iter().find(|p| p.names_type("explosion")).unwrap().id
}

async fn went(browser: &Browser, path: &str, form: &str) -> Reply {
    let reply = browser.post(path, form).await;
    assert_eq!(reply.status, 303, "{path}: {}", reply.text);
    reply
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_explosion_opens_cards_a_plan_is_activated_renewed_and_ended() {
    let house = House::open();
    let world = &house.world;
    assert!(reflex(&house).is_empty(), "nothing opens before the flow runs");
    flows::run(world);
    flows::run(world);
    let opened = reflex(&house);
    let row = opened.iter().find(|row| row.live).unwrap_or(&opened[0]);
    assert_eq!(opened.len(), 1, "the night has one explosion");
    let (incident, number) = row.about.clone().unwrap();
    let holders: Vec<String> = world
        .live
        .read(|r| cards(r, row.id))
        .unwrap()
        .iter()
        .map(|card| card.holder.code().to_owned())
        .collect();
    assert!(holders.contains(&"watch-officer".to_owned()), "{holders:?}");
    if !row.live {
        // The script ends with the incident; an officer opens it again, and its cards with it.
        let officer = Browser::new(&house.front.router, &house.token_of("watch-supervisor"));
        went(&officer, &format!("/fr/incidents/{incident}/step"), "step=reopen&words=encore").await;
        flows::run(world);
    }

    let officer = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    assert!(page.contains("id=\"beside-cards\"") && page.contains("Fixer le lieu exact"), "{page}");
    let run_of = |reply: &Reply| -> Id<kind::Matter> {
        reply.header("location").rsplit('/').next().unwrap().parse().unwrap()
    };
    went(&officer, &format!("/fr/activations/{}/steps", row.id), "k=1&step=1&mark=done").await;

    let plan = set(&house);
    let form = format!("reason=deux+communes&about-number={number}");
    let activation = run_of(&went(&officer, &format!("/fr/plans/{plan}/activate"), &form).await);
    let first = world.live.read(|r| cards(r, activation)).unwrap();
    let done = first.iter().flat_map(|c| &c.steps).filter(|s| s.state == StepState::Done).count();
    assert_eq!(done, 1, "what was ticked before counts");
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    assert!(page.contains(&format!("/fr/activations/{activation}")));
    let board = officer.get(&format!("/fr/activations/{activation}")).await.text;
    for wanted in
        ["colour=red&amp;metres=100", "colour=orange&amp;metres=250", "colour=yellow&amp;metres=500"]
    {
        let form = format!("/fr/perimeters/new?about={incident}&amp;{wanted}");
        assert!(board.contains(&form), "{form}: {board}");
    }
    // Others hold the command post: one notes what is told, and convenes nothing.
    assert!(board.contains(&format!("/fr/bodies/pc-ops/told?about={incident}")), "{board}");
    assert!(!board.contains("/fr/bodies/pc-ops/plan"));
    let mayor = Browser::new(&house.front.router, &house.insider("mayor"));
    let told = mayor.get("/nl/bodies/cc-com/told").await;
    let own = house.areas_of("mayor").into_iter().next().unwrap();
    assert!(told.text.contains(&format!("name=\"areas\" value=\"{own}\" checked")), "{}", told.text);

    let planner = Browser::new(&house.front.router, &house.token_of("planning-official"));
    went(&planner, &format!("/fr/plans/{plan}/begin"), "").await;
    went(&planner, &format!("/fr/plans/{plan}/versions/2/cards/1"), "act=remove").await;
    went(&planner, &format!("/fr/plans/{plan}/versions/2/submit"), "words=").await;
    let own = planner.post(&format!("/fr/plans/{plan}/versions/2/judge"), "verdict=approve").await;
    assert_eq!(own.status, 403);
    let official = Browser::new(&house.front.router, &house.token_of("high-official"));
    went(&official, &format!("/fr/plans/{plan}/versions/2/judge"), "verdict=approve").await;
    let row = world.live.read(|r| run(r, &Eye::all(), activation)).unwrap().unwrap();
    assert_eq!((row.plan, row.newer), (Some((plan, 1)), Some(2)));
    assert_eq!(world.live.read(|r| cards(r, activation)).unwrap().len(), first.len(), "it stays as it was");

    went(&officer, &format!("/fr/activations/{activation}/end"), "words=termin%C3%A9").await;
    let row = world.live.read(|r| run(r, &Eye::all(), activation)).unwrap().unwrap();
    assert!(!row.live);
    // A second start takes nothing in again: somebody writes in the set now.
    let head = world.live.head();
    crate::wiring::ship_plans(world).unwrap();
    assert_eq!(world.live.head(), head);
    house.world.close();
}
