//! Incidents, their figures and links.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Point, Text, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use super::log::STRATEGIC;
use super::warned::{WarnedSince, shows_through, since, waits};
use crate::cap::Shape;
use crate::incident::{IncidentState, Outcome, Severity};
use crate::log::FigureStatus;
use crate::places::{Area, Place};
use crate::state::json;
use access::Eye;

/// An incident for a page.
#[derive(Debug, Clone)]
pub struct IncidentRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Code of its type; empty when withheld.
    pub incident_type: String,
    /// How bad.
    pub severity: Severity,
    /// Where it stands.
    pub state: IncidentState,
    /// A short name.
    pub title: Text,
    /// Where.
    pub place: Option<Place>,
    /// The areas it lies in.
    pub areas: Vec<Area>,
    /// The ground of the warning that it was opened from, as its sender drew it when somebody last went by it; nothing where it
    /// has a point, or where the warning is restricted and the incident is not.
    pub shapes: Vec<Shape>,
    /// What that warning said since, where nobody has dealt with it yet and the warning may show through.
    pub warned: Option<WarnedSince>,
    /// Functions that may read it, where it is need-to-know or secret.
    pub readers: BTreeSet<String>,
    /// How it is handled.
    pub handling: Handling,
    /// The signal it came from.
    pub signal: Option<Id<kind::Matter>>,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// The incident it was merged into, with its number.
    pub merged_into: Option<(Id<kind::Matter>, String)>,
    /// Entries in its logs.
    pub entries: i64,
    /// Signals that hang on it.
    pub signals: i64,
    /// When something was last written in its log, or its opening.
    pub last_at: Timestamp,
    /// The journal number of its last change, for `based_on`.
    pub changed_seq: i64,
    /// When that was written.
    pub changed_at: Timestamp,
    /// The journal number of its opening.
    pub opened_seq: i64,
    /// Whether the reader may know only that it exists.
    pub withheld: bool,
}

impl IncidentRow {
    /// The point on the map, if any.
    #[must_use]
    pub fn point(&self) -> Option<Point> {
        self.place.as_ref().and_then(|p| p.point)
    }
    /// The codes of its areas of a kind.
    pub fn areas_of<'a>(&'a self, area_kind: &'a str) -> impl Iterator<Item = &'a str> {
        self.areas.iter().filter(move |a| a.kind == area_kind).map(|a| a.code.as_str())
    }
}

/// Which incidents.
#[derive(Debug, Clone, Default)]
pub struct IncidentFilter {
    /// Only those on which work goes on.
    pub live: bool,
    /// Only those on which work has ended.
    pub ended: bool,
    /// Of this type.
    pub incident_type: Option<String>,
    /// At least this bad.
    pub severity: Option<Severity>,
    /// In this area.
    pub area: Option<String>,
    /// Opened not before.
    pub from: Option<Timestamp>,
    /// Opened before.
    pub to: Option<Timestamp>,
    /// Words to be found.
    pub text: String,
    /// In which order; live ones worst first and others newest first when nothing is said.
    pub order: Option<IncidentOrder>,
    /// How many of the first to leave out, for the next page.
    pub skip: i64,
}

/// By what incidents are ordered, and whether from the largest down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IncidentOrder {
    /// The column.
    pub by: IncidentColumn,
    /// From the largest down.
    pub down: bool,
}

kernel::coded! {
    /// A column that incidents can be ordered by.
    IncidentColumn {
        /// Their number.
        Number = "number",
        /// When they were opened.
        Opened = "opened",
        /// How bad they are.
        Severity = "severity",
        /// Their type's code.
        Type = "type",
        /// Where they stand.
        State = "state",
        /// When something was last written.
        Last = "last",
    }
}

impl IncidentOrder {
    /// Whether the column may be kept from a reader.
    fn reads(self) -> bool {
        matches!(self.by, IncidentColumn::Severity | IncidentColumn::Type)
    }
    /// What cannot be read gives nothing away by its place: it counts as the smallest.
    fn sql(self, full: &str) -> String {
        let way = if self.down { "DESC" } else { "ASC" };
        let column = match self.by {
            IncidentColumn::Number => return format!("i.year {way}, i.no {way}"),
            IncidentColumn::Opened => "i.opened_at".to_owned(),
            IncidentColumn::Severity => format!("CASE WHEN {full} THEN i.severity ELSE 0 END"),
            IncidentColumn::Type => format!("CASE WHEN {full} THEN i.incident_type ELSE '' END"),
            IncidentColumn::State => "i.state".to_owned(),
            IncidentColumn::Last => "i.last_at".to_owned(),
        };
        format!("{column} {way}, i.year DESC, i.no DESC")
    }
}

