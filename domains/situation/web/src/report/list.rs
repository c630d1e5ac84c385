//! All reports, newest first.

use std::sync::Arc;

use kernel::{Id, Resource, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use situation::Facts;
use situation::read::{self, ReportRow};
use situation::report::ReportState;
use store::Read;
use web::{Answer, Fault, Page, Query, Visit};

use super::counts::{Counts, Older};
use super::sources::Asking;
use crate::desk::{Desk, Names};

/// Most reports on the page.
const ROWS: i64 = 200;

/// A report on a row and at the head of its page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ReportShow {
    pub(crate) id: String,
    /// Without the version: `R-26-0007`.
    pub(crate) number: Option<String>,
    pub(crate) version: i64,
    pub(crate) incident: Option<(String, String)>,
    /// `draft`, `ready`, `issued`, `superseded` or `discarded`.
    pub(crate) state: &'static str,
    pub(crate) from: Timestamp,
    pub(crate) to: Timestamp,
    pub(crate) missing_fr: i64,
    pub(crate) missing_nl: i64,
    pub(crate) drafted_at: Timestamp,
    pub(crate) drafted_by: Text,
    pub(crate) ready: Option<(Timestamp, Text)>,
    pub(crate) issued: Option<(Timestamp, Text)>,
    pub(crate) issued_seq: Option<i64>,
    pub(crate) superseded: Option<(String, String)>,
    pub(crate) revises: Option<String>,
    /// A copy of it came back signed.
    pub(crate) signed: bool,
    pub(crate) based_on: i64,
    /// Code of its kind, and its name.
    code: String,
    pub(crate) kind: Option<Text>,
    /// How it is handled.
    pub(crate) handling: &'static str,
    /// Lines that are no longer right.
    pub(crate) ambers: usize,
    /// Lines of an issued one that have grown old.
    pub(crate) older: Option<Older>,
}

impl ReportShow {
    pub(crate) fn of(row: &ReportRow, names: &Names) -> Self {
        let function = |code: &str| Names::or_code(&names.functions, code);
        let number = row.number.as_deref().map(|n| n.split_once('/').map_or(n, |(n, _)| n).to_owned());
        let later = row.superseded_by.map(|id| id.to_string()).zip(row.superseded_number.clone());
        let draft = row.state == situation::report::ReportState::Draft;
        Self {
            id: row.id.to_string(),
            number,
            version: row.version.unwrap_or(1),
            incident: row.incident.as_ref().map(|(id, n)| (id.to_string(), n.clone())),
            state: if draft && row.ready.is_some() { "ready" } else { row.state.code() },
            from: row.from,
            to: row.to,
            missing_fr: row.missing_fr,
            missing_nl: row.missing_nl,
            drafted_at: row.drafted_at,
            drafted_by: function(&row.drafted_function),
            ready: row.ready.as_ref().filter(|_| draft).map(|(at, f)| (*at, function(f))),
            issued: row.issued_at.map(|at| (at, function(row.issued_function.as_deref().unwrap_or("")))),
            issued_seq: row.issued_seq,
            superseded: later,
            revises: row.revises.map(|id| id.to_string()),
            signed: row.signed,
            based_on: row.changed_seq,
            code: row.kind.clone(),
            kind: None,
            handling: row.handling.code(),
            ambers: 0,
            older: None,
        }
    }
    /// With the name of its kind, and with how many of its lines are no longer right or have grown old.
    pub(crate) fn living(self, facts: &Facts, counts: Counts) -> Self {
        Self { ambers: counts.wrong, older: counts.older, ..self }.named(facts)
    }
    fn named(mut self, facts: &Facts) -> Self {
        self.kind = facts.report(&self.code).map(|k| k.names.clone());
        self
    }
    pub(crate) fn sample(state: &'static str) -> Self {
        let at = Timestamp(1_795_488_000_000_000);
        let watch = || Text::three("Veille", "Wacht", "Watch");
        let out = matches!(state, "issued" | "superseded");
        Self {
            id: uuid::Uuid::nil().to_string(),
            number: out.then(|| "R-26-0007".to_owned()),
            version: 2,
            incident: (state != "ready").then(|| (uuid::Uuid::nil().to_string(), "26-0417".to_owned())),
            state,
            from: at.plus_seconds(-3600),
            to: at,
            missing_fr: 0,
            missing_nl: i64::from(out),
            drafted_at: at,
            drafted_by: watch(),
            ready: (state == "ready").then(|| (at, watch())),
            issued: out.then(|| (at, watch())),
            issued_seq: out.then_some(4712),
            superseded: (state == "superseded").then(|| ("x".to_owned(), "R-26-0007/3".to_owned())),
            revises: out.then(|| "y".to_owned()),
            signed: state == "superseded",
            based_on: 7,
            code: String::new(),
            kind: out.then(|| Text::three("Rapport horaire", "Uurrapport", "Hourly report")),
            handling: if out { "service" } else { "need-to-know" },
            ambers: if state == "issued" { 3 } else { 0 },
            older: (state == "issued").then(Older::sample),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        ["draft", "ready", "issued", "superseded"].map(Self::sample).into()
    }
}

/// A row alone, as it arrives live.
#[derive(Debug, Serialize)]
pub(crate) struct RowPart {
    pub(crate) r: ReportShow,
}

impl Page for RowPart {
    const TEMPLATE: &'static str = "situation/part-report-row.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        ReportShow::samples().into_iter().map(|r| Self { r }).collect()
    }
}

