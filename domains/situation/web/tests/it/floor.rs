//! The floor: one line and it is there for everybody who may see it; empty, many, as it was.

use std::sync::Arc;
use std::time::Instant;

use kernel::Handling;
use situation::Ask;
use situation::command::OpenIncident;
use situation::incident::{Opening, Severity};
use store::{Stamp, Submission};
use testkit::{NIGHT, command_id};
use web::testing::Reply;

use crate::console::Console;
use crate::town::{GUEST, MAYOR, OFFICER, Town, actor, at, matter};

/// The sentence of a form: what the browser sends for a line.
fn line(text: &str) -> String {
    format!("text={}", text.replace(' ', "+").replace('\'', "%27"))
}

/// The part of a page between two marks.
fn between<'a>(page: &'a Reply, from: &str, to: &str) -> &'a str {
    let rest = page.text.split_once(from).unwrap_or_else(|| panic!("no {from} in {}", page.text)).1;
    rest.split_once(to).unwrap().0
}

fn inbox(page: &Reply) -> &str {
    between(page, "id=\"signals\"", "</ul>")
}

#[tokio::test]
async fn one_line_is_a_receipt_and_a_card_on_every_floor_that_may_see_it() {
    let town = Town::open();
    let mut mayor = Console::open(&town, MAYOR, "nl", "floor").await;
    let sent = format!("{}&command_id={}", line("gas smell rue du Moulin x quai Neuf @03:20"), command_id());
    let done = town.browser(OFFICER).post_json("/en/command", &sent).await;
    assert_eq!(done.status, 200, "{}", done.text);
    assert_eq!(
        (&done.json()["receipt"]["number"], &done.json()["message"]),
        (&"S-26-0001".into(), &"S-26-0001 noted".into())
    );
    assert!(done.json()["location"].is_null(), "the floor stays where it is");
    let card = mayor.fragment("signals").await;
    assert_eq!(card.mode, "upsert");
    for part in
        ["gas smell", "Molenstraat × Nieuwe Kaai", "Hoogoever · Lindeveld", "gezegd om 03:20", "Oproep"]
    {
        assert!(card.html.contains(part), "{part} in {}", card.html);
    }
    assert!(card.say.contains("S-26-0001") && card.say.contains("Molenstraat"), "{card:?}");
    assert!(!card.html.contains("<form"), "a mayor does not qualify");
    assert_eq!(mayor.fragment("n-signals").await.html, "1");
    // The same Enter again: the first receipt, nothing new.
    let again = town.browser(OFFICER).post_json("/en/command", &sent).await;
    assert_eq!(again.json()["receipt"]["number"], "S-26-0001");
    assert_eq!(town.journal.head(), 1);
    let page = town.browser(MAYOR).get("/nl/watch").await;
    assert_eq!(inbox(&page).matches("class=\"card signal\"").count(), 1);
}

#[tokio::test]
async fn a_time_of_yesterday_has_its_day_on_the_card() {
    let town = Town::open();
    for (text, said) in [("fumée @03:20", "dit à 03:20<"), ("fumée @14:32", "dit le 23/11/2026 à 14:32<")]
    {
        let done = town.browser(OFFICER).post_json("/fr/command", &line(&text.replace('é', "%C3%A9"))).await;
        assert_eq!(done.status, 200, "{}", done.text);
        let page = town.browser(OFFICER).get("/fr/watch").await;
        assert!(inbox(&page).replace('\u{a0}', " ").contains(said), "{said} in {}", inbox(&page));
    }
}

#[tokio::test]
async fn an_empty_floor_says_what_to_do_and_a_guest_does_not_come_in() {
    let town = Town::open();
    let page = town.browser(OFFICER).get("/fr/watch").await;
    for part in [
        "Aucun signalement n’attend.",
        "Tapez « / » pour en noter un.",
        "Aucun incident en cours.",
        "Le journal est vide.",
    ] {
        assert!(page.text.replace('\u{202f}', " ").contains(part), "{part}");
    }
    assert_eq!(town.browser(GUEST).get("/fr/watch").await.status, 403);
    assert_eq!(town.browser("").get("/fr/watch").await.status, 303, "a stranger signs in first");
}

