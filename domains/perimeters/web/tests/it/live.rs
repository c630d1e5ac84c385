//! What others do appears by itself: on the incident's page, in lists, on the page of a perimeter, on the maps.

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt;
use serde_json::Value;
use tokio::time::timeout;

use crate::town::{MAYOR, OFFICER, Town, form, incident};

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
async fn a_perimeter_appears_beside_its_incident_in_the_list_and_on_the_map() {
    let town = Town::open();
    let mut beside = Console::open(&town, MAYOR, "nl", &format!("beside:{}", incident())).await;
    let mut list = Console::open(&town, MAYOR, "fr", "perimeters").await;
    let mut near = Console::open(&town, MAYOR, "fr", &format!("perimeters:{}", incident())).await;
    let mut floor = Console::open(&town, OFFICER, "fr", "floor").await;
    let id = town.set().await;
    let (mode, panel) = beside.fragment("perimeters-beside").await;
    assert!(mode == "morph" && panel.contains("Oranje (isolatie)") && panel.contains("1 school"), "{panel}");
    assert!(!panel.contains("Perimeter instellen"), "who only reads has no button");
    let (mode, row) = list.fragment("perimeters-list").await;
    assert!(mode == "upsert" && row.contains(&format!("id=\"perimeter-{id}\"")) && row.contains("P-26-0001"));
    assert!(near.fragment("perimeters-list").await.1.contains("P-26-0001"));
    assert_eq!(floor.fragment("perimeters-seen").await.0, "inner");
}

#[tokio::test]
async fn a_change_shows_before_and_after_on_the_second_console() {
    let town = Town::open();
    let id = town.set().await;
    let mut page = Console::open(&town, MAYOR, "nl", &format!("perimeter:{id}")).await;
    let mut list = Console::open(&town, MAYOR, "fr", "perimeters").await;
    let wide = form("metres=400&colour=orange&lon=4.395&lat=50.805");
    town.browser(OFFICER).post(&format!("/fr/perimeters/{id}/change"), &wide).await;
    let (_, versions) = page.fragment("perimeter-versions").await;
    for part in ["cirkel van 150 m", "cirkel van 400 m", "personen meer", "komt erin:"] {
        assert!(versions.contains(part), "{part}: {versions}");
    }
    let (_, state) = page.fragment("perimeter-state").await;
    assert!(state.contains("versie 2"));
    let (mode, row) = list.fragment(&format!("perimeter-{id}")).await;
    assert!(mode == "morph" && row.contains("cercle de 400 m"));
    town.browser(OFFICER)
        .post(&format!("/fr/perimeters/{id}/points"), "sort=medical-post&lon=4.396&lat=50.805")
        .await;
    let (_, points) = page.fragment("perimeter-points").await;
    assert!(points.contains("Vooruitgeschoven medische post"));
}
