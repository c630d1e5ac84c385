//! What each municipality owes, on the pages of whoever follows them up and of one of them.

use crate::town::{COORDINATOR, HEAD, SECRETARY, Town, contacts, id, went};

#[tokio::test]
async fn each_municipality_is_counted_and_records_its_own() {
    let town = Town::with(vec![("contacts", contacts())]);
    town.noon("2026-12-02");
    let page = format!("/fr/duties/{}", id("contacts"));
    let done = format!("{page}/times/2026-12-31/done");
    let (own, head) = (town.browser(COORDINATOR), town.browser(HEAD));
    let text = own.get(&page).await.text;
    assert!(text.contains("Due par chaque organisation") && text.contains("0 sur 2"), "{text}");
    let offered = |text: &str, code: &str| text.contains(&format!("name=\"organisations\" value=\"{code}\""));
    assert!(offered(&text, "hautrive") && !offered(&text, "valcourt"), "its own alone: {text}");
    assert!(own.get("/fr/duties").await.text.contains("À faire par votre fonction"));
    assert_eq!(own.post(&done, "organisations=valcourt").await.status, 403);
    went(&own.post(&done, "organisations=hautrive&evidence=PV+4").await);
    let text = own.get(&page).await.text;
    assert!(text.contains("1 sur 2") && text.contains("PV 4"), "{text}");
    let list = own.get("/fr/duties").await.text;
    assert!(!list.contains("À faire par votre fonction") && list.contains("1 sur 2"), "{list}");
    // Whoever follows them up sees who is missing, and names whom they note it for.
    let text = head.get(&page).await.text;
    assert!(offered(&text, "valcourt") && text.contains("· proche"), "{text}");
    let refused = head.post(&done, "evidence=PV+5").await;
    assert!(refused.status == 422 && refused.text.contains("value=\"PV 5\""), "{}", refused.text);
    went(&head.post(&done, "organisations=valcourt").await);
    assert!(head.get(&page).await.text.contains("2 sur 2"));
}

#[tokio::test]
async fn the_calendar_of_one_municipality_shows_its_own() {
    let town = Town::with(vec![("contacts", contacts())]);
    let (own, secretary) = (town.browser(COORDINATOR), town.browser(SECRETARY));
    let done = format!("/fr/duties/{}/times/2026-12-31/done", id("contacts"));
    went(&town.browser(HEAD).post(&done, "organisations=hautrive").await);
    let mut texts = Vec::new();
    for (browser, organisation) in [(&own, "hautrive"), (&secretary, "valcourt")] {
        let form = format!("function={COORDINATOR}&organisation={organisation}&days=30&lang=nl");
        let reply = browser.post("/fr/duties/feeds", &form).await;
        assert_eq!(reply.status, 200, "{}", reply.text);
        let address = reply.text.split("<code>").nth(1).unwrap().split("</code>").next().unwrap();
        let path = address.strip_prefix("https://town.example").unwrap().to_owned();
        texts.push(town.browser("").get(&path).await.text.replace("\r\n ", ""));
    }
    assert!(texts[0].contains("SUMMARY:Contacten · gedaan"), "{}", texts[0]);
    assert!(!texts[1].contains("gedaan") && texts[1].contains("DTSTART;VALUE=DATE:20261231"), "{}", texts[1]);
    let open = |text: &str| text.matches("data-outbox=\"duty-feed-end:").count();
    assert_eq!(open(&own.get("/fr/duties/feeds").await.text), 1, "its own alone");
    assert_eq!(open(&secretary.get("/fr/duties/feeds").await.text), 2);
    let other =
        own.post("/fr/duties/feeds", &format!("function={COORDINATOR}&organisation=valcourt&days=9")).await;
    assert_eq!(other.status, 403);
}

#[tokio::test]
async fn a_department_writes_a_duty_of_each_municipality() {
    let town = Town::open();
    let secretary = town.browser(SECRETARY);
    let form = "name-fr=Liste&name-nl=Lijst&function=head&sort=every&months=12&source=note&each-kind=municipality&handling=service";
    let refused = secretary.post("/fr/duties", form).await;
    assert!(refused.status == 422 && refused.text.contains("id=\"duty-each-function\""), "{}", refused.text);
    let reply = secretary.post("/fr/duties", &format!("{form}&each-function={COORDINATOR}")).await;
    let own = stage::id_in(&reply);
    let again = secretary.get(&format!("/fr/duties/{own}/change")).await.text;
    assert!(again.contains("<option value=\"municipality\" selected>"), "{again}");
}
