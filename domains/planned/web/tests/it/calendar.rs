//! The calendar and its feeds: days, filters, a link that shows nothing of what is reserved.

use kernel::Clock;

use crate::town::{COORDINATOR, OFFICER, OFFICIAL, RUN, Town, id_in, plain, went};

#[tokio::test]
async fn the_calendar_shows_days_and_lists_them_again() {
    let town = Town::open();
    let (id, officer) = (town.run().await, town.browser(OFFICER));
    for view in ["month", "week", "year", "list"] {
        let page = officer.get(&format!("/fr/events?view={view}&on=2027-05-20&municipality=&kind=")).await;
        let found = page.text.contains("EP-26-0001");
        assert_eq!((page.status.as_u16(), found), (200, view != "week"), "{view}");
    }
    let page = officer.get("/fr/events?view=week&on=2027-05-30").await.text;
    assert!(page.contains("10:00 Course") && page.contains("data-heat=\"1\""), "{page}");
    for (lang, said) in [("fr", "Orages"), ("nl", "Onweer")] {
        let page = officer.get(&format!("/{lang}/events?on=2027-05-20")).await.text;
        let chip = format!("title=\"{said}\"");
        assert!(page.contains(&chip) && page.contains(&format!("<bdi lang=\"{lang}\">{said}")), "{page}");
    }
    let elsewhere = officer.get("/fr/events?on=2027-05-20&municipality=90002").await.text;
    assert!(!elsewhere.contains("EP-26-0001") && elsewhere.contains("Aucun événement"), "{elsewhere}");
    went(&town.browser(COORDINATOR).post(&format!("/nl/events/{id}/step"), "step=cancel&words=storm").await);
    assert!(!officer.get("/fr/events?on=2027-05-20").await.text.contains("EP-26-0001"));
    assert!(officer.get("/fr/events?on=2027-05-20&dropped=1").await.text.contains("annulé"));
}

#[tokio::test]
async fn a_feed_behind_a_secret_shows_the_municipality_and_nothing_reserved() {
    let town = Town::open();
    town.run().await;
    let official = town.browser(OFFICIAL);
    let contact = format!("{}&name=A.+Dubois&phone=0470", RUN.replace("Course", "Secret"));
    id_in(&official.post("/fr/events", &format!("{contact}&handling=need-to-know")).await);
    id_in(&official.post("/fr/events", &RUN.replace("90001", "90002").replace("Course", "Ailleurs")).await);
    assert_eq!(
        town.browser(COORDINATOR).post("/nl/events/links", "days=30").await.status,
        403,
        "all of them are not hers"
    );
    let made = town
        .browser(COORDINATOR)
        .post("/nl/events/links", "municipality=90001&days=30&whom=Toerisme&lang=nl")
        .await;
    assert_eq!(made.status, 200, "{}", made.text);
    let address = made.text.split("<code>").nth(1).unwrap().split('<').next().unwrap();
    let path = address.strip_prefix("https://town.example").unwrap();
    let feed = town.browser("").get(path).await;
    assert_eq!((feed.status.as_u16(), feed.header("content-type")), (200, "text/calendar; charset=utf-8"));
    let events = exchange::ical::read(feed.text.as_bytes(), &exchange::ical::Limits::default()).unwrap();
    assert_eq!(testkit::outlook(&feed.text), Vec::<String>::new(), "{}", feed.text);
    let titles: Vec<String> = events.into_iter().map(|e| e.event.unwrap().title).collect();
    assert_eq!(titles, ["Loop (EP-26-0001)"]);
    assert!(!feed.text.contains("Dubois"));
    let list = plain(&town.browser(COORDINATOR).get("/nl/events/links").await.text);
    assert!(list.contains("Toerisme") && list.contains("eerst geopend op"), "{list}");
    let link = list.split("/events/links/").nth(1).unwrap().split('/').next().unwrap().to_owned();
    went(&town.browser(COORDINATOR).post(&format!("/nl/events/links/{link}/end"), "").await);
    assert_eq!(town.browser("").get(path).await.status, 404, "ended");
    assert_eq!(town.browser("").get("/fr/c/nothing").await.status, 404);
}

#[tokio::test]
async fn whoever_makes_a_feed_proves_it_first() {
    let town = Town::open();
    town.run().await;
    let form = "municipality=90001&days=30&whom=Toerisme&lang=nl";
    let made = stage::proved(&town.journal, &town.router, COORDINATOR, "/nl/events/links", form).await;
    let address = made.text.split("<code>").nth(1).unwrap().split('<').next().unwrap();
    let path = address.strip_prefix("https://town.example").unwrap();
    assert_eq!(town.browser("").get(path).await.status, 200, "{path}");
}

#[tokio::test]
async fn an_event_leaves_as_a_calendar() {
    let town = Town::open();
    let (id, officer) = (town.run().await, town.browser(OFFICER));
    let one = officer.get(&format!("/fr/events/{id}/event.ics")).await.text;
    assert!(one.contains("DTSTART:20270530T080000Z\r\n") && one.contains("STATUS:TENTATIVE"), "{one}");
    assert_eq!(testkit::outlook(&one), Vec::<String>::new(), "{one}");
    assert!(!one.contains("X-WR-CALNAME") && !one.contains("TRANSP"), "{one}");
    let all = officer.get("/fr/events/calendar.ics?kind=festival").await.text;
    assert!(!all.contains("BEGIN:VEVENT"), "{all}");
    went(&town.browser(COORDINATOR).post(&format!("/nl/events/{id}/step"), "step=cancel&words=storm").await);
    let off = officer.get(&format!("/fr/events/{id}/event.ics")).await.text;
    assert_eq!(testkit::outlook(&off), Vec::<String>::new(), "{off}");
    assert!(off.contains("SUMMARY:annulé · Course") && off.contains("TRANSP:TRANSPARENT"), "{off}");
}

#[tokio::test]
async fn the_calendar_goes_back_in_time() {
    let town = Town::open();
    let entered = town.clock.now();
    let id = town.run().await;
    town.clock.advance_seconds(1200);
    let officer = town.browser(OFFICER);
    let list = "/fr/events?view=list&on=2027-05-20";
    assert!(!officer.back(list, entered.plus_seconds(-60)).await.contains("EP-26-0001"), "not yet announced");
    assert!(officer.back(list, entered.plus_seconds(600)).await.contains("EP-26-0001"));
    assert!(
        officer.back(&format!("/nl/events/{id}"), entered.plus_seconds(600)).await.contains("EP-26-0001")
    );
}
