//! An open account follows what it is about, and everybody is asked at once: previewed, and done as shown.

use account::command::OpenAccount;
use kernel::Actor;

use crate::town::{KEEPER, READER, Town, WRITER, done, facts, shown, subject};

#[tokio::test(flavor = "multi_thread")]
async fn what_came_since_the_opening_is_said_seen_and_taken_in() {
    let town = Town::open();
    // Opened when there was one objective less, and another that is no longer there.
    let id = stage::matter();
    let about = vec![
        subject("strategic", "7", None),
        subject("operational", "7.1", Some("7")),
        subject("operational", "7.9", Some("7")),
    ];
    let facts = std::sync::Arc::new(facts());
    town.submit(&Actor::system(), OpenAccount::new(id, "policy-note", 2024, about), &facts).unwrap();
    let (own, keeper) = (format!("/fr/accounts/{id}"), town.browser(KEEPER));
    let text = format!("{own}/sections/oo.done.description.7-9");
    done(&keeper.post(&text, "text-fr=fait&text-nl=gedaan").await);
    let page = keeper.get(&own).await.text;
    assert!(page.contains("Voir et reprendre") && page.contains("/structure\""), "{page}");
    let page = keeper.get(&format!("{own}/structure")).await.text;
    for word in ["Nouvelles parties", "OO 7.2", "Sans objet, avec un texte", "OO 7.9"] {
        assert!(page.contains(word), "{word}: {page}");
    }
    let other = town.browser(READER).get(&format!("{own}/structure")).await.text;
    assert!(!other.contains("name=\"shown\""), "who may not write is not offered it");
    let stale = keeper.post(&format!("{own}/structure"), "shown=x").await;
    assert_eq!(stale.status, 409, "{}", stale.text);
    done(&keeper.post(&format!("{own}/structure"), &format!("shown={}", shown(&page))).await);
    let page = keeper.get(&own).await.text;
    assert!(!page.contains("Voir et reprendre") && page.contains("sans objet"), "{page}");
    assert!(keeper.get(&text).await.text.contains("gedaan"), "the text is still there");
    let silent =
        keeper.post(&format!("{own}/structure/remove"), "codes=oo.done.description.7-9&words=").await;
    assert_eq!(silent.status, 422, "{}", silent.text);
    let form = "codes=oo.done.description.7-9&words=abrogé";
    done(&keeper.post(&format!("{own}/structure/remove"), form).await);
    assert_eq!(keeper.get(&text).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_is_asked_at_once_as_it_was_shown() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let (own, keeper) = (format!("/fr/accounts/{id}"), town.browser(KEEPER));
    assert!(keeper.get(&own).await.text.contains("Demander tout, rappeler à tous"));
    let all = format!("{own}/contributions");
    let page = keeper.get(&all).await.text;
    assert!(page.contains("Chef de service") && page.contains("Demander à toutes"), "{page}");
    assert!(!town.browser(READER).get(&all).await.text.contains("Demander à toutes"));
    let late = keeper.post(&all, "due=2020-01-31").await;
    assert_eq!(late.status, 422, "{}", late.text);
    done(&keeper.post(&all, "due=2099-01-31").await);
    let page = keeper.get(&all).await.text;
    assert!(page.contains("plus personne à solliciter") && page.contains("Rappeler à toutes"), "{page}");
    assert!(town.browser(WRITER).get("/fr/accounts").await.text.contains("textes demandés"));
    done(&keeper.post(&format!("{all}/remind"), "").await);
}
