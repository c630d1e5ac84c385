//! From the template to the public, through the forms.

use stage::incident;
use testkit::NIGHT;
use warning::read::Stand;

use crate::town::{AUTHOR, MAYOR, SECOND, Town, form};

#[tokio::test]
async fn a_warning_begins_with_a_template_and_the_place_of_the_incident() {
    let town = Town::open();
    let author = town.browser(AUTHOR);
    let choice = author.get(&format!("/nl/public/new?about={}", incident())).await.text;
    assert!(choice.contains("Gaslek") && choice.contains("te bevestigen") && choice.contains("26-0417 Gaz"));
    let blank = author.get(&format!("/fr/public/new?about={}&template=gas", incident())).await.text;
    assert!(
        blank.contains("data-pmtiles=\"/fr/map/base.pmtiles\""),
        "from the root: the page lies further down"
    );
    for part in [
        "Fuite à [lieu]",
        "Sluit alles.",
        "value=\"rue du Moulin\"",
        "value=\"Molenstraat\"",
        "{figure:injured}",
        "ne peut pas partir",
        "P-26-0001",
        "Hautrive",
        "dir=\"rtl\"",
        "24/11/2026 05:40",
    ] {
        assert!(blank.contains(part), "{part}: {blank}");
    }
}

#[tokio::test]
async fn one_writes_another_releases_and_the_page_shows_what_will_appear_to_whom() {
    let town = Town::open();
    let (author, second) = (town.browser(AUTHOR), town.browser(SECOND));
    let id = town.written().await;
    let row = town.row(id);
    assert_eq!((row.number.as_str(), row.stand(NIGHT)), ("W-26-0001", Stand::Draft));
    assert_eq!(row.says.area.codes.iter().next().map(String::as_str), Some("90001"));
    let page = author.get(&format!("/fr/public/{id}")).await.text;
    for part in [
        "headline fr",
        "headline nl",
        "instruction fr",
        "habitants dans la zone",
        "SMS",
        "à confirmer",
        "BE-Alert",
        "Complète",
        "en, de",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains(&format!("/{id}/release")), "nothing to release yet");
    author.post(&format!("/fr/public/{id}/submit"), "").await;
    let page = author.get(&format!("/fr/public/{id}")).await.text;
    assert!(!page.contains(&format!("/{id}/release")), "who wrote it does not release it");
    let offered = second.get(&format!("/nl/public/{id}")).await.text;
    assert!(
        offered.contains(&format!("/nl/public/{id}/release"))
            && offered.contains("Aan de bevolking verspreiden")
    );
    assert!(second.get("/nl/public").await.text.contains("wacht op een tweede persoon"));
    let forbidden = author.post(&format!("/fr/public/{id}/release"), "").await;
    assert_eq!(forbidden.status, 403, "without the power");
    assert_eq!(second.post(&format!("/nl/public/{id}/release"), "").await.status, 303);
    assert_eq!(town.row(id).stand(NIGHT), Stand::Active);
    let board = author.get("/en/public").await.text;
    assert!(board.contains("In force") && board.contains("on its way to the site"));
    assert!(board.contains("public warning in force"), "the chip: {board}");
    let cap = author.get(&format!("/fr/public/{id}/cap.xml")).await;
    assert!(
        cap.text.contains("<identifier>W-26-0001</identifier>")
            && cap.header("content-type") == "application/cap+xml"
    );
    let picture = author.get(&format!("/fr/public/{id}/map.svg")).await;
    assert!(picture.text.starts_with("<svg") && picture.text.contains("url(#h)"));
}

