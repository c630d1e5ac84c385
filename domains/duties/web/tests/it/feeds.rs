//! The calendar of a function at its secret address.

use duties::command::StartTerm;
use stage::words;

use crate::town::{AUDITOR, HEAD, SECRETARY, Town, id, went};

/// The path of the address that was made.
pub(crate) async fn made(town: &Town, function: &str) -> String {
    let reply = town
        .browser(SECRETARY)
        .post("/fr/duties/feeds", &format!("function={function}&days=30&lang=nl"))
        .await;
    assert_eq!(reply.status, 200, "{}", reply.text);
    let address = reply.text.split("<code>").nth(1).unwrap().split("</code>").next().unwrap();
    address.strip_prefix("https://town.example").unwrap().to_owned()
}

#[tokio::test]
async fn a_calendar_shows_series_and_what_was_noted() {
    let town = Town::open();
    let start =
        StartTerm { duty: id("answer"), event: "2026-11-24".parse().unwrap(), words: words("dossier 7") };
    town.submit(&stage::actor(HEAD), start, &town.facts).unwrap();
    went(&town.browser(HEAD).post(&format!("/fr/duties/{}/times/2026-12-31/done", id("report")), "").await);
    let path = made(&town, HEAD).await;
    assert!(path.starts_with("/nl/duties/calendar/"), "{path}");
    let reply = town.browser("").get(&path).await;
    assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "text/calendar; charset=utf-8"));
    assert_eq!(testkit::outlook(&reply.text), Vec::<String>::new(), "{}", reply.text);
    let text = reply.text.replace("\r\n ", "");
    assert!(text.contains("RRULE:FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1"), "{text}");
    assert!(
        text.contains("SUMMARY:Jaarverslag · gedaan") && text.contains("DTSTART;VALUE=DATE:20271231"),
        "{text}"
    );
    assert!(
        text.contains("SUMMARY:Antwoord · dossier 7 · nabij") && text.contains("DTSTART;VALUE=DATE:20261202"),
        "{text}"
    );
    assert!(text.contains("TRIGGER:-P30D"));
    // What was noted, opened once.
    let page = town.browser(SECRETARY).get("/fr/duties/feeds").await.text;
    assert!(page.contains("ouverte la première fois"), "{page}");
}

#[tokio::test]
async fn an_address_opens_nothing_once_it_is_ended_or_wrong() {
    let town = Town::open();
    let path = made(&town, HEAD).await;
    assert_eq!(town.browser("").get("/fr/duties/calendar/abc.ics").await.status, 404);
    let page = town.browser(SECRETARY).get("/fr/duties/feeds").await.text;
    let link = page.split("/duties/feeds/").nth(1).unwrap().split('/').next().unwrap();
    assert_eq!(
        town.browser(HEAD).post(&format!("/fr/duties/feeds/{link}/end"), "").await.status,
        303,
        "their own"
    );
    assert_eq!(town.browser("").get(&path).await.status, 404);
    // Whoever keeps nothing sees and makes those of their own function alone.
    let reply = town.browser(AUDITOR).post("/fr/duties/feeds", "function=head&days=9").await;
    assert_eq!(reply.status, 403);
    let soon = made(&town, HEAD).await;
    town.noon("2026-12-31");
    assert_eq!(town.browser("").get(&soon).await.status, 404, "expired");
}
