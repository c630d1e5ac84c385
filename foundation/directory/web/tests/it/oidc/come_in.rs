//! Coming in with a linked account, and everything around the way there and back.

use kernel::Actor;

use super::provider::query;
use super::town::Town;

#[tokio::test]
async fn a_linked_account_comes_in_and_lands_where_it_was_wanted() {
    let town = Town::open("sub");
    assert_eq!(town.link("olga", "s-1").await.header("location"), "/fr/account/links?done=linked");
    let (address, cookies) = town.go("/fr/sign-in/with/region?next=%2Fduty", "").await;
    let asked = query(&address);
    assert_eq!(asked["redirect_uri"], "https://tower.test/en/sign-in/back/region");
    assert_eq!((asked["prompt"].as_str(), asked["acr_values"].as_str()), ("login", "urn:two"));
    assert_eq!(asked["scope"], "openid email");
    let back = town.back(&town.provider.grant(&address, "s-1", |_| ()), &cookies).await;
    // In the person's own language, whatever the language of the page on which it was begun.
    assert_eq!(back.header("location"), "/nl/duty");
    assert_eq!(town.who(&back).as_deref(), Some("Olga Peeters (fictive)"));
}

#[tokio::test]
async fn an_account_that_nobody_linked_opens_nothing_whatever_it_is_called() {
    let town = Town::open("sub");
    let named = |claims: &mut serde_json::Value| {
        claims["preferred_username"] = "olga".into();
        claims["name"] = "Olga Peeters (fictive)".into();
        claims["email"] = "olga@town.test".into();
        claims["email_verified"] = true.into();
    };
    let reply = town.come("olga", named).await;
    assert_eq!(reply.header("location"), "/fr/sign-in/with?why=unknown");
    assert!(town.who(&reply).is_none());
    let page = town.get("/fr/sign-in/with?why=unknown", "").await;
    assert!(page.text.contains("Personne ici n’est lié à ce compte"), "{}", page.text);
}

#[tokio::test]
async fn a_closed_account_and_one_without_function_stay_outside() {
    let town = Town::open("sub");
    town.link("mia", "s-2").await;
    let mandate = town.house.actor("mia").mandate;
    town.house.ask(&Actor::system(), directory::command::EndMandate { mandate, reason: "x".into() });
    assert_eq!(town.come("s-2", |_| ()).await.header("location"), "/fr/sign-in/with?why=function");
    town.link("olga", "s-1").await;
    let person = town.house.id("olga");
    let change = directory::command::ChangePerson {
        person,
        name: None,
        lang: None,
        phone: None,
        active: Some(false),
        based_on: None,
    };
    town.house.ask(&town.house.actor("anna"), change);
    assert_eq!(town.come("s-1", |_| ()).await.header("location"), "/fr/sign-in/with?why=closed");
}

#[tokio::test]
async fn an_attempt_counts_once_and_only_in_the_browser_that_began_it() {
    let town = Town::open("sub");
    town.link("olga", "s-1").await;
    let (address, cookies) = town.go("/nl/sign-in/with/region", "").await;
    let query = town.provider.grant(&address, "s-1", |_| ());
    let other = town.back(&query, "begun=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").await;
    assert_eq!(other.header("location"), "/en/sign-in/with?why=begun");
    assert!(town.who(&other).is_none());
    let own = town.back(&query, &cookies).await;
    assert!(town.who(&own).is_some(), "another browser used nothing up");
    let again = town.back(&query, &cookies).await;
    assert_eq!(again.header("location"), "/en/sign-in/with?why=begun");
    let (address, cookies) = town.go("/nl/sign-in/with/region", "").await;
    let query = town.provider.grant(&address, "s-1", |_| ());
    town.house.clock.advance_seconds(601);
    assert_eq!(town.back(&query, &cookies).await.header("location"), "/en/sign-in/with?why=begun");
}

