//! What one person typed without a connection goes by their own hand, or by that of somebody who releases it by name.

use kernel::{Id, kind};

use crate::town::{OFFICER, SUPERVISOR, Town, sheet};

/// Somebody's act that waited: a sheet taken in hand, as the outbox sends it.
fn waited(author: &str, command: &str) -> String {
    format!(
        "sheet={}&code=x&lines=1&batch={}&command_id={command}&captured_at=2026-11-24T01:41:00Z&captured_person={author}",
        sheet(11),
        sheet(12)
    )
}

fn person(function: &str) -> String {
    stage::actor(function).person.to_string()
}

#[tokio::test]
async fn another_person_sends_nothing_until_it_is_released_by_name() {
    let town = Town::open();
    let (officer, supervisor) = (town.browser(OFFICER), town.browser(SUPERVISOR));
    let (author, command) = (person(OFFICER), sheet(77));
    let reply = supervisor.post_json("/fr/reentry/sheet", &waited(&author, &command)).await;
    assert_eq!(reply.status, 403, "{}", reply.text);
    let release = format!(
        "released={command}&author={author}&from=2026-11-24T01:41:00Z&reason=relev%C3%A9e%2C+injoignable"
    );
    assert_eq!(officer.post_json("/fr/unsent/release", &release).await.status, 403);
    assert_eq!(supervisor.post_json("/fr/unsent/release", &release).await.status, 200);
    let other = waited(&author, &sheet(78));
    assert_eq!(supervisor.post_json("/fr/reentry/sheet", &other).await.status, 403, "this one and no other");
    let sent = supervisor.post_json("/fr/reentry/sheet", &waited(&author, &command)).await;
    assert_eq!(sent.status, 200, "{}", sent.text);
    let seq = sent.json()["receipt"]["seq"].as_i64().unwrap();
    let entry = town.stage.journal.entry(seq).unwrap().unwrap();
    let author: Id<kind::Person> = author.parse().unwrap();
    assert_eq!(entry.header.actor.on_behalf_of, Some(author));
    assert_eq!(entry.header.actor.person.to_string(), person(SUPERVISOR));
    // The author learns of it on any page, and says so.
    let page = officer.get("/fr/paper").await.text;
    assert!(page.contains("id=\"banner-released\""), "{page}");
    let page = officer.get("/fr/unsent").await.text;
    assert!(page.contains("relevée, injoignable") && page.contains("Libéré en votre nom"));
    let until = page.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(officer.post("/fr/unsent/seen", &format!("seen={until}")).await.status, 303);
    assert!(!officer.get("/fr/paper").await.text.contains("id=\"banner-released\""));
    let list = supervisor.get("/nl/unsent").await.text;
    assert!(list.contains("relevée, injoignable") && list.contains("Vrijgaven"));
}

#[tokio::test]
async fn the_key_is_each_persons_own_and_is_given_to_others_only_in_an_act() {
    let town = Town::open();
    let key = |page: &str| page.split("data-key=\"").nth(1).map(|k| k.split('"').next().unwrap().to_owned());
    let own = key(&town.browser(OFFICER).get("/fr/paper").await.text).unwrap();
    let supervisors = key(&town.browser(SUPERVISOR).get("/fr/paper").await.text).unwrap();
    assert_ne!(own, supervisors);
    let form = |reason: &str| {
        format!(
            "author={}&count=2&from=2026-11-24T01:41:00Z&until=2026-11-24T01:55:00Z&reason={reason}",
            person(OFFICER)
        )
    };
    let supervisor = town.browser(SUPERVISOR);
    let head = town.stage.journal.head();
    let refused = supervisor.post_json("/fr/unsent/open", &form("")).await;
    assert_eq!((refused.status.as_u16(), town.stage.journal.head()), (422, head));
    let opened = supervisor.post_json("/fr/unsent/open", &form("relev%C3%A9e")).await;
    assert_eq!(opened.json()["key"].as_str().unwrap(), own);
    assert_eq!(town.stage.journal.entry(head + 1).unwrap().unwrap().kind(), "paper.unsent-opened");
    let locked = town.browser(OFFICER);
    assert!(key(&locked.get("/fr/sign-in").await.text).is_none_or(|k| k == own));
}
