//! Looking back: planned beside real, what was found, what is learnt; and the next edition that begins with it.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use desk::Names;
use kernel::{Id, Refusal, Text, Timestamp, Words, kind};
use planned::command::{Announce, Carried, DrawLesson, NoteFinding, Plan, TakeStep, TellAttendance, TellUse};
use planned::edition::{Mover, next_start};
use planned::planned::{Estimate, Finding, Office, State as Stands, Step};
use planned::read::{self, EventRow};
use serde::{Deserialize, Serialize};
use store::Read;
use web::{Answer, CommandForm, Fault, Page, Path, Reader, Shell, Typed, Visit, Who, fields};

use crate::at::{Act, At};
use crate::desk::Desk;
use crate::one;
use crate::show::{EventShow, NOON, RowShow, Said, SupplyShow};

#[derive(Debug, Clone, Serialize)]
struct FindingShow {
    n: i64,
    finding: &'static str,
    words: Said,
    row: Option<i64>,
    supply: Option<i64>,
    at: Timestamp,
    function: Text,
}

#[derive(Debug, Clone, Serialize)]
struct LessonShow {
    n: i64,
    words: Said,
    function: Text,
    organisation: Option<Text>,
    due: Option<Timestamp>,
    /// The commitment: number, address, whether it is late, whether it is still owed.
    owed: Option<(String, String, bool, bool)>,
}

