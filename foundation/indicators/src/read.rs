//! What pages ask: rows as values, cut to what the reader may see.

mod series;
mod silence;
mod summary;

use kernel::{Handling, Id, Resource, Text, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use crate::definition::{Definition, Open};
use crate::goal::Goal;
use crate::judge::{Standing, Version};
use crate::state::{self, IndicatorNow, json};
use crate::threshold::Threshold;

pub use access::Eye;
pub use series::{LevelRow, Turn, ValueRow, areas, latest, levels, series, steps, struck, turns, value};
pub use silence::{Silence, silence, silent};
pub use summary::{Summary, Trend, expected_since, summaries, summary};

/// An indicator for a page.
#[derive(Debug, Clone)]
pub struct IndicatorRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its code.
    pub code: String,
    /// The version in force.
    pub version: i64,
    /// From which period on that version holds; none for the first.
    pub since: Option<Timestamp>,
    /// What it means.
    pub definition: Definition,
    /// Its thresholds, from the first level to the last.
    pub thresholds: Vec<Threshold>,
    /// Who may see it.
    pub open: Open,
    /// Where it stood and where it is to stand.
    pub goal: Goal,
    /// That it is no longer followed.
    pub retired: Option<Retired>,
    /// When it was defined.
    pub defined_at: Timestamp,
    /// The journal number of the last change of its description or thresholds.
    pub changed_seq: i64,
}

/// That an indicator is no longer followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Retired {
    /// Since when.
    pub at: Timestamp,
    /// Under which function that was said.
    pub function: String,
    /// The journal number.
    pub seq: i64,
    /// Why; nothing where that was erased.
    pub why: Option<Words>,
}

impl IndicatorRow {
    /// The threshold of a level.
    #[must_use]
    pub fn threshold(&self, code: &str) -> Option<&Threshold> {
        self.thresholds.iter().find(|t| t.code == code)
    }
    /// The names of a level, or its code where no threshold has it any more.
    #[must_use]
    pub fn level_names(&self, code: &str) -> Text {
        self.threshold(code).map_or_else(|| Text::three(code, code, code), |t| t.names.clone())
    }
}

const COLUMNS: &str = "i.id, i.code, i.version, v.since, v.definition, i.thresholds, i.handling, i.readers, i.areas, \
                       i.defined_at, i.changed_seq, i.goal, i.retired_at, i.retired_function, i.retired_seq, i.retired_why";

fn select(
    read: &dyn Read,
    eye: &Eye,
    rest: &str,
    params: Vec<Value>,
) -> Result<Vec<IndicatorRow>, StoreError> {
    let sees = eye.on("i", params.len() + 1);
    let sql = format!(
        "SELECT {COLUMNS} FROM indicator i JOIN indicator_version v ON v.indicator = i.id AND v.no = i.version WHERE {} AND \
         {rest}",
        sees.full
    );
    let mut all = params;
    all.extend(sees.full_params());
    read.query(&sql, &all)?.iter().map(row).collect()
}

fn row(row: &Row) -> Result<IndicatorRow, StoreError> {
    Ok(IndicatorRow {
        id: row.id(0)?,
        code: row.text(1)?.to_owned(),
        version: row.int(2)?,
        since: row.opt(3, Row::time)?,
        definition: json(row, 4)?,
        thresholds: json(row, 5)?,
        open: Open {
            handling: Handling::from_rank(row.int(6)?).unwrap_or(Handling::ProfessionalSecrecy),
            readers: json(row, 7)?,
            areas: json(row, 8)?,
        },
        defined_at: row.time(9)?,
        changed_seq: row.int(10)?,
        goal: store::json(row, 11).unwrap_or_default(),
        retired: retired(row)?,
    })
}

fn retired(row: &Row) -> Result<Option<Retired>, StoreError> {
    let Some(at) = row.opt(12, Row::time)? else { return Ok(None) };
    let function = row.text(13)?.to_owned();
    Ok(Some(Retired { at, function, seq: row.int(14)?, why: store::json(row, 15) }))
}

/// Every indicator that the reader may see, by code.
///
/// # Errors
/// When the rows cannot be read.
pub fn indicators(read: &dyn Read, eye: &Eye, limit: i64) -> Result<Vec<IndicatorRow>, StoreError> {
    select(read, eye, &format!("1 = 1 ORDER BY i.code LIMIT {limit}"), Vec::new())
}

/// One indicator, if the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn indicator(
    read: &dyn Read,
    eye: &Eye,
    id: Id<kind::Matter>,
) -> Result<Option<IndicatorRow>, StoreError> {
    Ok(select(read, eye, "i.id = $1", vec![id.into()])?.pop())
}

/// The indicator with this code, if the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn by_code(read: &dyn Read, eye: &Eye, code: &str) -> Result<Option<IndicatorRow>, StoreError> {
    Ok(select(read, eye, "i.code = $1", vec![code.into()])?.pop())
}

/// The versions of an indicator, oldest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn versions(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<Version>, StoreError> {
    state::versions(read, id)
}

/// Every value that stands, by period and area: what a file is held against.
///
/// # Errors
/// When the rows cannot be read.
pub fn standing(read: &dyn Read, id: Id<kind::Matter>) -> Result<Standing, StoreError> {
    state::standing(read, id, [Timestamp(i64::MIN), Timestamp(i64::MAX)].into_iter())
}

/// What guards an indicator; nothing when the matter is none.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    Ok(IndicatorNow::find(read, matter)?.map(|now| now.resource()))
}