const COLUMNS: &str = "i.id, i.number, i.incident_type, i.severity, i.state, i.title, i.place, i.areas, i.readers, i.handling, \
     i.signal, i.opened_at, i.closed_at, i.outcome, i.merged_into, i.merged_number, i.entries, i.signals, i.last_at, \
     i.changed_seq, i.changed_at, i.opened_seq";

/// The ground of an incident without a point, where the warning that it was made of may show through.
fn ground() -> String {
    format!(
        "CASE WHEN i.lon IS NULL THEN (SELECT i.ground FROM signal s WHERE s.id = i.signal AND {}) END",
        shows_through()
    )
}

fn select(
    read: &dyn Read,
    eye: &Eye,
    rest: &str,
    params: Vec<Value>,
) -> Result<Vec<IncidentRow>, StoreError> {
    let sees = eye.on("i", params.len() + 1);
    let sql = format!(
        "SELECT {COLUMNS}, {}, {}, CASE WHEN {} THEN 1 ELSE 0 END FROM incident i WHERE {} AND {rest}",
        ground(),
        waits(),
        sees.full,
        sees.shown
    );
    let mut all = params;
    all.extend(sees.params);
    let found = read.query(&sql, &all)?;
    let with_warning = |of: &Row| {
        let mut one = row(of)?;
        if let Some(seq) = of.opt(23, Row::int)?.filter(|_| !one.withheld) {
            one.warned = since(read, &one, seq)?;
        }
        Ok(one)
    };
    found.iter().map(with_warning).collect()
}

/// Incidents: live ones worst first, others newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn incidents(
    read: &dyn Read,
    eye: &Eye,
    filter: &IncidentFilter,
    limit: i64,
) -> Result<Vec<IncidentRow>, StoreError> {
    let mut rest = String::from("1 = 1");
    let mut params: Vec<Value> = Vec::new();
    if filter.live {
        rest.push_str(" AND i.live = 1");
    }
    if filter.ended {
        rest.push_str(" AND i.live = 0");
    }
    let mut also = |sql: &str, value: Value| {
        params.push(value);
        rest.push_str(&format!(" AND {}", sql.replace('?', &format!("${}", params.len()))));
    };
    if let Some(code) = &filter.incident_type {
        also("i.incident_type = ?", code.into());
    }
    if let Some(severity) = filter.severity {
        also("i.severity >= ?", severity.rank().into());
    }
    if let Some(area) = &filter.area {
        also("EXISTS (SELECT 1 FROM matter_area fa WHERE fa.matter = i.id AND fa.area = ?)", area.into());
    }
    if let Some(from) = filter.from {
        also("i.opened_at >= ?", from.into());
    }
    if let Some(to) = filter.to {
        also("i.opened_at < ?", to.into());
    }
    for word in store::words(&filter.text) {
        params.push(word.as_str().into());
        params.push(store::after_prefix(&word).into());
        rest.push_str(&format!(
            " AND EXISTS (SELECT 1 FROM word x WHERE x.scope = 'incident' AND x.seq = 0 AND x.id = i.id AND x.word >= ${} AND x.word < ${})",
            params.len() - 1,
            params.len()
        ));
    }
    // Type, severity, place and words may be searched only where they may be read.
    let asked = filter.incident_type.is_some() || filter.area.is_some() || filter.severity.is_some();
    if !filter.text.trim().is_empty() || asked {
        let sees = eye.on("i", params.len() + 1);
        rest.push_str(&format!(" AND {}", sees.full));
        params.extend(sees.full_params());
    }
    let order = match filter.order {
        Some(order) if order.reads() => {
            let sees = eye.on("i", params.len() + 1);
            params.extend(sees.full_params());
            order.sql(&sees.full)
        }
        Some(order) => order.sql("1 = 1"),
        None if filter.live => "i.severity DESC, i.opened_at DESC, i.no DESC".to_owned(),
        None => "i.opened_at DESC, i.no DESC".to_owned(),
    };
    rest.push_str(&format!(" ORDER BY {order} LIMIT {limit} OFFSET {}", filter.skip.max(0)));
    select(read, eye, &rest, params)
}

