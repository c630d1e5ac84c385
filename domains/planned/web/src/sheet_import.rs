//! A file of rows: every line answered before anything is written, then what is good is taken in.

use kernel::{Id, Refusal, Text, Timestamp, kind};
use planned::command::{SheetFile, TakeSheet};
use planned::read::EventRow;
use planned::sheet_file::{self, Against, FileFault, Line, LineFault};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Posted, Typed, Visit, Who};

use crate::at::At;
use crate::desk::Desk;
use crate::held::{self, Sent};
use crate::show::{EventShow, NOON};

#[derive(Debug, Serialize)]
pub(crate) struct SheetImportPage {
    e: EventShow,
    file: Option<FileShow>,
    form: Typed,
}

#[derive(Debug, Default, Clone, Serialize)]
struct FileShow {
    name: String,
    digest: String,
    good: usize,
    refused: usize,
    lines: Vec<LineShow>,
}

#[derive(Debug, Clone, Serialize)]
struct LineShow {
    line: i64,
    /// Why it is refused.
    fault: Option<&'static str>,
    at: Option<Timestamp>,
    what: Option<Text>,
}

impl Page for SheetImportPage {
    const TEMPLATE: &'static str = "planned/sheet-import.html";
    const ROOM: &'static str = "events";
    fn samples() -> Vec<Self> {
        let bad = |fault: &LineFault| LineShow { line: 3, fault: Some(fault.code()), at: None, what: None };
        let good = LineShow {
            line: 2,
            fault: None,
            at: Some(NOON),
            what: Some(Text::both("Barrières <b>", "Hekken")),
        };
        let full = FileShow {
            name: "a<b>.csv".into(),
            digest: "ab".into(),
            good: 1,
            refused: LineFault::ALL.len(),
            lines: LineFault::ALL.iter().map(bad).chain([good]).collect(),
        };
        let page = |file, form| Self { e: EventShow::sample(planned::planned::State::Preparing), file, form };
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

pub(crate) async fn blank(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.event(&who, id)?;
    may(&at, &who, id)?;
    shell.draw(&reader, &page(&at, &row, None, Typed::default())).answer()
}

fn may(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<(), Fault> {
    let on = at.shell.live().read(|r| Ok::<_, Fault>(planned::read::resource(r, id)?))?;
    at.shell.permit(who, "event.plan", &on.ok_or_else(Fault::not_found)?)
}

fn page(at: &At<'_>, row: &EventRow, file: Option<FileShow>, form: Typed) -> SheetImportPage {
    SheetImportPage { e: EventShow::of(row, at.desk), file, form }
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
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, ImportForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.event(&who, id)?;
    may(&at, &who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        if value.digest.is_empty() {
            let sent = Sent::keep(&at, &form.files, sheet_file::MOST_BYTES, |bytes| lines(&at, &row, bytes))?;
            return Ok(Step::Shown(shown(sent, row.description.span.from)));
        }
        let lines = lines(&at, &row, &held::held(&at, &value.digest)?)?;
        let file = SheetFile { digest: value.digest.clone(), name: value.name.clone() };
        let receipt = at.ask(&who, &form.meta, TakeSheet { event: id, file, lines }).await?;
        held::release(&at, &value.digest)?;
        Ok::<_, Fault>(Step::Taken(receipt))
    };
    match outcome.await {
        Ok(Step::Shown(file)) => shell.draw(&reader, &page(&at, &row, Some(file), Typed::default())).answer(),
        Ok(Step::Taken(receipt)) => {
            let path = format!("events/{id}/sheet");
            Ok(shell
                .done(&reader, &at.done("planned-done-sheet-taken", form.typed.get("name"), &path, receipt)))
        }
        Err(fault) => shell.refill(&reader, fault, form.typed, |form| Ok(page(&at, &row, None, form))),
    }
}

fn lines(at: &At<'_>, row: &EventRow, bytes: &[u8]) -> Result<Vec<Line>, Refusal> {
    let facts = at.desk.facts();
    let against = Against { facts: &facts, start: row.description.span.from, lang: at.reader.lang };
    sheet_file::read(bytes, &against).map_err(|fault| {
        let refusal = Refusal::invalid("files", &format!("refusal-planned-file-{fault}"));
        match fault {
            FileFault::Size => refusal.with("most", sheet_file::MOST_BYTES >> 10),
            FileFault::Lines => refusal.with("most", facts.limits.rows),
            _ => refusal,
        }
    })
}

fn shown(sent: Sent<Vec<Line>>, start: Timestamp) -> FileShow {
    let line = |one: &Line| LineShow {
        line: one.line,
        fault: one.row.as_ref().err().map(|fault| fault.code()),
        at: one.row.as_ref().ok().map(|row| row.when.at(start)),
        what: one.row.as_ref().ok().map(|row| row.what.clone()),
    };
    // What needs a look comes first.
    let mut order: Vec<&Line> = sent.read.iter().collect();
    order.sort_by_key(|one| one.row.is_ok());
    let refused = order.iter().filter(|one| one.row.is_err()).count();
    FileShow {
        good: order.len() - refused,
        refused,
        lines: order.into_iter().map(line).collect(),
        name: sent.name,
        digest: sent.digest,
    }
}
