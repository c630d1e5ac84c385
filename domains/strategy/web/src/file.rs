//! Answers that are files, and files that were sent and are shown before they are taken in: kept apart until then.

use std::io::Read as _;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::Refusal;
use web::{Fault, UploadedFile, blocking};

use crate::at::At;

/// A file under this name, kept by nobody on the way.
pub(crate) fn attached(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let mut answer =
        ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "private, no-store")], bytes).into_response();
    // Names are made of numbers of ours.
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    answer
}

/// A file that was sent, with what was read out of it.
pub(crate) struct Sent<T> {
    /// The name it had.
    pub(crate) name: String,
    /// Its SHA-256, hex.
    pub(crate) digest: String,
    /// What is in it.
    pub(crate) read: T,
}

impl<T> Sent<T> {
    /// Reads the first file of a form and keeps it apart. Nothing is written.
    pub(crate) fn keep(
        at: &At<'_>,
        files: &[UploadedFile],
        most: usize,
        reading: impl FnOnce(&[u8]) -> Result<T, Fault>,
    ) -> Result<Self, Fault> {
        let file = files.first().ok_or_else(|| Refusal::missing("files"))?;
        let read = reading(&file.whole()?)?;
        let most = u64::try_from(most).unwrap_or(u64::MAX);
        let held = file.hold(&at.desk.blobs, most).map_err(Fault::internal)?;
        Ok(Self { name: file.name.clone(), digest: held.hash, read })
    }
}

/// A file that was shown, as it is kept apart.
pub(crate) fn held(at: &At<'_>, digest: &str) -> Result<Vec<u8>, Refusal> {
    let gone = || Refusal::conflict("refusal-strategy-file-gone");
    blocking(|| {
        let mut file = at.desk.blobs.held(digest).ok().flatten().ok_or_else(gone)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(|_| gone())?;
        Ok(bytes)
    })
}

/// It was taken in: it stays for good.
pub(crate) fn release(at: &At<'_>, digest: &str) -> Result<(), Fault> {
    blocking(|| at.desk.blobs.release(digest)).map(drop).map_err(Fault::internal)
}
