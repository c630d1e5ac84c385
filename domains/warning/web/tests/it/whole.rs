//! The public site as a whole: closed and opened through the forms, and taken as an archive.

use stage::Console;

use crate::town::{AUTHOR, EDITOR, SECOND, Town};

#[tokio::test]
async fn the_site_is_closed_with_a_reason_and_opened_again() {
    let town = Town::open();
    let (author, reader) = (town.browser(AUTHOR), town.browser("watch-officer"));
    let mut board = Console::open(&reader, &town.stage.journal, "fr", "public").await;
    assert!(author.get("/fr/public").await.text.contains("/fr/public/site"));
    let page = author.get("/fr/public/site").await.text;
    assert!(page.contains("Le site est ouvert") && page.contains("/fr/public/site/close"), "{page}");
    let plain = reader.get("/fr/public/site").await.text;
    assert!(
        !plain.contains("/fr/public/site/close") && plain.contains("archive.zip"),
        "whoever reads may keep it"
    );
    assert_eq!(reader.post("/fr/public/site/close", "reason=fini").await.status, 403);
    assert_eq!(town.browser(SECOND).post("/fr/public/site/reopen", "reason=x").await.status, 403);
    assert_eq!(author.post("/fr/public/site/close", "reason=+").await.status, 422, "not without a reason");
    let closed = author.post("/fr/public/site/close", "reason=la+crise+est+finie").await;
    assert_eq!(closed.status, 303, "{}", closed.text);
    assert!(board.fragment("public-site").await.1.contains("Fermé depuis"));
    let page = town.browser(EDITOR).get("/nl/public/site").await.text;
    assert!(page.contains("De site is gesloten") && page.contains("la crise est finie"), "{page}");
    let item = "sort=news&title-fr=Centre&body-fr=Un&title-nl=Centrum&body-nl=Een";
    let id = stage::id_in(&author.post("/fr/public/items", item).await);
    let refused = author.post(&format!("/fr/public/items/{id}/publish"), "").await;
    assert!(refused.status == 409 && refused.text.contains("Le site est fermé depuis"), "{}", refused.text);
    let twice = author.post("/fr/public/site/close", "reason=encore").await;
    assert!(twice.status == 409 && twice.text.contains("stranded"), "{}", twice.text);
    let reopened = author.post("/fr/public/site/reopen", "reason=elle+reprend&how=anew").await;
    assert_eq!(reopened.status, 303, "{}", reopened.text);
    assert_eq!(author.post(&format!("/fr/public/items/{id}/publish"), "").await.status, 303);
    let page = author.get("/fr/public/site").await.text;
    assert!(page.contains("Le site est ouvert") && page.contains("Site public rouvert"), "{page}");
}

#[tokio::test]
async fn a_warning_that_holds_keeps_the_site_open() {
    let town = Town::open();
    town.released().await;
    let refused = town.browser(AUTHOR).post("/fr/public/site/close", "reason=fini").await;
    assert!(refused.status == 409 && refused.text.contains("Une alerte est en cours"), "{}", refused.text);
}

#[tokio::test]
async fn whoever_reads_takes_the_archive_and_nobody_else() {
    let town = Town::open();
    let taken = town.browser("watch-officer").get("/fr/public/site/archive.zip").await;
    assert_eq!((taken.status.as_u16(), taken.header("content-type")), (200, "application/zip"));
    assert!(
        taken.text.contains("PK archive") && taken.header("content-disposition").contains("public-site.zip")
    );
    for path in ["/fr/public/site", "/fr/public/site/archive.zip"] {
        assert_eq!(town.browser("nobody").get(path).await.status, 403, "{path}");
        assert_eq!(town.browser("").get(path).await.status, 303, "{path}");
    }
}
