//! Event files: one, those of some days, their history.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Resource, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::Eye;
use crate::ground::Figure;
use crate::planned::{Description, Estimate, Span, State};
use crate::state::{json, some_text};

/// An event for a page.
#[derive(Debug, Clone)]
pub struct EventRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// What is said of it.
    pub description: Description,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub state_at: Timestamp,
    /// Why.
    pub state_words: Option<Words>,
    /// Codes of its municipalities and police zones.
    pub areas: BTreeSet<String>,
    /// How it is handled.
    pub handling: Handling,
    /// Functions that may read it, where it is need-to-know or secret.
    pub readers: BTreeSet<String>,
    /// Points, routes and areas.
    pub figures: Vec<Figure>,
    /// The edition before.
    pub previous: Option<Id<kind::Matter>>,
    /// The incident as which it was opened, with its number.
    pub incident: Option<(Id<kind::Matter>, String)>,
    /// When it began.
    pub begun_at: Option<Timestamp>,
    /// When it was over.
    pub over_at: Option<Timestamp>,
    /// When it opens by itself.
    pub opening_at: Option<Timestamp>,
    /// The journal number of the entry that set that.
    pub opening_seq: Option<i64>,
    /// How many people came.
    pub attendance: Option<Estimate>,
    /// When it was announced.
    pub announced_at: Timestamp,
    /// How often it was changed.
    pub changes: i64,
    /// The journal number of its last change.
    pub changed_seq: i64,
}

const COLUMNS: &str = "e.id, e.number, e.description, e.state, e.state_at, e.state_words, e.areas, e.handling, e.readers, \
                       e.figures, e.previous, e.incident, e.incident_number, e.begun_at, e.over_at, e.opening_at, e.opening_seq, \
                       e.attendance, e.announced_at, e.changes, e.changed_seq";

/// Which events.
#[derive(Debug, Clone, Default)]
pub struct EventFilter {
    /// Those that take up their place at some time in it.
    pub within: Option<Span>,
    /// In this municipality or police zone.
    pub area: Option<String>,
    /// Of this kind.
    pub kind: Option<String>,
    /// Also those that do not take place.
    pub dropped: bool,
    /// Only those that whoever holds a link may know: public ones and those for the service.
    pub open: bool,
}

/// Events in the order of their beginning.
///
/// # Errors
/// When the rows cannot be read.
pub fn events(
    read: &dyn Read,
    eye: &Eye,
    filter: &EventFilter,
    limit: i64,
) -> Result<Vec<EventRow>, StoreError> {
    let (mut wanted, mut params): (Vec<String>, Vec<Value>) = (vec!["1 = 1".to_owned()], Vec::new());
    if let Some(span) = filter.within {
        params.extend([span.until.into(), span.from.into()]);
        wanted.push("e.busy_from < $1 AND e.busy_until > $2".to_owned());
    }
    if let Some(kind) = &filter.kind {
        params.push(kind.as_str().into());
        wanted.push(format!("e.kind = ${}", params.len()));
    }
    if let Some(area) = &filter.area {
        params.push(area.as_str().into());
        let of = params.len();
        wanted.push(format!("EXISTS (SELECT 1 FROM matter_area a WHERE a.matter = e.id AND a.area = ${of})"));
    }
    if !filter.dropped {
        wanted.push("e.state NOT IN ('cancelled', 'refused', 'postponed')".to_owned());
    }
    if filter.open {
        wanted.push(format!("e.handling <= {}", Handling::Service.rank()));
    }
    chosen(read, eye, &format!("{} ORDER BY e.from_at, e.id LIMIT {limit}", wanted.join(" AND ")), params)
}

/// The event with this number. Whoever asks makes sure that the reader may know of it.
///
/// # Errors
/// When the rows cannot be read.
pub fn numbered(read: &dyn Read, number: &str) -> Result<Option<Id<kind::Matter>>, StoreError> {
    let row = read.one("SELECT id FROM planned_event WHERE number = $1", &[number.into()])?;
    row.map(|row| row.id(0)).transpose()
}

/// An event, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn event(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<EventRow>, StoreError> {
    Ok(chosen(read, eye, "e.id = $1", vec![id.into()])?.pop())
}

/// The event that was opened as this incident.
///
/// # Errors
/// When the rows cannot be read.
pub fn event_of_incident(
    read: &dyn Read,
    eye: &Eye,
    incident: Id<kind::Matter>,
) -> Result<Option<EventRow>, StoreError> {
    Ok(chosen(read, eye, "e.incident = $1", vec![incident.into()])?.pop())
}

