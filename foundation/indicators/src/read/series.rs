//! Values of an indicator over time, and the levels they stand at.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Lang, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::IndicatorRow;
use crate::Facts;
use crate::command::samples;
use crate::level::{Step, levels as levels_of};
use crate::state::{self, area_of};
use crate::value::{How, Slot, ValueStatus};

/// A value for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueRow {
    /// Its period and area.
    pub slot: Slot,
    /// The journal number of the entry it came with.
    pub seq: i64,
    /// Whether it stands; otherwise it was corrected.
    pub standing: bool,
    /// The version of the indicator that it belongs to.
    pub version: i64,
    /// The value, in the unit's smallest step.
    pub value: i64,
    /// How far it may be relied on.
    pub status: ValueStatus,
    /// How it came.
    pub how: How,
    /// Where it comes from, if not from where the indicator says; the file's name for an imported one.
    pub source: Option<String>,
    /// A remark.
    pub note: Option<Words>,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// By which function.
    pub function: String,
    /// The entry that corrected it.
    pub corrected_seq: Option<i64>,
    /// Why it was corrected.
    pub why: Option<Words>,
}

const COLUMNS: &str = "area, start, seq, standing, version, value, status, how, source, note, note_lang, recorded_at, \
                       function_code, corrected_seq, why, why_lang";

fn row(row: &Row) -> Result<ValueRow, StoreError> {
    Ok(ValueRow {
        slot: Slot { area: area_of(row, 0)?, start: row.time(1)? },
        seq: row.int(2)?,
        standing: row.int(3)? == 1,
        version: row.int(4)?,
        value: row.int(5)?,
        status: state::status(row, 6)?,
        how: How::of(row.text(7)?).unwrap_or(How::Typed),
        source: row.opt(8, Row::text)?.map(str::to_owned),
        note: words(row, 9)?,
        recorded_at: row.time(11)?,
        function: row.text(12)?.to_owned(),
        corrected_seq: row.opt(13, Row::int)?,
        why: words(row, 14)?,
    })
}

/// Words in one column, with their language in the next.
fn words(row: &Row, column: usize) -> Result<Option<Words>, StoreError> {
    let (text, lang) = (row.opt(column, Row::text)?, row.opt(column + 1, Row::text)?);
    Ok(text.zip(lang.and_then(|l| l.parse::<Lang>().ok())).map(|(text, lang)| Words::new(lang, text)))
}

/// The latest values of an area, those that were corrected among them, newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn series(
    read: &dyn Read,
    id: Id<kind::Matter>,
    area: Option<&str>,
    limit: i64,
) -> Result<Vec<ValueRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM indicator_value WHERE indicator = $1 AND area = $2 ORDER BY start DESC, seq DESC LIMIT {limit}"
    );
    read.query(&sql, &[id.into(), area.unwrap_or("").into()])?.iter().map(row).collect()
}

/// The latest values that stand in an area, newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn latest(
    read: &dyn Read,
    id: Id<kind::Matter>,
    area: Option<&str>,
    limit: i64,
) -> Result<Vec<ValueRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM indicator_value WHERE indicator = $1 AND standing = 1 AND area = $2 ORDER BY start DESC LIMIT \
         {limit}"
    );
    read.query(&sql, &[id.into(), area.unwrap_or("").into()])?.iter().map(row).collect()
}

/// The value that stands in a slot.
///
/// # Errors
/// When the rows cannot be read.
pub fn value(read: &dyn Read, id: Id<kind::Matter>, slot: &Slot) -> Result<Option<ValueRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM indicator_value WHERE indicator = $1 AND area = $2 AND start = $3 AND standing = 1"
    );
    let key: [Value; 3] = [id.into(), slot.area.as_deref().unwrap_or("").into(), slot.start.into()];
    read.one(&sql, &key)?.as_ref().map(row).transpose()
}

/// The last value of a period and area that does not stand any more.
///
/// # Errors
/// When the rows cannot be read.
pub fn struck(read: &dyn Read, id: Id<kind::Matter>, slot: &Slot) -> Result<Option<ValueRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM indicator_value WHERE indicator = $1 AND area = $2 AND start = $3 AND standing = 0 ORDER BY seq \
         DESC LIMIT 1"
    );
    let key: [Value; 3] = [id.into(), slot.area.as_deref().unwrap_or("").into(), slot.start.into()];
    read.one(&sql, &key)?.as_ref().map(row).transpose()
}

/// Areas (none for the whole) for which values stand, whatever their version.
///
/// # Errors
/// When the rows cannot be read.
pub fn areas(read: &dyn Read, id: Id<kind::Matter>) -> Result<BTreeSet<Option<String>>, StoreError> {
    let sql = "SELECT DISTINCT area FROM indicator_value WHERE indicator = $1 AND standing = 1";
    read.query(sql, &[id.into()])?.iter().map(|row| area_of(row, 0)).collect()
}

/// The level at which an area stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LevelRow {
    /// Its code.
    pub level: String,
    /// The period in which it was reached.
    pub start: Timestamp,
    /// When that was recorded.
    pub at: Timestamp,
    /// The entry that says so.
    pub seq: i64,
}

/// The levels at which areas (none for the whole) stand now; those below the first are left out.
///
/// # Errors
/// When the rows cannot be read.
pub fn levels(
    read: &dyn Read,
    id: Id<kind::Matter>,
) -> Result<BTreeMap<Option<String>, LevelRow>, StoreError> {
    let sql = "SELECT area, level, start, at, seq FROM indicator_level WHERE indicator = $1";
    let one = |row: &Row| {
        let level = LevelRow {
            level: row.text(1)?.to_owned(),
            start: row.time(2)?,
            at: row.time(3)?,
            seq: row.int(4)?,
        };
        Ok((area_of(row, 0)?, level))
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// A level that was reached or left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The area; none for the whole.
    pub area: Option<String>,
    /// The entry that says so.
    pub seq: i64,
    /// The level before.
    pub from: Option<String>,
    /// The level after.
    pub to: Option<String>,
    /// The period.
    pub start: Timestamp,
    /// Its value.
    pub value: Option<i64>,
    /// When it was recorded.
    pub at: Timestamp,
}

/// Levels reached and left, newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn turns(read: &dyn Read, id: Id<kind::Matter>, limit: i64) -> Result<Vec<Turn>, StoreError> {
    let sql = format!(
        "SELECT area, seq, from_level, to_level, start, value, at FROM indicator_turn WHERE indicator = $1 ORDER BY seq DESC \
         LIMIT {limit}"
    );
    let one = |row: &Row| {
        Ok(Turn {
            area: area_of(row, 0)?,
            seq: row.int(1)?,
            from: row.opt(2, Row::text)?.map(str::to_owned),
            to: row.opt(3, Row::text)?.map(str::to_owned),
            start: row.time(4)?,
            value: row.opt(5, Row::int)?,
            at: row.time(6)?,
        })
    };
    read.query(&sql, &[id.into()])?.iter().map(one).collect()
}

/// The level of each period of an area in the version in force, in order of time, by the thresholds as they are now.
///
/// # Errors
/// When the rows cannot be read.
pub fn steps(
    read: &dyn Read,
    row: &IndicatorRow,
    area: Option<&str>,
    facts: &Facts,
) -> Result<Vec<Step>, StoreError> {
    let history = state::history(read, row.id, area, row.version)?;
    Ok(levels_of(&samples(&history, row.definition.period, facts), &row.thresholds))
}
