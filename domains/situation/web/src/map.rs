//! The layers of the map, as files that browsers keep.

use std::sync::Arc;

use axum::Extension;
use axum::http::HeaderMap;
use web::{Answer, Fault, Path, Reader, Who, kept};

use crate::Desk;

/// A browser asks again after an hour, and then mostly hears that nothing changed: territories change once in years.
const KEEP: &str = "private, max-age=3600";

/// `zones.geojson`, `region.svg`, … with names in the language of the address.
pub(crate) async fn show(
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    _who: Who,
    Path(layer): Path<String>,
    headers: HeaderMap,
) -> Answer {
    let (kind, body) = match layer.split_once('.') {
        Some(("region", "svg")) => ("image/svg+xml", desk.layers.still()),
        Some((name, "geojson")) => {
            ("application/geo+json", desk.layers.layer(name, reader.lang).ok_or_else(Fault::not_found)?)
        }
        _ => return Err(Fault::not_found()),
    };
    Ok(kept(kind, KEEP, body, &headers))
}
