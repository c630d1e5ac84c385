//! Addresses of single entries: by log and number, as people say it, or by id.

use axum::response::{IntoResponse, Redirect};
use kernel::{Id, Resource, kind};
use situation::read::{self, LogRow};
use web::{Answer, Fault, Reader, Shell, Visit};

use crate::desk::Desk;

/// Entries that may stand before the one that is asked for, so that it shows among its neighbours.
const AROUND: i64 = 30;

/// `GET /log/{series}/{no}`: № 31 of `26-0417`, of `26-0417-S`, of `W26`.
pub(crate) async fn by_number(
    Visit { shell, desk, reader, who, id: (series, no) }: Visit<Desk, (String, i64)>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let eye = desk.sees(&who);
    let row = shell.read(&reader, |read| Ok(read::entry_by_number(read, &eye, &series, no)?))?;
    lead(&shell, &reader, row)
}

/// `GET /entries/{id}`.
pub(crate) async fn by_id(Visit { shell, desk, reader, who, id }: Visit<Desk, Id<kind::Entry>>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let eye = desk.sees(&who);
    let row = shell.read(&reader, |read| Ok(read::entry(read, &eye, id)?))?;
    lead(&shell, &reader, row)
}

/// To the page of its log, at the entry. One that may not be read leads nowhere.
fn lead(shell: &Shell, reader: &Reader, row: Option<LogRow>) -> Answer {
    let row = row.filter(|r| !r.withheld).ok_or_else(Fault::not_found)?;
    let page = row.incident.as_ref().map_or_else(|| "log".to_owned(), |(id, _)| format!("incidents/{id}"));
    let mut query = Vec::new();
    if row.seq + AROUND <= shell.live().head() {
        query.push(format!("before={}", row.seq + AROUND));
    }
    if let Some(at) = reader.as_of {
        query.push(format!("as_of={}", at.rfc3339()));
    }
    let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
    Ok(Redirect::to(&format!("{}{query}#entry-{}", reader.url(&page), row.seq)).into_response())
}

/// `GET /entries/{id}/answer`: to the form of its log, with this request in it.
pub(crate) async fn answer(Visit { shell, desk, reader, who, id }: Visit<Desk, Id<kind::Entry>>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let eye = desk.sees(&who);
    let row = shell.read(&reader, |read| Ok(read::entry(read, &eye, id)?))?;
    let row = row.filter(|r| !r.withheld).ok_or_else(Fault::not_found)?;
    let page = row.incident.as_ref().map_or_else(|| "log".to_owned(), |(id, _)| format!("incidents/{id}"));
    Ok(Redirect::to(&format!("{}?answers={id}#write", reader.url(&page))).into_response())
}
