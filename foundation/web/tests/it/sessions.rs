//! Coming in, acting as, locking, leaving.

use axum::body::Body;

use web::testing::PASSWORD;

use crate::town::{Reply, Town, as_stranger};

async fn enter(town: &Town, form: &str) -> Reply {
    let request =
        as_stranger("/fr/sign-in").method("POST").header("content-type", "application/x-www-form-urlencoded");
    Reply::of(town.call(request.body(Body::from(form.to_owned())).unwrap()).await).await
}

#[tokio::test]
async fn signing_in_leads_where_one_wanted_to_go_and_never_elsewhere() {
    let town = Town::open();
    for (next, expected) in [
        ("%2Fnotes%3Fsort%3Dx", "/fr/notes?sort=x"),
        ("", "/fr/"),
        ("%2F%2Fevil.example", "/fr/"),
        ("https%3A%2F%2Fevil.example", "/fr/"),
        ("%2F%5Cevil.example", "/fr/"),
    ] {
        let reply = enter(&town, &format!("login=officer&password={PASSWORD}&next={next}")).await;
        assert_eq!((reply.status.as_u16(), reply.header("location")), (303, expected), "{next}");
        assert!(reply.header("set-cookie").starts_with("session=officer;"));
    }
}

#[tokio::test]
async fn a_wrong_password_is_said_once_and_never_sent_back() {
    let town = Town::open();
    let reply = enter(&town, "login=officer&password=sesame-street&next=%2Fnotes").await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("Le nom ou le mot de passe n’est pas correct."), "{}", reply.text);
    assert!(reply.text.contains("value=\"officer\"") && !reply.text.contains("sesame-street"));
    assert!(reply.text.contains("value=\"/notes\""));
    assert_eq!(enter(&town, "login=+&password=x").await.status, 422);
}

