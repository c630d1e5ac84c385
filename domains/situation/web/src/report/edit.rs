//! Writing the lines of a report, French and Dutch side by side.

use std::sync::Arc;

use axum::response::{IntoResponse, Redirect};
use kernel::{Id, Lang, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use situation::command::{AddReportLine, RemoveReportLine, WriteReportLine};
use situation::report::{Offered, ReportKind, ReportState, Section};
use situation::{Facts, Rule, read};
use store::{Deciding, Draft, Failure};
use web::{Answer, Done, Fault, Page, Posted, Reader, Shell, Typed, Visit, Who, Window};

use super::lines::{LineShow, SectionShow, gaps, sections, text_typed};
use super::list::ReportShow;
use super::one::{May, Whole};
use super::sources::Asking;
use crate::desk::{Desk, Names};
use crate::explain::{At, ask};

#[derive(Debug, Serialize)]
pub(crate) struct EditPage {
    r: ReportShow,
    sections: Vec<SectionShow>,
    missing: (usize, usize),
    /// What packages offer and the report does not hold, by part.
    offers: Vec<OfferShow>,
    /// Whom a translation can be asked from: code and name.
    functions: Vec<(String, String)>,
    /// Whether the reader was only asked for texts: then nothing but those stands here.
    translating: bool,
    may: May,
    form: Typed,
}

/// A sentence that the report may take.
#[derive(Debug, Clone, Serialize)]
struct OfferShow {
    key: String,
    section: &'static str,
    fr: Option<String>,
    nl: Option<String>,
    sure: &'static str,
    at: Timestamp,
    by: Option<Text>,
    page: String,
    /// Whether its kind takes it by itself.
    ticked: bool,
    chart: bool,
}

impl OfferShow {
    fn of(offer: &Offered, names: &Names, kind: Option<&ReportKind>) -> Self {
        let section = kind.map_or_else(|| offer.section.usual(), |k| k.place(offer.section));
        Self {
            key: offer.key.clone(),
            section: section.code(),
            fr: offer.text.fr.clone(),
            nl: offer.text.nl.clone(),
            sure: offer.sure.code(),
            at: offer.as_of,
            by: Some(&offer.by).filter(|b| !b.is_empty()).map(|b| names.function(b)),
            page: offer.page.clone(),
            ticked: kind.is_some_and(|k| k.takes(&offer.key)),
            chart: offer.series.is_some(),
        }
    }
    fn sample(ticked: bool) -> Self {
        Self {
            key: "perimeter:x".into(),
            section: "situation",
            fr: Some("Périmètre <b>".into()),
            nl: ticked.then(|| "Perimeter".into()),
            sure: "estimate",
            at: Timestamp(1_795_488_000_000_000),
            by: ticked.then(|| Text::three("Veille", "Wacht", "Watch")),
            page: "perimeters/x".into(),
            ticked,
            chart: ticked,
        }
    }
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "situation/report-edit.html";
    const ROOM: &'static str = "reports";
    fn samples() -> Vec<Self> {
        let page = |lines, form| Self {
            r: ReportShow::sample("ready"),
            sections: sections(lines, None),
            missing: (0, 1),
            offers: vec![OfferShow::sample(true), OfferShow::sample(false)],
            functions: vec![("mayor".into(), "Burgemeester".into())],
            translating: false,
            may: May { draft: true, issue: true },
            form,
        };
        let mut wrong = Typed::default().with("fr", "<b>").with("section", "outlook");
        wrong.put_error(Some("text"), "…".to_owned());
        let asked = Self {
            translating: true,
            offers: Vec::new(),
            may: May::default(),
            ..page(LineShow::samples(), Typed::default())
        };
        vec![page(Vec::new(), Typed::default()), page(LineShow::samples(), wrong), asked]
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

/// All lines in their parts, as they arrive live.
#[derive(Debug, Serialize)]
pub(crate) struct LinesPart {
    pub(crate) sections: Vec<SectionShow>,
    pub(crate) report: String,
    pub(crate) editing: bool,
}

impl Page for LinesPart {
    const TEMPLATE: &'static str = "situation/part-report-body.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part =
            |editing| Self { sections: sections(LineShow::samples(), None), report: "x".into(), editing };
        vec![part(true), part(false)]
    }
}

pub(crate) async fn edit(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let page = page(&shell, &desk, &reader, &who, id, Typed::default())?;
    let nothing_to_do = !page.may.draft && !page.translating;
    if !matches!(page.r.state, "draft" | "ready") || nothing_to_do {
        return Ok(Redirect::to(&reader.url(&format!("reports/{id}"))).into_response());
    }
    let beside = |(id, _): &(String, String)| format!("report-edit-beside:{id}");
    let about = page.r.incident.as_ref().map_or("report-edit-sources".to_owned(), beside);
    shell.draw(&reader, &page).topics(format!("report-edit:{id} {about}")).answer()
}

pub(super) fn page(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    id: Id<kind::Matter>,
    form: Typed,
) -> Result<EditPage, Fault> {
    let (eye, names, facts) = (desk.eye(who.actor()), desk.names(), desk.facts());
    let function = who.actor().function.as_str();
    let may = May::of(desk, reader, who);
    let now = shell.seen_at(reader);
    let (whole, offers) = shell.read(reader, |read| {
        let row = super::open(shell, who, read, &eye, id)?;
        if row.state == ReportState::Discarded {
            return Err(Fault::not_found());
        }
        let asking = Asking::page(shell, Arc::clone(&facts), read, now);
        let incident = row.incident.as_ref().map(|(id, _)| *id);
        let window = Window { from: row.from, until: now, matter: incident };
        let offers = if may.draft { asking.offers(&window, Some(who.actor()))? } else { Vec::new() };
        Ok((Whole::of(read, &eye, row)?.compared(&asking)?, offers))
    })?;
    let kind = facts.report(&whole.row.kind);
    let stands = |o: &&Offered| whole.lines.iter().any(|l| l.said.as_ref().is_some_and(|s| s.key == o.key));
    let fits = |o: &&Offered| o.handling <= whole.row.handling && !stands(o);
    let translating = !may.draft && whole.asked.iter().any(|a| a.function == function);
    let mut sections = whole.sections_in(&names, &facts, (reader.lang, function));
    if translating {
        for section in &mut sections {
            section.lines.retain(|l| l.asked.iter().any(|(_, _, ours)| *ours));
        }
    }
    Ok(EditPage {
        r: ReportShow::of(&whole.row, &names).living(&facts, whole.counts()),
        missing: gaps(&sections),
        sections,
        offers: offers.iter().filter(fits).map(|o| OfferShow::of(o, &names, kind)).collect(),
        functions: names.askable(reader.lang),
        translating,
        may,
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

/// The languages of one line, in one act: neither is written without the other.
struct BothTexts(Vec<WriteReportLine>);

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
    Posted { shell, desk, reader, who, id: (id, line), form }: Posted<
        Desk,
        LineForm,
        (Id<kind::Matter>, Id<kind::Matter>),
    >,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    // A line that is gone meanwhile has nothing to say beside: the rule says that it is gone.
    let stands = text_now(&at, &who, (id, line))?;
    let amended = form.amends(None, stands.clone().unwrap_or_else(|| form.typed.clone()), 0);
    let outcome = async {
        let value = amended.value()?;
        let text = |lang, text: &str| WriteReportLine { report: id, line, lang, text: text.to_owned() };
        let mut texts = vec![text(Lang::Fr, &value.fr), text(Lang::Nl, &value.nl)];
        if !desk.may(who.actor(), "report.draft") {
            // Whoever was asked for one text writes that one; the other stands beside it to be read.
            let asked = shell.live().read(|read| Ok::<_, Fault>(read::report_asked(read, id)?))?;
            let ours = |t: &WriteReportLine| {
                asked.iter().any(|a| a.line == line && a.lang == t.lang && a.function == who.actor().function)
            };
            if texts.iter().any(ours) {
                texts.retain(ours);
            }
        }
        // What stands there already is not written: a colleague may put it better before this is done.
        let said = |t: &WriteReportLine| {
            stands.as_ref().is_some_and(|now| now.get(&t.lang.to_string()).trim() != t.text.trim())
        };
        if texts.iter().any(said) {
            texts.retain(said);
        }
        ask(&at, &who, &form.meta, BothTexts(texts)).await
    };
    match outcome.await {
        Err(fault) => {
            shell.refill_amended(&reader, fault, amended, |form| again(&at, &who, (id, line), form))
        }
        done => answered(&at, &who, id, done, "report-line-written", form.typed),
    }
}

/// The texts of a line as they are now, for whoever may see the report.
fn text_now(
    at: &At<'_>,
    who: &Who,
    (id, line): (Id<kind::Matter>, Id<kind::Matter>),
) -> Result<Option<Typed>, Fault> {
    let eye = at.desk.eye(who.actor());
    at.shell.live().read(|read| {
        super::open(at.shell, who, read, &eye, id)?;
        let found = read::report_lines(read, id)?.into_iter().find(|l| l.id == line);
        Ok(found.map(|l| text_typed(l.text.get(Lang::Fr), l.text.get(Lang::Nl))))
    })
}

/// The page with a line that was refused: its own fields hold what was typed, with what stands there now beside.
fn again(
    at: &At<'_>,
    who: &Who,
    (id, line): (Id<kind::Matter>, Id<kind::Matter>),
    form: Typed,
) -> Result<EditPage, Fault> {
    let of_page = |(name, _): &(&String, &String)| !matches!(name.as_str(), "fr" | "nl");
    let errors = form.errors.iter().filter(of_page).map(|(n, s)| (n.clone(), s.clone())).collect();
    let about = Typed { error: form.error.clone(), errors, ..Typed::default() };
    let mut page = page(at.shell, at.desk, at.reader, who, id, about)?;
    let wanted = line.to_string();
    match page.sections.iter_mut().flat_map(|s| &mut s.lines).find(|l| l.id == wanted) {
        Some(found) => found.sent = Some(form),
        // What was typed for a line that is gone waits where a new one is written.
        None => page.form = form,
    }
    Ok(page)
}

pub(crate) async fn add_line(
    Posted { shell, desk, reader, who, id, form }: Posted<Desk, LineForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let text = |t: &str| Some(t.trim()).filter(|t| !t.is_empty()).map(str::to_owned);
        // A figure comes from an entry, with its status; it is not written here.
        let section = Section::of(&value.section).filter(|s| !s.is_figures());
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
    Posted { shell, desk, reader, who, id: (id, line), form }: Posted<
        Desk,
        LineForm,
        (Id<kind::Matter>, Id<kind::Matter>),
    >,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
    let outcome = ask(&at, &who, &form.meta, RemoveReportLine { report: id, line }).await;
    answered(&at, &who, id, outcome, "report-line-removed", form.typed)
}

/// On with the same page; what was refused comes back with what was typed.
pub(super) fn answered(
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
