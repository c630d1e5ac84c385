//! An issued account on paper: sealed and not signed, until a signed copy comes back; an erratum makes it unsigned again.

use account::command::GiveCopy;
use account::read::copies;
use axum::body::Body;
use kernel::{Id, Lang, kind};
use web::testing::{Browser, Reply};

use crate::town::{BOARD, GUEST, KEEPER, READER, Town, done};

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(testkit::root().join("foundation/exchange/tests/pades").join(name)).unwrap()
}

/// The sample of a document that was issued, given out as a copy of this account.
fn given_out(town: &Town, account: Id<kind::Matter>, name: &str, errata: i64) -> Id<kind::Blob> {
    let bytes = sample(name);
    let file = town.desk.blobs.put("copy", &mut bytes.as_slice()).unwrap().id();
    let length = i64::try_from(bytes.len()).unwrap();
    let rule = GiveCopy { account, file, languages: vec![Lang::Fr, Lang::Nl], bytes: length, errata };
    town.submit(&stage::actor(BOARD), rule, &town.desk.facts()).unwrap();
    file
}

async fn bring_back(browser: &Browser, account: Id<kind::Matter>, bytes: &[u8]) -> Reply {
    let head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"signed.pdf\"\r\nContent-Type: application/pdf\r\n\r\n";
    let body = [head.as_bytes(), bytes, b"\r\n--b--\r\n"].concat();
    let request = browser.ask(&format!("/fr/accounts/{account}/signature/return")).method("POST");
    browser.send(request.header("content-type", "multipart/form-data; boundary=b"), Body::from(body)).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_issued_says_that_nobody_signed_it_and_a_copy_is_kept_byte_for_byte() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    let (own, board) = (format!("/fr/accounts/{id}"), town.browser(BOARD));
    assert_eq!(board.get(&format!("{own}/signature")).await.status, 404, "only what is issued is signed");
    town.issue(id).await;
    for page in [own.clone(), format!("{own}/print")] {
        assert!(board.get(&page).await.text.contains("scellé, non signé"), "{page}");
    }
    let paper = board.get(&format!("{own}/account.pdf?in=both")).await.text;
    assert!(paper.contains("\"seal\":\"sealed\""), "{paper}");
    done(&board.post(&format!("{own}/signature"), "in=nl").await);
    let rows = town.read(|r| copies(r, id));
    assert_eq!((rows.len(), rows[0].languages.clone()), (1, vec![Lang::Nl]));
    let copy = board.get(&format!("{own}/signature/{}", rows[0].file)).await;
    assert_eq!(copy.header("content-type"), "application/pdf");
    assert!(copy.header("content-disposition").contains("NO-2024-nl-to-sign.pdf"));
    assert!(copy.text.contains("\"seal\":\"for-signature\""), "{}", copy.text);
    for lang in ["fr", "nl", "en"] {
        assert_eq!(board.get(&format!("/{lang}/accounts/{id}/signature")).await.status, 200, "{lang}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_that_comes_back_signed_counts_until_an_erratum() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    town.issue(id).await;
    let (own, board) = (format!("/fr/accounts/{id}"), town.browser(BOARD));
    let file = given_out(&town, id, "issued.pdf", 0);
    for (name, words) in [
        ("issued.pdf", "Il ne porte aucune signature."),
        ("self-signed.pdf", "Aucune autorité de confiance"),
        ("lines-signed.pdf", "Il ne commence pas par les octets"),
    ] {
        let reply = bring_back(&board, id, &sample(name)).await;
        assert!(reply.status.is_client_error() && reply.text.contains(words), "{name}: {}", reply.text);
    }
    done(&bring_back(&board, id, &sample("rsa.pdf")).await);
    done(&bring_back(&board, id, &sample("rsa.pdf")).await);
    let rows = town.read(|r| copies(r, id));
    let name = rows[0].signed.as_ref().unwrap().signers[0].name.clone();
    assert!(rows.len() == 1 && !name.is_empty(), "handed in twice it is there once");
    let signed = board.get(&format!("{own}/signature")).await.text;
    for words in [name.as_str(), "La copie signée", "version 1"] {
        assert!(signed.contains(words), "{words}: {signed}");
    }
    assert!(!signed.contains("corrigée depuis"), "{signed}");
    let shown = board.get(&own).await.text;
    assert!(!shown.contains("scellé, non signé") && shown.contains("copie signée reçue"), "{shown}");
    let back = board.get(&format!("{own}/signature/{file}?signed=")).await;
    assert!(back.header("content-disposition").contains("NO-2024-fr-nl-signed.pdf"));
    // What is corrected afterwards stands on no copy that was signed; that one stays what it is.
    done(&board.post(&format!("{own}/errata"), "section=introduction&text-fr=douze&text-nl=twaalf").await);
    assert!(board.get(&own).await.text.contains("scellé, non signé"));
    let page = board.get(&format!("{own}/signature")).await.text;
    assert!(page.contains(&name) && page.contains("corrigée depuis"), "{page}");
    given_out(&town, id, "lines-issued.pdf", 1);
    done(&bring_back(&board, id, &sample("lines-signed.pdf")).await);
    assert!(!board.get(&own).await.text.contains("scellé, non signé"));
    let page = board.get(&format!("{own}/signature")).await.text;
    assert!(page.contains("version 2") && page.contains("version 1"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_issues_gives_out_and_takes_back() {
    let town = Town::open();
    let id = town.opened("policy-note", 2024).await;
    town.issue(id).await;
    let file = given_out(&town, id, "issued.pdf", 0);
    let (head, path) = (town.journal.head(), format!("/fr/accounts/{id}/signature"));
    for who in [GUEST, KEEPER, READER] {
        let browser = town.browser(who);
        let given = browser.post(&path, "in=both").await;
        let taken = bring_back(&browser, id, &sample("rsa.pdf")).await;
        assert!(given.status.is_client_error() && taken.status.is_client_error(), "{who}");
    }
    for page in [path.clone(), format!("{path}/{file}")] {
        let status = town.browser(GUEST).get(&page).await.status;
        assert!([403, 404].contains(&status.as_u16()), "{page}: {status}");
    }
    let reader = town.browser(READER).get(&path).await;
    assert!(reader.status == 200 && !reader.text.contains("/return\""), "{}", reader.text);
    let without = town.browser(BOARD).post(&format!("{path}/return"), "").await;
    assert!(without.status.is_client_error(), "{}", without.text);
    assert_eq!(town.journal.head(), head, "nothing was written");
}
