//! Answer sheets through the pages: drafted from the register in both languages, approved by somebody else, printed.

use registers::read::sheet;
use registers::sheet::Stage;

use crate::town::{BOARD, CABINET, SECRETARY, Town, plain, went};

#[tokio::test]
async fn a_sheet_from_draft_to_paper() {
    let town = Town::open();
    let id = town.resolution().await;
    let (secretary, board) = (town.browser(SECRETARY), town.browser(BOARD));
    let only = "on=2022&words-fr=Uniquement+en+fran%C3%A7ais&evidence=note";
    went(&secretary.post(&format!("/fr/registers/{id}/points/1/action"), only).await);
    let reply = secretary.post(&format!("/fr/registers/{id}/sheets"), "").await;
    went(&reply);
    let path = reply.header("location").to_owned();
    assert!(path.ends_with("/sheets/1"), "{path}");
    let row = town.read(|r| sheet(r, id, 1)).unwrap();
    let (fr, nl) =
        (plain(row.sheet.done.fr.as_deref().unwrap()), plain(row.sheet.done.nl.as_deref().unwrap()));
    assert_eq!(fr, "– 09/2021 : Groupe de travail\n– 2022 : Uniquement en français");
    assert_eq!(nl, "– 09/2021: Werkgroep", "nothing is translated");
    assert!(plain(row.sheet.asked.fr.as_deref().unwrap()).contains("« mettre en place » (L1 / L2)"));
    let page = plain(&secretary.get(&path).await.text);
    assert!(page.contains("Une ligne du registre n’a pas de texte néerlandais"), "{page}");
    went(&secretary.post(&format!("{path}/hand-in"), "").await);
    let own = secretary.get(&path).await.text;
    assert!(plain(&own).contains("qui l’a écrit ne l’approuve pas"), "{own}");
    assert_eq!(secretary.post(&format!("{path}/judge"), "verdict=approve").await.status, 403);
    let page = board.get(&path).await.text;
    assert!(page.contains("/judge"), "{page}");
    assert_eq!(board.post(&format!("{path}/judge"), "verdict=return").await.status, 422);
    went(&board.post(&format!("{path}/judge"), "verdict=approve").await);
    let row = town.read(|r| sheet(r, id, 1)).unwrap();
    assert_eq!((row.stage, row.proofs.len()), (Stage::Approved, 2));
    // The deputy's answer: from the search straight to the frozen sheet, in either language.
    let cabinet = town.browser(CABINET);
    let found = cabinet.get("/fr/registers?q=5+juin+2020").await.text;
    assert!(found.contains(&format!("/fr/registers/{id}/sheets/1")), "{found}");
    for (lang, wanted) in [("fr", "Groupe de travail"), ("nl", "Werkgroep")] {
        let page = plain(&cabinet.get(&format!("/{lang}/registers/{id}/sheets/1")).await.text);
        assert!(page.contains(wanted) && page.contains(row.fingerprint.as_deref().unwrap()), "{page}");
    }
    for lang in ["fr", "nl", "both"] {
        let paper = cabinet.get(&format!("/fr/registers/{id}/sheets/1/sheet.pdf?lang={lang}")).await;
        assert_eq!(paper.status, 200, "{lang}: {}", paper.text);
        assert_eq!(paper.header("content-type"), "application/pdf");
    }
    assert_eq!(secretary.post(&path, "asked-fr=x").await.status, 409, "frozen");
    // Asked again: what was answered is found and used again.
    let again = secretary.post(&format!("/fr/registers/{id}/sheets"), "from=1").await;
    went(&again);
    let page = plain(&secretary.get(again.header("location")).await.text);
    assert!(page.contains("Groupe de travail") && page.contains("Réponses données auparavant"), "{page}");
}

#[tokio::test]
async fn what_was_typed_stays_when_it_is_refused() {
    let town = Town::open();
    let id = town.resolution().await;
    let secretary = town.browser(SECRETARY);
    went(&secretary.post(&format!("/fr/registers/{id}/sheets"), "").await);
    let path = format!("/fr/registers/{id}/sheets/1");
    let seen = town.read(|r| sheet(r, id, 1)).unwrap().changed_seq;
    went(&secretary.post(&path, &format!("based_on={seen}&asked-fr=un&done-fr=deux&remains-fr=trois")).await);
    let late = secretary.post(&path, &format!("based_on={seen}&asked-fr=autre+chose")).await;
    assert!(late.status == 409 && late.text.contains("autre chose"), "{}", late.text);
    went(&secretary.post(&path, "asked-fr=un").await);
    let half = secretary.post(&format!("{path}/hand-in"), "").await;
    assert!(
        half.status == 422 && half.text.contains(">un</textarea>") || half.text.contains("un"),
        "{}",
        half.text
    );
    assert_eq!(town.read(|r| sheet(r, id, 1)).unwrap().stage, Stage::Draft);
}
