//! Every door of this package, tried by those who may not.

use crate::town::{COORDINATOR, GUEST, OFFICER, OFFICIAL, RUN, Town, id_in, went};

const FORM: &str = "step=prepare&words=x&answer=yes&outcome=done&kind=race&count=1&likelihood=1&impact=1&words-fr=x&time=T%2B5&\
    what-fr=x&mark=done&to=10:00&finding=well&function=watch-officer&attendance=1&attendance-source=x&used=1&from=2028-05-30T10:00&\
    until=2028-05-30T12:00&names-fr=a&names-nl=b&figure=point&corners=4.405+50.805&days=2&municipality=90002&opening=2027-05-30T07:00";

#[tokio::test]
async fn strangers_are_led_to_sign_in_and_others_refused() {
    let town = Town::open();
    let official = town.browser(OFFICIAL);
    let id = id_in(&official.post("/fr/events", &RUN.replace("90001", "90002")).await);
    for (path, form) in [
        ("sheet", "time=T%2B5&what-fr=a&what-nl=b"),
        ("resources", "kind=posts&count=1"),
        ("risks", "words-fr=a&likelihood=1&impact=1"),
    ] {
        went(&official.post(&format!("/fr/events/{id}/{path}"), form).await);
    }
    let head = town.journal.head();
    let posts = [
        "change",
        "step",
        "opening",
        "open",
        "checks/permit",
        "carried/1",
        "resources",
        "resources/1/promise",
        "resources/1/withdraw",
        "resources/1/used",
        "risks",
        "risks/1/close",
        "place",
        "sheet",
        "sheet/1/remove",
        "sheet/1/mark",
        "sheet/1/move",
        "evaluation/attendance",
        "evaluation/finding",
        "evaluation/lesson",
        "evaluation/close",
        "next",
        "sheet/import",
    ];
    for path in posts {
        let path = format!("/en/events/{id}/{path}");
        assert_eq!(town.browser("").post(&path, FORM).await.status, 401, "{path}");
        // The coordinator's municipality is another one.
        for function in [GUEST, COORDINATOR] {
            let reply = town.browser(function).post(&path, FORM).await;
            assert!([403, 404].contains(&reply.status.as_u16()), "{path} {function}: {}", reply.status);
        }
    }
    for path in ["/en/events", "/en/events/import", "/en/events/links", "/en/events/example"] {
        for function in [GUEST, OFFICER] {
            assert_eq!(town.browser(function).post(path, FORM).await.status, 403, "{path} {function}");
        }
    }
    let of_event = [
        "",
        "/sheet",
        "/place",
        "/evaluation",
        "/event.ics",
        "/sheet.csv",
        "/place.geojson",
        "/change",
        "/sheet/import",
    ];
    let pages = of_event.map(|p| format!("/en/events/{id}{p}")).into_iter();
    let more = ["", "/new", "/import", "/links", "/calendar.ics"].map(|p| format!("/en/events{p}"));
    for path in pages.chain(more).chain(["/en/map/events.geojson".to_owned()]) {
        assert!([303, 401].contains(&town.browser("").get(&path).await.status.as_u16()), "{path}");
        let guest = town.browser(GUEST).get(&path).await;
        assert!([403, 404].contains(&guest.status.as_u16()), "{path}: {}", guest.status);
    }
    assert_eq!(town.journal.head(), head, "nothing was written");
}

#[tokio::test]
async fn the_watch_ticks_the_day_and_plans_nothing() {
    let town = Town::open();
    let (id, officer) = (town.run().await, town.browser(OFFICER));
    let page = officer.get(&format!("/fr/events/{id}")).await;
    assert_eq!(page.status, 200);
    assert!(
        !page.text.contains("id=\"act-step\"") && !page.text.contains("id=\"act-supply\""),
        "{}",
        page.text
    );
    assert_eq!(officer.post(&format!("/fr/events/{id}/step"), "step=prepare").await.status, 403);
}
