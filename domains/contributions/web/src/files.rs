//! Files of evidence: taken in before the draft that names them, given out only with a sheet that may be read.

use std::collections::BTreeSet;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use contributions::draft::Content;
use contributions::{error, read};
use kernel::{Handling, Id, Kind, Refusal, kind};
use store::BlobError;
use web::{Answer, Fault, UploadedFile, Visit, blocking};

use crate::at::At;
use crate::desk::Desk;
use crate::give::{Door, Giver};

type Blob = Id<kind::Blob>;

/// Pictures that a browser may show by itself: they hold nothing that runs.
const SHOWN: &[&str] = &["image/jpeg", "image/png", "image/webp", "image/gif"];

/// Stores files. All of them or, when one is refused, none is named.
pub(crate) fn keep(at: &At<'_>, uploaded: &[UploadedFile]) -> Result<Vec<Blob>, Fault> {
    let most = at.desk.facts().limits.each;
    if uploaded.len() > most {
        return Err(error::too_many("files", most).into());
    }
    let one = |file: &UploadedFile| file.keep(&at.desk.blobs).map(|blob| blob.id()).map_err(refused);
    uploaded.iter().map(one).collect()
}

fn refused(why: BlobError) -> Fault {
    let refusal = |key: &str| Refusal::invalid("files", key);
    match why {
        BlobError::TooLarge(limit) => {
            let refusal = refusal("refusal-contribution-file-large").with("limit", limit / 1_000_000);
            Refusal { kind: Kind::Limit, ..refusal }.into()
        }
        BlobError::Type(_) => refusal("refusal-contribution-file-type").into(),
        BlobError::Quarantined(why) => {
            tracing::warn!(%why, "a file of a contribution is held in quarantine");
            refusal("refusal-contribution-file-held").into()
        }
        BlobError::Store(e) => e.into(),
    }
}

/// Files that the actions and the draft of a sheet name.
pub(crate) fn known(door: &Door, giver: &Giver) -> Result<BTreeSet<Blob>, Fault> {
    let mut all = named(&door.at(), giver.sheet.id)?;
    for piece in door.desk.drafts.of(giver.sheet.id)? {
        if let Content::Action { action, .. } = piece.content {
            all.extend(action.files);
        }
    }
    Ok(all)
}

fn named(at: &At<'_>, sheet: Id<kind::Matter>) -> Result<BTreeSet<Blob>, Fault> {
    let all = at.shell.live().read(|r| Ok::<_, Fault>(read::actions(r, sheet)?))?;
    Ok(all.into_iter().flat_map(|a| a.action.files).collect())
}

/// `GET …/files/{blob}`: a file of the sheet on which somebody answers.
pub(crate) async fn of_sheet(door: Door) -> Answer {
    let (Some(giver), Some(blob)) = (&door.giver, door.blob) else { return door.gone() };
    if !known(&door, giver)?.contains(&blob) {
        return Err(Fault::not_found());
    }
    given_out(&door.desk, blob)
}

/// `GET /contributions/sheets/{id}/files/{blob}`: a file that an action of this sheet names.
pub(crate) async fn download(
    Visit { shell, desk, reader, who, id: (id, blob) }: Visit<Desk, (Id<kind::Matter>, Blob)>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.sheet(&who, id)?;
    if !named(&at, id)?.contains(&blob) {
        return Err(Fault::not_found());
    }
    if row.handling >= Handling::NeedToKnow {
        shell.trail().looked(who.actor(), Some(id), None, "attachment");
    }
    given_out(&desk, blob)
}

fn given_out(desk: &Desk, blob: Blob) -> Answer {
    let kept = blocking(|| desk.blobs.by_id(blob))?.ok_or_else(Fault::not_found)?;
    let content_type = kept.blob.content_type.clone();
    let way = if SHOWN.contains(&content_type.as_str()) { "inline" } else { "attachment" };
    let ending = match content_type.as_str() {
        "image/jpeg" => "jpg",
        "text/plain" => "txt",
        other => other.rsplit('/').next().filter(|e| e.len() <= 5).unwrap_or("bin"),
    };
    Ok(attached(&content_type, way, &format!("evidence.{ending}"), web::flowing(kept)))
}

/// A file under this name, kept by nobody on the way. What could run is saved, not shown.
pub(crate) fn attached(content_type: &str, way: &str, name: &str, content: impl IntoResponse) -> Response {
    let mut answer = content.into_response();
    let headers = answer.headers_mut();
    let value = |text: &str| HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("attachment"));
    headers.insert(header::CONTENT_TYPE, value(content_type));
    headers.insert(header::CONTENT_DISPOSITION, value(&format!("{way}; filename=\"{name}\"")));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}

/// The type of Excel workbooks.
pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
