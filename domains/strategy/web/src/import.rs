//! The plan of a year as a file: out, and in again with a verdict for each line before anything is written.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Lang, Refusal, Text, kind};
use serde::{Deserialize, Serialize};
use strategy::command::{PlanFile, TakePlan};
use strategy::plan_file::{self, Against, FileFault, HEAD, Line, LineFault, Row};
use strategy::read::{self, PlanRow};
use web::{Answer, Fault, Page, Posted, Query, Typed, Visit, fields};

use crate::asked::Asked;
use crate::at::At;
use crate::desk::Desk;
use crate::file::{self, Sent, attached};
use crate::plan::year_of;
use crate::show::code;

#[derive(Debug, Serialize)]
pub(crate) struct ImportPage {
    id: String,
    year: String,
    /// Whether the board has validated the plan: a reason is asked for.
    late: bool,
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
    /// The project that it describes anew; none for a new one.
    number: Option<String>,
    titles: Option<Text>,
}

impl Page for ImportPage {
    const TEMPLATE: &'static str = "strategy/import.html";
    const ROOM: &'static str = "strategy";
    fn samples() -> Vec<Self> {
        let bad =
            |fault: &LineFault| LineShow { line: 3, fault: Some(fault.code()), number: None, titles: None };
        let good = |number: Option<&str>| LineShow {
            line: 2,
            fault: None,
            number: number.map(str::to_owned),
            titles: Some(Text::both("Caméras <b>", "Camera's")),
        };
        let file = |refused: bool| FileShow {
            name: "a<b>.csv".into(),
            digest: "ab".into(),
            good: 2,
            refused: if refused { LineFault::ALL.len() } else { 0 },
            lines: LineFault::ALL
                .iter()
                .filter(|_| refused)
                .map(bad)
                .chain([good(None), good(Some("P-26-001"))])
                .collect(),
        };
        let page = |file, late, form| Self { id: "x".into(), year: "2026".into(), late, file, form };
        let mut wrong = Typed::default();
        wrong.put_error(Some("files"), "…".to_owned());
        vec![
            page(None, false, Typed::default()),
            page(None, true, wrong),
            page(Some(file(true)), false, Typed::default()),
            page(Some(file(false)), true, Typed::default()),
        ]
    }
}

/// `GET /projects/export.csv`: the plan of a year, with the filters of the page.
pub(crate) async fn export(visit: Visit<Desk, ()>, Query(asked): Query<Asked>) -> Answer {
    let at = At::visit(&visit);
    at.somewhere("matter.read")?;
    let (year, rows) = at.shell.read(at.reader, |read| {
        let eye = at.eye();
        let year = year_of(&at, &read::plans(read, &eye)?, &asked.year);
        let projects = read::projects(read, &eye, &asked.filter(year), (100_000, 0))?;
        let codes: BTreeMap<_, _> =
            read::objectives(read, &eye)?.into_iter().map(|o| (o.id, o.code)).collect();
        let numbers: BTreeMap<_, _> =
            read::numbers(read, &eye)?.into_iter().map(|(number, _, id)| (id, number)).collect();
        let line = |p: read::ProjectRow| {
            let after = p.content.after.iter().filter_map(|id| numbers.get(id).cloned()).collect();
            plan_file::fields(&Row {
                number: Some(p.number),
                sort: p.sort,
                objective: codes.get(&p.content.objective).cloned().unwrap_or_default(),
                titles: p.content.titles,
                description: p.content.description,
                function: p.content.function,
                starts: p.content.starts,
                ends: p.content.ends,
                budget: p.content.budget,
                effort: p.content.effort,
                after,
            })
        };
        Ok((year, projects.into_iter().map(line).collect::<Vec<_>>()))
    })?;
    let bytes = exchange::table::write(&HEAD, &rows);
    Ok(attached("text/csv; charset=utf-8", &format!("plan-{year}.csv"), bytes))
}

pub(crate) async fn blank(visit: Visit<Desk>) -> Answer {
    let at = At::visit(&visit);
    let plan = kept(&at, visit.id)?;
    at.shell.draw(at.reader, &page(&plan, None, Typed::default())).answer()
}

/// The plan, for whoever may keep its projects.
fn kept(at: &At<'_>, id: Id<kind::Matter>) -> Result<PlanRow, Fault> {
    let plan = at.live(|read| at.plan(read, id))?;
    at.shell.permit(at.who, "project.keep", &crate::objective_form::guard(at, id)?)?;
    Ok(plan)
}

