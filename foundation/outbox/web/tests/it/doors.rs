//! Every door of this package, tried by those who may not.

use crate::town::{GUEST, MAYOR, Town, form, incident, secret};

#[tokio::test]
async fn strangers_are_led_to_sign_in_and_others_refused() {
    let town = Town::open();
    let id = town.send().await;
    let head = town.journal.head();
    let posts = [
        format!("messages/{id}/release"),
        format!("messages/{id}/voice"),
        format!("messages/{id}/withdraw"),
        "messages".to_owned(),
        "rota".to_owned(),
        "rota/import".to_owned(),
        format!("rota/{id}/remove"),
        format!("rota/{id}/swap"),
        format!("rota/{id}/answer"),
        "handover-to/national".to_owned(),
    ];
    let typed = form("send", &format!("&recipient=0&name=x&words=x&person=x&about={}", incident()));
    for path in posts.map(|p| format!("/en/{p}")) {
        assert_eq!(town.browser("").post(&path, &typed).await.status, 401, "{path}");
        for function in [GUEST, MAYOR] {
            let reply = town.browser(function).post(&path, &typed).await;
            assert!([403, 404, 422].contains(&reply.status.as_u16()), "{path} {function}: {}", reply.status);
        }
    }
    let pages = ["messages", "messages/new", "rota"].map(str::to_owned).into_iter();
    let about = incident();
    let handing = ["", "/fields.csv", "/fields.pdf", "/area.geojson"]
        .map(|p| format!("handover-to/national{p}?about={about}"));
    for path in pages.chain([format!("messages/{id}")]).chain(handing).map(|p| format!("/en/{p}")) {
        assert_eq!(town.browser("").get(&path).await.status, 303, "{path}");
        let guest = town.browser(GUEST).get(&path).await;
        assert!([403, 404].contains(&guest.status.as_u16()), "{path}: {}", guest.status);
    }
    let guest = town.browser(GUEST).post(&format!("/en/messages/{id}/acknowledge"), "").await;
    assert_eq!(guest.status, 404, "not even that it exists");
    assert_eq!(town.journal.head(), head, "nothing was written");
}

#[tokio::test]
async fn what_only_some_may_read_is_not_handed_over() {
    let town = Town::open();
    let reply =
        town.browser(crate::town::OFFICER).get(&format!("/en/handover-to/national?about={}", secret())).await;
    assert_eq!(reply.status, 403);
    assert!(reply.text.contains("not handed over"), "{}", reply.text);
}
