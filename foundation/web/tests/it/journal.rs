//! The journal's pages, the past, and a writer that stopped.

use std::time::Duration;

use axum::body::Body;
use http_body_util::BodyExt;

use crate::town::{Reply, Town, as_officer, as_stranger};

#[tokio::test]
async fn the_list_shows_the_latest_first_and_goes_on() {
    let town = Town::with(|site| {
        let name = kernel::Text::three("Officier", "Officier", "Officer of the watch");
        site.functions.insert("officer".to_owned(), name);
    });
    assert!(town.get("/en/journal").await.text.contains("The journal is empty"));
    for n in 1..=60 {
        town.note(&format!("n{n}"), false);
    }
    let page = town.get("/en/journal").await.text;
    assert!(page.contains("Officer of the watch") && !page.contains("n60"), "headers only, in words");
    let at = |seq: i64| page.find(&format!("entry/{seq}\""));
    assert!(at(60).is_some() && at(60) < at(11) && at(10).is_none());
    assert!(page.contains("?before=11"));
    let older = town.get("/en/journal?before=11").await.text;
    assert!(older.contains("entry/10\"") && older.contains("entry/1\"") && older.contains("?before=61"));
}

#[tokio::test]
async fn a_page_of_the_past_shows_no_number_of_the_present() {
    let town = Town::open();
    town.note("x", false);
    let now = town.get("/en/notes").await.text;
    assert!(now.contains("class=\"badge\"") && !now.contains("rail-past"));
    for (lang, words) in [
        ("fr", "Vous regardez un instant passé"),
        ("nl", "U kijkt naar een vroeger tijdstip"),
        ("en", "a past instant"),
    ] {
        let past = town.get(&format!("/{lang}/notes?as_of=2026-11-24T02:40:00Z")).await.text;
        assert!(!past.contains("class=\"badge\""), "{past}");
        assert!(past.contains("aria-describedby=\"rail-past\"") && past.contains(words), "{past}");
    }
}

#[tokio::test]
async fn an_entry_carries_its_proof_and_anyone_can_check_it() {
    let town = Town::open();
    for n in 1..=5 {
        town.note(&format!("n{n}"), false);
    }
    let key = journal::SigningKey::new("town.test/live", &[7; 32]).unwrap();
    town.journal.sign_checkpoint("town.test/live", &key, testkit::NIGHT).unwrap();
    town.note("n6", false);
    let page = wait_for(&town, "/en/entry/3", "root signed in the last checkpoint").await;
    let hex = |text: &str| text.parse::<journal::Hash>().unwrap();
    let codes: Vec<&str> =
        page.split("<code>").skip(1).filter_map(|c| c.split_once("</code>").map(|c| c.0)).collect();
    let hashes: Vec<&str> = codes.into_iter().filter(|c| c.len() == 64).collect();
    // Two commitments, hash, previous hash, leaf, root, path.
    let [_, _, _, _, leaf, root, path @ ..] = hashes.as_slice() else { panic!("{hashes:?}") };
    let path: Vec<journal::Hash> = path.iter().map(|h| hex(h)).collect();
    assert!(
        journal::merkle::verify_inclusion(hex(leaf), 2, 5, &path, hex(root)),
        "the page's own numbers prove it"
    );
    let list = wait_for(&town, "/en/journal", "verified up to entry № 6").await;
    assert!(list.contains("up to № 5, signed on"), "{list}");
}

