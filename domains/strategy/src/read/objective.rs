//! Objectives: the tree, one with its versions and its cycle.

use jiff::civil::Date;
use kernel::{Id, Resource, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::Eye;
use crate::objective::{Level, Open, Turn, Wording};
use crate::state::{guarded, json, some_day};

/// An objective for a page.
#[derive(Debug, Clone)]
pub struct ObjectiveRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its code.
    pub code: String,
    /// What kind it is.
    pub level: Level,
    /// The one above it.
    pub parent: Option<Id<kind::Matter>>,
    /// The number of the version that holds.
    pub version: i64,
    /// Whether these words came with the profile.
    pub given: bool,
    /// What it says.
    pub wording: Wording,
    /// Where its cycle stands, and when that was recorded.
    pub cycle: Option<(Turn, Timestamp)>,
    /// The day since which it stands there, as it was said; none where nobody said one.
    pub cycle_since: Option<Date>,
    /// Who may see it.
    pub open: Open,
    /// When it was set.
    pub set_at: Timestamp,
    /// The journal number of its last change.
    pub changed_seq: i64,
}

const COLUMNS: &str = "o.id, o.code, o.level, o.parent, o.version, o.given, v.wording, o.cycle, o.cycle_at, o.handling, o.areas, \
                       o.readers, o.owner, o.set_at, o.changed_seq, o.cycle_since";

fn chosen(
    read: &dyn Read,
    eye: &Eye,
    rest: &str,
    mut params: Vec<Value>,
) -> Result<Vec<ObjectiveRow>, StoreError> {
    let sees = eye.on("o", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT {COLUMNS} FROM strategy_objective o JOIN strategy_version v ON v.objective = o.id AND v.no = o.version WHERE {} \
         AND {rest}",
        sees.full
    );
    let all = read.query(&sql, &params)?.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    Ok(all.into_iter().flatten().collect())
}

/// Nothing where the words cannot be read: they must not be erased, so that does not happen.
fn row(row: &Row) -> Result<Option<ObjectiveRow>, StoreError> {
    let Some(wording) = json(row, 6) else { return Ok(None) };
    let (open, _) = guarded(row, 9)?;
    Ok(Some(ObjectiveRow {
        id: row.id(0)?,
        code: row.text(1)?.to_owned(),
        level: Level::of(row.text(2)?).unwrap_or(Level::Operational),
        parent: row.opt(3, Row::id)?,
        version: row.int(4)?,
        given: row.bool(5)?,
        wording,
        cycle: json(row, 7).zip(row.opt(8, Row::time)?),
        cycle_since: some_day(row, 15)?,
        open,
        set_at: row.time(13)?,
        changed_seq: row.int(14)?,
    }))
}

/// Every objective that the reader may see, in the order of their codes.
///
/// # Errors
/// When the rows cannot be read.
pub fn objectives(read: &dyn Read, eye: &Eye) -> Result<Vec<ObjectiveRow>, StoreError> {
    chosen(read, eye, "1 = 1 ORDER BY o.sort, o.code LIMIT 2000", Vec::new())
}

/// An objective, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn objective(
    read: &dyn Read,
    eye: &Eye,
    id: Id<kind::Matter>,
) -> Result<Option<ObjectiveRow>, StoreError> {
    Ok(chosen(read, eye, "o.id = $1", vec![id.into()])?.pop())
}

/// The objective of this code, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn objective_of_code(read: &dyn Read, eye: &Eye, code: &str) -> Result<Option<ObjectiveRow>, StoreError> {
    Ok(chosen(read, eye, "o.code = $1", vec![code.into()])?.pop())
}

/// A version of an objective.
#[derive(Debug, Clone)]
pub struct VersionRow {
    /// Its number, from 1.
    pub no: i64,
    /// What it says.
    pub wording: Wording,
    /// Why it came.
    pub why: Option<Words>,
    /// Whether it came with the profile.
    pub given: bool,
    /// When.
    pub at: Timestamp,
    /// Its journal number.
    pub seq: i64,
    /// By which function.
    pub function: String,
}

/// The versions of an objective, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn versions(read: &dyn Read, objective: Id<kind::Matter>) -> Result<Vec<VersionRow>, StoreError> {
    let sql = "SELECT no, wording, why, given, at, seq, function_code FROM strategy_version WHERE objective = $1 ORDER BY no DESC";
    let one = |row: &Row| -> Result<Option<VersionRow>, StoreError> {
        let Some(wording) = json(row, 1) else { return Ok(None) };
        Ok(Some(VersionRow {
            no: row.int(0)?,
            wording,
            why: json(row, 2),
            given: row.bool(3)?,
            at: row.time(4)?,
            seq: row.int(5)?,
            function: row.text(6)?.to_owned(),
        }))
    };
    read.query(sql, &[objective.into()])?.iter().filter_map(|row| one(row).transpose()).collect()
}

/// A move of the cycle.
#[derive(Debug, Clone)]
pub struct TurnedRow {
    /// Where it went.
    pub to: Turn,
    /// Why.
    pub words: Option<Words>,
    /// The day since which it stood there, as it was said; none where nobody said one.
    pub since: Option<Date>,
    /// When it was recorded.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

/// The moves of the cycle of an objective, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn cycle(read: &dyn Read, objective: Id<kind::Matter>) -> Result<Vec<TurnedRow>, StoreError> {
    let sql = "SELECT turn, words, at, function_code, since FROM strategy_cycle WHERE objective = $1 ORDER BY seq DESC LIMIT 60";
    let one = |row: &Row| -> Result<Option<TurnedRow>, StoreError> {
        let Some(to) = json(row, 0) else { return Ok(None) };
        let (words, at, function) = (json(row, 1), row.time(2)?, row.text(3)?.to_owned());
        Ok(Some(TurnedRow { to, words, since: some_day(row, 4)?, at, function }))
    };
    read.query(sql, &[objective.into()])?.iter().filter_map(|row| one(row).transpose()).collect()
}

/// What guards an objective, a plan or a project; nothing where it is none of them.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    for table in ["strategy_project", "strategy_objective", "strategy_plan"] {
        let sql = format!("SELECT handling, areas, readers, owner FROM {table} WHERE id = $1");
        if let Some(row) = read.one(&sql, &[id.into()])? {
            let (open, owner) = guarded(&row, 0)?;
            return Ok(Some(open.resource(id, owner)));
        }
    }
    Ok(None)
}
