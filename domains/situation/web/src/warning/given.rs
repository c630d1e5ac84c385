//! The message as it came: the bytes of the file that an entry names, for whoever may read the warning.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::{Handling, Kind, Refusal, Resource};
use situation::read::{self, AlertRow};
use web::{Answer, Fault, Visit, Who, blocking};

use crate::desk::Desk;

/// `GET /warnings/messages/{seq}/file`: the file in which the message of this entry came.
pub(crate) async fn as_it_came(Visit { shell, desk, reader, who, id: seq }: Visit<Desk, i64>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let (message, guarded) = shell.read(&reader, |read| message(read, &desk, &who, seq))?;
    if guarded {
        shell.trail().looked(who.actor(), message.signal, Some(seq), "warning-file");
    }
    let gone = || Fault::Refused(Refusal::new(Kind::NotFound, "refusal-held-gone"));
    let id = message.file.ok_or_else(Fault::not_found)?;
    let kept = blocking(|| desk.blobs.by_id(id))?.ok_or_else(gone)?;
    Ok(attached(&format!("{}.xml", message.identifier), web::flowing(kept)))
}

/// The message, if its warning and everything else in its file may be read; and whether the look is to be written down.
fn message(read: &dyn store::Read, desk: &Desk, who: &Who, seq: i64) -> Result<(AlertRow, bool), Fault> {
    let eye = desk.eye(who.actor());
    let message = read::alert_at(read, seq)?.ok_or_else(Fault::not_found)?;
    let mut guarded = false;
    if let Some(signal) = message.signal {
        let row = read::signal(read, &eye, signal)?.filter(|r| !r.withheld).ok_or_else(Fault::not_found)?;
        guarded = row.handling >= Handling::NeedToKnow;
    }
    if let Some(file) = message.file
        && read::file_withheld(read, &eye, file)?
    {
        return Err(Refusal::new(Kind::Forbidden, "refusal-file-withheld").into());
    }
    Ok((message, guarded))
}

/// Bytes from outside as something to be saved: never under a name or type that a browser opens by itself.
pub(super) fn attached(name: &str, content: impl IntoResponse) -> Response {
    let safe = |c: char| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '_' };
    let name: String = name.chars().map(safe).take(120).collect();
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}.txt\""));
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (header::CONTENT_DISPOSITION, disposition.unwrap_or(HeaderValue::from_static("attachment"))),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    (headers, content).into_response()
}
