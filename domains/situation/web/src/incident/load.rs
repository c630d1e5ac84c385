//! Reading everything that the page of an incident shows, and answering its forms.

use std::collections::BTreeMap;

use axum::response::Response;
use kernel::{Handling, Id, Resource, kind};
use situation::inform::InformState;
use situation::read::{
    self, Eye, FigureRow, Happening, IncidentRow, InformRow, LinkRow, LogFilter, LogRow, SignalRow, TieRow,
};
use store::{Read, Receipt};
use web::{Answer, Done, Fault, Reader, Shell, Typed, Who};

use super::change::{FIELDS as CHANGED, after};
use super::choices::{Choices, levels, sorted};
use super::figures::{FIGURES, history};
use super::file::{FilePage, LinkShow, May};
use super::head::{MayStep, offered};
use super::picture::Picture;
use super::turn::{self, TurnShow};
use super::warned::topics;
use crate::desk::Desk;
use crate::explain::At;
use crate::log::{Asked, LogItem, PAGE, Writing};
use crate::show::{FactShow, IncidentShow, Said, SignalShow, TellShow, edges};

/// Requests without an answer that are counted before an incident is closed.
pub(crate) const REQUESTS: i64 = 500;

/// Entries that the picture looks at.
const DRAWN: i64 = 400;

/// Rows of one incident, of one moment.
struct Rows {
    incident: IncidentRow,
    resource: Resource,
    figures: Vec<FigureRow>,
    signals: Vec<SignalRow>,
    informs: Vec<InformRow>,
    links: Vec<LinkRow>,
    related: Vec<TieRow>,
    turns: Vec<Happening>,
    /// The newest entries, whatever the filter.
    newest: Vec<LogRow>,
    /// The newest of those that gave a figure.
    given: Vec<LogRow>,
    /// The page of the log that is asked for.
    log: read::LogPage,
    requests: i64,
    writing: Writing,
}

/// The page; `act` names the form that was sent and refused, with what was typed in `form`.
#[expect(
    clippy::too_many_arguments,
    reason = "the circumstances of one request and the form that comes back"
)]
pub(super) fn page(
    shell: &Shell,
    desk: &Desk,
    reader: &Reader,
    who: &Who,
    id: Id<kind::Matter>,
    asked: Asked,
    act: &'static str,
    form: Typed,
) -> Result<FilePage, Fault> {
    let eye = desk.sees(who);
    let (filter, problem) = match asked.filter(Some(id), shell.zone()) {
        Ok(filter) => (filter, None),
        Err(refusal) => (
            LogFilter { incident: Some(id), ..LogFilter::default() },
            Some(shell.sentence(reader.lang, &refusal)),
        ),
    };
    // Rights are those of now, also on a page of the past.
    let resource = shell.live().read(|read| Ok::<_, Fault>(read::resource(read, id)?))?;
    let resource = resource.ok_or_else(Fault::not_found)?;
    let may = |power: &'static str| reader.as_of.is_none() && shell.permits(who, power, &resource);
    let rows = shell.read(reader, |read| {
        let incident = read::incident(read, &eye, id)?.ok_or_else(Fault::not_found)?;
        if incident.withheld {
            return Ok(Rows::withheld(incident, resource.clone()));
        }
        if reader.as_of.is_some() && !eye.reads(&resource) {
            return Err(Fault::not_found());
        }
        let writing = Writing::of(read, desk, &eye, &asked, may)?;
        Rows::read(read, &eye, incident, resource.clone(), &filter, writing)
    })?;
    if !rows.incident.withheld && resource.handling >= Handling::NeedToKnow {
        shell.trail().looked(who.actor(), Some(id), None, "incident");
    }
    Ok(FilePage { problem, act, form, ..built(shell, desk, reader, who, rows, asked) })
}

impl Rows {
    fn withheld(incident: IncidentRow, resource: Resource) -> Self {
        Self {
            incident,
            resource,
            figures: Vec::new(),
            signals: Vec::new(),
            informs: Vec::new(),
            links: Vec::new(),
            related: Vec::new(),
            turns: Vec::new(),
            newest: Vec::new(),
            given: Vec::new(),
            log: read::LogPage { rows: Vec::new(), next: None, next_stated: None },
            requests: 0,
            writing: Writing::default(),
        }
    }

