//! What others do appears by itself: rows, totals, the page of a need, the panel of an incident.

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt;
use serde_json::Value;
use tokio::time::timeout;

use crate::town::{MAYOR, OFFICER, Town, incident, plain};

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
    /// Waits until the fragment for this element says that.
    async fn until(&mut self, target: &str, said: &str) {
        while !self.fragment(target).await.contains(said) {}
    }
    /// The next fragment for this element.
    async fn fragment(&mut self, target: &str) -> String {
        loop {
            let (name, data) = self.event().await;
            assert_ne!(name, "reset");
            if name == "fragment" && data["target"] == target {
                return plain(data["html"].as_str().unwrap_or(""));
            }
        }
    }
}

#[tokio::test]
async fn a_return_changes_the_row_and_the_totals_on_another_console() {
    let town = Town::open();
    let hall = town.hall("hall", "90001", 100).await;
    let mut board = Console::open(&town, OFFICER, "nl", "capacities+capacities-totals").await;
    town.browser(MAYOR).post(&format!("/fr/capacities/{hall}/report"), "places-used=130").await;
    let row = board.fragment(&format!("site-{hall}")).await;
    assert!(row.contains("Zaal hall") && row.contains("30 te veel"), "{row}");
    let totals = board.fragment("relief-totals").await;
    assert!(totals.contains("30 te veel") && totals.contains("id=\"relief-totals\""));
}

#[tokio::test]
async fn a_reservation_changes_the_page_of_the_need_the_site_and_the_incident() {
    let town = Town::open();
    let hall = town.hall("hall", "90002", 100).await;
    let officer = town.browser(OFFICER);
    let form = format!("wanted=140&kind=places&about={}", incident());
    let need = crate::town::id_in(&officer.post("/fr/needs", &form).await);
    let mut page = Console::open(&town, OFFICER, "fr", &format!("need:{need}")).await;
    let mut beside = Console::open(&town, OFFICER, "fr", &format!("beside:{}", incident())).await;
    let mut site = Console::open(&town, OFFICER, "fr", &format!("site:{hall}")).await;
    officer.post(&format!("/fr/needs/{need}/accept"), "words=oui").await;
    assert!(page.fragment("need-gap").await.contains("il manque 40"));
    assert!(beside.fragment("relief-beside").await.contains("il manque 40"));
    officer.post(&format!("/fr/needs/{need}/parts"), &format!("site={hall}&n=100")).await;
    page.until("need-parts", "Salle hall").await;
    beside.until("relief-beside", "140 demandés, 40 à trouver").await;
    site.until("site-state", "100 encore attendus").await;
}

#[tokio::test]
async fn a_new_need_stands_on_the_board_of_whoever_may_see_it() {
    let town = Town::open();
    let mut board = Console::open(&town, OFFICER, "en", "needs").await;
    town.asked(12, "").await;
    let row = board.fragment("needs-list").await;
    assert!(row.contains("B-26-0001") && row.contains("Mayor"), "{row}");
    assert_eq!(board.fragment("n-needs-open").await, "1");
    assert!(board.fragment("badge-capacities").await.contains("waits or is late"));
}
