//! What others do, within a second.

use stage::{Console, incident};

use crate::town::{AUTHOR, EDITOR, OTHER_MAYOR, SECOND, Town, form};

#[tokio::test]
async fn the_board_the_page_and_the_incident_follow() {
    let town = Town::open();
    let (author, second) = (town.browser(AUTHOR), town.browser(SECOND));
    let mut board = Console::open(&second, &town.stage.journal, "nl", "public").await;
    let mut beside =
        Console::open(&second, &town.stage.journal, "fr", &format!("beside:{}", incident())).await;
    let id = town.written().await;
    let (mode, row) = board.fragment("public-drafts").await;
    assert!(mode == "upsert" && row.contains("W-26-0001"), "{mode}: {row}");
    assert!(beside.fragment("public-beside").await.1.contains("W-26-0001"));
    let mut page = Console::open(&second, &town.stage.journal, "fr", &format!("public:{id}")).await;
    author.post(&format!("/fr/public/{id}/submit"), "").await;
    assert!(page.fragment("public-state").await.1.contains("Attend la deuxième personne"));
    assert!(board.fragment(&format!("public-{id}")).await.1.contains("Wacht op de tweede persoon"));
    second.post(&format!("/fr/public/{id}/release"), "").await;
    assert!(page.fragment("public-state").await.1.contains("en route vers le site"));
    assert!(board.fragment("public-site").await.1.contains("geldende waarschuwing"));
}

#[tokio::test]
async fn every_page_says_at_once_that_a_warning_holds_and_that_it_ended() {
    let town = Town::open();
    let (author, second) = (town.browser(AUTHOR), town.browser(SECOND));
    let mut console = Console::open(&town.browser(EDITOR), &town.stage.journal, "nl", "public-chip").await;
    let mut elsewhere =
        Console::open(&town.browser(OTHER_MAYOR), &town.stage.journal, "fr", "public-chip").await;
    assert!(!second.get("/fr/public").await.text.contains("chip-public"));
    let id = town.released().await;
    let (mode, chip) = console.fragment("chips").await;
    assert!(mode == "upsert" && chip.contains("id=\"chip-public\"") && chip.contains("tot "), "{chip}");
    assert_eq!(elsewhere.fragment("chip-public").await.0, "remove", "nothing of it elsewhere");
    assert!(second.get("/fr/public").await.text.contains("alerte publique en cours"));
    let ends = form(&format!("follows={id}&act=cancel&"));
    let end = stage::id_in(&author.post("/fr/public", &ends).await);
    author.post(&format!("/fr/public/{end}/submit"), "").await;
    assert_eq!(second.post(&format!("/fr/public/{end}/release"), "").await.status, 303);
    assert_eq!(console.fragment("chip-public").await.0, "remove");
}

#[tokio::test]
async fn the_number_beside_the_room_follows_what_waits_for_a_second_person() {
    let town = Town::open();
    let mut second = Console::open(&town.browser(SECOND), &town.stage.journal, "fr", "public-chip").await;
    let id = town.written().await;
    let (_, none) = second.fragment("badge-public").await;
    assert!(!none.contains("class=\"badge\""), "{none}");
    town.browser(AUTHOR).post(&format!("/fr/public/{id}/submit"), "").await;
    let (mode, one) = second.fragment("badge-public").await;
    assert!(mode == "inner" && one.contains("en attente d’une deuxième personne"), "{mode}: {one}");
}
