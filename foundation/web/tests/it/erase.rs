//! Erasing through the page: first look, then order, then the receipt; and nothing of it stays on any console.

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt;
use web::testing::{Browser, Reply};

use crate::town::{FILE, Town, as_officer, file};

const AGAIN: &str = "step=confirm&reason=Decision+12&entries=";

fn records(town: &Town) -> Browser {
    Browser::new(&town.router, "records")
}

async fn preview(town: &Town, entries: &str) -> Reply {
    records(town)
        .post("/en/journal/erase", &format!("step=preview&reason=Decision+12&entries={entries}"))
        .await
}

/// The hidden command id of the second step.
fn command_id(page: &str) -> String {
    let rest = page.split_once("name=\"command_id\" value=\"").expect("a second step").1;
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn only_those_who_may_get_here_and_readers_of_the_journal_see_the_register_alone() {
    let town = Town::open();
    town.note("kept", false);
    let clerk = Browser::new(&town.router, "clerk");
    assert_eq!(clerk.get("/en/journal/erase").await.status, 403);
    let order = format!("{AGAIN}1&again=1");
    assert_eq!(clerk.post("/en/journal/erase", &order).await.status, 403);
    let stranger = Browser::new(&town.router, "");
    assert_eq!(stranger.post("/en/journal/erase", &order).await.status, 401);
    assert_eq!(town.journal.head(), 1, "nothing was written");
    town.sessions.change("clerk", |s| s.actor.function = "auditor".to_owned());
    let page = clerk.get("/en/journal/erase").await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.text.contains("Register of erasures") && !page.text.contains("name=\"entries\""));
    assert!(town.get("/en/entry/1").await.text.contains("/en/journal/erase?entries=1"));
    assert!(town.get("/en/journal").await.text.contains("/en/journal/erase\""));
    let chosen = records(&town).get("/en/journal/erase?entries=1").await.text;
    assert!(chosen.contains("name=\"entries\" type=\"text\" value=\"1\""), "{chosen}");
}

#[tokio::test]
async fn the_preview_tells_what_would_go_and_nothing_that_is_kept_from_the_reader() {
    let town = Town::open();
    town.blobs.put("a", &mut &*FILE).unwrap();
    for (text, secret) in [("attached", false), ("a secret", true), ("third", false)] {
        town.note(text, secret);
    }
    let page = preview(&town, "1-3").await;
    assert_eq!(page.status, 200, "{}", page.text);
    let text = page.text;
    assert!(
        text.contains("The content of 3 entries would be destroyed.")
            && text.contains("One file goes with it")
    );
    let name: String = file().raw().simple().to_string().chars().take(12).collect();
    assert!(text.contains(&name), "the file of an entry that may be read");
    assert!(text.contains("need to know") && text.contains("not readable under your function"), "{text}");
    assert!(!text.contains("a secret") && !text.contains("third"), "no content of any of them");
    assert_eq!(town.journal.head(), 3, "looking writes nothing");

    let unknown = preview(&town, "2,99").await.text;
    assert!(unknown.contains("There is no entry № 99.") && !unknown.contains("name=\"again\""), "{unknown}");
    let wrong = preview(&town, "7-x").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("“7-x” is neither a number nor a range"), "{}", wrong.text);
    let silent = records(&town).post("/en/journal/erase", "step=preview&reason=+&entries=1").await;
    assert!(silent.status == 422 && silent.text.contains("Give the reason."), "{}", silent.text);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_erasure_is_ordered_on_purpose_carried_out_and_entered_in_the_register() {
    let town = Town::open();
    let kept = town.blobs.put("a", &mut &*FILE).unwrap();
    for text in ["attached", "private name", "third"] {
        town.note(text, false);
    }
    let seen = town.journal.as_of(2).unwrap();
    let id = command_id(&preview(&town, "1-2").await.text);
    let order = |again: &str| format!("{AGAIN}1%E2%80%932&again={again}&command_id={id}");

    let other = records(&town).post("/en/journal/erase", &order("1,3")).await;
    assert_eq!(other.status, 422);
    assert!(other.text.contains("These are not the numbers shown above"), "{}", other.text);
    assert!(
        other.text.contains("name=\"again\"") && other.text.contains(&id),
        "the second step is still there"
    );
    assert_eq!(records(&town).post("/en/journal/erase", &order("")).await.status, 422);
    assert_eq!(town.journal.head(), 3, "nothing was ordered");

    let done = records(&town).post("/en/journal/erase", &order("1,2")).await;
    assert_eq!(
        (done.status.as_u16(), done.header("location")),
        (303, "/en/journal/erase?order=4"),
        "{}",
        done.text
    );
    let twice = records(&town).post("/en/journal/erase", &order("1-2")).await;
    assert_eq!((twice.status.as_u16(), twice.header("location")), (303, "/en/journal/erase?order=4"));
    assert_eq!(town.journal.head(), 4, "a second click is harmless");

    let receipt = records(&town).get("/en/journal/erase?order=4").await.text;
    for words in
        ["ordered by entry № 4", "content of 2 entries", "one file", "Decision 12", "They lapse by", "1–2"]
    {
        assert!(receipt.contains(words), "{words}: {receipt}");
    }
    assert!(town.blobs.get(&kept.hash).unwrap().is_none());
    let notes = town.get("/en/notes").await.text;
    assert!(notes.contains("third") && !notes.contains("private name") && !notes.contains("attached"));
    let past = town.get("/en/notes?as_of=2026-11-24T02:40:00Z").await.text;
    assert!(past.contains("third") && !past.contains("private name"), "{past}");
    assert!(town.get("/en/entry/2").await.text.contains("The body was destroyed"));
    drop(seen);

    let after = preview(&town, "2-4").await.text;
    assert!(
        after.contains("destroyed already") && after.contains("orders an erasure: it is the proof"),
        "{after}"
    );
    assert!(!after.contains("name=\"again\""), "an order is never erased");
    let again = records(&town).post("/en/journal/erase", &format!("{AGAIN}2&again=2")).await;
    assert_eq!(again.status, 409);
    assert!(again.text.contains("is destroyed already"), "{}", again.text);
}

