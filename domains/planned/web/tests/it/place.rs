//! The map: GeoJSON in and out, figures drawn one by one, the areas that they touch, the layer of other maps.

use planned::planned::State;

use crate::town::{COORDINATOR, OFFICER, Town, upload, went};

const ROUTE: &str = r#"{"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"name":"Start"},"geometry":{"type":"Point","coordinates":[4.395,50.805]}},
    {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[4.395,50.805],[4.405,50.805]]}}]}"#;

#[tokio::test]
async fn a_route_brings_the_municipalities_that_it_touches() {
    let town = Town::open();
    let (id, coordinator) = (town.run().await, town.browser(COORDINATOR));
    let path = format!("/nl/events/{id}/place");
    went(&upload(&coordinator, &path, "file", ROUTE.as_bytes(), &[]).await);
    assert_eq!(town.event(id).areas, stage::codes(&["90001", "90002", "z1"]));
    let page = coordinator.get(&path).await.text;
    assert!(
        page.contains("Start") && page.contains("data-lon=\"4.395000\"") && page.contains("Valkoord"),
        "{page}"
    );
    let out = coordinator.get(&format!("{path}.geojson")).await;
    assert_eq!(out.json()["features"].as_array().unwrap().len(), 2);
    assert_eq!(out.json()["features"][1]["geometry"]["type"], "LineString");
    // One more is drawn, one goes.
    went(
        &coordinator
            .post(&path, "figure=area&corners=4.391+50.801%0A4.392+50.801%0A4.392+50.802&name=Zone")
            .await,
    );
    assert_eq!(town.event(id).figures.len(), 3);
    went(&coordinator.post(&path, "drop=2").await);
    assert_eq!((town.event(id).figures.len(), town.event(id).areas), (2, stage::codes(&["90001", "z1"])));
    assert_eq!(coordinator.post(&path, "drop=9").await.status, 409);
}

#[tokio::test]
async fn what_is_no_figure_says_what_to_do() {
    let town = Town::open();
    let (id, coordinator) = (town.run().await, town.browser(COORDINATOR));
    let path = format!("/nl/events/{id}/place");
    let point = |at: &str| format!(r#"{{"type":"Point","coordinates":{at}}}"#);
    for (text, wanted) in [
        ("{".to_owned(), "geen volledige GeoJSON"),
        (r#"{"type":"GeometryCollection"}"#.to_owned(), "houd punten, lijnen en veelhoeken over"),
        (point("[50.805,4.395]"), "omgewisseld"),
        (point("[0,0]"), "voor de kust van Afrika"),
        (point("[2.35,48.85]"), "ver van het gewest"),
        (point("[150000,170000]"), "geen graden"),
        (r#"{"type":"LineString","coordinates":[[4.395,50.805]]}"#.to_owned(), "niet leesbaar"),
    ] {
        let reply = upload(&coordinator, &path, "file", text.as_bytes(), &[]).await;
        assert!(reply.status == 422 && reply.text.contains(wanted), "{wanted}: {}", reply.text);
    }
    let large = upload(&coordinator, &path, "file", &vec![b' '; 11 << 20], &[("name", "Zone 7")]).await;
    assert_eq!(large.status, 422);
    assert!(large.text.contains("11.264 KiB groot"), "its own size: {}", large.text);
    assert!(large.text.contains("Zone 7"), "what was typed stays");
    let corner = coordinator.post(&path, "figure=line&corners=4.395").await;
    assert!(corner.status == 422 && corner.text.contains("geen hoekpunt"), "{}", corner.text);
    assert!(town.event(id).figures.is_empty());
}

#[tokio::test]
async fn the_layer_shows_what_goes_on() {
    let town = Town::open();
    let (id, coordinator) = (town.run().await, town.browser(COORDINATOR));
    went(
        &coordinator
            .post(&format!("/nl/events/{id}/place"), "figure=point&corners=4.395+50.805&name=Start")
            .await,
    );
    town.ready(id).await;
    let layer = |browser: web::testing::Browser| async move {
        browser.get("/fr/map/events.geojson").await.json()["features"].as_array().unwrap().len()
    };
    assert_eq!(layer(town.browser(OFFICER)).await, 0, "not months before");
    town.clock.set(kernel::Timestamp::from_jiff("2027-05-30T07:00:00Z".parse().unwrap()));
    assert_eq!(layer(town.browser(OFFICER)).await, 1);
    assert_eq!(town.event(id).state, State::Ready);
}
