//! The manager opens a campaign, asks, sees who did not answer, names people, makes links.

use kernel::Timestamp;

use crate::town::{MANAGER, PARTNER, Town, measure};

#[tokio::test]
async fn a_campaign_is_opened_and_shows_who_did_not_answer() {
    let town = Town::open();
    let manager = town.browser(MANAGER);
    let blank = manager.get("/fr/contributions/new").await;
    assert!(
        blank.text.contains("Madame, Monsieur") && blank.text.contains("Et ensuite ?"),
        "the profile's letter"
    );
    let one = manager
        .post("/fr/contributions", "year=2026&due=2026-12-31T18:00&names-fr=X&names-nl=X&letter-fr=A")
        .await;
    assert!(one.status == 422, "partners read both languages: {}", one.status);
    let id = town.asked().await;
    let page = manager.get(&format!("/fr/contributions/{id}")).await;
    assert!(
        page.text.contains("en attente") && page.text.contains("Hautrive") && page.text.contains("Valcourt")
    );
    town.clock.set(Timestamp::from_jiff("2027-01-02T10:00:00Z".parse().unwrap()));
    let page = manager.get(&format!("/nl/contributions/{id}?state=silent")).await;
    assert!(page.text.contains("geen antwoord") && page.text.contains("Hoogoever"));
    let sheet = town.sheet("hautrive").id;
    let shown = manager.get(&format!("/fr/contributions/sheets/{sheet}")).await;
    assert!(shown.text.contains("Une réponse qui manque ne veut pas dire que rien n’est fait."));
    let twice = format!("measures={}&partners=hautrive", measure("1.1").id);
    let again = manager.post(&format!("/fr/contributions/{id}/ask"), &twice).await;
    assert!(again.status == 409 || again.status == 422, "{}", again.status);
    assert!(again.text.contains("déjà interrogés"));
}

#[tokio::test]
async fn a_selection_on_the_matrix_becomes_a_targeted_request() {
    let town = Town::open();
    town.asked().await;
    let manager = town.browser(MANAGER);
    let page = manager.get(&format!("/fr/contributions/ask?measures={}", measure("1.10").id)).await;
    assert!(
        page.text.contains(&format!("value=\"{}\" checked", measure("1.10").id)),
        "the one open campaign is taken"
    );
    assert!(page.text.contains("texte non disponible"));
}

#[tokio::test]
async fn a_person_is_named_and_what_went_to_the_one_before_opens_nothing_any_more() {
    use contributions::campaign::link_of;
    use desk::links::Link;
    let town = Town::open();
    town.asked().await;
    let sheet = town.sheet("hautrive").id;
    let expires = testkit::NIGHT.plus_seconds(3600);
    let secret = town.desk.links.make(Link { link: link_of(sheet, 0), matter: sheet, expires }).unwrap();
    let stranger = web::testing::Browser::new(&town.router, "");
    let letter = format!("/fr/contribute/{secret}");
    assert_eq!(stranger.get(&letter).await.status, 200, "the link of a letter");
    let path = format!("/fr/contributions/sheets/{sheet}/contact");
    let manager = town.browser(MANAGER);
    let wrong = manager.post(&path, "n=0&contact-mail=nobody").await;
    assert!(wrong.status == 422 && wrong.text.contains("ne peut pas être une adresse"));
    let named = manager
        .post(&path, "n=0&contact-name=B.+Fictif&contact-mail=b%40hautrive.example&contact-lang=fr")
        .await;
    assert_eq!(named.status, 303, "{}", named.text);
    assert_eq!(stranger.get(&letter).await.status, 404);
    let refused = town.browser(PARTNER).post(&path, "n=0&contact-mail=x%40y.example").await;
    assert_eq!(refused.status, 403);
}
