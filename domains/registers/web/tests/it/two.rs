//! Two people at an answer sheet.

use registers::read::sheet;
use web::testing::AtOneForm;

use crate::town::{SECRETARY, Town, went};

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_answered() {
    let town = Town::open();
    let id = town.resolution().await;
    let secretary = town.browser(SECRETARY);
    went(&secretary.post(&format!("/fr/registers/{id}/sheets"), "").await);
    let path = format!("/fr/registers/{id}/sheets/1");
    let form = AtOneForm {
        page: &path,
        act: &path,
        both: ("remains-fr", "Le quai.", ["Le pont.", "Le bois."]),
        alone: ("remains-nl", ["De kaai.", "De brug."]),
        with: &[],
    };
    let now = || {
        let text = town.read(|r| sheet(r, id, 1)).unwrap().sheet.remains;
        (text.fr.unwrap_or_default(), text.nl.unwrap_or_default())
    };
    form.meet(&secretary, &town.browser(SECRETARY), now).await;
}

#[tokio::test]
async fn nobody_overwrites_unseen_how_a_colleague_described_a_document() {
    let town = Town::open();
    let id = town.resolution().await;
    let act = format!("/fr/registers/{id}/change");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("names-fr", "Alerte au quai", ["Alerte au pont", "Alerte au bois"]),
        alone: ("note-nl", ["Nota van de kaai", "Nota van de brug"]),
        with: &[],
    };
    let now = || {
        let frame = town.row(id).frame;
        (frame.names.fr.unwrap_or_default(), frame.note.nl.unwrap_or_default())
    };
    form.meet(&town.browser(SECRETARY), &town.browser(SECRETARY), now).await;
}

#[tokio::test]
async fn a_register_that_both_changed_is_told_by_its_name() {
    let town = Town::open();
    let id = town.resolution().await;
    let secretary = town.browser(SECRETARY);
    let act = format!("/fr/registers/{id}/change");
    let drawn = secretary.get(&act).await.text;
    let sent = |register| web::testing::filled(&drawn, &act, &[("register", register)]);
    went(&secretary.post(&act, &sent("lessons")).await);
    let back = secretary.post(&act, &sent("nowhere")).await;
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ").replace("&#x27;", "'");
    assert!(back.status == 409 && said.contains("Maintenant : « Leçons »"), "{said}");
}
