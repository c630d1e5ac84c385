//! Handing in files: first what was understood, then taking it in.

use std::io::Read as _;

use axum::extract::State;
use exchange::cap::Alert;
use kernel::{Refusal, Resource, Text, Timestamp};
use serde::{Deserialize, Serialize};
use situation::cap::{Warning, WarningText};
use situation::quarantine::{HeldFault, Way};
use situation::{Ask, Rule};
use web::{
    Answer, Args, CommandMeta, Done, Fault, Page, Posted, Reader, Shell, Typed, UploadedFile, Who, blocking,
};

use super::incoming::incoming;
use super::take::{contents, hold, ingest, received};
use crate::desk::{Desk, Names};
use crate::explain::At;
use crate::typed;

/// Most files at once.
const FILES: usize = 50;

#[derive(Debug, Default, Serialize)]
pub(crate) struct ImportPage {
    /// What was understood; empty before anything was handed in.
    files: Vec<FileShow>,
    /// How many messages would be taken in.
    ready: usize,
    form: Typed,
}

/// One file as it was understood.
#[derive(Debug, Clone, Serialize)]
struct FileShow {
    name: String,
    digest: String,
    alerts: Vec<AlertShow>,
    faults: Vec<FaultShow>,
}

/// One message as it was understood.
#[derive(Debug, Clone, Serialize)]
struct AlertShow {
    headline: String,
    /// The languages it speaks.
    languages: Vec<String>,
    /// What it says beyond its first line in each language: language, headline and severity.
    more: Vec<(String, String, String)>,
    sender: String,
    identifier: String,
    sent: Timestamp,
    /// `Actual`, `Test`, …
    status: &'static str,
    /// `Alert`, `Update`, …
    does: &'static str,
    severity: String,
    expires: Option<Timestamp>,
    areas: Vec<Text>,
    signed: bool,
    odd: Vec<OddShow>,
}

/// Why something was refused.
#[derive(Debug, Clone, Serialize)]
pub(super) struct FaultShow {
    pub(super) code: String,
    pub(super) line: i64,
    pub(super) detail: String,
}

/// What was odd about a message that can be taken in.
#[derive(Debug, Clone, Serialize)]
struct OddShow {
    code: &'static str,
    place: String,
}

impl FaultShow {
    pub(super) fn of(fault: &HeldFault) -> Self {
        Self { code: fault.code.clone(), line: fault.line, detail: fault.detail.clone() }
    }
    pub(super) fn sample() -> Self {
        Self { code: "doctype".into(), line: 3, detail: "<b>".into() }
    }
}

impl AlertShow {
    fn of(alert: &Alert, desk: &Desk, names: &Names) -> Self {
        let message = incoming(alert, desk.places.as_ref());
        let area = |a: &situation::places::Area| names.area(&a.code);
        Self {
            headline: message.headline(),
            languages: languages(&message.warning),
            more: more(&message.warning),
            sender: alert.sender.clone(),
            identifier: alert.identifier.clone(),
            sent: alert.sent,
            status: alert.status.as_str(),
            does: alert.msg_type.as_str(),
            severity: message.warning.severity.clone(),
            expires: message.warning.expires,
            areas: message.warning.areas.iter().map(area).collect(),
            signed: alert.signed,
            odd: alert
                .warnings
                .iter()
                .map(|w| OddShow { code: w.code.as_str(), place: w.place.clone() })
                .collect(),
        }
    }
    fn sample(status: &'static str, does: &'static str) -> Self {
        Self {
            headline: "Orages <b>".into(),
            languages: vec!["fr-BE".into(), "nl-BE".into()],
            more: vec![("fr-BE".into(), "Grêle <b>".into(), "moderate".into())],
            sender: "weather@town.example".into(),
            identifier: "1".into(),
            sent: Timestamp(1_795_488_000_000_000),
            status,
            does,
            severity: if does == "Cancel" { String::new() } else { "severe".into() },
            expires: (does == "Alert").then_some(Timestamp(1_795_498_000_000_000)),
            areas: vec![Text::both("Hautrive", "Hoogoever")],
            signed: true,
            odd: vec![OddShow { code: "time-zulu", place: "sent".into() }],
        }
    }
}

fn languages(warning: &Warning) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for text in &warning.texts {
        if !all.iter().any(|tag| tag.eq_ignore_ascii_case(&text.tag)) {
            all.push(text.tag.clone());
        }
    }
    all
}

/// The blocks after the first of each language.
fn more(warning: &Warning) -> Vec<(String, String, String)> {
    let pairs = warning.texts.iter().zip(warning.texts.iter().skip(1));
    let further = pairs.filter(|(before, text)| before.tag.eq_ignore_ascii_case(&text.tag));
    let told = |text: &WarningText| {
        let headline = text.headline.clone().unwrap_or_else(|| text.event.clone());
        (text.tag.clone(), headline, warning.facts_of(text).severity)
    };
    further.map(|(_, text)| told(text)).collect()
}

