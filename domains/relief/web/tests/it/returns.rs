//! The page of a link: what it shows to whom, what it takes, and that it opens nothing else.

use kernel::{Id, kind};
use relief::figure::Status;
use testkit::NIGHT;
use web::testing::{Browser, Reply};

use crate::town::{OFFICER, Town, plain};

/// The address without host on the page that shows a link once.
fn address(reply: &Reply) -> String {
    assert_eq!(reply.status, 200, "{}", reply.text);
    assert!(reply.text.contains("<svg") && reply.text.contains("Il n’est montré que cette fois."));
    let (_, rest) = reply.text.split_once("<code>http://town.test").unwrap();
    rest.split('<').next().unwrap().to_owned()
}

async fn make(town: &Town, site: Id<kind::Matter>) -> String {
    let form = "whom=N.+%28fictif%29&days=2&lang=nl";
    address(&town.browser(OFFICER).post(&format!("/fr/capacities/{site}/links"), form).await)
}

#[tokio::test]
async fn a_stranger_tells_numbers_and_sees_nothing_of_the_inside() {
    let town = Town::open();
    let hall = town.hall("hall", "90001", 200).await;
    town.hall("other", "90001", 50).await;
    let link = make(&town, hall).await;
    assert!(link.starts_with("/nl/r/"));
    let stranger = Browser::new(&town.router, "");
    let page = stranger.get(&link).await;
    assert_eq!(page.status, 200);
    assert!(
        page.text.contains("Zaal hall") && page.text.contains("value=\"200\""),
        "the last numbers stand there"
    );
    assert!(
        !page.text.contains("Zaal other")
            && !page.text.contains("class=\"rail\"")
            && !page.text.contains("data-live")
    );
    assert!(
        !page.text.contains("C. Delvaux")
            && !page.text.contains("<script")
            && !page.text.contains("/nl/capacities")
    );
    let french = stranger.get(&link.replacen("/nl/", "/fr/", 1)).await.text;
    assert!(french.contains("Vos chiffres") && french.contains("hreflang=\"en\""));
    let command =
        page.text.split("name=\"command_id\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let form = format!("command_id={command}&s0-places-offered=350&s0-places-used=20&name=N.+%28fictif%29");
    let done = stranger.post(&link, &form).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert!(stranger.get(done.header("location")).await.text.contains("Goed ontvangen"));
    let level = &town.site(hall).levels["places"];
    assert_eq!((level.level.offered, level.level.used, level.status), (350, 20, Status::Unconfirmed));
    let head = town.journal.head();
    assert_eq!(stranger.post(&link, &form).await.status, 303, "sent twice");
    assert_eq!(town.journal.head(), head, "counts once");
    let page = plain(&town.browser(OFFICER).get(&format!("/fr/capacities/{hall}")).await.text);
    assert!(page.contains("par lien") && page.contains("N. (fictif)") && page.contains("Lien ouvert"));
    assert!(!page.contains(link.rsplit('/').next().unwrap()), "the secret is shown once");
}

#[tokio::test]
async fn a_bad_number_comes_back_and_nothing_is_written() {
    let town = Town::open();
    let hall = town.hall("hall", "90001", 200).await;
    let (link, stranger) = (make(&town, hall).await, Browser::new(&town.router, ""));
    stranger.get(&link).await;
    let head = town.journal.head();
    for (form, wanted) in [
        ("s0-places-offered=veel", "value=\"veel\""),
        ("s0-places-offered=-3", "value=\"-3\""),
        ("s0-places-offered=99999999999", "Geef een geheel getal van nul tot"),
        ("s0-arrivals=3", "s0-departures-error"),
        ("", "Er is niets ingevuld."),
        ("s0-boats-offered=3&s9-places-offered=1", "Er is niets ingevuld."),
    ] {
        let reply = stranger.post(&link, form).await;
        assert_eq!(reply.status, 422, "{form}");
        assert!(plain(&reply.text).contains(wanted), "{form}: {}", reply.text);
    }
    assert_eq!(town.journal.head(), head);
}

#[tokio::test]
async fn numbers_that_do_not_fit_are_asked_back_once_with_all_that_was_typed() {
    let town = Town::open();
    let hall = town.hall("hall", "90001", 120).await;
    let (link, stranger) = (make(&town, hall).await, Browser::new(&town.router, ""));
    let before = "s0-day=2026-11-23&s0-arrivals=109&s0-departures=0&s0-present=109";
    assert_eq!(stranger.post(&link, before).await.status, 303);
    let head = town.journal.head();
    let form = "s0-places-used=130&s0-day=2026-11-24&s0-arrivals=4&s0-departures=1&s0-present=400&name=N.";
    let reply = stranger.post(&link, form).await;
    assert_eq!(reply.status, 422);
    let page = plain(&reply.text);
    assert!(
        page.contains("400 op een locatie met 120 plaatsen") && page.contains("zou dat 112 zijn"),
        "{page}"
    );
    assert!(page.contains("130 bezet, maar er zijn maar 120 plaatsen") && page.contains("value=\"N.\""));
    assert!(page.contains("name=\"s0-present-sure\"") && page.contains("name=\"s0-places-used-sure\""));
    assert_eq!(town.journal.head(), head);
    let sure = format!("{form}&s0-present-sure=1&s0-places-used-sure=1");
    assert_eq!(stranger.post(&link, &sure).await.status, 303);
    // What stands already is not asked about again.
    assert_eq!(stranger.post(&link, form).await.status, 303);
    let page = plain(&town.browser(OFFICER).get(&format!("/fr/capacities/{hall}")).await.text);
    assert!(page.contains("400 pour 120 places") && page.contains("130 pour 120"), "{page}");
    assert!(page.contains(">24/11/2026</time>") && !page.contains(">2026-11-24</time>"));
}

#[tokio::test]
async fn a_municipality_has_one_link_for_all_its_sites() {
    let town = Town::open();
    let hall = town.hall("hall", "90001", 200).await;
    let school = town.hall("school", "90001", 50).await;
    town.hall("there", "90002", 7).await;
    let officer = town.browser(OFFICER);
    assert_eq!(officer.post("/fr/capacities/links", "days=2").await.status, 422);
    let link = address(&officer.post("/fr/capacities/links", "municipality=90001&days=2&lang=fr").await);
    let stranger = Browser::new(&town.router, "");
    let page = stranger.get(&link).await.text;
    assert!(page.contains("Salle hall") && page.contains("Salle school") && !page.contains("Salle there"));
    let form = "s0-places-offered=10&s1-places-offered=20&s1-day=2026-11-24&s1-arrivals=4&s1-departures=0&s1-present=4";
    assert_eq!(stranger.post(&link, form).await.status, 303);
    let offered = |id| town.site(id).levels["places"].level.offered;
    assert_eq!((offered(hall), offered(school)), (10, 20));
    let list = plain(&officer.get("/fr/capacities/links").await.text);
    assert!(list.contains("Hautrive") && list.contains("3 chiffres reçus"), "{list}");
}

#[tokio::test]
async fn an_unknown_an_expired_and_an_ended_link_say_so_kindly() {
    let town = Town::open();
    let hall = town.hall("hall", "90001", 200).await;
    let stranger = Browser::new(&town.router, "");
    let gone = |reply: Reply| {
        assert_eq!(reply.status, 404);
        assert!(
            reply.text.contains("Deze link opent niets")
                && reply.text.contains("Bel wie hem u gestuurd heeft")
        );
        assert!(!reply.text.contains("Zaal hall"));
    };
    gone(stranger.get("/nl/r/abc").await);
    let head = town.journal.head();
    gone(stranger.post("/nl/r/abc", "s0-places-offered=1").await);
    assert_eq!(town.journal.head(), head);
    let ended = make(&town, hall).await;
    let page = town.browser(OFFICER).get(&format!("/fr/capacities/{hall}")).await.text;
    let end = page.split("action=\"").find(|a| a.split('"').next().unwrap().ends_with("/end")).unwrap();
    assert_eq!(town.browser(OFFICER).post(end.split('"').next().unwrap(), "").await.status, 303);
    gone(stranger.get(&ended).await);
    let expired = make(&town, hall).await;
    town.clock.set(NIGHT.plus_seconds(2 * 86_400));
    gone(stranger.get(&expired).await);
    gone(stranger.post(&expired, "s0-places-offered=1").await);
}

#[tokio::test]
async fn a_link_sent_twice_is_shown_once() {
    let town = Town::open();
    let hall = town.hall("hall", "90001", 200).await;
    let officer = town.browser(OFFICER);
    let sent = format!("days=2&command_id={}", testkit::unique());
    let path = format!("/fr/capacities/{hall}/links");
    assert_eq!(officer.post(&path, &sent).await.status, 200);
    assert_eq!(officer.post(&path, &sent).await.status, 409);
    assert_eq!(officer.post(&path, "days=999").await.status, 422);
}

#[tokio::test]
async fn who_guesses_links_is_made_to_wait() {
    let town = Town::open();
    let stranger = Browser::new(&town.router, "");
    let head = town.journal.head();
    let mut answers = Vec::new();
    for n in 0..60 {
        let reply = stranger.post(&format!("/fr/r/{n:043}"), "s0-places-offered=1").await;
        answers.push(reply.status.as_u16());
    }
    assert_eq!(answers[0], 404);
    assert!(answers.contains(&429), "{answers:?}");
    assert_eq!(town.journal.head(), head);
}

#[tokio::test]
async fn whoever_makes_a_link_for_returns_proves_it_first() {
    let town = Town::open();
    let hall = town.hall("hall", "90001", 200).await;
    let (journal, router) = (&town.journal, &town.router);
    let site = format!("/fr/capacities/{hall}/links");
    let form = "whom=N.+%28fictif%29&days=2&lang=nl";
    let link = address(&stage::proved(journal, router, OFFICER, &site, form).await);
    assert!(link.starts_with("/nl/r/"), "{link}");
    let form = "municipality=90001&whom=N.+%28fictif%29&days=2&lang=fr";
    let link = address(&stage::proved(journal, router, OFFICER, "/fr/capacities/links", form).await);
    assert!(link.starts_with("/fr/r/"), "{link}");
    // Numbers that are told on the telephone go in at once, and so does the end of a link.
    let officer = Browser::new(router, &web::testing::unproved(OFFICER));
    let told = officer.post(&format!("/fr/capacities/{hall}/report"), "places-used=40").await;
    assert_eq!(told.status, 303, "{}", told.text);
}
