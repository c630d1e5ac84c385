//! Attachments: in with an entry, out with the type that their content has.

use axum::body::Body;
use kernel::Lang;
use situation::attachment::Attachment;
use situation::command::WriteEntry;
use situation::incident::Severity;
use situation::text::Words;
use web::testing::{Browser, Reply};

use super::log;
use crate::town::{GUEST, MAYOR, OFFICER, Town};

/// The first bytes of a picture, enough to be recognised.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

/// A name and a content.
type File<'a> = (&'a str, &'a [u8]);

/// Posts words and files as a page without scripts does.
async fn post(browser: &Browser, path: &str, files: &[File<'_>]) -> Reply {
    let mut body = b"--edge\r\ncontent-disposition: form-data; name=\"words\"\r\n\r\nphotos\r\n".to_vec();
    for (name, content) in files {
        body.extend_from_slice(
            format!(
                "--edge\r\ncontent-disposition: form-data; name=\"attachments\"; filename=\"{name}\"\r\n\r\n"
            )
            .as_bytes(),
        );
        body.extend_from_slice(content);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--edge--\r\n");
    let request =
        browser.ask(path).method("POST").header("content-type", "multipart/form-data; boundary=edge");
    browser.send(request, Body::from(body)).await
}

#[tokio::test]
async fn in_and_out_again() {
    let town = Town::open();
    let incident = town.incident("fire", Severity::Minor);
    let officer = town.browser(OFFICER);
    let path = format!("/fr/incidents/{incident}/entries");
    let reply =
        post(&officer, &path, &[("../../x.exe", PNG), ("note.html", "du texte <b> simple".as_bytes())]).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let e = log(&town, Some(incident)).remove(0);
    assert_eq!(e.attachments.len(), 2);
    let page = officer.get(&format!("/fr/incidents/{incident}")).await.text;
    assert!(page.contains(&format!("/fr/entries/{}/files/2", e.id)));
    let table = [
        (1, "image/png", "inline; filename=\"x.exe.png\""),
        (2, "text/plain; charset=utf-8", "attachment; filename=\"note.html.txt\""),
    ];
    for (n, kind, way) in table {
        let file = officer.get(&format!("/fr/entries/{}/files/{n}", e.id)).await;
        assert_eq!((file.header("content-type"), file.header("content-disposition")), (kind, way));
        assert_eq!(file.header("x-content-type-options"), "nosniff");
    }
    for n in ["0", "3", "x"] {
        assert_eq!(officer.get(&format!("/fr/entries/{}/files/{n}", e.id)).await.status, 404, "{n}");
    }
    assert_eq!(town.browser(MAYOR).get(&format!("/fr/entries/{}/files/1", e.id)).await.status, 200);
    assert_eq!(town.browser(GUEST).get(&format!("/fr/entries/{}/files/1", e.id)).await.status, 403);

    assert!(town.desk.blobs.by_id(e.attachments[0].blob).unwrap().is_some());
    town.desk.blobs.erase(e.attachments[0].blob).unwrap();
    let gone = officer.get(&format!("/fr/entries/{}/files/1", e.id)).await;
    assert_eq!(gone.status, 404);
    assert!(gone.text.contains("n’existe plus"));
}

#[tokio::test]
async fn a_file_flows_in_and_out_whole_and_twice_the_same_is_one() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let text: String = (0..40_000).map(|n| format!("ligne {n}\n")).collect();
    for name in ["un.txt", "deux.txt"] {
        assert_eq!(post(&officer, "/fr/log", &[(name, text.as_bytes())]).await.status, 303);
    }
    let rows = log(&town, None);
    assert_eq!((rows.len(), town.desk.blobs.list().unwrap().len()), (2, 1));
    let hash = town.desk.blobs.list().unwrap().remove(0).0;
    for row in rows {
        let file = officer.get(&format!("/fr/entries/{}/files/1", row.id)).await;
        assert_eq!(file.header("content-length"), text.len().to_string());
        assert_eq!(file.header("etag"), format!("\"{hash}\""));
        assert!(file.text == text, "byte for byte");
    }
}

#[tokio::test]
async fn a_file_keeps_the_name_under_which_it_was_chosen() {
    let town = Town::open();
    let incident = town.incident("fire", Severity::Minor);
    let officer = town.browser(OFFICER);
    // As browsers send them: a quotation mark and line ends as escapes, everything else as it is.
    let long = format!("{}.txt", "très ".repeat(100));
    let sent = [
        "le %22grand%22 plan.txt",
        "deux%0D%0Alignes.txt",
        "План эвакуации.txt",
        "liste-\u{202E}fdp.txt",
        long.as_str(),
    ];
    let files: Vec<File<'_>> = sent.iter().map(|name| (*name, b"texte".as_slice())).collect();
    let reply = post(&officer, &format!("/fr/incidents/{incident}/entries"), &files).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let e = log(&town, Some(incident)).remove(0);
    let kept: Vec<&str> = e.attachments.iter().filter_map(|a| a.name.as_ref()).map(|n| n.as_str()).collect();
    assert_eq!(
        kept[..4],
        ["le \"grand\" plan.txt", "deux lignes.txt", "План эвакуации.txt", "liste-fdp.txt"]
    );
    assert!(kept[4].starts_with("très très") && kept[4].ends_with("….txt") && kept[4].chars().count() <= 120);
    for page in [
        format!("/fr/incidents/{incident}"),
        format!("/nl/incidents/{incident}/print"),
        "/fr/watch".to_owned(),
    ] {
        let page = officer.get(&page).await.text;
        assert!(page.contains("<bdi>План эвакуации.txt</bdi>"), "the name stands in the log");
        assert!(page.contains("<bdi>le &quot;grand&quot; plan.txt</bdi>"), "and nothing in it is markup");
    }
    let quoted = "attachment; filename=\"26-0001-1-1.txt\"; filename*=UTF-8''le%20%22grand%22%20plan.txt";
    let cyrillic = "attachment; filename=\"26-0001-1-3.txt\"; filename*=UTF-8''%D0%9F%D0%BB%D0%B0%D0%BD%20\
                    %D1%8D%D0%B2%D0%B0%D0%BA%D1%83%D0%B0%D1%86%D0%B8%D0%B8.txt";
    let table = [
        (1, quoted),
        (2, "attachment; filename=\"deux lignes.txt\""),
        (3, cyrillic),
        (4, "attachment; filename=\"liste-fdp.txt\""),
    ];
    for (n, way) in table {
        let file = officer.get(&format!("/fr/entries/{}/files/{n}", e.id)).await;
        assert_eq!(file.header("content-disposition"), way);
        assert_eq!(file.header("x-content-type-options"), "nosniff");
    }
}

#[tokio::test]
async fn an_entry_of_before_names_were_kept_shows_its_files_by_number() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    assert_eq!(post(&officer, "/fr/log", &[("plan.txt", b"texte")]).await.status, 303);
    let blob = log(&town, None).remove(0).attachments[0].blob;
    let unnamed = Attachment { blob, name: None };
    let words = Words::new(Lang::Fr, "sans nom");
    town.ask(WriteEntry { attachments: vec![unnamed], ..WriteEntry::message(None, words) });
    let e = log(&town, None).remove(0);
    let page = officer.get("/fr/log").await.text;
    assert!(page.contains("<bdi>plan.txt</bdi>") && page.contains("pièce 1"), "{page}");
    let file = officer.get(&format!("/fr/entries/{}/files/1", e.id)).await;
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"W26-2-1.txt\"");
}