#[tokio::test]
async fn whoever_had_a_hand_in_it_is_told_to_ask_somebody_else() {
    let town = Town::open();
    let second = town.browser(SECOND);
    let id = stage::id_in(&second.post("/fr/public", &form("")).await);
    second.post(&format!("/fr/public/{id}/submit"), "").await;
    let page = second.get(&format!("/fr/public/{id}")).await.text;
    assert!(page.contains("quelqu’un d’autre doit la diffuser"));
    let refused = second.post(&format!("/fr/public/{id}/release"), "").await;
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("Demandez à une autre personne"), "{}", refused.text);
    let mayor = town.browser(MAYOR).post(&format!("/fr/public/{id}/return"), "reason=quelle+rue").await;
    assert_eq!(mayor.status, 303, "{}", mayor.text);
    assert!(second.get(&format!("/fr/public/{id}")).await.text.contains("quelle rue"));
}

#[tokio::test]
async fn an_unconfirmed_figure_is_refused_with_its_name_and_what_to_do() {
    let town = Town::open();
    let author = town.browser(AUTHOR);
    let with =
        |text: &str| form(&format!("description-fr={text}")).replace("&description-fr=description+fr", "");
    let preview = author.post("/nl/public/preview", &with("%7Bfigure%3Ainjured%7D")).await.text;
    assert!(preview.contains("Gewonden") && preview.contains("niet bevestigd"), "{preview}");
    let id = stage::id_in(&author.post("/fr/public", &with("Il+y+a+7+bless%C3%A9s")).await);
    let refused = author.post(&format!("/fr/public/{id}/submit"), "").await;
    assert_eq!(refused.status, 422);
    for part in ["Blessés", "non confirmé", "écrivez son repère"] {
        assert!(refused.text.contains(part), "{part}: {}", refused.text);
    }
    let seen = town.row(id).changed_seq;
    let better = with(&format!("%7Bfigure%3Aevacuated%7D+personnes&based_on={seen}"));
    assert_eq!(author.post(&format!("/fr/public/{id}/change"), &better).await.status, 303);
    assert_eq!(author.post(&format!("/fr/public/{id}/submit"), "").await.status, 303);
    assert!(
        author.get(&format!("/fr/public/{id}")).await.text.contains("340 personnes"),
        "the public one is put in"
    );
    let stale = author.post(&format!("/fr/public/{id}/change"), &better).await;
    assert_eq!(stale.status, 409);
}

#[tokio::test]
async fn the_preview_writes_nothing_and_says_what_is_missing() {
    let town = Town::open();
    let author = town.browser(AUTHOR);
    let head = town.stage.journal.head();
    let good = author.post("/fr/public/preview", &form("")).await.text;
    assert!(
        good.contains("peut passer à la deuxième personne")
            && good.contains("data-geometry")
            && good.contains("headline nl")
    );
    let without =
        author.post("/fr/public/preview", &form("").replace("shape=circle", "shape=areas")).await.text;
    assert!(without.contains("choisissez une zone"), "{without}");
    let placeless = form("").replace("place-fr=place+fr", "place-fr=");
    let placeless = author.post("/fr/public/preview", &placeless).await.text;
    assert!(
        placeless.contains("href=\"#f-place-fr\"") && placeless.contains("Lieu, en mots · fr"),
        "{placeless}"
    );
    let nothing = author.post("/fr/public/preview", "").await;
    assert_eq!(nothing.status, 200);
    assert_eq!(town.stage.journal.head(), head);
    let areas = author
        .post("/fr/public/preview", &form("areas=90001&areas=90002").replace("shape=circle", "shape=areas"))
        .await
        .text;
    assert!(areas.contains("3\u{202F}600") || areas.contains("3\u{A0}600"), "{areas}");
    let perimeter = author
        .post("/fr/public/preview", &form("perimeter=p1").replace("shape=circle", "shape=perimeter"))
        .await
        .text;
    assert!(perimeter.contains("peut passer"));
    let drawn = "corners=4.391+50.801%0A4.395+50.801%0A4.395+50.805";
    assert!(
        author
            .post("/fr/public/preview", &form(drawn).replace("shape=circle", "shape=drawn"))
            .await
            .text
            .contains("peut passer")
    );
    let wrong = author
        .post("/fr/public/preview", &form("corners=here").replace("shape=circle", "shape=drawn"))
        .await
        .text;
    assert!(wrong.contains("n’est pas un sommet"), "{wrong}");
}

