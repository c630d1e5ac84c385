//! A password that somebody else chose: one's own comes before anything else.

use http_body_util::BodyExt;
use web::testing::Browser;
use web::{Fault, Sessions};

use crate::house::{House, PASSWORD};

const OWN: &str = "/fr/account/own-password";

/// A password for somebody, made by the keeper on the page.
async fn given(house: &House, login: &str) -> String {
    let path = format!("/fr/people/{}/password", house.id(login));
    let page = house.browser("anna").post(&path, "").await;
    assert_eq!(page.status, 200, "{}", page.text);
    page.text.split("<code>").nth(2).unwrap().split('<').next().unwrap().to_owned()
}

/// Signs in on the page, as a browser does.
async fn signed_in(house: &House, login: &str, password: &str) -> Browser {
    let form = format!("login={login}&password={password}&next=%2Fduty");
    let reply = Browser::new(&house.router, "").post("/fr/sign-in", &form).await;
    assert_eq!(reply.status, 303, "{}", reply.text);
    let cookie = reply.header("set-cookie").split(';').next().unwrap().to_owned();
    Browser::new(&house.router, cookie.trim_start_matches("session="))
}

#[tokio::test]
async fn nothing_is_read_or_written_before_one_chose_a_password() {
    let house = House::open();
    let password = given(&house, "olga").await;
    let olga = signed_in(&house, "olga", &password).await;
    let (head, mandate) = (house.live.head(), house.actor("olga").mandate);
    for path in [
        "",
        "duty",
        "people",
        "account",
        "powers",
        "journal",
        "entry/1",
        "sign-in",
        "change-officer",
        "no/such",
    ] {
        for lang in ["fr", "nl", "en"] {
            let reply = olga.get(&format!("/{lang}/{path}")).await;
            let to = format!("/{lang}/account/own-password");
            let location = reply.header("location");
            assert_eq!(
                (reply.status.as_u16(), location.split('?').next()),
                (303, Some(to.as_str())),
                "{lang}/{path}"
            );
        }
    }
    for (path, form) in [
        ("duty", format!("mandate={mandate}&on=true")),
        ("account", "lang=en&phone=".to_owned()),
        ("account/password", format!("old={password}&password={PASSWORD}&again={PASSWORD}")),
        ("function", format!("function={mandate}")),
        ("lock", String::new()),
    ] {
        let page = olga.post(&format!("/fr/{path}"), &form).await;
        assert_eq!(page.status, 423, "{path}");
        assert!(
            page.text.contains("D’abord, choisissez votre propre mot de passe."),
            "{path}: {}",
            page.text
        );
        let json = olga.post_json(&format!("/fr/{path}"), &form).await;
        assert_eq!(
            (json.status.as_u16(), &json.json()["kind"]),
            (423, &"owes".into()),
            "what waits goes on waiting"
        );
    }
    let stream = olga.open(olga.ask("/fr/live?topics=duty").header("accept", "text/event-stream"), "").await;
    assert_eq!(stream.status(), 423);
    let part = olga.send(olga.ask("/nl/people").header("hx-request", "true"), "").await;
    assert_eq!(part.header("hx-redirect"), "/nl/account/own-password");
    assert_eq!(house.live.head(), head);
}

#[tokio::test]
async fn the_page_is_bare_and_says_why_in_three_languages() {
    let house = House::open();
    let olga = signed_in(&house, "olga", &given(&house, "olga").await).await;
    for (lang, words) in [
        ("fr", "Choisissez votre propre mot de passe"),
        ("nl", "Kies uw eigen wachtwoord"),
        ("en", "Choose your own password"),
    ] {
        let page = olga.get(&format!("/{lang}/account/own-password")).await;
        assert_eq!(page.status, 200);
        assert!(page.text.contains(words) && page.text.contains("/sign-out\""), "{}", page.text);
        assert!(page.text.contains(&format!("href=\"/{lang}/help\"")));
        for absent in
            ["data-live", "id=\"command-text\"", "/people\"", "banner-lock", "/function\"", "/change-officer"]
        {
            assert!(!page.text.contains(absent), "{lang}: {absent}");
        }
    }
    assert_eq!(olga.get("/fr/help").await.status, 200);
    assert_eq!(olga.post("/fr/sign-out", "").await.header("location"), "/fr/sign-in");
    assert_eq!(olga.get(OWN).await.header("location"), "/fr/sign-in?next=%2Faccount%2Fown-password");
}

