//! Files of values: every line answered before anything is written, then taken in piece by piece.

use std::io::Read as _;

use indicators::Facts;
use indicators::command::{Differing, FileLine, FilePart, ImportValues};
use indicators::event::RefusedLine;
use indicators::file::{self, FileFault};
use indicators::judge::{Against, Judged, Verdict, lines};
use indicators::read::{self, IndicatorRow};
use indicators::value::ValueStatus;
use kernel::{Id, Lang, Refusal, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::{Journal, StoreError};
use web::{Answer, CommandMeta, Fault, Page, Posted, Typed, UploadedFile, Visit, Who, blocking};

use crate::desk::Desk;
use crate::explain::At;
use crate::form;
use crate::record::statuses;

/// What stands was changed after the file was shown.
const OTHERWISE: &str = "refusal-indicator-file-otherwise";
/// Lines that the preview shows.
const SHOWN: usize = 500;

#[derive(Debug, Serialize)]
pub(crate) struct ImportPage {
    id: String,
    names: Text,
    period: &'static str,
    /// Written in this indicator's own period, for the example.
    example: String,
    by: Vec<String>,
    statuses: Vec<&'static str>,
    file: Option<FileShow>,
    form: Typed,
}

#[derive(Debug, Default, Clone, Serialize)]
struct FileShow {
    name: String,
    digest: String,
    /// Of the lines that differ, and from what.
    differing: String,
    new: usize,
    known: usize,
    differ: usize,
    refused: usize,
    lines: Vec<LineShow>,
    /// Lines that are not shown.
    more: usize,
}

#[derive(Debug, Clone, Serialize)]
struct LineShow {
    line: i64,
    /// `new`, `known`, `differs`, or the fault.
    verdict: &'static str,
    refused: bool,
    period: Option<String>,
    area: Option<String>,
    value: Option<String>,
    was: Option<String>,
}

impl Page for ImportPage {
    const TEMPLATE: &'static str = "indicators/import.html";
    const ROOM: &'static str = "indicators";
    fn samples() -> Vec<Self> {
        let line = |verdict, refused| LineShow {
            line: 2,
            verdict,
            refused,
            period: (!refused).then(|| "24/11/2026".into()),
            area: (!refused).then(|| "Hautrive <b>".into()),
            value: (!refused).then(|| "12".into()),
            was: (verdict == "differs").then(|| "11".into()),
        };
        let good = ["new", "known", "differs"].map(|v| line(v, false));
        let bad = file::LineFault::ALL.iter().map(|f| line(f.code(), true));
        let full = FileShow {
            name: "a<b>.csv".into(),
            digest: "ab".into(),
            differing: "cd".into(),
            new: 1,
            known: 1,
            differ: 1,
            refused: 11,
            lines: good.into_iter().chain(bad).collect(),
            more: 3,
        };
        let page = |file, form| Self {
            id: "x".into(),
            names: Text::both("Places", "Plaatsen"),
            period: "day",
            example: "2026-11-24".into(),
            by: vec!["90001".into()],
            statuses: vec!["unconfirmed", "confirmed"],
            file,
            form,
        };
        let mut wrong = Typed::default();
        wrong.put_error(Some("files"), "…".to_owned());
        let mut otherwise = Typed::default().with("correct", "on");
        otherwise.put_error(None, "…".to_owned());
        vec![
            page(None, Typed::default()),
            page(None, wrong),
            page(Some(full.clone()), Typed::default()),
            page(Some(full), otherwise),
            page(Some(FileShow::default()), Typed::default()),
        ]
    }
}

pub(crate) async fn blank(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.open_for(&who, id, "indicator.record")?;
    shell.draw(&reader, &page(&at, &who, &row, None, Typed::default())?).answer()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ImportForm {
    /// The file that was shown and is to be taken in now.
    digest: String,
    /// The name it had.
    name: String,
    /// Anything: values that differ correct those that stand.
    correct: String,
    /// What was shown to differ, and from what.
    differing: String,
}

pub(crate) async fn import(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, ImportForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.open_for(&who, id, "indicator.record")?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        if value.digest.is_empty() {
            return preview(&at, &row, &form.files).map(Step::Shown);
        }
        let status = form::status(&form.typed)?;
        let who = at.proved(&who, &form, (id, status))?;
        take(&at, &who, &row, value, status).await.map(Step::Taken)
    };
    match outcome.await {
        Ok(Step::Shown(file)) => {
            shell.draw(&reader, &page(&at, &who, &row, Some(file), Typed::default())?).answer()
        }
        Ok(Step::Taken(n)) => {
            let n = i64::try_from(n).unwrap_or(i64::MAX);
            let path = format!("indicators/{id}");
            Ok(shell.done(&reader, &at.done(None, "indicators-imported", n, &path)))
        }
        Err(fault) => {
            // What stands now is shown before it is asked again.
            let again = fault.refusal().is_some_and(|refusal| refusal.key == OTHERWISE);
            let sent = form.value.as_ref().ok().filter(|_| again);
            let shown =
                sent.map(|sent| shown(&at, &row, &sent.name, &sent.digest, &held(&at, &sent.digest)?));
            let file = shown.transpose()?;
            shell.refill(&reader, fault, form.typed, |form| page(&at, &who, &row, file, form))
        }
    }
}

enum Step {
    Shown(FileShow),
    Taken(usize),
}

fn page(
    at: &At<'_>,
    who: &Who,
    row: &IndicatorRow,
    file: Option<FileShow>,
    form: Typed,
) -> Result<ImportPage, Fault> {
    let (zone, period) = (at.shell.zone(), row.definition.period);
    let start = period.start_of(at.shell.now(), zone);
    Ok(ImportPage {
        id: row.id.to_string(),
        names: row.definition.names.clone(),
        period: period.code(),
        example: start.map_or_else(String::new, |start| period.write(start, zone)),
        by: row.definition.by.iter().cloned().collect(),
        statuses: statuses(at, who, row)?,
        file,
        form,
    })
}

/// Keeps the file apart and says of each line what would become of it. Nothing is written.
fn preview(at: &At<'_>, row: &IndicatorRow, files: &[UploadedFile]) -> Result<FileShow, Fault> {
    let file = files.first().ok_or_else(|| Refusal::missing("files"))?;
    let bytes = file.whole()?;
    // What cannot be read is not kept.
    let shown = shown(at, row, &file.name, "", &bytes)?;
    let most = u64::try_from(file::MOST_BYTES).unwrap_or(u64::MAX);
    let held = file.hold(&at.desk.blobs, most).map_err(Fault::internal)?;
    Ok(FileShow { digest: held.hash, ..shown })
}

/// Which lines differ from what stands, and from what; nothing where none does.
fn differing(judged: &[Judged]) -> Option<String> {
    let differs = |one: &Judged| match &one.outcome {
        Ok((_, Verdict::Differs { was, .. })) => Some(format!("{} {was}", one.line)),
        _ => None,
    };
    let all: Vec<String> = judged.iter().filter_map(differs).collect();
    (!all.is_empty()).then(|| Id::<kind::Command>::of_words(&["differing-lines", &all.join(" ")]).to_string())
}

/// What becomes of each line of a file as things stand.
fn shown(at: &At<'_>, row: &IndicatorRow, name: &str, digest: &str, bytes: &[u8]) -> Result<FileShow, Fault> {
    let judged = judge(at.shell.live(), &at.desk.facts(), row, bytes, at.shell.now(), at.reader.lang)?;
    let speak = at.speak();
    let differing = differing(&judged).unwrap_or_default();
    let (name, digest) = (name.to_owned(), digest.to_owned());
    let mut show = FileShow { name, digest, differing, ..FileShow::default() };
    for one in &judged {
        match &one.outcome {
            Ok((_, Verdict::New(_))) => show.new += 1,
            Ok((_, Verdict::Known)) => show.known += 1,
            Ok((_, Verdict::Differs { .. })) => show.differ += 1,
            Err(_) => show.refused += 1,
        }
    }
    let unit = &row.definition.unit;
    let line = |one: &Judged| match &one.outcome {
        Ok((given, verdict)) => LineShow {
            line: one.line,
            verdict: match verdict {
                Verdict::New(_) => "new",
                Verdict::Known => "known",
                Verdict::Differs { .. } => "differs",
            },
            refused: false,
            period: Some(speak.period(row.definition.period, given.slot.start)),
            area: Some(speak.area(given.slot.area.as_deref())),
            value: Some(speak.number(given.value, unit)),
            was: match verdict {
                Verdict::Differs { was, .. } => Some(speak.number(*was, unit)),
                _ => None,
            },
        },
        Err(fault) => LineShow {
            line: one.line,
            verdict: fault.code(),
            refused: true,
            period: None,
            area: None,
            value: None,
            was: None,
        },
    };
    // What needs a look comes first: lines that are refused, then those that differ, then the others as they stand.
    let mut order: Vec<&Judged> = judged.iter().collect();
    order.sort_by_key(|one| match &one.outcome {
        Err(_) => 0,
        Ok((_, Verdict::Differs { .. })) => 1,
        Ok(_) => 2,
    });
    show.lines = order.iter().take(SHOWN).map(|one| line(one)).collect();
    show.more = judged.len().saturating_sub(SHOWN);
    Ok(show)
}

/// What becomes of each line of a file.
fn judge(
    live: &Journal,
    facts: &Facts,
    row: &IndicatorRow,
    bytes: &[u8],
    now: Timestamp,
    lang: Lang,
) -> Result<Vec<Judged>, Fault> {
    let all = file::read(bytes).map_err(|fault| Fault::from(unreadable(fault)))?;
    let (versions, standing) = live
        .read(|read| Ok::<_, StoreError>((read::versions(read, row.id)?, read::standing(read, row.id)?)))?;
    Ok(lines(&all, &Against { versions: &versions, standing: &standing, facts, now }, lang))
}

fn unreadable(fault: FileFault) -> Refusal {
    let refusal = Refusal::invalid("files", &format!("refusal-indicator-file-{fault}"));
    match fault {
        FileFault::Size => refusal.with("most", file::MOST_BYTES / 1024 / 1024),
        FileFault::Lines => refusal.with("most", file::MOST_LINES),
        _ => refusal,
    }
}

/// The file that was shown.
fn held(at: &At<'_>, digest: &str) -> Result<Vec<u8>, Fault> {
    let gone = || Refusal::conflict("refusal-indicator-file-gone");
    Ok(blocking(|| {
        let mut file = at.desk.blobs.held(digest).ok().flatten().ok_or_else(gone)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(|_| gone())?;
        Ok::<_, Refusal>(bytes)
    })?)
}

/// Takes in the file that was shown, and says how many values it brought.
async fn take(
    at: &At<'_>,
    who: &Who,
    row: &IndicatorRow,
    form: &ImportForm,
    status: ValueStatus,
) -> Result<usize, Fault> {
    let bytes = held(at, &form.digest)?;
    // Nobody corrects what they have not seen. Once taken in nothing differs any more: a repeat brings nothing.
    if !form.correct.is_empty() && !form.differing.is_empty() {
        let judged = judge(at.shell.live(), &at.desk.facts(), row, &bytes, at.shell.now(), at.reader.lang)?;
        if differing(&judged).is_some_and(|now| now != form.differing) {
            return Err(Refusal::conflict(OTHERWISE).into());
        }
    }
    let differing = if form.correct.is_empty() { Differing::Refuse } else { Differing::Correct };
    let (parts, _) = pieces(
        at.shell.live(),
        &at.desk.facts(),
        row,
        &bytes,
        at.shell.now(),
        &Named { digest: &form.digest, name: &form.name, lang: at.reader.lang, status, differing },
    )?;
    let mut n = 0;
    for part in parts {
        let lines = part.lines.len();
        // Repeating a piece brings nothing: each needs no more than an identity of its own.
        let receipt = at.ask(who, &CommandMeta::default(), part).await?;
        n += if receipt.entries.is_empty() { 0 } else { lines };
    }
    // A file that brought nothing stays where it is: nobody takes it out of quarantine by naming it here.
    if n > 0 {
        blocking(|| at.desk.blobs.release(&form.digest))?;
    }
    Ok(n)
}

/// What is said of a file besides its content.
struct Named<'a> {
    digest: &'a str,
    name: &'a str,
    lang: Lang,
    status: ValueStatus,
    differing: Differing,
}

