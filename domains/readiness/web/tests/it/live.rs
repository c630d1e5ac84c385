//! What others do appears by itself: the panel beside the incident, the board, the number in the rail.

use stage::Console;

use crate::town::{FIRE, OFFICER, Town, incident};

async fn listens(town: &Town, function: &str, lang: &str, topics: &str) -> Console {
    Console::open(&town.browser(function), &town.journal, lang, topics).await
}

#[tokio::test]
async fn the_panel_beside_the_incident_opens_and_counts_what_others_tick() {
    let town = Town::open();
    town.ship();
    let topic = format!("beside:{}", incident());
    let mut officer = listens(&town, OFFICER, "nl", &topic).await;
    let mut fire = listens(&town, FIRE, "fr", &topic).await;
    let run = town.explode();
    let panel = officer.fragment("beside-cards").await.1;
    assert!(
        panel.contains("Bellen") && panel.contains("0 van 1") && panel.contains("name=\"mark\""),
        "{panel}"
    );
    assert!(fire.fragment("beside-cards").await.1.contains("Mesurer"));
    town.browser(FIRE).post(&format!("/fr/activations/{run}/steps"), "k=2&step=1&mark=done").await;
    let panel = officer.fragment("beside-cards").await.1;
    assert!(panel.contains("1 van 1"), "{panel}");
}

#[tokio::test]
async fn the_board_and_the_number_in_the_rail_follow() {
    let town = Town::open();
    let (set, _) = town.ship();
    let mut list = listens(&town, FIRE, "en", "activations").await;
    let reply = town.browser(OFFICER).post(&format!("/fr/plans/{set}/activate"), "reason=x").await;
    assert!(list.fragment("badge-plans").await.1.contains("1 activation running"));
    let run = reply.header("location").rsplit('/').next().unwrap().to_owned();
    let mut board = listens(&town, FIRE, "fr", &format!("run:{run}")).await;
    town.browser(OFFICER)
        .post(&format!("/fr/activations/{run}/steps"), "k=1&step=1&mark=done&words=bien")
        .await;
    let cards = board.fragment("run-cards").await.1;
    assert!(cards.contains("1 sur 2") && cards.contains("bien"), "{cards}");
    assert!(board.fragment("run-turns").await.1.contains("Étape faite"));
}
