//! Writing the lines of a report, French and Dutch side by side.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect};
use kernel::{Id, Lang, Text, kind};
use serde::{Deserialize, Serialize};
use situation::command::{AddReportLine, RemoveReportLine, WriteReportLine};
use situation::report::{ReportState, Section};
use situation::{Facts, Rule};
use store::{Deciding, Draft, Failure};
use web::{Answer, CommandForm, Done, Fault, Page, Path, Reader, Shell, Typed, Who};

use super::lines::{LineShow, SectionShow, gaps, sections};
use super::list::ReportShow;
use super::one::{May, Whole};
use crate::desk::Desk;
use crate::explain::{At, ask};

#[derive(Debug, Serialize)]
pub(crate) struct EditPage {
    r: ReportShow,
    sections: Vec<SectionShow>,
    missing: (usize, usize),
    may: May,
    form: Typed,
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "situation/report-edit.html";
    const ROOM: &'static str = "reports";
    fn samples() -> Vec<Self> {
        let page = |lines, form| Self {
            r: ReportShow::sample("ready"),
            sections: sections(lines),
            missing: (0, 1),
            may: May { draft: true, issue: true },
            form,
        };
        let mut wrong = Typed::default().with("fr", "<b>").with("section", "outlook");
        wrong.put_error(Some("text"), "…".to_owned());
        vec![page(Vec::new(), Typed::default()), page(LineShow::samples(), wrong)]
    }
}

/// A line with its two fields, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct LinePart {
    pub(crate) l: LineShow,
    pub(crate) report: String,
    pub(crate) editing: bool,
}

impl Page for LinePart {
    const TEMPLATE: &'static str = "situation/part-report-line.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let both =
            |l: LineShow| [true, false].map(|editing| Self { l: l.clone(), report: "x".into(), editing });
        LineShow::samples().into_iter().flat_map(both).collect()
    }
}

pub(crate) async fn edit(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
) -> Answer {
    let page = page(&shell, &desk, &reader, &who, id, Typed::default())?;
    if !matches!(page.r.state, "draft" | "ready") || !page.may.draft {
        return Ok(Redirect::to(&reader.url(&format!("reports/{id}"))).into_response());
    }
    shell.draw(&reader, &page).topics(format!("report-edit:{id}")).answer()
}

fn page(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    id: Id<kind::Matter>,
    form: Typed,
) -> Result<EditPage, Fault> {
    let (eye, names) = (desk.eye(who.actor()), desk.names());
    let whole = shell.read(reader, |read| {
        let row = super::open(shell, who, read, &eye, id)?;
        if row.state == ReportState::Discarded {
            return Err(Fault::not_found());
        }
        Whole::of(read, &eye, row)
    })?;
    let sections = whole.sections(&names);
    Ok(EditPage {
        r: ReportShow::of(&whole.row, &names),
        missing: gaps(&sections),
        sections,
        may: May::of(desk, reader, who),
        form,
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct LineForm {
    section: String,
    fr: String,
    nl: String,
}

/// Both languages of one line, in one act: neither is written without the other.
struct BothTexts([WriteReportLine; 2]);

impl Rule for BothTexts {
    type Facts = Facts;
    const NAME: &'static str = WriteReportLine::NAME;
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let mut drafts = Vec::new();
        for text in &self.0 {
            drafts.extend(text.decide(cx, facts)?);
        }
        Ok(drafts)
    }
}

pub(crate) async fn write_line(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, line)): Path<(Id<kind::Matter>, Id<kind::Matter>)>,
    form: CommandForm<LineForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let text = |lang, text: &str| WriteReportLine { report: id, line, lang, text: text.to_owned() };
        let rule = BothTexts([text(Lang::Fr, &value.fr), text(Lang::Nl, &value.nl)]);
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, id, outcome.await, "report-line-written", form.typed)
}

pub(crate) async fn add_line(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<LineForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let text = |t: &str| Some(t.trim()).filter(|t| !t.is_empty()).map(str::to_owned);
        // A figure comes from an entry, with its status; it is not written here.
        let section = Section::of(&value.section).filter(|s| *s != Section::Figures);
        let rule = AddReportLine {
            report: id,
            line: shell.ids().next(),
            section: section.ok_or_else(|| kernel::Refusal::unknown_code("section", &value.section))?,
            text: Text { fr: text(&value.fr), nl: text(&value.nl), en: None },
            entries: Vec::new(),
        };
        ask(&at, &who, &form.meta, rule).await
    };
    answered(&at, &who, id, outcome.await, "report-line-added", form.typed)
}

pub(crate) async fn remove_line(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, line)): Path<(Id<kind::Matter>, Id<kind::Matter>)>,
    form: CommandForm<LineForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = ask(&at, &who, &form.meta, RemoveReportLine { report: id, line }).await;
    answered(&at, &who, id, outcome, "report-line-removed", form.typed)
}

/// On with the same page; what was refused comes back with what was typed.
fn answered(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    outcome: Result<store::Receipt, Fault>,
    key: &str,
    typed: Typed,
) -> Answer {
    let (shell, reader) = (at.shell, at.reader);
    match outcome {
        Ok(receipt) => {
            let done = Done {
                receipt: Some(receipt),
                number: None,
                message: shell.texts().plain(reader.lang, key),
                location: (reader.wants != web::Wants::Json)
                    .then(|| reader.url(&format!("reports/{id}/edit"))),
            };
            Ok(shell.done(reader, &done))
        }
        Err(fault) => shell.refill(reader, fault, typed, |form| page(shell, at.desk, reader, who, id, form)),
    }
}
