//! Signing a report: copies that were given out, what came back, and whether its signatures hold.

use std::io::Read as _;
use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use exchange::pades::{self, Checked, Finding};
use kernel::{Id, Kind, Lang, Refusal, Resource, Text, Timestamp, kind};
use press_types::{Languages, Seal};
use serde::{Deserialize, Serialize};
use situation::command::{OfferReport, SignReport};
use situation::read::{self, CopyRow};
use situation::report::{ReportState, Signer};
use web::{
    Answer, Done, Fault, Page, Path, Posted, Reader, Shell, Typed, UploadedFile, Visit, Who, blocking,
};

use super::list::ReportShow;
use super::paper::{pdf, print};
use crate::desk::{Desk, Names};
use crate::explain::{At, ask};
use crate::signal::sentence;

#[derive(Debug, Serialize)]
pub(crate) struct SignPage {
    r: ReportShow,
    copies: Vec<CopyShow>,
    /// How many authorities the operator trusts.
    authorities: usize,
    may: bool,
    /// What was found about a document that was handed in and refused.
    refused: Vec<&'static str>,
    form: Typed,
}

/// A copy on the page.
#[derive(Debug, Clone, Serialize)]
struct CopyShow {
    file: String,
    languages: Vec<&'static str>,
    bytes: i64,
    at: Timestamp,
    function: Text,
    signed: Option<SignedShow>,
}

#[derive(Debug, Clone, Serialize)]
struct SignedShow {
    at: Timestamp,
    function: Text,
    seq: i64,
    signers: Vec<Signer>,
}

impl CopyShow {
    fn of(row: &CopyRow, names: &Names) -> Self {
        let function = |code: &str| Names::or_code(&names.functions, code);
        Self {
            file: row.file.to_string(),
            languages: row.languages.iter().map(|l| l.code()).collect(),
            bytes: row.bytes,
            at: row.at,
            function: function(&row.function),
            signed: row.signed.as_ref().map(|s| SignedShow {
                at: s.at,
                function: function(&s.function),
                seq: s.seq,
                signers: s.signers.clone(),
            }),
        }
    }
}

impl Page for SignPage {
    const TEMPLATE: &'static str = "situation/report-sign.html";
    const ROOM: &'static str = "reports";
    fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let signer = |findings: &[Finding]| Signer {
            name: "C. Delvaux".into(),
            claimed_at: Some(at),
            stamped_at: findings.contains(&Finding::Stamped).then_some(at),
            findings: findings.iter().map(|f| f.code().to_owned()).collect(),
        };
        let copy = |signed: bool| CopyShow {
            file: uuid::Uuid::nil().to_string(),
            languages: vec!["fr", "nl"],
            bytes: 180_939,
            at,
            function: Text::three("Veille", "Wacht", "Watch"),
            signed: signed.then(|| SignedShow {
                at,
                function: Text::three("Veille", "Wacht", "Watch"),
                seq: 4713,
                signers: vec![signer(&[Finding::Stamped, Finding::ClaimsQualified]), signer(Finding::ALL)],
            }),
        };
        let page = |copies, refused: &[Finding]| Self {
            r: ReportShow::sample("issued"),
            copies,
            authorities: refused.len().min(1),
            may: true,
            refused: refused.iter().map(|f| f.code()).collect(),
            form: Typed::default(),
        };
        vec![page(vec![copy(true), copy(false)], Finding::ALL), page(Vec::new(), &[])]
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
        copies: copies.iter().map(|c| CopyShow::of(c, &names)).collect(),
        authorities: desk.authorities.len(),
        may: reader.as_of.is_none() && desk.may(who.actor(), "report.issue"),
        refused: refused.into_iter().map(Finding::code).collect(),
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
        let file = keep(&shell, &desk, &printed.bytes)?;
        let languages: Vec<Lang> = match printed.languages {
            Languages::One(lang) => vec![lang],
            Languages::Two(a, b) => vec![a, b],
        };
        let bytes = i64::try_from(printed.bytes.len()).unwrap_or(i64::MAX);
        ask(&at, &who, &form.meta, OfferReport { report: id, file, languages, bytes }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let message = shell.texts().plain(reader.lang, "report-sign-offered");
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
        let file = form.files.first().ok_or_else(|| Refusal::missing("file"))?;
        let (of, checked) = blocking(|| looked_at(&desk, &copies, file, shell.now()))?;
        let Some(of) = of.filter(|_| checked.holds()) else {
            found = checked.all();
            return Err(Refusal::invalid("file", "refusal-report-signature").into());
        };
        let file = keep(&shell, &desk, &file.bytes)?;
        let signers = checked.signatures.into_iter().map(signer).collect();
        ask(&at, &who, &form.meta, SignReport { report: id, of, file, signers }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let number = shell.live().read(|read| {
                Ok::<_, Fault>(read::report(read, &desk.eye(who.actor()), id)?.and_then(|r| r.number))
            })?;
            let facts = [("number", number.as_deref().unwrap_or(""))];
            let message = sentence(&shell, reader.lang, "report-sign-taken", &facts);
            let location = Some(reader.url(&format!("reports/{id}/signature")));
            Ok(shell.done(&reader, &Done { receipt: Some(receipt), number, message, location }))
        }
        Err(fault) => shell
            .refill(&reader, fault, form.typed, |form| page(&shell, &desk, &reader, &who, id, (found, form))),
    }
}

