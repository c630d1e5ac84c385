//! What others do to reports, the handover and warnings, as it appears on the pages of this part.
//!
//! | topic | who listens | what comes |
//! |---|---|---|
//! | `reports` | the list of reports | rows into `reports-rows` |
//! | `report:{id}` | the page of a report | lines, the state `report-state`, `report-ambers-{id}`, `report-readers-list` |
//! | `report-edit:{id}` | the page where its lines are written | lines with their fields, `report-state`, `report-ambers-{id}` |
//! | `handover` | the handover page | items, the count `n-open-` with its id, `handover-news` |
//! | `handover-see`, `handover-take` | the page of the one that runs | what opened since into `handover-late-` with its id, drawn by `handover::Live` |
//! | `warnings` | the list of warnings | rows into `warnings-rows` |
//! | `warning:{id}` | the page of a warning | `warning-news` |
//! | `quarantine` | the quarantine | `quarantine-news` |

use std::sync::Arc;

use kernel::{Id, kind};
use situation::event::{
    Event, HandoverItemAccepted, ReportDiscarded, ReportDrafted, ReportIssued, ReportLineAdded,
    ReportLineMatched, ReportLineRemoved, ReportLineWritten, ReportLinesOrdered, ReportLinesTraced,
    ReportRead, ReportReadied, ReportRebased, ReportSuperseded, ReportTranslationAsked,
};
use situation::read::{self, Eye};
use store::Entry;
use web::live::{Fragment, FragmentCx, Fragments, Mode, Topic};
use web::{Fault, OfferCx, escaped};

use crate::desk::{Desk, Names};
use crate::handover::{ItemPart, Looking, item, pending};
use crate::report::{
    AmbersPart, Asking, LinePart, LinesPart, ReportShow, RowPart, StatePart, Whole, is_kept, readers,
};
use crate::warning;

/// Draws the fragments of this part.
pub(crate) struct Live(pub(crate) Arc<Desk>);

/// The report that an entry is about, with the line if it is about one.
fn report_of(entry: &Entry) -> Option<(Id<kind::Matter>, Option<Turned>)> {
    let line = ReportLineWritten::of(entry).map(|e| (e.report, Some(Turned::Written(e.line))));
    let added = || ReportLineAdded::of(entry).map(|e| (e.report, Some(Turned::Added(e.line.id))));
    let removed = || ReportLineRemoved::of(entry).map(|e| (e.report, Some(Turned::Removed(e.line))));
    let whole = || {
        let drafted = ReportDrafted::of(entry).map(|e| e.report);
        let readied = || ReportReadied::of(entry).map(|e| e.report);
        let issued = || ReportIssued::of(entry).map(|e| e.report);
        let rebased = || ReportRebased::of(entry).map(|e| e.report);
        let superseded = || ReportSuperseded::of(entry).map(|e| e.report);
        let discarded = || ReportDiscarded::of(entry).map(|e| e.report);
        let read = || ReportRead::of(entry).map(|e| e.report);
        let later = || superseded().or_else(discarded).or_else(rebased).or_else(read);
        drafted.or_else(readied).or_else(issued).or_else(later)
    };
    let several = || {
        let traced = ReportLinesTraced::of(entry).map(|e| e.report);
        let ordered = || ReportLinesOrdered::of(entry).map(|e| e.report);
        let asked = || ReportTranslationAsked::of(entry).map(|e| e.report);
        traced.or_else(ordered).or_else(asked).map(|id| (id, Some(Turned::Several)))
    };
    let matched = || ReportLineMatched::of(entry).map(|e| (e.report, Some(Turned::Written(e.line))));
    line.or_else(added)
        .or_else(removed)
        .or_else(matched)
        .or_else(several)
        .or_else(|| whole().map(|id| (id, None)))
}

/// What happened to a line.
#[derive(Clone, Copy)]
enum Turned {
    Written(Id<kind::Matter>),
    Added(Id<kind::Matter>),
    Removed(Id<kind::Matter>),
    /// To more than one, or to their order.
    Several,
}

impl Fragments for Live {
    fn topics(&self, entry: &Entry) -> Vec<Topic> {
        let what = entry.kind().strip_prefix("situation.").unwrap_or("");
        if what.starts_with("report-") {
            let mut topics = vec!["reports".to_owned()];
            if let Some((id, _)) = report_of(entry) {
                topics.extend([format!("report:{id}"), format!("report-edit:{id}")]);
            }
            return topics;
        }
        if what.starts_with("handover-") {
            return vec!["handover".to_owned()];
        }
        if what.contains("quarantine") {
            return vec!["quarantine".to_owned(), "warnings".to_owned()];
        }
        match (what, entry.header.matter) {
            ("alert-received" | "alert-updated" | "alert-withdrawn", Some(id)) => {
                vec!["warnings".to_owned(), format!("warning:{id}")]
            }
            _ => Vec::new(),
        }
    }

