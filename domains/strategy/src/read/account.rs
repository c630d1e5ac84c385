//! What a note or a report draws on: the objectives of a year with how they stand and what is told of them, in both languages.

use std::collections::BTreeMap;

use kernel::{Id, Text, Timestamp, kind};
use store::{Read, Row, StoreError};

use super::{Eye, ObjectiveRow, StandRow, among, objectives, stands};
use crate::Facts;
use crate::axis::Axis;
use crate::objective::Part;
use crate::state::{json, some_text};

/// What is told of an objective and a year.
#[derive(Debug, Clone)]
pub struct AccountRow {
    /// The objective.
    pub objective: Id<kind::Matter>,
    /// The year.
    pub year: i64,
    /// What it tells.
    pub part: Part,
    /// The words.
    pub text: Text,
    /// Where they are quoted from.
    pub quoted: Option<String>,
    /// The entry that holds them.
    pub seq: i64,
    /// When it was written.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// By whom.
    pub person: Option<Id<kind::Person>>,
}

const COLUMNS: &str = "objective, year, part, text, quoted, seq, at, function_code, person";

fn row(row: &Row) -> Result<Option<AccountRow>, StoreError> {
    let (Some(text), Some(part)) = (json(row, 3), Part::of(row.text(2)?)) else { return Ok(None) };
    Ok(Some(AccountRow {
        objective: row.id(0)?,
        year: row.int(1)?,
        part,
        text,
        quoted: some_text(row, 4)?,
        seq: row.int(5)?,
        at: row.time(6)?,
        function: row.text(7)?.to_owned(),
        person: row.opt(8, Row::id)?,
    }))
}

/// Everything that is told of an objective, the latest year first.
///
/// # Errors
/// When the rows cannot be read.
pub fn accounts(read: &dyn Read, objective: Id<kind::Matter>) -> Result<Vec<AccountRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM strategy_account WHERE objective = $1 ORDER BY year DESC, part");
    read.query(&sql, &[objective.into()])?.iter().filter_map(|one| row(one).transpose()).collect()
}

/// An objective with everything that an account of a year says of it.
#[derive(Debug, Clone)]
pub struct ObjectiveAccount {
    /// The objective: code, level, parent, words in both languages, responsible functions, sources, indicators.
    pub objective: ObjectiveRow,
    /// How it stands on each axis of which something was said.
    pub stands: BTreeMap<Axis, StandRow>,
    /// What was done in that year.
    pub achievements: Option<AccountRow>,
    /// The result that was reached.
    pub reached: Option<AccountRow>,
    /// What is planned for the year after.
    pub planning: Option<AccountRow>,
}

/// The account of a year: the objectives that hold in it and that the reader may see, in the order of their codes.
///
/// # Errors
/// When the rows cannot be read.
pub fn account(
    read: &dyn Read,
    eye: &Eye,
    facts: &Facts,
    year: i64,
) -> Result<Vec<ObjectiveAccount>, StoreError> {
    let mut all = objectives(read, eye)?;
    all.retain(|objective| objective.wording.period.holds(year));
    let ids: Vec<_> = all.iter().map(|objective| objective.id).collect();
    let mut stands = stands(read, facts, &ids)?;
    let rows = among(read, &ids, |places| {
        format!(
            "SELECT {COLUMNS} FROM strategy_account WHERE year IN ({year}, {}) AND objective IN ({places})",
            year + 1
        )
    })?;
    let mut told: BTreeMap<(Id<kind::Matter>, i64, Part), AccountRow> = BTreeMap::new();
    for one in &rows {
        told.extend(row(one)?.map(|row| ((row.objective, row.year, row.part), row)));
    }
    let of = |objective: ObjectiveRow| {
        let id = objective.id;
        ObjectiveAccount {
            stands: stands.remove(&id).unwrap_or_default(),
            achievements: told.remove(&(id, year, Part::Achievements)),
            reached: told.remove(&(id, year, Part::Reached)),
            planning: told.remove(&(id, year + 1, Part::Planning)),
            objective,
        }
    };
    Ok(all.into_iter().map(of).collect())
}
