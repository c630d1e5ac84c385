//! Situation reports.

use kernel::{Handling, Id, Lang, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use super::TracedLine;
use super::log::LogRow;
use crate::report::{Line, Offered, ReportState};
use crate::state::json;
use access::Eye;

/// A report for a page.
#[derive(Debug, Clone)]
pub struct ReportRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// The incident, with its number; none for a report on the whole watch.
    pub incident: Option<(Id<kind::Matter>, String)>,
    /// Where it stands.
    pub state: ReportState,
    /// Start of the window.
    pub from: Timestamp,
    /// End of the window.
    pub to: Timestamp,
    /// Its number and version, once issued.
    pub number: Option<String>,
    /// Its version.
    pub version: Option<i64>,
    /// Lines without French text, once issued.
    pub missing_fr: i64,
    /// Lines without Dutch text, once issued.
    pub missing_nl: i64,
    /// When it was drawn up.
    pub drafted_at: Timestamp,
    /// By which function.
    pub drafted_function: String,
    /// When it was marked as ready to be issued, by which function.
    pub ready: Option<(Timestamp, String)>,
    /// When it was issued.
    pub issued_at: Option<Timestamp>,
    /// By which function.
    pub issued_function: Option<String>,
    /// The journal number of its issue.
    pub issued_seq: Option<i64>,
    /// The number of the later version.
    pub superseded_number: Option<String>,
    /// The later version.
    pub superseded_by: Option<Id<kind::Matter>>,
    /// The report it replaces.
    pub revises: Option<Id<kind::Matter>>,
    /// Whether a copy came back signed.
    pub signed: bool,
    /// The journal number of its last change, for `based_on`.
    pub changed_seq: i64,
    /// Code of its kind; empty for one of no kind.
    pub kind: String,
    /// How it is handled.
    pub handling: Handling,
    /// Functions that it is addressed to.
    pub functions: Vec<String>,
    /// Organisations that it is addressed to.
    pub organisations: Vec<String>,
    /// The year and number that its versions share, once issued.
    pub series: Option<(i64, i64)>,
}

const COLUMNS: &str = "r.id, r.matter, i.number, r.state, r.from_at, r.to_at, r.number, r.version, r.missing_fr, r.missing_nl, \
     r.drafted_at, r.drafted_function, r.issued_at, r.issued_function, r.issued_seq, r.superseded_number, r.revises, \
     r.changed_seq, r.ready_at, r.ready_function, r.superseded_by, (SELECT COUNT(*) FROM report_copy c WHERE c.report = r.id \
     AND c.signed_file IS NOT NULL), r.kind, r.handling, r.functions, r.organisations, r.year, r.no";

fn select(read: &dyn Read, eye: &Eye, rest: &str, params: Vec<Value>) -> Result<Vec<ReportRow>, StoreError> {
    // Whoever reads a report may read its incident, and the report itself where it is handled more strictly or was at first.
    let incident = eye.on_optional("i", "r.matter", params.len() + 1);
    let own = eye.on("r", params.len() + 1 + incident.full_params().len());
    let with_it = "(r.apart = FALSE AND r.handling <= COALESCE(i.handling, 1))";
    let sql = format!(
        "SELECT {COLUMNS} FROM report r LEFT JOIN incident i ON i.id = r.matter WHERE {} AND ({with_it} OR {}) AND {rest}",
        incident.full, own.full
    );
    let mut all = params;
    all.extend(incident.full_params());
    all.extend(own.full_params());
    read.query(&sql, &all)?.iter().map(row).collect()
}

/// Reports, newest first; of one incident, or all. Discarded drafts are left out.
///
/// # Errors
/// When the rows cannot be read.
pub fn reports(
    read: &dyn Read,
    eye: &Eye,
    incident: Option<Id<kind::Matter>>,
    limit: i64,
) -> Result<Vec<ReportRow>, StoreError> {
    let tail = format!("r.state <> 'discarded' ORDER BY r.drafted_at DESC LIMIT {limit}");
    match incident {
        Some(id) => select(read, eye, &format!("r.matter = $1 AND {tail}"), vec![id.into()]),
        None => select(read, eye, &tail, Vec::new()),
    }
}

