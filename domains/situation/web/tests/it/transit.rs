//! Notices of transport operators on the pages, from a file that somebody hands in, and by themselves.

use std::path::PathBuf;
use std::sync::Arc;

use axum::body::Body;
use exchange::gtfs_rt::Code;
use situation::read::{Eye, SignalFilter, SignalRow, held_count, signals};
use situation::signal::Channel;
use situation_web::{TransitError, TransitTaken, take_document, take_transit};
use store::Stamp;
use web::testing::{Browser, Reply};

use crate::town::{MAYOR, OFFICER, Town};
use crate::warnings::alert;

/// A committed feed about an invented town.
fn feed(name: &str) -> Vec<u8> {
    let folder: PathBuf = testkit::root().join("foundation/exchange/fuzz/seeds/gtfs-rt");
    std::fs::read(folder.join(name)).unwrap()
}

async fn hand_in(browser: &Browser, operator: &str, file: &[u8]) -> Reply {
    let head = format!(
        "--b\r\nContent-Disposition: form-data; name=\"feed\"\r\n\r\n{operator}\r\n--b\r\nContent-Disposition: form-data; \
         name=\"files\"; filename=\"a.pb\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    );
    let body = [head.as_bytes(), file, b"\r\n--b--\r\n"].concat();
    let request = browser.ask("/fr/warnings/transit").method("POST");
    browser.send(request.header("content-type", "multipart/form-data; boundary=b"), Body::from(body)).await
}

fn notices(town: &Town) -> Vec<SignalRow> {
    let filter = SignalFilter { channel: Some(Channel::Transit), ..SignalFilter::default() };
    town.read(|r| signals(r, &Eye::all(), &filter, 10))
}

#[tokio::test]
async fn a_feed_that_is_handed_in_makes_signals_in_the_operators_words() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let page = officer.get("/fr/warnings/transit").await.text;
    assert!(page.contains("GTFS-Realtime"), "{page}");
    let taken = hand_in(&officer, "town", &feed("accepted-alert.pb")).await;
    assert_eq!(taken.status, 303, "{}", taken.text);
    let rows = notices(&town);
    assert_eq!(rows.len(), 1);
    let file = rows[0].notice.as_ref().unwrap().body.file.unwrap();
    assert!(town.desk.blobs.by_id(file).unwrap().is_some(), "the file is kept as it came");
    let fr = officer.get(&format!("/fr/signals/{}", rows[0].id)).await.text;
    for part in ["Ligne 9 interrompue", "Entre A et B.", "pas de service", "accident", "stop-1", "Lignes"] {
        assert!(fr.contains(part), "{part} in {fr}");
    }
    assert!(
        !fr.contains("/split") && !fr.contains("Regrouper avec un autre signalement"),
        "it follows its feed"
    );
    let nl = officer.get(&format!("/nl/signals/{}", rows[0].id)).await.text;
    assert!(nl.contains("Lijn 9 onderbroken") && nl.contains("geen dienst"), "{nl}");
    // The same again changes nothing; taken back one by one it is no longer announced.
    let head = town.journal.head();
    hand_in(&officer, "town", &feed("accepted-alert.pb")).await;
    assert_eq!(town.journal.head(), head);
    hand_in(&officer, "town", &feed("accepted-differential-deleted.pb")).await;
    let ended = officer.get("/en/watch").await.text;
    assert!(ended.contains("no longer announced since"), "{ended}");

    let half = hand_in(&officer, "town", &feed("refused-gtfs-truncated.pb")).await;
    assert!(half.status == 422 && half.text.contains("s’arrête au milieu d’une valeur"), "{}", half.text);
    assert!(half.text.contains("value=\"town\""), "what was typed comes back");
    let nobody = hand_in(&officer, "", &feed("accepted-alert.pb")).await;
    assert_eq!(nobody.status, 422);
    assert_eq!(hand_in(&town.browser(MAYOR), "town", &feed("accepted-alert.pb")).await.status, 403);
}

