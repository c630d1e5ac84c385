//! Every door of this package, tried by those who may not.

use crate::town::{GUEST, PARTNER, Town, measure};

#[tokio::test]
async fn strangers_are_led_to_sign_in_and_others_refused() {
    let town = Town::open();
    let campaign = town.asked().await;
    let sheet = town.sheet("valcourt").id;
    let head = town.journal.head();
    let form = format!(
        "year=2026&measures={}&partners=hautrive&actions=1&action=1&verdict=accept&words=x&n=0&contact-mail=a%40b.example&days=3&measure={}&reason=x&key=k&lang=fr&what=x&digest=x&question=1&answer=x&due=2026-12-24",
        measure("1.1").id,
        measure("1.1").id
    );
    let campaigns = ["ask", "close", "due", "edit", "remind", "reopen"]
        .map(|p| format!("/en/contributions/{campaign}/{p}"));
    let sheets =
        ["judge", "translate", "withdraw", "contact", "contact/0/remove", "links", "release", "told"]
            .map(|p| format!("/en/contributions/sheets/{sheet}/{p}"));
    let writes = ["action", "nothing", "answer", "confirm", "discard", "take-back", "send", "import"]
        .map(|p| format!("/en/contributions/sheets/{sheet}/write/{p}"));
    for path in campaigns.iter().chain(&sheets).chain(&writes) {
        assert_eq!(town.browser("").post(path, &form).await.status, 401, "{path}");
        for function in [GUEST, PARTNER] {
            let reply = town.browser(function).post(path, &form).await;
            assert!([403, 404].contains(&reply.status.as_u16()), "{path} {function}: {}", reply.status);
        }
    }
    for function in [GUEST, PARTNER] {
        assert_eq!(town.browser(function).post("/en/contributions", &form).await.status, 403);
        assert_eq!(town.browser(function).get("/en/contributions/new").await.status, 403);
        assert_eq!(town.browser(function).get("/en/contributions/ask").await.status, 403);
    }
    for ending in ["csv", "xlsx"] {
        let path = format!("/en/contributions/{campaign}/answers.{ending}");
        assert_eq!(town.browser("").get(&path).await.status, 303, "{path}");
        assert_eq!(town.browser(GUEST).get(&path).await.status, 404, "{path}");
    }
    for path in ["remind", "edit"].map(|part| format!("/en/contributions/{campaign}/{part}")) {
        assert_eq!(town.browser("").get(&path).await.status, 303);
        for function in [GUEST, PARTNER] {
            let reply = town.browser(function).get(&path).await;
            assert!([403, 404].contains(&reply.status.as_u16()), "{path} {function}: {}", reply.status);
        }
    }
    for path in [
        format!("/en/contributions/sheets/{sheet}"),
        format!("/en/contributions/sheets/{sheet}/translate?action=1"),
        format!("/en/contributions/sheets/{sheet}/write/template.xlsx"),
    ] {
        assert_eq!(town.browser("").get(&path).await.status, 303, "{path}");
        assert_eq!(town.browser(PARTNER).get(&path).await.status, 404, "{path}");
    }
    assert_eq!(town.journal.head(), head, "nothing was written");
}
