//! A first report through the whole program: drawn from the log and from other packages, issued, no longer right, read, replaced.

use kernel::{Id, Lang, Words, kind};
use situation::command::{CorrectEntry, WriteEntry};
use situation::log::{EntryKind, Figure, FigureStatus};
use situation::read::{Eye, IncidentFilter, IncidentRow, incidents, report_looks};
use situation::{Ask, Rule};
use web::testing::Browser;

use super::doors::House;

fn injured(value: i64) -> Option<Figure> {
    let status = FigureStatus::Unconfirmed;
    Some(Figure { name: "injured".into(), value, unit: String::new(), about: false, status })
}

fn ask<R: Rule<Facts = situation::Facts> + 'static>(house: &House, rule: R) -> store::Receipt {
    house.world.as_system(Ask::boxed(rule, house.world.facts.clone())).unwrap()
}

/// An incident in the mayor's municipality that is open to all on duty.
fn subject(house: &House) -> IncidentRow {
    let areas = house.areas_of("mayor");
    let all = house.world.live.read(|r| incidents(r, &Eye::all(), &IncidentFilter::default(), 100)).unwrap();
    let here = |i: &IncidentRow| i.areas_of("municipality").any(|code| areas.contains(code));
    all.into_iter().find(|i| here(i) && i.handling <= kernel::Handling::Service).unwrap()
}

async fn posted(browser: &Browser, path: &str, form: &str) -> Id<kind::Matter> {
    let reply = browser.post(path, form).await;
    assert_eq!(reply.status, 303, "{path}: {}", reply.text);
    let location = reply.header("location").trim_end_matches("/edit").to_owned();
    location.rsplit('/').next().unwrap().parse().unwrap()
}

async fn page(browser: &Browser, path: &str, holds: &[&str]) -> String {
    let reply = browser.get(path).await;
    assert_eq!(reply.status, 200, "{path}: {}", reply.text);
    for words in holds {
        assert!(reply.text.contains(words), "«{words}» is not on {path}: {}", reply.text);
    }
    reply.text
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_first_report_from_its_drawing_up_to_its_second_version() {
    let house = House::open();
    let browser = |function: &str| Browser::new(&house.front.router, &house.insider(function));
    let (officer, mayor) = (browser("watch-officer"), browser("mayor"));
    let incident = subject(&house);
    let (about, number) = (incident.id, incident.number.as_str());
    let entry = WriteEntry {
        entry_kind: EntryKind::Figure,
        figure: injured(3),
        ..WriteEntry::message(Some(about), Words::new(Lang::Fr, ""))
    };
    let entry = ask(&house, entry).entries[0].id;

    let id = posted(&officer, "/fr/reports", &format!("incident={number}&kind=first")).await;
    let edit = format!("/fr/reports/{id}/edit");
    page(&officer, &edit, &["Blessés", "Depuis le", "Pas encore connu.", "Nog niet bekend."]).await;
    posted(&officer, &format!("/fr/reports/{id}/issue"), "").await;
    page(&mayor, &format!("/nl/reports/{id}"), &["Eerste rapport", "Ik heb dit rapport gelezen"]).await;

    let words = Words::new(Lang::Fr, "");
    ask(&house, CorrectEntry { figure: injured(7), ..CorrectEntry::new(entry, words) });
    let amber = ["1 regel klopt niet meer", "data-amber=\"changed\"", "Gewonden: 3", "Gewonden: 7"];
    page(&mayor, &format!("/nl/reports/{id}"), &amber).await;
    page(&officer, "/fr/reports", &["1 ligne n’est plus exacte"]).await;
    page(&officer, &format!("/fr/incidents/{about}"), &["id=\"reports-panel\"", "1 ligne n’est plus exacte"])
        .await;

    posted(&mayor, &format!("/nl/reports/{id}/read"), "").await;
    ask(&house, house.front.desk.looks.take().unwrap());
    let looks = house.world.live.read(|r| report_looks(r, id)).unwrap();
    let mayors: Vec<_> = looks.iter().filter(|l| l.function == "mayor").collect();
    assert!(mayors.len() == 1 && mayors[0].read.is_some() && mayors[0].last.is_some(), "{looks:?}");

    let next = posted(&officer, &format!("/fr/reports/{id}/revise"), "").await;
    posted(&officer, &format!("/fr/reports/{next}/issue"), "").await;
    page(&mayor, &format!("/nl/reports/{next}"), &["Gewonden: 7", "gewijzigd"]).await;
    let old = page(&mayor, &format!("/nl/reports/{id}"), &["Gewonden: 3", "vervangen"]).await;
    assert!(!old.contains("data-amber"), "what was replaced is left as it was issued");
    let pdf = officer.get(&format!("/fr/reports/{next}/report.pdf?in=both")).await;
    assert_eq!(pdf.status, 200, "{}", pdf.text);
    assert_eq!(pdf.header("content-type"), "application/pdf");
    let since = house.world.clock.now().plus_seconds(-3 * 3600);
    let since = web::fields::again(since, &house.world.facts.zone).replace(' ', "+").replace('/', "%2F");
    page(&mayor, &format!("/nl/reports/since?since={since}"), &["Wat veranderd is sinds", "nieuw"]).await;
    house.world.close();
}
