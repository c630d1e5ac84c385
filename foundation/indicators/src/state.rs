//! The rows that rules look at: an indicator, its versions, the values that stand, as they are now.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Failure, Read, Row, StoreError};

use crate::definition::{Definition, Open};
use crate::goal::Goal;
use crate::judge::{Standing, Version};
use crate::threshold::Threshold;
use crate::value::{Slot, ValueStatus};

/// Periods that are looked at for a level: what lies further back has no say.
pub(crate) const WINDOW: i64 = 1000;

/// Reads a JSON column.
pub(crate) fn json<T: serde::de::DeserializeOwned>(row: &Row, column: usize) -> Result<T, StoreError> {
    serde_json::from_str(row.text(column)?).map_err(|e| StoreError::Corrupt(format!("column {column}: {e}")))
}

/// An area as rows keep it: the whole is an empty code, so that it may be part of a key.
pub(crate) fn area_of(row: &Row, column: usize) -> Result<Option<String>, StoreError> {
    Ok(Some(row.text(column)?.to_owned()).filter(|a| !a.is_empty()))
}

/// An indicator now.
pub(crate) struct IndicatorNow {
    pub id: Id<kind::Matter>,
    pub versions: Vec<Version>,
    pub thresholds: Vec<Threshold>,
    pub open: Open,
    pub owner: Option<Id<kind::Person>>,
    pub goal: Goal,
    pub retired: bool,
    pub changed_seq: i64,
    pub changed_at: Timestamp,
    pub changed_function: String,
}

impl IndicatorNow {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT thresholds, handling, readers, areas, owner, changed_seq, changed_at, changed_function, goal, \
                   retired_at FROM indicator WHERE id = $1";
        let Some(row) = read.one(sql, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            id,
            versions: versions(read, id)?,
            thresholds: json(&row, 0)?,
            open: Open {
                handling: Handling::from_rank(row.int(1)?).unwrap_or(Handling::ProfessionalSecrecy),
                readers: json(&row, 2)?,
                areas: json(&row, 3)?,
            },
            owner: row.opt(4, Row::id)?,
            goal: store::json(&row, 8).unwrap_or_default(),
            retired: !row.is_null(9),
            changed_seq: row.int(5)?,
            changed_at: row.time(6)?,
            changed_function: row.text(7)?.to_owned(),
        }))
    }
    pub(crate) fn of_code(read: &dyn Read, code: &str) -> Result<Option<Self>, StoreError> {
        let row = read.one("SELECT id FROM indicator WHERE code = $1", &[code.into()])?;
        row.map_or(Ok(None), |row| Self::find(read, row.id(0)?))
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    pub(crate) fn resource(&self) -> Resource {
        resource(self.id, &self.open, self.owner)
    }
    /// The version in force.
    pub(crate) fn latest(&self) -> Result<&Version, StoreError> {
        self.versions
            .last()
            .ok_or_else(|| StoreError::Corrupt(format!("the indicator {} has no version", self.id)))
    }
    /// Refuses what makes no sense for an indicator that is no longer followed.
    pub(crate) fn followed(&self) -> Result<(), Refusal> {
        if self.retired { Err(Refusal::conflict("refusal-indicator-retired")) } else { Ok(()) }
    }
    /// Refuses when the page was drawn before the last change.
    pub(crate) fn check(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        match based_on {
            Some(seen) if seen < self.changed_seq => Err(Refusal::conflict("refusal-indicator-changed")
                .with("function", &self.changed_function)
                .with("at", self.changed_at.rfc3339())),
            _ => Ok(()),
        }
    }
}

/// What an access rule looks at.
pub(crate) fn resource(id: Id<kind::Matter>, open: &Open, owner: Option<Id<kind::Person>>) -> Resource {
    Resource {
        matter: Some(id),
        handling: open.handling,
        areas: open.areas.clone(),
        readers: open.readers.clone(),
        owner,
    }
}

