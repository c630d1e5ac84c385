//! The layers of the map, as files that browsers keep.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use axum::Extension;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use web::{Answer, Fault, Path, Reader, Who};

use crate::Desk;

/// A browser asks again after an hour, and then mostly hears that nothing changed: territories change once in years.
const KEEP: HeaderValue = HeaderValue::from_static("private, max-age=3600");

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
    Ok(kept(kind, body, &headers))
}

/// The body, or 304 where the browser has it already.
fn kept(kind: &'static str, body: String, asked: &HeaderMap) -> Response {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    let tag = format!("W/\"{:016x}\"", hasher.finish());
    let known = asked.get(header::IF_NONE_MATCH).and_then(|v| v.to_str().ok());
    let mut answer = if known.is_some_and(|k| k.split(',').any(|t| t.trim() == tag)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, HeaderValue::from_static(kind))], body).into_response()
    };
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, KEEP);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    answer
}
