//! Files that prove something: taken in before the entry that names them, given out only with an entry that may be read.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::{Id, Kind, Refusal, Resource, kind};
use registers::evidence::{Evidence, Sort};
use registers::read;
use store::BlobError;
use web::{Answer, Fault, UploadedFile, Visit, blocking};

use crate::at::At;
use crate::desk::Desk;

/// Stores files and names them as evidence. All of them or, when one is refused, none is named by an entry.
pub(crate) fn keep(at: &At<'_>, uploaded: &[UploadedFile]) -> Result<Vec<Evidence>, Fault> {
    let one = |file: &UploadedFile| {
        let stored = file.keep(&at.desk.blobs).map_err(refused)?;
        let label: String = file.name.chars().filter(|c| !c.is_control()).take(200).collect();
        Ok(Evidence { sort: Sort::File, value: stored.id().to_string(), label: Some(label) })
    };
    uploaded.iter().map(one).collect()
}

fn refused(why: BlobError) -> Fault {
    let refusal = |key: &str| Refusal::invalid("files", key);
    match why {
        BlobError::TooLarge(limit) => {
            let most = limit / 1_000_000;
            Refusal { kind: Kind::Limit, ..refusal("refusal-registers-file-large").with("limit", most) }
                .into()
        }
        BlobError::Type(_) => refusal("refusal-registers-file-type").into(),
        BlobError::Quarantined(why) => {
            tracing::warn!(%why, "a file of evidence is held in quarantine");
            refusal("refusal-registers-file-held").into()
        }
        BlobError::Store(e) => e.into(),
    }
}

/// `GET /registers/{id}/files/{blob}`: a file that an action or a state of this entry names.
pub(crate) async fn download(
    Visit { shell, desk, reader, who, id: (id, blob) }: Visit<Desk, (Id<kind::Matter>, Id<kind::Blob>)>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (row, label) = shell.read(&reader, |read| {
        let row = at.seen(read, &who, id)?;
        let wanted = blob.to_string();
        let of_actions = read::actions(read, id)?.into_iter().flat_map(|a| a.action.evidence);
        let of_states = read::statuses(read, id)?.into_iter().flat_map(|s| s.status.evidence);
        let found = of_actions.chain(of_states).find(|e| e.sort == Sort::File && e.value == wanted);
        found.map(|e| (row, e.label)).ok_or_else(Fault::not_found)
    })?;
    if row.handling >= kernel::Handling::NeedToKnow {
        shell.trail().looked(who.actor(), Some(id), None, "attachment");
    }
    let kept = blocking(|| desk.blobs.by_id(blob))?.ok_or_else(Fault::not_found)?;
    let content_type = kept.blob.content_type.clone();
    Ok(attached(&content_type, &label.unwrap_or_default(), web::flowing(kept)))
}

/// A file under this name, kept by nobody on the way and never run: what could run is saved, not shown.
pub(crate) fn attached(content_type: &str, name: &str, content: impl IntoResponse) -> Response {
    let plain: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' }).collect();
    let mut answer = content.into_response();
    let headers = answer.headers_mut();
    let value = |text: &str| HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("attachment"));
    headers.insert(header::CONTENT_TYPE, value(content_type));
    headers.insert(header::CONTENT_DISPOSITION, value(&format!("attachment; filename=\"{plain}\"")));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}
