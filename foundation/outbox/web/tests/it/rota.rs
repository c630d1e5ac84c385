//! The rota: planned, taken in from a table, handed on; where people are reached.

use outbox::read::{kept, shifts};
use testkit::NIGHT;
use web::testing::Reply;

use crate::town::{LIAISON, MAYOR, OFFICER, Town, actor};

fn shift(function: &str) -> String {
    let (person, deputy) = (actor(MAYOR).person, actor(LIAISON).person);
    format!(
        "function={function}&area=90001&person={person}&deputy={deputy}&from=2026-11-24T03:00&until=2026-11-24T19:00"
    )
}

async fn import(town: &Town, text: &str) -> Reply {
    let body = format!(
        "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"r.csv\"\r\ncontent-type: text/csv\r\n\r\n{text}\r\n--x--\r\n"
    );
    let browser = town.browser(OFFICER);
    let request = browser
        .ask("/en/rota/import")
        .method("POST")
        .header("content-type", "multipart/form-data; boundary=x");
    browser.send(request, body).await
}

#[tokio::test]
async fn a_shift_is_planned_shown_and_handed_on() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    assert!(officer.get("/en/rota").await.text.contains("Nobody is planned"));
    let planned = officer.post("/en/rota", &shift(MAYOR)).await;
    assert_eq!(planned.status, 303, "{}", planned.text);
    let page = officer.get("/en/rota").await.text;
    assert!(page.contains("mayor (fictif)") && page.contains("Gaps within 14 days"), "{page}");
    let again = officer.post("/en/rota", &shift(MAYOR)).await;
    assert_eq!(again.status, 422);
    assert!(again.text.contains("Somebody is on call for this from"), "{}", again.text);
    let id = town.journal.read(|r| shifts(r, NIGHT, NIGHT.plus_seconds(1))).unwrap().remove(0).id;
    let mayor = town.browser(MAYOR);
    let to = actor(LIAISON).person;
    assert_eq!(mayor.post(&format!("/nl/rota/{id}/swap"), &format!("to={to}")).await.status, 303);
    let page = town.browser(LIAISON).get("/fr/rota").await.text;
    assert!(page.contains("Je la prends") && !page.contains("act-set"), "{page}");
    assert_eq!(town.browser(LIAISON).post(&format!("/fr/rota/{id}/answer"), "accept=1").await.status, 303);
    let shift = town.journal.read(|r| shifts(r, NIGHT, NIGHT.plus_seconds(1))).unwrap().remove(0);
    assert_eq!((shift.person, shift.deputy), (to, Some(actor(MAYOR).person)));
    assert_eq!(officer.post(&format!("/en/rota/{id}/remove"), "").await.status, 303);
    assert!(town.journal.read(|r| shifts(r, NIGHT, NIGHT.plus_seconds(1))).unwrap().is_empty());
}

#[tokio::test]
async fn a_table_is_taken_in_whole_or_refused_by_line() {
    let town = Town::open();
    let head = "function;area;person;deputy;from;until\n";
    let good = format!(
        "{head}mayor;90001;mayor;liaison;2026-12-01 08:00;2026-12-02 08:00\nmayor;90001;liaison;;2026-12-02 08:00;2026-12-03 08:00\n"
    );
    let reply = import(&town, &good).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let all = || town.journal.read(|r| shifts(r, NIGHT, NIGHT.plus_seconds(30 * 86_400))).unwrap().len();
    assert_eq!(all(), 2);
    assert_eq!(import(&town, &good).await.status, 303);
    assert_eq!(all(), 2, "the same table twice is the same shifts");
    let wrong = format!(
        "{head}mayor;90001;nobody;;2026-12-05 08:00;2026-12-06 08:00\nking;;mayor;;2026-12-05 08:00;2026-12-06 08:00\n"
    );
    let reply = import(&town, &wrong).await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("Line 2: nobody has the user name “nobody”."), "{}", reply.text);
    assert!(reply.text.contains("Line 3: “king” is not a function of this place."));
    assert_eq!(import(&town, "what is this").await.status, 422);
    assert_eq!(import(&town, "").await.status, 422);
    assert_eq!(all(), 2);
}

#[tokio::test]
async fn everybody_keeps_their_own_addresses_and_sees_no_others() {
    let town = Town::open();
    let mayor = town.browser(MAYOR);
    let reply = mayor.post("/nl/rota/book", "own=1&mail=m@town.example&phone=0490+00+00+11").await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let row = town.journal.read(|r| kept(r, Some(actor(MAYOR).person), None)).unwrap().unwrap();
    assert_eq!(row.contact.mail.as_deref(), Some("m@town.example"));
    let page = mayor.get("/nl/rota").await.text;
    assert!(page.contains("m@town.example"));
    let languages = page.split("id=\"calendar-lang\"").nth(1).unwrap();
    assert!(
        languages.find("value=\"nl\"").unwrap() < languages.find("value=\"fr\"").unwrap(),
        "one's own first"
    );
    let other = town.browser(LIAISON).get("/fr/rota").await.text;
    assert!(!other.contains("m@town.example"), "the address of somebody else: {other}");
    let forged = format!("holder=person:{}&mail=x@y.example", actor(OFFICER).person);
    assert_eq!(mayor.post("/nl/rota/book", &forged).await.status, 403);
    let wrong = mayor.post("/nl/rota/book", "own=1&mail=nothing").await;
    assert!(wrong.status == 422 && wrong.text.contains("geen e-mailadres"), "{}", wrong.text);
    let desk =
        town.browser(OFFICER).post("/en/rota/book", "holder=desk:tram&mail=desk@tram.example&lang=nl").await;
    assert_eq!(desk.status, 303, "{}", desk.text);
    assert!(town.browser(OFFICER).get("/en/rota").await.text.contains("desk@tram.example"));
}
