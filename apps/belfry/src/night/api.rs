//! The interface for programs over the demonstration's whole night: what each function may read, the same for GDAL, and what a
//! partner's program hands in.

use std::collections::BTreeSet;
use std::net::TcpListener;
use std::process::Command;

use access::Eye;
use axum::body::Body;
use kernel::{Guard, Id, kind};
use openapi::item::faults;
use openapi::{Asked, Geometry, Item, Source, page};
use serde_json::Value;
use web::testing::{Browser, Reply};

use super::doors::House;
use super::{planned, warning};

/// Everything that somebody may read of a collection, page by page.
fn all(house: &House, source: &dyn Source, eye: &Eye) -> Vec<Item> {
    let mut asked = Asked { limit: 7, ..Asked::default() };
    let mut items = Vec::new();
    loop {
        let page = house.world.live.read(|read| page(source, read, eye, &asked, false)).unwrap();
        items.extend(page.items);
        match page.next {
            Some(next) => asked.after = Some(next),
            None => return items,
        }
    }
}

/// For everybody of the night: the list holds exactly what the guard permits.
fn listed_is_permitted(house: &House, source: &dyn Source) {
    let (of, post) = (source.collection(), &house.front.post);
    let everything = all(house, source, &Eye::all());
    for person in demo::people().iter() {
        let actor = house.world.people.now().mandate(person.mandate()).unwrap().actor();
        let eye = post.eye(&actor);
        let listed: BTreeSet<String> = all(house, source, &eye).into_iter().map(|i| i.id).collect();
        let permitted = |item: &&Item| {
            let id: Id<kind::Matter> = item.id.parse().unwrap();
            let on = house.world.live.read(|r| post.guarded(r, id)).unwrap().unwrap();
            house.world.guard.permit(&actor, "matter.read", &on).is_ok()
        };
        let permitted: BTreeSet<String> = everything.iter().filter(permitted).map(|i| i.id.clone()).collect();
        assert_eq!(listed, permitted, "{} for {}", of.code, person.function);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_list_holds_what_the_guard_permits_and_fits_its_description() {
    let house = House::whole();
    let desk = crate::api::desk(&house.world, &house.front.post);
    let mut found = Vec::new();
    for source in &desk.sources {
        let of = source.collection();
        let everything = all(&house, source.as_ref(), &Eye::all());
        for item in &everything {
            assert_eq!(faults(of, item), Vec::<String>::new(), "{} {}", of.code, item.id);
        }
        if of.code == "phases" {
            let drawn = |item: &Item| matches!(&item.geometry, Some(Geometry::Surfaces(_)));
            assert!(
                everything.iter().any(drawn),
                "a phase is drawn as the municipalities for which it holds"
            );
        }
        found.push((of.code, everything.len()));
        if source.table().is_none() {
            continue;
        }
        listed_is_permitted(&house, source.as_ref());
    }
    let empty: Vec<&str> = found.iter().filter(|(_, n)| *n == 0).map(|(code, _)| *code).collect();
    for code in ["incidents", "signals", "phases", "perimeters", "orders", "areas", "postures"] {
        assert!(!empty.contains(&code), "the night has {code}: {found:?}");
    }
    house.world.close();
}

async fn send(house: &House, token: &str, method: &str, path: &str, body: &str) -> Reply {
    let ask = Browser::new(&house.front.router, "")
        .ask(path)
        .method(method)
        .header("authorization", format!("Bearer {token}"))
        .header("content-type", "application/json")
        .header("idempotency-key", format!("test-{}", body.len()));
    Browser::new(&house.front.router, "").send(ask, Body::from(body.to_owned())).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_reads_and_writes_no_more_than_its_scopes() {
    let house = House::open();
    let reads = house.machine("watch-officer", &["matter.read"]);
    let writes = house.machine("watch-officer", &["signal.record", "commitment.answer"]);
    let list = send(&house, &reads, "GET", "/api/v1/incidents?limit=1", "").await;
    assert_eq!(list.status, 200, "{}", list.text);
    assert!(list.json()["items"][0]["number"].as_str().is_some());
    assert_eq!(send(&house, &writes, "GET", "/api/v1/incidents", "").await.status, 403, "it may not read");
    let signal =
        r#"{"words":"Fumée dans le tunnel","lang":"fr","lon":4.3517,"lat":50.8466,"source":"exploitant"}"#;
    let refused = send(&house, &reads, "POST", "/api/v1/signals", signal).await;
    assert_eq!((refused.status.as_u16(), refused.json()["kind"].as_str()), (403, Some("forbidden")));
    let first = send(&house, &writes, "POST", "/api/v1/signals", signal).await;
    assert_eq!(first.status, 201, "{}", first.text);
    let again = send(&house, &writes, "POST", "/api/v1/signals", signal).await;
    assert_eq!((&again.json()["seq"], &again.json()["repeated"]), (&first.json()["seq"], &Value::Bool(true)));
    let id = first.json()["item"].as_str().unwrap().to_owned();
    let read = send(&house, &reads, "GET", &format!("/api/v1/signals/{id}"), "").await.json();
    assert_eq!((read["status"].as_str(), read["channel"].as_str()), (Some("new"), Some("partner")));
    assert!(!read["areas"].as_array().unwrap().is_empty(), "the point was looked up in the territory");
    let nothing = format!("/api/v1/orders/{id}/answers");
    let unknown = send(&house, &writes, "POST", &nothing, r#"{"turn":"acknowledge"}"#).await;
    assert_eq!(unknown.status, 404, "a signal is no order");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_reads_the_log_of_strategy_only_where_it_says_so() {
    let house = House::open();
    let plain = house.machine("planning-official", &["matter.read"]);
    let whole = house.machine("planning-official", &["matter.read", "log.read-strategic"]);
    // Whoever writes strategy reads it; so does a token made before the right to read stood by itself.
    let writes = house.machine("planning-official", &["matter.read", "log.write-strategic"]);
    let list = send(&house, &plain, "GET", "/api/v1/incidents?limit=1", "").await.json();
    let id = list["items"][0]["id"].as_str().unwrap().to_owned();
    let writer = Browser::new(&house.front.router, &house.insider("planning-official"));
    let form = "register=strategic&kind=figure&figure-other=essai&figure=4321&words=";
    let written = writer.post(&format!("/fr/incidents/{id}/entries"), form).await;
    assert_eq!(written.status, 303, "{}", written.text);
    let form = "register=strategic&kind=message&words=Sonnambule";
    assert_eq!(writer.post(&format!("/fr/incidents/{id}/entries"), form).await.status, 303);
    for (token, sees) in [(&plain, false), (&whole, true), (&writes, true)] {
        for page in ["/fr/watch".to_owned(), format!("/fr/incidents/{id}")] {
            let reply = send(&house, token, "GET", &page, "").await;
            assert_eq!((reply.status.as_u16(), reply.text.contains("Sonnambule")), (200, sees), "{page}");
        }

        let item = send(&house, token, "GET", &format!("/api/v1/incidents/{id}"), "").await.json();
        let figures = item["figures"].as_array().unwrap();
        assert_eq!(figures.iter().any(|f| f["value"] == 4321), sees, "{item}");
    }
    house.world.close();
}

/// A warning to the public, an event, a message and an exercise, made through their pages; the ids of warning and event.
async fn made(house: &House) -> (String, String) {
    let browser = |function: &str| Browser::new(&house.front.router, &house.token_of(function));
    let (officer, second, planner) =
        (browser("watch-officer"), browser("watch-supervisor"), browser("planning-official"));
    let warning = warning::form(&warning::incident(house), "fuite");
    let warning = warning::released(house, &officer, &second, &warning).await;
    let event = planned::race(house, &planner).await.to_string();
    let area = house.areas_of("mayor").into_iter().next().unwrap();
    let message = format!(
        "do=send&subject-fr=Gaz&words-fr=Partez.&subject-nl=Gas&words-nl=Vertrek.&to=office:mayor&area={area}&channels=mail&\
         next-minutes=5&acknowledge-minutes=10"
    );
    for (by, path, form) in [
        (&officer, "/fr/messages", message.as_str()),
        (&planner, "/fr/exercises", "title=Nuit&sort=command-post&from=night&at="),
    ] {
        let reply = by.post(path, form).await;
        assert_eq!(reply.status, 303, "{path}: {}", reply.text);
    }
    (warning.rsplit('/').next().unwrap().to_owned(), event)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_rooms_of_the_crisis_are_read_like_everything_else() {
    let house = House::open();
    let (warning, event) = made(&house).await;
    let desk = crate::api::desk(&house.world, &house.front.post);
    let token = house.machine("watch-officer", &["matter.read"]);
    let rooms = ["public-warnings", "events", "messages", "exercises", "sessions"];
    for source in desk.sources.iter().filter(|s| rooms.contains(&s.collection().code)) {
        let of = source.collection();
        for item in all(&house, source.as_ref(), &Eye::all()) {
            assert_eq!(faults(of, &item), Vec::<String>::new(), "{} {}", of.code, item.id);
        }
        listed_is_permitted(&house, source.as_ref());
        let path = format!("/api/v1/{}", of.code);
        let list = send(&house, &token, "GET", &path, "").await;
        assert_eq!(list.status, 200, "{}", list.text);
        let ask = Browser::new(&house.front.router, "")
            .ask(&path)
            .header("authorization", format!("Bearer {token}"))
            .header("if-none-match", list.header("etag"));
        let again = Browser::new(&house.front.router, "").send(ask, Body::empty()).await;
        assert_eq!(again.status, 304, "{path}: unchanged");
        assert_eq!(send(&house, &token, "GET", &format!("{path}?status=nonsense"), "").await.status, 400);
        if of.code != "sessions" {
            assert!(!list.json()["items"].as_array().unwrap().is_empty(), "{path} has what was made");
        }
    }
    let read = async |path: &str| send(&house, &token, "GET", path, "").await.json();
    let one = read(&format!("/api/v1/public-warnings/{warning}")).await;
    assert_eq!((one["status"].as_str(), one["meant"].as_str()), (Some("released"), Some("Exercise")));
    assert!(one["links"]["page"].as_str().unwrap().ends_with(&format!("/public/{warning}")));
    let released = read("/api/v1/public-warnings?status=released").await;
    assert_eq!(released["items"].as_array().map(Vec::len), Some(1));
    assert_eq!(read("/api/v1/public-warnings?status=draft").await["items"].as_array().map(Vec::len), Some(0));
    let map = read("/ogc/collections/public-warnings/items").await;
    assert_eq!(map["features"][0]["geometry"]["type"].as_str(), Some("Polygon"));
    let one = read(&format!("/api/v1/events/{event}")).await;
    assert_eq!((one["kind"].as_str(), one["name"]["nl"].as_str()), (Some("race"), Some("Loop")));
    assert_eq!(one["place"]["text"].as_str(), Some("Grand-Place"));
    let exercise = read("/api/v1/exercises").await["items"][0].clone();
    assert!(exercise["links"]["page"].as_str().unwrap().ends_with("/exercises/1"));
    house.houses.end();
    house.world.close();
}

/// Whether GDAL's own programs are there: a test that cannot run says so, and on a machine for tests it fails.
#[expect(clippy::disallowed_methods, reason = "CI=true turns a missing program into a failure")]
fn gdal() -> bool {
    let there = Command::new("ogr2ogr").arg("--version").output().is_ok_and(|o| o.status.success());
    if !there {
        assert!(std::env::var("CI").as_deref() != Ok("true"), "gdal-bin is missing");
        eprintln!("skipped: gdal-bin is not installed");
    }
    there
}

/// What ogr2ogr makes of a collection, as GeoJSON.
fn converted(url: &str, token: &str, collection: &str, more: &[&str]) -> Value {
    let run = Command::new("ogr2ogr")
        .args(["-f", "GeoJSON", "/vsistdout/"])
        .arg(format!("OAPIF:{url}/ogc"))
        .arg(collection)
        .args(more)
        .env("GDAL_HTTP_HEADERS", format!("Authorization: Bearer {token}"))
        .env("no_proxy", "*")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{said}");
    serde_json::from_slice(&run.stdout).unwrap_or_else(|e| unreachable!("{e}: {said}"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn gdal_reads_the_features() {
    if !gdal() {
        return;
    }
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let house = House::whole_at(&url);
    let listener = tokio::net::TcpListener::from_std(listener).unwrap();
    let served = tokio::spawn(axum::serve(listener, house.front.router.clone()).into_future());
    let token = house.machine("watch-officer", &["matter.read"]);
    let desk = crate::api::desk(&house.world, &house.front.post);
    for of in desk.on_map() {
        let list =
            send(&house, &token, "GET", &format!("/ogc/collections/{}/items?limit=1000", of.code), "").await;
        let ours = list.json();
        let (ours, n) =
            (ours["features"].as_array().unwrap().clone(), ours["numberMatched"].as_u64().unwrap());
        assert_eq!(ours.len() as u64, n, "{}", of.code);
        if ours.is_empty() {
            continue;
        }
        let (u, t, code) = (url.clone(), token.clone(), of.code);
        let paged = move || converted(&u, &t, code, &["-oo", "PAGE_SIZE=3"]);
        let theirs = tokio::task::spawn_blocking(paged).await.unwrap();
        let theirs = theirs["features"].as_array().unwrap();
        assert_eq!(theirs.len(), ours.len(), "{}: every page is followed", of.code);
        for (a, b) in ours.iter().zip(theirs) {
            assert_eq!(a["geometry"].is_null(), b["geometry"].is_null(), "{}", of.code);
            assert_eq!(a["geometry"]["type"], b["geometry"]["type"], "{}", of.code);
            for field in of.fields.iter().filter(|f| matches!(f.of, openapi::Of::Text | openapi::Of::Code(_)))
            {
                assert_eq!(
                    a["properties"][field.name], b["properties"][field.name],
                    "{} {}",
                    of.code, field.name
                );
            }
        }
    }
    let (u, t) = (url.clone(), token.clone());
    let far = move || converted(&u, &t, "areas", &["-spat", "10", "10", "11", "11"]);
    let far = tokio::task::spawn_blocking(far).await.unwrap();
    assert_eq!(far["features"].as_array().map(Vec::len), Some(0), "nothing of ours is there");
    served.abort();
    house.world.close();
}
