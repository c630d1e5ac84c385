//! One's own account, and a password from the keeper.

use web::Sessions;

use crate::house::{House, PASSWORD};

#[tokio::test]
async fn a_new_password_needs_the_old_one_and_ends_the_other_sessions() {
    let house = House::open();
    let (here, elsewhere) = (house.browser("olga"), house.browser("olga"));
    let change = async |old: &str, new: &str, again: &str| {
        here.post("/fr/account/password", &format!("old={old}&password={new}&again={again}")).await
    };
    let wrong = change("nope", "another long one", "another long one").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("n’est pas correct") && !wrong.text.contains("another long one"));
    assert!(change(PASSWORD, "short", "short").await.text.contains("de 12 à 256"));
    assert!(change(PASSWORD, "another long one", "another").await.text.contains("diffèrent"));
    assert_eq!(elsewhere.get("/fr/account").await.status, 200);
    let done = change(PASSWORD, "another long one", "another long one").await;
    assert_eq!(done.header("location"), "/fr/account?done=password");
    assert_eq!(here.get("/fr/account").await.status, 200, "this session stays");
    assert!(elsewhere.get("/fr/account").await.status.as_u16() != 200, "the others end");
    assert!(house.sessions.sign_in(&House::attempt("olga", PASSWORD)).is_err());
    assert!(house.sessions.sign_in(&House::attempt("olga", "another long one")).is_ok());
}

#[tokio::test]
async fn language_and_number_are_ones_own_to_change() {
    let house = House::open();
    let olga = house.browser("olga");
    let saved = olga.post("/fr/account", "lang=en&phone=%2B32+2+000+00+77").await;
    assert_eq!(saved.header("location"), "/en/account?done=saved");
    assert_eq!(house.roster().persons[&house.id("olga")].phone.as_deref(), Some("+32 2 000 00 77"));
    assert_eq!(olga.post("/fr/account", "lang=en&phone=call+me").await.status, 422);
    assert_eq!(olga.post("/fr/account", "lang=en&phone=").await.status, 303);
    assert_eq!(house.roster().persons[&house.id("olga")].phone, None);
}

#[tokio::test]
async fn sessions_are_listed_and_the_others_ended() {
    let house = House::open();
    let (here, elsewhere) = (house.browser("olga"), house.browser("olga"));
    let page = here.get("/fr/account").await.text;
    assert_eq!(page.matches("Ouverte").count(), 2);
    assert_eq!(page.matches("ce poste").count(), 1);
    assert_eq!(here.post("/fr/account/sessions/end", "").await.status, 303);
    assert!(elsewhere.get("/fr/account").await.status.as_u16() != 200);
    assert!(!here.get("/fr/account").await.text.contains("/sessions/end\""));
}

#[tokio::test]
async fn a_first_password_is_shown_once_and_opens_the_door() {
    let house = House::open();
    let anna = house.browser("anna");
    let registered = anna.post("/fr/people/new", "name=Nora+Wouters&login=Nora&lang=nl&phone=").await;
    let page = registered.header("location").to_owned();
    assert!(page.starts_with("/fr/people/"));
    let given = anna.post(&format!("{page}/password"), "").await;
    assert_eq!(given.status, 200);
    let password = given.text.split("<code>").nth(2).unwrap().split('<').next().unwrap().to_owned();
    assert_eq!(password.len(), 23);
    let last = house.live.head();
    // The proof that was asked for stands beside it.
    let kinds: Vec<_> =
        [last - 1, last].map(|n| house.live.entry(n).unwrap().unwrap().kind().to_owned()).into();
    assert!(kinds.iter().any(|kind| kind == "directory.password-given"), "{kinds:?}");
    for n in 1..=last {
        assert!(!format!("{:?}", house.live.entry(n).unwrap().unwrap().fields).contains(&password));
    }
    house.give(house.id("nora"), "watch-officer");
    assert!(house.sessions.sign_in(&House::attempt("NORA ", &password)).is_ok());
}

#[tokio::test]
async fn nobody_gives_a_password_to_the_powerful_to_a_machine_or_to_himself() {
    let house = House::open();
    let anna = house.browser("anna");
    for (login, sentence) in [
        ("bert", "fonction puissante"),
        ("dina", "fonction puissante"),
        ("anna", "« Mon compte »"),
        ("feed", "une machine n’a pas de mot de passe"),
    ] {
        let reply = anna.post(&format!("/fr/people/{}/password", house.id(login)), "").await;
        assert_eq!(reply.status, 409, "{login}");
        let text = reply.text.replace('\u{202f}', " ").to_lowercase();
        assert!(text.contains(&sentence.to_lowercase()), "{login}: {text}");
    }
    assert!(house.sessions.sign_in(&House::attempt("bert", PASSWORD)).is_ok(), "nothing was changed");
}
