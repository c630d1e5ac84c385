//! What others do appears; what was missed comes first; a slow console starts again.

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt;
use tokio::time::timeout;

use crate::town::{Town, as_officer, as_stranger};

const PATIENCE: Duration = Duration::from_secs(10);

/// A console: its stream, event by event.
struct Console {
    body: Body,
    rest: String,
}

#[derive(Debug)]
struct Event {
    name: String,
    id: Option<i64>,
    data: serde_json::Value,
}

impl Console {
    async fn open(town: &Town, path: &str, headers: &[(&str, &str)]) -> Self {
        let mut request = as_stranger(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = town.call(request.body(Body::empty()).unwrap()).await;
        assert_eq!(response.status(), 200);
        assert_eq!(response.headers()["content-type"], "text/event-stream");
        Self { body: response.into_body(), rest: String::new() }
    }

    async fn officer(town: &Town, query: &str) -> Self {
        Self::open(town, &format!("/fr/live?{query}"), &[("cookie", "session=officer")]).await
    }

    /// The next event; nothing when the stream ends.
    async fn next(&mut self) -> Option<Event> {
        while !self.rest.contains("\n\n") {
            let frame = timeout(PATIENCE, self.body.frame()).await.expect("something comes")?.unwrap();
            self.rest.push_str(std::str::from_utf8(&frame.into_data().unwrap()).unwrap());
        }
        let (event, rest) = self.rest.split_once("\n\n").unwrap();
        let line = |name: &str| event.lines().find_map(|l| l.strip_prefix(name)).map(str::to_owned);
        let found = Event {
            name: line("event: ").unwrap(),
            id: line("id: ").map(|i| i.parse().unwrap()),
            data: serde_json::from_str(&line("data: ").unwrap()).unwrap(),
        };
        self.rest = rest.to_owned();
        Some(found)
    }

    /// The next event that is not a beat.
    async fn news(&mut self) -> Event {
        loop {
            let event = self.next().await.expect("the stream goes on");
            if event.name != "beat" {
                return event;
            }
        }
    }
}

#[tokio::test]
async fn an_entry_appears_at_every_console_as_each_may_see_it() {
    let town = Town::open();
    let mut officer = Console::officer(&town, "topics=notes").await;
    let mut clerk = Console::open(&town, "/nl/live?topics=notes", &[("cookie", "session=clerk")]).await;
    assert_eq!(officer.news().await.name, "hello");
    assert_eq!(clerk.news().await.data["head"], 0);
    town.note("a \"secret\"\nline", true);
    let (seen, hidden) = (officer.news().await, clerk.news().await);
    assert_eq!((seen.name.as_str(), seen.data["mode"].as_str()), ("fragment", Some("prepend")));
    assert_eq!(seen.data["target"], "notes");
    assert!(seen.data["html"].as_str().unwrap().contains("a &quot;secret&quot;\nline"), "{seen:?}");
    assert!(hidden.data["html"].as_str().unwrap().contains('—'), "{hidden:?}");
    assert_eq!(seen.id, None, "only the last fragment of an entry carries its number");
    assert_eq!(officer.news().await.id, Some(1));
}

#[tokio::test]
async fn a_console_that_comes_back_gets_what_it_missed_and_nothing_twice() {
    let town = Town::open();
    for n in 1..=4 {
        town.note(&format!("note {n}"), false);
    }
    let headers = [("cookie", "session=officer"), ("last-event-id", "2")];
    // The address still says what the page knew when it was drawn; the header is newer.
    let mut console = Console::open(&town, "/fr/live?topics=notes&after=0", &headers).await;
    assert_eq!(console.news().await.data["head"], 4);
    let mut ids = Vec::new();
    town.note("note 5", false);
    while ids.len() < 3 {
        ids.extend(console.news().await.id);
    }
    assert_eq!(ids, [3, 4, 5]);
}

#[tokio::test]
async fn a_console_far_behind_or_ahead_fetches_its_page_again() {
    let town = Town::open();
    town.note("x", false);
    for after in ["99", "-600"] {
        let mut console = Console::officer(&town, &format!("topics=notes&after={after}")).await;
        assert_eq!(console.news().await.name, "hello");
        let reset = console.news().await;
        assert_eq!((reset.name.as_str(), &reset.data["reason"]), ("reset", &"gap".into()), "{after}");
    }
}

#[tokio::test]
async fn other_topics_stay_silent_and_beats_tell_the_time() {
    let town = Town::open();
    let mut console = Console::officer(&town, "topics=weather").await;
    assert_eq!(console.next().await.unwrap().name, "hello");
    town.note("x", false);
    let beat = console.next().await.unwrap();
    assert_eq!(beat.name, "beat");
    assert!(beat.data["time"].as_str().unwrap().ends_with('Z'));
}

#[tokio::test]
async fn a_slow_console_is_told_to_start_again() {
    let town = Town::open();
    let mut console = Console::officer(&town, "topics=notes").await;
    assert_eq!(console.next().await.unwrap().name, "hello");
    // The console does not read while more frames come than the ring holds.
    for _ in 0..400 {
        town.shell.hub().reset("deployed");
    }
    assert_eq!(console.news().await.data["reason"], "slow");
}

#[tokio::test]
async fn entries_in_quick_succession_come_in_order_and_once() {
    let town = Town::open();
    let mut console = Console::officer(&town, "topics=notes").await;
    assert_eq!(console.next().await.unwrap().name, "hello");
    let entries: Vec<i64> = (0..30).map(|n| town.note(&format!("n{n}"), false)).collect();
    let mut seen = Vec::new();
    while seen.last() != entries.last() {
        seen.extend(console.news().await.id);
    }
    assert_eq!(seen, entries, "in order, none lost, none twice");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_flood_is_one_fresh_page_and_not_one_for_every_heap() {
    let town = Town::open();
    let mut console = Console::officer(&town, "topics=notes").await;
    assert_eq!(console.next().await.unwrap().name, "hello");
    let last = 6_000;
    for n in 1..=last {
        town.note_soon(&format!("n{n}"));
    }
    let (mut resets, mut seen) = (0, 0);
    while seen < last && resets == 0 {
        let event = console.news().await;
        resets += i32::from(event.name == "reset");
        seen = event.id.unwrap_or(seen);
    }
    // After the flood, entries come one by one again.
    while town.journal.head() < last {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let after = town.note("after", false);
    while seen < after {
        let event = console.news().await;
        resets += i32::from(event.name == "reset");
        if event.name == "reset" && town.journal.head() == after {
            town.note("once more", false);
        }
        seen = event.id.unwrap_or(seen);
    }
    assert!(resets <= 3, "{resets} fresh pages for one flood");
}

#[tokio::test]
async fn the_stream_ends_with_the_session_and_with_the_function() {
    let town = Town::open();
    let mut console = Console::officer(&town, "topics=notes").await;
    town.sessions.change("officer", |s| s.class = "clerk".to_owned());
    let mut names = Vec::new();
    while let Some(event) = console.next().await {
        names.push(event.name);
    }
    assert_eq!(names.last().unwrap(), "reset", "{names:?}");
    let mut console = Console::officer(&town, "topics=notes").await;
    town.post("/fr/sign-out", "").await;
    let mut names = Vec::new();
    while let Some(event) = console.next().await {
        names.push(event.name);
    }
    assert_eq!(names.last().unwrap(), "signed-out", "{names:?}");
}

#[tokio::test]
async fn what_no_entry_causes_reaches_those_who_listen() {
    let town = Town::open();
    let mut console = Console::officer(&town, "topics=demo").await;
    let mut other = Console::officer(&town, "topics=notes").await;
    let strip = |cx: &web::live::FragmentCx<'_>| {
        Ok(vec![web::live::Fragment {
            topic: "demo".to_owned(),
            target: "demo-strip".to_owned(),
            mode: web::live::Mode::Replace,
            html: format!("<aside id=\"demo-strip\">{} {}</aside>", cx.lang, cx.class),
            say: Some("paused".to_owned()),
        }])
    };
    town.shell.hub().announce("demo", strip).unwrap();
    assert_eq!(console.news().await.name, "hello");
    let event = console.news().await;
    assert_eq!((event.id, &event.data["say"]), (None, &"paused".into()));
    assert!(event.data["html"].as_str().unwrap().contains("fr officer"));
    assert_eq!(other.news().await.name, "hello");
    town.note("next", false);
    assert_eq!(other.news().await.data["topic"], "notes", "the other topic heard nothing of it");
}

#[tokio::test]
async fn the_line_of_the_proof_moves_with_the_journal() {
    let town = Town::open();
    let mut console = Console::officer(&town, "topics=proof").await;
    town.note("x", false);
    loop {
        let event = console.news().await;
        if event.name == "fragment" && event.data["html"].as_str().unwrap().contains("№ 1") {
            assert_eq!(
                (event.data["target"].as_str(), event.data["mode"].as_str()),
                (Some("proof"), Some("replace"))
            );
            return;
        }
    }
}

#[tokio::test]
async fn a_console_that_comes_back_sees_how_far_the_chain_is_verified_now() {
    let town = Town::open();
    town.note("x", false);
    while town.shell.proofs().state().unwrap().verified_to != Some(1) {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    // Nothing was written and nothing was verified since: only the console was away.
    for lang in ["fr", "en"] {
        let path = format!("/{lang}/live?topics=proof&after=1");
        let mut console =
            Console::open(&town, &path, &[("cookie", "session=officer"), ("last-event-id", "1")]).await;
        assert_eq!(console.next().await.unwrap().name, "hello");
        let line = console.next().await.unwrap();
        assert_eq!(
            (line.name.as_str(), line.data["target"].as_str(), line.id),
            ("fragment", Some("proof"), None)
        );
        assert!(line.data["html"].as_str().unwrap().contains("№ 1"), "{line:?}");
        assert!(line.data["seq"].is_null(), "it belongs to no entry, so no page takes it for one it has");
    }
    let mut other = Console::officer(&town, "topics=notes").await;
    assert_eq!(other.next().await.unwrap().name, "hello");
    assert_eq!(other.next().await.unwrap().name, "beat", "who does not show the line is not told of it");
}

#[tokio::test]
async fn one_session_does_not_take_every_seat() {
    let town = Town::with(|site| site.max_streams = 1);
    let _first = Console::officer(&town, "topics=notes").await;
    let again = as_officer("/fr/live?topics=notes").body(Body::empty()).unwrap();
    assert_eq!(town.call(again).await.status(), 503);
    Console::open(&town, "/nl/live?topics=notes", &[("cookie", "session=clerk")]).await;
}

#[tokio::test]
async fn consoles_are_counted_and_limited() {
    let town = Town::with(|site| site.max_consoles = 1);
    let console = Console::officer(&town, "topics=notes").await;
    let ask = || as_officer("/fr/live?topics=notes").body(Body::empty()).unwrap();
    assert_eq!(town.call(ask()).await.status(), 503);
    drop(console);
    assert_eq!(town.shell.hub().consoles(), 0);
    assert_eq!(town.call(ask()).await.status(), 200);
    let many: Vec<String> = (0..65).map(|n| format!("t{n}")).collect();
    let path = format!("/fr/live?topics={}", many.join(","));
    assert_eq!(town.call(as_officer(&path).body(Body::empty()).unwrap()).await.status(), 413);
}

#[tokio::test]
async fn a_stranger_has_no_stream() {
    let town = Town::open();
    let request = as_stranger("/fr/live?topics=notes").header("accept", "application/json");
    assert_eq!(town.call(request.body(Body::empty()).unwrap()).await.status(), 401);
}
