//! What others do, within a second.

use stage::{Console, incident};

use crate::town::{AUTHOR, SECOND, Town};

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