    fn render(&self, cx: &FragmentCx<'_>, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let draw = Draw { desk: &self.0, cx, eye: self.0.sees_live(cx), names: self.0.names() };
        let what = entry.kind().strip_prefix("situation.").unwrap_or("");
        if let Some((id, line)) = report_of(entry) {
            return draw.report(id, line);
        }
        if !self.0.may(cx.actor, "matter.read") && !what.contains("quarantine") {
            return Ok(Vec::new());
        }
        if what.starts_with("handover-") {
            return draw.handover(entry);
        }
        if what.contains("quarantine") {
            return draw.quarantine();
        }
        match (what, entry.header.matter) {
            ("alert-received" | "alert-updated" | "alert-withdrawn", Some(id)) => draw.warning(id),
            _ => Ok(Vec::new()),
        }
    }
}

/// Draws for one language and one access class.
struct Draw<'a> {
    desk: &'a Desk,
    cx: &'a FragmentCx<'a>,
    eye: Eye,
    names: Arc<Names>,
}

impl Draw<'_> {
    fn report(&self, id: Id<kind::Matter>, line: Option<Turned>) -> Result<Vec<Fragment>, Fault> {
        if !self.desk.may(self.cx.actor, "matter.read") {
            return Ok(Vec::new());
        }
        let Some(row) = read::report(self.cx.read, &self.eye, id)? else { return Ok(Vec::new()) };
        if is_kept(self.cx.read, &self.eye, self.cx.only, id)? {
            return Ok(Vec::new());
        }
        let (view, edit) = (format!("report:{id}"), format!("report-edit:{id}"));
        let facts = self.desk.facts();
        let asking = Asking::live(self.cx, Arc::clone(&facts), &facts.zone);
        let whole = Whole::of(self.cx.read, &self.eye, row)?.compared(&asking)?;
        let show = ReportShow::of(&whole.row, &self.names).living(&facts, whole.counts());
        let target = format!("report-{id}");
        let mut all = Vec::new();
        if show.state == "discarded" {
            all.push(piece("reports", target, Mode::Remove, String::new()));
        } else {
            let html = self.cx.draw(&RowPart { r: show.clone() })?;
            all.push(piece("reports", "reports-rows", Mode::Upsert, html));
        }
        let state = self.cx.draw(&StatePart { r: show })?;
        for topic in [&view, &edit] {
            all.push(piece(topic, "report-state", Mode::Morph, state.clone()));
        }
        all.extend(self.beside(&whole, &view, &edit)?);
        match line {
            None => {}
            Some(Turned::Several) => {
                for (topic, editing) in [(&view, false), (&edit, true)] {
                    all.extend(self.body(&whole, topic, editing)?);
                }
            }
            Some(Turned::Removed(line)) => {
                for topic in [&view, &edit] {
                    all.push(piece(topic, format!("line-{line}"), Mode::Remove, String::new()));
                }
            }
            Some(Turned::Written(line) | Turned::Added(line)) => {
                for (topic, editing) in [(&view, false), (&edit, true)] {
                    all.extend(self.line(&whole, line, topic, editing)?);
                }
            }
        }
        Ok(all)
    }

    /// Who has read it, and how many lines are no longer right.
    fn beside(&self, whole: &Whole, view: &str, edit: &str) -> Result<Vec<Fragment>, Fault> {
        let id = whole.row.id;
        let ambers = AmbersPart::of(whole, self.desk.may(self.cx.actor, "report.draft"));
        let ambers = self.cx.draw(&ambers)?;
        let target = format!("report-ambers-{id}");
        // Whether somebody in particular may say that they have read it is on their own page alone.
        let readers = self.cx.draw(&readers(self.desk, whole, self.cx.now, None, None))?;
        Ok(vec![
            piece(view, target.clone(), Mode::Morph, ambers.clone()),
            piece(edit, target, Mode::Morph, ambers),
            piece(view, "report-readers-list", Mode::Morph, readers),
        ])
    }

    /// All lines in their parts.
    fn body(&self, whole: &Whole, topic: &str, editing: bool) -> Result<Option<Fragment>, Fault> {
        if !self.cx.wanted(topic) {
            return Ok(None);
        }
        let function = self.cx.actor.function.as_str();
        let facts = self.desk.facts();
        let sections = whole.sections_in(&self.names, &facts, (self.cx.lang, function));
        let part = LinesPart { sections, report: whole.row.id.to_string(), editing };
        Ok(Some(piece(topic, "report-body", Mode::Morph, self.cx.draw(&part)?)))
    }

    fn line(
        &self,
        whole: &Whole,
        line: Id<kind::Matter>,
        topic: &str,
        editing: bool,
    ) -> Result<Option<Fragment>, Fault> {
        let Some(n) = whole.lines.iter().position(|r| r.line.id == line) else { return Ok(None) };
        let function = self.cx.actor.function.as_str();
        let Some(l) = whole.line(n, &self.names, (self.cx.lang, function)) else { return Ok(None) };
        let list = format!("lines-{}", l.section);
        let html = self.cx.draw(&LinePart { l, report: whole.row.id.to_string(), editing })?;
        Ok(Some(piece(topic, list, Mode::Upsert, html)))
    }

    fn handover(&self, entry: &Entry) -> Result<Vec<Fragment>, Fault> {
        let Some(accepted) = HandoverItemAccepted::of(entry) else {
            // What came to stand on the list comes with its acceptance, in the list of what opened since.
            if entry.kind() == "situation.handover-item-added" {
                return Ok(Vec::new());
            }
            let what = entry.kind().rsplit('-').next().unwrap_or("");
            return Ok(vec![self.news(
                "handover",
                "handover-news",
                &format!("handover-news-{what}"),
                "handover",
            )]);
        };
        let rows = read::handover_items(self.cx.read, accepted.handover)?;
        let facts = self.desk.facts();
        let cx = OfferCx {
            actor: Some(self.cx.actor),
            read: self.cx.read,
            now: self.cx.now,
            texts: self.cx.texts,
            zone: &facts.zone,
        };
        let run = read::handover(self.cx.read, accepted.handover)?;
        let late = run.map_or_else(|| Ok(Vec::new()), |run| pending(self.cx.open, &cx, &run))?;
        let open = rows.iter().filter(|r| r.accepted_at.is_none()).count() + late.len();
        let count = format!("n-open-{}", accepted.handover);
        let mut all = vec![piece("handover", count, Mode::Count, open.to_string())];
        if let Some(row) = rows.iter().find(|r| r.id == accepted.item && r.added_at.is_none()) {
            let (names, person) = (&self.names, &*self.desk.person);
            let at = Looking { cx, eye: &self.eye, names, person, sources: self.cx.open };
            let i = item(&at, row)?;
            let handover = accepted.handover.to_string();
            let html = self.cx.draw(&ItemPart { i, handover, may_accept: false })?;
            all.push(piece("handover", format!("item-{}", row.id), Mode::Morph, html));
        }
        if open == 0 {
            all.push(self.news("handover", "handover-news", "handover-news-complete", "handover"));
        }
        Ok(all)
    }

    fn warning(&self, id: Id<kind::Matter>) -> Result<Vec<Fragment>, Fault> {
        let Some(row) = read::signal(self.cx.read, &self.eye, id)? else { return Ok(Vec::new()) };
        let w = warning::WarningRowShow::of(&row, &self.names, self.cx.lang, self.cx.now);
        let html = self.cx.draw(&warning::RowPart { w })?;
        let path = format!("warnings/{id}");
        Ok(vec![
            piece("warnings", "warnings-rows", Mode::Upsert, html),
            self.news(&format!("warning:{id}"), "warning-news", "warnings-news", &path),
        ])
    }

    fn quarantine(&self) -> Result<Vec<Fragment>, Fault> {
        if !situation::command::LOOK_INTO_QUARANTINE.iter().any(|p| self.desk.may(self.cx.actor, p)) {
            return Ok(Vec::new());
        }
        let held = read::held_count(self.cx.read)?;
        Ok(vec![
            piece("warnings", "n-held", Mode::Count, held.to_string()),
            self.news("quarantine", "quarantine-news", "warnings-news-held", "warnings/quarantine"),
        ])
    }

    /// A sentence with a link to the fresh page, where more changed than a row.
    fn news(&self, topic: &str, target: &str, key: &str, path: &str) -> Fragment {
        let say = self.cx.texts.plain(self.cx.lang, key);
        let look = self.cx.texts.plain(self.cx.lang, "papers-look");
        let html = format!(
            "<p class=\"notice\" id=\"{target}-words\" data-tone=\"info\">{} <a href=\"/{}/{path}\">{}</a></p>",
            escaped(&say),
            self.cx.lang,
            escaped(&look)
        );
        Fragment { say: Some(say), ..piece(topic, target, Mode::Inner, html) }
    }
}

fn piece(topic: &str, target: impl Into<String>, mode: Mode, html: String) -> Fragment {
    Fragment { topic: topic.to_owned(), target: target.into(), mode, html, say: None }
}
