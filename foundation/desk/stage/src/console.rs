//! An open page that listens: the live stream of somebody, event by event.

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt;
use serde_json::Value;
use store::Journal;
use tokio::time::timeout;
use web::testing::Browser;

const PATIENCE: Duration = Duration::from_secs(10);

/// A live stream that was opened, from the head of the journal on.
pub struct Console {
    body: Body,
    rest: String,
}

impl Console {
    /// Listens to these topics (comma-separated) in this browser.
    ///
    /// # Panics
    /// When it is not let in.
    pub async fn open(browser: &Browser, journal: &Journal, lang: &str, topics: &str) -> Self {
        let path = format!("/{lang}/live?topics={topics}&after={}", journal.head());
        let response = browser.open(browser.ask(&path), Body::empty()).await;
        assert_eq!(response.status(), 200);
        let mut console = Self { body: response.into_body(), rest: String::new() };
        assert_eq!(console.event().await.0, "hello");
        console
    }

    /// The next event: its name and its data.
    ///
    /// # Panics
    /// When none comes for ten seconds.
    pub async fn event(&mut self) -> (String, Value) {
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
    ///
    /// # Panics
    /// When none comes, or the page would have to be read anew.
    pub async fn fragment(&mut self, target: &str) -> (String, String) {
        loop {
            let (name, data) = self.event().await;
            assert_ne!(name, "reset");
            let text = |key: &str| data.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
            if name == "fragment" && text("target") == target {
                return (text("mode"), text("html"));
            }
        }
    }
}