#[tokio::test]
async fn what_is_not_taken_in() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let (large, vast) = (vec![b'a'; 10_000_001], vec![b'a'; 30_000_000]);
    let many: Vec<File<'_>> = (0..21).map(|_| ("a.txt", b"a".as_slice())).collect();
    let table: Vec<(Vec<File<'_>>, &str)> = vec![
        (vec![("virus.exe", b"MZ\x90\0\x03\0\0\0".as_slice())], "« virus.exe » n’est pas d’un genre accepté"),
        (
            vec![("page.txt", b"<html><script>x</script>".as_slice())],
            "« page.txt » n’est pas d’un genre accepté",
        ),
        (vec![("long.txt", large.as_slice())], "« long.txt » dépasse 10 Mo"),
        // More than any form takes: what was typed is there all the same.
        (vec![("film.mp4", vast.as_slice())], "« film.mp4 » dépasse 10 Mo"),
        (many, "20 pièces au plus"),
    ];
    for (files, words) in table {
        let reply = post(&officer, "/fr/log", &files).await;
        assert!(reply.status.is_client_error(), "{words}");
        let said = super::plain(&reply.text);
        assert!(said.contains(words) && said.contains("photos</textarea>"), "{words}");
    }
    assert_eq!(log(&town, None).len(), 0);
    assert_eq!(post(&town.browser(MAYOR), "/fr/log", &[("a.png", PNG)]).await.status, 403);
    assert_eq!(town.desk.blobs.list().unwrap().len(), 0, "nothing stays of what was refused");
}
