//! Coming in, changing function, locking, changing officer, and who sees the same.

use directory::command::EndMandate;
use kernel::{Actor, Kind};
use web::{Fault, Proof, Session, Sessions};

use crate::house::{House, PASSWORD};

fn session(house: &House, token: &str) -> Session {
    house.sessions.resolve(token).unwrap().expect("the session stands")
}

fn refusal<T>(answer: Result<T, Fault>) -> (Kind, String) {
    match answer {
        Err(Fault::Refused(r)) => (r.kind, r.key),
        Err(other) => panic!("not a refusal: {other}"),
        Ok(_) => panic!("not refused"),
    }
}

#[test]
fn name_and_password_open_a_session_under_a_function() {
    let house = House::open();
    let signed = house.sessions.sign_in(&House::attempt(" OLGA ", PASSWORD)).unwrap();
    let olga = session(&house, &signed.token);
    assert_eq!(olga.name, "Olga Peeters (fictive)");
    assert_eq!(olga.actor.function, "watch-officer");
    assert_eq!(olga.label.fr.as_deref(), Some("Officier de veille · Ville de Hautrive (fictive)"));
    assert_eq!(olga.label.nl.as_deref(), Some("Wachtofficier · Stad Hoogoever (fictief)"));
    assert!(olga.may("signal.record") && !olga.may("mandate.propose") && olga.only.is_none());
    house.sessions.sign_out(&signed.token).unwrap();
    assert!(house.sessions.resolve(&signed.token).unwrap().is_none());
    assert!(house.sessions.resolve("nonsense").unwrap().is_none());
}

#[test]
fn a_wrong_name_and_a_wrong_password_are_one_refusal_and_then_a_wait() {
    let house = House::open();
    for (login, password) in [("olga", "wrong"), ("nobody", PASSWORD), ("feed", PASSWORD)] {
        let answer = refusal(house.sessions.sign_in(&House::attempt(login, password)));
        assert_eq!(answer, (Kind::Invalid, "refusal-sign-in".to_owned()), "{login}");
    }
    for _ in 0..2 {
        assert!(house.sessions.sign_in(&House::attempt("olga", "wrong")).is_err());
    }
    let Err(Fault::Refused(wait)) = house.sessions.sign_in(&House::attempt("olga", PASSWORD)) else {
        panic!("no wait")
    };
    assert_eq!((wait.key.as_str(), wait.facts["seconds"].as_str()), ("refusal-sign-in-wait", "1"));
    house.clock.advance_seconds(1);
    assert!(house.sessions.sign_in(&House::attempt("olga", PASSWORD)).is_ok());
}

#[test]
fn another_function_is_taken_and_journalled() {
    let house = House::open();
    let second = house.give(house.id("olga"), "watch-supervisor");
    let token = house.token("olga");
    let before = session(&house, &token);
    assert_eq!(before.functions.len(), 2);
    house.sessions.switch_function(&token, second).unwrap();
    let after = session(&house, &token);
    assert_eq!(after.actor.function, "watch-supervisor");
    assert_ne!(before.class, after.class);
    let entry = house.live.entry(house.live.head()).unwrap().unwrap();
    assert_eq!(entry.kind(), "directory.function-assumed");
    assert_eq!((entry.header.actor.person, entry.header.actor.mandate), (house.id("olga"), second));
    let head = house.live.head();
    house.sessions.switch_function(&token, second).unwrap();
    assert_eq!(house.live.head(), head, "the same again says nothing new");
    let another = house.actor("anna").mandate;
    assert_eq!(
        refusal(house.sessions.switch_function(&token, another)),
        (Kind::Forbidden, "refusal-mandate-not-held".to_owned())
    );
}

#[test]
fn an_ended_function_gives_nothing_and_the_last_one_ends_the_session() {
    let house = House::open();
    let first = house.actor("olga").mandate;
    let second = house.give(house.id("olga"), "watch-supervisor");
    let token = house.token("olga");
    house.ask(&Actor::system(), EndMandate { mandate: first, reason: "x".into() });
    let left = session(&house, &token);
    assert!(left.powers.is_empty() && left.class == "-");
    assert_eq!(left.functions.iter().map(|f| f.mandate).collect::<Vec<_>>(), [second]);
    house.sessions.switch_function(&token, second).unwrap();
    assert!(session(&house, &token).may("figure.publish"));
    house.ask(&Actor::system(), EndMandate { mandate: second, reason: "x".into() });
    assert!(house.sessions.resolve(&token).unwrap().is_none());
    assert_eq!(refusal(house.sessions.sign_in(&House::attempt("olga", PASSWORD))).1, "refusal-no-function");
}