#[tokio::test]
async fn a_feed_that_comes_by_itself_ends_what_it_announces_no_more() {
    let town = Town::open();
    let stamp = Arc::new(Stamp::default());
    let take = |name: &str, effects: &[String]| {
        take_transit(&town.journal, &town.desk, &stamp, ("town-transit", effects), &feed(name))
    };
    let passed = take("accepted-alert.pb", &["detour".to_owned()]).unwrap();
    assert_eq!(passed, TransitTaken { passed_over: 1, ..TransitTaken::default() });
    assert!(notices(&town).is_empty());
    assert_eq!(take("accepted-alert.pb", &[]).unwrap().new, 1);
    let broken = take("refused-gtfs-truncated.pb", &[]).unwrap_err();
    assert!(matches!(broken, TransitError::Format(e) if e.code == Code::Truncated));
    assert_eq!(notices(&town)[0].notice.as_ref().unwrap().ended_at, None, "half a feed ends nothing");
    assert_eq!(take("accepted-empty-feed.pb", &[]).unwrap().ended, 1);
    assert_eq!(take("accepted-alert.pb", &[]).unwrap().again, 1, "back again");
}

#[tokio::test]
async fn documents_of_a_feed_are_taken_once_and_those_that_must_be_signed_are_held_back() {
    let town = Town::open();
    let stamp = Arc::new(Stamp::default());
    let take = |bytes: &str, signed: bool| {
        take_document(&town.journal, &town.desk, &stamp, ("weather", signed), bytes.as_bytes()).unwrap()
    };
    let good = alert("a", "Alert", 0, "");
    assert_eq!([take(&good, false), take(&good, false)], [1, 0]);
    let head = town.journal.head();
    take(&good, false);
    assert_eq!(town.journal.head(), head, "nothing is written for what is known");
    assert_eq!(take(&alert("b", "Alert", 1, ""), true), 0);
    assert_eq!(town.read(held_count), 1);
    let officer = town.browser(OFFICER);
    let held = officer.get("/fr/warnings/quarantine").await.text;
    assert!(
        held.contains("doit signer avec un certificat connu") && held.contains("flux interrogé"),
        "{held}"
    );
    let id = held.split("/fr/warnings/quarantine/").nth(1).unwrap().split('/').next().unwrap();
    let retry = officer.post(&format!("/fr/warnings/quarantine/{id}/retry"), "").await;
    assert_eq!(retry.status, 409, "trying again is no way around the signature: {}", retry.text);
    town.fed.store(false, std::sync::atomic::Ordering::Release);
    let nobody = take_document(&town.journal, &town.desk, &stamp, ("weather", false), good.as_bytes());
    assert!(nobody.is_err(), "without a machine's mandate nothing is taken in");
}

#[tokio::test]
async fn the_pages_say_how_the_feeds_fare() {
    let town = Town::open();
    let list = town.browser(OFFICER).get("/fr/warnings").await.text;
    for part in ["town-transit", "weather.example/feed", "Le serveur répond 503", "muet"] {
        assert!(list.contains(part), "{part} in {list}");
    }
    assert!(!list.contains("key=1"), "what may be a key is not shown");
    assert!(!town.browser(MAYOR).get("/fr/warnings").await.text.contains("Le serveur répond"));
    let floor = town.browser(MAYOR).get("/en/watch").await.text;
    assert!(
        floor.contains("Feed silent: weather") && !floor.contains("Feed silent: town-transit"),
        "{floor}"
    );
    // Something lies in the folder: how much, and not since when the folder was looked at.
    let why = kernel::Refusal::conflict("refusal-inbox-passed-over");
    town.desk.feeds.stuck("inbox", vec![situation_web::Stuck { what: "a.txt".into(), why }]);
    let floor = town.browser(MAYOR).get("/en/watch").await.text;
    let (_, chip) = floor.split_once("id=\"chip-feed-inbox\"").unwrap();
    let chip = chip.split_once("</li>").unwrap().0;
    assert!(chip.contains("inbox: 1 thing not taken in") && !chip.contains("03:40"), "{chip}");
    let unsigned = alert("u", "Alert", 2, "");
    crate::warnings::take(&town.browser(OFFICER), &unsigned).await;
    let id = crate::warnings::first(&town);
    let page = town.browser(OFFICER).get(&format!("/en/warnings/{id}")).await.text;
    assert!(page.contains("Signature") && page.contains("not signed"), "{page}");
}