#[tokio::test]
async fn without_a_number_of_days_backups_count_as_holding_it() {
    let town = Town::open();
    let page = records(&town).get("/nl/journal/erase").await.text;
    assert!(page.contains("vervallen back-ups na 90 dagen"), "{page}");
    let place = testkit::Place::sqlite();
    let (mut definition, _) = testkit::definition("live");
    definition.guard = town.journal.definition().guard.clone();
    let journal = store::Journal::open(&place.backend, definition).unwrap();
    let setup = web::testing::setup(&journal, town.sessions.clone());
    let (_shell, router) = web::Shell::start(setup, Vec::new()).unwrap();
    let page = Browser::new(&router, "records").get("/fr/journal/erase").await.text;
    assert!(page.contains("n’est pas configuré"), "{page}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_console_goes_on_showing_what_was_erased() {
    let town = Town::open();
    let live = town.call(as_officer("/en/live?topics=notes").body(Body::empty()).unwrap()).await;
    let mut live = live.into_body();
    town.note("private name", false);
    assert!(until(&mut live, "private name").await, "it was drawn, and is held for those who come back");
    let done = records(&town).post("/en/journal/erase", &format!("{AGAIN}1&again=1")).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert!(until(&mut live, "event: reset").await);
    // A console that was away all the time asks for what it missed.
    let back = as_officer("/en/live?topics=notes").header("last-event-id", "0");
    let mut back = town.call(back.body(Body::empty()).unwrap()).await.into_body();
    assert!(until(&mut back, "event: reset").await);
}

/// Reads the stream until these words come, for at most five seconds.
async fn until(live: &mut Body, words: &str) -> bool {
    let mut seen = String::new();
    let read = async {
        while let Some(Ok(frame)) = live.frame().await {
            seen.push_str(&String::from_utf8_lossy(frame.data_ref().unwrap()));
            if seen.contains(words) {
                return true;
            }
        }
        false
    };
    tokio::time::timeout(Duration::from_secs(5), read).await.unwrap_or(false)
}
