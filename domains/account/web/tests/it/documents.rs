//! The documents that leave the house, and the copies that come back.

use std::io::Read as _;

use crate::town::{BOARD, KEEPER, READER, Town, done};

#[tokio::test(flavor = "multi_thread")]
async fn the_pdf_has_both_languages_or_one() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let own = format!("/fr/accounts/{id}");
    done(
        &town
            .browser(KEEPER)
            .post(&format!("{own}/sections/introduction"), "text-fr=bonjour&text-nl=goedendag")
            .await,
    );
    let reader = town.browser(READER);
    for (asked, name, words) in [
        ("both", "NO-2024-fr-nl.pdf", ["bonjour", "goedendag"]),
        ("nl", "NO-2024-nl.pdf", ["goedendag", "12345"]),
    ] {
        let reply = reader.get(&format!("{own}/account.pdf?in={asked}")).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        assert_eq!(reply.header("content-type"), "application/pdf");
        assert!(
            reply.header("content-disposition").contains(name),
            "{}",
            reply.header("content-disposition")
        );
        let flat: String = reply.text.chars().filter(|c| *c != '.' && *c != '\u{a0}').collect();
        for word in words {
            assert!(flat.contains(word), "{asked}: {word}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_sent_once_it_is_out_is_what_the_page_gives_out() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let (shell, _) = town.shell(vec![account_web::contribution(&town.desk)]);
    let sent = || account_web::outgoing(&shell, &town.desk, id).unwrap();
    assert!(sent().is_none(), "it is not out");
    town.issue(id).await;
    let account = sent().unwrap();
    assert_eq!(account.handling, kernel::Handling::Public, "what is out is no longer the house's alone");
    assert_eq!(account_web::pdf_name(&account), "NO-2024-fr-nl.pdf");
    let printed = town.desk.press.account(&account).unwrap();
    let browser = town.browser(READER);
    let answer = browser.open(browser.ask(&format!("/fr/accounts/{id}/account.pdf?in=both")), "").await;
    let bytes = axum::body::to_bytes(answer.into_body(), 10_000_000).await.unwrap();
    assert!(bytes == printed, "the same bytes for whoever reads it");
    let form = "section=introduction&text-fr=douze&text-nl=twaalf";
    done(&town.browser(BOARD).post(&format!("/fr/accounts/{id}/errata"), form).await);
    assert_eq!(sent().unwrap().errata.len(), 1, "what is right goes along");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_docx_is_an_archive_of_well_formed_parts_in_one_language() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let own = format!("/fr/accounts/{id}");
    let form = "text-fr=A+%3Cb%3E+%26+B&text-nl=tekst";
    done(&town.browser(KEEPER).post(&format!("{own}/sections/introduction"), form).await);
    let browser = town.browser(READER);
    let answer = browser.open(browser.ask(&format!("{own}/account.docx?in=fr")), "").await;
    assert_eq!(answer.status(), 200);
    let bytes = axum::body::to_bytes(answer.into_body(), 10_000_000).await.unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut document = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut document).unwrap();
    for part in [
        "A &lt;b&gt; &amp; B",
        "<w:pStyle w:val=\"Heading1\"/>",
        "IV.1.1 OO 7.1.\u{a0}: but 7.1",
        "<w:lang w:val=\"fr-BE\"/>",
        "<w:tblHeader/>",
        "Timing [2]",
        "https://place.example/fr/objectives/7.1",
    ] {
        assert!(document.contains(part), "{part}");
    }
    assert!(!document.contains("tekst"), "one language alone");
    assert_eq!(document.matches("<w:p>").count(), document.matches("</w:p>").count());
    let mut header = String::new();
    archive.by_name("word/header1.xml").unwrap().read_to_string(&mut header).unwrap();
    for part in [&header, &document] {
        assert!(part.contains("NO-2024 · Projet · ") && part.contains(" · interne<"), "{part}");
    }
    for name in ["[Content_Types].xml", "_rels/.rels", "word/styles.xml", "docProps/core.xml"] {
        assert!(archive.by_name(name).is_ok(), "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_comes_back_is_kept_and_given_out_to_those_who_may() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let own = format!("/fr/accounts/{id}");
    let browser = town.browser(KEEPER);
    let body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"retour.txt\"\r\nContent-Type: \
                text/plain\r\n\r\nremarques du cabinet\r\n--x--\r\n";
    let request = browser
        .ask(&format!("{own}/files"))
        .method("POST")
        .header("content-type", "multipart/form-data; boundary=x")
        .header("sec-fetch-site", "same-origin");
    let reply = browser.send(request, body).await;
    done(&reply);
    let page = town.browser(READER).get(&own).await.text;
    let path =
        page.split("href=\"").find(|p| p.contains("/files/")).unwrap().split('"').next().unwrap().to_owned();
    assert!(page.contains("retour.txt"));
    assert!(town.browser(READER).get(&path).await.text.contains("remarques du cabinet"));
}
