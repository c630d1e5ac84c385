//! Files beside an account: what came back from somebody who edited a copy. They are kept as they came;
//! an edited copy is read besides (`review`).

use account::command::AttachFile;
use account::read;
use axum::http::{HeaderValue, header};
use axum::response::IntoResponse as _;
use kernel::{Id, Kind, Refusal, kind};
use serde::Deserialize;
use store::BlobError;
use web::{Answer, Fault, Posted, Visit, Who, blocking};

use crate::ask::At;
use crate::desk::Desk;
use crate::one;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FileForm {}

/// `POST /accounts/{id}/files`.
pub(crate) async fn attach(sent: Posted<Desk, FileForm>) -> Answer {
    let (at, id) = (At::of(&sent), sent.id);
    let row = at.account(&sent.who, id)?;
    let outcome = async {
        may_attach(&at, &sent.who, id)?;
        let file = sent.form.files.first().ok_or_else(|| Refusal::missing("file"))?;
        let blob = file.keep(&at.desk.blobs).map_err(refused)?;
        let name = attached_name(&file.name);
        at.ask(&sent.who, &sent.form.meta, AttachFile { account: id, file: blob.id(), name }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let done = at.done(receipt, "account-done-attached", &format!("accounts/{}", row.id));
            Ok(at.shell.done(at.reader, &done))
        }
        Err(fault) => at.shell.refill(at.reader, fault, sent.form.typed.clone(), |form| {
            one::page(&at, &sent.who, id, "file", form)
        }),
    }
}

/// Looked at before a file is stored: who may not, leaves nothing behind.
pub(crate) fn may_attach(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<(), Fault> {
    let on = at.shell.live().read(|read| Ok::<_, Fault>(read::resource(read, id)?))?;
    at.shell.permit(who, "account.write", &on.ok_or_else(Fault::not_found)?)?;
    Ok(web::fields::present(at.reader)?)
}

/// The name of a file as it is kept.
pub(crate) fn attached_name(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(200).collect()
}

pub(crate) fn refused(why: BlobError) -> Fault {
    let refusal = |key: &str| Refusal::invalid("file", key);
    match why {
        BlobError::TooLarge(limit) => {
            let most = limit / 1_000_000;
            Refusal { kind: Kind::Limit, ..refusal("refusal-account-file-large").with("limit", most) }.into()
        }
        BlobError::Type(_) => refusal("refusal-account-file-type").into(),
        BlobError::Quarantined(why) => {
            tracing::warn!(%why, "a file beside an account is held in quarantine");
            refusal("refusal-account-file-held").into()
        }
        BlobError::Store(e) => e.into(),
    }
}

/// `GET /accounts/{id}/files/{blob}`: a file that stands beside this account.
pub(crate) async fn download(
    Visit { shell, desk, reader, who, id: (id, blob) }: Visit<Desk, (Id<kind::Matter>, Id<kind::Blob>)>,
) -> Answer {
    let eye = desk.eye(who.actor());
    let (row, name) = shell.read(&reader, |read| {
        let row = read::account(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let file = read::files(read, id)?.into_iter().find(|f| f.file == blob);
        Ok((row, file.ok_or_else(Fault::not_found)?.name))
    })?;
    crate::print::looked(&shell, &who, &row);
    let kept = blocking(|| desk.blobs.by_id(blob))?.ok_or_else(Fault::not_found)?;
    let plain: String =
        name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')).collect();
    let disposition = format!("attachment; filename=\"{plain}\"");
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&disposition).map_err(Fault::internal)?),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    Ok((headers, web::flowing(kept)).into_response())
}
