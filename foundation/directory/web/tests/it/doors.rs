//! Every address without a session and with the wrong function.

use web::testing::Browser;

use crate::house::House;

fn addresses(house: &House) -> Vec<(&'static str, String)> {
    let (person, mandate) = (house.id("mia"), house.actor("mia").mandate);
    vec![
        ("GET", "people".to_owned()),
        ("GET", format!("people/{person}")),
        ("POST", format!("people/{person}")),
        ("GET", "people/new".to_owned()),
        ("POST", "people/new".to_owned()),
        ("POST", format!("people/{person}/password")),
        ("GET", format!("people/{person}/mandates")),
        ("POST", format!("people/{person}/mandates")),
        ("GET", format!("mandates/{mandate}")),
        ("POST", format!("mandates/{mandate}/confirm")),
        ("POST", format!("mandates/{mandate}/end")),
        ("GET", "organisations".to_owned()),
        ("GET", "duty".to_owned()),
        ("POST", "duty".to_owned()),
        ("GET", "tokens".to_owned()),
        ("POST", "tokens".to_owned()),
        ("POST", format!("tokens/{mandate}/end")),
        ("GET", "account".to_owned()),
        ("POST", "account".to_owned()),
        ("POST", "account/password".to_owned()),
        ("GET", "account/own-password".to_owned()),
        ("POST", "account/own-password".to_owned()),
        ("POST", "account/sessions/end".to_owned()),
        ("GET", "powers".to_owned()),
        ("GET", "profile".to_owned()),
        ("GET", "access-journal".to_owned()),
    ]
}

#[tokio::test]
async fn a_stranger_sees_and_does_nothing() {
    let house = House::open();
    let stranger = Browser::new(&house.router, "");
    let before = house.live.head();
    for (method, path) in addresses(&house) {
        for lang in ["fr", "nl", "en"] {
            let reply = match method {
                "GET" => stranger.get(&format!("/{lang}/{path}")).await,
                _ => stranger.post(&format!("/{lang}/{path}"), "").await,
            };
            assert!([303, 401].contains(&reply.status.as_u16()), "{method} {path}: {}", reply.status);
            assert!(!reply.text.contains("(fictive)"), "{method} {path}");
        }
    }
    assert_eq!(house.live.head(), before);
}

#[tokio::test]
async fn the_wrong_function_is_refused_where_a_power_is_needed() {
    let house = House::open();
    let olga = house.browser("olga");
    let before = house.live.head();
    let open = ["people", "organisations", "duty", "account", "powers", "profile"];
    for (method, path) in addresses(&house) {
        let reply = match method {
            "GET" => olga.get(&format!("/fr/{path}")).await,
            _ => olga.post(&format!("/fr/{path}"), "reason=parce+que").await,
        };
        let status = reply.status.as_u16();
        let own = path.starts_with("account") || path == "duty";
        let readable = method == "GET"
            && (open.contains(&path.as_str())
                || path == format!("people/{}", house.id("mia"))
                || path.starts_with("mandates/"));
        match (readable, own) {
            (true, _) => assert_eq!(status, 200, "{method} {path}"),
            (false, true) => assert!([303, 422].contains(&status), "{method} {path}: {status}"),
            (false, false) => assert_eq!(status, 403, "{method} {path}"),
        }
    }
    assert_eq!(house.live.head(), before, "nothing was written");
}

#[tokio::test]
async fn unknown_people_and_mandates_are_not_found() {
    let house = House::open();
    let anna = house.browser("anna");
    for path in ["people", "mandates"] {
        let reply = anna.get(&format!("/nl/{path}/{}", testkit::unique())).await;
        assert_eq!(reply.status, 404, "{path}");
        assert_eq!(anna.get(&format!("/nl/{path}/x")).await.status, 404);
    }
}
