//! Papers for items: taken in before the entry that names them, given out only with a session that may be read, and one that is more
//! closed than its session only to whoever reads it.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use bodies::command::{FilePaper, RemovePaper};
use bodies::read;
use kernel::{Handling, Id, Kind, Lang, Refusal, kind};
use serde::Deserialize;
use store::BlobError;
use web::{Answer, Fault, Posted, UploadedFile, Visit, blocking, fields};

use crate::desk::Desk;
use crate::explain::{At, ask};
use crate::session::{answered, there};

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PaperForm {
    lang: String,
    name: String,
    /// Its handling, where it is more closed than its session.
    handling: String,
    /// Functions that read such a one.
    reader: Vec<String>,
}

/// `POST /sessions/{id}/items/{item}/papers`.
pub(crate) async fn file(
    Posted { shell, desk, reader, who, id: (id, item), form }: Posted<
        Desk,
        PaperForm,
        (Id<kind::Matter>, Id<kind::Matter>),
    >,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let outcome = async {
        there(&at, &who, id)?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let file = form.files.first().ok_or_else(|| Refusal::missing("paper"))?;
        let lang: Option<Lang> = fields::code("lang", &value.lang, |l| l.parse().ok())?;
        let handling: Option<Handling> = fields::code("handling", &value.handling, |h| h.parse().ok())?;
        let name = fields::some(&value.name).unwrap_or_else(|| file.name.clone());
        let readers = value.reader.iter().filter_map(|r| fields::some(r)).collect();
        let blob = keep(&at, file)?;
        let rule = FilePaper { session: id, item, blob, name, lang, handling, readers };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, id, outcome.await, ("paper", "body-paper-filed"), form.typed)
}

fn keep(at: &At<'_>, file: &UploadedFile) -> Result<Id<kind::Blob>, Fault> {
    file.keep(&at.desk.blobs).map(|blob| blob.id()).map_err(refused)
}

fn refused(why: BlobError) -> Fault {
    let refusal = |key: &str| Refusal::invalid("paper", key);
    match why {
        BlobError::TooLarge(limit) => {
            let most = limit / 1_000_000;
            Refusal { kind: Kind::Limit, ..refusal("refusal-body-paper-large").with("limit", most) }.into()
        }
        BlobError::Type(_) => refusal("refusal-body-paper-type").into(),
        BlobError::Quarantined(why) => {
            tracing::warn!(%why, "a paper is held in quarantine");
            refusal("refusal-body-paper-held").into()
        }
        BlobError::Store(e) => e.into(),
    }
}

#[derive(Debug, Default, Deserialize)]
pub(crate) struct Nothing {}

/// A form about a paper: session, item, stored content.
type OfPaper = Posted<Desk, Nothing, (Id<kind::Matter>, Id<kind::Matter>, Id<kind::Blob>)>;

/// `POST /sessions/{id}/items/{item}/papers/{blob}/remove`.
pub(crate) async fn remove(sent: OfPaper) -> Answer {
    let (id, item, blob) = sent.id;
    crate::session::take(sent, id, ("unpaper", "body-paper-removed"), |_, _| {
        Ok(RemovePaper { session: id, item, blob })
    })
    .await
}

/// `GET /sessions/{id}/papers/{blob}`.
pub(crate) async fn download(
    Visit { shell, desk, reader, who, id: (id, blob) }: Visit<Desk, (Id<kind::Matter>, Id<kind::Blob>)>,
) -> Answer {
    let eye = desk.eye(who.actor());
    let (row, paper) = shell.read(&reader, |read| {
        let row = read::session(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let paper = read::papers(read, &eye, id)?.into_iter().find(|p| p.blob == Some(blob));
        Ok((row, paper.ok_or_else(Fault::not_found)?))
    })?;
    crate::session::looked(&shell, &who, &row);
    if let Some((own, _)) = paper.closed.filter(|(_, handling)| *handling >= Handling::NeedToKnow) {
        shell.trail().looked(who.actor(), Some(own), None, "attachment");
    }
    given(&desk, blob, &paper.name)
}

/// Stored content as a file to be saved: nothing of it runs in the browser.
pub(crate) fn given(desk: &Desk, blob: Id<kind::Blob>, name: &str) -> Answer {
    let kept = blocking(|| desk.blobs.by_id(blob))?.ok_or_else(Fault::not_found)?;
    let content_type = kept.blob.content_type.clone();
    Ok(attached(&content_type, name, web::flowing(kept)))
}

/// A file under this name. What is not plain in it is left out of the head; the browser gets it encoded.
pub(crate) fn attached(content_type: &str, name: &str, content: impl IntoResponse) -> Response {
    let plain: String =
        name.chars().filter(|c| c.is_ascii_alphanumeric() || " ._-".contains(*c)).take(120).collect();
    let way = format!("attachment; filename=\"{}\"; filename*=UTF-8''{}", plain.trim(), web::encoded(name));
    let mut answer = content.into_response();
    let headers = answer.headers_mut();
    let value = |text: &str| HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static("attachment"));
    headers.insert(header::CONTENT_TYPE, value(content_type));
    headers.insert(header::CONTENT_DISPOSITION, value(&way));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    answer
}
