//! Map layers: what the map reads, in the reader's language; bounds and the still picture.

use kernel::Lang;
use serde_json::Value;

use crate::{day, shipped, town};

fn layer(name: &str, lang: Lang) -> Value {
    serde_json::from_str(&shipped().layer(name, lang, day("2026-07-24")).unwrap()).unwrap()
}

#[test]
fn every_layer_has_the_properties_that_the_map_reads() {
    for (name, count) in
        [("region", 1), ("zones", 6), ("municipalities", 19), ("neighbourhoods", 145), ("sectors", 0)]
    {
        let all = layer(name, Lang::Nl);
        let features = all["features"].as_array().unwrap();
        assert_eq!(features.len(), count, "{name}");
        for (n, feature) in features.iter().enumerate() {
            let properties = &feature["properties"];
            assert!(properties["id"].is_string() && properties["approximate"].is_boolean(), "{feature}");
            assert!(!properties["name"].as_str().unwrap().is_empty());
            assert_eq!(properties["rank"], n + 1);
        }
    }
}

#[test]
fn names_are_in_the_language_of_the_reader() {
    let name = |lang| layer("region", lang)["features"][0]["properties"]["name"].as_str().unwrap().to_owned();
    assert_ne!(name(Lang::Fr), name(Lang::Nl));
    assert_eq!(name(Lang::En), name(Lang::Fr), "without an English name the French one stands");
}

#[test]
fn the_orientation_layer_shows_water_rings_roads_rails_and_parks() {
    let all = layer("orientation", Lang::Fr);
    for class in ["canal", "ring", "road", "metro", "park", "forest", "station"] {
        let found = all["features"].as_array().unwrap().iter().any(|f| f["properties"]["class"] == class);
        assert!(found, "{class}");
    }
}

#[test]
fn layers_are_made_once_and_are_small() {
    let all = shipped();
    let on = day("2026-07-24");
    let once = all.layer("neighbourhoods", Lang::Fr, on).unwrap();
    let again = all.layer("neighbourhoods", Lang::Fr, day("2026-07-25")).unwrap();
    assert!(std::sync::Arc::ptr_eq(&once, &again));
    assert!(once.len() < 200_000, "{}", once.len());
    assert!(all.layer("oceans", Lang::Fr, on).is_none());
}

#[test]
fn bounds_hold_everything() {
    let b = town::load().bounds();
    assert_eq!((b.west, b.south, b.east, b.north), (4.39, 50.80, 4.41, 50.81));
}

#[test]
fn the_still_picture_draws_areas_with_plain_attributes() {
    let all = shipped();
    let svg = all.still(day("2026-07-24"));
    assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>"));
    assert!(svg.matches("<path").count() >= 5);
    assert!(!svg.contains("style") && !svg.contains("NaN"));
    assert!(svg.len() < 250_000, "{}", svg.len());
}
