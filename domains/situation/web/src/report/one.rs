//! One report: its lines in both languages, where each comes from, what it changed, and its papers.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Id, Lang, Text, Timestamp, kind};
use serde::Serialize;
use situation::Facts;
use situation::read::{self, AskedRow, Eye, LookRow, ReportLineRow, ReportRow};
use situation::report::{Amber, ReportState};
use store::Read;
use web::{Answer, Fault, Page, Path, Query, Reader, Shell, Typed, Who};

use super::counts::{Counts, Older};
use super::lines::{Beside, LineShow, SectionShow, gaps, sections};
use super::list::ReportShow;
use super::looks::{Addressed, AddresseeShow, addressees};
use super::since::{self, SinceShow};
use super::sources::Asking;
use super::turned::{Side, Turned, turned};
use crate::desk::{Desk, Names};

#[derive(Debug, Serialize)]
pub(crate) struct ReportPage {
    pub(crate) r: ReportShow,
    /// Name of the incident, if it is about one.
    pub(crate) subject: Option<Text>,
    pub(crate) sections: Vec<SectionShow>,
    /// Lines without a French, without a Dutch text.
    pub(crate) missing: (usize, usize),
    /// The version before, with what this one changed.
    pub(crate) changes: Option<ChangesShow>,
    /// What changed since its reader looked last, or since the time that they name.
    pub(crate) since: Option<SinceShow>,
    /// Lines that are no longer right.
    pub(crate) ambers: AmbersPart,
    pub(crate) readers: ReadersPart,
    pub(crate) may: May,
    /// The draft of the next version, where one is open.
    pub(crate) next: Option<String>,
    /// The latest version with its number, where this draft would replace an earlier one.
    pub(crate) latest: Option<(String, String)>,
    pub(crate) form: Typed,
    pub(crate) first: Timestamp,
}

/// How many lines are no longer right, and the way to the next version.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AmbersPart {
    pub(crate) id: String,
    pub(crate) ambers: usize,
    /// Lines of an issued one that have grown old.
    pub(crate) older: Option<Older>,
    /// Whether it was issued: then only the next version can say it otherwise.
    pub(crate) issued: bool,
    pub(crate) may_revise: bool,
}

impl Page for AmbersPart {
    const TEMPLATE: &'static str = "situation/part-report-ambers.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part =
            |ambers, issued, may_revise| Self { id: "x".into(), ambers, older: None, issued, may_revise };
        let old = |ambers| Self { older: Some(Older::sample()), ..part(ambers, true, true) };
        let fresh = [(0, true, true), (3, true, true), (1, false, true), (2, true, false)];
        fresh
            .map(|(ambers, issued, may)| part(ambers, issued, may))
            .into_iter()
            .chain([old(0), old(1)])
            .collect()
    }
}

/// To whom it goes, and who has read it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ReadersPart {
    pub(crate) id: String,
    pub(crate) addressees: Vec<AddresseeShow>,
    /// Whether the reader is addressed and has not said that they have read it.
    pub(crate) may_say: bool,
}

impl Page for ReadersPart {
    const TEMPLATE: &'static str = "situation/part-report-readers.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part = |addressees, may_say| Self { id: "x".into(), addressees, may_say };
        vec![part(Vec::new(), false), part(AddresseeShow::samples(), true)]
    }
}

/// What a version changed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChangesShow {
    pub(crate) id: String,
    pub(crate) number: String,
    pub(crate) added: usize,
    pub(crate) changed: usize,
    pub(crate) gone: Vec<LineShow>,
}

/// What the reader's function may do with it now.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct May {
    pub(crate) draft: bool,
    pub(crate) issue: bool,
}

impl May {
    pub(crate) fn of(desk: &Desk, reader: &Reader, who: &Who) -> Self {
        let may = |power| reader.as_of.is_none() && desk.may(who.actor(), power);
        Self { draft: may("report.draft"), issue: may("report.issue") }
    }
}

