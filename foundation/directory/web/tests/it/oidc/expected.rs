//! An administrator says with which account somebody will come.

use serde_json::Value;

use super::town::Town;

const OLGA: &str = "provider=region&value=Olga.P%40town.test";

fn mail(address: &'static str, verified: bool) -> impl FnOnce(&mut Value) {
    move |claims| {
        claims["email"] = address.into();
        claims["email_verified"] = verified.into();
    }
}

#[tokio::test]
async fn an_expected_mail_address_links_once_and_then_the_account_counts() {
    let town = Town::open("email");
    let (anna, olga) = (town.signed_in("anna"), town.house.id("olga"));
    let path = format!("/fr/people/{olga}/links");
    let done = town.post(&path, &anna, OLGA).await;
    assert_eq!(done.header("location"), format!("{path}?done=expected"));
    // With its companion: an administrator proved themselves for it.
    assert_eq!(town.entries("directory.link-expected@1"), 1);
    assert_eq!(town.entries("directory.stepped-up@1"), 1);
    let unverified = town.come("s-1", mail("olga.p@town.test", false)).await;
    assert_eq!(unverified.header("location"), "/fr/sign-in/with?why=unknown", "anybody can write an address");
    let first = town.come("s-1", mail("olga.p@TOWN.test", true)).await;
    assert_eq!(town.who(&first).as_deref(), Some("Olga Peeters (fictive)"));
    let entry = town.house.live.entry(town.house.live.head()).unwrap().unwrap();
    assert_eq!((entry.kind(), entry.header.actor.person), ("directory.account-linked", olga));
    let links = town.house.vault.links_of(olga).unwrap();
    assert_eq!((links.len(), links[0].expected), (1, false), "the expectation is met");
    assert!(town.who(&town.come("s-1", |_| ()).await).is_some(), "the account counts, not the address");
    let other = town.come("s-2", mail("olga.p@town.test", true)).await;
    assert_eq!(other.header("location"), "/fr/sign-in/with?why=unknown", "the address alone opens nothing");
}

#[tokio::test]
async fn nobody_expects_an_account_for_the_powerful_for_a_machine_or_for_himself() {
    let town = Town::open("sub");
    let anna = town.signed_in("anna");
    for (login, status) in [("bert", 409), ("dina", 409), ("anna", 409), ("feed", 404)] {
        let path = format!("/fr/people/{}/links", town.house.id(login));
        let reply = town.post(&path, &anna, "provider=region&value=s-1").await;
        assert!([status, 409].contains(&reply.status.as_u16()), "{login}: {}", reply.status);
    }
    assert_eq!(town.come("s-1", |_| ()).await.header("location"), "/fr/sign-in/with?why=unknown");
    let mia = format!("/fr/people/{}/links", town.house.id("mia"));
    assert_eq!(town.post(&mia, &anna, "provider=region&value=").await.status, 422);
    let olga = town.signed_in("olga");
    assert_eq!(town.get(&mia, &olga).await.status, 403);
    assert_eq!(town.post(&mia, &olga, "provider=region&value=s-1").await.status, 403);
}

#[tokio::test]
async fn two_people_are_not_expected_with_the_same_account() {
    let town = Town::open("email");
    let anna = town.signed_in("anna");
    let path = |login: &str| format!("/fr/people/{}/links", town.house.id(login));
    assert_eq!(town.post(&path("olga"), &anna, OLGA).await.status, 303);
    let before = town.house.live.head();
    let second = town.post(&path("mia"), &anna, "provider=region&value=olga.p%40town.test").await;
    assert_eq!(second.status, 422);
    assert!(second.text.contains("déjà attendu"), "{}", second.text);
    assert_eq!(town.house.live.head(), before);
}

#[tokio::test]
async fn an_administrator_unlinks_and_the_sessions_end() {
    let town = Town::open("sub");
    town.link("olga", "s-1").await;
    let sits = town.house.token("olga");
    let (anna, olga) = (town.signed_in("anna"), town.house.id("olga"));
    let link = town.house.vault.links_of(olga).unwrap().remove(0).id;
    let path = format!("/fr/people/{olga}/links/{link}/end");
    assert_eq!(town.post(&path, &town.signed_in("mia"), "").await.status, 403);
    assert_eq!(
        town.post(&path, &anna, "").await.header("location"),
        format!("/fr/people/{olga}/links?done=ended")
    );
    assert!(web::Sessions::resolve(town.house.sessions.as_ref(), &sits).unwrap().is_none());
    assert_eq!(town.come("s-1", |_| ()).await.header("location"), "/fr/sign-in/with?why=unknown");
}
