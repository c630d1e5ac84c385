//! A copy that leaves the house as DOCX, is edited in a word processor, and comes back.

use std::io::{Cursor, Read as _, Write as _};

use account::read::section;
use kernel::{Id, Text, kind};
use web::testing::{Browser, Reply};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::town::{KEEPER, READER, Town, WRITER, done};

/// A text with a heading, an empty line, a tab, signs of XML and a blank between dashes.
const TEXT: &str =
    "text-fr=Douze+agents+%3Cb%3E+%26+amis.%0A%0A%23+Les+lieux%0A%E2%80%93+un%09deux&text-nl=Twaalf+agenten.";

type Account = Id<kind::Matter>;

/// A file as its parts.
type Parts = Vec<(String, String)>;

async fn copy(browser: &Browser, id: Account, lang: &str) -> Parts {
    let asked = browser.ask(&format!("/fr/accounts/{id}/account.docx?in={lang}"));
    let answer = browser.open(asked, "").await;
    assert_eq!(answer.status(), 200);
    let bytes = axum::body::to_bytes(answer.into_body(), 10_000_000).await.unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = archive.len();
    let one = |n| {
        let mut file = archive.by_index(n).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        (file.name().unwrap().to_string(), text)
    };
    (0..count).map(one).collect()
}

fn packed(parts: &[(String, String)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The parts with one of them written anew.
fn with(mut parts: Parts, name: &str, edit: impl FnOnce(&str) -> String) -> Parts {
    let part = parts.iter_mut().find(|(n, _)| n == name).unwrap();
    part.1 = edit(&part.1);
    parts
}

async fn send(browser: &Browser, id: Account, bytes: &[u8]) -> Reply {
    send_to(browser, &format!("/fr/accounts/{id}/edited"), "retour.docx", bytes).await
}

async fn send_to(browser: &Browser, path: &str, name: &str, bytes: &[u8]) -> Reply {
    let head = format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: \
         application/octet-stream\r\n\r\n"
    );
    let body = [head.as_bytes(), bytes, b"\r\n--x--\r\n"].concat();
    let request = browser
        .ask(path)
        .method("POST")
        .header("content-type", "multipart/form-data; boundary=x")
        .header("sec-fetch-site", "same-origin");
    browser.send(request, body).await
}

/// Hands the file in; the address of its page.
async fn came(browser: &Browser, id: Account, parts: &[(String, String)]) -> String {
    let reply = send(browser, id, &packed(parts)).await;
    done(&reply);
    let path = reply.header("location").to_owned();
    assert!(path.ends_with("/review"), "{path}");
    path
}

/// An account with a text in both languages.
async fn town() -> (Town, Account) {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let path = format!("/fr/accounts/{id}/sections/introduction");
    done(&town.browser(KEEPER).post(&path, TEXT).await);
    (town, id)
}

fn stands(town: &Town, id: Account) -> Text {
    town.read(|r| section(r, id, "introduction")).unwrap().text
}

/// The number that the page says under a heading.
fn number(page: &str, words: &str) -> String {
    let after = page.split(words).nth(1).unwrap_or_else(|| unreachable!("{words}: {page}"));
    after.split('>').nth(2).unwrap().split('<').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_nobody_touched_differs_in_nothing() {
    let (town, id) = town().await;
    let keeper = town.browser(KEEPER);
    // A text in one language, and one that begins with a heading below.
    let other = format!("/fr/accounts/{id}/sections/oo.done.actions.7-1");
    done(&keeper.post(&other, "text-fr=%23%23++Les+rues++%0Adeux++%0A&text-nl=").await);
    for lang in ["fr", "nl"] {
        let path = came(&keeper, id, &copy(&keeper, id, lang).await).await;
        let page = keeper.get(&path).await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert_eq!(number(&page.text, "Textes modifiés dans le fichier"), "0", "{lang}: {}", page.text);
        assert!(!page.text.contains("Ne peut être repris"), "{lang}: {}", page.text);
        assert!(!page.text.contains("name=\"texts\""), "{}", page.text);
    }
}

/// As Word writes a change: runs cut up with revision numbers and spelling marks, a tracked change, letters in bold, a comment.
fn edited(document: &str) -> String {
    let was = "<w:r><w:rPr><w:lang w:val=\"fr-BE\"/></w:rPr><w:t xml:space=\"preserve\">Douze agents &lt;b&gt; &amp; \
               amis.</w:t></w:r>";
    assert!(document.contains(was), "{document}");
    let is = "<w:commentRangeStart w:id=\"0\"/><w:r w:rsidR=\"00A1\"><w:t>Dou</w:t></w:r><w:proofErr w:type=\"spellStart\"/>\
              <w:r w:rsidRPr=\"00B2\"><w:t>ze</w:t></w:r><w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference \
              w:id=\"0\"/></w:r><w:del w:id=\"7\" w:author=\"A\"><w:r><w:delText> agents</w:delText></w:r></w:del><w:ins \
              w:id=\"8\" w:author=\"A\"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> policiers</w:t></w:r></w:ins>\
              <w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t xml:space=\"preserve\"> &lt;b&gt; &amp; amis.</w:t></w:r>";
    document.replace(was, is)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_cabinet_changed_is_shown_and_taken_over_by_one_act() {
    let (town, id) = town().await;
    let keeper = town.browser(KEEPER);
    let parts = with(copy(&keeper, id, "fr").await, "word/document.xml", |document| {
        // A cell of a table and a new paragraph at the end are nobody's text.
        let document = edited(document).replacen("selon le planning", "en retard", 1);
        document.replace("<w:sectPr>", "<w:p><w:r><w:t>Une ligne de plus</w:t></w:r></w:p><w:sectPr>")
    });
    let mut parts = with(parts, "word/_rels/document.xml.rels", |rels| {
        rels.replace(
            "</Relationships>",
            "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" \
             Target=\"comments.xml\"/></Relationships>",
        )
    });
    let comments = "<w:comments xmlns:w=\"x\"><w:comment w:id=\"0\" w:author=\"Mme Dupont\"><w:p><w:r><w:t>Vraiment \
                    ?</w:t></w:r></w:p></w:comment></w:comments>";
    parts.push(("word/comments.xml".into(), comments.into()));
    let path = came(&keeper, id, &parts).await;
    let page = keeper.get(&path).await.text;
    assert!(page.contains("<del>agents</del><ins>policiers</ins>"), "{page}");
    assert!(page.contains("name=\"texts\" value=\"introduction:fr\" checked"), "{page}");
    assert!(
        page.contains("insertions\u{a0}: 1, suppressions\u{a0}: 1") && page.contains("gras, italique"),
        "{page}"
    );
    assert!(
        page.contains("<b>Mme Dupont</b> · <q lang=\"fr\">Douze</q><br><span lang=\"fr\">Vraiment ?</span>"),
        "{page}"
    );
    for line in ["<ins lang=\"fr\">Une ligne de plus</ins>", "en retard</ins>", "selon le planning</del>"] {
        assert!(page.contains(line), "{line}: {page}");
    }
    let reads = town.browser(READER).get(&path).await.text;
    assert!(reads.contains("<ins>policiers</ins>") && !reads.contains("name=\"texts\""), "{reads}");
    assert!(
        reads.contains("Les textes sont repris par") && !page.contains("Les textes sont repris par"),
        "{reads}"
    );
    let account = format!("/fr/accounts/{id}");
    let (own, reads) = (keeper.get(&account).await.text, town.browser(READER).get(&account).await.text);
    assert!(own.contains(">comparer et reprendre<"), "{own}");
    assert!(reads.contains(">comparer<") && !reads.contains("comparer et reprendre"), "{reads}");
    let form = web::testing::filled(&page, &path, &[]);
    let seen = town.journal.head();
    done(&keeper.post(&path, &form).await);
    let text = stands(&town, id);
    assert_eq!(text.fr.as_deref(), Some("Douze policiers <b> & amis.\n\n# Les lieux\n– un\tdeux"));
    assert_eq!(text.nl.as_deref(), Some("Twaalf agenten."), "the other language stays");
    let entry = town.journal.entry(seen + 1).unwrap().unwrap();
    let event: account::event::SectionWritten = account::event::Event::of(&entry).unwrap();
    let from = event.edited.unwrap();
    assert_eq!((from.name.as_str(), from.hash.len()), ("retour.docx", 64));
    done(&keeper.post(&path, &form).await);
    assert_eq!(town.journal.head(), seen + 1, "a second press writes nothing");
    let page = keeper.get(&path).await.text;
    assert_eq!(number(&page, "déjà ainsi ici"), "1", "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_here_meanwhile_is_shown_beside_and_not_ticked() {
    let (town, id) = town().await;
    let (keeper, writer) = (town.browser(KEEPER), town.browser(WRITER));
    let parts = with(copy(&keeper, id, "nl").await, "word/document.xml", |d| d.replace("Twaalf", "Dertien"));
    let section = format!("/fr/accounts/{id}/sections/introduction");
    done(&writer.post(&section, "text-fr=Douze&text-nl=Twaalf+mensen.").await);
    let path = came(&keeper, id, &parts).await;
    let page = keeper.get(&path).await.text;
    assert!(page.contains("<del>Twaalf</del><ins>Dertien</ins> agenten."), "{page}");
    assert!(page.contains("Twaalf <del>agenten</del><ins>mensen</ins>."), "{page}");
    assert!(page.contains("value=\"introduction:nl\"> Reprendre"), "not ticked: {page}");
    let none = keeper.post(&path, &web::testing::filled(&page, &path, &[])).await;
    assert!(none.status == 422 && none.text.contains("Cochez au moins un texte"), "{}", none.text);
    // Somebody writes once more while the page is open: it comes back with what stands by then.
    let form = web::testing::filled(&page, &path, &[("texts", "introduction:nl")]);
    done(&writer.post(&section, "text-fr=Douze&text-nl=Twaalf+vrienden.").await);
    let back = keeper.post(&path, &form).await;
    assert!(back.status == 409 && back.text.contains("<ins>vrienden</ins>"), "{}", back.text);
    assert!(back.text.contains("value=\"introduction:nl\" checked"), "{}", back.text);
    done(&keeper.post(&path, &web::testing::filled(&back.text, &path, &[])).await);
    assert_eq!(stands(&town, id), Text::both("Douze", "Dertien agenten."));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_whose_program_dropped_the_controls_is_known_by_its_bookmarks() {
    let (town, id) = town().await;
    let keeper = town.browser(KEEPER);
    let parts = with(copy(&keeper, id, "fr").await, "word/document.xml", |document| {
        let mut flat = String::new();
        for piece in document.split("<w:sdt>") {
            let kept = piece.split_once("<w:sdtContent>").map_or(piece, |(_, rest)| rest);
            flat.push_str(&kept.replace("</w:sdtContent></w:sdt>", ""));
        }
        flat.replace("Douze", "Treize").replacen("selon le planning", "en retard", 1)
    });
    let parts: Parts = parts.into_iter().filter(|(name, _)| !name.starts_with("customXml/item1")).collect();
    let page = keeper.get(&came(&keeper, id, &parts).await).await.text;
    assert!(page.contains("<del>Douze</del><ins>Treize</ins> agents"), "{page}");
    assert_eq!(number(&page, "Textes modifiés dans le fichier"), "1", "{page}");
    assert!(page.contains("a retiré la liste"), "{page}");
    // What stands outside is still compared, with what stands here now.
    assert!(page.contains("en retard</ins>"), "{page}");
    assert_eq!(page.matches("Ajouté ou modifié hors des textes").count(), 1, "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_control_whose_text_was_taken_out_is_empty_whatever_the_program_shows_there() {
    let (town, id) = town().await;
    let keeper = town.browser(KEEPER);
    let parts = with(copy(&keeper, id, "nl").await, "word/document.xml", |document| {
        let (before, own) = document.split_once("Twaalf agenten.").unwrap();
        let (before, control) = before.rsplit_once("</w:sdtPr>").unwrap();
        format!("{before}<w:showingPlcHdr/></w:sdtPr>{control}Klik hier om tekst in te voeren.{own}")
    });
    let page = keeper.get(&came(&keeper, id, &parts).await).await.text;
    assert!(page.contains("n’a plus de texte ici") && !page.contains("Klik hier"), "{page}");
    assert!(page.contains("value=\"introduction:nl\"> Reprendre"), "not ticked: {page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_is_too_long_is_named_where_it_stands() {
    let (town, id) = town().await;
    let keeper = town.browser(KEEPER);
    let long = "mot ".repeat(10_001);
    let parts =
        with(copy(&keeper, id, "fr").await, "word/document.xml", |d| d.replace("Douze", &format!("{long}x")));
    let path = came(&keeper, id, &parts).await;
    let page = keeper.get(&path).await.text;
    let before = town.journal.head();
    let back = keeper.post(&path, &web::testing::filled(&page, &path, &[])).await;
    assert_eq!(back.status, 422, "{}", back.text);
    assert!(back.text.contains("(Français) est trop long"), "{}", back.text);
    for place in [
        "href=\"#review-introduction:fr\"",
        "id=\"review-introduction:fr\"",
        "value=\"introduction:fr\" checked",
    ] {
        assert!(back.text.contains(place), "{place}: {}", back.text);
    }
    assert_eq!(town.journal.head(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_file_is_offered_by_what_is_in_it_and_says_why_it_is_not_read() {
    let (town, id) = town().await;
    let keeper = town.browser(KEEPER);
    let parts = copy(&keeper, id, "fr").await;
    let (account, files) = (format!("/fr/accounts/{id}"), format!("/fr/accounts/{id}/files"));
    done(&send_to(&keeper, &format!("{account}/edited"), "retour du cabinet", &packed(&parts)).await);
    let page = keeper.get(&account).await.text;
    assert!(page.contains("/review\"") && page.contains("retour du cabinet"), "{page}");
    done(&send_to(&keeper, &files, "remarques.docx", b"remarques").await);
    let page = keeper.get(&account).await.text;
    let mut links = page.split('"').filter(|part| part.ends_with("/review"));
    let (one, other) = (links.next().unwrap().to_owned(), links.next().unwrap().to_owned());
    for path in [one, other] {
        let page = keeper.get(&path).await.text;
        let read = page.contains("Ce qui a été lu");
        assert!(read || (page.contains("pas un DOCX") && !page.contains("#review-")), "{page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_edited_copy_of_this_account_is_refused_with_the_reason() {
    let (town, id) = town().await;
    let (keeper, other) = (town.browser(KEEPER), town.opened("policy-note", 2025).await);
    let parts = copy(&keeper, id, "fr").await;
    let bomb = with(parts.clone(), "word/document.xml", |d| {
        d.replace("<w:body>", &format!("<w:body>{}", " ".repeat(41_000_000)))
    });
    let entity = with(parts.clone(), "word/document.xml", |d| {
        d.replace("<w:document ", "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///x\">]><w:document ")
    });
    let macros = with(parts.clone(), "[Content_Types].xml", |t| {
        t.replace("wordprocessingml.document.main+xml", "x").replace(
            "application/vnd.openxmlformats-officedocument.x",
            "application/vnd.ms-word.document.macroEnabled.main+xml",
        )
    });
    let mut script = parts.clone();
    script.push(("word/vbaProject.bin".into(), "x".into()));
    let bare = with(parts.clone(), "word/document.xml", |d| d.replace("belfry_", "other_"));
    let before = town.journal.head();
    for (bytes, why) in [
        (packed(&bomb), "Ce fichier est trop grand"),
        (packed(&entity), "Ce fichier est abîmé"),
        (packed(&macros), "contient des macros"),
        (packed(&script), "contient des macros"),
        (packed(&bare), "aucun texte qui puisse être repris"),
        (b"remarques du cabinet".to_vec(), "pas un DOCX"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "chiffré"),
        (packed(&[("a.txt".into(), "x".into())]), "pas un DOCX"),
    ] {
        let reply = send(&keeper, id, &bytes).await;
        assert!(reply.status.is_client_error(), "{why}: {}", reply.status);
        assert!(reply.text.contains(why), "{why}: {}", reply.text);
    }
    let foreign = send(&keeper, other, &packed(&parts)).await;
    assert!(foreign.text.contains("copie de NO-2024"), "{}", foreign.text);
    let reader = send(&town.browser(READER), id, &packed(&parts)).await;
    assert_eq!(reader.status, 403, "{}", reader.text);
    assert_eq!(town.journal.head(), before, "nothing of it is kept");

    let path =
        came(&keeper, id, &with(parts.clone(), "word/document.xml", |d| d.replace("Douze", "Treize"))).await;
    let page = keeper.get(&path).await.text;
    town.issue(id).await;
    let shut = send(&keeper, id, &packed(&parts)).await;
    assert!(shut.status == 409 && shut.text.contains("NO-2024 est"), "{}", shut.text);
    let late = keeper.post(&path, &web::testing::filled(&page, &path, &[])).await;
    assert_eq!(late.status, 409, "{}", late.text);
    assert!(late.text.contains("ne peut plus être écrit"), "{}", late.text);
    assert!(stands(&town, id).fr.unwrap().starts_with("Douze"));
}