#[test]
fn locking_asks_for_the_password_again() {
    let house = House::open();
    let token = house.token("olga");
    house.sessions.lock(&token).unwrap();
    assert!(session(&house, &token).locked);
    let other = house.give(house.id("olga"), "watch-supervisor");
    assert!(matches!(house.sessions.switch_function(&token, other), Err(Fault::Locked)));
    assert_eq!(
        refusal(house.sessions.unlock(&token, &Proof::Password("wrong".into()), "desk-1")).1,
        "refusal-sign-in"
    );
    assert!(session(&house, &token).locked);
    house.sessions.unlock(&token, &Proof::Password(PASSWORD.into()), "desk-1").unwrap();
    assert!(!session(&house, &token).locked);
}

#[test]
fn another_officer_takes_the_console_over_or_nothing_changes() {
    let house = House::open();
    let olga = house.token("olga");
    assert!(house.sessions.change_officer(&olga, &House::attempt("mia", "wrong")).is_err());
    assert_eq!(session(&house, &olga).name, "Olga Peeters (fictive)");
    let mia = house.sessions.change_officer(&olga, &House::attempt("mia", PASSWORD)).unwrap();
    assert_eq!(session(&house, &mia.token).actor.function, "mayor");
    assert!(house.sessions.resolve(&olga).unwrap().is_none());
}

#[test]
fn consoles_share_a_class_only_where_they_see_the_same() {
    let house = House::open();
    let class = |login: &str| session(&house, &house.token(login)).class;
    assert_eq!(class("olga"), class("olga"), "two consoles of one officer");
    let second = house.person("otto", "Otto Maes (fictif)", false);
    house.vault.set_password(second, PASSWORD).unwrap();
    house.give(second, "watch-officer");
    assert_ne!(class("olga"), class("otto"), "each reads the need-to-know matters that they opened");
    for login in ["rita", "rob"] {
        let person = house.person(login, login, false);
        house.vault.set_password(person, PASSWORD).unwrap();
        house.give(person, "representative-d1");
    }
    assert_eq!(class("rita"), class("rob"), "below need-to-know the person makes no difference");
    assert!(class("mia").contains("hautrive"), "areas are part of it");
    assert_ne!(class("anna"), class("olga"));
}

#[test]
fn a_deputy_acts_for_somebody() {
    let house = House::open();
    let principal = house.actor("mia").mandate;
    let dina = house.id("dina");
    house.system(directory::command::ProposeMandate {
        mandate: kernel::Id::new(testkit::unique()),
        person: dina,
        function: "mayor".into(),
        organisation: house.organisation,
        areas: vec!["hautrive".into()],
        from: testkit::NIGHT,
        until: Some(testkit::NIGHT.plus_seconds(8 * 3600)),
        deputy_of: Some(principal),
        ground: "congé (fictif)".into(),
        profile: house.profile.clone(),
    });
    let token = house.token("dina");
    let deputy = session(&house, &token).functions[1].clone();
    assert_eq!(deputy.deputy_of.as_deref(), Some("Mia Éloy (fictive)"));
    house.sessions.switch_function(&token, deputy.mandate).unwrap();
    assert_eq!(session(&house, &token).actor.on_behalf_of, Some(house.id("mia")));
    house.clock.advance_seconds(8 * 3600);
    assert!(session(&house, &token).powers.is_empty(), "in the morning it is over");
}

#[test]
fn roles_of_the_demonstration_live_on_their_own_hosts() {
    let house = House::demo();
    let url = |host: &str, code: &str| {
        house.sessions.offers(host).into_iter().find(|o| o.code == code).unwrap().url
    };
    assert_eq!(url("localhost:7070", "mayor").as_deref(), Some("http://mayor.localhost:7070"));
    assert_eq!(url("officer.localhost:7070", "mayor").as_deref(), Some("http://mayor.localhost:7070"));
    assert_eq!(url("officer.localhost:7070", "officer"), None);
    assert_eq!(url("127.0.0.1:7070", "officer"), None, "no names below an address");
    let taken = house.sessions.take_role("mayor", "mayor.localhost:7070").unwrap();
    assert_eq!(session(&house, &taken.token).actor.function, "mayor");
    house.sessions.lock(&taken.token).unwrap();
    house.sessions.unlock(&taken.token, &Proof::Password(String::new()), "desk-1").unwrap();
    assert!(house.sessions.take_role("mayor", "officer.localhost:7070").is_err());
    assert!(house.sessions.take_role("emperor", "mayor.localhost").is_err());
    let plain = House::open();
    assert!(plain.sessions.offers("localhost").is_empty());
    assert_eq!(
        refusal(plain.sessions.take_role("officer", "officer.localhost")).0,
        Kind::NotFound,
        "one click only where the setup says demonstration"
    );
}