/// The report with this number (`R-26-0007`, with or without its version), the latest version where there are several.
///
/// # Errors
/// When the rows cannot be read.
pub fn report_by_number(read: &dyn Read, eye: &Eye, number: &str) -> Result<Option<ReportRow>, StoreError> {
    let wanted =
        "(r.number = $1 OR r.number LIKE $2) AND r.state <> 'discarded' ORDER BY r.version DESC LIMIT 1";
    Ok(select(read, eye, wanted, vec![number.into(), format!("{number}/%").into()])?.pop())
}

/// One report.
///
/// # Errors
/// When the rows cannot be read.
pub fn report(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<ReportRow>, StoreError> {
    Ok(select(read, eye, "r.id = $1", vec![id.into()])?.pop())
}

fn row(row: &Row) -> Result<ReportRow, StoreError> {
    let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
    Ok(ReportRow {
        id: row.id(0)?,
        incident: match (row.opt(1, Row::id)?, text(2)?) {
            (Some(id), Some(number)) => Some((id, number)),
            _ => None,
        },
        state: ReportState::of(row.text(3)?).unwrap_or(ReportState::Draft),
        from: row.time(4)?,
        to: row.time(5)?,
        number: text(6)?,
        version: row.opt(7, Row::int)?,
        missing_fr: row.opt(8, Row::int)?.unwrap_or(0),
        missing_nl: row.opt(9, Row::int)?.unwrap_or(0),
        drafted_at: row.time(10)?,
        drafted_function: row.text(11)?.to_owned(),
        issued_at: row.opt(12, Row::time)?,
        issued_function: text(13)?,
        issued_seq: row.opt(14, Row::int)?,
        superseded_number: text(15)?,
        revises: row.opt(16, Row::id)?,
        changed_seq: row.int(17)?,
        ready: row.opt(18, Row::time)?.zip(text(19)?),
        superseded_by: row.opt(20, Row::id)?,
        signed: row.int(21)? > 0,
        kind: row.text(22)?.to_owned(),
        handling: Handling::from_rank(row.int(23)?).unwrap_or(Handling::ProfessionalSecrecy),
        functions: json(row, 24).unwrap_or_default(),
        organisations: json(row, 25).unwrap_or_default(),
        series: row.opt(26, Row::int)?.zip(row.opt(27, Row::int)?),
    })
}

/// The versions of the report with this number, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn report_versions(
    read: &dyn Read,
    eye: &Eye,
    (year, no): (i64, i64),
) -> Result<Vec<ReportRow>, StoreError> {
    let rest = "r.year = $1 AND r.no = $2 ORDER BY r.version DESC";
    select(read, eye, rest, vec![year.into(), no.into()])
}

/// The draft of the version after this one, if one is being drawn up.
///
/// # Errors
/// When the rows cannot be read.
pub fn report_next(
    read: &dyn Read,
    eye: &Eye,
    id: Id<kind::Matter>,
) -> Result<Option<ReportRow>, StoreError> {
    let rest = "r.revises = $1 AND r.state = 'draft' ORDER BY r.drafted_at DESC LIMIT 1";
    Ok(select(read, eye, rest, vec![id.into()])?.pop())
}

/// The lines of a report in order. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn report_lines(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<Line>, StoreError> {
    Ok(super::report_traced_lines(read, id)?.into_iter().map(|l| l.line).collect())
}

/// A line with the entries it leads back to, as they are now.
#[derive(Debug, Clone)]
pub struct ReportLineRow {
    /// The line.
    pub line: Line,
    /// Its entries.
    pub entries: Vec<LogRow>,
    /// What it was drawn from; nothing for a line of its author's own.
    pub said: Option<Offered>,
    /// The language whose text is older than the other's.
    pub behind: Option<Lang>,
}

/// The lines of a report with their entries. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn report_line_rows(
    read: &dyn Read,
    eye: &Eye,
    id: Id<kind::Matter>,
) -> Result<Vec<ReportLineRow>, StoreError> {
    let mut rows = Vec::new();
    for traced in super::report_traced_lines(read, id)? {
        let TracedLine { line, said, behind } = traced;
        let mut entries = Vec::new();
        for entry in &line.entries {
            entries.extend(super::log::entry(read, eye, *entry)?);
        }
        rows.push(ReportLineRow { line, entries, said, behind });
    }
    Ok(rows)
}
