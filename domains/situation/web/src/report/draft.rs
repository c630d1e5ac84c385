//! Drawing up a report: on which incident, over which window.

use std::collections::BTreeSet;
use std::sync::Arc;

use kernel::{Handling, Id, Precision, Refusal, Resource, Stated, Timestamp, kind};
use serde::{Deserialize, Serialize};
use situation::command::{DraftReport, Sources};
use situation::handover::HandoverState;
use situation::read::{self, Eye, IncidentFilter};
use situation::report::{Frame, Offered, ReportKind, ReportState, Since};
use store::Read;
use web::{
    Answer, Done, Fault, Page, Posted, Query, Reader, Shell, Typed, Visit, Who, Window, blocking, fields,
};

use super::sources::Asking;
use crate::desk::Desk;
use crate::explain::{At, ask, by_number};
use crate::incident::sorted;
use crate::typed;

/// How far back a first report on the watch reaches when no handover says where the watch began.
const A_WATCH: i64 = 12 * 3600;
/// Earlier versions that are looked back at for what they left out.
const VERSIONS: usize = 6;

#[derive(Debug, Serialize)]
pub(crate) struct NewPage {
    /// Open incidents: number and name.
    incidents: Vec<(String, String)>,
    /// Kinds: code and name.
    kinds: Vec<(String, String)>,
    /// Functions and organisations that it can be addressed to: code and name.
    functions: Vec<(String, String)>,
    organisations: Vec<(String, String)>,
    form: Typed,
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "situation/report-new.html";
    const ROOM: &'static str = "reports";
    fn samples() -> Vec<Self> {
        let mut wrong = Typed::default().with("incident", "26-0417").with("from", "24/11/2026 02:41");
        wrong.put_error(Some("from"), "…".to_owned());
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        let page = |incidents, form| Self {
            incidents,
            kinds: one("first"),
            functions: one("mayor"),
            organisations: Vec::new(),
            form,
        };
        vec![page(Vec::new(), Typed::default()), page(one("26-0417"), wrong)]
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct NewForm {
    /// Number of the incident; empty for the watch.
    incident: String,
    /// Code of its kind; empty for none.
    kind: String,
    /// How it is handled; empty for as its kind.
    handling: String,
    /// To whom it goes; none for as its kind.
    functions: Vec<String>,
    organisations: Vec<String>,
    from: String,
    to: String,
}

pub(crate) async fn blank(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<NewForm>,
) -> Answer {
    shell.permit(&who, "report.draft", &Resource::service())?;
    let eye = desk.eye(who.actor());
    let now = shell.now();
    let again = |at| typed::stated_again(Stated { at, precision: Precision::Minute }, shell.zone());
    let from = shell.live().read(|read| {
        let row = read::incident_by_number(read, &eye, asked.incident.trim())?.filter(|i| !i.withheld);
        since(read, &eye, row.map(|i| i.id), (desk.facts().report(&asked.kind), now))
    })?;
    let form =
        Typed::default().with("incident", asked.incident).with("kind", asked.kind).with("from", again(from));
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
    let facts = desk.facts();
    let kinds = facts.reports.iter().map(|k| (k.code.clone(), k.names.show(reader.lang).to_owned()));
    Ok(NewPage {
        incidents: named.collect(),
        kinds: kinds.collect(),
        functions: names.askable(reader.lang),
        organisations: sorted(names.organisations.iter(), reader.lang),
        form,
    })
}

/// Where a new report begins: where the last one ended; otherwise at the opening of the incident, or where the watch
/// began.
fn since(
    read: &dyn Read,
    eye: &Eye,
    incident: Option<Id<kind::Matter>>,
    (of, now): (Option<&ReportKind>, Timestamp),
) -> Result<Timestamp, Fault> {
    match of.map(|k| k.since) {
        Some(Since::Hours(hours)) => return Ok(now.plus_seconds(-hours.saturating_mul(3600))),
        Some(Since::Opening) => {
            if let Some(row) = incident.map(|id| read::incident(read, eye, id)).transpose()?.flatten() {
                return Ok(row.opened_at);
            }
        }
        Some(Since::Last) | None => {}
    }
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
    Posted { shell, desk, reader, who, form, .. }: Posted<Desk, NewForm, ()>,
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
        let (frame, sources) =
            (frame(&desk, value)?, sources(&at, &who, incident, (from, to), (value.kind.trim(), None))?);
        let rule = DraftReport { report, incident, from, to, revises: None, frame, sources: Some(sources) };
        ask(&at, &who, &form.meta, rule).await
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

/// Its kind, its level and its addressees, as typed; those of the kind where nothing was said.
fn frame(desk: &Desk, value: &NewForm) -> Result<Frame, Refusal> {
    let facts = desk.facts();
    let kind = facts.report(&value.kind);
    let known = |code: &str| code.parse::<Handling>().ok();
    let some = |typed: &[String], usual: &[String]| {
        let typed: Vec<String> =
            typed.iter().map(|t| t.trim().to_owned()).filter(|t| !t.is_empty()).collect();
        if typed.is_empty() { usual.to_vec() } else { typed }
    };
    Ok(Frame {
        kind: value.kind.trim().to_owned(),
        handling: fields::code("handling", &value.handling, known)?,
        functions: some(&value.functions, kind.map_or(&[], |k| k.functions.as_slice())),
        organisations: some(&value.organisations, kind.map_or(&[], |k| k.organisations.as_slice())),
    })
}

/// What other packages offer to a report now. What its kind takes by itself is taken, as far as its author may see it; in the version
/// after `old` only what has changed since, and what an earlier one had to leave out.
pub(super) fn sources(
    at: &At<'_>,
    who: &Who,
    incident: Option<Id<kind::Matter>>,
    (from, until): (Timestamp, Timestamp),
    (kind, old): (&str, Option<&read::ReportRow>),
) -> Result<Sources, Fault> {
    let facts = at.desk.facts();
    let window = Window { from, until, matter: incident };
    let left = old.map_or_else(|| Ok(BTreeSet::new()), |old| left_out(at.shell, old))?;
    at.shell.live().read(|read| {
        let asking = Asking::page(at.shell, Arc::clone(&facts), read, at.shell.now());
        let own = asking.offers(&window, Some(who.actor()))?;
        let takes = |o: &&Offered| {
            let by_itself = facts.report(kind).is_some_and(|k| k.takes(&o.key));
            left.contains(&o.key) || (by_itself && old.is_none_or(|old| o.as_of >= old.to))
        };
        let take = own.iter().filter(takes).map(|o| o.key.clone()).collect();
        Ok(Sources { offers: asking.offers(&window, None)?, take })
    })
}

/// What stood in an earlier version and was left out as a later one was drawn, because its source was reserved then or said nothing: it
/// comes back where that is over. What an author took out of a version stays out.
fn left_out(shell: &Shell, old: &read::ReportRow) -> Result<BTreeSet<String>, Fault> {
    let live = shell.live();
    if live.read(|read| all_stands(read, old))? {
        return Ok(BTreeSet::new());
    }
    let (mut left, mut drawn) = (BTreeSet::new(), BTreeSet::new());
    let mut version = old.clone();
    for _ in 0..VERSIONS {
        let Some(before) = version.revises else { break };
        let as_drawn = blocking(|| {
            let past = live.as_of(live.seq_at(version.drafted_at)?)?;
            past.read(|read| Ok::<_, Fault>(read::report_traced_lines(read, version.id)?))
        })?;
        drawn.extend(keys(as_drawn));
        let (stood, row) = live.read(|read| {
            let stood = read::report_traced_lines(read, before)?;
            Ok::<_, Fault>((stood, read::report(read, &Eye::all(), before)?))
        })?;
        left.extend(keys(stood).filter(|key| !drawn.contains(key)));
        let Some(row) = row else { break };
        version = row;
    }
    Ok(left)
}

/// Whether every line of the versions before stands in this one: then there is nothing to look back for, which replays entries.
fn all_stands(read: &dyn Read, old: &read::ReportRow) -> Result<bool, Fault> {
    let (mut stood, mut next) = (BTreeSet::new(), old.revises);
    for _ in 0..VERSIONS {
        let Some(before) = next else { break };
        stood.extend(keys(read::report_traced_lines(read, before)?));
        next = read::report(read, &Eye::all(), before)?.and_then(|row| row.revises);
    }
    let stands: BTreeSet<String> = keys(read::report_traced_lines(read, old.id)?).collect();
    Ok(stood.is_subset(&stands))
}

/// What the lines of a version rest on.
fn keys(lines: Vec<read::TracedLine>) -> impl Iterator<Item = String> {
    lines.into_iter().filter_map(|line| line.said).map(|said| said.key)
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
            let facts = desk.facts();
            shell.live().read(|read| since(read, &eye, incident, (facts.report(&value.kind), now)))?
        }
    };
    Ok((from, to))
}
