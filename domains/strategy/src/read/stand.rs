//! How things stand: each axis of an objective or a project, with its history.

use std::collections::BTreeMap;

use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use super::among;
use crate::Facts;
use crate::axis::{Axis, Trend, trend};
use crate::state::{json, some_text};

/// An axis as it stands now.
#[derive(Debug, Clone)]
pub struct StandRow {
    /// The axis.
    pub axis: Axis,
    /// Code of its value.
    pub value: String,
    /// Where it goes, by its last two values.
    pub trend: Option<Trend>,
    /// Why.
    pub words: Option<Words>,
    /// When that was said.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

/// How these matters stand, each axis of which something was said.
///
/// # Errors
/// When the rows cannot be read.
pub fn stands(
    read: &dyn Read,
    facts: &Facts,
    matters: &[Id<kind::Matter>],
) -> Result<BTreeMap<Id<kind::Matter>, BTreeMap<Axis, StandRow>>, StoreError> {
    let rows = among(read, matters, |places| {
        format!(
            "SELECT matter, axis, value, before, words, at, function_code FROM strategy_axis_now WHERE matter IN ({places})"
        )
    })?;
    let mut all: BTreeMap<Id<kind::Matter>, BTreeMap<Axis, StandRow>> = BTreeMap::new();
    for row in rows {
        let Some(axis) = Axis::of(row.text(1)?) else { continue };
        let (value, before) = (row.text(2)?.to_owned(), some_text(&row, 3)?);
        let stand = StandRow {
            axis,
            trend: trend(facts, before.as_deref(), &value),
            value,
            words: json(&row, 4),
            at: row.time(5)?,
            function: row.text(6)?.to_owned(),
        };
        all.entry(row.id(0)?).or_default().insert(axis, stand);
    }
    Ok(all)
}

/// Something that was said of an axis.
#[derive(Debug, Clone)]
pub struct SaidRow {
    /// The axis.
    pub axis: Axis,
    /// Code of its value.
    pub value: String,
    /// Why.
    pub words: Option<Words>,
    /// When.
    pub at: Timestamp,
    /// Its journal number.
    pub seq: i64,
    /// By which function.
    pub function: String,
}

/// Everything that was said of how something stands, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn said(read: &dyn Read, matter: Id<kind::Matter>, limit: i64) -> Result<Vec<SaidRow>, StoreError> {
    let sql = format!(
        "SELECT axis, value, words, at, seq, function_code FROM strategy_axis WHERE matter = $1 ORDER BY seq DESC LIMIT {limit}"
    );
    let one = |row: &Row| -> Result<Option<SaidRow>, StoreError> {
        let Some(axis) = Axis::of(row.text(0)?) else { return Ok(None) };
        Ok(Some(SaidRow {
            axis,
            value: row.text(1)?.to_owned(),
            words: json(row, 2),
            at: row.time(3)?,
            seq: row.int(4)?,
            function: row.text(5)?.to_owned(),
        }))
    };
    read.query(&sql, &[matter.into()])?.iter().filter_map(|row| one(row).transpose()).collect()
}
