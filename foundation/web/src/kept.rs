//! Files and documents that whoever asked keeps: sent again only where they changed, and from the disk as fast as they are taken.

use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Read as _;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use store::Kept;
use tokio::task::{JoinHandle, spawn_blocking};
use tokio_stream::Stream;

/// Bytes of a stored file that are in memory at once.
const PIECE: usize = 64 * 1024;

/// On an answer that is not to be packed on its way: its length and its tag are those of its bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AsItIs;

/// A file or document of ours for whoever asked, to be kept under its own name and by nobody on the way.
#[must_use]
pub fn attached(kind: &'static str, name: &str, content: impl IntoResponse) -> Response {
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

/// The content of a stored file with its length and its tag. Whoever gives it out says what it is and what it is called.
#[must_use]
pub fn flowing(kept: Kept) -> Response {
    let Kept { blob, file } = kept;
    let length = [(header::CONTENT_LENGTH, HeaderValue::from(blob.size))];
    let mut answer = (length, Body::from_stream(Flowing::Open(Some(file)))).into_response();
    answer.extensions_mut().insert(AsItIs);
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{}\"", blob.hash)) {
        answer.headers_mut().insert(header::ETAG, tag);
    }
    answer
}

/// A file that is read piece by piece, each when the one before was taken.
enum Flowing {
    /// Until its end.
    Open(Option<File>),
    /// The next piece.
    Reading(JoinHandle<std::io::Result<(File, Vec<u8>)>>),
}

impl Stream for Flowing {
    type Item = std::io::Result<Vec<u8>>;
    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match &mut *self {
                Self::Open(file) => {
                    let Some(file) = file.take() else { return Poll::Ready(None) };
                    *self = Self::Reading(spawn_blocking(|| piece(file)));
                }
                Self::Reading(work) => {
                    let done = ready!(Pin::new(work).poll(cx)).map_err(std::io::Error::other).flatten();
                    let (file, piece) = match done {
                        Ok((file, piece)) => (Some(file).filter(|_| !piece.is_empty()), Ok(piece)),
                        Err(e) => (None, Err(e)),
                    };
                    let more = file.is_some() || piece.is_err();
                    *self = Self::Open(file);
                    return Poll::Ready(more.then_some(piece));
                }
            }
        }
    }
}

fn piece(mut file: File) -> std::io::Result<(File, Vec<u8>)> {
    let mut bytes = vec![0; PIECE];
    let n = file.read(&mut bytes)?;
    bytes.truncate(n);
    Ok((file, bytes))
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