    fn read(
        read: &dyn Read,
        eye: &Eye,
        incident: IncidentRow,
        resource: Resource,
        filter: &LogFilter,
        writing: Writing,
    ) -> Result<Self, Fault> {
        let id = incident.id;
        let of = LogFilter { incident: Some(id), ..LogFilter::default() };
        let requests = LogFilter { open_requests: true, ..of.clone() };
        let newest = read::log(read, eye, &of, DRAWN)?;
        // Most look at the whole log: its first page is read already.
        let log = if *filter == of { newest.first(PAGE) } else { read::log(read, eye, filter, PAGE)? };
        Ok(Self {
            figures: read::figures(read, eye, &[id])?,
            signals: read::signals_of(read, eye, id)?,
            informs: read::informs(read, eye, id)?,
            links: read::links(read, eye, id)?,
            related: read::related(read, eye, id)?,
            turns: read::timeline(read, eye, id)?,
            newest: newest.rows,
            given: read::log(read, eye, &LogFilter::figures(id), FIGURES)?.rows,
            log,
            requests: i64::try_from(read::log(read, eye, &requests, REQUESTS)?.rows.len()).unwrap_or(0),
            incident,
            resource,
            writing,
        })
    }
}

fn built(shell: &Shell, desk: &Desk, reader: &Reader, who: &Who, rows: Rows, asked: Asked) -> FilePage {
    let (names, at) = (desk.names(), shell.seen_at(reader));
    let row = &rows.incident;
    let may = |power: &'static str| {
        reader.as_of.is_none() && !row.withheld && shell.permits(who, power, &rows.resource)
    };
    let live = row.state.is_live();
    let allowed = May {
        update: may("incident.update"),
        close: may("incident.close"),
        restrict: may("matter.restrict"),
        mark: may("inform.mark"),
    };
    let may_step = MayStep { update: allowed.update, close: allowed.close };
    let words = turn::Words {
        texts: shell.texts(),
        zone: shell.zone(),
        names: &names,
        lang: reader.lang,
        informs: &rows.informs,
        people: &*desk.person,
    };
    let picture = (!row.withheld).then(|| Picture::of(row, &rows.turns, &rows.newest, &words, at));
    FilePage {
        i: IncidentShow::of(row, &rows.figures, &names),
        may: allowed,
        steps: if row.withheld { Vec::new() } else { offered(row.state, may_step) },
        open_requests: rows.requests,
        due: rows.informs.iter().filter(|n| n.state == InformState::Due).count(),
        signals: rows.signals.iter().map(|s| SignalShow::of(s, &names, reader.lang, &[], false)).collect(),
        told: standing(&rows.informs)
            .map(|n| TellShow::of(n, &names, desk, at, allowed.mark).while_live(live))
            .collect(),
        figures: rows.figures.iter().map(|f| FactShow::of(f, &names)).collect(),
        history: history(&rows.given, &names),
        log: LogItem::all(&rows.log.rows, shell, desk, reader, at),
        filtered: asked.filtered(),
        next: asked.next(&rows.log),
        problem: None,
        writing: rows.writing.clone(),
        picture,
        turns: rows.turns.iter().map(|t| TurnShow::of(t, &words)).collect(),
        links: rows.links.iter().map(link).collect(),
        related: rows
            .related
            .iter()
            .map(|r| (r.other.to_string(), r.number.clone(), Said::of(&r.words)))
            .collect(),
        choices: Choices::of(&names, reader.lang),
        areas: sorted(
            names.areas.iter().filter(|(code, _)| row.areas.iter().any(|a| a.code == **code)),
            reader.lang,
        ),
        bounds: bounds(row, desk),
        pmtiles: desk.layers.base_map().unwrap_or_default(),
        present: present(row),
        levels: if allowed.restrict { levels(shell, desk, who, reader.lang) } else { Vec::new() },
        access: access(row),
        act: "",
        form: Typed::default(),
        blank: Typed::default(),
        with_incident: false,
        may_correct: may("log.correct"),
        may_confirm: live && may("figure.confirm"),
        may_publish: live && may("figure.publish"),
        listens: topics(row.id, row.signal),
        asked,
    }
}

