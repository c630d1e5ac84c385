//! Writing a message, looking at it before, and what its page and the board show.

use kernel::Actor;
use outbox::command::{Outcome, Report};
use outbox::message::{Content, State};
use testkit::NIGHT;
use web::testing::{Browser, unproved};

use crate::town::{LIAISON, MAYOR, OFFICER, Town, form, id_in, incident, secret};

#[tokio::test]
async fn looking_first_shows_who_gets_what_and_sends_nothing() {
    let town = Town::open();
    let head = town.journal.head();
    let more = "&to=desk:tram&area=&free=A.+Fictief,+a@town.example";
    let page = town.browser(OFFICER).post("/en/messages", &form("preview", more)).await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.text.contains("3 recipients"));
    assert!(page.text.contains("Nobody was found for “Trams”"), "{}", page.text);
    assert!(page.text.contains("Verlaat de straat.") && page.text.contains("Quittez la rue."));
    assert!(
        page.text.contains("0.055") && page.text.contains("invented") && page.text.contains("to be verified")
    );
    assert!(page.text.contains("French and Dutch"), "whose language is not known gets both");
    assert!(page.text.contains("value=\"Ontruiming\""), "what was typed is still there");
    assert_eq!(town.journal.head(), head);
}

#[tokio::test]
async fn a_language_that_is_missing_is_said_before_it_leaves() {
    let town = Town::open();
    let typed = format!(
        "do=preview&subject-fr=Gaz&words-fr=Partez.&to=office:{MAYOR}&area=90001&channels=mail&next-minutes=5"
    );
    let page = town.browser(OFFICER).post("/fr/messages", &typed).await;
    assert!(page.text.contains("en FR"), "{}", page.text);
    assert!(page.text.contains("alleen in het Frans"));
}

#[tokio::test]
async fn a_template_fills_what_is_empty_and_what_it_leaves_open_is_refused() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let head = town.journal.head();
    let blank = officer.get("/en/messages/new").await.text;
    assert!(blank.contains("State of things") && blank.contains("value=\"fill\""), "{blank}");
    let filled = officer.post("/en/messages", "do=fill&template=state&subject-fr=Le+mien").await;
    assert_eq!(filled.status, 200, "{}", filled.text);
    for part in [
        "value=\"Le mien\"",
        "value=\"Stand om [uur]\"",
        "Nous savons : [faits].",
        "We know: [facts].",
        "value=\"state\" selected",
    ] {
        assert!(filled.text.contains(part), "{part}: {}", filled.text);
    }
    assert!(!filled.text.contains("Point à [heure]"), "what was typed stays");
    let open = form("send", "").replace("Ontruiming", "Stand+om+%5Buur%5D");
    let refused = officer.post("/en/messages", &open).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("“[uur]” still has to be filled in"), "{}", refused.text);
    assert_eq!(town.journal.head(), head);
    let own = form("send", "").replace("Ontruiming", "%5Boefening%5D+Ontruiming");
    id_in(&officer.post("/en/messages", &own).await);
}

#[tokio::test]
async fn a_message_is_sent_or_kept_and_shown_with_its_recipients() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let id = town.send().await;
    let page = officer.get(&format!("/en/messages/{id}")).await;
    assert!(page.text.contains("MSG-26-0001") && page.text.contains("mayor (fictif)"));
    assert!(page.text.contains("Not written in this language.") && page.text.contains("0490 00 00 12"));
    let history = page.text.split("id=\"message-turns\"").nth(1).unwrap();
    assert!(
        history.contains("liaison (fictif) (Liaison"),
        "who was found, as the list names them: {history}"
    );
    let kept = id_in(&officer.post("/en/messages", &form("keep", "")).await);
    assert_eq!(town.row(kept).state, State::Prepared);
    let board = officer.get("/en/messages?show=prepared").await;
    assert!(board.text.contains("MSG-26-0002") && !board.text.contains("MSG-26-0001"));
    let seen = town.row(kept).changed_seq;
    let released = officer.post(&format!("/en/messages/{kept}/release"), &format!("based_on={seen}")).await;
    assert_eq!(released.status, 303, "{}", released.text);
    assert_eq!(town.row(kept).state, State::Released);
    let again = officer.post(&format!("/en/messages/{kept}/release"), "").await;
    assert_eq!(again.status, 409);
    assert!(again.text.contains("released: this cannot be done any more"), "{}", again.text);
}

