//! Every door of this package, tried by those who may not.

use crate::town::{ELSEWHERE, GUEST, OFFICIAL, Town};

#[tokio::test]
async fn strangers_are_led_to_sign_in_and_others_refused() {
    let town = Town::open();
    let phase = town.provincial().await;
    town.browser(OFFICIAL)
        .post(&format!("/fr/phases/{phase}/end"), "how=lift&way=own&reasons=x&text-fr=x")
        .await;
    let evaluation = town.row(phase).evaluation.unwrap();
    let head = town.journal.head();
    let form = "act=declaration&verdict=confirm&how=lift&recipient=0&debrief=hot&took-part=mayor&sort=well&words=x&\
                function=mayor&without=x&way=own&reasons=x";
    let phases = ["amend", "answer", "end", "tell", "signature", "signature/return"]
        .map(|p| format!("/en/phases/{phase}/{p}"));
    let evaluations =
        ["debrief", "finding", "lesson", "close"].map(|p| format!("/en/evaluations/{evaluation}/{p}"));
    for path in phases.iter().chain(&evaluations) {
        assert_eq!(town.browser("").post(path, form).await.status, 401, "{path}");
        for function in [GUEST, ELSEWHERE] {
            let reply = town.browser(function).post(path, form).await;
            assert!([403, 404].contains(&reply.status.as_u16()), "{path} {function}: {}", reply.status);
        }
    }
    let pages = [
        "/en/phases".to_owned(),
        "/en/phases/new".to_owned(),
        format!("/en/phases/{phase}"),
        format!("/en/phases/{phase}/act.pdf"),
        format!("/en/phases/{phase}/signature"),
        "/en/evaluations".to_owned(),
        format!("/en/evaluations/{evaluation}"),
    ];
    for path in pages {
        assert_eq!(town.browser("").get(&path).await.status, 303, "{path}");
        let guest = town.browser(GUEST).get(&path).await;
        assert!([403, 404].contains(&guest.status.as_u16()), "{path}");
    }
    assert_eq!(town.browser(GUEST).post("/en/phases", form).await.status, 403);
    assert_eq!(town.journal.head(), head, "nothing was written");
}