impl Page for ReportPage {
    const TEMPLATE: &'static str = "situation/report.html";
    const ROOM: &'static str = "reports";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<Timestamp> {
        Some(self.first)
    }
    fn samples() -> Vec<Self> {
        let changes = ChangesShow {
            id: "x".into(),
            number: "R-26-0007/1".into(),
            added: 1,
            changed: 2,
            gone: LineShow::samples(),
        };
        let page = |r: ReportShow| Self {
            subject: r.incident.is_some().then(|| Text::three("Fuite de gaz", "Gaslek", "Gas leak")),
            changes: r.revises.is_some().then(|| changes.clone()),
            r,
            sections: sections(LineShow::samples(), None),
            missing: (0, 1),
            since: Some(SinceShow::sample()),
            ambers: AmbersPart {
                id: "x".into(),
                ambers: 2,
                older: Some(Older::sample()),
                issued: true,
                may_revise: true,
            },
            readers: ReadersPart { id: "x".into(), addressees: AddresseeShow::samples(), may_say: true },
            may: May { draft: true, issue: true },
            next: None,
            latest: None,
            form: Typed::default(),
            first: Timestamp(1_795_400_000_000_000),
        };
        let empty = Self {
            sections: sections(Vec::new(), None),
            may: May::default(),
            since: None,
            ..page(ReportShow::sample("draft"))
        };
        let next = Self { next: Some("x".into()), ..page(ReportShow::sample("issued")) };
        let latest = Some(("x".into(), "R-26-0007/2".into()));
        let overtaken = Self { latest, ..page(ReportShow::sample("draft")) };
        ReportShow::samples().into_iter().map(page).chain([empty, next, overtaken]).collect()
    }
}

/// A report with its lines, what they changed, and what is known beside them.
pub(crate) struct Whole {
    pub(crate) row: ReportRow,
    pub(crate) lines: Vec<ReportLineRow>,
    pub(crate) before: Option<(ReportRow, Turned)>,
    /// What is no longer right, line by line; empty where nobody asked the sources.
    pub(crate) ambers: Vec<Option<Amber>>,
    pub(crate) asked: Vec<AskedRow>,
    pub(crate) looks: Vec<LookRow>,
}

impl Whole {
    pub(crate) fn of(read: &dyn Read, eye: &Eye, row: ReportRow) -> Result<Self, Fault> {
        let lines = read::report_line_rows(read, eye, row.id)?;
        let old = row.revises.map(|id| read::report(read, eye, id)).transpose()?.flatten();
        let before = match old {
            Some(old) => {
                let new: Vec<Side> = lines.iter().map(Into::into).collect();
                let then: Vec<Side> =
                    read::report_traced_lines(read, old.id)?.into_iter().map(Into::into).collect();
                Some((old, turned(&then, &new)))
            }
            None => None,
        };
        let (asked, looks) = (read::report_asked(read, row.id)?, read::report_looks(read, row.id)?);
        Ok(Self { row, lines, before, ambers: Vec::new(), asked, looks })
    }
    /// With what its sources say now.
    pub(crate) fn compared(mut self, asking: &Asking<'_>) -> Result<Self, Fault> {
        self.ambers = asking.ambers(&self.row, &self.lines)?;
        Ok(self)
    }
    pub(crate) fn counts(&self) -> Counts {
        Counts::of(&self.ambers)
    }
    /// All lines in their parts, for a reader of this language and function.
    pub(crate) fn sections_in(&self, names: &Names, facts: &Facts, reader: (Lang, &str)) -> Vec<SectionShow> {
        let lines = (0..self.lines.len()).filter_map(|n| self.line(n, names, reader));
        sections(lines.collect(), facts.report(&self.row.kind))
    }
    /// One of its lines, for a reader of this language and function.
    pub(crate) fn line(&self, n: usize, names: &Names, (lang, function): (Lang, &str)) -> Option<LineShow> {
        let turns = self.before.as_ref().map(|(_, t)| t.turns.as_slice()).unwrap_or_default();
        let beside = Beside {
            turn: turns.get(n).copied().flatten(),
            amber: self.ambers.get(n).cloned().flatten(),
            asked: &self.asked,
            function,
            level: Some(self.row.handling),
            lang: Some(lang),
        };
        self.lines.get(n).map(|l| LineShow::of(l, names, &beside))
    }
    fn changes(&self, names: &Names) -> Option<ChangesShow> {
        let (old, changes) = self.before.as_ref()?;
        let (added, changed) = changes.counts();
        Some(ChangesShow {
            id: old.id.to_string(),
            number: old.number.clone().unwrap_or_default(),
            added,
            changed,
            gone: changes.gone.iter().map(|l| LineShow::gone(l, names)).collect(),
        })
    }
}

pub(crate) async fn show(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    Query(asked): Query<since::Asked>,
) -> Answer {
    let mut page = page(&shell, &desk, &reader, &who, id, Typed::default())?;
    page.since =
        since::of_report(&since::At { shell: &shell, desk: &desk, reader: &reader, who: &who }, id, &asked)?;
    if reader.as_of.is_none() {
        desk.looks.note(who.actor(), id, shell.now());
    }
    let mut topics = format!("report:{id}");
    if page.r.state != "superseded" {
        let about = page
            .r
            .incident
            .as_ref()
            .map_or("report-sources".to_owned(), |(id, _)| format!("report-beside:{id}"));
        topics = format!("{topics} {about}");
    }
    shell.draw(&reader, &page).topics(topics).answer()
}

