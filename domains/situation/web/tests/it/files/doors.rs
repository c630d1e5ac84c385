//! Every address without a session, with the wrong function, and with nothing behind it.

use situation::incident::Severity;
use situation::read::{self, Eye};

use super::log;
use crate::town::{GUEST, OFFICER, Town};

struct Door {
    method: &'static str,
    path: String,
    /// What the officer gets for an empty form.
    officer: u16,
}

fn doors(town: &Town) -> Vec<Door> {
    let incident = town.incident("gas-leak", Severity::Major);
    town.message(Some(incident), "un mot");
    let entry = log(town, Some(incident))[0].id;
    let notification = town.read(|r| read::informs(r, &Eye::all(), incident))[0].id;
    let get = |path: String, officer| Door { method: "GET", path, officer };
    let post = |path: String, officer| Door { method: "POST", path, officer };
    vec![
        get("incidents".into(), 200),
        post("incidents".into(), 422),
        get(format!("incidents/{incident}"), 200),
        get(format!("incidents/{incident}/print"), 200),
        post(format!("incidents/{incident}/step"), 422),
        post(format!("incidents/{incident}/merge"), 422),
        post(format!("incidents/{incident}/link"), 422),
        post(format!("incidents/{incident}/unlink"), 422),
        post(format!("incidents/{incident}/restrict"), 422),
        post(format!("incidents/{incident}/entries"), 422),
        post(format!("incidents/{incident}/tell"), 422),
        get("log".into(), 200),
        post("log".into(), 422),
        get(format!("entries/{entry}"), 303),
        get(format!("entries/{entry}/correct"), 200),
        post(format!("entries/{entry}/correct"), 422),
        get(format!("entries/{entry}/answer"), 303),
        post(format!("entries/{entry}/figure"), 422),
        get(format!("entries/{entry}/files/1"), 404),
        get(format!("tell/{notification}"), 200),
        post(format!("tell/{notification}/drop"), 422),
        post(format!("tell/{notification}/back"), 422),
        get("search".into(), 200),
    ]
}

#[tokio::test]
async fn every_door_asks_who_is_there() {
    let town = Town::open();
    let (officer, guest, stranger) = (town.browser(OFFICER), town.browser(GUEST), town.browser(""));
    let before = town.journal.head();
    let doors = doors(&town);
    let head = town.journal.head();
    assert!(head > before);
    for door in doors {
        let path = format!("/fr/{}", door.path);
        let name = format!("{} {path}", door.method);
        let ask = async |browser: &web::testing::Browser| match door.method {
            "GET" => browser.get(&path).await,
            _ => browser.post(&path, "").await,
        };
        let reply = ask(&stranger).await;
        match door.method {
            "GET" => assert_eq!(
                (reply.status.as_u16(), reply.header("location").contains("sign-in")),
                (303, true),
                "{name}"
            ),
            _ => assert_eq!(reply.status, 401, "{name}"),
        }
        let status = ask(&guest).await.status.as_u16();
        assert!(matches!(status, 403 | 404), "{name} for a guest: {status}");
        let reply = ask(&officer).await;
        assert_eq!(reply.status, door.officer, "{name}: {}", reply.text);
    }
    assert_eq!(town.journal.head(), head, "nothing was written");
}

#[tokio::test]
async fn what_is_not_there_is_a_page_that_says_so() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let nil = uuid::Uuid::from_u128(7);
    for path in [
        format!("/nl/incidents/{nil}"),
        "/nl/incidents/gas".into(),
        format!("/nl/entries/{nil}"),
        format!("/nl/entries/{nil}/correct"),
        format!("/nl/tell/{nil}"),
        "/nl/log/26-0417/1".into(),
        "/nl/log/26-0417/x".into(),
    ] {
        let reply = officer.get(&path).await;
        assert_eq!(reply.status, 404, "{path}");
        assert!(reply.text.contains("Op dit adres"), "{path}: {}", reply.text);
    }
}
