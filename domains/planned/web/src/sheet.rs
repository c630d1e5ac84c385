//! The run-sheet: its rows with their times, written before the day, ticked and moved on it; as a file.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use desk::Names;
use kernel::{Id, Refusal, kind};
use planned::command::{MarkRow, MoveRow, RemoveRow, WriteRow};
use planned::planned::State as Stands;
use planned::read::{self, EventRow};
use planned::sheet::{Discipline, Mark, Row};
use planned::sheet_file::{self, HEAD, written};
use serde::{Deserialize, Serialize};
use store::{Read, StoreError};
use web::{Answer, CommandForm, Fault, Page, Path, Reader, Shell, Typed, Visit, Who, fields};

use crate::at::{Act, At};
use crate::desk::Desk;
use crate::file;
use crate::one::{self, May};
use crate::show::{EventShow, RowShow};

/// The rows.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SheetPart {
    pub(crate) id: String,
    pub(crate) rows: Vec<RowShow>,
    /// Whether rows are ticked: the day goes on, for whoever keeps it.
    pub(crate) tick: bool,
    /// Whether rows are written.
    pub(crate) write: bool,
    /// Whether it began: marks are shown.
    pub(crate) day: bool,
}

impl Page for SheetPart {
    const TEMPLATE: &'static str = "planned/part-sheet.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part = |rows, tick, write| Self { id: "x".into(), rows, tick, write, day: tick };
        vec![
            part(Vec::new(), false, true),
            part(RowShow::samples(), true, false),
            part(RowShow::samples(), false, true),
            part(RowShow::samples(), false, false),
        ]
    }
}

