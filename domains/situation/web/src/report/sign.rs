//! Signing a report: copies that were given out, what came back, and whether its signatures hold.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use desk::signing::{self, Signing};
use exchange::pades::Finding;
use kernel::{Id, Lang, Resource, kind};
use press_types::{Languages, Seal};
use serde::{Deserialize, Serialize};
use situation::command::{OfferReport, SignReport};
use situation::read;
use situation::report::ReportState;
use web::{Answer, Done, Fault, Page, Path, Posted, Reader, Shell, Typed, Visit, Who};

use super::list::ReportShow;
use super::paper::print;
use crate::desk::{Desk, Names};
use crate::explain::{At, ask};
use crate::signal::sentence;

#[derive(Debug, Serialize)]
pub(crate) struct SignPage {
    r: ReportShow,
    sign: Signing,
    form: Typed,
}

impl Page for SignPage {
    const TEMPLATE: &'static str = "situation/report-sign.html";
    const ROOM: &'static str = "reports";
    fn samples() -> Vec<Self> {
        let page = |sign| Self { r: ReportShow::sample("issued"), sign, form: Typed::default() };
        Signing::samples().into_iter().map(page).collect()
    }
}

pub(crate) async fn signature(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let page = page(&shell, &desk, &reader, &who, id, (Vec::new(), Typed::default()))?;
    shell.draw(&reader, &page).answer()
}

fn page(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    id: Id<kind::Matter>,
    (refused, form): (Vec<Finding>, Typed),
) -> Result<SignPage, Fault> {
    let (eye, names) = (desk.eye(who.actor()), desk.names());
    let (row, copies) = shell.read(reader, |read| {
        let row = super::open(shell, who, read, &eye, id)?;
        Ok((row, read::report_copies(read, id)?))
    })?;
    if !matches!(row.state, ReportState::Issued | ReportState::Superseded) {
        return Err(Fault::not_found());
    }
    Ok(SignPage {
        r: ReportShow::of(&row, &names),
        sign: Signing::of(
            &copies,
            |code| Names::or_code(&names.functions, code),
            (&desk.authorities, reader.as_of.is_none() && desk.may(who.actor(), "report.issue")),
            refused,
        ),
        form,
    })
}

/// Which copy is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Offer {
    /// `fr`, `nl`; anything else is both.
    #[serde(rename = "in")]
    languages: String,
}

/// Prints a copy, keeps it byte for byte, and gives it out from then on.
pub(crate) async fn offer(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Offer>) -> Answer {
    let asked = form.value.as_ref().map_or("", |v| v.languages.as_str()).to_owned();
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        let printed = print(&shell, &desk, &reader, &who, (id, &asked, Seal::ForSignature)).await?;
        let file = signing::keep(&shell, &desk.blobs, &printed.bytes)?;
        let languages: Vec<Lang> = match printed.languages {
            Languages::One(lang) => vec![lang],
            Languages::Two(a, b) => vec![a, b],
        };
        let bytes = i64::try_from(printed.bytes.len()).unwrap_or(i64::MAX);
        ask(&at, &who, &form.meta, OfferReport { report: id, file, languages, bytes }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let message = shell.texts().plain(reader.lang, "signing-offered");
            let location = Some(reader.url(&format!("reports/{id}/signature")));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number: None, message, location }))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| {
            page(&shell, &desk, &reader, &who, id, (Vec::new(), form))
        }),
    }
}

/// A form of one file.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Return {}

/// Takes a signed copy back: looks for the copy that it begins with, checks every signature, keeps it if all hold.
pub(crate) async fn hand_back(Posted { shell, desk, reader, who, id, form }: Posted<Desk, Return>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let mut found = Vec::new();
    let outcome = async {
        let (copies, resource) = shell.read(&reader, |read| {
            let row = super::open(&shell, &who, read, &desk.eye(who.actor()), id)?;
            let of = row.incident.map(|(id, _)| read::resource(read, id)).transpose()?.flatten();
            Ok((read::report_copies(read, id)?, of.unwrap_or_else(Resource::service)))
        })?;
        // Before the document is looked at: that costs time, and tells what was given out.
        shell.permit(&who, "report.issue", &resource)?;
        let around = (&shell, &desk.blobs, desk.authorities.as_ref());
        let back = signing::take(around, &copies, &form.files, &mut found)?;
        let rule = SignReport { report: id, of: back.of, file: back.file, signers: back.signers };
        ask(&at, &who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => {
            let number = shell.live().read(|read| {
                Ok::<_, Fault>(read::report(read, &desk.eye(who.actor()), id)?.and_then(|r| r.number))
            })?;
            let facts = [("number", number.as_deref().unwrap_or(""))];
            let message = sentence(&shell, reader.lang, "signing-taken", &facts);
            let location = Some(reader.url(&format!("reports/{id}/signature")));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number, message, location }))
        }
        Err(fault) => shell
            .refill(&reader, fault, form.typed, |form| page(&shell, &desk, &reader, &who, id, (found, form))),
    }
}

pub(crate) async fn copy(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, file)): Path<(Id<kind::Matter>, Id<kind::Blob>)>,
    web::Query(which): web::Query<signing::Which>,
) -> Answer {
    let (row, copies) = shell.read(&reader, |read| {
        let row = super::open(&shell, &who, read, &desk.eye(who.actor()), id)?;
        Ok((row, read::report_copies(read, id)?))
    })?;
    let number = row.number.unwrap_or_default();
    let (name, bytes) = signing::copy(&desk.blobs, copies, (&number, file), &which)?;
    Ok(web::attached("application/pdf", &name, bytes))
}
