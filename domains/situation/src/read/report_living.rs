//! What the lines of reports rest on, who looked at them, and what guards a report.

use kernel::{Handling, Id, Lang, Resource, Text, Timestamp, kind};
use store::{Read, Row, StoreError};

use super::ReportRow;
use crate::Facts;
use crate::drawn;
use crate::report::{Line, Offered, Present, Section};
use crate::state::{IncidentNow, json};

/// A line with what it was drawn from.
#[derive(Debug, Clone)]
pub struct TracedLine {
    /// The line.
    pub line: Line,
    /// What it was drawn from; nothing for a line of its author's own.
    pub said: Option<Offered>,
    /// The language whose text did not follow the other's.
    pub behind: Option<Lang>,
}

/// The lines of a report in order, with what they were drawn from. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn report_traced_lines(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<TracedLine>, StoreError> {
    let sql = "SELECT id, section, fr, nl, en, entries, said, behind FROM report_line WHERE report = $1 ORDER BY position";
    let line = |row: &Row| {
        let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
        Ok(TracedLine {
            line: Line {
                id: row.id(0)?,
                section: Section::of(row.text(1)?).unwrap_or(Section::Situation),
                text: Text { fr: text(2)?, nl: text(3)?, en: text(4)? },
                entries: json(row, 5).unwrap_or_default(),
            },
            said: json(row, 6),
            behind: row.opt(7, Row::text)?.and_then(|code| code.parse().ok()),
        })
    };
    let mut lines =
        read.query(sql, &[id.into()])?.iter().map(line).collect::<Result<Vec<_>, StoreError>>()?;
    lines.sort_by_key(|l| l.line.section);
    Ok(lines)
}

/// What the logs say now of a line drawn from them; nothing for a line that comes from elsewhere. Nobody's rights are asked: the caller
/// shows it to those who may read the report. What the log of strategy says is told only of a line drawn from it, in a report that
/// [takes such lines](takes_strategy); where another holds such a line, nothing newer is told.
///
/// # Errors
/// When the rows cannot be read.
pub fn log_now(
    read: &dyn Read,
    facts: &Facts,
    (incident, takes_strategy): (Option<Id<kind::Matter>>, bool),
    said: &Offered,
) -> Result<Option<Present>, StoreError> {
    let handling = match incident {
        Some(id) => IncidentNow::find(read, id)?.map_or(said.handling, |i| i.handling),
        None => Handling::Service,
    };
    drawn::later(read, facts, (incident, handling, takes_strategy), said)
}

/// Whether lines of the log of strategy may stand in a report: it was kept from some who read its incident from the beginning, is for
/// those named alone, and all of them read that log.
///
/// # Errors
/// When the rows cannot be read.
pub fn takes_strategy(read: &dyn Read, facts: &Facts, row: &ReportRow) -> Result<bool, StoreError> {
    if row.handling < Handling::NeedToKnow || !row.organisations.is_empty() {
        return Ok(false);
    }
    let found = read.one("SELECT apart FROM report WHERE id = $1", &[row.id.into()])?;
    let apart = found.map_or(Ok(false), |row| row.bool(0))?;
    let readers = crate::state::readers(read, row.id)?;
    Ok(apart && !readers.is_empty() && readers.is_subset(&facts.strategy))
}

/// Whether a line of it was drawn from the log of strategy: a machine whose token does not give that log does not read the report.
///
/// # Errors
/// When the rows cannot be read.
pub fn tells_strategy(read: &dyn Read, id: Id<kind::Matter>) -> Result<bool, StoreError> {
    for said in report_traced_lines(read, id)?.iter().filter_map(|line| line.said.as_ref()) {
        if drawn::of_strategy(read, said)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What somebody has seen of a report.
#[derive(Debug, Clone)]
pub struct LookRow {
    /// Who.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// When they saw it first.
    pub first: Option<Timestamp>,
    /// When they looked before the visit that goes on.
    pub before: Option<Timestamp>,
    /// When they looked last.
    pub last: Option<Timestamp>,
    /// When they said that they had read it.
    pub read: Option<Timestamp>,
    /// The journal number of that.
    pub read_seq: Option<i64>,
}

/// Who looked at a report. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn report_looks(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<LookRow>, StoreError> {
    let sql = "SELECT person, function_code, first_at, before_at, last_at, read_at, read_seq FROM report_look WHERE report = $1 \
               ORDER BY first_at, person";
    let one = |row: &Row| {
        Ok(LookRow {
            person: row.id(0)?,
            function: row.text(1)?.to_owned(),
            first: row.opt(2, Row::time)?,
            before: row.opt(3, Row::time)?,
            last: row.opt(4, Row::time)?,
            read: row.opt(5, Row::time)?,
            read_seq: row.opt(6, Row::int)?,
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// A text that was asked from somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedRow {
    /// The line.
    pub line: Id<kind::Matter>,
    /// The language.
    pub lang: Lang,
    /// From which function.
    pub function: String,
    /// Which function asked.
    pub asker: String,
    /// When.
    pub at: Timestamp,
}

/// Texts of a report that were asked from somebody and not given yet. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn report_asked(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<AskedRow>, StoreError> {
    let sql = "SELECT line, lang, function_code, asked_function, asked_at FROM report_translation WHERE report = $1 ORDER BY \
               asked_at, line";
    let one = |row: &Row| {
        Ok(AskedRow {
            line: row.id(0)?,
            lang: row.text(1)?.parse().unwrap_or(Lang::Nl),
            function: row.text(2)?.to_owned(),
            asker: row.text(3)?.to_owned(),
            at: row.time(4)?,
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// What guards a report: its incident, and its own level where that is stricter. One that was kept from some from the beginning stays
/// so when its incident is restricted, by whomever and to whomever: what stands in it was written for its readers.
///
/// # Errors
/// When the rows cannot be read.
pub fn report_resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    let sql = "SELECT matter, handling, owner, apart, drafted_function FROM report WHERE id = $1";
    let Some(row) = read.one(sql, &[id.into()])? else { return Ok(None) };
    let handling = Handling::from_rank(row.int(1)?).unwrap_or(Handling::ProfessionalSecrecy);
    let (owner, apart, drafter) = (row.opt(2, Row::id)?, row.bool(3)?, row.text(4)?);
    let incident = match row.opt(0, Row::id)? {
        Some(matter) => IncidentNow::find(read, matter)?.map(|i| i.resource()),
        None => None,
    };
    let mut own = Resource { handling, owner, ..Resource::service() };
    if let Some(incident) = incident {
        // Nothing is kept from those who may read the incident.
        if !apart && incident.handling >= handling {
            return Ok(Some(Resource { matter: Some(id), ..incident }));
        }
        own.handling = handling.max(incident.handling);
        own.readers = crate::state::readers(read, id)?;
        // Whoever may read the incident no more reads no report on it.
        if incident.handling >= Handling::NeedToKnow {
            own.readers.retain(|function| incident.readers.contains(function));
            own.owner = owner.filter(|_| incident.readers.contains(drafter) || incident.owner == owner);
        }
        own.areas = incident.areas;
    } else {
        own.readers = crate::state::readers(read, id)?;
    }
    Ok(Some(Resource { matter: Some(id), ..own }))
}