impl SheetPart {
    pub(crate) fn of(
        read: &dyn Read,
        row: &EventRow,
        desk: &Desk,
        now: kernel::Timestamp,
        may: May,
    ) -> Result<Self, StoreError> {
        let rows = read::sheet(read, row.id, row.description.span.from)?;
        let running = row.state == Stands::Running;
        Ok(Self {
            id: row.id.to_string(),
            rows: rows.iter().map(|r| RowShow::of(r, desk, now, running)).collect(),
            tick: running && may.keep,
            write: may.plan,
            day: row.state.has_begun(),
        })
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct SheetPage {
    e: EventShow,
    part: SheetPart,
    functions: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    disciplines: Vec<(String, String)>,
    /// Rows that another can wait for.
    rows: Vec<(String, String)>,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for SheetPage {
    const TEMPLATE: &'static str = "planned/sheet.html";
    const ROOM: &'static str = "events";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let page = |state, part, act: &'static str| {
            let mut form = Typed::default().with("what-fr", "<b>");
            if !act.is_empty() {
                form.put_error(Some("time"), "…".into());
            }
            Self {
                e: EventShow::sample(state),
                part,
                functions: one("mayor"),
                organisations: one("cross"),
                disciplines: one("D1"),
                rows: one("1"),
                act,
                form,
                blank: Typed::default(),
            }
        };
        let mut parts = SheetPart::samples().into_iter();
        let mut next = || {
            parts.next().unwrap_or_else(|| SheetPart {
                id: "x".into(),
                rows: Vec::new(),
                tick: false,
                write: false,
                day: false,
            })
        };
        vec![
            page(Stands::Preparing, next(), ""),
            page(Stands::Running, next(), "mark"),
            page(Stands::Preparing, next(), "row"),
            page(Stands::Over, next(), ""),
        ]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = page(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).topics(format!("event:{id}")).answer()
}

fn again(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    fault: Fault,
    typed: Typed,
) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| page(at, who, id, act, form))
}

fn page(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<SheetPage, Fault> {
    let (lang, names) = (at.reader.lang, at.desk.names());
    at.shell.read(at.reader, |read| {
        let row = at.seen(read, who, id)?;
        let may = one::may(at, who, read, &row)?;
        let part = SheetPart::of(read, &row, at.desk, at.now(), may)?;
        let named = |r: &RowShow| (r.n.to_string(), format!("{} · {}", r.n, r.what.show(lang)));
        Ok(SheetPage {
            e: EventShow::of(&row, at.desk),
            functions: names.askable(lang),
            organisations: Names::choices(&names.organisations, lang),
            disciplines: Discipline::ALL.iter().map(|d| (d.code().to_owned(), d.code().to_owned())).collect(),
            rows: part.rows.iter().map(named).collect(),
            part,
            act,
            form,
            blank: Typed::default(),
        })
    })
}

const fn act(name: &'static str, done: &'static str) -> Act {
    Act { name, done, page: "/sheet" }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct RowForm {
    /// The row that is written anew; a new one when empty.
    n: String,
    time: String,
    what_fr: String,
    what_nl: String,
    function: String,
    discipline: String,
    organisation: String,
    place: String,
    after: String,
}

impl RowForm {
    fn row(&self, at: &At<'_>, event: &EventRow) -> Result<Row, Refusal> {
        let time = fields::some(&self.time).ok_or_else(|| Refusal::missing("time"))?;
        let when =
            sheet_file::when(&time, event.description.span.from, at.shell.zone()).map_err(|fault| {
                Refusal::invalid("time", &format!("refusal-planned-time-{}", fault.code()))
                    .with("value", &time)
            })?;
        Ok(Row {
            when,
            what: fields::both(&self.what_fr, &self.what_nl),
            function: fields::some(&self.function),
            discipline: fields::code("discipline", &self.discipline, Discipline::of)?,
            organisation: fields::some(&self.organisation),
            place: fields::words(&self.place, at.reader.lang),
            after: fields::whole("after", &self.after)?,
        })
    }
}

pub(crate) async fn write(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<RowForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("row", "planned-done-row"), again, form, |value, row, _| {
        let n = fields::whole("n", &value.n)?;
        Ok(WriteRow { event: id, n, row: value.row(&at, row)? })
    })
    .await
}

#[derive(Debug, Deserialize)]
pub(crate) struct Nothing {}

pub(crate) async fn remove(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, n)): Path<(Id<kind::Matter>, i64)>,
    form: CommandForm<Nothing>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("row", "planned-done-row-removed"), again, form, |_, _, _| {
        Ok(RemoveRow { event: id, n })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MarkForm {
    mark: String,
    words: String,
    /// `incident` where the form stands on the page of the incident.
    back: String,
}

/// `POST /events/{id}/sheet/{n}/mark`, from the run-sheet or from beside the incident.
pub(crate) async fn mark(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, n)): Path<(Id<kind::Matter>, i64)>,
    form: CommandForm<MarkForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    let row = at.event(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let mark = fields::code("mark", &value.mark, Mark::of)?.ok_or_else(|| Refusal::missing("mark"))?;
        let words = fields::words(&value.words, reader.lang);
        at.ask(&who, &form.meta, MarkRow { event: id, n, mark, words, stated: None }).await
    };
    match outcome.await {
        Ok(receipt) => {
            let beside = form.typed.get("back") == "incident";
            let path = match &row.incident {
                Some((incident, _)) if beside => format!("incidents/{incident}"),
                _ => format!("events/{id}/sheet"),
            };
            Ok(shell.0.done(&reader, &at.done("planned-done-mark", &row.number, &path, receipt)))
        }
        Err(fault) => again(&at, &who, id, "mark", fault, form.typed),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct MoveForm {
    to: String,
    words: String,
}

pub(crate) async fn shift(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, n)): Path<(Id<kind::Matter>, i64)>,
    form: CommandForm<MoveForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("mark", "planned-done-moved"), again, form, |value, _, _| {
        let to = fields::moment("to", &value.to, shell.0.now(), at.shell.zone())?;
        let to = to.ok_or_else(|| Refusal::missing("to"))?;
        Ok(MoveRow { event: id, n, to, words: fields::words(&value.words, reader.lang) })
    })
    .await
}

/// `GET /events/{id}/sheet.csv`: the rows, with the heads that a file to be taken in has.
pub(crate) async fn csv(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (event, rows) = shell.read(&reader, |read| {
        let row = at.seen(read, &who, id)?;
        let rows = read::sheet(read, id, row.description.span.from)?;
        Ok::<_, Fault>((row, rows))
    })?;
    let lines: Vec<Vec<String>> = rows.iter().map(|r| written(r.n, &r.row, shell.zone())).collect();
    Ok(file::csv(&format!("{}.csv", event.number), exchange::table::write(&HEAD, &lines)))
}
