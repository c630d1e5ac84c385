//! News and answers, and what the page says when the site could not be reached.

use std::sync::Arc;

use jiff::tz::TimeZone;
use kernel::Actor;
use stage::incident;
use warning::Facts;
use warning::command::NotePush;

use crate::town::{AUTHOR, EDITOR, SECOND, Town};

fn item(more: &str) -> String {
    format!(
        "about={}&sort=question&title-fr=O%C3%B9+dormir+%3F&body-fr=Salle+A&title-nl=Waar+slapen%3F&body-nl=Zaal+A{more}",
        incident()
    )
}

#[tokio::test]
async fn an_item_is_written_published_changed_and_withdrawn_with_a_reason() {
    let town = Town::open();
    let author = town.browser(AUTHOR);
    assert!(author.get("/fr/public/items").await.text.contains("Rien n’est écrit"));
    assert!(author.get(&format!("/fr/public/items/new?about={}", incident())).await.text.contains("26-0417"));
    let id = stage::id_in(&author.post("/fr/public/items", &item("")).await);
    let half = author.post("/fr/public/items", &item("").replace("title-nl", "x")).await;
    let half = stage::id_in(&half);
    let refused = author.post(&format!("/fr/public/items/{half}/publish"), "").await;
    assert_eq!(refused.status, 422, "both languages");
    assert_eq!(author.post(&format!("/fr/public/items/{id}/publish"), "").await.status, 303);
    let page = author.get(&format!("/nl/public/items/{id}")).await.text;
    assert!(page.contains("Gepubliceerd") && page.contains("onderweg naar de site"), "{page}");
    assert!(author.get(&format!("/fr/public/items/{id}/change")).await.text.contains("Salle A"));
    let changed =
        author.post(&format!("/fr/public/items/{id}/change"), &item("").replace("Salle", "Salle+B")).await;
    assert_eq!(changed.status, 303, "{}", changed.text);
    let page = author.get(&format!("/fr/public/items/{id}")).await.text;
    assert!(page.contains("Ce que dit le site maintenant") && page.contains("Salle B"));
    let silent = author.post(&format!("/fr/public/items/{id}/withdraw"), "reason-fr=erreur").await;
    assert_eq!(silent.status, 422, "the reason stands on the site in both languages");
    let gone =
        author.post(&format!("/fr/public/items/{id}/withdraw"), "reason-fr=erreur&reason-nl=fout").await;
    assert_eq!(gone.status, 303);
    assert!(author.get("/nl/public/items").await.text.contains("Ingetrokken"));
    assert_eq!(town.browser(SECOND).post("/fr/public/items", &item("")).await.status, 403);
}

#[tokio::test]
async fn an_item_begins_with_a_template_in_all_its_languages_and_no_gap_goes_out() {
    let town = Town::open();
    let author = town.browser(AUTHOR);
    let about = incident();
    let choice = author.get(&format!("/nl/public/items/new?about={about}")).await.text;
    for part in [
        "Eerste informatie",
        "Incident in [plaats]",
        "te bevestigen",
        &format!("template=first&amp;about={about}"),
        &format!("empty=yes&amp;about={about}"),
    ] {
        assert!(choice.contains(part), "{part}: {choice}");
    }
    let filled = author.get(&format!("/fr/public/items/new?template=first&about={about}")).await.text;
    for part in [
        "value=\"Incident à [lieu]\"",
        "Volgende informatie om [uur].",
        "value=\"Vorfall in [Ort]\"",
        "value=\"news\" checked",
        "data-outbox=\"public-item:new:first\"",
        "à confirmer",
        "26-0417",
    ] {
        assert!(filled.contains(part), "{part}: {filled}");
    }
    let empty = author.get("/fr/public/items/new?empty=yes").await.text;
    assert!(empty.contains("data-outbox=\"public-item:new\"") && !empty.contains("Incident à"), "{empty}");
    let german = "&title-de=Vorfall&body-de=N%C3%A4chste+Information+um+%5BUhrzeit%5D.";
    let id = stage::id_in(&author.post("/fr/public/items", &item(german)).await);
    let refused = author.post(&format!("/fr/public/items/{id}/publish"), "").await;
    assert!(refused.status == 422 && refused.text.contains("[Uhrzeit]\u{202f}»"), "{}", refused.text);
    let better = item(&german.replace("%5BUhrzeit%5D", "14+Uhr"));
    assert_eq!(author.post(&format!("/fr/public/items/{id}/change"), &better).await.status, 303);
    assert_eq!(author.post(&format!("/fr/public/items/{id}/publish"), "").await.status, 303);
}