#[tokio::test]
async fn the_way_on_is_never_another_site() {
    let town = Town::open("sub");
    town.link("olga", "s-1").await;
    for next in ["https%3A%2F%2Fevil.example%2F", "%2F%2Fevil.example", "%2F%5Cevil.example", "evil"] {
        let (address, cookies) = town.go(&format!("/nl/sign-in/with/region?next={next}"), "").await;
        let back = town.back(&town.provider.grant(&address, "s-1", |_| ()), &cookies).await;
        assert_eq!(back.header("location"), "/nl/", "{next}");
    }
}

#[tokio::test]
async fn a_silent_provider_is_said_and_left_alone_for_a_while() {
    let town = Town::open("sub");
    *town.provider.down.lock().unwrap() = true;
    let off = town.get("/en/sign-in/with/region", "").await;
    assert_eq!(off.header("location"), "/en/sign-in/with?why=unreachable");
    *town.provider.down.lock().unwrap() = false;
    let off = town.get("/en/sign-in/with/region", "").await;
    assert_eq!(off.header("location"), "/en/sign-in/with?why=unreachable", "not asked again at once");
    town.house.clock.advance_seconds(10);
    town.go("/en/sign-in/with/region", "").await;
    assert_eq!(town.get("/en/sign-in/with/nobody", "").await.status, 404);
}

#[tokio::test]
async fn what_the_person_or_the_provider_declines_is_said() {
    let town = Town::open("sub");
    let (address, cookies) = town.go("/nl/sign-in/with/region", "").await;
    let state = &query(&address)["state"];
    let back = town.back(&format!("error=access_denied&state={state}"), &cookies).await;
    assert_eq!(back.header("location"), "/nl/sign-in/with?why=declined");
}

#[tokio::test]
async fn attempts_that_lead_nowhere_cost_their_source_a_growing_delay() {
    let town = Town::open("sub");
    town.link("olga", "s-1").await;
    for _ in 0..25 {
        let query = format!("code=x&state={}", testkit::unique());
        if town.back(&query, "").await.header("location") != "/en/sign-in/with?why=begun" {
            break;
        }
    }
    assert_eq!(town.get("/fr/sign-in/with/region", "").await.header("location"), "/fr/sign-in/with?why=wait");
    town.house.clock.advance_seconds(301);
    town.go("/fr/sign-in/with/region", "").await;
}

#[tokio::test]
async fn a_person_who_comes_in_replaces_whoever_sat_there() {
    let town = Town::open("sub");
    town.link("olga", "s-1").await;
    let mia = town.signed_in("mia");
    let (address, cookies) = town.go("/nl/sign-in/with/region", &mia).await;
    let back = town.back(&town.provider.grant(&address, "s-1", |_| ()), &cookies).await;
    assert_eq!(town.who(&back).as_deref(), Some("Olga Peeters (fictive)"));
    let token = mia.strip_prefix("session=").unwrap();
    assert!(web::Sessions::resolve(town.house.sessions.as_ref(), token).unwrap().is_none());
}

#[tokio::test]
async fn signing_out_at_the_provider_is_a_way_of_its_own() {
    let town = Town::open("sub");
    let page = town.get("/en/sign-in/with", "").await;
    assert!(page.text.contains("ends your session here only"), "{}", page.text);
    let out = town.get("/en/sign-in/with/region/leave", "").await;
    let address = out.header("location");
    assert!(address.starts_with("https://id.region.test/leave?"), "{address}");
    assert_eq!(query(address)["post_logout_redirect_uri"], "https://tower.test/");
    assert!(!address.contains("id_token_hint"), "no token was kept");
}

#[test]
fn pages_and_texts_are_complete() {
    let town = Town::open("sub");
    let own = directory_web::oidc::contribution(&town.oidc);
    let others: [&[web::TextFile]; 1] = [web::text_files!("directory-web")];
    assert_eq!(web::check::contribution(&own, &others).unwrap(), Vec::<String>::new());
    for key in
        ["kind-directory-link-expected", "kind-directory-account-linked", "kind-directory-account-unlinked"]
    {
        assert!(kernel::Lang::ALL.iter().all(|l| town.shell.texts().has(*l, key)), "{key}");
    }
}
