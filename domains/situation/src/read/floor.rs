//! The watch floor: what waits, what is open, who is still to be told, what was last written.

use kernel::Timestamp;
use store::{Read, StoreError, Value};

use super::handover::{HandoverRow, running_handover};
use super::incident::{FigureRow, IncidentFilter, IncidentRow, figures, incidents};
use super::inform::{InformRow, PASSED_ON, due, late_by};
use super::log::{LogFilter, LogRow, log};
use super::signal::{SignalFilter, SignalRow, signals};
use crate::signal::SignalState;
use access::Eye;

/// Everything the floor shows, from one state of the rows.
#[derive(Debug, Clone)]
pub struct Floor {
    /// Signals that wait, newest first.
    pub inbox: Vec<SignalRow>,
    /// Incidents on which work goes on, worst first.
    pub incidents: Vec<IncidentRow>,
    /// Their figures.
    pub figures: Vec<FigureRow>,
    /// Who is still to be told, most urgent first.
    pub due: Vec<InformRow>,
    /// The last entries of all logs, newest first.
    pub log: Vec<LogRow>,
    /// The handover that runs.
    pub handover: Option<HandoverRow>,
    /// How many there are in all.
    pub counts: Counts,
}

/// Nothing is counted further: whoever has so many in front of them opens the list. Keeps a floor quick on the worst day.
pub const MOST_COUNTED: i64 = 1_000;

/// Numbers for the head of the floor, each at most [`MOST_COUNTED`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Signals that wait.
    pub waiting: i64,
    /// Incidents on which work goes on.
    pub live: i64,
    /// People still to be told.
    pub due: i64,
    /// Of them, too late.
    pub overdue: i64,
}

/// How many rows of each list are read. Signals and incidents are compared with each other, so more of them are read than are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowLimits {
    /// Signals, and incidents.
    pub compared: i64,
    /// People to be told.
    pub due: i64,
    /// Entries.
    pub log: i64,
}

impl From<i64> for RowLimits {
    fn from(each: i64) -> Self {
        Self { compared: each, due: each, log: each }
    }
}

/// The floor for this reader. `rows` bounds each list.
///
/// # Errors
/// When the rows cannot be read.
pub fn floor(
    read: &dyn Read,
    eye: &Eye,
    now: Timestamp,
    rows: impl Into<RowLimits>,
) -> Result<Floor, StoreError> {
    let rows = rows.into();
    let waiting =
        SignalFilter { states: vec![SignalState::New, SignalState::Intake], ..SignalFilter::default() };
    let live = IncidentFilter { live: true, ..IncidentFilter::default() };
    let incidents = incidents(read, eye, &live, rows.compared)?;
    let readable: Vec<_> = incidents.iter().filter(|i| !i.withheld).map(|i| i.id).collect();
    Ok(Floor {
        inbox: signals(read, eye, &waiting, rows.compared)?,
        figures: figures(read, eye, &readable)?,
        incidents,
        due: due(read, eye, rows.due)?,
        log: log(read, eye, &LogFilter::default(), rows.log)?.rows,
        handover: running_handover(read)?,
        counts: counts(read, eye, now)?,
    })
}

/// Counts what this reader is shown, by the same conditions as the lists.
///
/// # Errors
/// When the rows cannot be read.
pub fn counts(read: &dyn Read, eye: &Eye, now: Timestamp) -> Result<Counts, StoreError> {
    let (due, overdue) = due_count(read, eye, now)?;
    let i = eye.on("i", 1);
    let live = format!("FROM incident i WHERE i.live = 1 AND {}", i.shown);
    Ok(Counts { waiting: waiting_count(read, eye)?, live: number(read, &live, &i.params)?, due, overdue })
}

/// How many signals wait.
///
/// # Errors
/// When the rows cannot be read.
pub fn waiting_count(read: &dyn Read, eye: &Eye) -> Result<i64, StoreError> {
    let s = eye.on("s", 1);
    let sql = format!("FROM signal s WHERE s.state IN ('new', 'intake') AND {}", s.shown);
    number(read, &sql, &s.params)
}

/// How many people are still to be told, and for how many of them it is too late. Whoever is late comes first, so that one look at the
/// first [`MOST_COUNTED`] answers both.
///
/// # Errors
/// When the rows cannot be read.
pub fn due_count(read: &dyn Read, eye: &Eye, now: Timestamp) -> Result<(i64, i64), StoreError> {
    let n = eye.on("i", 2);
    let sql = format!(
        "SELECT COUNT(*), COALESCE(SUM(CASE WHEN counted.due_at <= $1 THEN 1 ELSE 0 END), 0) FROM (SELECT n.due_at {} AND {} \
         ORDER BY n.due_at LIMIT {MOST_COUNTED}) AS counted",
        to_tell(),
        n.full
    );
    let row = read.one(&sql, &told_by(now, n.full_params()))?;
    row.map_or(Ok((0, 0)), |r| Ok((r.int(0)?, r.int(1)?)))
}

/// For how many people it is too late: the number in the rail, which every page shows.
///
/// # Errors
/// When the rows cannot be read.
pub fn overdue_count(read: &dyn Read, eye: &Eye, now: Timestamp) -> Result<i64, StoreError> {
    let n = eye.on("i", 2);
    let sql = format!("{} AND n.due_at <= $1 AND {}", to_tell(), n.full);
    number(read, &sql, &told_by(now, n.full_params()))
}

/// Those who are still to be told, with the incident that they are told of.
fn to_tell() -> String {
    format!(
        "FROM notification n JOIN incident i ON i.id = n.matter WHERE n.state = 'due' AND NOT {PASSED_ON}"
    )
}

fn told_by(now: Timestamp, sees: Vec<Value>) -> Vec<Value> {
    std::iter::once(late_by(now).into()).chain(sees).collect()
}

fn number(read: &dyn Read, from: &str, params: &[Value]) -> Result<i64, StoreError> {
    let sql = format!("SELECT COUNT(*) FROM (SELECT 1 {from} LIMIT {MOST_COUNTED}) AS counted");
    read.one(&sql, params)?.map_or(Ok(0), |r| r.int(0))
}
