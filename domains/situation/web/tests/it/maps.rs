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
