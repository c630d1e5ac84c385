//! The wall from outside: it opens with a token that only reads, shows what all may see, and nothing of what they may not.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Handling, Lang, Words};
use situation::Ask;
use situation::command::RestrictMatter;
use situation::read::{Eye, IncidentFilter};
use web::testing::Browser;

use super::doors::House;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_wall_opens_with_a_token_that_only_reads() {
    let house = House::open();
    let stranger = Browser::new(&house.front.router, "");
    let secret = house.machine("wall-display", &["matter.read"]);
    let live = IncidentFilter { live: true, ..IncidentFilter::default() };
    let all = house.world.live.read(|r| situation::read::incidents(r, &Eye::all(), &live, 50)).unwrap();
    let incident = all.first().unwrap();

    let page = stranger.get(&format!("/nl/wall/{secret}")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(
        page.text.contains(&incident.number) && page.text.contains("Lopende incidenten"),
        "{}",
        page.text
    );
    assert!(!page.text.contains("class=\"rail\""), "nothing to press");
    for person in demo::people().iter().filter(|p| !p.machine) {
        assert!(!page.text.contains(person.name), "{} stands on the wall", person.name);
    }
    if let Some(place) = incident.place.as_ref().and_then(|p| p.name.as_ref()) {
        assert!(!page.text.contains(place.show(Lang::Nl)), "an address stands on the wall");
    }

    let rule = RestrictMatter {
        incident: incident.id,
        handling: Handling::NeedToKnow,
        readers: BTreeSet::from(["wall-display".to_owned()]),
        words: Words::new(Lang::Fr, "essai (fictif)"),
        based_on: None,
    };
    house.world.as_system(Ask::boxed(rule, Arc::clone(&house.world.facts))).unwrap();
    let now = stranger.get(&format!("/nl/wall/{secret}")).await;
    assert_eq!(now.status, 200);
    assert!(!now.text.contains(&incident.number), "need-to-know stays off the wall: {}", now.text);
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_that_could_do_more_opens_no_wall() {
    let house = House::open();
    let stranger = Browser::new(&house.front.router, "");
    let strong = house.machine("watch-officer", &["matter.read", "signal.record"]);
    let page = stranger.get(&format!("/en/wall/{strong}")).await;
    assert_eq!(page.status, 404);
    assert!(page.text.contains("can do more than read"), "{}", page.text);
    assert_eq!(stranger.get("/en/wall/nothing").await.status, 404);
    house.world.close();
}
