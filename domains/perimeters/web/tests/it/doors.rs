//! Every door of this package, tried by those who may not.

use crate::town::{DIRECTOR, GUEST, MAYOR, OFFICER, Town, form};

#[tokio::test]
async fn strangers_are_led_to_sign_in_and_others_refused() {
    let town = Town::open();
    let id = town.set().await;
    let point = format!("/en/perimeters/{id}/points");
    town.browser(OFFICER).post(&point, "sort=command-post").await;
    let head = town.journal.head();
    let posts = ["change", "lift", "points", "points/1/move", "points/1/withdraw"];
    let form = form("sort=command-post&lon=4.395&lat=50.805");
    for path in posts.map(|p| format!("/en/perimeters/{id}/{p}")) {
        assert_eq!(town.browser("").post(&path, &form).await.status, 401, "{path}");
        for function in [GUEST, MAYOR, DIRECTOR] {
            let reply = town.browser(function).post(&path, &form).await;
            assert!([403, 404].contains(&reply.status.as_u16()), "{path} {function}: {}", reply.status);
        }
    }
    for path in ["/en/perimeters", "/en/perimeters/inside"] {
        assert_eq!(town.browser("").post(path, &form).await.status, 401, "{path}");
        assert_eq!(town.browser(GUEST).post(path, &form).await.status, 403, "{path}");
    }
    let pages = [
        "/en/perimeters".to_owned(),
        "/en/perimeters/new".to_owned(),
        "/en/map/perimeters.geojson".to_owned(),
        format!("/en/perimeters/{id}"),
        format!("/en/perimeters/{id}/change"),
        format!("/en/perimeters/{id}/perimeter.geojson"),
        format!("/en/perimeters/{id}/plan.svg"),
    ];
    for path in pages {
        let stranger = town.browser("").get(&path).await;
        assert!([303, 401].contains(&stranger.status.as_u16()), "{path}: {}", stranger.status);
        let guest = town.browser(GUEST).get(&path).await;
        assert!([403, 404].contains(&guest.status.as_u16()), "{path}");
    }
    assert_eq!(town.journal.head(), head, "nothing was written");
}

#[tokio::test]
async fn who_reads_has_no_form_and_who_is_not_concerned_sees_nothing_until_it_reaches_them() {
    let town = Town::open();
    let id = town.set().await;
    let mayor = town.browser(MAYOR).get(&format!("/fr/perimeters/{id}")).await;
    assert_eq!(mayor.status, 200);
    assert!(!mayor.text.contains("id=\"h-acts\""));
    assert_eq!(town.browser(MAYOR).get(&format!("/fr/perimeters/{id}/change")).await.status, 403);
    let director = town.browser(DIRECTOR);
    assert_eq!(director.get(&format!("/fr/perimeters/{id}")).await.status, 404, "another municipality");
    assert!(!director.get("/fr/map/perimeters.geojson").await.text.contains("P-26"));
    let wide = form("metres=700&colour=orange&lon=4.395&lat=50.805");
    assert_eq!(town.browser(OFFICER).post(&format!("/fr/perimeters/{id}/change"), &wide).await.status, 303);
    let seen = director.get(&format!("/fr/perimeters/{id}")).await;
    assert_eq!(seen.status, 200, "it reaches the other municipality now");
    assert!(director.get("/fr/map/perimeters.geojson").await.text.contains("P-26-0001"));
}
