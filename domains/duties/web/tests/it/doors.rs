//! Every door of this package, tried by those who may not.

use crate::town::{AUDITOR, GUEST, HEAD, Town, id};

#[tokio::test]
async fn strangers_are_led_to_sign_in_and_others_refused() {
    let town = Town::open();
    let head = town.journal.head();
    let meeting = id("meeting");
    let acts = [
        "times/2026-12-31/begin",
        "times/2026-12-31/done",
        "times/2026-12-31/waive",
        "times/2026-12-31/reopen",
        "start",
        "end",
    ];
    for act in acts {
        let path = format!("/en/duties/{meeting}/{act}");
        assert_eq!(town.browser("").post(&path, "why=x").await.status, 401, "{path}");
        assert_eq!(town.browser(GUEST).post(&path, "why=x").await.status, 404, "{path}");
        assert_eq!(town.browser(AUDITOR).post(&path, "").await.status, 403, "{path}");
    }
    for path in ["/en/duties", "/en/duties/rules"] {
        for function in [GUEST, AUDITOR, HEAD] {
            assert_eq!(town.browser(function).post(path, "").await.status, 403, "{path} {function}");
        }
    }
    for path in ["/en/duties/new", "/en/duties/rules"] {
        assert_eq!(town.browser(HEAD).get(path).await.status, 403, "{path}");
    }
    for path in ["/en/duties", "/en/duties/feeds"] {
        assert_eq!(town.browser(GUEST).get(path).await.status, 403, "{path}");
    }
    // To waive is for whoever keeps the wheel.
    let waive = format!("/en/duties/{meeting}/times/2026-12-31/waive");
    assert_eq!(town.browser(HEAD).post(&waive, "why=x").await.status, 403);
    assert_eq!(town.browser(GUEST).post("/en/duties/feeds", "function=head&days=9").await.status, 403);
    assert_eq!(town.journal.head(), head, "nothing was written");
}
