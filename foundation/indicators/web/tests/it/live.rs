//! What an open page gets while others record.

use indicators::definition::Open;
use web::testing::Browser;

use crate::town::{ANALYST, MAYOR, Town, given};

/// Reads a live stream until it holds these words, or five beats have passed.
async fn hears(browser: &Browser, topics: &str, since: i64, wanted: &[&str]) -> String {
    use http_body_util::BodyExt as _;
    let request = browser
        .ask(&format!("/fr/live?topics={topics}"))
        .header("accept", "text/event-stream")
        .header("last-event-id", since.to_string());
    let answer = browser.open(request, "").await;
    let mut body = answer.into_body();
    let mut text = String::new();
    for _ in 0..40 {
        let Some(Ok(frame)) = body.frame().await else { break };
        if let Ok(data) = frame.into_data() {
            text.push_str(&String::from_utf8_lossy(&data));
        }
        if wanted.iter().all(|w| text.contains(w)) {
            break;
        }
    }
    text
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rows_levels_and_charts_follow_what_is_recorded() {
    let town = Town::open();
    let id = town.places("places", Open::default());
    let since = town.journal.head();
    town.record(id, vec![given("90001", 22, 60), given("90001", 23, 1001)]);
    let (row, now, series) =
        (format!("indicator-{id}"), format!("indicator-now-{id}"), format!("indicator-series-{id}"));
    let wanted = [row.as_str(), now.as_str(), series.as_str(), "alerte", "chart-760-90001"];
    let topics = format!("indicators+indicator:{id}+indicator:{id}:90001");
    let text = hears(&town.browser(ANALYST), &topics, since, &wanted).await;
    for word in wanted {
        assert!(text.contains(word), "{word}: {text}");
    }
    drop(town.shell);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_hears_of_what_they_may_not_see() {
    let town = Town::open();
    let far = town.places("far", Open { areas: ["90002".to_owned()].into(), ..Open::default() });
    let near = town.places("near", Open { areas: ["90001".to_owned()].into(), ..Open::default() });
    let since = town.journal.head();
    town.record(far, vec![given("", 23, 77)]);
    town.record(near, vec![given("", 23, 55)]);
    let topics = format!("indicators+indicator:{far}+indicator:{far}:");
    let text = hears(&town.browser(MAYOR), &topics, since, &["55\u{a0}places"]).await;
    assert!(text.contains("55\u{a0}places") && !text.contains("77\u{a0}places"), "{text}");
    drop(town.shell);
}
