//! Checking, issuing and discarding a situation report, and having a draft replace a later version.

use kernel::{Handling, Id, Lang, Refusal, Resource, kind};
use store::{Deciding, Draft, Failure, Row};

use super::report_draft::strategy;
use crate::event::{Event, ReportDiscarded, ReportIssued, ReportReadied, ReportRebased, ReportSuperseded};
use crate::report::{Frame, Line, ReportState, number};
use crate::state;
use crate::{Facts, Rule, error};

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
        Ok(vec![ReportReadied { report: now.id }.draft(now.header, now.handling)?])
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
            Some(old) if old.state != ReportState::Issued => {
                return Err(error::report_overtaken(&old.latest(cx)?.1).into());
            }
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
        let mut drafts = vec![event.draft(now.header, now.handling)?];
        if let Some(old) = now.revises {
            let by_number = number(year, no, version);
            drafts.push(
                ReportSuperseded { report: old, by: now.id, by_number }.draft(now.header, now.handling)?,
            );
        }
        Ok(drafts)
    }
}

/// Has a draft replace the latest version, where another was issued before it: its lines stay as they are.
#[derive(Debug, Clone)]
pub struct RebaseReport {
    /// The report.
    pub report: Id<kind::Matter>,
    /// The last entry that the page showed of it.
    pub based_on: Option<i64>,
}

impl Rule for RebaseReport {
    type Facts = Facts;
    const NAME: &'static str = "situation.rebase-report";
    fn decide(&self, cx: &Deciding<'_>, _: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = ReportNow::draft(cx, self.report, "report.draft")?;
        now.changed(self.based_on)?;
        let old = now.revises.map(|id| ReportNow::get(cx, id)).transpose()?;
        let Some(old) = old.filter(|o| o.state == ReportState::Superseded) else {
            return Err(error::not_now("refusal-report-is-latest").into());
        };
        let (revises, _) = old.latest(cx)?;
        let event = ReportRebased { report: now.id, revises, before: old.id };
        Ok(vec![event.draft(now.header, now.handling)?])
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
        Ok(vec![ReportDiscarded { report: now.id }.draft(now.header, now.handling)?])
    }
}