/// Where a report stands, as it arrives live on its page.
#[derive(Debug, Serialize)]
pub(crate) struct StatePart {
    pub(crate) r: ReportShow,
}

impl Page for StatePart {
    const TEMPLATE: &'static str = "situation/part-report-state.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let discarded = Self { r: ReportShow { state: "discarded", ..ReportShow::sample("draft") } };
        ReportShow::samples().into_iter().map(|r| Self { r }).chain([discarded]).collect()
    }
}

#[derive(Debug, Serialize)]
pub(crate) struct ReportsPage {
    rows: Vec<ReportShow>,
    incident: Option<(String, String)>,
    may_draft: bool,
}

impl Page for ReportsPage {
    const TEMPLATE: &'static str = "situation/reports.html";
    const ROOM: &'static str = "reports";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |rows, may_draft, incident| Self { rows, incident, may_draft };
        let one = ("x".to_owned(), "26-0417".to_owned());
        vec![page(Vec::new(), true, None), page(ReportShow::samples(), false, Some(one))]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    incident: String,
}

pub(crate) async fn list(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let (eye, names, facts) = (desk.eye(who.actor()), desk.names(), desk.facts());
    let now = shell.seen_at(&reader);
    let only: Option<Id<kind::Matter>> = asked.incident.parse().ok();
    let page = shell.read(&reader, |read| {
        let incident = only.map(|id| read::incident(read, &eye, id)).transpose()?.flatten();
        let rows = read::reports(read, &eye, only, ROWS)?;
        let asking = Asking::page(&shell, Arc::clone(&facts), read, now);
        let counts = counted(&asking, &eye, &rows)?;
        let show = |(r, counts): (&ReportRow, Counts)| ReportShow::of(r, &names).living(&facts, counts);
        Ok(ReportsPage {
            rows: rows.iter().zip(counts).map(show).collect(),
            incident: incident.filter(|i| !i.withheld).map(|i| (i.id.to_string(), i.number)),
            may_draft: reader.as_of.is_none() && desk.may(who.actor(), "report.draft"),
        })
    })?;
    shell.draw(&reader, &page).topics("reports report-sources").answer()
}

/// Reports whose lines are compared with their sources on the list; older ones show it on their pages.
const COMPARED: usize = 25;

/// How many lines of each report are no longer right or have grown old.
fn counted(asking: &Asking<'_>, eye: &read::Eye, rows: &[ReportRow]) -> Result<Vec<Counts>, Fault> {
    let mut left = COMPARED;
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        if !matches!(row.state, ReportState::Draft | ReportState::Issued) || left == 0 {
            all.push(Counts::default());
            continue;
        }
        left -= 1;
        all.push(counts_of(asking, eye, asking.read, row)?);
    }
    Ok(all)
}

/// How many lines of a report are no longer right or have grown old.
pub(crate) fn counts_of(
    asking: &Asking<'_>,
    eye: &read::Eye,
    read: &dyn Read,
    row: &ReportRow,
) -> Result<Counts, Fault> {
    let lines = read::report_line_rows(read, eye, row.id)?;
    Ok(Counts::of(&asking.ambers(row, &lines)?))
}
