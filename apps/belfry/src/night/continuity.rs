//! A zone's dispatchers are received for a night: their rights reach into another zone as a mandate that ends by itself.

use continuity::read::acts;
use kernel::{Guard, Id, Resource, kind};
use web::testing::Browser;

use super::doors::House;
use crate::flows;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rights_reach_into_the_zone_until_the_end_of_the_act_and_not_a_moment_longer() {
    let house = House::open();
    let world = &house.world;
    let browser = |function: &str| Browser::new(&house.front.router, &house.insider(function));
    let liaison = demo::people().iter().find(|p| p.function == "zone-liaison").unwrap();
    let zones = crate::wiring::continuity_facts(world).zones;
    let zone = zones.iter().find(|z| !liaison.areas.contains(&z.as_str())).unwrap().clone();
    let room = world.profile.catalogues.room[0].code.clone();
    let form = format!(
        "zone={zone}&room={room}&until=360&reason=panne&functions=zone-liaison&receiver=fire-dispatch-liaison"
    );
    assert_eq!(browser("watch-officer").post("/fr/continuity", &form).await.status, 403);
    let reply = browser("high-official").post("/fr/continuity", &form).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let page = reply.header("location").to_owned();
    let held = || {
        let now = world.clock.now();
        world.people.now().held_by(liaison.id(), now).cloned().collect::<Vec<_>>()
    };
    flows::run(world);
    assert_eq!(held().len(), 1, "nothing changes before the receiving side has confirmed it");
    let confirmed = browser("fire-dispatch-liaison").post(&format!("{page}/confirm"), "words=").await;
    assert_eq!(confirmed.status, 303, "{}", confirmed.text);
    flows::run(world);
    flows::run(world);
    let row = world.live.read(|r| acts(r, 1)).unwrap().remove(0);
    let mine = held();
    let new = mine.iter().find(|m| m.areas == [zone.clone()]).expect("a mandate for the zone").clone();
    assert_eq!((mine.len(), new.until, new.ground), (2, Some(row.until), row.number()));
    let in_zone = Resource {
        matter: Some(Id::<kind::Matter>::of_words(&["somewhere"])),
        areas: [zone.clone()].into(),
        ..Resource::service()
    };
    let may = |held: &directory::Held| world.guard.permit(&held.actor(), "matter.read", &in_zone).is_ok();
    assert!(may(&held()[1]) || may(&held()[0]), "what lies in the zone can be read");
    let chip = browser("zone-liaison").get("/nl/continuity").await.text;
    assert!(chip.contains("chip-continuity-26-1"), "{chip}");
    let prolong = format!("{page}/prolong");
    assert_eq!(browser("high-official").post(&prolong, "until=420&words=la+panne+dure").await.status, 303);
    flows::run(world);
    let longer = held();
    assert_eq!(longer.len(), 2, "the longer one stands in the place of the first");
    let new = longer.iter().find(|m| m.areas == [zone.clone()]).unwrap().clone();
    assert!(new.until > Some(row.until));
    house.clock.skip(421 * 60 * 1_000_000);
    assert_eq!(held().len(), 1, "it ended without anybody");
    assert!(!may(&new), "and opens nothing any more");
    house.world.close();
}
