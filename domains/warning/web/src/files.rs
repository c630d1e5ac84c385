//! The message as a file, and its area as a picture, for those who check it before it goes out.

use axum::http::header;
use axum::response::IntoResponse;
use exchange::cap::{self, Alert};
use kernel::{Id, Resource, kind};
use web::{Answer, Fault, Visit, Who, blocking, fields};

use crate::ask::At;
use crate::desk::Desk;

/// `GET /public/{id}/cap.xml`: unsigned; the signed one stands on the site.
pub(crate) async fn cap(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let alert = message(&at, &who, id)?;
    let head = [
        (header::CONTENT_TYPE, "application/cap+xml".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{}.xml\"", alert.identifier)),
    ];
    Ok((head, cap::write(&alert, shell.zone())).into_response())
}

/// `GET /public/{id}/map.svg`.
pub(crate) async fn map(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let picture = publicsite::map_of(&message(&at, &who, id)?, desk.ground.lines());
    let head = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "no-store")];
    Ok((head, picture).into_response())
}

/// `GET /public/site/archive.zip`: everything that the public could read, to be kept.
pub(crate) async fn archive(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    // The site stands in a file of its own: there is no archive of how it stood at some time.
    fields::present(&reader)?;
    let bytes = blocking(|| (desk.archive)()).map_err(Fault::internal)?;
    let head = [
        (header::CONTENT_TYPE, "application/zip"),
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"public-site.zip\""),
    ];
    Ok((head, bytes).into_response())
}

/// What went out, or what would go out now.
fn message(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<Alert, Fault> {
    let row = at.row(who, id)?;
    let facts = at.facts(row.about)?;
    Ok(crate::phone::message(&row, &facts, at.shell.now()))
}
