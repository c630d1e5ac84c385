//! What others do appears by itself: rows, the page of a message, the panel beside what it is about, the number in the rail.

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt;
use serde_json::Value;
use tokio::time::timeout;

use crate::town::{LIAISON, MAYOR, OFFICER, Town, form, incident};

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
async fn a_new_message_stands_on_the_board_and_in_the_rail_of_whom_it_is_for() {
    let town = Town::open();
    let mut mayor = Console::open(&town, MAYOR, "nl", "messages").await;
    let mut officer = Console::open(&town, OFFICER, "fr", "messages-rows").await;
    let id = town.send().await;
    let (mode, row) = mayor.fragment("messages-list").await;
    assert_eq!(mode, "upsert");
    assert!(row.contains(&format!("id=\"message-{id}\"")) && row.contains("Ontruiming"), "{row}");
    let (_, badge) = mayor.fragment("badge-messages").await;
    assert!(badge.contains("vraagt aandacht"), "{badge}");
    let (mode, row) = officer.fragment(&format!("message-{id}")).await;
    assert!(mode == "morph" && row.contains("Évacuation"));
    assert_eq!(officer.fragment("n-messages-open").await, ("count".to_owned(), "1".to_owned()));
}

#[tokio::test]
async fn the_page_of_a_message_and_the_panel_beside_follow_an_acknowledgement() {
    let town = Town::open();
    let about = format!("&about={}", incident());
    let reply = town.browser(OFFICER).post("/fr/messages", &form("send", &about)).await;
    let id = crate::town::id_in(&reply);
    let mut page = Console::open(&town, OFFICER, "fr", &format!("message:{id}")).await;
    let mut beside = Console::open(&town, LIAISON, "nl", &format!("beside:{}", incident())).await;
    town.browser(MAYOR).post(&format!("/nl/messages/{id}/acknowledge"), "").await;
    let (_, recipients) = page.fragment("message-recipients").await;
    assert!(recipients.contains("dans le programme"), "{recipients}");
    let (_, turns) = page.fragment("message-turns").await;
    assert!(turns.contains("Lecture confirmée"));
    let (_, state) = page.fragment("message-state").await;
    assert!(state.contains("1 sur 2 ont confirmé"), "{state}");
    let (mode, panel) = beside.fragment("beside-messages").await;
    assert!(mode == "morph" && panel.contains("1 van 2 bevestigd"), "{panel}");
    assert!(!panel.contains("messages/new"), "who sends nothing has no button");
}