/// The page, with what was typed and is wrong in `form`.
pub(super) fn page(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    id: Id<kind::Matter>,
    form: Typed,
) -> Result<ReportPage, Fault> {
    let (eye, names, facts) = (desk.eye(who.actor()), desk.names(), desk.facts());
    let now = shell.seen_at(reader);
    let (whole, subject, next, latest) = shell.read(reader, |read| {
        let row = super::open(shell, who, read, &eye, id)?;
        if row.state == ReportState::Discarded {
            return Err(Fault::not_found());
        }
        let incident =
            row.incident.as_ref().map(|(id, _)| read::incident(read, &eye, *id)).transpose()?.flatten();
        let subject = incident.and_then(|i| names.incident_type(&i.incident_type).map(|t| t.names.clone()));
        let asking = Asking::page(shell, Arc::clone(&facts), read, now);
        let whole = Whole::of(read, &eye, row)?.compared(&asking)?;
        let (next, latest) = (next_draft(read, &eye, &whole.row)?, overtaken(read, &eye, &whole)?);
        Ok((whole, subject, next, latest))
    })?;
    let sections = whole.sections_in(&names, &facts, (reader.lang, &who.actor().function));
    let may = May::of(desk, reader, who);
    let subject_line = sentence_of(shell, reader, &whole.row);
    let remind =
        Some(subject_line).filter(|_| reader.as_of.is_none() && desk.may(who.actor(), "message.send"));
    Ok(ReportPage {
        r: ReportShow::of(&whole.row, &names).living(&facts, whole.counts()),
        subject,
        missing: gaps(&sections),
        sections,
        changes: whole.changes(&names),
        since: None,
        ambers: AmbersPart::of(&whole, may.draft),
        readers: readers(desk, &whole, now, remind, Some(who)),
        may,
        next,
        latest,
        form,
        first: whole.row.drafted_at,
    })
}

/// The open draft of the version after it.
fn next_draft(read: &dyn Read, eye: &Eye, row: &ReportRow) -> Result<Option<String>, Fault> {
    if row.state != ReportState::Issued {
        return Ok(None);
    }
    Ok(read::report_next(read, eye, row.id)?.map(|next| next.id.to_string()))
}

/// The latest version with its number, where another took the place of the one that this draft would replace.
fn overtaken(read: &dyn Read, eye: &Eye, whole: &Whole) -> Result<Option<(String, String)>, Fault> {
    let Some((old, _)) = &whole.before else { return Ok(None) };
    if whole.row.state != ReportState::Draft || old.state != ReportState::Superseded {
        return Ok(None);
    }
    let Some(series) = old.series else { return Ok(None) };
    let versions = read::report_versions(read, eye, series)?;
    let latest = versions.into_iter().find(|row| row.state == ReportState::Issued);
    Ok(latest.and_then(|row| Some((row.id.to_string(), row.number?))))
}

/// The subject of a reminder.
fn sentence_of(shell: &Shell, reader: &Reader, row: &ReportRow) -> String {
    let number = row.number.as_deref().unwrap_or("");
    crate::signal::sentence(shell, reader.lang, "report-remind-subject", &[("number", number)])
}

impl AmbersPart {
    pub(crate) fn of(whole: &Whole, may_draft: bool) -> Self {
        let Counts { wrong, older } = whole.counts();
        Self {
            id: whole.row.id.to_string(),
            ambers: wrong,
            older,
            issued: whole.row.state == ReportState::Issued,
            may_revise: may_draft,
        }
    }
}

/// The addressees; `who` looks, where somebody in particular does.
pub(crate) fn readers(
    desk: &Desk,
    whole: &Whole,
    now: Timestamp,
    remind: Option<String>,
    who: Option<&Who>,
) -> ReadersPart {
    let facts = desk.facts();
    let kind = facts.report(&whole.row.kind);
    let unread = |who: &&Who| {
        let ours = |l: &&LookRow| {
            l.person == who.actor().person && l.function == who.actor().function && l.read.is_some()
        };
        whole.row.functions.contains(&who.actor().function) && !whole.looks.iter().any(|l| ours(&l))
    };
    let issued = whole.row.issued_at.is_some();
    let (row, looks) = (&whole.row, whole.looks.as_slice());
    ReadersPart {
        id: whole.row.id.to_string(),
        addressees: addressees(&Addressed { desk, row, kind, looks, now, remind }),
        may_say: issued && who.as_ref().is_some_and(unread),
    }
}
