//! One report: its lines in both languages, where each comes from, what it changed, and its papers.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Id, Text, Timestamp, kind};
use serde::Serialize;
use situation::read::{self, Eye, ReportLineRow, ReportRow};
use situation::report::ReportState;
use store::Read;
use web::{Answer, Fault, Page, Path, Reader, Shell, Typed, Who};

use super::lines::{LineShow, SectionShow, gaps, sections};
use super::list::ReportShow;
use super::turned::{Turned, turned};
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
    pub(crate) may: May,
    pub(crate) form: Typed,
    pub(crate) first: Timestamp,
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
            sections: sections(LineShow::samples()),
            missing: (0, 1),
            may: May { draft: true, issue: true },
            form: Typed::default(),
            first: Timestamp(1_795_400_000_000_000),
        };
        let empty =
            Self { sections: sections(Vec::new()), may: May::default(), ..page(ReportShow::sample("draft")) };
        ReportShow::samples().into_iter().map(page).chain([empty]).collect()
    }
}

/// A report with its lines, and what they changed.
pub(super) struct Whole {
    pub(super) row: ReportRow,
    pub(super) lines: Vec<ReportLineRow>,
    pub(super) before: Option<(ReportRow, Turned)>,
}

impl Whole {
    pub(super) fn of(read: &dyn Read, eye: &Eye, row: ReportRow) -> Result<Self, Fault> {
        let lines = read::report_line_rows(read, eye, row.id)?;
        let old = row.revises.map(|id| read::report(read, eye, id)).transpose()?.flatten();
        let before = match old {
            Some(old) => {
                let new: Vec<_> = lines.iter().map(|l| l.line.clone()).collect();
                let changes = turned(&read::report_lines(read, old.id)?, &new);
                Some((old, changes))
            }
            None => None,
        };
        Ok(Self { row, lines, before })
    }
    pub(super) fn sections(&self, names: &Names) -> Vec<SectionShow> {
        let turns = self.before.as_ref().map(|(_, t)| t.turns.as_slice()).unwrap_or_default();
        let turn = |n: usize| turns.get(n).copied().flatten();
        sections(self.lines.iter().enumerate().map(|(n, l)| LineShow::of(l, names, turn(n))).collect())
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
) -> Answer {
    let page = page(&shell, &desk, &reader, &who, id, Typed::default())?;
    shell.draw(&reader, &page).topics(format!("report:{id}")).answer()
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
    let (eye, names) = (desk.eye(who.actor()), desk.names());
    let (whole, subject) = shell.read(reader, |read| {
        let row = super::open(shell, who, read, &eye, id)?;
        if row.state == ReportState::Discarded {
            return Err(Fault::not_found());
        }
        let incident =
            row.incident.as_ref().map(|(id, _)| read::incident(read, &eye, *id)).transpose()?.flatten();
        let subject = incident.and_then(|i| names.incident_type(&i.incident_type).map(|t| t.names.clone()));
        Ok((Whole::of(read, &eye, row)?, subject))
    })?;
    let sections = whole.sections(&names);
    Ok(ReportPage {
        r: ReportShow::of(&whole.row, &names),
        subject,
        missing: gaps(&sections),
        sections,
        changes: whole.changes(&names),
        may: May::of(desk, reader, who),
        form,
        first: whole.row.drafted_at,
    })
}
