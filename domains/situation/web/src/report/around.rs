//! Reports around other pages: the panel on the page of an incident; and amber, as it comes live.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `beside:{incident}` | the page of the incident | `reports-panel` |
//! | `report-beside:{incident}` | the pages of its reports | `report-ambers-{id}`, the lines that rest on something |
//! | `report-edit-beside:{incident}` | the pages where its reports are written | the same, with their fields |
//! | `report-sources` | the list, reports on the whole watch | rows of the list, `report-ambers-{id}` and lines of the latter |
//! | `report-edit-sources` | the page where a report on the whole watch is written | the same, with their fields |
//!
//! What turns by the clock alone comes with the same topics: see [`super::ageing`].

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Actor, Id, Timestamp, kind};
use serde::Serialize;
use situation::read::{self, ReportRow};
use situation::report::{ReportKind, ReportState};
use store::Entry;
use web::layout::Panel;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Fault, Page, SurroundCx, Surroundings};

use super::counts::Counts;
use super::edit::LinePart;
use super::list::{ReportShow, RowPart, counts_of};
use super::one::{AmbersPart, Whole};
use super::sources::Asking;
use crate::desk::Desk;

/// The place of the panel among others.
const ORDER: u16 = 70;
/// For how long after its opening an incident waits for its first report in plain sight.
const WAITS_SECONDS: i64 = 2 * 3600;
/// Reports of an incident that are compared with each entry of it.
const REPORTS: i64 = 8;
/// Reports on the whole watch that are.
const OF_WATCH: usize = 3;
/// Lines up to which all are drawn again; of a longer report only those that are no longer right.
const LINES: usize = 60;

/// Adds reports to other pages.
pub(crate) struct Around(pub(crate) Arc<Desk>);

/// The reports of an incident, on its page.
#[derive(Debug, Serialize)]
pub(crate) struct PanelPart {
    number: String,
    about: String,
    /// The last that was issued.
    last: Option<ReportShow>,
    drafts: Vec<ReportShow>,
    /// The kind that has to be there first, and until when.
    first: Option<(String, Timestamp)>,
    may_draft: bool,
}

impl Page for PanelPart {
    const TEMPLATE: &'static str = "situation/part-reports-panel.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let at = Timestamp(1_795_488_000_000_000);
        let page = |last, drafts, first, may_draft| Self {
            number: "26-0417".into(),
            about: "x".into(),
            last,
            drafts,
            first,
            may_draft,
        };
        let issued = Some(ReportShow::sample("issued"));
        vec![
            page(None, Vec::new(), None, false),
            page(None, Vec::new(), Some(("first".into(), at)), true),
            page(issued, vec![ReportShow::sample("draft")], Some(("first".into(), at)), true),
        ]
    }
}

impl PanelPart {
    /// Nothing where the matter is no incident that this reader may see.
    fn load(
        asking: &Asking<'_>,
        desk: &Desk,
        actor: &Actor,
        about: Id<kind::Matter>,
        present: bool,
    ) -> Result<Option<Self>, Fault> {
        let (eye, names) = (desk.eye(actor), desk.names());
        let incident = read::incident(asking.read, &eye, about)?.filter(|i| !i.withheld);
        let Some(incident) = incident else { return Ok(None) };
        let rows = read::reports(asking.read, &eye, Some(about), 50)?;
        let issued = |r: &&ReportRow| r.state == ReportState::Issued;
        let last = match rows.iter().filter(issued).max_by_key(|r| r.issued_at) {
            Some(row) => {
                let ambers = counts_of(asking, &eye, asking.read, row)?;
                Some(ReportShow::of(row, &names).living(&asking.facts, ambers))
            }
            None => None,
        };
        let drafts = rows.iter().filter(|r| r.state == ReportState::Draft);
        let drafts =
            drafts.map(|r| ReportShow::of(r, &names).living(&asking.facts, Counts::default())).collect();
        let waits = incident.opened_at.plus_seconds(WAITS_SECONDS) > asking.now && incident.state.is_live();
        let there = |k: &ReportKind| {
            rows.iter()
                .any(|r| r.kind == k.code && !matches!(r.state, ReportState::Draft | ReportState::Discarded))
        };
        let first =
            asking.facts.reports.iter().find(|k| k.ready_minutes.is_some()).filter(|k| waits && !there(k));
        let due = |k: &ReportKind| {
            let seconds = k.ready_minutes.unwrap_or(0).saturating_mul(60);
            (k.code.clone(), incident.opened_at.plus_seconds(seconds))
        };
        Ok(Some(Self {
            number: incident.number.clone(),
            about: about.to_string(),
            last,
            drafts,
            first: first.map(due),
            may_draft: present && desk.may(actor, "report.draft"),
        }))
    }
}

impl Surroundings for Around {
    fn beside(&self, cx: &SurroundCx<'_>, matter: Id<kind::Matter>) -> Result<Vec<Panel>, Fault> {
        if !cx.session.may("matter.read") {
            return Ok(Vec::new());
        }
        let asking = Asking::around(cx, self.0.facts());
        let present = cx.reader.as_of.is_none();
        let part = PanelPart::load(&asking, &self.0, &cx.session.actor, matter, present)?;
        let html = part.map(|p| cx.shell.fragment(cx.reader, &p)).transpose()?;
        Ok(html.into_iter().map(|html| Panel { order: ORDER, html }).collect())
    }
}

impl Around {
    /// The matters that an entry is about: its own, what it names, and what other packages know besides.
    fn named(&self, entry: &Entry) -> BTreeSet<Id<kind::Matter>> {
        let field =
            |name: &str| entry.fields.get(name).and_then(|v| v.as_str()).and_then(|id| id.parse().ok());
        let own = entry.header.matter.into_iter().chain(["about", "incident"].into_iter().filter_map(field));
        own.chain((self.0.also_about)(entry)).collect()
    }
}

