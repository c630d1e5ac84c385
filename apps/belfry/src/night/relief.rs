//! 340 places are needed for an incident of the night and 200 are free; a hall tells 150 more by its link; what it counts in the
//! evening is followed by the indicators.

use std::sync::Arc;

use kernel::{Id, Lang, Words, kind};
use relief::Ask;
use relief::command::TurnSite;
use relief::need::State;
use relief::read::{Eye, NeedFilter, needs, site};
use relief::site::SiteState;
use web::testing::{Browser, Reply};

use super::doors::House;
use crate::flows;

/// The page to which a form led.
fn id_in(reply: &Reply) -> Id<kind::Matter> {
    assert_eq!(reply.status, 303, "{}", reply.text);
    reply.header("location").rsplit('/').next().unwrap().parse().unwrap()
}

async fn hall(officer: &Browser, code: &str, offered: i64) -> Id<kind::Matter> {
    let form = format!("code={code}&name-fr=Salle+{code}&name-nl=Zaal+{code}&kinds=places");
    let id = id_in(&officer.post("/fr/capacities", &form).await);
    let told =
        officer.post(&format!("/fr/capacities/{id}/report"), &format!("places-offered={offered}")).await;
    assert_eq!(told.status, 303, "{}", told.text);
    id
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_missing_is_found_by_a_link_and_what_is_counted_is_followed() {
    let house = House::open();
    let (world, router) = (&house.world, &house.front.router);
    let officer = Browser::new(router, &house.token_of("watch-officer"));
    let (first, second) = (hall(&officer, "hall", 200).await, hall(&officer, "school", 0).await);
    let filter = situation::read::IncidentFilter::default();
    let incidents = world.live.read(|r| situation::read::incidents(r, &Eye::all(), &filter, 10)).unwrap();
    let incident = incidents.iter().find(|i| i.handling < kernel::Handling::NeedToKnow).unwrap().id;
    let need = id_in(&officer.post("/fr/needs", &format!("wanted=340&kind=places&about={incident}")).await);
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    assert!(page.contains("id=\"relief-beside\"") && page.contains("il manque 140"), "{page}");
    officer.post(&format!("/fr/needs/{need}/accept"), "").await;

    let made = officer.post(&format!("/fr/capacities/{second}/links"), "days=2&lang=nl").await.text;
    let address = made.split("<code>").nth(1).unwrap().split('<').next().unwrap();
    let path = format!("/nl/r/{}", address.rsplit('/').next().unwrap());
    let phone = Browser::new(router, "");
    let today = crate::wiring::relief::facts(world).day(world.clock.now());
    let form = format!(
        "s0-places-offered=150&s0-day={today}&s0-arrivals=12&s0-departures=2&s0-present=10&s0-profile-age-0-17=4"
    );
    let sent = phone.post(&path, &form).await;
    assert_eq!(sent.status, 303, "{}", sent.text);

    let parts = format!("/fr/needs/{need}/parts");
    for (place, n) in [(first, 200), (second, 140)] {
        assert_eq!(officer.post(&parts, &format!("site={place}&n={n}")).await.status, 303);
    }
    officer.post(&format!("{parts}/1/deliver"), "n=200").await;
    officer.post(&format!("{parts}/2/deliver"), "n=140").await;
    let open = world.live.read(|r| needs(r, &Eye::all(), &NeedFilter::default(), 10)).unwrap();
    assert_eq!(open.first().map(|n| (n.state, n.progress.delivered)), Some((State::Delivered, 340)));
    let row = world.live.read(|r| site(r, &Eye::all(), second)).unwrap().unwrap();
    assert_eq!(row.levels.get("places").map(|l| l.level.used), Some(140));

    flows::run(world);
    let board = officer.get("/fr/indicators").await.text;
    assert!(
        board.contains("Arrivées dans les sites") && board.contains("Personnes présentes dans les sites")
    );
    let indicator: Id<kind::Matter> = Id::of_words(&["relief-indicator", "arrivals"]);
    let values = || world.live.read(|r| indicators::read::standing(r, indicator)).unwrap();
    assert!(values().is_empty(), "the other hall has not counted yet");
    let day = format!("day={today}&arrivals=0&departures=0&present=0");
    assert_eq!(officer.post(&format!("/fr/capacities/{first}/day"), &day).await.status, 303);
    flows::run(world);
    assert_eq!(values().values().copied().collect::<Vec<_>>(), [12]);
    // Counted again: the value is corrected, once.
    phone.post(&path, &form.replace("arrivals=12", "arrivals=15")).await;
    flows::run(world);
    flows::run(world);
    assert_eq!(values().values().copied().collect::<Vec<_>>(), [15]);
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_day_that_one_of_two_sites_counted_is_followed_once_both_are_closed() {
    let house = House::open();
    let (world, router) = (&house.world, &house.front.router);
    let officer = Browser::new(router, &house.token_of("watch-officer"));
    let (first, second) = (hall(&officer, "hall", 200).await, hall(&officer, "school", 0).await);
    let facts = Arc::new(crate::wiring::relief::facts(world));
    let day = format!("day={}&arrivals=12&departures=2&present=10", facts.day(world.clock.now()));
    assert_eq!(officer.post(&format!("/fr/capacities/{first}/day"), &day).await.status, 303);
    flows::run(world);
    let indicator: Id<kind::Matter> = Id::of_words(&["relief-indicator", "arrivals"]);
    let values = || world.live.read(|r| indicators::read::series(r, indicator, None, 5)).unwrap();
    assert!(values().is_empty(), "the other hall has not counted yet");
    house.clock.skip(24 * 3600 * 1_000_000);
    for site in [first, second] {
        let why = Words::new(Lang::Fr, "fini");
        let rule = TurnSite { site, to: SiteState::Closed, why, based_on: None };
        world.as_system(Ask::boxed(rule, Arc::clone(&facts))).unwrap();
    }
    flows::run(world);
    let told: Vec<_> = values().into_iter().map(|v| (v.value, v.note.map(|note| note.text))).collect();
    let [(12, Some(note))] = told.as_slice() else { panic!("{told:?}") };
    assert!(note.contains("1 des 2 sites"), "{note}");
    house.world.close();
}
