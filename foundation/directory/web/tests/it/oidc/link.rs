//! Linking one's own account, and taking it away again.

use super::town::Town;
use crate::house::PASSWORD;

#[tokio::test]
async fn linking_asks_who_it_is_first() {
    let town = Town::open("sub");
    let cookies = town.signed_in("olga");
    town.house.clock.advance_seconds(3600);
    let before = town.house.live.head();
    let asked = town.post("/fr/account/links", &cookies, "provider=region").await;
    assert_eq!(asked.status, 403);
    assert!(asked.text.contains("step_up_password") && !asked.text.contains("link-go"), "{}", asked.text);
    let wrong = town.post("/fr/account/links", &cookies, "provider=region&step_up_password=nope").await;
    assert!(wrong.status == 403 && !wrong.text.contains("link-go"));
    assert_eq!(town.house.live.head(), before);
    let password = PASSWORD.replace(' ', "+");
    let form = format!("provider=region&step_up_password={password}");
    let right = town.post("/fr/account/links", &cookies, &form).await;
    assert!(right.status == 200 && right.text.contains("link-go"), "{}", right.text);
    assert_eq!(town.post("/fr/account/links", &cookies, "provider=nobody").await.status, 422);
    assert_eq!(town.get("/fr/account/links", "").await.status, 303, "a stranger is led to sign-in");
}

#[tokio::test]
async fn the_entry_names_the_issuer_and_keeps_the_account_apart() {
    let town = Town::open("sub");
    town.link("olga", "s-1").await;
    let entry = town.house.live.entry(town.house.live.head()).unwrap().unwrap();
    assert_eq!(entry.kind(), "directory.account-linked");
    assert_eq!(entry.header.actor.person, town.house.id("olga"));
    let fields = format!("{:?}", entry.fields);
    assert!(fields.contains("https://id.region.test") && fields.contains("s-1"));
    assert!(!format!("{:?}", entry.header).contains("s-1"), "personal: in a body field of its own");
    let page = town.get("/fr/account/links", &town.signed_in("olga")).await;
    assert!(page.text.contains("Région (fictive)") && page.text.contains("s-1"), "{}", page.text);
}

#[tokio::test]
async fn one_account_is_never_two_peoples() {
    let town = Town::open("sub");
    town.link("olga", "s-1").await;
    let before = town.house.live.head();
    assert_eq!(town.link("mia", "s-1").await.header("location"), "/fr/account/links?why=taken");
    assert_eq!(town.house.live.head(), before, "nothing was written");
    let reply = town.come("s-1", |_| ()).await;
    assert_eq!(town.who(&reply).as_deref(), Some("Olga Peeters (fictive)"));
    // Two accounts of one person are fine.
    town.link("olga", "s-3").await;
    assert_eq!(town.who(&town.come("s-3", |_| ()).await).as_deref(), Some("Olga Peeters (fictive)"));
}

#[tokio::test]
async fn the_session_that_began_it_is_the_one_that_ends_it() {
    let town = Town::open("sub");
    let olga = town.signed_in("olga");
    let (address, cookies) = town.begin_link(&olga).await;
    let query = town.provider.grant(&address, "s-1", |_| ());
    let mia = cookies.replace(&olga, &town.signed_in("mia"));
    assert_eq!(town.back(&query, &mia).await.header("location"), "/fr/account/links?why=session");
    assert!(town.house.vault.account_of("https://id.region.test", "s-1").unwrap().is_none());
}

#[tokio::test]
async fn an_account_is_unlinked_and_opens_nothing_then() {
    let town = Town::open("sub");
    town.link("olga", "s-1").await;
    let cookies = town.signed_in("olga");
    let link = town.house.vault.links_of(town.house.id("olga")).unwrap().remove(0).id;
    let path = format!("/fr/account/links/{link}/end");
    let other = town.signed_in("mia");
    assert_eq!(town.post(&path, &other, "").await.status, 404, "not theirs");
    let done = town.post(&path, &cookies, "").await;
    assert_eq!(done.header("location"), "/fr/account/links?done=ended");
    assert_eq!(town.entries("directory.account-unlinked@1"), 1);
    assert_eq!(town.come("s-1", |_| ()).await.header("location"), "/fr/sign-in/with?why=unknown");
}
