//! Every door of this package, tried by those who may not.

use crate::town::{GUEST, LIAISON, MAYOR, OFFICER, Town};

const FORM: &str = "to=closed&why=x&words=x&places-offered=1&offered=1&n=1&site=x&supplier=cross&days=2&municipality=90002&\
    wanted=1&kind=places&code=new&name-fr=a&name-nl=b&kinds=places&day=2026-11-24&arrivals=1&departures=1";

#[tokio::test]
async fn strangers_are_led_to_sign_in_and_others_refused() {
    let town = Town::open();
    let site = town.hall("hall", "90002", 100).await;
    let reply = town.browser(OFFICER).post("/fr/needs", "wanted=50&kind=places&municipality=90002").await;
    let need = crate::town::id_in(&reply);
    let officer = town.browser(OFFICER);
    officer.post(&format!("/fr/needs/{need}/accept"), "").await;
    officer.post(&format!("/fr/needs/{need}/parts"), &format!("site={site}&n=10")).await;
    let head = town.journal.head();
    let of_site =
        ["change", "report", "day", "figures/2/correct", "figures/2/confirm", "turn", "remind", "links"];
    let of_need = [
        "accept",
        "refuse",
        "withdraw",
        "confirm",
        "restate",
        "parts",
        "parts/1/start",
        "parts/1/deliver",
        "parts/1/release",
    ];
    let posts = of_site.map(|p| format!("/en/capacities/{site}/{p}")).into_iter();
    let posts: Vec<String> = posts.chain(of_need.map(|p| format!("/en/needs/{need}/{p}"))).collect();
    for path in &posts {
        assert_eq!(town.browser("").post(path, FORM).await.status, 401, "{path}");
        // The mayor's municipality is another one.
        for function in [GUEST, MAYOR] {
            let reply = town.browser(function).post(path, FORM).await;
            assert!([403, 404].contains(&reply.status.as_u16()), "{path} {function}: {}", reply.status);
        }
    }
    for path in ["/en/capacities", "/en/capacities/import", "/en/capacities/links", "/en/needs"] {
        assert_eq!(town.browser(GUEST).post(path, FORM).await.status, 403, "{path}");
    }
    let pages =
        ["", "/new", "/import", "/links", "/file.csv", &format!("/{site}"), &format!("/{site}/report")];
    let pages = pages.map(|p| format!("/en/capacities{p}")).into_iter();
    let more = ["", "/new", &format!("/{need}")].map(|p| format!("/en/needs{p}"));
    for path in pages.chain(more) {
        assert_eq!(town.browser("").get(&path).await.status, 303, "{path}");
        let guest = town.browser(GUEST).get(&path).await;
        assert!([403, 404].contains(&guest.status.as_u16()), "{path}");
    }
    assert_eq!(town.journal.head(), head, "nothing was written");
}

#[tokio::test]
async fn whoever_tells_numbers_neither_closes_sites_nor_reserves() {
    let town = Town::open();
    let site = town.hall("hall", "90001", 100).await;
    let need = town.wanted(10, "").await;
    let liaison = town.browser(LIAISON);
    let told = liaison.post(&format!("/en/capacities/{site}/report"), "places-used=40").await;
    assert_eq!(told.status, 303, "{}", told.text);
    assert_eq!(town.site(site).levels["places"].level.used, 40);
    for (path, form) in [
        (format!("/en/capacities/{site}/turn"), "to=closed&why=x".to_owned()),
        (format!("/en/capacities/{site}/links"), "days=2".to_owned()),
        (format!("/en/capacities/{site}/report"), "places-used=41&confirmed=1".to_owned()),
        (format!("/en/needs/{need}/parts"), format!("site={site}&n=5")),
        ("/en/needs".to_owned(), "wanted=1&kind=places".to_owned()),
    ] {
        assert_eq!(liaison.post(&path, &form).await.status, 403, "{path}");
    }
    let page = liaison.get(&format!("/en/capacities/{site}")).await.text;
    assert!(page.contains("Note numbers") && !page.contains("act-turn") && !page.contains("act-link"));
}