#[tokio::test]
async fn what_did_not_arrive_stands_first_and_red() {
    let town = Town::open();
    let (failed, fine) = (town.send().await, town.send().await);
    let outcome = Outcome::Failed { reason: "550 unknown".into() };
    let rule = Report { message: failed, recipient: 0, route: 0, outcome };
    town.ask_as(&Actor::system(), rule);
    let board = town.browser(OFFICER).get("/en/messages").await.text;
    let place = |id: kernel::Id<kernel::kind::Matter>| board.find(&format!("id=\"message-{id}\"")).unwrap();
    assert!(place(failed) < place(fine), "{board}");
    assert!(board.contains("one not reached"));
    assert!(board.contains("Nothing can leave by:") && board.contains("text message"));
    let trouble = town.browser(OFFICER).get("/en/messages?show=trouble").await.text;
    assert!(trouble.contains("MSG-26-0001") && !trouble.contains("MSG-26-0002"));
    town.clock.set(NIGHT.plus_seconds(700));
    let late = town.browser(OFFICER).get("/en/messages?show=trouble").await.text;
    assert!(late.contains("MSG-26-0002") && late.contains("<b>late</b>"));
}

#[tokio::test]
async fn the_recipient_acknowledges_in_the_program_and_an_officer_notes_the_other() {
    let town = Town::open();
    let id = town.send().await;
    let mayor = town.browser(MAYOR);
    let page = mayor.get(&format!("/nl/messages/{id}")).await;
    assert!(page.text.contains("Ik heb dit gelezen") && !page.text.contains("act-withdraw"), "{}", page.text);
    let badge = mayor.get("/nl/messages").await;
    assert!(badge.text.contains("vraagt aandacht"));
    assert_eq!(mayor.post(&format!("/nl/messages/{id}/acknowledge"), "words=onderweg").await.status, 303);
    let officer = town.browser(OFFICER);
    let empty = officer.post(&format!("/en/messages/{id}/voice"), "recipient=1&name=").await;
    assert_eq!(empty.status, 422);
    let voice =
        officer.post(&format!("/en/messages/{id}/voice"), "recipient=1&name=L.+Fictief&stated=03:39").await;
    assert_eq!(voice.status, 303, "{}", voice.text);
    let page = officer.get(&format!("/en/messages/{id}")).await.text;
    assert!(page.contains("onderweg") && page.contains("L. Fictief") && page.contains("by voice"));
    assert!(!town.row(id).open);
    assert!(!mayor.get(&format!("/nl/messages/{id}")).await.text.contains("Ik heb dit gelezen"));
}

#[tokio::test]
async fn what_only_some_may_read_leaves_as_a_notice_or_not_at_all() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let about = format!("&about={}", secret());
    let blank = officer.get(&format!("/en/messages/new?about={}", secret())).await;
    assert!(blank.text.contains("its words do not leave by mail or telephone"));
    let refused = officer.post("/en/messages", &form("send", &about)).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("Tick that only a notice is sent"), "{}", refused.text);
    let id = id_in(&officer.post("/en/messages", &form("send", &format!("{about}&notice=1"))).await);
    assert_eq!(town.row(id).content, Content::Notice);
}

#[tokio::test]
async fn messages_stand_beside_what_they_are_about() {
    let town = Town::open();
    let officer = town.browser(OFFICER);
    let page = officer.get(&format!("/en/incidents/{}", incident())).await.text;
    assert!(page.contains("id=\"beside-messages\"") && page.contains("No message about this has left."));
    assert!(
        page.contains("to=office%3Amayor") || page.contains("to=office:mayor"),
        "who is to be told: {page}"
    );
    let blank =
        officer.get(&format!("/en/messages/new?about={}&to=office:mayor&area=90001", incident())).await.text;
    assert!(blank.contains("value=\"office:mayor\" selected") && blank.contains("26-0417 Gaz"), "{blank}");
    id_in(&officer.post("/en/messages", &form("send", &format!("&about={}", incident()))).await);
    let page = officer.get(&format!("/en/incidents/{}", incident())).await.text;
    assert!(page.contains("0 of 2 acknowledged") && page.contains("MSG-26-0001"));
    let other = town.browser(LIAISON).get(&format!("/en/incidents/{}", incident())).await.text;
    assert!(other.contains("MSG-26-0001") && !other.contains("messages/new"), "{other}");
}

#[tokio::test]
async fn bad_input_comes_back_with_everything_typed() {
    let town = Town::open();
    let table = [
        ("&free=just+a+name", "neither a mail address nor a number"),
        ("&free=x@y", "is not a mail address"),
        ("&to=nobody:x&area=", "is not known here"),
        ("&about-number=99-9999", "There is no incident 99-9999"),
    ];
    for (more, said) in table {
        let reply = town.browser(OFFICER).post("/en/messages", &form("send", more)).await;
        assert_eq!(reply.status, 422, "{more}");
        assert!(reply.text.contains(said), "{more}: {}", reply.text);
        assert!(reply.text.contains("Verlaat de straat."), "nothing typed is lost");
    }
    assert_eq!(town.journal.head(), 0);
}

