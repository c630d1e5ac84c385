//! Sheets come back: each line with its time, each its own verdict; a sheet is entered once.

use crate::town::{OFFICER, READER, SUPERVISOR, Town, sheet};

fn line(time: &str, text: &str) -> String {
    format!("time={time}&kind=log&text={text}&writer=B.+Fictif&code=PP-26-0001/F2")
}

#[tokio::test]
async fn a_line_keeps_its_time_as_exactly_as_it_was_written() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    // It is 03:40 on the 24th, local time.
    let table = [
        ("02:41", "2026-11-24T01:41:00Z Minute"),
        ("02:41:30", "2026-11-24T01:41:30Z Second"),
        ("~03", "2026-11-24T02:00:00Z Hour"),
        ("23/11 23:10", "2026-11-23T22:10:00Z Minute"),
    ];
    for (typed, at) in table {
        let reply =
            officer.post_json("/fr/reentry/line", &line(&typed.replace(' ', "+"), "pont+ferm%C3%A9")).await;
        assert_eq!(reply.status, 200, "{typed}: {}", reply.text);
        let said = town.entered.lock().unwrap().pop().unwrap();
        assert_eq!((said.0.as_str(), said.1.as_str(), said.2.as_str()), ("log", "pont fermé", at));
        assert_eq!(said.3.as_deref(), Some("sur papier, par B. Fictif, feuille PP-26-0001/F2"));
    }
    for (typed, text, field) in [
        ("", "x", "time"),
        ("25:10", "x", "time"),
        ("02:41:99", "x", "time"),
        ("soon", "x", "time"),
        ("02:41", "", "text"),
        ("02:41", "nulle+part", "text"),
    ] {
        let reply = officer.post_json("/nl/reentry/line", &line(typed, text)).await;
        assert_eq!(reply.status, 422, "{typed} {text}");
        assert!(reply.json()["fields"].get(field).is_some(), "{typed} {text}: {}", reply.text);
    }
    let reply = officer.post_json("/fr/reentry/line", "time=02:41&kind=poem&text=x").await;
    assert_eq!(reply.status, 422);
    assert!(town.entered.lock().unwrap().is_empty(), "what is refused is not entered");
}

#[tokio::test]
async fn a_sheet_is_entered_once_and_says_who_and_when_the_second_time() {
    let town = Town::open();
    let (officer, other) = (town.browser(OFFICER), town.browser(SUPERVISOR));
    let id = sheet(5);
    let path = format!("/fr/reentry?sheet={id}&code=PP-26-0001/F2&form=log");
    let page = officer.get(&path).await.text;
    assert!(page.contains("data-reentry") && page.contains("PP-26-0001/F2"), "{page}");
    let claim = |batch: u128| {
        format!("sheet={id}&code=PP-26-0001/F2&writer=B.+Fictif&lines=6&batch={}", sheet(batch))
    };
    assert_eq!(officer.post_json("/fr/reentry/sheet", &claim(1)).await.status, 200);
    let second = other.post_json("/fr/reentry/sheet", &claim(2)).await;
    assert_eq!(second.status, 409);
    assert!(second.text.contains("a déjà été encodée par") && second.text.contains("Officier de veille"));
    let page = other.get(&path).await.text;
    assert!(
        page.contains("La feuille PP-26-0001/F2 a déjà été encodée.") && !page.contains("data-reentry-rows")
    );
    let refused = other.post("/fr/reentry/reopen", &format!("sheet={id}&code=PP-26-0001/F2&reason=")).await;
    assert_eq!(refused.status, 422);
    let open = format!("sheet={id}&code=PP-26-0001/F2&reason=verso+oubli%C3%A9");
    assert_eq!(other.post("/fr/reentry/reopen", &open).await.status, 303);
    assert!(other.get(&path).await.text.contains("data-reentry-rows"));
    assert_eq!(other.post_json("/fr/reentry/sheet", &claim(2)).await.status, 200);
    let list = other.get("/en/paper").await.text;
    assert!(
        list.contains("PP-26-0001/F2") && list.contains("opened again once") && list.contains("B. Fictif")
    );
}

#[tokio::test]
async fn a_number_that_is_typed_is_the_sheet_that_was_printed_and_is_entered_once() {
    let town = Town::open();
    let (officer, other) = (town.browser(OFFICER), town.browser(SUPERVISOR));
    assert_eq!(officer.post("/fr/paper", "way=page").await.status, 303);
    let claim = |code: &str, batch: u128| format!("sheet=&code={code}&lines=2&batch={}", sheet(batch));
    let page = officer.get("/fr/reentry?code=PP-26-0001/F2").await.text;
    assert!(page.contains("data-reentry-rows") && !page.contains("data-sheet=\"\""), "it is found: {page}");
    let first = officer.post_json("/fr/reentry/sheet", &claim("+pp-26-0001/f2+", 1)).await;
    assert_eq!(first.status, 200, "{}", first.text);
    let second = other.post_json("/fr/reentry/sheet", &claim("PP-26-0001/F2", 2)).await;
    assert_eq!(second.status, 409);
    assert!(second.text.contains("PP-26-0001/F2") && second.text.contains("Officier de veille"));
    let page = other.get("/fr/reentry?sheet=&code=PP-26-0001/F2").await.text;
    assert!(page.contains("id=\"sheet-before\"") && !page.contains("data-reentry-rows"), "{page}");
    assert!(other.get("/nl/paper").await.text.contains("PP-26-0001/F2"));
    let unknown = officer.post_json("/nl/reentry/sheet", &claim("PP-26-0001/F77", 3)).await;
    assert_eq!(unknown.status, 422);
    assert!(unknown.json()["fields"].get("code").is_some(), "{}", unknown.text);
    let none = officer.post_json("/nl/reentry/sheet", &claim("", 4)).await;
    assert_eq!(none.status, 422);
    // The forms of the copy that a console keeps were recorded nowhere; they come back once as well.
    let own = officer.post_json("/fr/reentry/sheet", &claim("C-9F3A/F2", 5)).await;
    assert_eq!(own.status, 200, "{}", own.text);
    let twice = other.post_json("/fr/reentry/sheet", &claim("c-9f3a/f2", 6)).await;
    assert_eq!(twice.status, 409, "{}", twice.text);
}

#[tokio::test]
async fn whoever_writes_nothing_enters_nothing() {
    let town = Town::open();
    let mayor = town.browser(READER);
    let form = format!("sheet={}&code=x&lines=1&batch={}", sheet(1), sheet(2));
    assert_eq!(mayor.post_json("/fr/reentry/sheet", &form).await.status, 403);
    assert!(!mayor.get("/fr/paper").await.text.contains("Encoder une feuille</a>"));
}
