//! A pack of the night is printed and ages; the program lays packs into a folder by itself, through a printer that fails at first; a
//! sheet comes back and is entered once; what one officer typed is released by name.

use std::path::Path;

use web::testing::Browser;

use super::confided::{self, Confided};
use super::doors::House;
use crate::paper::{PaperRound, PaperSettings};

/// The number of an incident that goes on and that everybody on duty may read.
fn going_on(house: &House) -> String {
    let filter = situation::read::IncidentFilter { live: true, ..situation::read::IncidentFilter::default() };
    let all =
        house.world.live.read(|r| situation::read::incidents(r, &access::Eye::all(), &filter, 10)).unwrap();
    all.iter().find(|i| i.handling < kernel::Handling::NeedToKnow).unwrap().number.clone()
}

fn pack_in(location: &str) -> String {
    location.split("/paper/").nth(1).unwrap().split('/').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_pack_of_the_night_holds_what_is_open_and_ages_sheet_by_sheet() {
    let house = House::open();
    let incident = going_on(&house);
    let officer = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    let printed = officer.post("/fr/paper", "way=page").await;
    assert_eq!(printed.status, 303, "{}", printed.text);
    let paper = officer.get(printed.header("location")).await.text;
    for part in [
        "PP-26-0001",
        "Incidents ouverts",
        "Lopende incidenten",
        incident.as_str(),
        "Arbre téléphonique",
        "Belboom",
    ] {
        assert!(paper.contains(part), "{part}");
    }
    assert!(paper.contains("Journal (opérationnel)") && paper.contains("Logboek (operationeel)"), "{paper}");
    for contact in &house.world.profile.contacts {
        assert!(paper.contains(&contact.phone), "{} is in the telephone tree", contact.phone);
    }
    for due in paper.split("à informer avant le").skip(1) {
        let said = due.split("</li>").next().unwrap_or_default();
        assert!(said.contains(" · "), "a number, or that none is known: {said}");
    }
    let id = pack_in(printed.header("location"));
    let page = officer.get("/fr/paper").await.text;
    assert!(page.contains("Toutes les feuilles disent encore ce qui est."), "{page}");
    let noted = officer.post_json("/fr/command", &format!("text=journal+{incident}+pont+ferm%C3%A9")).await;
    assert_eq!(noted.status, 200, "{}", noted.text);
    let page = officer.get("/fr/paper").await.text;
    assert!(page.contains("1 feuille a changé depuis."), "{page}");
    let again = officer.post("/fr/paper", &format!("way=pdf&pack={id}")).await;
    let document = officer.get(again.header("location")).await;
    assert_eq!((document.status.as_u16(), document.header("content-type")), (200, "application/pdf"));
    assert!(document.text.starts_with("%PDF-1.7"));
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_has_more_on_paper_than_on_the_screen() {
    let house = House::open();
    let numbers = |text: &str| {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        let number = |w: &&str| {
            let (year, no) = w.split_once('-').unwrap_or(("", ""));
            year.len() == 2
                && no.len() == 4
                && [year, no].iter().all(|d| d.bytes().all(|b| b.is_ascii_digit()))
        };
        words.filter(number).map(str::to_owned).collect::<std::collections::BTreeSet<_>>()
    };
    let mut printed = 0;
    for token in &house.insiders {
        let reader = Browser::new(&house.front.router, token);
        let printing = reader.post("/fr/paper", "way=page").await;
        // A function that reads nothing here prints nothing.
        if printing.status != 303 {
            assert_eq!(printing.status, 403, "{}", printing.text);
            continue;
        }
        let paper = reader.get(printing.header("location")).await.text;
        for number in numbers(&paper) {
            let found = reader.get(&format!("/fr/incidents?text={number}")).await.text;
            assert!(found.contains(&number), "{number} stands on paper and not on the screen");
        }
        printed += 1;
    }
    assert!(printed > 1, "several functions print");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_log_of_strategy_is_on_the_paper_of_those_alone_who_read_it() {
    let spool = tempfile::tempdir().unwrap();
    let house = House::open();
    let said = Confided::said(&house).await;
    let officer = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    let planner = Browser::new(&house.front.router, &house.insider("planning-official"));
    let printed = async |by: &Browser| {
        let reply = by.post("/fr/paper", "way=page").await;
        assert_eq!(reply.status, 303, "{}", reply.text);
        reply.header("location").to_owned()
    };
    let (own, theirs) = (printed(&officer).await, printed(&planner).await);
    let secrets = [confided::WORDS, confided::FIGURE, "Journal (stratégique)"];
    let whole = planner.get(&theirs).await.text;
    assert!(whole.contains(confided::OPEN), "{whole}");
    assert!(secrets.iter().all(|secret| whole.contains(secret)), "{whole}");
    assert!(officer.get(&own).await.text.contains(confided::OPEN));
    // What another printed is drawn for whoever looks at it.
    for pack in [&own, &theirs] {
        let page = officer.get(pack).await.text;
        for secret in secrets {
            assert!(!page.contains(secret), "{secret} in {pack}: {page}");
        }
    }

    // Nobody stands beside the printer: what lies there says nothing of it, whatever function it is for.
    let settings = PaperSettings {
        folder: Some(spool.path().to_owned()),
        functions: vec!["planning-official".into()],
        ..PaperSettings::default()
    };
    let round = PaperRound::new(&house.world, &house.front, settings);
    let packs = || {
        round.turn();
        house.world.live.read(|r| paper::read::packs(r, &access::Eye::all(), 99)).unwrap().len()
    };
    let first = packs();
    confided::say(&house, said.incident, "register=strategic&kind=message&words=encore").await;
    assert_eq!(packs(), first, "no sheet has changed");
    confided::say(&house, said.incident, "register=operational&kind=message&words=encore").await;
    assert_eq!(packs(), first + 1);
    house.world.close();
}

/// A printer as the operator configures it: fails until told otherwise, then writes down what it got.
fn fake_lp(folder: &Path) -> Vec<String> {
    let script = "test -e \"$1/ready\" || exit 7; cp \"$2\" \"$1/printed.pdf\"; echo \"$2\" >> \"$1/log\"";
    let folder = folder.display().to_string();
    ["/bin/sh", "-c", script, "lp", &folder].map(str::to_owned).to_vec()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn packs_come_by_themselves_when_something_changed_and_a_printer_that_fails_is_tried_again() {
    let spool = tempfile::tempdir().unwrap();
    let hot = spool.path().join("hot");
    let house = House::open();
    let incident = going_on(&house);
    let settings = PaperSettings {
        folder: Some(hot.clone()),
        functions: vec!["watch-officer".into(), "no-such-function".into()],
        print: fake_lp(spool.path()),
        ..PaperSettings::default()
    };
    let round = PaperRound::new(&house.world, &house.front, settings);
    round.turn();
    assert!(hot.join("watch-officer.pdf").exists(), "the pack lies there although the printer failed");
    assert!(!spool.path().join("printed.pdf").exists());
    let packs = || house.world.live.read(|r| paper::read::packs(r, &access::Eye::all(), 9)).unwrap().len();
    assert_eq!(packs(), 0, "what did not come out is not said to be printed");
    std::fs::write(spool.path().join("ready"), "").unwrap();
    round.turn();
    let got = std::fs::read(spool.path().join("printed.pdf")).unwrap();
    assert!(got.starts_with(b"%PDF-1.7"));
    assert_eq!(packs(), 1);
    round.turn();
    assert_eq!(packs(), 1, "nothing changed, nothing is printed");
    let officer = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    officer.post_json("/fr/command", &format!("text=journal+{incident}+pont+ferm%C3%A9")).await;
    round.turn();
    assert_eq!(packs(), 2);
    let lines = std::fs::read_to_string(spool.path().join("log")).unwrap().lines().count();
    assert_eq!(lines, 2, "one print each");
    let left: Vec<_> = std::fs::read_dir(&hot).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().ends_with(".new")), "{left:?}");
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_report_of_a_day_comes_by_itself_once_when_the_day_is_over() {
    let spool = tempfile::tempdir().unwrap();
    let hot = spool.path().join("hot");
    let house = House::open();
    let incident = going_on(&house);
    let settings = PaperSettings {
        folder: Some(hot.clone()),
        daily: Some("watch-officer".into()),
        print: fake_lp(spool.path()),
        ..PaperSettings::default()
    };
    let round = PaperRound::new(&house.world, &house.front, settings);
    let laid = || {
        let files = std::fs::read_dir(&hot).map(|all| all.flatten().collect::<Vec<_>>()).unwrap_or_default();
        let names = files.iter().map(|f| f.file_name().to_string_lossy().into_owned());
        names.filter(|name| name.starts_with("day-")).count()
    };
    house.clock.skip(86_400 * 1_000_000);
    round.turn();
    assert!(!spool.path().join("printed.pdf").exists(), "the printer fails: it is tried again");
    std::fs::write(spool.path().join("ready"), "").unwrap();
    round.turn();
    round.turn();
    assert_eq!(laid(), 1);
    assert!(std::fs::read(spool.path().join("printed.pdf")).unwrap().starts_with(b"%PDF-1.7"));
    let log = std::fs::read_to_string(spool.path().join("log")).unwrap();
    assert_eq!(log.lines().count(), 1, "once");
    let officer = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    let day = std::fs::read_to_string(hot.join(".day.mark")).unwrap();
    let page = officer.get(&format!("/fr/reports/daily/{day}")).await.text;
    for part in [incident.as_str(), "Signalements par canal", "Messages envoyés", "État du journal"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(officer.get("/fr/reports/daily").await.text.contains(&format!("/fr/reports/daily/{day}\"")));
    house.clock.skip(3 * 86_400 * 1_000_000);
    round.turn();
    assert_eq!(laid(), 4, "after a standstill each day that is missing");
    round.turn();
    assert_eq!(laid(), 4);
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn lines_from_paper_become_entries_of_the_night_with_their_own_times() {
    let house = House::open();
    let incident = going_on(&house);
    let officer = Browser::new(&house.front.router, &house.token_of("watch-officer"));
    let line = |kind: &str, text: &str| {
        format!("time=02:20&kind={kind}&writer=B.+Fictif&code=PP-26-0001/F2&text={}", web::encoded(text))
    };
    let now =
        officer.post_json("/fr/command", &format!("text=journal+{incident}+constat+de+maintenant")).await;
    assert_eq!(now.status, 200, "{}", now.text);
    for (kind, text) in [
        ("log", format!("{incident} D1 rue fermée")),
        ("signal", "odeur de gaz, nulle part connu".to_owned()),
        ("figure", format!("{incident} 7 blessés")),
    ] {
        let reply = officer.post_json("/fr/reentry/line", &line(kind, &text)).await;
        assert_eq!(reply.status, 200, "{kind}: {}", reply.text);
        let seq = reply.json()["receipt"]["seq"].as_i64().unwrap();
        let entry = house.world.live.entry(seq).unwrap().unwrap();
        assert!(entry.header.stated.is_some_and(|s| s.at < entry.header.recorded.at), "{kind}");
        let body = serde_json::to_string(&entry.fields).unwrap();
        assert!(body.contains("B. Fictif") && body.contains("PP-26-0001/F2"), "{kind}: {body}");
    }
    let order = async |query: &str| {
        let page = officer.get(&format!("/fr/log?scope=all{query}")).await.text;
        page.find("rue fermée").unwrap() < page.find("constat de maintenant").unwrap()
    };
    assert!(order("").await, "the last one written stands first");
    assert!(!order("&order=stated").await, "and in the order of events where it belongs");
    let reply =
        officer.post_json("/fr/reentry/line", &line("figure", &format!("{incident} personne ne sait"))).await;
    assert_eq!(reply.status, 422);
    let reply = officer.post_json("/fr/reentry/line", &line("order", "arrêter les trams")).await;
    assert!(reply.status == 422 || reply.status == 403, "{}", reply.text);
    house.world.close();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_one_officer_typed_is_released_by_name_and_the_log_names_both() {
    let house = House::open();
    let supervisor = Browser::new(&house.front.router, &house.insider("watch-supervisor"));
    let author = demo::people().iter().find(|p| p.login == "officer").unwrap();
    let (command, at) = (house.world.ids().next::<kernel::kind::Command>(), house.world.clock.now());
    let at = web::encoded(&at.plus_seconds(-300).rfc3339());
    let line = format!(
        "text=message%3A+le+pont+est+ferm%C3%A9&command_id={command}&captured_at={at}&captured_person={}",
        author.id()
    );
    let early = supervisor.post_json("/fr/command", &line).await;
    assert_eq!(early.status, 403, "{}", early.text);
    let release = format!("released={command}&author={}&from={at}&reason=relev%C3%A9", author.id());
    let officer = Browser::new(&house.front.router, &house.insider("watch-officer"));
    assert_eq!(officer.post_json("/fr/unsent/release", &release).await.status, 403);
    let released = supervisor.post_json("/fr/unsent/release", &release).await;
    assert_eq!(released.status, 200, "{}", released.text);
    let sent = supervisor.post_json("/fr/command", &line).await;
    assert_eq!(sent.status, 200, "{}", sent.text);
    let log = supervisor.get("/fr/log").await.text;
    let mark = format!("par {}, libéré nommément", author.name);
    assert!(log.contains(&mark), "{log}");
    let seq = sent.json()["receipt"]["seq"].as_i64().unwrap();
    let page = supervisor.get(&format!("/fr/entry/{seq}")).await.text;
    assert!(page.contains("id=\"banner-by-release\"") && page.contains(author.name), "{page}");
    house.world.close();
}