/// Those of these areas in which an incident lies that this reader may read.
///
/// # Errors
/// When the rows cannot be read.
pub fn areas_in_use<'a>(
    read: &dyn Read,
    eye: &Eye,
    areas: impl IntoIterator<Item = &'a str>,
) -> Result<BTreeSet<String>, StoreError> {
    let mut params: Vec<Value> = areas.into_iter().map(Value::from).collect();
    if params.is_empty() {
        return Ok(BTreeSet::new());
    }
    let marks: Vec<String> = (1..=params.len()).map(|n| format!("(${n})")).collect();
    let sees = eye.on("i", params.len() + 1);
    let sql = format!(
        "WITH asked (area) AS (VALUES {}) SELECT area FROM asked WHERE EXISTS (SELECT 1 FROM matter_area fa JOIN incident i ON i.id = \
         fa.matter WHERE fa.area = asked.area AND {})",
        marks.join(", "),
        sees.full
    );
    params.extend(sees.full_params());
    read.query(&sql, &params)?.iter().map(|row| row.text(0).map(str::to_owned)).collect()
}

/// One incident.
///
/// # Errors
/// When the rows cannot be read.
pub fn incident(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<IncidentRow>, StoreError> {
    Ok(select(read, eye, "i.id = $1", vec![id.into()])?.pop())
}

/// One incident by its number.
///
/// # Errors
/// When the rows cannot be read.
pub fn incident_by_number(
    read: &dyn Read,
    eye: &Eye,
    number: &str,
) -> Result<Option<IncidentRow>, StoreError> {
    Ok(select(read, eye, "i.number = $1", vec![number.into()])?.pop())
}

fn row(row: &Row) -> Result<IncidentRow, StoreError> {
    let withheld = row.int(24)? == 0;
    let shown = |c| if withheld { Ok(None) } else { row.opt(c, Row::text).map(|t| t.map(str::to_owned)) };
    let place: Option<Place> = if withheld { None } else { json(row, 6) };
    let drawn = place.as_ref().is_some_and(Place::is_ground);
    Ok(IncidentRow {
        id: row.id(0)?,
        number: row.text(1)?.to_owned(),
        incident_type: shown(2)?.unwrap_or_default(),
        severity: if withheld {
            Severity::Minor
        } else {
            Severity::from_rank(row.int(3)?).unwrap_or(Severity::Minor)
        },
        state: IncidentState::of(row.text(4)?).unwrap_or(IncidentState::Open),
        title: if withheld { Text::default() } else { json(row, 5).unwrap_or_default() },
        shapes: if drawn { json(row, 22).unwrap_or_default() } else { Vec::new() },
        warned: None,
        place,
        areas: if withheld { Vec::new() } else { json(row, 7).unwrap_or_default() },
        readers: if withheld { BTreeSet::new() } else { json(row, 8).unwrap_or_default() },
        handling: Handling::from_rank(row.int(9)?).unwrap_or(Handling::ProfessionalSecrecy),
        signal: if withheld { None } else { row.opt(10, Row::id)? },
        opened_at: row.time(11)?,
        closed_at: row.opt(12, Row::time)?,
        outcome: shown(13)?.as_deref().and_then(Outcome::of),
        merged_into: match (row.opt(14, Row::id)?, shown(15)?) {
            (Some(id), Some(number)) => Some((id, number)),
            _ => None,
        },
        entries: row.int(16)?,
        signals: row.int(17)?,
        last_at: row.time(18)?,
        changed_seq: row.int(19)?,
        changed_at: row.time(20)?,
        opened_seq: row.int(21)?,
        withheld,
    })
}

/// A figure as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureRow {
    /// The incident.
    pub matter: Id<kind::Matter>,
    /// What it counts.
    pub name: String,
    /// The number.
    pub value: i64,
    /// The unit.
    pub unit: String,
    /// Whether it is an estimate.
    pub about: bool,
    /// How far it can be relied on.
    pub status: FigureStatus,
    /// The entry that says so.
    pub entry: Id<kind::Entry>,
    /// Its number.
    pub no: i64,
    /// Since when.
    pub at: Timestamp,
    /// Whether the reader may read that entry: a figure is public also where the words around it are of the log of strategy.
    pub readable: bool,
}

