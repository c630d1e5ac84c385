//! Every door of this package, tried by those who may not.

use crate::town::{FIRE, GUEST, OFFICER, Town, incident};

#[tokio::test]
async fn strangers_are_led_to_sign_in_and_others_refused() {
    let town = Town::open();
    let (set, _) = town.ship();
    let run = town.explode();
    let plan = town.approved().await;
    let reply = town.browser(OFFICER).post(&format!("/en/plans/{set}/activate"), "reason=x").await;
    let activation = reply.header("location").rsplit('/').next().unwrap().to_owned();
    let head = town.journal.head();
    let form = "title-fr=x&title-nl=y&words=x&reason=x&verdict=approve&k=1&step=1&mark=done&holder=f:mayor&number=1&act=save";
    let posts = [
        "plans".to_owned(),
        format!("plans/{plan}/begin"),
        format!("plans/{plan}/withdraw"),
        format!("plans/{plan}/activate"),
        format!("plans/{plan}/versions/1/submit"),
        format!("plans/{plan}/versions/1/judge"),
        format!("plans/{plan}/versions/1/frame"),
        format!("plans/{plan}/versions/1/cards/0"),
        format!("plans/{plan}/versions/1/contacts/0"),
        format!("plans/{set}/versions/1/contacts/1/checked"),
        format!("activations/{run}/steps"),
        format!("activations/{activation}/end"),
    ];
    for path in posts.iter().map(|p| format!("/en/{p}")) {
        assert_eq!(town.browser("").post(&path, form).await.status, 401, "{path}");
        for function in [GUEST, FIRE] {
            let reply = town.browser(function).post(&path, form).await;
            assert!([403, 404].contains(&reply.status.as_u16()), "{path} {function}: {}", reply.status);
        }
    }
    let pages = [
        "plans".to_owned(),
        "plans/new".to_owned(),
        format!("plans/{plan}"),
        format!("plans/{plan}/activate"),
        format!("plans/{plan}/versions/1"),
        format!("plans/{plan}/versions/1/frame"),
        format!("plans/{plan}/versions/1/cards/1"),
        format!("plans/{plan}/versions/1/contacts/1"),
        "activations".to_owned(),
        format!("activations/new?about={}", incident()),
        format!("activations/{run}"),
        format!("activations/{run}/print"),
    ];
    for path in pages.iter().map(|p| format!("/en/{p}")) {
        assert_eq!(town.browser("").get(&path).await.status, 303, "{path}");
        let guest = town.browser(GUEST).get(&path).await;
        assert!([403, 404].contains(&guest.status.as_u16()), "{path}: {}", guest.status);
    }
    assert_eq!(town.journal.head(), head, "nothing was written");
}