#[derive(Debug, Serialize)]
pub(crate) struct EvaluationPage {
    e: EventShow,
    rows: Vec<RowShow>,
    /// Minutes later (or earlier, below nought) than planned, by row.
    delays: Vec<Option<i64>>,
    supplies: Vec<SupplyShow>,
    findings: Vec<FindingShow>,
    lessons: Vec<LessonShow>,
    editions: Vec<(String, String)>,
    /// Whether findings are noted: it is over and not closed, for whoever plans.
    may: bool,
    may_copy: bool,
    functions: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    row_choices: Vec<(String, String)>,
    supply_choices: Vec<(String, String)>,
    next: String,
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for EvaluationPage {
    const TEMPLATE: &'static str = "planned/evaluation.html";
    const ROOM: &'static str = "events";
    fn samples() -> Vec<Self> {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let finding = |finding: &Finding| FindingShow {
            n: 1,
            finding: finding.code(),
            words: Said::sample("druk <b>"),
            row: (*finding == Finding::Badly).then_some(1),
            supply: (*finding == Finding::Well).then_some(2),
            at: NOON,
            function: Text::both("Officier", "Officier"),
        };
        let lesson = |late: bool| LessonShow {
            n: 1,
            words: Said::sample("meer hekken <b>"),
            function: Text::both("Officier", "Officier"),
            organisation: late.then(|| Text::both("Croix <b>", "Kruis")),
            due: late.then_some(NOON),
            owed: late.then(|| ("O-26-0001".into(), "orders/x".into(), late, true)),
        };
        let page = |state: Stands, full: bool, act: &'static str| {
            let rows = if full { RowShow::samples() } else { Vec::new() };
            let mut form = Typed::default().with("words", "<b>");
            if !act.is_empty() {
                form.put_error(Some("words"), "…".into());
            }
            Self {
                e: EventShow::sample(state),
                delays: rows.iter().map(|r| r.marked_at.map(|_| if r.late { 12 } else { -3 })).collect(),
                rows,
                supplies: if full { SupplyShow::samples() } else { Vec::new() },
                findings: if full { Finding::ALL.iter().map(finding).collect() } else { Vec::new() },
                lessons: if full { vec![lesson(true), lesson(false)] } else { Vec::new() },
                editions: if full { vec![("EP-27-0001 <b>".into(), "events/z".into())] } else { Vec::new() },
                may: full && state == Stands::Over,
                may_copy: full,
                functions: one("mayor"),
                organisations: one("cross"),
                row_choices: one("1"),
                supply_choices: one("1"),
                next: "2028-05-28T10:00".into(),
                act,
                form,
                blank: Typed::default(),
            }
        };
        let mut all = vec![
            page(Stands::Over, false, ""),
            page(Stands::Over, true, ""),
            page(Stands::Evaluated, true, ""),
            page(Stands::Running, true, ""),
        ];
        all.extend(
            ["attendance", "used", "finding", "lesson", "close", "next"]
                .map(|act| page(Stands::Over, true, act)),
        );
        all
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    shell.draw(&reader, &page(&at, &who, id, "", Typed::default())?).answer()
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
) -> Result<EvaluationPage, Fault> {
    at.shell.read(at.reader, |read| {
        let row = at.seen(read, who, id)?;
        loaded(at, who, read, &row, act, form)
    })
}

fn loaded(
    at: &At<'_>,
    who: &Who,
    read: &dyn Read,
    row: &EventRow,
    act: &'static str,
    form: Typed,
) -> Result<EvaluationPage, Fault> {
    let (desk, lang, names, id) = (at.desk, at.reader.lang, at.desk.names(), row.id);
    let rows = read::sheet(read, id, row.description.span.from)?;
    let minutes = |r: &read::SheetRow| {
        let done = r.mark == planned::sheet::Mark::Done;
        r.marked.as_ref().filter(|_| done).map(|(at, ..)| (at.seconds() - r.planned.seconds()) / 60)
    };
    let supplies: Vec<SupplyShow> =
        read::supplies(read, id)?.iter().map(|s| SupplyShow::of(s, desk, false)).collect();
    let finding = |f: read::FindingRow| FindingShow {
        n: f.n,
        finding: f.finding.code(),
        words: Said::of(&f.words),
        row: f.row,
        supply: f.supply,
        at: f.at,
        function: names.function(&f.function),
    };
    let mut lessons = Vec::new();
    for one in read::lessons(read, id)? {
        lessons.push(LessonShow {
            n: one.n,
            words: Said::of(&one.words),
            function: names.function(&one.to.function),
            organisation: one.to.organisation.as_deref().map(|o| Names::of(&names.organisations, o)),
            due: one.due,
            owed: crate::show::owed(desk.elsewhere.owed(read, who.actor(), one.commitment)?),
        });
    }
    let may = one::may(at, who, read, row)?;
    let shown: Vec<RowShow> = rows.iter().map(|r| RowShow::of(r, desk, at.now(), false)).collect();
    let next = next_start(row.description.span.from, at.shell.zone());
    Ok(EvaluationPage {
        e: EventShow::of(row, desk),
        delays: rows.iter().map(minutes).collect(),
        row_choices: shown
            .iter()
            .map(|r| (r.n.to_string(), format!("{} · {}", r.n, r.what.show(lang))))
            .collect(),
        supply_choices: supplies
            .iter()
            .map(|s| (s.n.to_string(), format!("{} {}", s.count, s.kind.show(lang))))
            .collect(),
        rows: shown,
        supplies,
        findings: read::findings(read, id)?.into_iter().map(finding).collect(),
        lessons,
        editions: one::editions(at, who, read, id)?,
        may: may.copy && row.state == Stands::Over,
        may_copy: may.copy,
        functions: names.askable(lang),
        organisations: Names::choices(&names.organisations, lang),
        next: fields::calendar_again(next, at.shell.zone()),
        act,
        form,
        blank: Typed::default(),
    })
}

const fn act(name: &'static str, done: &'static str) -> Act {
    Act { name, done, page: "/evaluation" }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct AttendanceForm {
    attendance: String,
    attendance_source: String,
}

pub(crate) async fn attendance(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<AttendanceForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("attendance", "planned-done-attendance"), again, form, |value, _, _| {
        let n =
            fields::whole("attendance", &value.attendance)?.ok_or_else(|| Refusal::missing("attendance"))?;
        let source = Words::new(reader.lang, value.attendance_source.trim());
        Ok(TellAttendance { event: id, attendance: Estimate { n, source } })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct UsedForm {
    used: String,
}

pub(crate) async fn used(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, n)): Path<(Id<kind::Matter>, i64)>,
    form: CommandForm<UsedForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("used", "planned-done-used"), again, form, |value, _, _| {
        let count = fields::whole("used", &value.used)?.ok_or_else(|| Refusal::missing("used"))?;
        Ok(TellUse { event: id, n, count })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FindingForm {
    finding: String,
    words: String,
    row: String,
    supply: String,
}

pub(crate) async fn finding(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<FindingForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("finding", "planned-done-finding"), again, form, |value, _, _| {
        let finding = fields::code("finding", &value.finding, Finding::of)?;
        let finding = finding.ok_or_else(|| Refusal::missing("finding"))?;
        let words = Words::new(reader.lang, value.words.trim());
        let (row, supply) = (fields::whole("row", &value.row)?, fields::whole("supply", &value.supply)?);
        Ok(NoteFinding { event: id, finding, words, row, supply })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LessonForm {
    words: String,
    function: String,
    organisation: String,
    due: String,
    finding: String,
}

pub(crate) async fn lesson(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<LessonForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("lesson", "planned-done-lesson"), again, form, |value, row, _| {
        Ok(DrawLesson {
            event: id,
            finding: fields::whole("finding", &value.finding)?,
            words: Words::new(reader.lang, value.words.trim()),
            to: Office {
                function: value.function.trim().to_owned(),
                organisation: fields::some(&value.organisation),
            },
            due: fields::moment("due", &value.due, shell.0.now(), at.shell.zone())?,
            commitment: at.shell.ids().next(),
            label: format!("{} {}", row.number, row.description.names.show(reader.lang)),
        })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct CloseForm {
    words: String,
}

pub(crate) async fn close(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<CloseForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    at.take(&who, id, act("close", "planned-done-evaluated"), again, form, |value, _, meta| {
        let words = fields::words(&value.words, reader.lang);
        Ok(TakeStep { event: id, step: Step::Evaluate, words, based_on: meta.based_on })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct NextForm {
    from: String,
}

/// `POST /events/{id}/next`: the next edition, with its days moved and what was learnt on top.
pub(crate) async fn next(
    shell: State<Shell>,
    desk: Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<NextForm>,
) -> Answer {
    let at = At { shell: &shell.0, desk: &desk.0, reader: &reader };
    let row = at.event(&who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let from = fields::calendar("from", &value.from, at.shell.zone())?;
        let from = from.ok_or_else(|| Refusal::missing("from"))?;
        let rule = shell.0.live().read(|read| copied(&at, read, &row, from))?;
        let receipt = at.ask(&who, &form.meta, rule).await?;
        let next = receipt.entries.first().and_then(|e| e.matter).ok_or_else(Fault::not_found)?;
        Ok((at.event(&who, next)?, receipt))
    };
    match outcome.await {
        Ok((next, receipt)) => {
            let path = format!("events/{}", next.id);
            Ok(shell.0.done(&reader, &at.done("planned-done-next", &next.number, &path, receipt)))
        }
        Err(fault) => again(&at, &who, id, "next", fault, form.typed),
    }
}

/// The edition that begins then, made of this one.
fn copied(at: &At<'_>, read: &dyn Read, row: &EventRow, from: Timestamp) -> Result<Announce, Fault> {
    let mover = Mover::new(row.description.span.from, from, at.shell.zone());
    let description = mover.description(&row.description);
    let sheet = read::sheet(read, row.id, row.description.span.from)?;
    // Numbers begin anew, in the order of the times; a row that waits for a later one waits for none.
    let place = |n: i64| (1..).zip(&sheet).find(|(_, r)| r.n == n).map(|(place, _): (i64, _)| place);
    let moved = |(at, r): (i64, &read::SheetRow)| {
        let after = r.row.after.and_then(place).filter(|after| *after < at);
        planned::sheet::Row { after, ..mover.row(&r.row) }
    };
    let touched = at.desk.ground.touched(&description.municipalities, &row.figures);
    let lesson =
        |l: read::LessonRow| Carried { words: l.words, from: row.id, commitment: Some(l.commitment) };
    let plan = Plan {
        figures: row.figures.clone(),
        territory: touched.territory,
        rows: (1..).zip(&sheet).map(moved).collect(),
        supplies: read::supplies(read, row.id)?.iter().map(|s| mover.supply(&s.supply)).collect(),
        risks: read::risks(read, row.id)?.into_iter().filter(|r| !r.closed).map(|r| r.risk).collect(),
        lessons: read::lessons(read, row.id)?.into_iter().map(lesson).collect(),
    };
    Ok(Announce {
        handling: row.handling,
        readers: row.readers.clone(),
        previous: Some(row.id),
        plan,
        ..Announce::new(at.shell.ids().next(), description, touched.areas)
    })
}
