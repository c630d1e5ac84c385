//! What people read when something is in the way.

use axum::body::Body;

use crate::town::{Reply, Town, as_stranger};

#[tokio::test]
async fn our_own_fault_shows_a_reference_and_no_cause() {
    let town = Town::open();
    let reply = town.get("/nl/broken").await;
    assert_eq!(reply.status, 500);
    assert!(reply.text.contains("Een fout bij ons") && reply.text.contains("Referentie"), "{}", reply.text);
    assert!(!reply.text.contains("third wheel"));
    assert!(reply.text.contains("class=\"rail\""), "the way out is still there");
}

#[tokio::test]
async fn a_defect_is_an_ordinary_error_page() {
    let town = Town::open();
    let reply = town.get("/en/panics").await;
    assert_eq!(reply.status, 500);
    assert!(reply.text.contains("An error on our side"), "{}", reply.text);
}

#[tokio::test]
async fn the_same_fault_is_json_for_the_outbox_and_a_piece_for_htmx() {
    let town = Town::open();
    let ask = |name: &'static str, value: &'static str| {
        let request = crate::town::as_officer("/en/broken").header(name, value).body(Body::empty()).unwrap();
        async { Reply::of(town.call(request).await).await }
    };
    let json = ask("accept", "application/json").await;
    assert_eq!(json.json()["kind"], "internal");
    assert_eq!(json.json()["reference"].as_str().unwrap().len(), 9);
    let part = ask("hx-request", "true").await;
    assert_eq!(part.status, 500);
    assert!(part.text.contains("role=\"alert\"") && !part.text.contains("<html"), "{}", part.text);
}

#[tokio::test]
async fn an_unknown_address_is_a_page_in_the_readers_language() {
    let town = Town::open();
    for (lang, word) in [("fr", "Introuvable"), ("nl", "Niet gevonden"), ("en", "Not found")] {
        let reply = town.get(&format!("/{lang}/no/such/page")).await;
        assert_eq!(reply.status, 404);
        assert!(reply.text.contains(word), "{lang}: {}", reply.text);
    }
    assert_eq!(town.get("/fr/entry/zwölf").await.status, 404);
    let reply = town.post("/fr/journal", "").await;
    assert_eq!((reply.status.as_u16(), reply.header("allow")), (405, "GET,HEAD"));
}

#[tokio::test]
async fn a_stranger_is_led_to_sign_in_and_back() {
    let town = Town::open();
    let ask = |wants: &'static str| {
        let request =
            as_stranger("/fr/notes?sort=x&a=1").header("accept", wants).body(Body::empty()).unwrap();
        async { Reply::of(town.call(request).await).await }
    };
    let page = ask("text/html").await;
    assert_eq!(page.status, 303);
    assert_eq!(page.header("location"), "/fr/sign-in?next=%2Fnotes%3Fsort%3Dx%26a%3D1");
    let json = ask("application/json").await;
    assert_eq!((json.status.as_u16(), json.json()["kind"].as_str().unwrap()), (401, "sign-in"));
}

#[tokio::test]
async fn a_refusal_that_has_no_sentence_says_so_and_shows_its_code_small() {
    let town = Town::open();
    for (lang, words) in [
        ("fr", "pas de phrase pour la raison"),
        ("nl", "geen zin voor de reden"),
        ("en", "no sentence for the reason"),
    ] {
        let reply = town.get(&format!("/{lang}/unsaid")).await;
        assert_eq!(reply.status, 409);
        assert!(reply.text.contains(words), "{}", reply.text);
        assert!(
            reply.text.contains("<small><code>refusal-nobody-wrote-this wheel</code></small>"),
            "{}",
            reply.text
        );
        assert!(!reply.text.contains('⟦'));
    }
}

#[tokio::test]
async fn what_a_library_has_to_say_is_no_sentence_for_people() {
    let town = Town::open();
    let reply = town.post("/en/function", "function=me").await;
    assert_eq!(reply.status, 422);
    assert!(
        reply.text.contains("<p>The form was not understood. Reload the page and try again"),
        "{}",
        reply.text
    );
    let json = town.post_with("/en/function", "function=me", &[("accept", "application/json")]).await.json();
    assert_eq!(
        json["message"],
        "The form was not understood. Reload the page and try again; your text is kept."
    );
    let query = town.get("/nl/journal?before=soon").await;
    assert!(query.text.contains("Het adres werd niet begrepen. Ga terug"), "{}", query.text);
}

#[tokio::test]
async fn a_missing_power_is_named() {
    let town = Town::open();
    town.sessions.change("officer", |s| s.actor.function = "clerk".to_owned());
    let reply = town.get("/en/journal").await;
    assert_eq!(reply.status, 403);
    assert!(reply.text.contains("<p>Your function does not permit this. Switch function"), "{}", reply.text);
    assert!(
        reply.text.contains("<code>refusal-power-missing journal.read</code>"),
        "the code is for whoever helps"
    );
}
