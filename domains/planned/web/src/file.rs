//! Answers that are files.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

/// A file under this name, kept by nobody on the way.
fn attached(kind: &'static str, name: Option<&str>, bytes: Vec<u8>) -> Response {
    let mut answer =
        ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "private, no-store")], bytes).into_response();
    // Names are made of numbers of ours.
    let value = name.and_then(|name| HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).ok());
    if let Some(value) = value {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    answer
}

pub(crate) fn csv(name: &str, bytes: Vec<u8>) -> Response {
    attached("text/csv; charset=utf-8", Some(name), bytes)
}

pub(crate) fn calendar(name: Option<&str>, text: String) -> Response {
    attached("text/calendar; charset=utf-8", name, text.into_bytes())
}

pub(crate) fn geojson(name: Option<&str>, value: &serde_json::Value) -> Response {
    attached("application/geo+json", name, value.to_string().into_bytes())
}
