//! Files of sites and numbers: every line answered before anything is written, then what is good is taken in.

use std::io::Read as _;

use kernel::Refusal;
use relief::command::{Against, FilePart, Judged, TakeFile, Verdict, judge};
use relief::file::{self, FileFault, Line};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Typed, UploadedFile, Visit, Who, blocking};

use crate::at::At;
use crate::desk::Desk;

#[derive(Debug, Serialize)]
pub(crate) struct ImportPage {
    kinds: Vec<(String, String)>,
    file: Option<FileShow>,
    form: Typed,
}

#[derive(Debug, Default, Clone, Serialize)]
struct FileShow {
    name: String,
    digest: String,
    sites: usize,
    figures: usize,
    known: usize,
    refused: usize,
    lines: Vec<LineShow>,
}

#[derive(Debug, Clone, Serialize)]
struct LineShow {
    line: i64,
    /// `site`, `figures`, `known`, or the fault.
    verdict: &'static str,
    refused: bool,
    code: Option<String>,
    kind: Option<String>,
    /// Offered, held, used.
    figures: Option<(i64, i64, i64)>,
}

impl Page for ImportPage {
    const TEMPLATE: &'static str = "relief/import.html";
    const ROOM: &'static str = "capacities";
    fn samples() -> Vec<Self> {
        let line = |verdict, refused: bool| LineShow {
            line: 2,
            verdict,
            refused,
            code: (!refused).then(|| "hall <b>".into()),
            kind: (!refused).then(|| "Places".into()),
            figures: (!refused).then_some((200, 0, 120)),
        };
        let good = ["site", "figures", "known"].map(|v| line(v, false));
        let bad = file::LineFault::ALL.iter().map(|f| line(f.code(), true));
        let full = FileShow {
            name: "a<b>.csv".into(),
            digest: "ab".into(),
            sites: 1,
            figures: 1,
            known: 1,
            refused: 12,
            lines: good.into_iter().chain(bad).collect(),
        };
        let page = |file, form| Self { kinds: vec![("places".into(), "Places <b>".into())], file, form };
        let mut wrong = Typed::default();
        wrong.put_error(Some("files"), "…".to_owned());
        vec![
            page(None, Typed::default()),
            page(None, wrong),
            page(Some(full), Typed::default()),
            page(Some(FileShow::default()), Typed::default()),
        ]
    }
}

pub(crate) async fn blank(Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "capacity.report")?;
    shell.draw(&reader, &page(&at, None, Typed::default())).answer()
}

fn page(at: &At<'_>, file: Option<FileShow>, form: Typed) -> ImportPage {
    ImportPage { kinds: at.desk.lists().kind_choices(at.reader.lang), file, form }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ImportForm {
    /// The file that was shown and is to be taken in now.
    digest: String,
    /// The name it had.
    name: String,
}

enum Step {
    Shown(FileShow),
    Taken(store::Receipt),
}

pub(crate) async fn import(
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, ImportForm, ()>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    at.somewhere(&who, "capacity.report")?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        if value.digest.is_empty() {
            return preview(&at, &who, &form.files).map(Step::Shown);
        }
        let lines = lines(&at, &held(&at, &value.digest)?)?;
        let rule =
            TakeFile { file: FilePart { digest: value.digest.clone(), name: value.name.clone() }, lines };
        let receipt = at.ask(&who, &form.meta, rule).await?;
        blocking(|| desk.blobs.release(&value.digest))?;
        Ok::<_, Fault>(Step::Taken(receipt))
    };
    match outcome.await {
        Ok(Step::Shown(file)) => shell.draw(&reader, &page(&at, Some(file), Typed::default())).answer(),
        Ok(Step::Taken(receipt)) => {
            let name = form.typed.get("name").to_owned();
            Ok(shell.done(&reader, &at.done("relief-done-imported", &name, "capacities", receipt)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| Ok(page(&at, None, form))),
    }
}

/// The file that was shown, as it is kept apart.
fn held(at: &At<'_>, digest: &str) -> Result<Vec<u8>, Refusal> {
    let gone = || Refusal::conflict("refusal-relief-file-gone");
    blocking(|| {
        let mut file = at.desk.blobs.held(digest).ok().flatten().ok_or_else(gone)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(|_| gone())?;
        Ok(bytes)
    })
}

fn lines(at: &At<'_>, bytes: &[u8]) -> Result<Vec<Line>, Refusal> {
    let most = at.desk.facts().limits.lines;
    file::read(bytes, most).map_err(|fault| {
        let refusal = Refusal::invalid("files", &format!("refusal-relief-file-{fault}"));
        match fault {
            FileFault::Size => refusal.with("most", file::MOST_BYTES / 1024 / 1024),
            FileFault::Lines => refusal.with("most", most),
            _ => refusal,
        }
    })
}

/// Keeps the file apart and says of each line what would become of it. Nothing is written.
fn preview(at: &At<'_>, who: &Who, files: &[UploadedFile]) -> Result<FileShow, Fault> {
    let file = files.first().ok_or_else(|| Refusal::missing("files"))?;
    let lines = lines(at, &file.whole()?)?;
    let facts = at.desk.facts();
    let guard = at.shell.live().definition().guard.as_ref();
    let judged = at.shell.live().read(|read| {
        let against = Against { read, guard, actor: who.actor(), facts: &facts };
        Ok::<_, Fault>(judge(&lines, &against)?)
    })?;
    let most = u64::try_from(file::MOST_BYTES).unwrap_or(u64::MAX);
    let held = file.hold(&at.desk.blobs, most).map_err(Fault::internal)?;
    Ok(shown(at, &file.name, held.hash, &judged))
}

fn shown(at: &At<'_>, name: &str, digest: String, judged: &[Judged]) -> FileShow {
    let count = |wanted: Verdict| judged.iter().filter(|j| j.verdict == Ok(wanted)).count();
    let lists = at.desk.lists();
    let line = |one: &Judged| {
        let (verdict, refused) = match one.verdict {
            Ok(Verdict::NewSite) => ("site", false),
            Ok(Verdict::NewFigures) => ("figures", false),
            Ok(Verdict::Known) => ("known", false),
            Err(fault) => (fault.code(), true),
        };
        LineShow {
            line: one.line,
            verdict,
            refused,
            code: one.row.as_ref().map(|r| r.code.clone()),
            kind: one.row.as_ref().map(|r| lists.kind(&r.kind).show(at.reader.lang).to_owned()),
            figures: one.row.as_ref().map(|r| (r.figures.offered, r.figures.held, r.figures.used)),
        }
    };
    // What needs a look comes first.
    let mut order: Vec<&Judged> = judged.iter().collect();
    order.sort_by_key(|one| one.verdict.is_ok());
    FileShow {
        name: name.to_owned(),
        digest,
        sites: count(Verdict::NewSite),
        figures: count(Verdict::NewFigures),
        known: count(Verdict::Known),
        refused: judged.iter().filter(|j| j.verdict.is_err()).count(),
        lines: order.into_iter().map(line).collect(),
    }
}
