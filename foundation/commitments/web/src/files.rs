//! Photos and files of answers: taken in before the entry that names them, given out only with an order that may be read.

use axum::http::{HeaderValue, header};
use axum::response::Response;
use commitments::{error, read};
use kernel::{Actor, Id, Kind, Refusal, Resource, kind};
use store::{BlobError, Kept};
use web::{Answer, Fault, UploadedFile, Visit, blocking};

use crate::ask::At;
use crate::desk::Desk;

/// Pictures that a browser may show by itself: they hold nothing that runs.
const SHOWN: &[&str] = &["image/jpeg", "image/png", "image/webp", "image/gif"];

/// Stores files. All of them or, when one is refused, none is named by an entry. Their names are not kept: the name of a photo
/// says nothing that helps, and may say who took it.
pub(crate) fn keep(
    at: &At<'_>,
    actor: &Actor,
    uploaded: &[UploadedFile],
) -> Result<Vec<Id<kind::Blob>>, Fault> {
    let most = at.desk.facts(actor).limits.photos;
    if uploaded.len() > most {
        return Err(error::too_many("photos", most).into());
    }
    let one = |file: &UploadedFile| file.keep(&at.desk.blobs).map(|blob| blob.id()).map_err(refused);
    uploaded.iter().map(one).collect()
}

fn refused(why: BlobError) -> Fault {
    let refusal = |key: &str| Refusal::invalid("photos", key);
    match why {
        BlobError::TooLarge(limit) => {
            let most = limit / 1_000_000;
            Refusal { kind: Kind::Limit, ..refusal("refusal-commitment-file-large").with("limit", most) }
                .into()
        }
        BlobError::Type(_) => refusal("refusal-commitment-file-type").into(),
        BlobError::Quarantined(why) => {
            tracing::warn!(%why, "a file of an answer is held in quarantine");
            refusal("refusal-commitment-file-held").into()
        }
        BlobError::Store(e) => e.into(),
    }
}

/// `GET /orders/{id}/files/{blob}`: a file that an answer to this order names.
pub(crate) async fn download(
    Visit { shell, desk, reader, who, id: (id, blob) }: Visit<Desk, (Id<kind::Matter>, Id<kind::Blob>)>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let eye = desk.eye(who.actor());
    let row = shell.read(&reader, |read| {
        let row = read::commitment(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let wanted = blob.to_string();
        let named = read::turns(read, id)?.iter().any(|turn| {
            let photos = turn.detail.get("photos").and_then(serde_json::Value::as_array);
            photos.into_iter().flatten().any(|p| p.as_str() == Some(wanted.as_str()))
        });
        if named { Ok(row) } else { Err(Fault::not_found()) }
    })?;
    if row.handling.rank() >= kernel::Handling::NeedToKnow.rank() {
        shell.trail().looked(who.actor(), Some(id), None, "attachment");
    }
    let kept = blocking(|| desk.blobs.by_id(blob))?.ok_or_else(Fault::not_found)?;
    Ok(offered(&row.number, kept))
}

/// The type is the one found in the content. What could run is saved, not shown.
fn offered(number: &str, kept: Kept) -> Response {
    let content_type = kept.blob.content_type.clone();
    let way = if SHOWN.contains(&content_type.as_str()) { "inline" } else { "attachment" };
    let ending = match content_type.as_str() {
        "image/jpeg" => "jpg",
        "text/plain" => "txt",
        other => other.rsplit('/').next().filter(|e| e.len() <= 5).unwrap_or("bin"),
    };
    let mut answer = web::flowing(kept);
    let headers = answer.headers_mut();
    let value = |text: &str| HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("attachment"));
    headers.insert(header::CONTENT_TYPE, value(&content_type));
    headers.insert(header::CONTENT_DISPOSITION, value(&format!("{way}; filename=\"{number}.{ending}\"")));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}