/// The copy that a document begins with, and what was found about it.
fn looked_at(
    desk: &Desk,
    copies: &[CopyRow],
    file: &UploadedFile,
    now: Timestamp,
) -> Result<(Option<Id<kind::Blob>>, Checked), Fault> {
    let mut last = Checked { findings: vec![Finding::NotOurs], ..Checked::default() };
    for copy in copies {
        let Some(issued) = stored(desk, copy.file)? else { continue };
        if file.bytes.starts_with(&issued) {
            last = pades::check(&issued, &file.bytes, &desk.authorities, now);
            return Ok((Some(copy.file), last));
        }
    }
    if file.bytes.len() > pades::LARGEST {
        last.findings = vec![Finding::TooLarge];
    }
    Ok((None, last))
}

fn signer(signature: pades::Signature) -> Signer {
    Signer {
        name: signature.signer,
        claimed_at: signature.claimed_at,
        stamped_at: signature.stamped_at,
        findings: signature.findings.into_iter().map(|f| f.code().to_owned()).collect(),
    }
}

/// A copy as it was given out, or with `?signed` as it came back.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Which {
    signed: Option<String>,
}

pub(crate) async fn copy(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, file)): Path<(Id<kind::Matter>, Id<kind::Blob>)>,
    web::Query(which): web::Query<Which>,
) -> Answer {
    let (row, copies) = shell.read(&reader, |read| {
        let row = super::open(&shell, &who, read, &desk.eye(who.actor()), id)?;
        Ok((row, read::report_copies(read, id)?))
    })?;
    let copy = copies.into_iter().find(|c| c.file == file).ok_or_else(Fault::not_found)?;
    let signed = which.signed.is_some();
    let wanted = if signed { copy.signed.map(|s| s.file) } else { Some(file) };
    let bytes = blocking(|| stored(&desk, wanted.ok_or_else(Fault::not_found)?))?;
    let bytes = bytes.ok_or_else(|| Refusal::new(Kind::NotFound, "file-gone"))?;
    let number = row.number.unwrap_or_default().replace('/', "-");
    let codes: Vec<&str> = copy.languages.iter().map(|l| l.code()).collect();
    let kind = if signed { "signed" } else { "to-sign" };
    pdf(&format!("{number}-{}-{kind}.pdf", codes.join("-")), bytes)
}

fn stored(desk: &Desk, file: Id<kind::Blob>) -> Result<Option<Vec<u8>>, Fault> {
    let Some(mut kept) = desk.blobs.by_id(file)? else { return Ok(None) };
    let mut bytes = Vec::new();
    kept.file.read_to_end(&mut bytes).map_err(Fault::internal)?;
    Ok(Some(bytes))
}

fn keep(shell: &Shell, desk: &Desk, mut bytes: &[u8]) -> Result<Id<kind::Blob>, Fault> {
    let part: Id<kind::Blob> = shell.ids().next();
    let stored = blocking(|| desk.blobs.put(&part.to_string(), &mut bytes));
    stored.map(|blob| blob.id()).map_err(|e| match e {
        store::BlobError::Store(e) => e.into(),
        other => {
            tracing::warn!(why = %other, "a copy of a report could not be kept");
            Refusal::invalid("file", "refusal-report-file").into()
        }
    })
}