#[tokio::test]
async fn a_reserved_incident_shows_that_it_is_there_and_nothing_else() {
    let town = Town::open();
    let id = town.incident_at("gas-leak", Severity::Major, Handling::NeedToKnow, "place du Marché");
    town.message(Some(id), "témoin sous protection");
    let seen = town.browser(OFFICER).get("/fr/watch").await.text;
    assert!(seen.contains("Fuite de gaz") && seen.contains("témoin sous protection"));
    let page = town.browser(MAYOR).get("/fr/watch").await.text;
    assert!(page.contains("Incident réservé") && page.contains("Entrée réservée"), "{page}");
    for secret in ["Fuite de gaz", "témoin", "place du Marché", "Bourgmestre"] {
        assert!(!page.contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn the_floor_as_it_was_known_has_nothing_to_write_in() {
    let town = Town::open();
    town.call("odeur de gaz", "quai Neuf");
    town.clock.advance_seconds(600);
    town.call("fumée noire", "place du Marché");
    let browser = town.browser(OFFICER);
    let past = browser.get(&format!("/fr/watch?as_of={}", NIGHT.plus_seconds(300).rfc3339())).await;
    assert!(inbox(&past).contains("odeur de gaz") && !past.text.contains("fumée noire"), "{}", past.text);
    assert!(past.text.contains("data-as-of=") && !past.text.contains("data-live="));
    let floor = between(&past, "<main", "</main>");
    assert!(!floor.contains("method=\"post\""), "nothing of the past can be changed: {floor}");
    let present = browser.get("/fr/watch").await;
    assert!(inbox(&present).contains("fumée noire"));
}

#[tokio::test]
async fn who_must_be_told_stands_there_and_whoever_is_late_stands_out() {
    let town = Town::open();
    town.incident("gas-leak", Severity::Serious);
    let page = town.browser(OFFICER).get("/fr/watch").await;
    let tell = between(&page, "id=\"tell\"", "</ul>");
    assert_eq!(tell.matches("<li id=\"tell-").count(), 5, "four mayors and the high official: {tell}");
    assert!(!tell.contains("data-tone=\"crit\""));
    town.clock.advance_seconds(16 * 60);
    let page = town.browser(OFFICER).get("/fr/watch").await;
    assert_eq!(between(&page, "id=\"tell\"", "</ul>").matches("data-tone=\"crit\"").count(), 4);
    assert!(page.text.contains("4 en retard"));
    let badge = between(&page, "id=\"badge-watch\">", "</span></a>");
    assert!(
        badge.contains("data-tone=\"crit\"") && badge.contains("personnes à informer, en retard"),
        "{badge}"
    );
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "the page is timed")]
async fn ten_thousand_incidents_are_a_page_and_a_link() {
    let town = Town::open();
    let facts = Arc::new(situation::Facts { must_inform: Vec::new(), ..(*town.desk.facts()).clone() });
    let (done, wait) = std::sync::mpsc::channel();
    for _ in 0..10_000 {
        let opening = Opening { place: Some(at("quai Neuf")), ..Opening::new("outage", Severity::Minor) };
        let submission = Submission {
            command_id: command_id(),
            actor: actor(OFFICER),
            command: Ask::boxed(OpenIncident { incident: matter(), opening }, facts.clone()),
            stamp: Arc::new(Stamp::default()),
        };
        let done = done.clone();
        town.journal.submit(submission, Box::new(move |r| done.send(r.is_ok()).unwrap()));
    }
    assert!((0..10_000).all(|_| wait.recv().unwrap()));
    let gas = town.incident("gas-leak", Severity::Major);
    for n in 0..60 {
        town.call(&format!("odeur de gaz, appel {n}"), "quai Neuf");
        town.message(Some(gas), &format!("message {n}"));
    }
    let browser = town.browser(OFFICER);
    let mut best = f64::MAX;
    for _ in 0..5 {
        let start = Instant::now();
        let page = browser.get("/fr/watch").await;
        best = best.min(start.elapsed().as_secs_f64() * 1000.0);
        assert_eq!(page.text.matches("class=\"card incident\"").count(), 24);
        assert_eq!(inbox(&page).matches("class=\"card signal\"").count(), 30);
        assert!(
            page.text.contains("30 autres, dans la liste") && page.text.len() < 300_000,
            "{}",
            page.text.len()
        );
    }
    eprintln!("the floor's page with 10,000 live incidents: {best:.1} ms (best of five, this build)");
    assert!(best < 250.0, "far beyond anything a page can bear: {best} ms");
}

#[tokio::test]
async fn every_room_of_the_floor_goes_back_further_than_the_night() {
    let town = Town::open();
    town.call("odeur de gaz", "quai Neuf");
    town.clock.advance_seconds(21 * 86_400);
    let incident = town.incident("gas-leak", Severity::Serious);
    let browser = town.browser(OFFICER);
    let then = NIGHT.plus_seconds(86_400);
    for path in
        ["watch", "log", "incidents", "signals", "reports", "warnings", "centre", "handover", "handovers"]
    {
        let page = browser.back(&format!("/fr/{path}"), then).await;
        assert!(!page.contains(&incident.to_string()), "{path} knows what came later: {page}");
        assert!(page.contains("data-from=\"2026-11-24T14:40:00Z\""), "half a day to each side: {page}");
        assert!(page.contains("min=\"2026-11-24T03:40:00\""), "the field reaches the first entry: {page}");
    }
    browser.back(&format!("/nl/incidents/{incident}"), NIGHT.plus_seconds(21 * 86_400)).await;
}
