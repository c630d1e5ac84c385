//! One site: where it stands, what it told, what comes to it, its links, its history.

use kernel::{Handling, Id, Text, kind};
use relief::read::{self, DaySum, LinkRow, SiteRow};
use relief::site::SiteState;
use serde::Serialize;
use web::chart::LineChart;
use web::{Answer, Fault, Page, Typed, Visit, Who};

use crate::at::At;
use crate::desk::Desk;
use crate::doubt;
use crate::flow;
use crate::profiles::{self, QuestionShow};
use crate::show::{DayShow, NOON, PartShow, ReportShow, SiteShow, TurnShow, WHAT};

/// Reports that the page shows.
const REPORTS: i64 = 60;
/// Days that the page shows.
const DAYS: i64 = 56;

/// A link without account.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LinkShow {
    pub(crate) link: String,
    pub(crate) whom: Option<String>,
    pub(crate) made_at: kernel::Timestamp,
    pub(crate) expires: kernel::Timestamp,
    pub(crate) opened_at: Option<kernel::Timestamp>,
    pub(crate) used: i64,
    /// `open`, `ended`, `expired`.
    pub(crate) state: &'static str,
    /// Name of the municipality whose sites it opens.
    pub(crate) municipality: Option<Text>,
}

impl LinkShow {
    pub(crate) fn of(row: &LinkRow, at: &At<'_>) -> Self {
        let state = match row.ended_at {
            Some(_) => "ended",
            None if row.expires <= at.now() => "expired",
            None => "open",
        };
        let municipality = match &row.scope {
            read::Scope::Municipality(code) => Some(at.area(code)),
            read::Scope::Site(_) => None,
        };
        Self {
            link: row.link.to_string(),
            whom: row.whom.clone(),
            made_at: row.made_at,
            expires: row.expires,
            opened_at: row.opened_at,
            used: row.used,
            state,
            municipality,
        }
    }
    pub(crate) fn sample(state: &'static str) -> Self {
        let open = state == "open";
        Self {
            link: "x".into(),
            whom: open.then(|| "Quelqu’un <b>".into()),
            made_at: NOON,
            expires: NOON,
            opened_at: open.then_some(NOON),
            used: i64::from(open) * 3,
            state,
            municipality: open.then(|| Text::both("Hautrive", "Hoogoever")),
        }
    }
}

/// What the reader may do here.
#[derive(Debug, Clone, Copy, Default, Serialize)]
pub(crate) struct May {
    pub(crate) report: bool,
    pub(crate) confirm: bool,
    pub(crate) serve: bool,
}

/// What moves on the page: its numbers, what comes to it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct StatePart {
    pub(crate) s: SiteShow,
    pub(crate) parts: Vec<PartShow>,
}

impl Page for StatePart {
    const TEMPLATE: &'static str = "relief/part-site-state.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part = |s, parts| Self { s, parts };
        vec![
            part(SiteShow::sample(SiteState::Open), vec![PartShow::sample(1), PartShow::sample(2)]),
            part(SiteShow::sample(SiteState::Paused), Vec::new()),
        ]
    }
}

/// What it told.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ReportsPart {
    pub(crate) id: String,
    pub(crate) reports: Vec<ReportShow>,
    pub(crate) may_report: bool,
    pub(crate) may_confirm: bool,
}

impl Page for ReportsPart {
    const TEMPLATE: &'static str = "relief/part-reports.html";
    const WHOLE: bool = false;
    fn samples() -> Vec<Self> {
        let part = |reports, may| Self { id: "x".into(), reports, may_report: may, may_confirm: may };
        vec![part(Vec::new(), false), part(vec![ReportShow::sample(true), ReportShow::sample(false)], true)]
    }
}

#[derive(Serialize)]
pub(crate) struct OnePage {
    s: SiteShow,
    parts: Vec<PartShow>,
    contact: Option<(Option<String>, Option<String>, Option<String>)>,
    reports: ReportsPart,
    days: Vec<DayShow>,
    chart: Option<LineChart>,
    /// Profiles of those present, day by day.
    profiles: Vec<QuestionShow>,
    links: Vec<LinkShow>,
    turns: Vec<TurnShow>,
    may: May,
    /// What it can become.
    states: Vec<&'static str>,
    may_link: bool,
    /// Which of the forms was sent and refused.
    act: &'static str,
    form: Typed,
    blank: Typed,
}

