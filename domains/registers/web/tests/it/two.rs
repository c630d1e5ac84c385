//! Two people at an answer sheet, at a document and its points, at a step of an instrument, at its equal-opportunity test.

use registers::read::{Eye, points, sheet, steps, test};
use web::testing::{AtOneForm, filled};

use crate::agenda::ORDINANCE;
use crate::town::{SECRETARY, Town, id_in, plain, went};

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

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_made_of_a_point() {
    let town = Town::open();
    let id = town.resolution().await;
    let (secretary, page) = (town.browser(SECRETARY), format!("/fr/registers/{id}"));
    let act = format!("{page}/points/1");
    let form = AtOneForm {
        page: &page,
        act: &act,
        both: ("words-fr", "Le quai.", ["Le pont.", "Le bois."]),
        alone: ("target-nl", ["De kaai.", "De brug."]),
        with: &[],
    };
    let point = || town.read(|r| points(r, id)).remove(0).point;
    let now = || (point().words.fr.unwrap_or_default(), point().target.nl.unwrap_or_default());
    form.meet(&secretary, &town.browser(SECRETARY), now).await;
    let drawn = secretary.get(&page).await.text;
    let sent = |owner, due| filled(&drawn, &act, &[("owner", owner), ("due", due)]);
    went(&secretary.post(&act, &sent("board-member", "2027-01-15")).await);
    let back = secretary.post(&act, &sent("cabinet", "2027-02-15")).await;
    let said = plain(&back.text);
    assert!(
        back.status == 409 && said.contains("« Direction »") && said.contains("15 janvier 2027"),
        "{said}"
    );
    assert_eq!(point().owner.as_deref(), Some("board-member"));
}

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_said_of_a_step() {
    let town = Town::open();
    let secretary = town.browser(SECRETARY);
    let id = id_in(&secretary.post("/fr/registers/agenda", ORDINANCE).await);
    let page = format!("/fr/registers/agenda/{id}");
    let act = format!("{page}/step");
    let planned = "code=draft&planned=2026-12-01&words-fr=retard&words-nl=vertraging";
    went(&secretary.post(&act, planned).await);
    let form = AtOneForm {
        page: &page,
        act: &act,
        both: ("words-fr", "Le quai.", ["Le pont.", "Le bois."]),
        alone: ("words-nl", ["De kaai.", "De brug."]),
        with: &[],
    };
    let step = || town.read(|r| steps(r, id)).remove(0);
    let now = || {
        let words = step().words;
        (words.fr.unwrap_or_default(), words.nl.unwrap_or_default())
    };
    form.meet(&secretary, &town.browser(SECRETARY), now).await;
    // Whoever says that it was taken keeps what was said of it, and the day it was planned for.
    let drawn = secretary.get(&page).await.text;
    went(&secretary.post(&act, &filled(&drawn, &act, &[("done", "2026-11-20")])).await);
    let step = step();
    assert_eq!((step.words.fr.as_deref(), step.planned.is_some()), (Some("Le bois."), true));
}

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_found_in_a_test() {
    let town = Town::open();
    let secretary = town.browser(SECRETARY);
    let id = id_in(&secretary.post("/fr/registers/agenda", ORDINANCE).await);
    let act = format!("/fr/registers/test/{id}");
    // Nobody has begun yet: two begin at the same time.
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("words-gender-fr", "Le quai.", ["Le pont.", "Le bois."]),
        alone: ("words-gender-nl", ["De kaai.", "De brug."]),
        with: &[("effect-gender", "neutral")],
    };
    let finding = || town.read(|r| test(r, &Eye::all(), id)).unwrap().test.findings.remove(0);
    let now = || {
        let words = finding().words;
        (words.fr.unwrap_or_default(), words.nl.unwrap_or_default())
    };
    form.meet(&secretary, &town.browser(SECRETARY), now).await;
    // Nobody hands in what they have not seen.
    let drawn = secretary.get(&act).await.text;
    went(&secretary.post(&act, &filled(&drawn, &act, &[("effect-gender", "positive")])).await);
    let hand_in = format!("{act}/hand-in");
    let unseen = secretary.post(&hand_in, &filled(&drawn, &hand_in, &[])).await;
    assert!(unseen.status == 409 && unseen.text.contains("error-summary"), "{}", unseen.text);
    // Both changed it: told by its name. Handed in meanwhile: what was typed is still on the page.
    let back = secretary.post(&act, &filled(&drawn, &act, &[("effect-gender", "unknown")])).await;
    let said = plain(&back.text);
    assert!(back.status == 409 && said.contains("Maintenant : « favorable »"), "{said}");
    went(&secretary.post(&hand_in, &filled(&back.text, &hand_in, &[])).await);
    let late = secretary.post(&act, &filled(&back.text, &act, &[("words-gender-fr", "Le port.")])).await;
    assert!(late.status == 409 && late.text.contains("Le port."), "{}", late.text);
}
