//! Drawing up a report: on which incident, over which window.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Id, Precision, Refusal, Resource, Stated, Timestamp, kind};
use serde::{Deserialize, Serialize};
use situation::command::DraftReport;
use situation::handover::HandoverState;
use situation::read::{self, Eye, IncidentFilter};
use situation::report::ReportState;
use store::Read;
use web::{Answer, CommandForm, Done, Fault, Page, Query, Reader, Shell, Typed, Who};

use crate::desk::Desk;
use crate::explain::{At, ask, by_number};
use crate::typed;

/// How far back a first report on the watch reaches when no handover says where the watch began.
const A_WATCH: i64 = 12 * 3600;

#[derive(Debug, Serialize)]
pub(crate) struct NewPage {
    /// Open incidents: number and name.
    incidents: Vec<(String, String)>,
    form: Typed,
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "situation/report-new.html";
    const ROOM: &'static str = "reports";
    fn samples() -> Vec<Self> {
        let mut wrong = Typed::default().with("incident", "26-0417").with("from", "24/11/2026 02:41");
        wrong.put_error(Some("from"), "…".to_owned());
        vec![
            Self { incidents: Vec::new(), form: Typed::default() },
            Self { incidents: vec![("26-0417".into(), "26-0417 Gaz <b>".into())], form: wrong },
        ]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct NewForm {
    /// Number of the incident; empty for the watch.
    incident: String,
    from: String,
    to: String,
}

pub(crate) async fn blank(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Query(asked): Query<NewForm>,
) -> Answer {
    shell.permit(&who, "report.draft", &Resource::service())?;
    let eye = desk.eye(who.actor());
    let now = shell.now();
    let again = |at| typed::stated_again(Stated { at, precision: Precision::Minute }, shell.zone());
    let from = shell.live().read(|read| {
        let row = read::incident_by_number(read, &eye, asked.incident.trim())?.filter(|i| !i.withheld);
        since(read, &eye, row.map(|i| i.id), now)
    })?;
    let form = Typed::default().with("incident", asked.incident).with("from", again(from));
    let page = page(&shell, &desk, &reader, &who, form)?;
    shell.draw(&reader, &page).answer()
}

fn page(shell: &Shell, desk: &Desk, reader: &Reader, who: &Who, form: Typed) -> Result<NewPage, Fault> {
    let (eye, names) = (desk.eye(who.actor()), desk.names());
    let open = IncidentFilter { live: true, ..IncidentFilter::default() };
    let rows = shell.live().read(|read| Ok::<_, Fault>(read::incidents(read, &eye, &open, 200)?))?;
    let named = rows.iter().filter(|i| !i.withheld).map(|i| {
        let kind = names.incident_type(&i.incident_type).map(|t| t.names.show(reader.lang).to_owned());
        let title = Some(i.title.show(reader.lang)).filter(|t| !t.is_empty()).map(str::to_owned);
        (i.number.clone(), format!("{} {}", i.number, title.or(kind).unwrap_or_default()))
    });
    Ok(NewPage { incidents: named.collect(), form })
}

/// Where a new report begins: where the last one ended; otherwise at the opening of the incident, or where the watch
/// began.
fn since(
    read: &dyn Read,
    eye: &Eye,
    incident: Option<Id<kind::Matter>>,
    now: Timestamp,
) -> Result<Timestamp, Fault> {
    let reports = read::reports(read, eye, incident, 200)?;
    let same = |r: &&read::ReportRow| {
        r.state != ReportState::Draft && r.incident.as_ref().map(|(id, _)| *id) == incident
    };
    if let Some(last) = reports.iter().filter(same).map(|r| r.to).max() {
        return Ok(last);
    }
    if let Some(id) = incident {
        return Ok(read::incident(read, eye, id)?.map_or(now, |i| i.opened_at));
    }
    let taken_over = read::handovers(read, 20)?;
    let last =
        taken_over.iter().filter(|h| h.state == HandoverState::Closed).filter_map(|h| h.ended_at).max();
    Ok(last.unwrap_or_else(|| now.plus_seconds(-A_WATCH)))
}

pub(crate) async fn draft(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    form: CommandForm<NewForm>,
) -> Answer {
    let report = shell.ids().next();
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let at = At { shell: &shell, desk: &desk, reader: &reader, incident: None };
        let incident = match value.incident.trim() {
            "" => None,
            number => Some(by_number(&at, &who, "incident", number)?),
        };
        let (from, to) = window(&shell, &desk, &who, value, incident)?;
        ask(&at, &who, &form.meta, DraftReport { report, incident, from, to, revises: None }).await
    };
    match outcome.await {
        Ok(receipt) => {
            // A second click gets the first receipt, and so the first report.
            let report = drafted(&shell, &receipt)?.unwrap_or(report);
            let done = Done {
                receipt: Some(receipt),
                number: None,
                message: shell.texts().plain(reader.lang, "report-drafted"),
                location: Some(reader.url(&format!("reports/{report}/edit"))),
            };
            Ok(shell.done(&reader, &done))
        }
        Err(fault) => {
            shell.refill(&reader, fault, form.typed, |form| page(&shell, &desk, &reader, &who, form))
        }
    }
}

/// The report that this receipt drew up.
pub(super) fn drafted(shell: &Shell, receipt: &store::Receipt) -> Result<Option<Id<kind::Matter>>, Fault> {
    use situation::event::{Event, ReportDrafted};
    let Some(first) = receipt.entries.first() else { return Ok(None) };
    Ok(shell.live().entry(first.seq)?.as_ref().and_then(ReportDrafted::of).map(|e| e.report))
}

/// The window as typed; an empty beginning is where the last report ended, an empty end is now.
fn window(
    shell: &Shell,
    desk: &Desk,
    who: &Who,
    value: &NewForm,
    incident: Option<Id<kind::Matter>>,
) -> Result<(Timestamp, Timestamp), Fault> {
    let now = shell.now();
    let at = |field: &str, text: &str| {
        let stated = typed::stated(text, now, shell.zone());
        stated.map_err(|refusal| Refusal { field: Some(field.to_owned()), ..refusal })
    };
    let to = at("to", &value.to)?.map_or(now, |s| s.at);
    let from = match at("from", &value.from)? {
        Some(stated) => stated.at,
        None => {
            let eye = desk.eye(who.actor());
            shell.live().read(|read| since(read, &eye, incident, now))?
        }
    };
    Ok((from, to))
}
