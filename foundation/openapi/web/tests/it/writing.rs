//! What is handed in: once, under the power of whoever hands it in, with a receipt that proves it.

use axum::body::Body;
use web::testing::{Browser, Reply};

use crate::town::Town;

async fn send(browser: &Browser, path: &str, body: &str, headers: &[(&str, &str)]) -> Reply {
    let mut ask = browser.ask(path).method("POST");
    for (name, value) in headers {
        ask = ask.header(*name, *value);
    }
    browser.send(ask, Body::from(body.to_owned())).await
}

const JSON: (&str, &str) = ("content-type", "application/json");

#[tokio::test]
async fn a_receipt_names_the_entry_and_a_repeat_writes_nothing() {
    let town = Town::open();
    let officer = town.officer();
    let first =
        send(&officer, "/api/v1/things", r#"{"words":"x"}"#, &[JSON, ("idempotency-key", "a-1")]).await;
    assert_eq!(first.status, 201, "{}", first.text);
    let body = first.json();
    let entry = town.stage.journal.entry(body["seq"].as_i64().unwrap()).unwrap().unwrap();
    assert_eq!(body["hash"], journal::Hash::of(&entry.header.to_bytes()).to_string());
    assert_eq!(body["item"], entry.header.matter.unwrap().to_string());
    assert!(first.header("location").ends_with(body["item"].as_str().unwrap()));
    let again =
        send(&officer, "/api/v1/things", r#"{"words":"x"}"#, &[JSON, ("idempotency-key", "a-1")]).await;
    assert_eq!(
        (again.status.as_u16(), &again.json()["seq"], &again.json()["repeated"]),
        (201, &body["seq"], &true.into())
    );
    assert_eq!(town.stage.journal.head(), 1);
    let other =
        send(&officer, "/api/v1/things", r#"{"words":"x"}"#, &[JSON, ("idempotency-key", "a-2")]).await;
    assert_eq!((other.status.as_u16(), town.stage.journal.head()), (201, 2));
}

#[tokio::test]
async fn what_is_handed_in_wrongly_is_refused_and_nothing_is_written() {
    let town = Town::open();
    let officer = town.officer();
    let huge = format!("{{\"words\":\"{}\"}}", "x".repeat(300_000));
    let item = format!("/api/v1/things/{}/tellings", stage::matter());
    let table = [
        ("/api/v1/things", "{", vec![JSON], 400, None),
        ("/api/v1/things", "[]", vec![JSON], 400, None),
        ("/api/v1/things", "{}", vec![JSON], 422, Some("/words")),
        ("/api/v1/things", r#"{"words":"x","n":"y"}"#, vec![JSON], 422, Some("/n")),
        ("/api/v1/things", r#"{"words":"x","m":1}"#, vec![JSON], 422, Some("/m")),
        ("/api/v1/things", r#"{"words":"x"}"#, vec![], 415, None),
        ("/api/v1/things", r#"{"words":"x"}"#, vec![("content-type", "text/plain")], 415, None),
        ("/api/v1/things", &huge, vec![JSON], 413, None),
        ("/api/v1/things", r#"{"words":"x"}"#, vec![JSON, ("idempotency-key", "a b")], 400, None),
        ("/api/v1/things?x=1", r#"{"words":"x"}"#, vec![JSON], 400, None),
        ("/api/v1/things/no-id/tellings", r#"{"words":"x"}"#, vec![JSON], 404, None),
        (&item, "{}", vec![JSON], 422, Some("/words")),
    ];
    for (path, body, headers, status, pointer) in table {
        let reply = send(&officer, path, body, &headers).await;
        let short: String = body.chars().take(60).collect();
        assert_eq!(reply.status.as_u16(), status, "{path} {short}: {}", reply.text);
        assert_eq!(reply.header("content-type"), "application/problem+json", "{path} {short}");
        assert_eq!(
            reply.json()["errors"][0]["pointer"].as_str(),
            pointer.or(reply.json()["errors"][0]["pointer"].as_str())
        );
    }
    assert_eq!(town.stage.journal.head(), 0);
}

#[tokio::test]
async fn only_the_power_that_is_named_lets_anything_in() {
    let town = Town::open();
    for who in ["mayor", "clerk"] {
        let reply = send(&town.as_of(who), "/api/v1/things", r#"{"words":"x"}"#, &[JSON]).await;
        assert_eq!(
            (reply.status.as_u16(), reply.json()["key"].as_str()),
            (403, Some("refusal-power-missing")),
            "{who}"
        );
    }
    let stranger = send(&town.as_of(""), "/api/v1/things", r#"{"words":"x"}"#, &[JSON]).await;
    assert_eq!(stranger.status, 401);
    let elsewhere = [JSON, ("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")];
    let crossed = send(&town.officer(), "/api/v1/things", r#"{"words":"x"}"#, &elsewhere).await;
    assert_eq!(crossed.status, 403, "another site cannot use somebody's session");
    assert_eq!(town.stage.journal.head(), 0);
}
