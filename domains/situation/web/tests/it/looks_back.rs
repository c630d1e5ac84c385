//! Looking back under the rights of now: what was restricted since tells neither name nor place nor number of anything, on any page.

use kernel::{Handling, Id, Lang, Text, kind};
use situation::command::{OpenIncident, WriteEntry};
use situation::incident::{Opening, Severity};
use situation::log::{EntryKind, Figure, FigureStatus};
use situation::text::Words;
use testkit::NIGHT;
use web::testing::Browser;

use crate::town::{MAYOR, OFFICER, Town, at, matter};

const CROSSING: &str = "rue du Moulin x quai Neuf";
/// What a page may say of the depot only to those who read it.
const SECRETS: [&str; 3] = ["Vermeer", "fumée toxique", "au même vent"];

fn then() -> String {
    NIGHT.plus_seconds(300).rfc3339()
}

/// An incident that everybody on duty reads: a fire in a depot, with words and a figure in its log.
fn depot(town: &Town) -> Id<kind::Matter> {
    let incident = matter();
    let title = Text::both("Dépôt Vermeer", "Depot Vermeer");
    let opening = Opening { title, place: Some(at(CROSSING)), ..Opening::new("fire", Severity::Serious) };
    town.ask(OpenIncident { incident, opening });
    town.message(Some(incident), "fumée toxique");
    let figure = Figure {
        name: "injured".into(),
        value: 7_431,
        unit: String::new(),
        about: false,
        status: FigureStatus::Unconfirmed,
    };
    town.ask(WriteEntry {
        entry_kind: EntryKind::Figure,
        figure: Some(figure),
        ..WriteEntry::message(Some(incident), Words::new(Lang::Fr, ""))
    });
    incident
}

async fn restrict(officer: &Browser, incident: Id<kind::Matter>) {
    let form = "handling=need-to-know&readers=head&words=x";
    let reply = officer.post(&format!("/fr/incidents/{incident}/restrict"), form).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
}

#[tokio::test]
async fn no_page_of_the_past_names_what_was_restricted_since() {
    let town = Town::open();
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let depot = depot(&town);
    let open = town.incident("gas-leak", Severity::Minor);
    let signal = town.call("odeur", CROSSING);
    let linked = officer.post(&format!("/fr/incidents/{open}/link"), "other=26-0001&relation=related").await;
    assert_eq!(linked.status, 303, "{}", linked.text);
    let tied = officer.post(&format!("/fr/signals/{signal}/relate"), "other=26-0001&why=au+même+vent").await;
    assert_eq!(tied.status, 303, "{}", tied.text);
    town.clock.advance_seconds(3_600);
    let pages = [
        "watch".to_owned(),
        "incidents".to_owned(),
        "log?scope=all".to_owned(),
        "handover".to_owned(),
        format!("incidents/{open}"),
        format!("incidents/{depot}"),
        format!("signals/{signal}"),
    ];
    let past =
        |page: &str| format!("/fr/{page}{}as_of={}", if page.contains('?') { "&" } else { "?" }, then());
    let mut told = 0;
    for page in &pages {
        let text = mayor.get(&past(page)).await.text;
        told += SECRETS.iter().filter(|secret| text.contains(**secret)).count();
    }
    assert!(told >= 7, "open to them so far: {told}");
    restrict(&officer, depot).await;
    for page in &pages {
        let reply = mayor.get(&past(page)).await;
        for secret in SECRETS.into_iter().chain(["7 431", "7\u{202f}431"]) {
            assert!(!reply.text.contains(secret), "{secret} on {page}: {}", reply.text);
        }
        assert_eq!(reply.status, mayor.get(&format!("/fr/{page}")).await.status, "{page}");
    }
    // Whoever reads it reads it in the past as well.
    let floor = officer.get(&past("watch")).await.text;
    assert!(floor.contains("Vermeer") && floor.contains("fumée toxique"), "{floor}");
}