#[tokio::test]
async fn the_past_is_read_and_not_written() {
    let town = Town::open();
    let id = town.send().await;
    town.clock.set(NIGHT.plus_seconds(3600));
    let past = "as_of=2026-11-24T02:50:00Z";
    let page = town.browser(OFFICER).get(&format!("/en/messages/{id}?{past}")).await;
    assert!(page.text.contains("MSG-26-0001") && !page.text.contains("act-withdraw"), "{}", page.text);
    let reply = town.browser(OFFICER).post(&format!("/en/messages/{id}/withdraw?{past}"), "words=x").await;
    assert_eq!(reply.status, 409, "{}", reply.text);
}

#[tokio::test]
async fn whoever_writes_to_somebody_outside_proves_it_and_colleagues_are_told_at_once() {
    let town = Town::open();
    let officer = Browser::new(&town.router, &unproved(OFFICER));
    let inside = officer.post("/en/messages", &form("send", "")).await;
    assert_eq!(inside.status, 303, "{}", inside.text);
    let free = "&free=A.+Fictief,+a@town.example";
    assert_eq!(officer.post("/en/messages", &form("preview", free)).await.status, 200, "looking first");
    let kept = id_in(&officer.post("/en/messages", &form("keep", free)).await);
    let (journal, router) = (&town.journal, &town.router);
    let sent = id_in(&stage::proved(journal, router, OFFICER, "/en/messages", &form("send", free)).await);
    assert_eq!(town.row(sent).state, State::Released);
    let seen = format!("based_on={}", town.row(kept).changed_seq);
    stage::proved(journal, router, OFFICER, &format!("/en/messages/{kept}/release"), &seen).await;
    assert_eq!(town.row(kept).state, State::Released);
}

#[tokio::test]
async fn the_board_and_one_message_go_back_in_time() {
    let town = Town::open();
    town.clock.set(NIGHT.plus_seconds(600));
    let id = town.send().await;
    town.clock.set(NIGHT.plus_seconds(3600));
    let officer = town.browser(OFFICER);
    assert!(
        !officer.back("/en/messages", NIGHT.plus_seconds(300)).await.contains("MSG-26-0001"),
        "not yet sent"
    );
    assert!(officer.back("/en/messages", NIGHT.plus_seconds(900)).await.contains("MSG-26-0001"));
    assert!(
        officer.back(&format!("/nl/messages/{id}"), NIGHT.plus_seconds(900)).await.contains("MSG-26-0001")
    );
}

#[tokio::test]
async fn a_mail_is_handed_to_the_relay_until_its_mail_server_says_more() {
    let town = Town::open();
    let id = town.send().await;
    let officer = town.browser(OFFICER);
    let report = |outcome| {
        let rule = Report { message: id, recipient: 0, route: 0, outcome };
        town.ask_as(&Actor::system(), rule);
    };
    report(Outcome::Sent { reference: None });
    let page = officer.get(&format!("/en/messages/{id}")).await.text;
    assert_eq!(page.matches("anded to the mail relay").count(), 2, "in the list and in the history: {page}");
    assert!(!page.contains("arrived") && !page.contains("Arrived"), "{page}");
    let page = officer.get(&format!("/nl/messages/{id}")).await.text;
    assert!(page.contains("overgedragen aan de mailrelay") && !page.contains("bezorgd"), "{page}");
    report(Outcome::Delivered { at: None });
    let page = officer.get(&format!("/fr/messages/{id}")).await.text;
    assert!(page.contains("<b>remis</b>") && page.contains("<b>Remis</b>"), "{page}");
}

#[tokio::test]
async fn a_long_board_comes_in_pages_and_its_count_is_that_of_all() {
    let town = Town::open();
    for _ in 0..51 {
        town.send().await;
    }
    let officer = town.browser(OFFICER);
    let messages = |page: &str| page.matches("<li id=\"message-").count();
    let first = officer.get("/en/messages").await.text;
    assert_eq!(messages(&first), 50);
    assert!(first.contains("1 to 50") && first.contains("id=\"n-messages-open\">51<"), "{first}");
    assert!(first.contains("?show=&amp;about=&amp;page=2"), "{first}");
    let second = officer.get("/en/messages?show=all&page=2").await.text;
    assert_eq!(messages(&second), 1);
    assert!(second.contains("51 to 51") && second.contains("?show=all&amp;about=&amp;page=1"), "{second}");
}
