//! The files in which warnings came: given out as they came, to whom, and what is too large to be kept.

use std::io::Read as _;
use std::sync::Arc;

use kernel::{Handling, Lang};
use situation::command::{PromoteSignal, RestrictMatter};
use situation::incident::{Opening, Severity};
use situation::read::{Eye, SignalFilter, alerts, quarantine, signals};
use situation::text::Words;
use situation_web::take_folder;
use store::Stamp;

use crate::town::{GUEST, MAYOR, OFFICER, Town, matter};
use crate::warnings::{alert, first, take};

/// The path of the file in which the newest message came.
fn newest_file(town: &Town) -> String {
    format!("/fr/warnings/messages/{}/file", town.read(|r| alerts(r, 1))[0].seq)
}

#[tokio::test]
async fn a_message_is_given_out_as_it_came() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let came = alert("a b/1", "Alert", 0, "").replace("><info>", ">\r\n\t<info>");
    take(&officer, &came).await;
    let file = officer.get(&newest_file(&town)).await;
    assert_eq!((file.status.as_u16(), file.text.as_str()), (200, came.as_str()));
    assert_eq!(file.header("content-type"), "application/octet-stream");
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"a_b_1.xml.txt\"");
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    let id = first(&town);
    for (page, words) in [
        (format!("/fr/warnings/{id}"), "Le message tel que reçu"),
        (format!("/nl/warnings/{id}"), "Het bericht zoals ontvangen"),
        (format!("/en/warnings/{id}"), "The message as it came"),
    ] {
        let page = officer.get(&page).await.text;
        assert!(page.contains(words) && page.contains("/file\" download aria-label="), "{words}");
    }
    assert_eq!(town.browser(GUEST).get(&newest_file(&town)).await.status, 403);
    assert_eq!(officer.get("/fr/warnings/messages/99/file").await.status, 404);

    // A test makes no signal; it stays to be found all the same.
    let test = alert("t", "Alert", 5, "").replace(">Actual<", ">Test<");
    take(&officer, &test).await;
    let list = officer.get("/fr/warnings").await.text;
    assert!(list.contains("Messages notés sans suite") && list.contains("Orage t"));
    assert_eq!(officer.get(&newest_file(&town)).await.text, test);

    // Its body erased, or the disk lost: the page says so.
    let file = town.read(|r| alerts(r, 1))[0].file.unwrap();
    town.desk.blobs.erase(file).unwrap();
    let gone = officer.get(&newest_file(&town)).await;
    assert!(gone.status == 404 && gone.text.contains("n’est plus ici"), "{}", gone.text);
}

#[tokio::test]
async fn a_file_with_a_restricted_warning_is_not_for_everybody() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let inside =
        |name: &str| alert(name, "Alert", 0, "").replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "");
    let feed = format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content>{}</content></entry><entry><content>{}</content></entry>\
         </feed>",
        inside("a"),
        inside("b")
    );
    take(&officer, &feed).await;
    let mayor = town.browser(MAYOR);
    let open = town.read(|r| alerts(r, 2)).pop().unwrap();
    let path = format!("/fr/warnings/messages/{}/file", open.seq);
    assert_eq!(mayor.get(&path).await.text, feed, "both are the mayor's to read");
    let closed = first(&town);
    let signal = if open.signal == Some(closed) {
        town.read(|r| signals(r, &Eye::all(), &SignalFilter::default(), 5))[1].id
    } else {
        closed
    };
    let (incident, opening) = (matter(), Opening::new("fire", Severity::Serious));
    town.ask(PromoteSignal { signal, incident, opening, based_on: None });
    town.ask(RestrictMatter {
        incident,
        handling: Handling::NeedToKnow,
        readers: Default::default(),
        words: Words::new(Lang::Fr, "enquête"),
        based_on: None,
    });
    let refused = mayor.get(&path).await;
    assert!(refused.status == 403 && refused.text.contains("alerte réservée"), "{}", refused.text);
    assert!(!refused.text.contains("Orage b"));
    assert_eq!(officer.get(&path).await.text, feed);
}

#[tokio::test]
async fn a_file_partly_refused_is_whole_in_both_places() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let good = alert("a", "Alert", 0, "").replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "");
    let bad = good.replace("<identifier>a</identifier>", "");
    let feed = format!(
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content>{good}</content></entry><entry><content>{bad}</content>\
         </entry></feed>"
    );
    take(&officer, &feed).await;
    assert_eq!(officer.get(&newest_file(&town)).await.text, feed);
    let held = town.read(|r| quarantine(r, 10)).remove(0);
    let path = format!("/fr/warnings/quarantine/{}/file", held.id);
    assert_eq!(officer.get(&path).await.text, feed);
}

#[test]
fn a_file_too_large_even_to_be_kept_is_written_down_with_its_hash() {
    let town = Town::open();
    let inbox = town.folder.dir().join("inbox");
    std::fs::create_dir_all(&inbox).unwrap();
    // Larger than what is read: refused, and kept whole.
    let large = [alert("a", "Alert", 0, "").into_bytes(), vec![b' '; 5_000_000]].concat();
    std::fs::write(inbox.join("1.xml"), &large).unwrap();
    // A hole in a file is as long as it says and takes no room.
    std::fs::File::create(inbox.join("2.xml")).unwrap().set_len(65 << 20).unwrap();
    let outcomes = take_folder(&town.journal, &town.desk, &Arc::new(Stamp::default()), &inbox).unwrap();
    let codes: Vec<&str> = outcomes.iter().map(|o| o.faults[0].code.as_str()).collect();
    assert_eq!(codes, ["too-large", "not-kept"]);
    let rows = town.read(|r| quarantine(r, 10));
    assert_eq!(
        rows.iter().map(|r| r.size).collect::<Vec<_>>(),
        [65 << 20, i64::try_from(large.len()).unwrap()]
    );
    let mut kept = Vec::new();
    town.desk.blobs.held(&rows[1].digest).unwrap().unwrap().read_to_end(&mut kept).unwrap();
    assert!(kept == large, "byte for byte, also beyond what is read");
    assert!(town.desk.blobs.held(&rows[0].digest).unwrap().is_none());
    assert!(inbox.join("refused/2.xml").is_file());
}
