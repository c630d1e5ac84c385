//! Proofs that do not hold, one flaw each; and the key that changes.

use serde_json::{Value, json};

use super::provider::ISSUER;
use super::town::Town;

/// Comes in as somebody who is linked, with this flaw; the reason that is given.
async fn with(flaw: impl FnOnce(&mut Value)) -> String {
    let town = Town::open("sub");
    town.link("olga", "s-1").await;
    let reply = town.come("s-1", flaw).await;
    assert!(town.who(&reply).is_none(), "nobody came in");
    reply.header("location").strip_prefix("/fr/sign-in/with?why=").unwrap().to_owned()
}

fn shifted(claims: &mut Value, name: &str, seconds: i64) {
    claims[name] = (claims[name].as_i64().unwrap() + seconds).into();
}

#[tokio::test]
async fn each_flaw_is_found() {
    assert_eq!(with(|c| c["aud"] = "another".into()).await, "proof");
    assert_eq!(with(|c| c["aud"] = json!(["tower", "another"])).await, "proof");
    assert_eq!(with(|c| c["iss"] = "https://id.other.test".into()).await, "proof");
    assert_eq!(with(|c| c["nonce"] = "of yesterday".into()).await, "proof");
    assert_eq!(with(|c| drop(c.as_object_mut().unwrap().remove("nonce"))).await, "proof");
    assert_eq!(with(|c| c["sub"] = "".into()).await, "proof");
}

#[tokio::test]
async fn times_that_do_not_fit_point_at_the_clocks() {
    assert_eq!(with(|c| shifted(c, "exp", -361)).await, "clock", "expired a minute ago");
    assert_eq!(with(|c| shifted(c, "iat", 120)).await, "clock", "made in two minutes");
    assert_eq!(with(|c| shifted(c, "iat", -700)).await, "clock", "made long ago");
    let town = Town::open("sub");
    town.link("olga", "s-1").await;
    let slightly = |c: &mut Value| {
        shifted(c, "iat", 45);
        shifted(c, "exp", -330);
    };
    assert!(town.who(&town.come("s-1", slightly).await).is_some(), "less than a minute is no matter");
}

#[tokio::test]
async fn a_signature_by_anybody_else_does_not_count() {
    let town = Town::open("sub");
    town.link("olga", "s-1").await;
    for alg in ["ES256", "none", "HS256"] {
        let (address, cookies) = town.go("/fr/sign-in/with/region", "").await;
        let foreign = alg == "ES256";
        let query =
            town.provider.grant_with(&address, "s-1", foreign, |header, _| header["alg"] = alg.into());
        let back = town.back(&query, &cookies).await;
        let location = back.header("location");
        assert!(
            ["/fr/sign-in/with?why=proof", "/fr/sign-in/with?why=answer"].contains(&location),
            "{alg}: {location}"
        );
        assert!(town.who(&back).is_none());
    }
}

#[tokio::test]
async fn a_key_that_changed_is_fetched_again_but_not_without_end() {
    let town = Town::open("sub");
    town.link("olga", "s-1").await;
    let keys = || town.provider.asked.lock().unwrap().iter().filter(|p| *p == "/keys").count();
    assert!(town.who(&town.come("s-1", |_| ()).await).is_some());
    assert_eq!(keys(), 1, "asked once and kept");
    town.provider.rotate();
    let early = town.come("s-1", |_| ()).await;
    assert!(town.who(&early).is_none(), "asked a moment ago");
    town.house.clock.advance_seconds(30);
    assert!(town.who(&town.come("s-1", |_| ()).await).is_some());
    assert_eq!(keys(), 2);
}

#[tokio::test]
async fn somebody_elses_word_for_the_provider_does_not_count() {
    let town = Town::open("sub");
    town.link("olga", "s-1").await;
    let (address, cookies) = town.go("/fr/sign-in/with/region", "").await;
    let query = town.provider.grant(&address, "s-1", |_| ()).replace(ISSUER, "https://id.other.test");
    assert_eq!(town.back(&query, &cookies).await.header("location"), "/fr/sign-in/with?why=proof");
}

#[tokio::test]
async fn a_code_of_another_attempt_is_refused_by_the_provider() {
    let town = Town::open("sub");
    town.link("olga", "s-1").await;
    let (first, _) = town.go("/fr/sign-in/with/region", "").await;
    let (second, cookies) = town.go("/fr/sign-in/with/region", "").await;
    let stolen = town.provider.grant(&first, "s-1", |_| ());
    let own = town.provider.grant(&second, "s-9", |_| ());
    let (code, state) = (stolen.split('&').next().unwrap(), own.split('&').nth(1).unwrap());
    let back = town.back(&format!("{code}&{state}"), &cookies).await;
    assert_eq!(
        back.header("location"),
        "/fr/sign-in/with?why=setup",
        "its proof (PKCE) is of the other attempt"
    );
    assert!(town.who(&back).is_none());
}
