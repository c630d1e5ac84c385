//! The warnings in force for other programs, as JSON and GeoJSON, and how old the site is.

use serde_json::{Value, json};

use super::map::outlines;
use crate::content::{Content, Warning};

pub(super) fn json(content: &Content) -> String {
    let all: Vec<Value> =
        content.warnings.iter().filter(|w| w.active()).map(|w| properties(content, w)).collect();
    json!({ "updated": content.changed_at.rfc3339(), "fictitious": content.place.fictitious, "warnings": all }).to_string()
}

pub(super) fn geojson(content: &Content) -> String {
    let round = |d: f64| (d * 1e6).round() / 1e6;
    let feature = |w: &Warning| {
        let polygon = |ring: &Vec<[f64; 2]>| -> Value {
            let ring: Vec<Value> = ring.iter().map(|[x, y]| json!([round(*x), round(*y)])).collect();
            json!([ring])
        };
        let polygons: Vec<Value> = outlines(&w.alert).iter().map(polygon).collect();
        json!({
            "type": "Feature",
            "id": w.identifier(),
            "properties": properties(content, w),
            "geometry": { "type": "MultiPolygon", "coordinates": polygons },
        })
    };
    let features: Vec<Value> = content.warnings.iter().filter(|w| w.active()).map(feature).collect();
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}

pub(super) fn status(content: &Content) -> String {
    json!({
        "updated": content.changed_at.rfc3339(),
        "checked": content.checked_at.rfc3339(),
        "active": content.warnings.iter().filter(|w| w.active()).count(),
        "closed": content.closed.map(kernel::Timestamp::rfc3339),
        "fictitious": content.place.fictitious,
    })
    .to_string()
}

fn properties(content: &Content, warning: &Warning) -> Value {
    let alert = &warning.alert;
    let address = &content.place.address;
    let texts: serde_json::Map<String, Value> = alert
        .infos
        .iter()
        .map(|i| {
            let text = json!({
                "event": i.event,
                "headline": i.headline,
                "description": i.description,
                "instruction": i.instruction,
                "area": i.areas.iter().map(|a| a.text.as_str()).collect::<Vec<_>>(),
            });
            (i.language().to_owned(), text)
        })
        .collect();
    let first = alert.infos.first();
    json!({
        "identifier": alert.identifier,
        "sender": alert.sender,
        "sent": alert.sent.rfc3339(),
        "status": alert.status.as_str(),
        "type": alert.msg_type.as_str(),
        "severity": first.map(|i| i.severity.as_str()),
        "urgency": first.map(|i| i.urgency.as_str()),
        "certainty": first.map(|i| i.certainty.as_str()),
        "expires": first.and_then(|i| i.expires).map(kernel::Timestamp::rfc3339),
        "texts": texts,
        "cap": format!("{address}/cap/{}.xml", alert.identifier),
    })
}
