//! What others do appears by itself: the panel beside the incident, the board, the number in the rail.

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt;
use serde_json::Value;
use tokio::time::timeout;

use crate::town::{FIRE, OFFICER, Town, incident};

const PATIENCE: Duration = Duration::from_secs(10);

/// The live stream of a function.
struct Console {
    body: Body,
    rest: String,
}

impl Console {
    async fn open(town: &Town, function: &str, lang: &str, topics: &str) -> Self {
        let browser = town.browser(function);
        let path = format!("/{lang}/live?topics={topics}&after={}", town.journal.head());
        let response = browser.open(browser.ask(&path), Body::empty()).await;
        assert_eq!(response.status(), 200);
        let mut console = Self { body: response.into_body(), rest: String::new() };
        assert_eq!(console.event().await.0, "hello");
        console
    }
    async fn event(&mut self) -> (String, Value) {
        while !self.rest.contains("\n\n") {
            let frame = timeout(PATIENCE, self.body.frame()).await.unwrap().unwrap().unwrap();
            self.rest.push_str(std::str::from_utf8(&frame.into_data().unwrap()).unwrap());
        }
        let (event, rest) = self.rest.split_once("\n\n").unwrap();
        let line = |name: &str| event.lines().find_map(|l| l.strip_prefix(name)).unwrap().to_owned();
        let found = (line("event: "), serde_json::from_str(&line("data: ")).unwrap());
        self.rest = rest.to_owned();
        found
    }
    /// The HTML of the next fragment for this element.
    async fn fragment(&mut self, target: &str) -> String {
        loop {
            let (name, data) = self.event().await;
            assert_ne!(name, "reset");
            if name == "fragment" && data["target"] == target {
                return data["html"].as_str().unwrap_or("").to_owned();
            }
        }
    }
}

#[tokio::test]
async fn the_panel_beside_the_incident_opens_and_counts_what_others_tick() {
    let town = Town::open();
    town.ship();
    let topic = format!("beside:{}", incident());
    let mut officer = Console::open(&town, OFFICER, "nl", &topic).await;
    let mut fire = Console::open(&town, FIRE, "fr", &topic).await;
    let run = town.explode();
    let panel = officer.fragment("beside-cards").await;
    assert!(
        panel.contains("Bellen") && panel.contains("0 van 1") && panel.contains("name=\"mark\""),
        "{panel}"
    );
    assert!(fire.fragment("beside-cards").await.contains("Mesurer"));
    town.browser(FIRE).post(&format!("/fr/activations/{run}/steps"), "k=2&step=1&mark=done").await;
    let panel = officer.fragment("beside-cards").await;
    assert!(panel.contains("1 van 1"), "{panel}");
}

#[tokio::test]
async fn the_board_and_the_number_in_the_rail_follow() {
    let town = Town::open();
    let (set, _) = town.ship();
    let mut list = Console::open(&town, FIRE, "en", "activations").await;
    let reply = town.browser(OFFICER).post(&format!("/fr/plans/{set}/activate"), "reason=x").await;
    assert!(list.fragment("badge-plans").await.contains("1 activation running"));
    let run = reply.header("location").rsplit('/').next().unwrap().to_owned();
    let mut board = Console::open(&town, FIRE, "fr", &format!("run:{run}")).await;
    town.browser(OFFICER)
        .post(&format!("/fr/activations/{run}/steps"), "k=1&step=1&mark=done&words=bien")
        .await;
    let cards = board.fragment("run-cards").await;
    assert!(cards.contains("1 sur 2") && cards.contains("bien"), "{cards}");
    assert!(board.fragment("run-turns").await.contains("Étape faite"));
}