/// Whether what reports rest on may have changed: what is only about the reports themselves comes with their own topics.
fn matters(entry: &Entry) -> bool {
    const OF: [&str; 10] = [
        "situation.",
        "emergency.",
        "perimeters.",
        "relief.",
        "commitments.",
        "outbox.",
        "indicators.",
        "bodies.",
        "warning.",
        "planned.",
    ];
    OF.iter().any(|prefix| entry.kind().starts_with(prefix))
        && !entry.kind().starts_with("situation.reports-seen")
}

impl Fragments for Around {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        if !matters(entry) {
            return Vec::new();
        }
        let both =
            |id| [format!("beside:{id}"), format!("report-beside:{id}"), format!("report-edit-beside:{id}")];
        let watch = ["report-sources", "report-edit-sources"].map(str::to_owned);
        self.named(entry).into_iter().flat_map(both).chain(watch).collect()
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let desk = &self.0;
        if !matters(entry) || !desk.may(cx.actor, "matter.read") {
            return Ok(Vec::new());
        }
        let facts = desk.facts();
        let asking = Asking::live(cx, Arc::clone(&facts), &facts.zone);
        let draw = Drawing { cx, desk, asking: &asking };
        let mut all = Vec::new();
        for id in self.named(entry) {
            all.extend(draw.of_incident(id)?);
        }
        all.extend(draw.of_watch()?);
        Ok(all)
    }
}

/// Draws for one language and one access class.
pub(super) struct Drawing<'a> {
    pub(super) cx: &'a FragmentCx<'a>,
    pub(super) desk: &'a Desk,
    pub(super) asking: &'a Asking<'a>,
}

impl Drawing<'_> {
    fn of_incident(&self, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let mut all = Vec::new();
        let beside = format!("beside:{id}");
        if self.cx.wanted(&beside)
            && let Some(part) = PanelPart::load(self.asking, self.desk, self.cx.actor, id, true)?
        {
            all.push(piece(&beside, "reports-panel", self.cx.draw(&part)?));
        }
        let (view, edit) = (format!("report-beside:{id}"), format!("report-edit-beside:{id}"));
        let topics = [(view.as_str(), false), (edit.as_str(), true), ("report-sources", false)];
        let wanted: Vec<(&str, bool)> = topics.into_iter().filter(|(t, _)| self.cx.wanted(t)).collect();
        if wanted.is_empty() {
            return Ok(all);
        }
        let rows = read::reports(self.cx.read, &self.desk.eye(self.cx.actor), Some(id), REPORTS)?;
        for row in rows {
            all.extend(self.report(row, &wanted)?);
        }
        Ok(all)
    }

    /// Reports on the whole watch rest on everything.
    fn of_watch(&self) -> Result<Vec<Fragment>, Fault> {
        let topics = [("report-sources", false), ("report-edit-sources", true)];
        let wanted: Vec<(&str, bool)> = topics.into_iter().filter(|(t, _)| self.cx.wanted(t)).collect();
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let rows = read::reports(self.cx.read, &self.desk.eye(self.cx.actor), None, 40)?;
        let living = |r: &ReportRow| matches!(r.state, ReportState::Draft | ReportState::Issued);
        let of_watch = rows.into_iter().filter(|r| r.incident.is_none() && living(r));
        let mut all = Vec::new();
        for row in of_watch.take(OF_WATCH) {
            all.extend(self.report(row, &wanted)?);
        }
        Ok(all)
    }

    /// What is no longer right in one report, for those who listen: on its page, where it is written, on the list.
    pub(super) fn report(&self, row: ReportRow, topics: &[(&str, bool)]) -> Result<Vec<Fragment>, Fault> {
        if !matches!(row.state, ReportState::Draft | ReportState::Issued) {
            return Ok(Vec::new());
        }
        let (cx, eye) = (self.cx, self.desk.eye(self.cx.actor));
        let whole = Whole::of(cx.read, &eye, row)?.compared(self.asking)?;
        let (names, id) = (self.desk.names(), whole.row.id);
        let of_watch = whole.row.incident.is_none();
        let ambers = cx.draw(&AmbersPart::of(&whole, self.desk.may(cx.actor, "report.draft")))?;
        let mut all = Vec::new();
        for (topic, editing) in topics {
            let list = *topic == "report-sources";
            if list {
                let r = ReportShow::of(&whole.row, &names).living(&self.asking.facts, whole.counts());
                let html = cx.draw(&RowPart { r })?;
                all.push(piece(topic, &format!("report-{id}"), html));
            }
            // The page of a report on an incident listens to the incident.
            if list && !of_watch {
                continue;
            }
            all.push(piece(topic, &format!("report-ambers-{id}"), ambers.clone()));
            for (n, line) in whole.lines.iter().enumerate() {
                let amber = whole.ambers.get(n).is_some_and(Option::is_some);
                let drawn = line.said.is_some() && (amber || whole.lines.len() <= LINES);
                let shown = whole.line(n, &names, (cx.lang, &cx.actor.function)).filter(|_| drawn);
                let Some(l) = shown else { continue };
                let target = format!("line-{}", l.id);
                let part = LinePart { l, report: id.to_string(), editing: *editing };
                all.push(piece(topic, &target, cx.draw(&part)?));
            }
        }
        Ok(all)
    }
}

fn piece(topic: &str, target: &str, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target: target.to_owned(), mode: Mode::Morph, html, say: None }
}
