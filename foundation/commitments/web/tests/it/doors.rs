//! Every door of this package, tried by those who may not.

use crate::town::{GUEST, MAYOR, Town, incident};

#[tokio::test]
async fn strangers_are_led_to_sign_in_and_others_refused() {
    let town = Town::open();
    let id = town.give_with(&format!("&about={}", incident())).await;
    let head = town.journal.head();
    let posts = ["answer", "voice", "judge", "redate", "readdress", "told", "links"];
    let form = "turn=acknowledge&verdict=settle&words=x&name=x&function=mayor&addressee=0&hours=2";
    for path in posts.map(|p| format!("/en/orders/{id}/{p}")) {
        let stranger = town.browser("").post(&path, form).await;
        assert_eq!(stranger.status, 401, "{path}");
        for function in [GUEST, MAYOR] {
            let reply = town.browser(function).post(&path, form).await;
            assert!([403, 404].contains(&reply.status.as_u16()), "{path} {function}: {}", reply.status);
        }
    }
    for path in ["/en/orders".to_owned(), "/en/orders/new".to_owned(), format!("/en/orders/{id}")] {
        assert_eq!(town.browser("").get(&path).await.status, 303, "{path}");
        let guest = town.browser(GUEST).get(&path).await;
        assert!([403, 404].contains(&guest.status.as_u16()), "{path}");
    }
    assert_eq!(town.browser(GUEST).post("/en/orders", form).await.status, 403);
    assert_eq!(town.journal.head(), head, "nothing was written");
}
