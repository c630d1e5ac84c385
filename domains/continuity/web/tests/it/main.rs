//! The pages of acts of continuity, asked as a browser asks.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

use std::sync::Arc;

use continuity::{ContinuityView, Facts};
use continuity_web::Desk;
use kernel::Text;
use stage::{Part, Stage};
use testkit::Place;
use web::testing::Browser;

struct Town {
    stage: Stage,
    desk: Arc<Desk>,
    router: axum::Router,
    _place: Place,
}

impl Town {
    fn open() -> Self {
        let place = Place::sqlite();
        let parts = vec![
            Part::new("director").powers(&["continuity.order", "matter.read"]).everywhere(),
            Part::new("liaison").powers(&["matter.read"]).areas(&["90001"]),
            Part::new("dispatcher").powers(&["matter.read"]).areas(&["90002"]),
            Part::new("mayor").powers(&["matter.read"]).areas(&["90009"]),
            Part::new("stranger").powers(&[]),
        ];
        let stage = Stage::with(&place, parts, |definition| definition.views.push(Arc::new(ContinuityView)));
        let mut facts = Facts::bare(jiff::tz::TimeZone::get("Europe/Brussels").unwrap());
        facts.zones = ["90001".to_owned()].into();
        facts.rooms = ["north".to_owned()].into();
        facts.functions = ["liaison", "dispatcher"].map(str::to_owned).into();
        let facts = Arc::new(facts);
        let functions = [("liaison", "Liaison", "Liaison"), ("dispatcher", "Dispatcheur", "Dispatcher")];
        let desk = Arc::new(Desk {
            post: Arc::new(stage.post(&functions)),
            facts: Arc::new(move || Arc::clone(&facts)),
            rooms: [("north".to_owned(), Text::both("Salle nord", "Zaal noord"))].into(),
        });
        let router = stage.router(vec![continuity_web::contribution(&desk)]);
        Self { stage, desk, router, _place: place }
    }
    fn browser(&self, function: &str) -> Browser {
        Browser::new(&self.router, function)
    }
}

const ORDER: &str =
    "zone=90001&room=north&until=360&reason=panne&ground=accord&functions=dispatcher&receiver=liaison";

#[test]
fn pages_and_texts_are_complete() {
    let found = web::check::contribution(&continuity_web::contribution(&Town::open().desk), &[]).unwrap();
    // The first line of each says enough; the rest shows the template.
    let first: Vec<&str> = found.iter().map(|f| f.lines().next().unwrap_or(f)).collect();
    assert!(first.is_empty(), "{}", first.join("\n"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_act_is_taken_confirmed_shown_to_those_concerned_and_ends_by_itself() {
    let town = Town::open();
    for (function, status) in [("director", 200), ("mayor", 200), ("stranger", 403)] {
        assert_eq!(town.browser(function).get("/fr/continuity").await.status, status, "{function}");
    }
    assert_eq!(town.browser("liaison").post("/fr/continuity", ORDER).await.status, 403);
    let endless = ORDER.replace("until=360", "until=");
    let reply = town.browser("director").post("/fr/continuity", &endless).await;
    assert_eq!(reply.status, 422, "there is no act without an end");
    assert!(
        reply.text.contains(">panne</textarea>") || reply.text.contains("panne"),
        "what was typed is still there"
    );
    // Whoever lends powers proves themselves.
    let reply = stage::proved(&town.stage.journal, &town.router, "director", "/fr/continuity", ORDER).await;
    let page = reply.header("location").to_owned();
    let shown = town.browser("mayor").get(&page).await.text;
    assert!(
        shown.contains("CO-26-0001") && shown.contains("à vérifier") && shown.contains("source de vérité"),
        "{shown}"
    );
    assert!(
        !town.browser("dispatcher").get("/fr/continuity").await.text.contains("chip-continuity"),
        "not confirmed yet"
    );
    assert_eq!(town.browser("mayor").post(&format!("{page}/confirm"), "").await.status, 403);
    assert_eq!(town.browser("liaison").post(&format!("{page}/confirm"), "words=").await.status, 303);
    for (function, concerned) in [("dispatcher", true), ("liaison", true), ("mayor", false)] {
        let page = town.browser(function).get("/nl/continuity").await.text;
        assert_eq!(page.contains("chip-continuity-26-1"), concerned, "{function}");
        assert!(!page.contains("banner-continuity"), "{function}");
    }
    let prolong = format!("{page}/prolong");
    assert_eq!(town.browser("dispatcher").post(&prolong, "until=720&words=x").await.status, 403);
    assert_eq!(town.browser("director").post(&prolong, "until=30&words=x").await.status, 422);
    stage::proved(&town.stage.journal, &town.router, "director", &prolong, "until=420&words=la+panne+dure")
        .await;
    town.stage.clock.advance_seconds(406 * 60);
    let soon = town.browser("dispatcher").get("/fr/continuity").await.text;
    assert!(
        soon.contains("banner-continuity") && soon.contains("chip-continuity-26-1"),
        "fifteen minutes before: {soon}"
    );
    town.stage.clock.advance_seconds(15 * 60);
    let over = town.browser("dispatcher").get("/fr/continuity").await.text;
    assert!(over.contains("a pris fin à") && !over.contains("chip-continuity-26-1"), "{over}");
    assert_eq!(town.browser("director").post(&format!("{page}/end"), "words=x").await.status, 409);
    town.stage.clock.advance_seconds(3600);
    assert!(!town.browser("dispatcher").get("/fr/continuity").await.text.contains("banner-continuity"));
}