#[tokio::test]
async fn a_locked_console_reads_but_does_not_write() {
    let town = Town::open();
    assert_eq!(town.post("/fr/lock", "").await.status, 204);
    assert!(town.get("/fr/notes").await.text.contains("data-locked"));
    let refused = town.post_with("/fr/notes", "text=x", &[("accept", "application/json")]).await;
    assert_eq!((refused.status.as_u16(), &refused.json()["kind"]), (423, &"locked".into()));
    let wrong = town.post_with("/fr/unlock", "password=nope", &[("accept", "application/json")]).await;
    assert_eq!(wrong.status, 422);
    let headers = [("referer", "http://town.test/fr/notes?x=1")];
    let right = town.post_with("/fr/unlock", &format!("password={PASSWORD}"), &headers).await;
    assert_eq!((right.status.as_u16(), right.header("location")), (303, "/fr/notes?x=1"));
    assert_eq!(town.post("/fr/notes", "text=x").await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_left_the_console_finds_writing_locked_without_a_script() {
    let town = Town::with(|site| site.idle_lock = Some(0));
    assert_eq!(town.post("/fr/notes", "text=x").await.status, 303, "seen for the first time");
    let refused = town.post_with("/fr/touched", "", &[("accept", "application/json")]).await;
    assert_eq!((refused.status.as_u16(), &refused.json()["kind"]), (423, &"locked".into()));
    assert!(town.get("/fr/notes").await.text.contains("data-locked"), "seeing goes on");
    assert_eq!(town.post("/fr/unlock", &format!("password={PASSWORD}")).await.status, 303);
    let patient = Town::with(|site| site.idle_lock = Some(900));
    for path in ["/fr/notes", "/fr/touched"] {
        assert!(patient.post(path, "text=x").await.status.as_u16() < 400, "{path}");
    }
}

#[tokio::test]
async fn the_function_is_shown_and_changed_in_one_click() {
    let town = Town::open();
    let page = town.get("/nl/notes").await.text;
    assert!(page.contains("U handelt als") && page.contains("nl officer"), "{page}");
    let mandate = uuid::Uuid::from_u128(999);
    let reply = town.post("/nl/function", &format!("function={mandate}")).await;
    assert_eq!(reply.status, 303);
    assert!(town.get("/nl/notes").await.text.contains(&format!("name=\"function\" content=\"{mandate}\"")));
    assert_eq!(town.post("/nl/function", "function=me").await.status, 422);
}

#[tokio::test]
async fn another_officer_takes_over_the_console() {
    let town = Town::open();
    let wrong = town.post("/fr/change-officer", "login=clerk&password=no").await;
    assert_eq!(wrong.status, 422);
    assert_eq!(town.get("/fr/notes").await.status, 200, "the first officer stays");
    let reply = town.post("/fr/change-officer", &format!("login=clerk&password={PASSWORD}")).await;
    assert!(reply.header("set-cookie").starts_with("session=clerk;"));
    assert_eq!(town.get("/fr/notes").await.status, 303, "the first session is over");
}

#[tokio::test]
async fn a_session_that_owes_something_gets_that_page_the_way_out_and_help() {
    let town = Town::open();
    town.sessions.change("officer", |s| s.owes = Some("notes"));
    for (path, next) in [
        ("/fr/", ""),
        ("/fr/journal", "?next=%2Fjournal"),
        ("/fr/entry/1", "?next=%2Fentry%2F1"),
        ("/fr/sign-in", "?next=%2Fsign-in"),
        ("/fr/no/such/page?x=1", "?next=%2Fno%2Fsuch%2Fpage%3Fx%3D1"),
        ("/fr/notes/", "?next=%2Fnotes%2F"),
    ] {
        let reply = town.get(path).await;
        let to = format!("/fr/notes{next}");
        assert_eq!((reply.status.as_u16(), reply.header("location")), (303, to.as_str()), "{path}");
    }
    let refused = town.post_with("/fr/command", "text=note+x", &[("accept", "application/json")]).await;
    assert_eq!((refused.status.as_u16(), &refused.json()["kind"]), (423, &"owes".into()));
    assert_eq!(town.journal.head(), 0);
    let page = town.get("/fr/notes").await;
    assert_eq!(page.status, 200);
    for absent in
        ["posture fr", "class=\"badge\"", "data-live", "banner-lock", "demo-strip", "id=\"command-text\""]
    {
        assert!(!page.text.contains(absent), "{absent}");
    }
    assert_eq!(town.get("/nl/help").await.status, 200);
    assert_eq!(town.post("/fr/notes", "text=x").await.status, 303, "what is owed can be done");
    assert_eq!(town.post("/fr/sign-out", "").await.header("location"), "/fr/sign-in");
}

#[tokio::test]
async fn a_machine_comes_with_its_token_and_never_with_a_redirect() {
    let town = Town::open();
    let ask = |token: &'static str| {
        let request = as_stranger("/fr/notes").header("authorization", format!("Bearer {token}"));
        let town = &town;
        async move { Reply::of(town.call(request.body(Body::empty()).unwrap()).await).await }
    };
    assert_eq!(ask("machine").await.status, 200);
    let refused = ask("stolen").await;
    assert_eq!((refused.status.as_u16(), &refused.json()["kind"]), (401, &"sign-in".into()));
}

#[tokio::test]
async fn leaving_ends_the_session() {
    let town = Town::open();
    let reply = town.post("/fr/sign-out", "").await;
    assert_eq!(reply.header("location"), "/fr/sign-in");
    assert!(reply.header("set-cookie").contains("Max-Age=0"));
    assert_eq!(town.get("/fr/notes").await.status, 303);
}

#[tokio::test]
async fn an_entry_shows_its_body_only_to_those_who_may_read_it() {
    let town = Town::open();
    town.note("open", false);
    town.note("hush", true);
    let full = town.get("/en/entry/2").await;
    assert!(full.text.contains("hush") && full.text.contains("Hash of the header"), "{}", full.text);
    town.sessions.change("officer", |s| s.actor.function = "clerk".to_owned());
    assert_eq!(
        town.get("/en/entry/2").await.status,
        404,
        "whoever may not read it is not told that it exists"
    );
    assert!(town.get("/en/entry/1").await.text.contains("open"));
    assert_eq!(town.get("/en/entry/3").await.status, 404);
}