/// A report now.
pub(super) struct ReportNow {
    pub(super) id: Id<kind::Matter>,
    /// Its incident; none for a report on the whole watch.
    pub(super) matter: Option<Id<kind::Matter>>,
    /// The matter of its entries: the incident, or itself where it is kept from some who may read the incident.
    pub(super) header: Option<Id<kind::Matter>>,
    /// How it is handled.
    pub(super) handling: Handling,
    /// How its incident is handled.
    pub(super) incident: Handling,
    pub(super) frame: Frame,
    resource: Resource,
    /// What guards the report itself.
    pub(super) own: Resource,
    /// Whether it was kept from some who could read the incident from the beginning.
    apart: bool,
    pub(super) state: ReportState,
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
        now.permit(cx, "report.issue")?;
        if !matches!(now.state, ReportState::Issued | ReportState::Superseded) {
            return Err(error::not_now("refusal-report-not-yet-issued").into());
        }
        Ok(now)
    }
    /// The report as it is; nobody is asked.
    pub(super) fn get(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<Self, Failure> {
        let sql = "SELECT matter, state, revises, year, no, version, changed_seq, changed_at, changed_function, \
                   ready_at, kind, handling, functions, organisations, apart FROM report WHERE id = $1";
        let row = cx.read.one(sql, &[id.into()])?.ok_or_else(Refusal::not_found)?;
        let matter = row.opt(0, Row::id)?;
        let (_, resource, incident) = state::incident_or_watch(cx.read, matter)?;
        let own = crate::read::resource(cx.read, id)?.ok_or_else(Refusal::not_found)?;
        let function = row.text(8)?.to_owned();
        let level = Handling::from_rank(row.int(11)?).unwrap_or(Handling::ProfessionalSecrecy);
        let apart = row.bool(14)?;
        Ok(Self {
            id,
            matter,
            header: if apart || level > incident { Some(id) } else { matter },
            // An incident that was restricted meanwhile takes its reports with it.
            handling: level.max(incident),
            incident,
            frame: Frame {
                kind: row.text(10)?.to_owned(),
                handling: Some(level),
                functions: state::json(&row, 12).unwrap_or_default(),
                organisations: state::json(&row, 13).unwrap_or_default(),
            },
            resource,
            own,
            apart,
            state: ReportState::of(row.text(1)?).unwrap_or(ReportState::Draft),
            revises: row.opt(2, Row::id)?,
            year: row.opt(3, Row::int)?.unwrap_or(0),
            no: row.opt(4, Row::int)?.unwrap_or(0),
            version: row.opt(5, Row::int)?.unwrap_or(0),
            ready: !row.is_null(9),
            changed: state::Changed { seq: row.int(6)?, at: row.time(7)?, function },
        })
    }
    /// Whether the actor may use this power on it: on its incident, and on itself where it is kept from some.
    fn permit(&self, cx: &Deciding<'_>, power: kernel::Power) -> Result<(), Failure> {
        cx.guard.permit(cx.actor, power, &self.resource)?;
        if self.apart || self.handling > self.incident {
            cx.guard.permit(cx.actor, "matter.read", &self.own)?;
        }
        Ok(())
    }
    /// One that the actor may read.
    pub(super) fn reading(cx: &Deciding<'_>, id: Id<kind::Matter>) -> Result<Self, Failure> {
        let now = Self::get(cx, id)?;
        now.permit(cx, "matter.read")?;
        Ok(now)
    }
    /// A draft on which the actor may use this power.
    pub(super) fn draft(
        cx: &Deciding<'_>,
        id: Id<kind::Matter>,
        power: kernel::Power,
    ) -> Result<Self, Failure> {
        let now = Self::get(cx, id)?;
        now.permit(cx, power)?;
        match now.state {
            ReportState::Draft => Ok(now),
            other => Err(Refusal::conflict("refusal-report-state").with("state", other).into()),
        }
    }
    /// A draft in which the actor may write this text: whoever draws it up, or whom the translation was asked from.
    pub(super) fn written(
        cx: &Deciding<'_>,
        id: Id<kind::Matter>,
        (line, lang): (Id<kind::Matter>, Lang),
    ) -> Result<Self, Failure> {
        let sql = "SELECT 1 FROM report_translation WHERE report = $1 AND line = $2 AND lang = $3 AND function_code = $4";
        let function = cx.actor.function.as_str();
        let asked = cx.read.one(sql, &[id.into(), line.into(), lang.code().into(), function.into()])?;
        Self::draft(cx, id, if asked.is_some() { "matter.read" } else { "report.draft" })
    }
    /// The latest issued version of it, with its number.
    fn latest(&self, cx: &Deciding<'_>) -> Result<(Id<kind::Matter>, String), Failure> {
        let sql = "SELECT id, number FROM report WHERE year = $1 AND no = $2 AND state = 'issued' ORDER BY version DESC LIMIT 1";
        let row = cx.read.one(sql, &[self.year.into(), self.no.into()])?.ok_or_else(Refusal::not_found)?;
        Ok((row.id(0)?, row.text(1)?.to_owned()))
    }
    /// Whether the next version of it is being drawn up.
    pub(super) fn has_next(&self, cx: &Deciding<'_>) -> Result<bool, Failure> {
        let sql = "SELECT 1 FROM report WHERE revises = $1 AND state = 'draft'";
        Ok(cx.read.one(sql, &[self.id.into()])?.is_some())
    }
    /// Whether lines of the log of strategy may stand in it, when this actor takes them.
    pub(super) fn takes_strategy(&self, cx: &Deciding<'_>, facts: &Facts) -> bool {
        let named = (self.handling, &self.own.readers, self.frame.organisations.as_slice());
        self.apart && strategy(cx, facts, &self.own, named)
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
