//! Lists, items, files, features: and what is answered to whoever asks wrongly, or may not.

use axum::body::Body;
use serde_json::Value;
use web::testing::Reply;

use crate::town::Town;

fn problem(reply: &Reply, status: u16, key: &str) -> Value {
    assert_eq!(reply.status.as_u16(), status, "{}", reply.text);
    assert_eq!(reply.header("content-type"), "application/problem+json");
    let body = reply.json();
    assert_eq!((body["status"].as_u64(), body["key"].as_str()), (Some(u64::from(status)), Some(key)));
    for member in ["type", "title", "detail", "reference"] {
        assert!(body[member].as_str().is_some_and(|t| !t.is_empty()), "{member}: {body}");
    }
    body
}

#[tokio::test]
async fn a_list_leads_on_to_its_end() {
    let town = Town::open();
    let mut path = "/api/v1/things?limit=3".to_owned();
    let mut ids = Vec::new();
    while !path.is_empty() {
        let page = town.officer().get(&path).await.json();
        let items = page["items"].as_array().unwrap().clone();
        ids.extend(items.iter().map(|i| i["id"].as_str().unwrap().to_owned()));
        path = page["next"].as_str().unwrap_or("").replace("http://town.test", "");
    }
    assert_eq!(ids, ["t1", "t2", "t3", "t4", "t5", "t6", "t7"]);
    let closed = town.officer().get("/api/v1/things?status=closed").await.json();
    assert_eq!(closed["items"][0]["links"]["self"], "http://town.test/api/v1/things/t3");
    let one = town.officer().get("/api/v1/things/t3").await.json();
    assert_eq!((one["status"].as_str(), one["name"]["fr"].as_str()), (Some("closed"), Some("Chose <b>")));
    assert_eq!(one["name"]["en"], Value::Null);
}

#[tokio::test]
async fn what_is_unchanged_is_not_sent_again() {
    let town = Town::open();
    let first = town.officer().get("/api/v1/things/t1").await;
    let tag = first.header("etag").to_owned();
    assert!(!tag.is_empty() && first.header("cache-control") == "private, no-cache");
    let ask = town.officer().ask("/api/v1/things/t1").header("if-none-match", &tag);
    let again = town.officer().send(ask, Body::empty()).await;
    assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""));
    let other = town.officer().ask("/api/v1/things/t2").header("if-none-match", &tag);
    assert_eq!(town.officer().send(other, Body::empty()).await.status, 200);
}

#[tokio::test]
async fn whoever_may_not_read_is_told_so_in_a_document() {
    let town = Town::open();
    let paths = [
        "/api/v1/things",
        "/api/v1/things/t1",
        "/api/v1/things.geojson",
        "/ogc",
        "/ogc/conformance",
        "/ogc/collections",
        "/ogc/collections/things",
        "/ogc/collections/things/items",
        "/ogc/collections/things/items/t1",
        "/api/v1/notes",
    ];
    for path in paths {
        let stranger = town.as_of("").get(path).await;
        problem(&stranger, 401, "error-sign-in");
        assert_eq!(stranger.header("www-authenticate"), "Bearer", "{path}");
        problem(&town.as_of("clerk").get(path).await, 403, "refusal-power-missing");
        assert_eq!(town.as_of("mayor").get(path).await.status, 200, "{path}");
    }
    assert_eq!(town.as_of("").get("/api/openapi.json").await.status, 200, "it says nothing of the place");
}

#[tokio::test]
async fn broken_questions_are_refused_where_they_break() {
    let town = Town::open();
    for (path, key, parameter) in [
        ("/api/v1/things?limit=0", "refusal-api-limit", "limit"),
        ("/api/v1/things?limit=x", "refusal-api-limit", "limit"),
        ("/api/v1/things?after=zzz", "refusal-api-after", "after"),
        ("/api/v1/things?bbox=1,2,3", "refusal-api-bbox", "bbox"),
        ("/api/v1/things?bbox=50.8,4.3,50.9,4.4", "refusal-api-bbox-turned", "bbox"),
        ("/api/v1/things?colour=red", "refusal-api-parameter", "colour"),
        ("/api/v1/things/t1?limit=3", "refusal-api-parameter", "limit"),
        ("/api/v1/notes?bbox=1,2,3,4", "refusal-api-parameter", "bbox"),
        ("/ogc?f=html", "refusal-api-format", "f"),
        ("/ogc/collections/things/items?since=3", "refusal-api-parameter", "since"),
        ("/ogc/collections/things/items?datetime=x", "refusal-api-moment", "datetime"),
    ] {
        let body = problem(&town.officer().get(path).await, 400, key);
        assert_eq!(body["errors"][0]["parameter"], parameter, "{path}");
    }
    let most = town.officer().get("/api/v1/things?limit=1000000000").await;
    assert_eq!(most.json()["items"].as_array().unwrap().len(), 7);
    for path in ["/api/v1/things/t9", "/api/v1/nothing", "/ogc/collections/notes", "/api"] {
        problem(&town.officer().get(path).await, 404, "refusal-not-found");
    }
    let posted = town.officer().ask("/ogc").method("POST");
    problem(&town.officer().send(posted, Body::empty()).await, 405, "error-method");
}

#[tokio::test]
async fn features_are_those_of_the_list() {
    let town = Town::open();
    let page = town.officer().get("/ogc/collections/things/items?limit=3").await;
    assert_eq!(page.header("content-type"), "application/geo+json");
    let page = page.json();
    assert_eq!((page["numberMatched"].as_i64(), page["numberReturned"].as_i64()), (Some(7), Some(3)));
    assert_eq!(page["features"][0]["properties"]["name_fr"], "Chose <b>");
    let next = page["links"].as_array().unwrap().iter().find(|l| l["rel"] == "next").unwrap();
    let path = next["href"].as_str().unwrap().replace("http://town.test", "");
    assert_eq!(town.officer().get(&path).await.json()["features"][0]["id"], "t4");
    let none = town.officer().get("/ogc/collections/things/items?bbox=50.8,4.3,50.9,4.4").await.json();
    assert_eq!(none["numberMatched"], 0, "the standard wants what is asked for, wherever that is");
    let file = town.officer().get("/api/v1/things.geojson").await;
    assert!(file.header("content-disposition").contains("things.geojson"));
    assert_eq!(file.json()["features"].as_array().unwrap().len(), 7);
    let one = town.officer().get("/ogc/collections/things/items/t2").await.json();
    assert_eq!((one["type"].as_str(), one["id"].as_str()), (Some("Feature"), Some("t2")));
}

#[tokio::test]
async fn the_page_explains_it_in_three_languages() {
    let town = Town::open();
    for (lang, word) in [("fr", "Choses"), ("nl", "Dingen"), ("en", "Things")] {
        let page = town.officer().get(&format!("/{lang}/api")).await;
        assert_eq!(page.status, 200);
        for said in [word, "http://town.test/api/v1", "/ogc/collections/things/items", "Chose &lt;b&gt;"] {
            assert!(page.text.contains(said), "{lang}: {said}");
        }
    }
    let closed = town.as_of("clerk").get("/fr/api").await;
    assert!(closed.status == 200 && !closed.text.contains("Chose &lt;b&gt;"), "without an example");
    assert_eq!(town.officer().get("/fr/interfaces").await.status, 200);
    assert_eq!(town.as_of("mayor").get("/fr/interfaces").await.status, 403);
}