/// Who stands on the list: a deputy in place of whoever was not reached.
fn standing(rows: &[InformRow]) -> impl Iterator<Item = &InformRow> {
    rows.iter().filter(|row| !row.passed_on)
}

fn link(row: &LinkRow) -> LinkShow {
    LinkShow { id: row.other.to_string(), number: row.number.clone(), relation: row.relation.clone() }
}

/// What two rectangles share, west, south, east and north; nothing where they do not meet.
fn within(one: [f64; 4], other: [f64; 4]) -> Option<[f64; 4]> {
    let ([west, south, east, north], [w, s, e, n]) = (one, other);
    let shared = [west.max(w), south.max(s), east.min(e), north.min(n)];
    let [west, south, east, north] = shared;
    (west < east && south < north).then_some(shared)
}

/// A few streets around the place, the ground of a warning, or the whole map.
fn bounds(row: &IncidentRow, desk: &Desk) -> String {
    let around = |p: kernel::Point| {
        let (x, y) = (p.lon_degrees(), p.lat_degrees());
        [x - 0.018, y - 0.010, x + 0.018, y + 0.010]
    };
    let whole = desk.layers.bounds();
    // A warning may hold for half the country: what lies outside our map is not shown.
    let ground = || {
        let since = row.warned.iter().filter(|w| w.differs()).flat_map(|w| &w.shapes);
        let drawn: Vec<_> = row.shapes.iter().chain(since).cloned().collect();
        edges(&drawn).and_then(|ground| within(ground, whole))
    };
    row.point().map(around).or_else(ground).unwrap_or(whole).map(|d| format!("{d:.5}")).join(",")
}

pub(super) fn present(row: &IncidentRow) -> Typed {
    Typed::default()
        .with("incident-type", row.incident_type.clone())
        .with("severity", row.severity.rank().to_string())
        .with("title-fr", row.title.fr.clone().unwrap_or_default())
        .with("title-nl", row.title.nl.clone().unwrap_or_default())
        .with("place", row.place.as_ref().map_or(String::new(), |p| p.typed.clone()))
        .knowing(CHANGED)
}

fn access(row: &IncidentRow) -> Typed {
    let form = Typed::default().with("handling", row.handling.code());
    row.readers.iter().fold(form, |form, reader| form.with("readers", reader.clone()))
}

/// The incident as it is now, if this reader may see it.
pub(super) fn now(at: &At<'_>, who: &Who, id: Id<kind::Matter>) -> Result<IncidentRow, Fault> {
    let eye = at.desk.eye(who.actor());
    let row = at.shell.live().read(|read| Ok::<_, Fault>(read::incident(read, &eye, id)?))?;
    row.filter(|r| !r.withheld).ok_or_else(Fault::not_found)
}

/// Carried out: on to the incident's page, with a message.
pub(super) fn done(
    at: &At<'_>,
    id: Id<kind::Matter>,
    receipt: Receipt,
    key: &str,
    facts: &[(&str, String)],
) -> Response {
    let facts: BTreeMap<String, String> = facts.iter().map(|(n, v)| ((*n).to_owned(), v.clone())).collect();
    let message = at.shell.texts().with_facts(at.reader.lang, key, &facts);
    let location = Some(at.reader.url(&format!("incidents/{id}")));
    at.shell.done(at.reader, &Done { receipt: Some(receipt), number: None, message, location })
}

/// Refused: the page again, as things are now, with everything that was typed in the form `act`.
pub(crate) fn again(
    at: &At<'_>,
    who: &Who,
    id: Id<kind::Matter>,
    act: &'static str,
    fault: Fault,
    typed: Typed,
) -> Answer {
    let back = |form: Typed| {
        let asked = Asked { answers: form.get("answers").to_owned(), ..Asked::default() };
        let page = page(at.shell, at.desk, at.reader, who, id, asked, act, form)?;
        if page.i.withheld { Err(Fault::not_found()) } else { Ok(page) }
    };
    let met = if act == "change" { after(at, who, id, &fault, &typed)? } else { None };
    match met {
        Some(met) => at.shell.refill_after(at.reader, fault, met, back),
        None => at.shell.refill(at.reader, fault, typed, back),
    }
}