#[tokio::test]
async fn a_link_to_what_was_restricted_since_is_in_no_past_page() {
    let town = Town::open();
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let depot = depot(&town);
    let open = town.incident("gas-leak", Severity::Minor);
    officer.post(&format!("/fr/incidents/{open}/link"), "other=26-0001&relation=related").await;
    let page = format!("/fr/incidents/{open}?as_of={}", then());
    let to = format!("/fr/incidents/{depot}");
    town.clock.advance_seconds(3_600);
    assert!(mayor.get(&page).await.text.contains(&to), "it was linked");
    restrict(&officer, depot).await;
    assert!(!mayor.get(&page).await.text.contains(&to));
    assert!(officer.get(&page).await.text.contains(&to));
}

#[tokio::test]
async fn the_map_and_the_numbers_of_a_past_floor_are_those_of_the_rights_of_now() {
    let town = Town::open();
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let depot = depot(&town);
    town.clock.advance_seconds(3_600);
    let page = format!("/fr/watch?as_of={}", then());
    let point = format!("id=\"map-incident-{depot}\"");
    let row = format!("id=\"incident-{depot}\"");
    let before = mayor.get(&page).await.text;
    assert!(before.contains(&row) && before.contains(&point), "{before}");
    restrict(&officer, depot).await;
    let (past, today) = (mayor.get(&page).await.text, mayor.get("/fr/watch").await.text);
    assert!(!past.contains(&point), "no point of it: {past}");
    assert!(officer.get(&page).await.text.contains(&point));
    // Those who must be told of it are told of nothing that this reader knows: neither a row nor a number.
    assert!(!past.contains("Bourgmestre"), "{past}");
    let reserved = |line: &&str| line.contains("class=\"card incident\"") && line.contains("data-withheld");
    let count = |text: &str| text.lines().filter(reserved).count();
    assert_eq!((count(&past), count(&today)), (1, 1), "as much is reserved as on the floor of today");
}

#[tokio::test]
async fn a_report_on_what_was_restricted_since_is_closed_in_its_past() {
    let town = Town::open();
    let (officer, mayor) = (town.browser(OFFICER), town.browser(MAYOR));
    let depot = depot(&town);
    town.clock.advance_seconds(60);
    let reply = officer.post("/fr/reports", "incident=26-0001&from=&to=").await;
    let edit = reply.header("location").to_owned();
    let report = edit.strip_suffix("/edit").unwrap().to_owned();
    let issued = officer.post(&format!("{report}/issue"), "").await;
    assert_eq!(issued.status, 303, "{}", issued.text);
    town.clock.advance_seconds(3_600);
    let page = format!("{report}?as_of={}", then());
    assert!(mayor.get(&page).await.text.contains("R-26-0001"), "it went to them");
    restrict(&officer, depot).await;
    assert_eq!(mayor.get(&page).await.status, 404);
    let list = mayor.get(&format!("/fr/reports?as_of={}", then())).await;
    assert!(!list.text.contains("R-26-0001"), "{}", list.text);
    assert_eq!(officer.get(&page).await.status, 200);
}

#[tokio::test]
async fn what_was_restricted_from_the_beginning_is_in_the_past_what_it_is_today() {
    let town = Town::open();
    let hidden = town.incident_at("gas-leak", Severity::Major, Handling::NeedToKnow, CROSSING);
    town.clock.advance_seconds(3_600);
    let mayor = town.browser(MAYOR);
    for page in ["watch".to_owned(), "incidents".to_owned(), format!("incidents/{hidden}")] {
        let (past, today) = (
            mayor.get(&format!("/fr/{page}?as_of={}", then())).await,
            mayor.get(&format!("/fr/{page}")).await,
        );
        assert_eq!(past.status, today.status, "{page}");
        assert!(!past.text.contains("Moulin"), "{page}: {}", past.text);
    }
}