impl Page for OnePage {
    const TEMPLATE: &'static str = "relief/site.html";
    const ROOM: &'static str = "capacities";
    const LOOKS_BACK: bool = true;
    fn since(&self) -> Option<kernel::Timestamp> {
        Some(self.s.opened_at)
    }
    fn samples() -> Vec<Self> {
        let page = |state: SiteState, may: bool, act| Self {
            s: SiteShow::sample(state),
            parts: vec![PartShow::sample(1)],
            contact: may.then(|| (Some("x <b>".into()), Some("0490 00 00 10".into()), None)),
            reports: ReportsPart {
                id: "x".into(),
                reports: vec![ReportShow::sample(may)],
                may_report: may,
                may_confirm: may,
            },
            days: vec![DayShow::sample(Some(40)), DayShow::sample(None)],
            chart: may.then(flow::sample),
            profiles: may.then(QuestionShow::sample).into_iter().collect(),
            links: ["open", "ended", "expired"].map(LinkShow::sample).into(),
            turns: WHAT.iter().map(|w| TurnShow::sample(w)).collect(),
            may: May { report: may, confirm: may, serve: may },
            states: states(state),
            may_link: may,
            act,
            form: Typed::default().with("why", "<b>"),
            blank: Typed::default(),
        };
        let mut wrong = page(SiteState::Open, true, "turn");
        wrong.form.put_error(Some("why"), "…".into());
        wrong.form.put_error(None, "…".into());
        vec![
            page(SiteState::Open, true, ""),
            page(SiteState::Paused, true, "link"),
            page(SiteState::Closed, false, ""),
            wrong,
        ]
    }
    fn matter(&self) -> Option<Id<kind::Matter>> {
        self.s.id.parse().ok()
    }
}

fn states(now: SiteState) -> Vec<&'static str> {
    SiteState::ALL.iter().filter(|s| **s != now).map(|s| s.code()).collect()
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk>) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let page = load(&at, &who, id, "", Typed::default())?;
    shell.draw(&reader, &page).topics(format!("site:{id}")).about(format!("site:{id}")).answer()
}

/// A form of this page was refused: the page as it is now, with what was typed.
pub(crate) fn again(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    fault: Fault,
    typed: Typed,
) -> Answer {
    at.shell.refill(at.reader, fault, typed, |form| load(at, who, id, act, form))
}

fn load(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    form: Typed,
) -> Result<OnePage, Fault> {
    let (desk, facts, now) = (at.desk, at.desk.facts(), at.now());
    let eye = desk.eye(who.actor());
    let page = at.shell.read(at.reader, |read| {
        let row = read::site(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        let on = read::resource(read, id)?.ok_or_else(Fault::not_found)?;
        let may = May {
            report: row.state != SiteState::Closed && at.may(who, "capacity.report", &on),
            confirm: at.may(who, "figure.confirm", &on),
            serve: at.may(who, "need.serve", &on),
        };
        let mut s = SiteShow::of(&row, desk, &facts, now);
        s.about = at.about(read, who, row.about.as_ref())?;
        let contact = read::contact(read, id)?.map(|c| (c.name, c.phone, c.mail));
        let (days, reports) = (read::days_of(read, id, DAYS)?, read::reports(read, id, REPORTS)?);
        let shown = |d| DayShow::of(d, desk, doubt::marked(d, &days, &reports, &facts));
        let sums: Vec<DaySum> = days.iter().rev().filter(|d| d.present.is_some()).map(DaySum::from).collect();
        Ok::<_, Fault>(OnePage {
            parts: coming(read, &eye, &row, desk)?,
            contact,
            reports: told(read, id, desk, may)?,
            chart: chart(at, &row, &sums),
            profiles: profiles::of(at, &sums),
            days: days.iter().map(shown).collect(),
            links: read::links(read, id)?.iter().map(|l| LinkShow::of(l, at)).collect(),
            turns: read::turns(read, id)?.iter().map(|t| TurnShow::of(t, desk)).collect(),
            may_link: may.serve && row.state != SiteState::Closed && row.handling < Handling::NeedToKnow,
            states: states(row.state),
            may,
            act,
            form,
            blank: Typed::default(),
            s,
        })
    })?;
    if page.s.guarded {
        at.shell.trail().looked(who.actor(), Some(id), None, "site");
    }
    Ok(page)
}

/// What is still to come to a site.
pub(crate) fn coming(
    read: &dyn store::Read,
    eye: &read::Eye,
    row: &SiteRow,
    desk: &Desk,
) -> Result<Vec<PartShow>, store::StoreError> {
    let parts = read::parts_at(read, eye, row.id)?;
    Ok(parts.iter().map(|p| PartShow::of(p, desk, &|_| Some(row.names.clone()))).collect())
}

/// What a site told, with what may be done to it.
pub(crate) fn told(
    read: &dyn store::Read,
    id: Id<kind::Matter>,
    desk: &Desk,
    may: May,
) -> Result<ReportsPart, store::StoreError> {
    let reports = read::reports(read, id, REPORTS)?;
    Ok(ReportsPart {
        id: id.to_string(),
        reports: reports.iter().map(|r| ReportShow::of(r, desk)).collect(),
        may_report: may.report,
        may_confirm: may.confirm,
    })
}

fn chart(at: &At<'_>, row: &SiteRow, sums: &[DaySum]) -> Option<LineChart> {
    let title = at.shell.texts().plain(at.reader.lang, "relief-flow-title");
    flow::drawn(at, sums, "flow", &format!("{title} · {}", row.names.show(at.reader.lang)))
}