/// The commands that take a file in, one per piece, and the lines that are refused. Lines that bring nothing new are left out.
fn pieces(
    live: &Journal,
    facts: &Facts,
    row: &IndicatorRow,
    bytes: &[u8],
    now: Timestamp,
    named: &Named<'_>,
) -> Result<(Vec<ImportValues>, Vec<RefusedLine>), Fault> {
    let mut good = Vec::new();
    let mut refused = Vec::new();
    for one in judge(live, facts, row, bytes, now, named.lang)? {
        let line = one.line;
        match one.outcome {
            Ok((_, Verdict::Known)) => {}
            Ok((_, Verdict::Differs { .. })) if named.differing == Differing::Refuse => {
                refused.push(RefusedLine { line, fault: file::LineFault::Differs });
            }
            Ok((given, _)) => good.push(FileLine { line, given }),
            Err(fault) => refused.push(RefusedLine { line, fault }),
        }
    }
    let parts = i64::try_from(good.chunks(facts.limits.values).count()).unwrap_or(i64::MAX);
    let piece = |(part, lines): (i64, &[FileLine])| ImportValues {
        indicator: row.id,
        file: FilePart { digest: named.digest.to_owned(), name: named.name.to_owned(), part, parts },
        lines: lines.to_vec(),
        refused: if part == 1 { refused.clone() } else { Vec::new() },
        status: named.status,
        differing: named.differing,
    };
    Ok(((1i64..).zip(good.chunks(facts.limits.values)).map(piece).collect(), refused))
}

