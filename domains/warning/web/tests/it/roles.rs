//! Who sees and may do what.

use stage::incident;

use crate::town::{AUTHOR, MAYOR, OTHER_MAYOR, SECOND, Town, form};

#[tokio::test]
async fn a_stranger_signs_in_and_whoever_lacks_the_power_is_refused() {
    let town = Town::open();
    let id = town.written().await;
    for path in ["/fr/public", "/fr/public/items", &format!("/fr/public/{id}")] {
        assert_eq!(town.browser("").get(path).await.status, 303, "{path}");
        let refused = town.browser("nobody").get(path).await.status;
        assert!(refused == 403 || refused == 404, "{path}: {refused}");
    }
    let reader = town.browser("watch-officer");
    assert_eq!(reader.get(&format!("/fr/public/{id}")).await.status, 200);
    assert_eq!(reader.get("/fr/public/new").await.status, 403);
    assert_eq!(reader.post("/fr/public", &form("")).await.status, 403);
    assert_eq!(reader.post("/fr/public/preview", &form("")).await.status, 403);
    for act in ["submit", "return", "release", "drop", "push"] {
        assert_eq!(reader.post(&format!("/fr/public/{id}/{act}"), "reason=x").await.status, 403, "{act}");
    }
    assert_eq!(town.browser(MAYOR).post(&format!("/fr/public/{id}/submit"), "").await.status, 403);
}

#[tokio::test]
async fn another_municipality_sees_nothing_until_the_area_reaches_it() {
    let town = Town::open();
    let id = town.written().await;
    let other = town.browser(OTHER_MAYOR);
    assert_eq!(other.get(&format!("/fr/public/{id}")).await.status, 404);
    assert!(!other.get("/fr/public").await.text.contains("W-26-0001"));
    assert_eq!(other.get(&format!("/fr/public/{id}/cap.xml")).await.status, 404);
    assert_eq!(other.get(&format!("/fr/public/{id}/map.svg")).await.status, 404);
    let about = other.get(&format!("/fr/public/new?about={}&template=gas", incident())).await.text;
    assert!(
        !about.contains("rue du Moulin") && !about.contains("{figure:injured}"),
        "nothing of a matter they may not read"
    );
    let wider = form("areas=90001&areas=90002").replace("shape=circle", "shape=areas");
    assert_eq!(town.browser(AUTHOR).post(&format!("/fr/public/{id}/change"), &wider).await.status, 303);
    assert_eq!(other.get(&format!("/fr/public/{id}")).await.status, 200);
}

#[tokio::test]
async fn a_form_that_comes_too_late_says_so_with_what_was_typed() {
    let town = Town::open();
    let id = town.released().await;
    let late = town.browser(SECOND).post(&format!("/fr/public/{id}/return"), "reason=trop+tard").await;
    assert_eq!(late.status, 409);
    assert!(late.text.contains("diffusée") && late.text.contains("trop tard"), "{}", late.text);
}