#[tokio::test]
async fn what_is_not_on_the_site_is_red_with_the_reason_and_a_way_to_try_again() {
    let town = Town::open();
    let id = town.released().await;
    let facts = Arc::new(Facts::bare(TimeZone::UTC));
    let note = |outcome| NotePush { matter: id, outcome };
    town.stage.submit(&Actor::system(), note(Err("No space left".into())), &facts).unwrap();
    let second = town.browser(SECOND);
    let page = second.get(&format!("/fr/public/{id}")).await.text;
    assert!(
        page.contains("No space left")
            && page.contains("pas sur le site")
            && page.contains(&format!("/{id}/push"))
    );
    assert!(second.get("/fr/public").await.text.contains("Un contenu diffusé n’est pas sur le site"));
    assert_eq!(second.post(&format!("/fr/public/{id}/push"), "").await.status, 303);
    town.stage.submit(&Actor::system(), note(Ok((40, 90_000))), &facts).unwrap();
    let page = second.get(&format!("/fr/public/{id}")).await.text;
    assert!(page.contains("https://crise.example/fr/warning/W-26-0001"), "{page}");
    assert_eq!(town.browser(AUTHOR).post(&format!("/fr/public/{id}/push"), "").await.status, 403);
}

#[tokio::test]
async fn an_item_is_handed_over_sent_back_with_a_reason_and_handed_over_again() {
    let town = Town::open();
    let (author, editor) = (town.browser(AUTHOR), town.browser(EDITOR));
    let id = stage::id_in(&author.post("/fr/public/items", &item("")).await);
    let address = format!("/fr/public/items/{id}");
    assert!(author.get(&address).await.text.contains("Remettre à la deuxième personne"));
    assert_eq!(author.post(&format!("{address}/submit"), "").await.status, 303);
    let own = author.get(&address).await.text;
    assert!(own.contains("quelqu’un d’autre") && !own.contains(&format!("{address}/return")), "{own}");
    let waits = editor.get(&address).await.text;
    assert!(waits.contains("Attend la deuxième personne") && waits.contains(&format!("{address}/return")));
    assert!(waits.contains("en attente d’une deuxième personne"), "the number beside the room: {waits}");
    assert!(
        !town.browser(SECOND).get("/fr/public").await.text.contains("en attente d’une deuxième personne")
    );
    let silent = editor.post(&format!("{address}/return"), "reason=+").await;
    assert_eq!(silent.status, 422, "not without a reason");
    assert_eq!(editor.post(&format!("{address}/return"), "reason=quelle+salle+%3F").await.status, 303);
    let back = author.get(&address).await.text;
    assert!(back.contains("Renvoyé") && back.contains("quelle salle ?"), "{back}");
    let twice = editor.post(&format!("{address}/return"), "reason=encore").await;
    assert!(
        twice.status == 409 && twice.text.contains("stranded") && twice.text.contains("renvoyée"),
        "{}",
        twice.text
    );
    assert_eq!(author.post(&format!("{address}/submit"), "").await.status, 303);
    assert_eq!(editor.post(&format!("{address}/publish"), "").await.status, 303);
    assert!(author.get("/fr/public/items").await.text.contains("Publié"));
}
