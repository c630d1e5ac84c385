//! What a later message on a warning does to the incident that was made of it: said at once, decided by a person, kept as it was known.

use kernel::{Id, kind};
use situation::command::PromoteSignal;
use situation::incident::{Opening, Severity};
use situation::places::Area;
use situation::read::{self, Eye};
use testkit::NIGHT;
use web::testing::Browser;

use crate::console::Console;
use crate::town::{MAYOR, OFFICER, Town, matter};
use crate::warnings::{alert, first, reference, take};

/// Over the two municipalities of the south, and then over the two of the west.
const SOUTH: &str =
    "<polygon>50.8400,4.3100 50.8400,4.3300 50.8350,4.3300 50.8350,4.3100 50.8400,4.3100</polygon>";
const WEST: &str =
    "<polygon>50.8550,4.3100 50.8550,4.3150 50.8350,4.3150 50.8350,4.3100 50.8550,4.3100</polygon>";

fn drawn(file: &str, ground: &str) -> String {
    file.replace("<circle>50.8450,4.3200 1.0</circle>", ground)
}

/// A warning over the south, and the incident that was made of it.
async fn made(town: &Town, officer: &Browser) -> (Id<kind::Matter>, Id<kind::Matter>) {
    take(officer, &drawn(&alert("a", "Alert", 0, ""), SOUTH)).await;
    let (signal, incident) = (first(town), matter());
    let opening = Opening::new("fire", Severity::Serious);
    town.ask(PromoteSignal { signal, incident, opening, based_on: None });
    (signal, incident)
}

fn update() -> String {
    drawn(&alert("b", "Update", 10, &reference("a", 0)), WEST)
}

fn municipalities(town: &Town, id: Id<kind::Matter>) -> Vec<String> {
    let row = town.read(|r| read::incident(r, &Eye::all(), id)).unwrap();
    row.areas.into_iter().filter(|a: &Area| a.kind == "municipality").map(|a| a.code).collect()
}

/// The panel on the page of an incident.
fn panel(page: &str) -> &str {
    let (_, rest) = page.split_once("id=\"incident-warned\"").unwrap();
    rest.split_once("<div class=\"incident-grid\">").unwrap().0
}

/// The form that decides on what the page shows.
fn form(page: &str) -> String {
    let value = |name: &str| {
        let (_, rest) = panel(page).split_once(&format!("name=\"{name}\" value=\"")).unwrap();
        rest.split_once('"').unwrap().0.to_owned()
    };
    format!("message={}&based_on={}", value("message"), value("based_on"))
}

#[tokio::test]
async fn an_update_reaches_the_card_and_the_page_at_once_and_a_person_decides() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let (signal, id) = made(&town, &officer).await;
    let path = format!("/fr/incidents/{id}");
    let before = officer.get(&path).await.text;
    assert!(before.contains(&format!("data-topics=\"incident:{id} warned:{signal} ")), "{before}");
    assert!(!panel(&before).contains("<section"), "nothing waits yet");

    let mut floor = Console::open(&town, OFFICER, "fr", "floor").await;
    let topics = format!("incident:{id},warned:{signal}");
    let mut page = Console::open(&town, OFFICER, "fr", &topics).await;
    take(&officer, &update()).await;
    let card = floor.fragment("incidents").await;
    let ground = "data-kind=\"warning\" data-tone=\"warn\"";
    for wanted in ["Alerte mise à jour", "Valmont", "Lindeveld", ground] {
        assert!(card.mode == "upsert" && card.html.contains(wanted), "{wanted}: {card:?}");
    }
    let map = page.fragment("here").await;
    assert!(map.html.contains("data-kind=\"incident\"") && map.html.contains("data-kind=\"warning\""));
    let mark = page.fragment("incident-warned").await;
    let said = "Message b de weather@town.example";
    for wanted in [said, "Valmont", "Lindeveld", "/warned/take", "/warned/leave"] {
        assert!(mark.mode == "morph" && mark.html.contains(wanted), "{wanted}: {mark:?}");
    }
    assert_eq!(municipalities(&town, id), ["90001", "90002"], "nothing moves by itself");

    // Who only reads it sees the same, without a button, and may not decide.
    let mayor = town.browser(MAYOR);
    let seen = mayor.get(&path).await.text;
    assert!(panel(&seen).contains("Valmont") && !panel(&seen).contains("<form"), "{seen}");
    let now = officer.get(&path).await.text;
    let form = form(&now);
    for act in ["take", "leave"] {
        assert_eq!(mayor.post(&format!("{path}/warned/{act}"), &form).await.status, 403);
    }

    let reply = officer.post(&format!("{path}/warned/take"), &form).await;
    assert_eq!((reply.status.as_u16(), reply.header("location")), (303, path.as_str()), "{}", reply.text);
    assert_eq!(municipalities(&town, id), ["90001", "90003"]);
    let gone = page.fragment("incident-warned").await;
    assert!(!gone.html.contains("<section"), "{gone:?}");
    let after = officer.get(&path).await.text;
    assert!(
        !panel(&after).contains("<section") && after.contains("communes et zones de l’alerte"),
        "{after}"
    );
    let twice = officer.post(&format!("{path}/warned/take"), &form).await;
    assert_eq!(twice.status, 409, "{}", twice.text);
}

#[tokio::test]
async fn what_was_left_comes_back_with_the_cancellation_and_each_instant_shows_what_it_knew() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let (_, id) = made(&town, &officer).await;
    let path = format!("/fr/incidents/{id}");
    town.clock.advance_seconds(60);
    take(&officer, &update()).await;
    let stale = form(&officer.get(&path).await.text);
    town.clock.advance_seconds(60);
    let why = format!("{stale}&words=d%C3%A9j%C3%A0+couvert");
    let reply = officer.post(&format!("{path}/warned/leave"), &why).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let left = officer.get(&path).await.text;
    assert!(!panel(&left).contains("<section"));
    assert!(left.contains("laissé tel quel") && left.contains("déjà couvert"), "it stands among the turns");
    assert_eq!(municipalities(&town, id), ["90001", "90002"]);

    town.clock.advance_seconds(60);
    take(&officer, &alert("c", "Cancel", 20, &reference("b", 10))).await;
    let page = officer.get(&path).await.text;
    assert!(panel(&page).contains("annulée") && panel(&page).contains("/warned/leave"), "{page}");
    assert!(!panel(&page).contains("/warned/take"), "nothing is left to be taken over");
    let fresh = form(&page);
    let based_on = fresh.split_once("based_on=").unwrap().1;
    let message = stale.split_once('&').unwrap().0;
    let old = officer.post(&format!("{path}/warned/leave"), &format!("{message}&based_on={based_on}")).await;
    assert!(old.status == 409 && old.text.contains("Un autre message sur cette alerte"), "{}", old.text);

    let at = |seconds| format!("{path}?as_of={}", NIGHT.plus_seconds(seconds).rfc3339());
    let then = officer.get(&at(30)).await.text;
    assert!(!panel(&then).contains("<section"), "not known yet");
    let then = officer.get(&at(90)).await.text;
    assert!(panel(&then).contains("Valmont") && !panel(&then).contains("<form"), "known, not decided");
    let then = officer.get(&at(150)).await.text;
    assert!(!panel(&then).contains("<section"), "decided, the cancellation still to come");
}
