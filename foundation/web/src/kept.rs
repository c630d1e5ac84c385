//! Files and documents that whoever asked keeps: sent again only where they changed.

use std::hash::{DefaultHasher, Hash, Hasher};

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// A file or document of ours for whoever asked, to be kept under its own name and by nobody on the way.
#[must_use]
pub fn attached(kind: &'static str, name: &str, content: Vec<u8>) -> Response {
    let plain: String =
        name.chars().filter(|c| c.is_ascii_alphanumeric() || " ._-".contains(*c)).take(120).collect();
    let mut way = format!("attachment; filename=\"{}\"", plain.trim());
    if plain != name {
        way.push_str(&format!("; filename*=UTF-8''{}", crate::encoded(name)));
    }
    let way = HeaderValue::from_str(&way).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_DISPOSITION, way),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    (headers, content).into_response()
}

/// The body with its tag, or 304 where whoever asks has it already. `cache` says how long it may be kept unasked.
#[must_use]
pub fn kept(kind: &'static str, cache: &'static str, body: String, asked: &HeaderMap) -> Response {
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
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    answer
}