/// The versions of an indicator, oldest first.
pub(crate) fn versions(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<Version>, StoreError> {
    let sql = "SELECT no, since, definition FROM indicator_version WHERE indicator = $1 ORDER BY no";
    let rows = read.query(sql, &[id.into()])?;
    rows.iter()
        .map(|row| {
            let definition: Definition = json(row, 2)?;
            Ok(Version { no: row.int(0)?, since: row.opt(1, Row::time)?, definition })
        })
        .collect()
}

/// The values that stand in the slots from the earliest of these periods to the latest.
pub(crate) fn standing(
    read: &dyn Read,
    id: Id<kind::Matter>,
    starts: impl Iterator<Item = Timestamp> + Clone,
) -> Result<Standing, StoreError> {
    let (Some(from), Some(to)) = (starts.clone().min(), starts.max()) else { return Ok(Standing::new()) };
    let sql = "SELECT area, start, value FROM indicator_value WHERE indicator = $1 AND standing = 1 AND start >= $2 AND \
               start <= $3";
    let rows = read.query(sql, &[id.into(), from.into(), to.into()])?;
    rows.iter().map(|row| Ok((Slot { area: area_of(row, 0)?, start: row.time(1)? }, row.int(2)?))).collect()
}

/// The value that stands in a slot, with its status, its version and the entry it came with.
pub(crate) fn stands(
    read: &dyn Read,
    id: Id<kind::Matter>,
    slot: &Slot,
) -> Result<Option<(i64, ValueStatus, i64, i64)>, StoreError> {
    let sql = "SELECT value, status, version, seq FROM indicator_value WHERE indicator = $1 AND area = $2 AND start = $3 \
               AND standing = 1";
    let area = slot.area.as_deref().unwrap_or("");
    let row = read.one(sql, &[id.into(), area.into(), slot.start.into()])?;
    row.map(|row| Ok((row.int(0)?, status(&row, 1)?, row.int(2)?, row.int(3)?))).transpose()
}

pub(crate) fn status(row: &Row, column: usize) -> Result<ValueStatus, StoreError> {
    Ok(ValueStatus::of(row.text(column)?).unwrap_or(ValueStatus::Unconfirmed))
}

/// The latest values of an area in one version, by period: at most [`WINDOW`].
pub(crate) fn history(
    read: &dyn Read,
    id: Id<kind::Matter>,
    area: Option<&str>,
    version: i64,
) -> Result<BTreeMap<Timestamp, (i64, ValueStatus)>, StoreError> {
    let sql = format!(
        "SELECT start, value, status FROM indicator_value WHERE indicator = $1 AND standing = 1 AND area = $2 AND \
         version = $3 ORDER BY start DESC LIMIT {WINDOW}"
    );
    let rows = read.query(&sql, &[id.into(), area.unwrap_or("").into(), version.into()])?;
    rows.iter().map(|row| Ok((row.time(0)?, (row.int(1)?, status(row, 2)?)))).collect()
}

/// Areas that stand at a level, with its code.
pub(crate) fn levels_now(
    read: &dyn Read,
    id: Id<kind::Matter>,
) -> Result<BTreeMap<Option<String>, String>, StoreError> {
    let rows = read.query("SELECT area, level FROM indicator_level WHERE indicator = $1", &[id.into()])?;
    rows.iter().map(|row| Ok((area_of(row, 0)?, row.text(1)?.to_owned()))).collect()
}

/// Areas (and the whole) for which values of this version stand.
pub(crate) fn areas_with_values(
    read: &dyn Read,
    id: Id<kind::Matter>,
    version: i64,
) -> Result<BTreeSet<Option<String>>, StoreError> {
    let sql =
        "SELECT DISTINCT area FROM indicator_value WHERE indicator = $1 AND standing = 1 AND version = $2";
    read.query(sql, &[id.into(), version.into()])?.iter().map(|row| area_of(row, 0)).collect()
}
