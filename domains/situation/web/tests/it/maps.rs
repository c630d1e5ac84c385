//! The layers of the map: in the reader's language, kept by the browser.

use crate::town::{MAYOR, Town};

#[tokio::test]
async fn layers_speak_the_language_of_the_address_and_are_kept() {
    let town = Town::open();
    let browser = town.browser(MAYOR);
    let layer = browser.get("/nl/map/municipalities.geojson").await;
    assert_eq!((layer.status.as_u16(), layer.header("content-type")), (200, "application/geo+json"));
    assert!(layer.text.contains("Hoogoever") && !layer.text.contains("Hautrive"));
    assert!(layer.header("cache-control").contains("max-age="));
    let ask = browser.ask("/nl/map/municipalities.geojson").header("if-none-match", layer.header("etag"));
    assert_eq!(browser.send(ask, "").await.status, 304);
    let still = browser.get("/fr/map/region.svg").await;
    assert!(still.header("content-type").starts_with("image/svg") && still.text.starts_with("<svg"));
    for wrong in ["zones", "zones.svg", "moon.geojson", "region.svg.geojson"] {
        assert_eq!(browser.get(&format!("/fr/map/{wrong}")).await.status, 404, "{wrong}");
    }
}

#[tokio::test]
async fn a_point_says_where_it_lies_before_anything_is_sent() {
    let town = Town::open();
    let browser = town.browser(MAYOR);
    let table = [
        ("lon=4.32&lat=50.845", "Gemeenten en zones: <b>Hoogoever</b> · <b>Lindeveld</b>"),
        ("lon=4,30&lat=50,83", "Gemeenten en zones: <b>Hoogoever</b> · PZ West"),
        ("lon=4.30&lat=", "zijn geen punt op de kaart"),
        ("lon=x&lat=y", "zijn geen punt op de kaart"),
    ];
    for (asked, said) in table {
        let answer = browser.get(&format!("/nl/map/areas?{asked}")).await;
        assert_eq!(answer.status, 200);
        assert!(answer.text.contains(said), "{asked}: {}", answer.text);
        assert!(!answer.text.contains("<html"), "a line, not a page");
    }
    for nothing in ["", "?lon=&lat="] {
        assert_eq!(browser.get(&format!("/nl/map/areas{nothing}")).await.text.trim(), "");
    }
}