/// What a file from a configured source brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// Values that are new or correct others.
    pub values: usize,
    /// Lines that were refused, also where the file brings nothing new.
    pub refused: Vec<RefusedLine>,
}

/// Takes in a file that a configured source gave: what differs corrects what stands, since the source knows better. `submit`
/// hands one piece to the writer.
///
/// # Errors
/// When the indicator is unknown, the file cannot be read, or a piece was not taken.
pub fn take_file(
    live: &Journal,
    desk: &Desk,
    (code, name): (&str, &str),
    bytes: &[u8],
    (now, status, part): (Timestamp, ValueStatus, &str),
    submit: impl Fn(ImportValues) -> Result<(), Fault>,
) -> Result<Taken, Fault> {
    let row = live.read(|read| Ok::<_, Fault>(read::by_code(read, &read::Eye::all(), code)?))?;
    let row = row.ok_or_else(Fault::not_found)?;
    let most = u64::try_from(file::MOST_BYTES).unwrap_or(u64::MAX);
    let mut content = bytes;
    let blob = desk.blobs.keep(part, &mut content, most).map_err(Fault::internal)?;
    let named = Named { digest: &blob.hash, name, lang: Lang::En, status, differing: Differing::Correct };
    let facts = desk.facts();
    let (parts, refused) = pieces(live, &facts, &row, bytes, now, &named)?;
    let mut values = 0;
    for piece in parts {
        values += piece.lines.len();
        submit(piece)?;
    }
    Ok(Taken { values, refused })
}
