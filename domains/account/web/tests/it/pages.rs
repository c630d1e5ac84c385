//! Who sees and does what, in three languages.

use crate::town::{BOARD, GUEST, KEEPER, READER, Town, WRITER};

#[tokio::test(flavor = "multi_thread")]
async fn every_page_answers_in_three_languages() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let browser = town.browser(KEEPER);
    let pages = [
        "accounts".to_owned(),
        format!("accounts/{id}"),
        format!("accounts/{id}/sections/oo.status.7-1"),
        format!("accounts/{id}/compare"),
        format!("accounts/{id}/print"),
        format!("accounts/{id}/issue"),
        format!("accounts/{id}/contributions"),
        format!("accounts/{id}/structure"),
    ];
    for (lang, room) in [("fr", "Comptes rendus"), ("nl", "Verantwoording"), ("en", "Accounts given")] {
        for page in &pages {
            let reply = browser.get(&format!("/{lang}/{page}")).await;
            assert_eq!(reply.status, 200, "{lang} {page}: {}", reply.text);
            assert!(reply.text.contains(room), "{lang} {page}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_and_functions_without_powers_are_refused() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let own = format!("/fr/accounts/{id}");
    for page in ["/fr/accounts", &own, &format!("{own}/print"), &format!("{own}/account.pdf")] {
        assert_eq!(town.browser("").get(page).await.status, 303, "{page}");
        let status = town.browser(GUEST).get(page).await.status;
        assert!([403, 404].contains(&status.as_u16()), "{page}: {status}");
    }
    let head = town.journal.head();
    for (path, form) in [
        ("/fr/accounts".to_owned(), "kind=policy-note&year=2025"),
        ("/fr/accounts".into(), ""),
        ("/fr/accounts/history".into(), ""),
        ("/fr/accounts/history".into(), "history=policy-note:2022"),
        (format!("{own}/step"), "step=review"),
        (format!("{own}/sections/introduction"), "text-fr=x"),
        (format!("{own}/freeze"), "shown=x"),
        (format!("{own}/issue"), "shown=x"),
        (format!("{own}/embargo"), "lift=1&words=x"),
        (format!("{own}/contributions"), "due=2099-01-31"),
        (format!("{own}/contributions/remind"), ""),
        (format!("{own}/structure"), "shown=x"),
        (format!("{own}/structure/remove"), "codes=introduction&words=x"),
        (format!("{own}/errata"), "section=introduction&text-fr=x"),
        (format!("{own}/signature"), "in=both"),
        (format!("{own}/signature/return"), ""),
    ] {
        let reply = town.browser(READER).post(&path, form).await;
        assert!([403, 404, 409].contains(&reply.status.as_u16()), "{path}: {} {}", reply.status, reply.text);
    }
    assert_eq!(town.journal.head(), head);
}

#[tokio::test(flavor = "multi_thread")]
async fn forms_are_shown_to_those_who_may() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let path = format!("/fr/accounts/{id}/sections/introduction");
    for (function, writes) in [(KEEPER, true), (WRITER, true), (BOARD, false), (READER, false)] {
        let page = town.browser(function).get(&path).await.text;
        assert_eq!(page.contains("name=\"text-fr\""), writes, "{function}");
    }
    let list = town.browser(READER).get("/fr/accounts").await.text;
    assert!(list.contains("NO-2024") && !list.contains("name=\"kind\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_section_says_what_is_not_kept_here() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let page =
        town.browser(KEEPER).get(&format!("/nl/accounts/{id}/sections/oo.plan.conditions.7-1")).await.text;
    assert!(page.contains("nog niets bijgehouden"), "{page}");
    assert!(!page.contains("objective.conditions"), "the key of a source is for nobody who reads: {page}");
    let told = town.browser(KEEPER).get(&format!("/fr/accounts/{id}/sections/oo.status.7-1")).await.text;
    assert!(told.contains("en 2024 : selon le planning"), "{told}");
    assert!(told.contains("https://place.example/fr/objectives/7.1"), "a number opens its source");
}
