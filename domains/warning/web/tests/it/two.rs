//! Two people at the words of a warning, and at those of an item of the site.

use web::testing::AtOneForm;

use crate::town::{AUTHOR, EDITOR, Town};

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_wrote_in_a_warning() {
    let town = Town::open();
    let id = town.written().await;
    let (slow, quick) = (town.browser(AUTHOR), town.browser(AUTHOR));
    let act = format!("/fr/public/{id}/change");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("headline-fr", "Fuite au quai", ["Fuite majeure", "Fuite contenue"]),
        alone: ("instruction-nl", ["Sluit de ramen", "Blijf binnen"]),
        with: &[],
    };
    let now = || {
        let texts = town.row(id).says.texts;
        (texts["fr"].headline.clone(), texts["nl"].instruction.clone())
    };
    form.meet(&slow, &quick, now).await;
}

#[tokio::test]
async fn nobody_overwrites_unseen_what_a_colleague_wrote_for_the_site() {
    let town = Town::open();
    let (slow, quick) = (town.browser(EDITOR), town.browser(EDITOR));
    let item = "sort=news&title-fr=Titre&title-nl=Titel&body-fr=Texte&body-nl=Tekst";
    let id = stage::id_in(&slow.post("/fr/public/items", item).await);
    let act = format!("/fr/public/items/{id}/change");
    let form = AtOneForm {
        page: &act,
        act: &act,
        both: ("title-fr", "Quai rouvert", ["Quai clos", "Quai libre"]),
        alone: ("body-nl", ["De kaai is open", "De kaai is vrij"]),
        with: &[],
    };
    let now = || {
        let row = town.stage.read(|r| warning::read::item(r, &warning::read::Eye::all(), id)).unwrap();
        (row.texts["fr"].title.clone(), row.texts["nl"].body.clone())
    };
    form.meet(&slow, &quick, now).await;
}

#[tokio::test]
async fn a_radius_that_a_colleague_changed_is_not_lost_beneath_another_outline() {
    let town = Town::open();
    let id = town.written().await;
    let author = town.browser(AUTHOR);
    let act = format!("/fr/public/{id}/change");
    let drawn = author.get(&act).await.text;
    let sent = |page: &str, typed: &[(&str, &str)]| web::testing::filled(page, &act, typed);
    assert_eq!(author.post(&act, &sent(&drawn, &[("metres", "317")])).await.status, 303);
    let radius = || town.row(id).says.area.circles.first().map(|circle| circle.radius_m);
    let corners = "4.391 50.801\n4.395 50.801\n4.395 50.805";
    let back = author.post(&act, &sent(&drawn, &[("shape", "drawn"), ("corners", corners)])).await;
    let said = back.text.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(back.status == 409 && said.contains("317 m »"), "{said}");
    assert_eq!(radius(), Some(317), "nothing is lost");
    let again = author.post(&act, &sent(&back.text, &[])).await;
    assert_eq!(again.status, 303, "{}", again.text);
    assert_eq!(radius(), None, "chosen knowingly");
}