/// The witness works beside us: ask until the page says so.
async fn wait_for(town: &Town, path: &str, words: &str) -> String {
    for _ in 0..200 {
        let page = town.get(path).await.text;
        if page.contains(words) {
            return page;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("{path} never said «{words}»: {}", town.get(path).await.text);
}

#[tokio::test]
async fn one_altered_byte_is_found_and_named() {
    let town = Town::open();
    for n in 1..=4 {
        town.note(&format!("n{n}"), false);
    }
    let altered = town.journal.keep(|k| {
        let row = k.one("SELECT body FROM body WHERE seq = 3", &[])?.unwrap();
        let text = String::from_utf8_lossy(row.bytes(0)?).replace("n3", "n8");
        k.execute("UPDATE body SET body = $1 WHERE seq = 3", &[text.into_bytes().into()])
    });
    assert_eq!(altered.unwrap(), 1);
    let clock: std::sync::Arc<dyn kernel::Clock> =
        std::sync::Arc::new(kernel::FixedClock::at(testkit::NIGHT));
    let witness =
        web::Watcher::start(town.journal.clone(), clock, Vec::new(), std::sync::Arc::new(Vec::new)).unwrap();
    for _ in 0..200 {
        let state = web::Proofs::state(&witness).unwrap();
        if let Some(fault) = state.fault {
            assert_eq!((fault.seq, fault.key, fault.fact.as_str()), (Some(3), "proof-fault-altered", "text"));
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("the altered byte was not found");
}

#[tokio::test]
async fn the_past_is_read_only_and_marked() {
    let town = Town::open();
    town.note("early", false);
    let page = town.get("/en/notes?as_of=2026-11-24T02:40:00Z").await.text;
    assert!(page.contains("data-as-of=\"2026-11-24T02:40:00Z\"") && page.contains("early"), "{page}");
    assert!(
        !page.contains("data-live=") && !page.contains("id=\"command-text\""),
        "no stream, nothing to write"
    );
    let before = town.get("/en/notes?as_of=&as_of_local=2026-11-24T03:39").await.text;
    assert!(before.contains("data-as-of=\"2026-11-24T02:39:00Z\""), "local winter time");
    assert!(!before.contains("early"));
    let wrong = town.get("/en/notes?as_of=yesterday").await;
    assert_eq!(wrong.status, 422, "the present is not passed off as the past");
    assert!(wrong.text.contains("“yesterday” is not an instant"), "{}", wrong.text);
}

#[tokio::test]
async fn every_page_that_looks_back_has_the_control_and_its_links_keep_the_instant() {
    let town = Town::open();
    town.note("early", false);
    let now = town.get("/en/notes?q=a%20b").await.text;
    assert_eq!(now.matches("data-as-of-form").count(), 1, "{now}");
    assert!(
        now.contains("data-to-now") && now.contains("name=\"as_of_local\"") && !now.contains("as_of="),
        "{now}"
    );
    assert!(
        now.contains("<input type=\"hidden\" name=\"q\" value=\"a b\">"),
        "going back keeps what was asked: {now}"
    );
    let past = town.get("/en/notes?q=a%20b&as_of_local=2026-11-24T03:40:30").await.text;
    assert!(past.contains("data-as-of=\"2026-11-24T02:40:30Z\""), "{past}");
    assert!(past.contains("value=\"2026-11-24T03:40:30\""), "the field shows the local time: {past}");
    for link in past.split("<a ").skip(1).filter_map(|a| a.split_once('>')).map(|(tag, _)| tag) {
        let inside = link.contains("href=\"/en/") && !link.contains("data-p");
        assert!(!inside || link.contains("as_of=2026-11-24T02:40:30Z"), "{link}");
    }
    assert!(
        past.contains("href=\"/en/notes?q=a%20b\" data-present"),
        "out of the past, to the same list: {past}"
    );
    assert!(past.contains("<form method=\"post\" action=\"/en/notes\""), "{past}");
    assert!(
        !town.post("/en/notes", "text=").await.text.contains("data-as-of-form"),
        "a form that came back has no past"
    );
    let home = town.get("/en/?as_of=2026-11-24T02:40:30Z").await;
    assert_eq!(home.header("location"), "/en/notes?as_of=2026-11-24T02:40:30Z");
}

#[tokio::test]
async fn a_page_of_the_present_alone_says_so_and_leads_back_to_the_instant() {
    let town = Town::open();
    town.note("early", false);
    for (lang, words) in [("fr", "montre le présent"), ("nl", "toont het heden"), ("en", "shows the present")]
    {
        let page = town.get(&format!("/{lang}/help?as_of=2026-11-24T02:40:00Z")).await.text;
        assert!(page.contains("id=\"banner-present\"") && page.contains(words), "{page}");
        assert!(
            !page.contains("data-as-of") && page.contains("class=\"badge\""),
            "what it counts is of now: {page}"
        );
        assert!(page.contains(&format!("/{lang}/notes?as_of=2026-11-24T02:40:00Z")), "{page}");
        assert!(page.contains(&format!("href=\"/{lang}/help\" data-present")), "{page}");
    }
}

#[tokio::test]
async fn what_stands_around_a_page_comes_from_the_packages() {
    let town = Town::open();
    town.note("a", false);
    let page = town.get("/nl/notes").await.text;
    assert!(page.contains("id=\"chip-posture\" data-tone=\"warn\">posture nl"), "{page}");
    assert!(page.contains("<span class=\"visually-hidden\">open:</span> 1</b>"));
    assert!(page.contains("<aside id=\"demo-strip\">"));
    assert!(page.contains("data-fictitious") && page.contains("Fictieve gegevens"), "marked, on paper too");
    assert!(page.contains("name=\"seq\" content=\"1\""));
    assert!(page.contains("aria-current=\"page\""));
}

#[tokio::test]
async fn home_is_the_first_room() {
    let town = Town::open();
    for path in ["/fr", "/fr/"] {
        assert_eq!(town.get(path).await.header("location"), "/fr/notes", "{path}");
    }
    let stranger = as_stranger("/fr/").body(Body::empty()).unwrap();
    assert_eq!(Reply::of(town.call(stranger).await).await.header("location"), "/fr/sign-in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_writer_is_said_everywhere_and_reading_goes_on() {
    let town = Town::open();
    town.note("kept", false);
    assert!(!town.get("/fr/notes").await.text.contains("banner-writer"));
    let live = town.call(as_officer("/fr/live?topics=notes").body(Body::empty()).unwrap()).await;
    // Somebody else opens the same journal for writing: the one here may not go on, and says so.
    let other = town.opened_by_another();
    let refused = town.post_with("/fr/notes", "text=x", &[("accept", "application/json")]).await;
    assert_eq!((refused.status.as_u16(), &refused.json()["kind"]), (503, &"stopped".into()));
    let page = town.get("/fr/notes").await.text;
    assert!(page.contains("id=\"banner-writer\"") && page.contains("kept"), "{page}");
    assert!(town.get("/fr/journal").await.text.contains("banner-writer"), "on every page");
    let notice = tokio::time::timeout(Duration::from_secs(40), async {
        let mut seen = String::new();
        let mut stream = live.into_body();
        while let Some(Ok(frame)) = stream.frame().await {
            seen.push_str(&String::from_utf8_lossy(frame.data_ref().map_or(&[][..], |d| d.as_ref())));
            if seen.contains("event: state") {
                return seen;
            }
        }
        seen
    });
    let seen = notice.await.expect("an open page hears of it");
    assert!(seen.contains("stopped"), "{seen}");
    drop(other);
}

#[tokio::test]
async fn stopping_the_program_ends_the_streams() {
    let town = Town::open();
    let live = town.call(as_officer("/fr/live?topics=notes").body(Body::empty()).unwrap()).await;
    town.shell.hub().close();
    let ended = tokio::time::timeout(Duration::from_secs(5), Reply::of(live)).await.expect("the stream ends");
    assert!(ended.text.starts_with("event: hello"));
}

#[tokio::test]
async fn roles_live_on_their_own_hosts_and_only_in_the_demonstration() {
    let town = Town::open();
    let ask = |path: &'static str, host: &'static str| {
        let request =
            axum::http::Request::builder().uri(path).header("host", host).body(Body::empty()).unwrap();
        let town = &town;
        async move { Reply::of(town.call(request).await).await }
    };
    let offers = ask("/nl/sign-in?next=%2Fnotes", "localhost").await;
    assert!(offers.text.contains("Wie bent u vannacht?"), "{}", offers.text);
    assert!(
        offers.text.contains("sign-in/as?role=clerk&amp;next=%2Fnotes") || offers.text.contains("role=clerk")
    );
    let there = ask("/nl/sign-in/as?role=clerk&next=%2Fnotes", "clerk.localhost").await;
    assert_eq!((there.status.as_u16(), there.header("location")), (303, "/nl/notes"));
    assert!(there.header("set-cookie").starts_with("session=clerk;"));
    assert_eq!(ask("/nl/sign-in/as?role=clerk", "localhost").await.status, 404);
    assert_eq!(ask("/nl/sign-in/as?role=officer", "clerk.localhost").await.status, 404);
    let real = Town::with(|site| site.fictitious = false);
    let request =
        axum::http::Request::builder().uri("/nl/sign-in/as?role=clerk").header("host", "clerk.localhost");
    assert_eq!(real.call(request.body(Body::empty()).unwrap()).await.status(), 404);
}

#[tokio::test]
async fn pages_are_packed_and_streams_are_not() {
    let town = Town::open();
    let ask = |path: &'static str| {
        as_officer(path).header("accept-encoding", "gzip, br").body(Body::empty()).unwrap()
    };
    assert_eq!(town.call(ask("/fr/help")).await.headers()["content-encoding"], "gzip");
    assert!(town.call(ask("/fr/live?topics=notes")).await.headers().get("content-encoding").is_none());
}
