//! Who gets in where.

use crate::town::{OFFICER, READER, STRANGER, SUPERVISOR, Town, sheet};

#[tokio::test]
async fn each_page_is_there_for_whom_it_is() {
    let town = Town::open();
    let id = sheet(1);
    let table = [
        ("/fr/paper", [200, 200, 403]),
        ("/fr/paper/copy", [200, 200, 403]),
        ("/fr/reentry", [200, 403, 403]),
        ("/fr/unsent", [200, 200, 200]),
    ];
    for (path, expected) in table {
        let mut got = Vec::new();
        for who in [OFFICER, READER, STRANGER] {
            got.push(town.browser(who).get(path).await.status.as_u16());
        }
        assert_eq!(got, expected, "{path}");
    }
    for path in [format!("/fr/paper/{id}/print"), format!("/fr/paper/{id}/document.pdf")] {
        assert_eq!(town.browser(OFFICER).get(&path).await.status, 404);
    }
    let form =
        format!("author={}&count=1&from=2026-11-24T01:00:00Z&until=2026-11-24T01:00:00Z&reason=x", sheet(9));
    let officer = town.browser(OFFICER).post_json("/fr/unsent/open", &form).await;
    assert_eq!(officer.status, 403);
    assert_eq!(officer.json()["key"], "refusal-power-missing", "no key for whoever may not release");
    assert_eq!(town.browser(SUPERVISOR).post_json("/fr/unsent/open", &form).await.status, 200);
    let page = town.browser(OFFICER).get("/fr/unsent").await.text;
    assert!(!page.contains("data-may-release"));
    assert!(town.browser(SUPERVISOR).get("/nl/unsent").await.text.contains("data-may-release"));
}