impl Page for ImportPage {
    const TEMPLATE: &'static str = "situation/warning-import.html";
    const ROOM: &'static str = "warnings";
    fn samples() -> Vec<Self> {
        let all = ["Alert", "Update", "Cancel", "Ack", "Error"].map(|d| AlertShow::sample("Actual", d));
        let not_meant = ["Exercise", "System", "Test", "Draft"].map(|s| AlertShow::sample(s, "Alert"));
        let file = |alerts: Vec<AlertShow>, faults| FileShow {
            name: "a<b>.xml".into(),
            digest: "ab".into(),
            alerts,
            faults,
        };
        let good = file(all.into_iter().chain(not_meant).collect(), Vec::new());
        let bad = file(Vec::new(), vec![FaultShow::sample()]);
        let mut wrong = Typed::default();
        wrong.put_error(Some("files"), "…".to_owned());
        vec![
            Self::default(),
            Self { form: wrong, ..Self::default() },
            Self { files: vec![good, bad.clone()], ready: 9, form: Typed::default() },
            Self { files: vec![bad], ready: 0, form: Typed::default() },
        ]
    }
}

pub(crate) async fn blank(State(shell): State<Shell>, reader: Reader, who: Who) -> Answer {
    shell.permit(&who, "signal.record", &Resource::service())?;
    shell.draw(&reader, &ImportPage::default()).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ImportForm {
    /// Files that were shown and are to be taken in now.
    digest: Vec<String>,
}

pub(crate) async fn import(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, ImportForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        typed::present(&reader)?;
        shell.permit(&who, "signal.record", &Resource::service())?;
        let value = form.value.as_ref().map_err(Clone::clone)?;
        if value.digest.is_empty() {
            return preview(&at, &who, &form.files).await.map(Step::Shown);
        }
        taken(&at, &who, &value.digest).await.map(Step::Taken)
    };
    match outcome.await {
        Ok(Step::Shown(page)) => shell.draw(&reader, &page).answer(),
        Ok(Step::Taken(n)) => {
            let mut args = Args::new();
            args.set("n", i64::try_from(n).unwrap_or(i64::MAX));
            let message = shell.texts().say(reader.lang, "warnings-taken", &args);
            let location = Some(reader.url("warnings"));
            Ok(shell.done(&reader, &Done { receipt: None, number: None, message, location }))
        }
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| Ok(ImportPage { form, ..ImportPage::default() }))
        }
    }
}

enum Step {
    Shown(ImportPage),
    Taken(usize),
}

/// Reads the files, keeps them apart, writes down what is refused, and shows what was understood.
async fn preview(at: &At<'_>, who: &Who, files: &[UploadedFile]) -> Result<ImportPage, Fault> {
    if files.is_empty() {
        return Err(kernel::Refusal::missing("files").into());
    }
    if files.len() > FILES {
        return Err(Refusal::invalid("files", "refusal-import-many").with("most", FILES).into());
    }
    let names = at.desk.names();
    let mut page = ImportPage::default();
    for file in files {
        let got = blocking(|| received(&at.desk.blobs, file)).map_err(Fault::internal)?;
        if !got.found.faults.is_empty() {
            submit(at, who, hold(&at.shell.ids(), &file.name, &got, Way::Import)).await?;
        }
        page.ready += got.found.alerts.len();
        page.files.push(FileShow {
            name: file.name.clone(),
            alerts: got.found.alerts.iter().map(|a| AlertShow::of(a, at.desk, &names)).collect(),
            faults: got.found.faults.iter().map(FaultShow::of).collect(),
            digest: got.digest,
        });
    }
    Ok(page)
}

/// Takes in the files that were shown, and says how many messages there were.
async fn taken(at: &At<'_>, who: &Who, digests: &[String]) -> Result<usize, Fault> {
    let mut n = 0;
    for digest in digests.iter().take(FILES) {
        let alerts = contents(&kept(at.desk, digest)?).alerts;
        n += take(at, who, &alerts, digest).await?;
    }
    Ok(n)
}

/// A file that came, in quarantine or taken in, by the hash of its content: as much of it as is read, and a byte to tell that there is
/// more.
pub(super) fn kept(desk: &Desk, digest: &str) -> Result<Vec<u8>, Fault> {
    let gone = || Refusal::conflict("refusal-held-gone");
    let file = desk.blobs.held(digest).map_err(|_| Fault::from(gone()))?.ok_or_else(gone)?;
    let most = u64::try_from(exchange::Limits::default().bytes).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    blocking(|| file.take(most).read_to_end(&mut bytes)).map_err(Fault::internal)?;
    Ok(bytes)
}

/// Takes the alerts of a file in; those that are known already change nothing.
pub(super) async fn take(at: &At<'_>, who: &Who, alerts: &[Alert], digest: &str) -> Result<usize, Fault> {
    let commands = ingest(alerts, digest, at.desk, &at.shell.ids())?;
    let n = commands.len();
    for command in commands {
        submit(at, who, command).await?;
    }
    Ok(n)
}

/// A command of a series: repeating it changes nothing, so each needs no more than an identity of its own.
async fn submit<R: Rule<Facts = situation::Facts> + 'static>(
    at: &At<'_>,
    who: &Who,
    rule: R,
) -> Result<(), Fault> {
    let command = Ask { rule, facts: at.desk.facts() };
    at.shell.submit(who, &CommandMeta::default(), command).await.map(drop)
}