/// The figures of these incidents as they are now. The caller has made sure that they may be read. Whoever does not read strategy has
/// the last one that was said in the operational log, or made public: what strategy counts takes its place only for the others.
///
/// # Errors
/// When the rows cannot be read.
pub fn figures(read: &dyn Read, eye: &Eye, of: &[Id<kind::Matter>]) -> Result<Vec<FigureRow>, StoreError> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let marks: Vec<String> = (1..=of.len()).map(|n| format!("${n}")).collect();
    let marks = marks.join(", ");
    let sql = if eye.strategy() {
        format!(
            "SELECT matter, name, value, unit, about, status, entry, no, at, 1 FROM figure_now WHERE matter IN ({marks}) ORDER BY \
             matter, name"
        )
    } else {
        // One look per name, from the newest down: `figure_now` has the names, and a long incident has given thousands of figures. An
        // entry that is corrected counts no more.
        format!(
            "SELECT e.matter, e.figure_name, e.figure_value, e.figure_unit, e.figure_about, e.figure_status, e.id, e.no, CASE WHEN \
             f.entry = e.id THEN f.at ELSE e.recorded_at END, CASE WHEN {STRATEGIC} THEN 0 ELSE 1 END FROM figure_now f JOIN \
             log_entry e ON e.id = (SELECT l.id FROM log_entry l WHERE l.matter = f.matter AND l.figure_name IS NOT NULL AND \
             l.figure_name = f.name AND l.corrected_by IS NULL AND (l.register <> 'strategic' OR l.figure_status = 'public') ORDER BY \
             l.seq DESC LIMIT 1) WHERE f.matter IN ({marks}) ORDER BY e.matter, e.figure_name"
        )
    };
    let params: Vec<Value> = of.iter().map(|id| (*id).into()).collect();
    let figure = |row: &Row| {
        Ok(FigureRow {
            matter: row.id(0)?,
            name: row.text(1)?.to_owned(),
            value: row.int(2)?,
            unit: row.text(3)?.to_owned(),
            about: row.bool(4)?,
            status: FigureStatus::of(row.text(5)?).unwrap_or(FigureStatus::Unconfirmed),
            entry: row.id(6)?,
            no: row.int(7)?,
            at: row.time(8)?,
            readable: row.int(9)? == 1,
        })
    };
    read.query(&sql, &params)?.iter().map(figure).collect()
}

/// The figures that may be told to the public: what everybody may know, whatever strategy counts since. Nobody's rights are asked.
///
/// # Errors
/// When the rows cannot be read.
pub fn public_figures(read: &dyn Read, of: &[Id<kind::Matter>]) -> Result<Vec<FigureRow>, StoreError> {
    let mut all = figures(read, &Eye::nothing(), of)?;
    all.retain(|figure| figure.status == FigureStatus::Public);
    Ok(all)
}

/// A link to another incident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRow {
    /// The other.
    pub other: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// `related`, `caused-by`, `part-of`, and seen from the other side `cause-of`, `whole-of`.
    pub relation: String,
}

/// The incidents that hang together with this one, as far as this reader may read them.
///
/// # Errors
/// When the rows cannot be read.
pub fn links(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Vec<LinkRow>, StoreError> {
    let sees = eye.on("i", 2);
    let sql = format!(
        "SELECT l.other, l.other_number, l.relation FROM incident_link l JOIN incident i ON i.id = l.other WHERE l.incident = \
         $1 AND {} ORDER BY l.other_number",
        sees.full
    );
    let mut params: Vec<Value> = vec![id.into()];
    params.extend(sees.full_params());
    let link = |r: &Row| {
        Ok(LinkRow { other: r.id(0)?, number: r.text(1)?.to_owned(), relation: r.text(2)?.to_owned() })
    };
    read.query(&sql, &params)?.iter().map(link).collect()
}
