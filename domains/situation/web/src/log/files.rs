//! Attachments: taken in before the entry that names them, given out only with an entry that may be read.

use std::io::Read as _;
use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::{Handling, Id, Kind, Refusal, kind};
use situation::{error, read};
use store::{BlobError, Kept};
use web::{Answer, Fault, Path, Reader, Shell, UploadedFile, Who, blocking};

use crate::desk::Desk;

/// Pictures that a browser may show by itself: they hold nothing that runs.
const SHOWN: &[&str] = &["image/jpeg", "image/png", "image/webp", "image/gif"];

/// Stores files. All of them or, when one is refused, none is named by an entry.
pub(super) fn keep(
    shell: &Shell,
    desk: &Desk,
    uploaded: &[UploadedFile],
) -> Result<Vec<Id<kind::Blob>>, Fault> {
    let most = desk.facts().limits.attachments;
    if uploaded.len() > most {
        return Err(error::too_many("attachments", most).into());
    }
    let one = |file: &UploadedFile| {
        let part: Id<kind::Blob> = shell.ids().next();
        let stored = desk.blobs.put(&part.to_string(), &mut file.bytes.as_ref());
        stored.map(|blob| blob.id()).map_err(|e| refused(file, e))
    };
    blocking(|| uploaded.iter().map(one).collect())
}

fn refused(file: &UploadedFile, why: BlobError) -> Fault {
    let name: String = file.name.chars().take(80).collect();
    let refusal = |key: &str| Refusal::invalid("attachments", key).with("name", &name);
    match why {
        BlobError::TooLarge(limit) => {
            let most = limit / 1_000_000;
            Refusal { kind: Kind::Limit, ..refusal("refusal-file-large").with("limit", most) }.into()
        }
        BlobError::Type(_) => refusal("refusal-file-type").into(),
        BlobError::Quarantined(why) => {
            tracing::warn!(%why, "an attachment is held in quarantine");
            refusal("refusal-file-held").into()
        }
        BlobError::Store(e) => e.into(),
    }
}

/// `GET /entries/{id}/files/{n}`: the n-th attachment of an entry, counted from 1.
pub(crate) async fn download(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, n)): Path<(Id<kind::Entry>, usize)>,
) -> Answer {
    let eye = desk.eye(who.actor());
    let (row, guarded) = shell.read(&reader, |read| {
        let row = read::entry(read, &eye, id)?.filter(|r| !r.withheld).ok_or_else(Fault::not_found)?;
        let on = row.incident.as_ref().map(|(id, _)| read::resource(read, *id)).transpose()?.flatten();
        Ok((row, on.is_some_and(|r| r.handling >= Handling::NeedToKnow)))
    })?;
    let blob = n.checked_sub(1).and_then(|n| row.attachments.get(n)).ok_or_else(Fault::not_found)?;
    if guarded {
        shell.trail().looked(who.actor(), row.incident.as_ref().map(|i| i.0), Some(row.seq), "attachment");
    }
    let gone = || Fault::Refused(Refusal::new(Kind::NotFound, "file-gone"));
    let Kept { blob, mut file } = blocking(|| desk.blobs.by_id(*blob))?.ok_or_else(gone)?;
    let mut content = Vec::new();
    blocking(|| file.read_to_end(&mut content)).map_err(Fault::internal)?;
    Ok(given(&blob.content_type, &format!("{}-{}-{n}", row.series, row.no), content))
}

/// The name is ours, the type is the one found in the content. What could run is saved, not shown.
fn given(content_type: &str, name: &str, content: Vec<u8>) -> Response {
    let way = if SHOWN.contains(&content_type) { "inline" } else { "attachment" };
    let disposition = format!("{way}; filename=\"{name}.{}\"", ending(content_type));
    let mut answer = content.into_response();
    let headers = answer.headers_mut();
    let value = |text: &str| HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("attachment"));
    let kind = if content_type == "text/plain" { "text/plain; charset=utf-8" } else { content_type };
    headers.insert(header::CONTENT_TYPE, value(kind));
    headers.insert(header::CONTENT_DISPOSITION, value(&disposition));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}

fn ending(content_type: &str) -> &'static str {
    match content_type {
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "image/webp" => "webp",
        "image/gif" => "gif",
        "image/heif" => "heif",
        "application/pdf" => "pdf",
        "audio/mpeg" => "mp3",
        "audio/x-wav" => "wav",
        "audio/m4a" => "m4a",
        "audio/ogg" => "ogg",
        "video/mp4" => "mp4",
        "text/plain" => "txt",
        t if t.ends_with("wordprocessingml.document") => "docx",
        t if t.ends_with("spreadsheetml.sheet") => "xlsx",
        t if t.ends_with("opendocument.text") => "odt",
        t if t.ends_with("opendocument.spreadsheet") => "ods",
        _ => "bin",
    }
}
