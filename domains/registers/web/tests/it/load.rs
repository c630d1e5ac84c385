//! The entries of the profile on their page: one taken in alone, what was written here named, what both changed decided.

use kernel::Text;
use registers::command::{Load, Shipped};
use registers::entry::Frame;

use crate::town::{CABINET, SECRETARY, Town, plain, went};

/// The page on which entries are taken in.
async fn page(town: &Town) -> String {
    plain(&town.browser(SECRETARY).get("/fr/registers/load").await.text)
}

#[tokio::test]
async fn one_entry_is_taken_in_and_what_is_typed_into_it_stays() {
    let town = Town::open();
    let secretary = town.browser(SECRETARY);
    assert_eq!(secretary.post("/fr/registers/load", "code=unknown").await.status, 404);
    went(&secretary.post("/fr/registers/load", "code=audit-2020").await);
    let id = town.desk.catalogue.shipped[0].entry;
    let typed = format!(
        "register=council&names-fr=Contr%C3%B4le+des+comptes&names-nl=Controle+van+de+rekening&body-fr=Cour&body-nl=Hof&\
         day=2020-03-01&based_on={}",
        town.row(id).changed_seq
    );
    went(&secretary.post(&format!("/fr/registers/{id}/change"), &typed).await);
    went(
        &secretary
            .post(&format!("/fr/registers/{id}/points"), "words-fr=notre+point&words-nl=ons+punt")
            .await,
    );
    let said = page(&town).await;
    for wanted in
        ["déjà repris", "Écrit ici, reste", "Date du document", "Points ajoutés ici, ils restent : 2"]
    {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    assert!(!said.contains("data-outbox=\"registers-load\""), "nothing is left to take in: {said}");
    let home = secretary.get("/fr/registers").await.text;
    let button = home.split("registers/load\">").nth(1).and_then(|rest| rest.split("</a>").next()).unwrap();
    assert!(!button.contains("class=\"count\""), "{button}");
    went(&secretary.post("/fr/registers/load", "").await);
    assert_eq!(town.row(id).frame.day.map(|d| d.to_string()).as_deref(), Some("2020-03-01"));
}

#[tokio::test]
async fn what_both_changed_is_decided_on_the_page() {
    let town = Town::open();
    let secretary = town.browser(SECRETARY);
    // An earlier edition of the profile called it otherwise.
    let shipped = town.desk.catalogue.shipped[0].clone();
    let id = shipped.entry;
    let frame = Frame { names: Text::both("Contrôle", "Controle"), ..shipped.frame.clone() };
    let before = Load { shipped: vec![Shipped { frame, ..shipped }] };
    town.submit(&stage::actor(SECRETARY), before, &(town.desk.facts)()).unwrap();
    let typed = format!(
        "register=council&names-fr=Audit&names-nl=Audit&body-fr=Cour&body-nl=Hof&based_on={}",
        town.row(id).changed_seq
    );
    went(&secretary.post(&format!("/fr/registers/{id}/change"), &typed).await);
    let said = page(&town).await;
    for wanted in ["À trancher", "Tel que dans le profil", "Audit", "Controle van de rekening"] {
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    went(&secretary.post("/fr/registers/load", "").await);
    assert_eq!(town.row(id).frame.names.fr.as_deref(), Some("Audit"), "nobody has decided");
    let decide = |seq: i64| format!("code=audit-2020&point=&holds=profile&based_on={seq}");
    let late = secretary.post("/fr/registers/load", &decide(1)).await;
    assert!(late.status == 409 && late.text.contains("Audit"), "{}", late.text);
    let seq = town.row(id).changed_seq;
    assert_eq!(town.browser(CABINET).post("/fr/registers/load", &decide(seq)).await.status, 403);
    went(&secretary.post("/fr/registers/load", &decide(seq)).await);
    assert_eq!(town.row(id).frame.names.fr.as_deref(), Some("Contrôle des comptes"));
    assert!(!page(&town).await.contains("À trancher"));
}
