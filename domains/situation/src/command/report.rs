//! Drawing up, issuing and discarding a situation report.

use kernel::{Handling, Id, Lang, Refusal, Resource, Timestamp, kind};
use store::{Deciding, Draft, Failure, Row};

use crate::event::{Event, ReportDiscarded, ReportDrafted, ReportIssued, ReportReadied, ReportSuperseded};
use crate::propose;
use crate::report::{Line, ReportState, number};
use crate::state;
use crate::{Facts, Rule, error};

/// Draws up a report from the entries and figures of a window.
#[derive(Debug, Clone)]
pub struct DraftReport {
    /// The report to be.
    pub report: Id<kind::Matter>,
    /// The incident; none for a report on the whole watch.
    pub incident: Option<Id<kind::Matter>>,
    /// Start of the window.
    pub from: Timestamp,
    /// End of the window, not included.
    pub to: Timestamp,
    /// The issued report that it will replace.
    pub revises: Option<Id<kind::Matter>>,
}

impl Rule for DraftReport {
    type Facts = Facts;
    const NAME: &'static str = "situation.draft-report";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let (_, resource, handling) = state::incident_or_watch(cx.read, self.incident)?;
        cx.guard.permit(cx.actor, "report.draft", &resource)?;
        if self.from >= self.to {
            return Err(Refusal::invalid("from", "refusal-window-empty").into());
        }
        let mut lines = Vec::new();
        if let Some(id) = self.revises {
            let old = ReportNow::get(cx, id)?;
            if old.state != ReportState::Issued || old.matter != self.incident {
                return Err(error::not_now("refusal-report-not-issued").into());
            }
            lines = old.lines(cx)?;
            for line in &mut lines {
                line.id = cx.ids.next();
            }
        }
        lines.extend(propose::report_lines(cx, facts, self.incident, (self.from, self.to), &lines)?);
        let event =
            ReportDrafted { report: self.report, from: self.from, to: self.to, lines, revises: self.revises };
        Ok(vec![event.draft(self.incident, handling)?])
    }
}

/// Says that a report was checked and is ready to be issued.
#[derive(Debug, Clone)]
pub struct ReadyReport {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for ReadyReport {
    type Facts = Facts;
    const NAME: &'static str = "situation.ready-report";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::draft(cx, self.report, "report.draft")?;
        now.changed(self.based_on)?;
        if now.lines(cx)?.is_empty() {
            return Err(error::not_now("refusal-report-empty").into());
        }
        if now.ready {
            return Ok(Vec::new());
        }
        Ok(vec![ReportReadied { report: now.id }.draft(now.matter, now.handling)?])
    }
}

/// Issues a report: it gets its number and is never changed again.
#[derive(Debug, Clone)]
pub struct IssueReport {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for IssueReport {
    type Facts = Facts;
    const NAME: &'static str = "situation.issue-report";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::draft(cx, self.report, "report.issue")?;
        now.changed(self.based_on)?;
        let lines = now.lines(cx)?;
        if lines.is_empty() {
            return Err(error::not_now("refusal-report-empty").into());
        }
        let (year, no, version) = match now.revises.map(|id| ReportNow::get(cx, id)).transpose()? {
            Some(old) => (old.year, old.no, old.version.saturating_add(1)),
            None => {
                let year = facts.year(cx.now);
                (year, state::next(cx.read, &format!("report:{year:02}"))?, 1)
            }
        };
        let missing = |lang| {
            i64::try_from(lines.iter().filter(|l| l.text.get(lang).is_none()).count()).unwrap_or(i64::MAX)
        };
        let event = ReportIssued {
            report: now.id,
            year,
            no,
            version,
            missing_fr: missing(Lang::Fr),
            missing_nl: missing(Lang::Nl),
            lines,
        };
        let mut drafts = vec![event.draft(now.matter, now.handling)?];
        if let Some(old) = now.revises {
            let by_number = number(year, no, version);
            drafts.push(
                ReportSuperseded { report: old, by: now.id, by_number }.draft(now.matter, now.handling)?,
            );
        }
        Ok(drafts)
    }
}

/// Throws a draft away.
#[derive(Debug, Clone)]
pub struct DiscardReport {
    /// The report.
    pub report: Id<kind::Matter>,
}

impl Rule for DiscardReport {
    type Facts = Facts;
    const NAME: &'static str = "situation.discard-report";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::draft(cx, self.report, "report.draft")?;
        Ok(vec![ReportDiscarded { report: now.id }.draft(now.matter, now.handling)?])
    }
}

/// A report now.
pub(super) struct ReportNow {
    pub(super) id: Id<kind::Matter>,
    pub(super) matter: Option<Id<kind::Matter>>,
    pub(super) handling: Handling,
    resource: Resource,
    state: ReportState,
    revises: Option<Id<kind::Matter>>,
    year: i64,
    no: i64,
    version: i64,
    ready: bool,
    changed: state::Changed,
}

impl ReportNow {
    /// One that was issued, for somebody who may issue it; a later version may have taken its place meanwhile.
    pub(super) fn issued(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<Self, Failure> {
        let now = Self::get(cx, id)?;
        cx.guard.permit(cx.actor, "report.issue", &now.resource)?;
        if !matches!(now.state, ReportState::Issued | ReportState::Superseded) {
            return Err(error::not_now("refusal-report-not-yet-issued").into());
        }
        Ok(now)
    }
    fn get(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<Self, Failure> {
        let sql = "SELECT matter, state, revises, year, no, version, changed_seq, changed_at, changed_function, \
                   ready_at FROM report WHERE id = $1";
        let row = cx.read.one(sql, &[id.into()])?.ok_or_else(Refusal::not_found)?;
        let matter = row.opt(0, Row::id)?;
        let (_, resource, handling) = state::incident_or_watch(cx.read, matter)?;
        let function = row.text(8)?.to_owned();
        Ok(Self {
            id,
            matter,
            handling,
            resource,
            state: ReportState::of(row.text(1)?).unwrap_or(ReportState::Draft),
            revises: row.opt(2, Row::id)?,
            year: row.opt(3, Row::int)?.unwrap_or(0),
            no: row.opt(4, Row::int)?.unwrap_or(0),
            version: row.opt(5, Row::int)?.unwrap_or(0),
            ready: !row.is_null(9),
            changed: state::Changed { seq: row.int(6)?, at: row.time(7)?, function },
        })
    }
    /// A draft on which the actor may use this power.
    pub(super) fn draft(
        cx: &Deciding<'_>,
        id: Id<kind::Matter>,
        power: kernel::Power,
    ) -> Result<Self, Failure> {
        let now = Self::get(cx, id)?;
        cx.guard.permit(cx.actor, power, &now.resource)?;
        match now.state {
            ReportState::Draft => Ok(now),
            other => Err(Refusal::conflict("refusal-report-state").with("state", other).into()),
        }
    }
    /// Refuses when the page was drawn before the last change.
    pub(super) fn changed(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        self.changed.check(based_on)
    }
    /// Its lines in order.
    pub(super) fn lines(&self, cx: &Deciding<'_>) -> Result<Vec<Line>, Failure> {
        Ok(crate::read::report_lines(cx.read, self.id)?)
    }
}
