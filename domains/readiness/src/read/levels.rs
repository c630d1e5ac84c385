//! Levels of plans: those of a version, those that name an indicator, those that were reached.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Text, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use super::Eye;
use crate::content::{Frame, Level};
use crate::plan::Standing;
use crate::state::{self, LEVEL, LastMet, json};

/// The levels of a version. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn levels(read: &dyn Read, plan: Id<kind::Matter>, no: i64) -> Result<Vec<Level>, StoreError> {
    state::levels(read, plan, no)
}

/// When each level of a plan was reached last, those that ever were. The caller has made sure that the plan may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn last_met(read: &dyn Read, plan: Id<kind::Matter>) -> Result<Vec<LastMet>, StoreError> {
    state::last_met(read, plan)
}

/// A level of a plan that holds, found by the indicator that it names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamingRow {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// Its title.
    pub titles: Text,
    /// Where its content comes from.
    pub standing: Standing,
    /// How it is handled.
    pub handling: Handling,
    /// Areas for which it holds; everywhere when there are none.
    pub areas: BTreeSet<String>,
    /// The version that holds.
    pub version: i64,
    /// The level.
    pub level: Level,
}

/// The levels that name a threshold of this indicator, in the versions that hold, of plans that the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn naming(read: &dyn Read, eye: &Eye, indicator: &str) -> Result<Vec<NamingRow>, StoreError> {
    let sees = eye.on("p", 2);
    let mut params: Vec<Value> = vec![indicator.into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT p.id, p.frame, p.standing, p.handling, p.areas, l.no, {LEVEL} FROM readiness_level l JOIN readiness_plan p ON \
         p.id = l.plan AND p.valid_no = l.no WHERE l.indicator = $1 AND NOT p.withdrawn AND {} ORDER BY p.entered_at, p.id, l.k",
        sees.full
    );
    read.query(&sql, &params)?.iter().map(naming_row).collect()
}

fn naming_row(row: &Row) -> Result<NamingRow, StoreError> {
    Ok(NamingRow {
        plan: row.id(0)?,
        titles: json::<Frame>(row, 1).unwrap_or_default().titles,
        standing: Standing::of(row.text(2)?).unwrap_or(Standing::Own),
        handling: Handling::from_rank(row.int(3)?).unwrap_or(Handling::ProfessionalSecrecy),
        areas: json(row, 4).unwrap_or_default(),
        version: row.int(5)?,
        level: state::level(row, 6)?,
    })
}

/// A level that was reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetRow {
    /// The plan.
    pub plan: Id<kind::Matter>,
    /// Its title.
    pub titles: Text,
    /// Whether it can still be activated: neither withdrawn nor without content.
    pub usable: bool,
    /// The number of the level.
    pub k: u32,
    /// What the plan called the level.
    pub names: Text,
    /// When.
    pub at: Timestamp,
    /// The entry that says so.
    pub seq: i64,
}

/// The levels of plans of which a signal tells, as far as the reader may see the plans.
///
/// # Errors
/// When the rows cannot be read.
pub fn met(read: &dyn Read, eye: &Eye, signal: Id<kind::Matter>) -> Result<Vec<MetRow>, StoreError> {
    let sees = eye.on("p", 2);
    let mut params: Vec<Value> = vec![signal.into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT p.id, p.frame, p.valid_no, m.names, m.at, m.seq, m.k FROM readiness_met m JOIN readiness_plan p ON p.id = m.plan \
         WHERE m.signal = $1 AND {} ORDER BY m.seq",
        sees.full
    );
    let one = |row: &Row| {
        Ok(MetRow {
            plan: row.id(0)?,
            titles: json::<Frame>(row, 1).unwrap_or_default().titles,
            usable: !row.is_null(2),
            k: u32::try_from(row.int(6)?).unwrap_or_default(),
            names: json(row, 3).unwrap_or_default(),
            at: row.time(4)?,
            seq: row.int(5)?,
        })
    };
    read.query(&sql, &params)?.iter().map(one).collect()
}
