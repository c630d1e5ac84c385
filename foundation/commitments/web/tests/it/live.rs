//! What others do appears by itself: rows, the page of an order, the number in the rail.

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt;
use serde_json::Value;
use tokio::time::timeout;

use crate::town::{MAYOR, OFFICER, TRAM, Town};

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
    /// The next fragment for this element: how it goes in, and its HTML.
    async fn fragment(&mut self, target: &str) -> (String, String) {
        loop {
            let (name, data) = self.event().await;
            assert_ne!(name, "reset");
            if name == "fragment" && data["target"] == target {
                let text = |key: &str| data[key].as_str().unwrap_or("").to_owned();
                return (text("mode"), text("html"));
            }
        }
    }
}

#[tokio::test]
async fn a_new_order_stands_on_the_board_of_its_addressee_with_the_button_and_the_number() {
    let town = Town::open();
    let mut tram = Console::open(&town, TRAM, "nl", "orders").await;
    let mut mayor = Console::open(&town, MAYOR, "fr", "orders").await;
    let id = town.give().await;
    let (_, badge) = tram.fragment("badge-orders").await;
    assert!(badge.contains("wacht op u") && badge.contains('1'), "{badge}");
    let (mode, row) = tram.fragment("orders-list").await;
    assert_eq!(mode, "upsert");
    assert!(row.contains(&format!("id=\"order-{id}\"")) && row.contains("Ontvangst bevestigen"));
    assert_eq!(tram.fragment("n-orders-mine").await, ("count".to_owned(), "1".to_owned()));
    let (_, badge) = mayor.fragment("badge-orders").await;
    assert!(!badge.contains("class=\"badge\""), "nothing waits for the mayor: {badge}");
    let (_, row) = mayor.fragment("orders-list").await;
    assert!(row.contains("O-26-0001") && !row.contains("<button"), "who is not meant has no button");
    assert_eq!(mayor.fragment("n-orders-mine").await.1, "0");
}

#[tokio::test]
async fn the_page_of_an_order_and_a_filtered_board_follow_an_answer() {
    let town = Town::open();
    let id = town.give().await;
    let mut page = Console::open(&town, OFFICER, "fr", &format!("order:{id}")).await;
    let mut late = Console::open(&town, OFFICER, "fr", "orders-rows").await;
    town.browser(TRAM).post(&format!("/nl/orders/{id}/answer"), "turn=execute&words=klaar").await;
    let (_, turns) = page.fragment("order-turns").await;
    assert!(turns.contains("klaar") && turns.contains("Déclaré exécuté"));
    let (_, state) = page.fragment("order-state").await;
    assert!(state.contains("déclaré exécuté"));
    let (_, badge) = late.fragment("badge-orders").await;
    assert!(badge.contains("vous attend"), "the giver has to look: {badge}");
    let (mode, row) = late.fragment(&format!("order-{id}")).await;
    assert!(mode == "morph" && row.contains("data-state=\"executed\""));
}