#[tokio::test]
async fn a_password_of_ones_own_opens_everything_and_ends_the_other_sessions() {
    let house = House::open();
    let password = given(&house, "olga").await;
    let (olga, elsewhere) =
        (signed_in(&house, "olga", &password).await, signed_in(&house, "olga", &password).await);
    let choose =
        async |new: &str, again: &str| olga.post(OWN, &format!("password={new}&again={again}")).await;
    for (new, again, words) in [
        ("another long one", "another", "diffèrent"),
        ("short", "short", "de 12 à 256"),
        (password.as_str(), password.as_str(), "C’est le mot de passe qui vous a été donné."),
    ] {
        let reply = choose(new, again).await;
        assert_eq!(reply.status, 422, "{new}");
        assert!(reply.text.contains(words) && !reply.text.contains("another long one"), "{}", reply.text);
    }
    assert!(olga.get("/fr/duty").await.header("location").starts_with(OWN), "still owed");
    let done = choose("a phrase of my own", "a phrase of my own").await;
    assert_eq!((done.status.as_u16(), done.header("location")), (303, "/fr/"));
    assert_eq!(olga.get("/fr/duty").await.status, 200);
    assert!(elsewhere.get("/fr/duty").await.header("location").contains("/sign-in"));
    assert_eq!(olga.get(OWN).await.header("location"), "/fr/account", "from now on with the old one");
    assert_eq!(choose("yet another phrase", "yet another phrase").await.header("location"), "/fr/account");
    assert!(house.sessions.sign_in(&House::attempt("olga", &password)).is_err());
    assert!(house.sessions.sign_in(&House::attempt("olga", "a phrase of my own")).is_ok());
}

#[tokio::test]
async fn roles_of_the_demonstration_owe_nothing() {
    let house = House::demo();
    house.vault.give_password(house.id("olga"), PASSWORD).unwrap();
    let taken = house.sessions.take_role("officer", "officer.localhost:7070").unwrap();
    assert_eq!(house.sessions.resolve(&taken.token).unwrap().unwrap().owes, None);
    let page = Browser::new(&house.router, &taken.token).get("/fr/duty").await;
    assert_eq!(page.status, 200);
}

#[tokio::test]
async fn a_machine_owes_nothing() {
    let house = House::open();
    let mandate = house.actor("feed").mandate;
    let scopes = ["signal.record".to_owned()].into();
    let until = testkit::NIGHT.plus_seconds(60);
    let secret =
        house.vault.make_token(kernel::Id::new(testkit::unique()), mandate, scopes, "feed", until).unwrap();
    house.vault.give_password(house.id("feed"), PASSWORD).unwrap();
    assert_eq!(house.sessions.machine(&secret).unwrap().unwrap().owes, None);
    let refused = house.sessions.sign_in(&House::attempt("feed", PASSWORD));
    assert!(matches!(refused, Err(Fault::Refused(r)) if r.key == "refusal-sign-in"), "nor has it a way in");
}

#[tokio::test]
async fn whoever_was_signed_in_when_the_password_was_given_is_signed_out() {
    let house = House::open();
    let olga = house.browser("olga");
    let stream = olga.open(olga.ask("/fr/live?topics=duty"), "").await;
    given(&house, "olga").await;
    let told = String::from_utf8(stream.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap();
    assert!(told.contains("event: signed-out"), "{told}");
}
