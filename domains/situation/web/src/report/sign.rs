//! Signing a report: copies that were given out, what came back, and whether its signatures hold.

use desk::signing::{self, Nothing, Signing};
use exchange::pades::Finding;
use kernel::{Id, Resource, kind};
use press_types::Seal;
use serde::{Deserialize, Serialize};
use situation::command::{OfferReport, SignReport};
use situation::read;
use situation::report::ReportState;
use store::Receipt;
use web::{Answer, Fault, Page, Posted, Query, Reader, Shell, Typed, Visit, Who};

use super::list::ReportShow;
use super::paper::print;
use crate::desk::{Desk, Names};
use crate::explain::{At, ask};

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
pub(crate) async fn offer(sent: Posted<Desk, Offer>) -> Answer {
    let (at, id) = (At::of(&sent), sent.id);
    let asked = sent.form.value.as_ref().map_or("", |v| v.languages.as_str());
    let outcome = async {
        let printed = print(at.shell, at.desk, at.reader, &sent.who, (id, asked, Seal::ForSignature)).await?;
        let (file, bytes) = signing::give(at.shell, &at.desk.blobs, &printed.bytes)?;
        let rule = OfferReport { report: id, file, languages: printed.languages.list(), bytes };
        ask(&at, &sent.who, &sent.form.meta, rule).await
    };
    let outcome = outcome.await;
    answered(&sent, (outcome, "signing-offered"), Vec::new())
}

/// Takes a signed copy back: looks for the copy that it begins with, checks every signature, keeps it if all hold.
pub(crate) async fn hand_back(sent: Posted<Desk, Nothing>) -> Answer {
    let (at, id) = (At::of(&sent), sent.id);
    let mut found = Vec::new();
    let outcome = async {
        let (copies, resource) = at.shell.read(at.reader, |read| {
            let row = super::open(at.shell, &sent.who, read, &at.desk.eye(sent.who.actor()), id)?;
            let of = row.incident.map(|(id, _)| read::resource(read, id)).transpose()?.flatten();
            Ok((read::report_copies(read, id)?, of.unwrap_or_else(Resource::service)))
        })?;
        // Before the document is looked at: that costs time, and tells what was given out.
        at.shell.permit(&sent.who, "report.issue", &resource)?;
        let around = (at.shell, &at.desk.blobs, at.desk.authorities.as_ref());
        let back = signing::take(around, &copies, &sent.form.files, &mut found)?;
        let rule = SignReport { report: id, of: back.of, file: back.file, signers: back.signers };
        ask(&at, &sent.who, &sent.form.meta, rule).await
    };
    let outcome = outcome.await;
    answered(&sent, (outcome, "signing-taken"), found)
}

/// On with the copies; what was refused is said there, with what was found about the document.
fn answered<F>(
    sent: &Posted<Desk, F>,
    outcome: (Result<Receipt, Fault>, &str),
    found: Vec<Finding>,
) -> Answer {
    let Posted { shell, desk, reader, who, id, form } = sent;
    let row = shell.live().read(|read| Ok::<_, Fault>(read::report(read, &desk.eye(who.actor()), *id)?))?;
    let number = row.and_then(|row| row.number).unwrap_or_default();
    let path = format!("reports/{id}/signature");
    let page = |form| page(shell, desk, reader, who, *id, (found, form));
    signing::answered((shell, reader), (&number, &path), outcome, form.typed.clone(), page)
}

/// A copy as it was given out, or as it came back.
pub(crate) async fn copy(
    Visit { shell, desk, reader, who, id: (id, file) }: Visit<Desk, (Id<kind::Matter>, Id<kind::Blob>)>,
    Query(which): Query<signing::Which>,
) -> Answer {
    let (row, copies) = shell.read(&reader, |read| {
        let row = super::open(&shell, &who, read, &desk.eye(who.actor()), id)?;
        Ok((row, read::report_copies(read, id)?))
    })?;
    let number = row.number.unwrap_or_default();
    signing::copy(&desk.blobs, copies, (&number, file), &which)
}
