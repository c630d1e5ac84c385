//! The strip and its page, in every language, and what the buttons do.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use demo::{Altered, DemoDesk, Pace, contribution};
use testkit::Place;
use web::Shell;
use web::testing::{Browser, TestSessions, session};

use crate::watch::Watch;

struct House {
    watch: Watch,
    router: Router,
    killed: Arc<AtomicU32>,
    _shell: Shell,
    _place: Place,
}

fn desk(watch: &Watch, killed: &Arc<AtomicU32>) -> Arc<DemoDesk> {
    let killed = killed.clone();
    let alter = || {
        Ok(Altered {
            entry: Some(12),
            words: "entry 12: <words> does not fit".to_owned(),
            byte: Some((400, b'3', b'7')),
            command: "python3 verify_journal.py altered-1.tsv".to_owned(),
        })
    };
    let kill = Arc::new(move || {
        killed.fetch_add(1, Ordering::SeqCst);
    });
    Arc::new(DemoDesk::new(watch.player.clone(), kill, Arc::new(alter)))
}

fn house() -> House {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    watch.jump_to("gas-call");
    let killed = Arc::new(AtomicU32::new(0));
    let desk = desk(&watch, &killed);
    let session_of = |login: &str| {
        let actor = watch.actor(login);
        web::Session { actor, class: login.to_owned(), ..session(login) }
    };
    let sessions = TestSessions::default();
    for login in ["officer", "d1", "auditor"] {
        sessions.0.lock().unwrap().insert(login.to_owned(), session_of(login));
    }
    let setup = web::testing::setup(&watch.journal, Arc::new(sessions));
    let (shell, router) = Shell::start(setup, vec![contribution(&desk)]).unwrap();
    House { watch, router, killed, _shell: shell, _place: place }
}

#[test]
fn pages_and_texts_are_complete() {
    let place = Place::sqlite();
    let watch = Watch::on(&place);
    let own = contribution(&desk(&watch, &Arc::default()));
    assert_eq!(web::check::contribution(&own, &[]).unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn the_strip_stands_on_every_page_in_the_readers_language() {
    let house = house();
    let officer = Browser::new(&house.router, "officer");
    for (lang, say) in
        [("fr", "Le téléphone sonne"), ("nl", "De telefoon gaat"), ("en", "The telephone rings")]
    {
        let page = officer.get(&format!("/{lang}/help")).await.text;
        assert!(page.contains("id=\"demo-strip\"") && page.contains(say), "{lang}");
        assert!(page.contains("@02:38</kbd>"), "what to type carries the time of that moment");
    }
    for (login, page) in [("auditor", "journal"), ("officer", "help")] {
        let live = Browser::new(&house.router, login).get(&format!("/fr/{page}")).await.text;
        let topics = live.split("data-topics=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        assert!(topics.split_whitespace().any(|t| t == "demo"), "{page} listens to the strip: {topics}");
    }
    let past = officer.get("/fr/help?as_of=2026-11-24T01:38:00Z").await.text;
    let present = past.contains("banner-present") && past.contains("data-topics");
    assert!(
        past.contains("demo-strip") && present,
        "help knows the present alone, and goes on listening to it"
    );
    let other = Browser::new(&house.router, "d1").get("/fr/help").await.text;
    assert!(
        other.contains("demo-strip") && !other.contains("value=\"jump\""),
        "buttons only for those who may"
    );
}

#[tokio::test]
async fn the_buttons_change_the_pace_of_the_night() {
    let house = house();
    let officer = Browser::new(&house.router, "officer");
    for (button, pace) in [("x10", Pace::X10), ("pause", Pace::Paused), ("x1", Pace::X1)] {
        let reply = officer.post_json("/fr/demo", &format!("do={button}")).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        house.watch.player.tick();
        assert_eq!(house.watch.player.status().pace, pace);
    }
    assert_eq!(officer.post_json("/fr/demo", "do=jump").await.status, 200);
    house.watch.player.tick();
    assert_eq!(house.watch.hint(), "gas-incident");
    let wrong = officer.post_json("/nl/demo", "do=explode").await;
    assert_eq!(
        (wrong.status.as_u16(), wrong.json()["message"].as_str()),
        (422, Some("Deze knop bestaat niet: explode."))
    );
}

#[tokio::test]
async fn only_a_function_with_the_power_may_press() {
    let house = house();
    let d1 = Browser::new(&house.router, "d1");
    for button in ["jump", "kill", "alter"] {
        assert_eq!(d1.post("/fr/demo", &format!("do={button}")).await.status, 403, "{button}");
    }
    assert_eq!(house.killed.load(Ordering::SeqCst), 0);
    let officer = Browser::new(&house.router, "officer");
    officer.post_json("/fr/demo", "do=kill").await;
    assert_eq!(house.killed.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn an_altered_copy_is_shown_with_the_verifiers_words() {
    let house = house();
    let officer = Browser::new(&house.router, "officer");
    assert!(officer.get("/fr/demo/altered").await.text.contains("Aucune copie"));
    let reply = officer.post("/fr/demo", "do=alter").await;
    assert_eq!((reply.status.as_u16(), reply.header("location")), (303, "/fr/demo/altered"));
    let page = officer.get("/nl/demo/altered").await.text;
    for part in [
        "vermelding № 12",
        "een “3”; nu is het een “7”",
        "entry 12: &lt;words&gt; does not fit",
        "python3 verify_journal.py altered-1.tsv",
        "/nl/entry/12",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[tokio::test]
async fn an_open_console_gets_the_new_strip() {
    let house = house();
    let officer = Browser::new(&house.router, "officer");
    officer.get("/fr/help").await;
    let stream = officer.open(officer.ask("/fr/live?topics=demo"), Body::empty()).await;
    let mut body = stream.into_body().into_data_stream();
    house.watch.jump();
    let mut seen = String::new();
    let found = async {
        while !seen.contains("demo-strip") {
            let bytes = tokio_stream::StreamExt::next(&mut body).await.unwrap().unwrap();
            seen.push_str(std::str::from_utf8(&bytes).unwrap());
        }
    };
    tokio::time::timeout(Duration::from_secs(10), found).await.unwrap();
    assert!(seen.contains("\"say\":\"Ouvrez le signalement"), "a new hint is read out: {seen}");
    assert!(seen.contains("event: fragment") && seen.contains("\"mode\":\"morph\""), "{seen}");
}
