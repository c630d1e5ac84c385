//! A person corrected on their page; an account closed and opened again.

use kernel::{Id, Kind};
use web::{Fault, Sessions};

use crate::house::{House, PASSWORD};

fn form(name: &str, active: &str) -> String {
    format!("name={name}&lang=nl&phone=%2B32+2+000+00+42&active={active}")
}

#[tokio::test]
async fn a_name_and_a_number_are_corrected_once() {
    let house = House::open();
    let (anna, id) = (house.browser("anna"), house.id("olga"));
    let page = anna.get(&format!("/en/people/{id}")).await.text;
    assert!(
        page.contains("value=\"Olga Peeters (fictive)\"") && page.contains("all sessions of the person end")
    );
    let (path, command) = (format!("/en/people/{id}"), testkit::command_id());
    let head = house.live.head();
    let sent = format!("{}&command_id={command}&based_on={head}", form("Olga+Claes", "true"));
    for _ in 0..2 {
        let reply = anna.post(&path, &sent).await;
        assert_eq!((reply.status.as_u16(), reply.header("location")), (303, path.as_str()), "{}", reply.text);
    }
    assert_eq!(house.live.head(), head + 1, "a second click writes nothing");
    let olga = house.roster().persons[&id].clone();
    assert_eq!((olga.name.as_str(), olga.phone.as_deref()), ("Olga Claes", Some("+32 2 000 00 42")));
    assert!(house.sessions.sign_in(&House::attempt("olga", PASSWORD)).is_ok(), "nothing else changed");
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost() {
    let house = House::open();
    let (anna, id) = (house.browser("anna"), house.id("olga"));
    let head = house.live.head();
    for (form, sentence) in [
        ("name=&lang=nl&phone=12345&active=true", "Ce champ est nécessaire."),
        ("name=Olga&lang=xx&phone=12345&active=true", "Ce champ est nécessaire."),
        ("name=Olga&lang=nl&phone=call+12345&active=true", "Ce n’est pas un numéro de téléphone"),
        ("name=Olga&lang=nl&phone=12345&active=perhaps", "Ce champ est nécessaire."),
    ] {
        let reply = anna.post(&format!("/fr/people/{id}"), form).await;
        assert_eq!(reply.status, 422, "{form}");
        assert!(
            reply.text.replace('\u{202f}', " ").contains(sentence) && reply.text.contains("12345"),
            "{form}"
        );
    }
    let stale = format!("{}&based_on=1", form("Olga+Claes", "true"));
    anna.post(&format!("/fr/people/{id}"), &form("Olga+Maes", "true")).await;
    let reply = anna.post(&format!("/fr/people/{id}"), &stale).await;
    assert_eq!(reply.status, 409);
    assert!(
        reply.text.contains("après l’affichage de votre page") && reply.text.contains("value=\"Olga Claes\"")
    );
    assert_eq!(house.live.head(), head + 1);
    let missing =
        anna.post(&format!("/fr/people/{}", Id::<kernel::kind::Person>::new(testkit::unique())), "").await;
    assert_eq!(missing.status, 404);
}

#[tokio::test]
async fn a_closed_account_is_out_at_once_and_comes_back_without_its_sessions() {
    let house = House::open();
    let (anna, olga, id) = (house.browser("anna"), house.browser("olga"), house.id("olga"));
    let (path, mandate) = (format!("/fr/people/{id}"), house.actor("olga").mandate);
    assert_eq!(olga.get("/fr/duty").await.status, 200);
    assert_eq!(anna.post(&path, &form("Olga", "false")).await.status, 303);
    assert!(olga.get("/fr/duty").await.header("location").contains("/sign-in"), "the session is over");
    let refused = house.sessions.sign_in(&House::attempt("olga", PASSWORD));
    let Err(Fault::Refused(refusal)) = refused else { panic!("signed in") };
    assert_eq!((refusal.kind, refusal.key.as_str()), (Kind::Forbidden, "refusal-account-closed"));
    let wrong = house.sessions.sign_in(&House::attempt("olga", "wrong"));
    assert!(
        matches!(wrong, Err(Fault::Refused(r)) if r.key == "refusal-sign-in"),
        "said only to whoever knows it"
    );
    let page = anna.get(&path).await.text;
    assert!(
        page.contains("Ce compte est désactivé") && page.contains(&format!("/fr/mandates/{mandate}")),
        "{page}"
    );
    assert!(page.replace('\u{a0}', " ").contains("sans effet : compte désactivé"), "{page}");
    assert!(anna.get("/fr/people").await.text.contains("désactivé"));

    assert_eq!(anna.post(&path, &form("Olga", "true")).await.status, 303);
    assert!(olga.get("/fr/duty").await.header("location").contains("/sign-in"), "the old session stays over");
    assert_eq!(house.browser("olga").get("/fr/duty").await.status, 200);
}

#[tokio::test]
async fn a_machine_whose_account_is_closed_opens_nothing() {
    let house = House::open();
    let scopes = ["signal.record".to_owned()].into();
    let (mandate, until) = (house.actor("feed").mandate, testkit::NIGHT.plus_seconds(3600));
    let secret = house.vault.make_token(Id::new(testkit::unique()), mandate, scopes, "feed", until).unwrap();
    assert!(house.sessions.machine(&secret).unwrap().is_some());
    let path = format!("/fr/people/{}", house.id("feed"));
    house.browser("anna").post(&path, "name=Feed&lang=fr&phone=&active=false").await;
    assert!(house.sessions.machine(&secret).unwrap().is_none());
    house.browser("anna").post(&path, "name=Feed&lang=fr&phone=&active=true").await;
    assert!(house.sessions.machine(&secret).unwrap().is_some());
}

#[tokio::test]
async fn who_may_not_manage_people_has_no_form_and_is_refused() {
    let house = House::open();
    let (olga, head) = (house.browser("olga"), house.live.head());
    let path = format!("/fr/people/{}", house.id("mia"));
    assert!(!olga.get(&path).await.text.contains("name=\"active\""));
    assert_eq!(olga.post(&path, &form("Mia", "false")).await.status, 403);
    let own = format!("/fr/people/{}", house.id("olga"));
    assert_eq!(
        olga.post(&own, &form("Olga", "true")).await.status,
        403,
        "one's name is not one's own to change"
    );
    assert_eq!(house.live.head(), head);
    let anna = house.browser("anna");
    let own = format!("/fr/people/{}", house.id("anna"));
    assert!(!anna.get(&own).await.text.contains("name=\"active\""), "not offered");
    let refused = anna.post(&own, &form("Anna", "false")).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("Personne ne désactive son propre compte"), "{}", refused.text);
}
