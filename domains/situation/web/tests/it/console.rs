//! A console: the live stream of a function, fragment by fragment.

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt;
use serde_json::Value;
use tokio::time::timeout;

use crate::town::Town;

const PATIENCE: Duration = Duration::from_secs(10);

pub(crate) struct Console {
    body: Body,
    rest: String,
}

impl Console {
    /// Listens to these topics from now on.
    pub(crate) async fn open(town: &Town, function: &str, lang: &str, topics: &str) -> Self {
        Self::back(town, function, lang, topics, town.journal.head()).await
    }

    /// Comes back to these topics, having seen everything up to this number.
    pub(crate) async fn back(town: &Town, function: &str, lang: &str, topics: &str, after: i64) -> Self {
        let browser = town.browser(function);
        let path = format!("/{lang}/live?topics={topics}&after={after}");
        let response = browser.open(browser.ask(&path), Body::empty()).await;
        assert_eq!(response.status(), 200);
        let mut console = Self { body: response.into_body(), rest: String::new() };
        assert!(console.event().await.0 == "hello");
        console
    }

    async fn event(&mut self) -> (String, Value) {
        while !self.rest.contains("\n\n") {
            let frame =
                timeout(PATIENCE, self.body.frame()).await.expect("something comes").unwrap().unwrap();
            self.rest.push_str(std::str::from_utf8(&frame.into_data().unwrap()).unwrap());
        }
        let (event, rest) = self.rest.split_once("\n\n").unwrap();
        let line = |name: &str| event.lines().find_map(|l| l.strip_prefix(name)).unwrap().to_owned();
        let found = (line("event: "), serde_json::from_str(&line("data: ")).unwrap());
        self.rest = rest.to_owned();
        found
    }

    /// The elements of all fragments up to the first that holds these words.
    pub(crate) async fn targets_until(&mut self, words: &str) -> Vec<String> {
        let mut targets = Vec::new();
        loop {
            let (name, data) = self.event().await;
            if name != "fragment" {
                continue;
            }
            targets.push(data["target"].as_str().unwrap_or("").to_owned());
            if data["html"].as_str().is_some_and(|html| html.contains(words)) {
                return targets;
            }
        }
    }

    /// The next fragment for this element; others before it are passed over.
    pub(crate) async fn fragment(&mut self, target: &str) -> Piece {
        loop {
            let (name, data) = self.event().await;
            assert_ne!(name, "reset", "the console must not have to start again");
            if name == "fragment" && data["target"] == target {
                let text = |key: &str| data[key].as_str().unwrap_or("").to_owned();
                return Piece { mode: text("mode"), html: text("html"), say: text("say") };
            }
        }
    }
}

#[derive(Debug)]
pub(crate) struct Piece {
    pub(crate) mode: String,
    pub(crate) html: String,
    pub(crate) say: String,
}