fn page(plan: &PlanRow, file: Option<FileShow>, form: Typed) -> ImportPage {
    let late = plan.state == strategy::plan::State::Validated;
    ImportPage { id: plan.id.to_string(), year: plan.year.to_string(), late, file, form }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ImportForm {
    /// The file that was shown and is to be taken in now.
    digest: String,
    /// The name it had.
    name: String,
    why: String,
}

enum Step {
    Shown(FileShow),
    Taken(store::Receipt),
}

pub(crate) async fn import(posted: Posted<Desk, ImportForm>) -> Answer {
    let at = At::posted(&posted);
    let plan = kept(&at, posted.id)?;
    let form = &posted.form;
    let outcome = async {
        let value = posted.value()?;
        if value.digest.is_empty() {
            let sent = Sent::keep(&at, &form.files, plan_file::MOST_BYTES, |bytes| lines(&at, &plan, bytes))?;
            return Ok(Step::Shown(shown(sent)));
        }
        let lines = lines(&at, &plan, &file::held(&at, &value.digest)?)?;
        let ids = lines.iter().map(|line| (line.line, at.shell.ids().next())).collect();
        let held = PlanFile { digest: value.digest.clone(), name: value.name.clone() };
        let why = fields::words(&value.why, at.reader.lang);
        let rule = TakePlan { plan: plan.id, file: held, lines, ids, why };
        let receipt = at.ask(&form.meta, rule).await?;
        file::release(&at, &value.digest)?;
        Ok::<_, Fault>(Step::Taken(receipt))
    };
    match outcome.await {
        Ok(Step::Shown(file)) => {
            at.shell.draw(at.reader, &page(&plan, Some(file), Typed::default())).answer()
        }
        Ok(Step::Taken(receipt)) => {
            let path = format!("projects?year={}", plan.year);
            Ok(at
                .shell
                .done(at.reader, &at.done("strategy-done-taken", form.typed.get("name"), &path, receipt)))
        }
        Err(fault) => {
            at.shell.refill(at.reader, fault, form.typed.clone(), |form| Ok(page(&plan, None, form)))
        }
    }
}

fn lines(at: &At<'_>, plan: &PlanRow, bytes: &[u8]) -> Result<Vec<Line>, Fault> {
    let facts = at.desk.facts();
    let (spoken, numbers) = at.live(|read| {
        let codes: Vec<String> = read::objectives(read, &at.eye())?.into_iter().map(|o| o.code).collect();
        Ok((spoken(&codes), read::numbers(read, &at.eye())?))
    })?;
    let objectives: BTreeSet<String> = spoken.keys().cloned().collect();
    let mine = numbers.iter().filter(|(_, year, _)| *year == plan.year).map(|(n, ..)| n.clone()).collect();
    let all = numbers.iter().map(|(n, ..)| n.clone()).collect();
    let against = Against { facts: &facts, objectives: &objectives, mine: &mine, all: &all };
    let mut read = plan_file::read(bytes, &against).map_err(|fault| {
        let refusal = Refusal::invalid("files", &format!("refusal-strategy-file-{fault}"));
        match fault {
            FileFault::Size => refusal.with("most", plan_file::MOST_BYTES >> 10),
            FileFault::Lines => refusal.with("most", facts.limits.projects),
            _ => refusal,
        }
    })?;
    for row in read.iter_mut().filter_map(|line| line.row.as_mut().ok()) {
        if let Some(code) = spoken.get(&row.objective) {
            row.objective.clone_from(code);
        }
    }
    Ok(read)
}

/// The code of each objective by every way in which pages show it: a file may have `OD 7.1` for `OO 7.1`.
fn spoken(codes: &[String]) -> BTreeMap<String, String> {
    let shown = |is: &String| Lang::ALL.map(|lang| (code(is).show(lang).to_owned(), is.clone()));
    let mut all: BTreeMap<String, String> = codes.iter().flat_map(shown).collect();
    // A code that is one goes before what another is shown as.
    all.extend(codes.iter().map(|is| (is.clone(), is.clone())));
    all
}

fn shown(sent: Sent<Vec<Line>>) -> FileShow {
    let line = |one: &Line| LineShow {
        line: one.line,
        fault: one.row.as_ref().err().map(|fault| fault.code()),
        number: one.row.as_ref().ok().and_then(|row| row.number.clone()),
        titles: one.row.as_ref().ok().map(|row| row.titles.clone()),
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
