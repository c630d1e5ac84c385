//! Evaluations: the list, one with its debriefs, findings and lessons, and the forms of whoever keeps it.

mod forms;
mod show;

pub(crate) use forms::{close, debrief, finding, lesson};
pub(crate) use show::{BodyPart, RowPart};

use desk::Names;
use emergency::evaluation::{Debrief, Discipline, Sort};
use emergency::read;
use kernel::{Id, Resource, Timestamp, kind};
use serde::{Deserialize, Serialize};
use web::{Answer, Fault, Page, Pager, Query, Turn, Typed, Visit, Who};

use crate::ask::At;
use crate::desk::Desk;
use show::EvaluationShow;

/// Evaluations on one page.
const PAGE: usize = 50;

#[derive(Serialize)]
pub(crate) struct ListPage {
    rows: Vec<EvaluationShow>,
    pager: Pager,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "emergency/evaluations.html";
    const ROOM: &'static str = "phases";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |rows, middle| Self { rows, pager: Pager::sample(middle) };
        vec![page(Vec::new(), false), page(EvaluationShow::samples(), true)]
    }
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    page: String,
}

pub(crate) async fn list(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let eye = desk.eye(who.actor());
    let turn = Turn::of(&asked.page, PAGE);
    let page = shell.read(&reader, |read| {
        let mut rows = read::evaluations(read, &eye, None, turn.most(), turn.skip())?;
        let pager = turn.take(&mut rows, |n| format!("?page={n}"));
        Ok(ListPage { rows: rows.iter().map(EvaluationShow::of).collect(), pager })
    })?;
    // A further page changes the rows that it has; the first takes new ones in.
    let topic = if turn.number() == 1 { "evaluations" } else { "evaluations-rows" };
    shell.draw(&reader, &page).topics(topic).answer()
}

#[derive(Serialize)]
pub(crate) struct OnePage {
    body: BodyPart,
    about_url: Option<String>,
    may_keep: bool,
    functions: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    areas: Vec<(String, String)>,
    debriefs: Vec<&'static str>,
    sorts: Vec<&'static str>,
    disciplines: Vec<&'static str>,
    /// Debriefs that were held: what findings can belong to.
    held: Vec<&'static str>,
    first: Timestamp,
    /// Which of the forms was sent and refused.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "emergency/evaluation.html";
    const ROOM: &'static str = "phases";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<Timestamp> {
        Some(self.first)
    }
    fn samples() -> Vec<Self> {
        let one = |t: &str| vec![(t.to_owned(), format!("{t} <b>"))];
        let page = |body: BodyPart, may_keep, act| Self {
            about_url: Some("/fr/incidents/x".into()),
            may_keep,
            functions: one("mayor"),
            organisations: one("tram"),
            areas: one("90001"),
            debriefs: codes(Debrief::ALL, Debrief::code),
            sorts: codes(Sort::ALL, Sort::code),
            disciplines: codes(Discipline::ALL, Discipline::code),
            held: if may_keep { vec!["hot"] } else { Vec::new() },
            first: Timestamp(1_795_488_000_000_000),
            act,
            form: Typed::default().with("words", "<b>"),
            blank: Typed::default(),
            body,
        };
        let mut all: Vec<Self> = BodyPart::samples().into_iter().map(|body| page(body, false, "")).collect();
        for act in ["debrief", "finding", "lesson", "close"] {
            for body in BodyPart::samples() {
                let mut wrong = page(body, true, act);
                wrong.form.put_error(Some("words"), "…".into());
                wrong.form.put_error(Some("took-part"), "…".into());
                wrong.form.put_error(None, "…".into());
                all.push(wrong);
            }
        }
        all
    }
}

fn codes<T: Copy>(all: &[T], code: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|one| code(*one)).collect()
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).topics(format!("evaluation:{id}")).answer()
}

fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<OnePage, Fault> {
    let (shell, desk, reader) = (at.shell, at.desk, at.reader);
    let (actor, names) = (who.actor(), desk.names());
    let eye = desk.eye(actor);
    let guard = shell.live().definition().guard.as_ref();
    let list = |of| Names::choices(of, reader.lang);
    let page = shell.read(reader, |read| {
        let row = read::evaluation(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let body = BodyPart::load(read, desk, actor, reader.lang, id)?.ok_or_else(Fault::not_found)?;
        let held = [(row.hot_at, Debrief::Hot), (row.cold_at, Debrief::Cold)];
        Ok(OnePage {
            about_url: at.named(read, who, row.about)?.map(|(_, url)| url),
            may_keep: reader.as_of.is_none() && read::may_keep(read, guard, actor, id)?,
            functions: names.askable(reader.lang),
            organisations: list(&names.organisations),
            areas: list(&names.areas),
            debriefs: codes(Debrief::ALL, Debrief::code),
            sorts: codes(Sort::ALL, Sort::code),
            disciplines: codes(Discipline::ALL, Discipline::code),
            held: held.into_iter().filter(|(at, _)| at.is_some()).map(|(_, d)| d.code()).collect(),
            first: row.opened_at,
            act,
            form,
            blank: Typed::default(),
            body,
        })
    })?;
    if page.body.e.guarded {
        shell.trail().looked(actor, Some(id), None, "evaluation");
    }
    Ok(page)
}
