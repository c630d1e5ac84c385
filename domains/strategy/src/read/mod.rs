//! What pages ask: rows as values, cut to what the reader may see. What hangs on a matter is asked for once the matter itself was
//! found for the reader.

mod account;
mod objective;
mod overview;
mod plan;
mod project;
mod report;
mod stand;

pub use access::Eye;
pub use account::{AccountRow, ObjectiveAccount, account, accounts};
pub use objective::{
    ObjectiveRow, TurnedRow, VersionRow, cycle, objective, objective_of_code, objectives, resource, versions,
};
pub use overview::{Tallies, Tally, tallies};
pub use plan::{LateRow, PlanRow, StepRow, late, plan, plan_of_year, plans, steps};
pub use project::{
    Dates, ItemRow, ProjectFilter, ProjectRow, Waiting, called, conflicted, counts, dates, dropped, due,
    items, numbers, project, project_of_number, projects, waited_for, waiting,
};
pub use report::{ReportRow, report, reports};
pub(crate) use report::{last_report, lines};
pub use stand::{SaidRow, StandRow, said, stands};

use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use crate::state::{json, some_text};

/// Rows of a table for these matters: the conditions are asked in portions, whatever the number.
pub(crate) fn among(
    read: &dyn Read,
    ids: &[Id<kind::Matter>],
    sql: impl Fn(&str) -> String,
) -> Result<Vec<Row>, StoreError> {
    let mut all = Vec::new();
    for portion in ids.chunks(400) {
        let places: Vec<String> = (1..=portion.len()).map(|n| format!("${n}")).collect();
        let params: Vec<Value> = portion.iter().map(|id| (*id).into()).collect();
        all.extend(read.query(&sql(&places.join(", ")), &params)?);
    }
    Ok(all)
}

/// A line of the history of a matter.
#[derive(Debug, Clone)]
pub struct TurnRow {
    /// Its journal number.
    pub seq: i64,
    /// What happened: `project-described`.
    pub what: String,
    /// Whether it changed something that the board had validated.
    pub late: bool,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// Whether what it said was erased.
    pub erased: bool,
    /// Where a project stands since then, if that is what happened: `done`.
    pub turned_to: Option<String>,
    /// Why, where somebody said so.
    pub why: Option<Words>,
}

/// The last lines of the history, newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn turns(read: &dyn Read, matter: Id<kind::Matter>, limit: i64) -> Result<Vec<TurnRow>, StoreError> {
    let sql = format!(
        "SELECT seq, what, late, recorded_at, function_code, erased, turned_to, why FROM strategy_turn WHERE matter = $1 ORDER BY \
         seq DESC LIMIT {limit}"
    );
    let one = |row: &Row| {
        Ok(TurnRow {
            seq: row.int(0)?,
            what: row.text(1)?.to_owned(),
            late: row.bool(2)?,
            at: row.time(3)?,
            function: row.text(4)?.to_owned(),
            erased: row.bool(5)?,
            turned_to: some_text(row, 6)?,
            why: json(row, 7),
        })
    };
    read.query(&sql, &[matter.into()])?.iter().map(one).collect()
}
