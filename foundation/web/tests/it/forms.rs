//! Nothing typed is lost, nothing is doubled.

use axum::body::Body;

use crate::town::{Reply, Town, as_officer};

#[tokio::test]
async fn a_refused_form_comes_back_with_everything_that_was_typed() {
    let town = Town::open();
    let long =
        "text=a+%22quoted%22+text+%3Cb%3E+that+is+far+too+long&more=line+1%0D%0Aline+2&kind=b&secret=true";
    let reply = town.post("/fr/notes", long).await;
    assert_eq!(reply.status, 422);
    assert!(reply.text.contains("20 signes au plus."), "the field's sentence");
    assert!(
        reply.text.contains("<a href=\"#f-text\">20 signes au plus.</a>"),
        "the summary leads to the field"
    );
    assert!(reply.text.contains("aria-invalid=\"true\""));
    assert!(
        reply.text.contains("value=\"a &quot;quoted&quot; text &lt;b&gt; that is far too long\""),
        "{}",
        reply.text
    );
    assert!(reply.text.contains("\nline 1\nline 2</textarea>"));
    assert!(
        reply.text.contains("<option value=\"b\" selected>") && reply.text.contains("value=\"true\" checked")
    );
    assert!(reply.text.contains("aria-current=\"page\""), "still in its room");
    assert_eq!(town.journal.head(), 0);
}

#[tokio::test]
async fn the_outbox_gets_the_refusal_by_field() {
    let town = Town::open();
    let reply =
        town.post_with("/nl/notes", "text=", &[("accept", "application/json"), ("x-outbox", "1")]).await;
    assert_eq!(reply.status, 422);
    let json = reply.json();
    assert_eq!(json["fields"]["text"], "Schrijf iets!");
    assert_eq!((&json["kind"], &json["key"]), (&"invalid".into(), &"refusal-note-empty".into()));
}

#[tokio::test]
async fn a_form_sent_twice_is_carried_out_once() {
    let town = Town::open();
    let form = format!("text=hello&command_id={}", testkit::command_id());
    let json = [("accept", "application/json")];
    let first = town.post_with("/fr/notes", &form, &json).await.json();
    let again = town.post_with("/fr/notes", &form, &json).await.json();
    assert_eq!(first["receipt"]["seq"], 1);
    assert_eq!(first["receipt"]["entry"], again["receipt"]["entry"]);
    assert_eq!((&first["location"], &first["receipt"]["number"]), (&"/fr/notes".into(), &"№ 1".into()));
    assert_eq!(town.journal.head(), 1);
}

#[tokio::test]
async fn without_scripts_a_form_leads_on_to_its_page() {
    let town = Town::open();
    let reply = town.post("/fr/notes", "text=hello&command_id=").await;
    assert_eq!((reply.status.as_u16(), reply.header("location")), (303, "/fr/notes"));
    assert!(town.get("/fr/notes").await.text.contains("id=\"note-1\">hello"));
}

#[tokio::test]
async fn what_was_typed_offline_is_sent_only_by_the_one_who_typed_it() {
    let town = Town::open();
    let form = |person: kernel::Id<kernel::kind::Person>| {
        format!("text=x&captured_at=2026-11-24T02:31:00Z&captured_person={person}")
    };
    let json = [("accept", "application/json")];
    let reply = town.post_with("/fr/notes", &form(web::testing::session("clerk").actor.person), &json).await;
    assert_eq!((reply.status.as_u16(), &reply.json()["key"]), (403, &"refusal-captured-by-another".into()));
    assert_eq!(
        town.post_with("/fr/notes", &form(web::testing::session("officer").actor.person), &json).await.status,
        200
    );
    let wrong = town.post_with("/fr/notes", "text=x&captured_at=yesterday", &json).await;
    assert_eq!((wrong.status.as_u16(), &wrong.json()["key"]), (422, &"error-form-meta".into()));
}

#[tokio::test]
async fn a_form_with_files_is_a_form() {
    let town = Town::open();
    let body = "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nwith file\r\n--b\r\n\
        Content-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nhi\r\n--b--\r\n";
    let request =
        as_officer("/fr/notes").method("POST").header("content-type", "multipart/form-data; boundary=b");
    let reply = Reply::of(town.call(request.body(Body::from(body)).unwrap()).await).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    assert_eq!(town.journal.head(), 1);
}

#[tokio::test]
async fn an_oversized_form_is_refused_in_words() {
    let town = Town::open();
    let reply = town.post("/en/notes", &format!("text={}", "x".repeat(300 * 1024))).await;
    assert_eq!(reply.status, 413);
    assert!(reply.text.contains("What was sent is too large."), "{}", reply.text);
    let many = town.post("/en/notes", &"a=1&".repeat(600)).await;
    assert_eq!(many.status, 413);
}