/// The editions that were made from this one.
///
/// # Errors
/// When the rows cannot be read.
pub fn editions_after(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Vec<EventRow>, StoreError> {
    chosen(read, eye, "e.previous = $1 ORDER BY e.from_at, e.id", vec![id.into()])
}

/// When those that take place take up their place, of all that the reader may see; for the warmth of days.
///
/// # Errors
/// When the rows cannot be read.
pub fn busy_days(read: &dyn Read, eye: &Eye, within: Span) -> Result<Vec<Span>, StoreError> {
    let sees = eye.on("e", 3);
    let mut params: Vec<Value> = vec![within.until.into(), within.from.into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT e.busy_from, e.busy_until FROM planned_event e WHERE e.busy_from < $1 AND e.busy_until > $2 AND e.state NOT IN \
         ('cancelled', 'refused', 'postponed') AND {}",
        sees.full
    );
    let rows = read.query(&sql, &params)?;
    rows.iter().map(|row| Ok(Span { from: row.time(0)?, until: row.time(1)? })).collect()
}

/// `rest` begins with a condition; the reader's own come between it and its order.
fn chosen(
    read: &dyn Read,
    eye: &Eye,
    rest: &str,
    mut params: Vec<Value>,
) -> Result<Vec<EventRow>, StoreError> {
    let sees = eye.on("e", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM planned_event e WHERE {} AND {rest}", sees.full);
    Ok(read
        .query(&sql, &params)?
        .iter()
        .map(row)
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .flatten()
        .collect())
}

/// Nothing where the description cannot be read: it must not be erased, so that does not happen.
fn row(row: &Row) -> Result<Option<EventRow>, StoreError> {
    let Some(description) = json(row, 2) else { return Ok(None) };
    Ok(Some(EventRow {
        id: row.id(0)?,
        number: row.text(1)?.to_owned(),
        description,
        state: State::of(row.text(3)?).unwrap_or(State::Cancelled),
        state_at: row.time(4)?,
        state_words: json(row, 5),
        areas: json(row, 6).unwrap_or_default(),
        handling: Handling::from_rank(row.int(7)?).unwrap_or(Handling::ProfessionalSecrecy),
        readers: json(row, 8).unwrap_or_default(),
        figures: json(row, 9).unwrap_or_default(),
        previous: row.opt(10, Row::id)?,
        incident: row.opt(11, Row::id)?.zip(some_text(row, 12)?),
        begun_at: row.opt(13, Row::time)?,
        over_at: row.opt(14, Row::time)?,
        opening_at: row.opt(15, Row::time)?,
        opening_seq: row.opt(16, Row::int)?,
        attendance: json(row, 17),
        announced_at: row.time(18)?,
        changes: row.int(19)?,
        changed_seq: row.int(20)?,
    }))
}

/// What guards an event, or the calendar of a municipality; nothing where it is neither.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    let sql = "SELECT handling, areas, readers, owner FROM planned_event WHERE id = $1";
    if let Some(row) = read.one(sql, &[id.into()])? {
        return Ok(Some(Resource {
            matter: Some(id),
            handling: Handling::from_rank(row.int(0)?).unwrap_or(Handling::ProfessionalSecrecy),
            areas: json(&row, 1).unwrap_or_default(),
            readers: json(&row, 2).unwrap_or_default(),
            owner: row.opt(3, Row::id)?,
        }));
    }
    let row = read.one("SELECT municipality FROM planned_circle WHERE id = $1", &[id.into()])?;
    row.map(|row| {
        let areas = some_text(&row, 0)?.into_iter().collect();
        Ok(Resource { matter: Some(id), areas, ..Resource::service() })
    })
    .transpose()
}

/// The person at the organiser.
#[derive(Debug, Clone)]
pub struct ContactRow {
    /// Name.
    pub name: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
}

/// The person at the organiser, where one is named.
///
/// # Errors
/// When the rows cannot be read.
pub fn contact(read: &dyn Read, event: Id<kind::Matter>) -> Result<Option<ContactRow>, StoreError> {
    let row = read.one("SELECT name, phone, mail FROM planned_contact WHERE event = $1", &[event.into()])?;
    row.map(|row| {
        Ok(ContactRow { name: some_text(&row, 0)?, phone: some_text(&row, 1)?, mail: some_text(&row, 2)? })
    })
    .transpose()
}

/// A line of the history of an event.
#[derive(Debug, Clone)]
pub struct TurnRow {
    /// Its journal number.
    pub seq: i64,
    /// What happened: `row-written`.
    pub what: String,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// Whether what it said was erased.
    pub erased: bool,
    /// Which step was taken, which check was answered.
    pub code: Option<String>,
    /// Where the event stands since then, what the answer was.
    pub outcome: Option<String>,
}

/// The last lines of the history, newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn turns(read: &dyn Read, event: Id<kind::Matter>, limit: i64) -> Result<Vec<TurnRow>, StoreError> {
    let sql = format!(
        "SELECT seq, what, recorded_at, function_code, erased, code, outcome FROM planned_turn WHERE event = $1 ORDER BY seq DESC \
         LIMIT {limit}"
    );
    let one = |row: &Row| {
        Ok(TurnRow {
            seq: row.int(0)?,
            what: row.text(1)?.to_owned(),
            at: row.time(2)?,
            function: row.text(3)?.to_owned(),
            erased: row.bool(4)?,
            code: some_text(row, 5)?,
            outcome: some_text(row, 6)?,
        })
    };
    read.query(&sql, &[event.into()])?.iter().map(one).collect()
}