#[tokio::test]
async fn every_channel_is_listed_with_its_cost_or_that_none_is_known() {
    let town = Town::open();
    let author = town.browser(AUTHOR);
    let areas = form("areas=90001&areas=90002").replace("shape=circle", "shape=areas");
    let page = author.post("/fr/public/preview", &areas).await.text.replace(['\u{a0}', '\u{202f}'], " ");
    // 3600 inhabitants at 0.055 euro.
    for part in
        ["Site public, flux Atom", "SMS · BE-Alert", "198,00", "0,055 € par personne", "règle fictive"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    let mail = page.split_once("Courriel · BE-Alert").unwrap().1.split_once("</li>").unwrap().0;
    assert!(mail.contains("le prix n’est pas connu"), "{mail}");
    let dutch = author.post("/nl/public/preview", &areas).await.text;
    assert!(dutch.contains("Sms · BE-Alert") && dutch.contains("per persoon"), "{dutch}");
}

#[tokio::test]
async fn an_update_shows_what_differs_and_an_ending_says_all_clear() {
    let town = Town::open();
    let author = town.browser(AUTHOR);
    let first = town.released().await;
    let present = author.get(&format!("/fr/public/new?follows={first}&act=update")).await.text;
    assert!(present.contains("value=\"headline fr\"") && present.contains("W-26-0001"), "{present}");
    let other = form(&format!("follows={first}&act=update&headline-fr=Plus+large"))
        .replace("&headline-fr=headline+fr", "");
    let update = stage::id_in(&author.post("/fr/public", &other).await);
    let page = author.get(&format!("/fr/public/{update}")).await.text;
    assert!(page.contains("<del>headline fr</del> <ins>Plus large</ins>"), "{page}");
    author.post(&format!("/fr/public/{update}/submit"), "").await;
    town.browser(SECOND).post(&format!("/fr/public/{update}/release"), "").await;
    assert_eq!(town.row(first).stand(NIGHT), Stand::Replaced);
    let ending = author.get(&format!("/fr/public/new?follows={update}&act=cancel")).await.text;
    assert!(ending.contains("Fin d’alerte") && ending.contains("Aérez."));
    let beside = author.get(&format!("/nl/incidents/{}", incident())).await.text;
    assert!(
        beside.contains("id=\"public-beside\"")
            && beside.contains("Vervangen")
            && beside.contains("De bevolking waarschuwen")
    );
    let stale = author.post("/fr/public", &form(&format!("follows={first}&act=cancel"))).await;
    assert_eq!(stale.status, 409);
}

#[tokio::test]
async fn a_long_heading_shows_a_few_and_all_when_asked() {
    let town = Town::open();
    for _ in 0..33 {
        town.written().await;
    }
    let author = town.browser(AUTHOR);
    let rows = |page: &str| page.matches("<li class=\"card public-row\"").count();
    let few = author.get("/fr/public").await.text;
    assert_eq!(rows(&few), 30);
    assert!(few.contains("href=\"?all=drafts\"") && few.contains("Voir les 33"), "{few}");
    let all = author.get("/fr/public?all=drafts").await.text;
    assert_eq!(rows(&all), 33);
    assert!(!all.contains("href=\"?all="), "{all}");
    // Behind the last page the board does not say that there is nothing, and what arrives live stays on the first.
    let behind = author.get("/fr/public?all=drafts&page=9").await.text;
    assert!(behind.contains("id=\"public-drafts-empty\" hidden"), "{behind}");
    assert!(
        behind.contains("id=\"public-drafts-rest\"") && behind.contains("?all=drafts&amp;page=8"),
        "{behind}"
    );
}
