//! The plans of years.

use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::Eye;
use crate::objective::Open;
use crate::plan::State;
use crate::state::{guarded, json};

/// The plan of a year for a page.
#[derive(Debug, Clone)]
pub struct PlanRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its year.
    pub year: i64,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub state_at: Timestamp,
    /// Why.
    pub state_words: Option<Words>,
    /// By which function.
    pub state_function: String,
    /// Who laid it before the board last.
    pub handed_by: Option<Id<kind::Person>>,
    /// When the board validated it.
    pub validated_at: Option<Timestamp>,
    /// Who may see it.
    pub open: Open,
    /// The journal number of its last change.
    pub changed_seq: i64,
}

const COLUMNS: &str = "p.id, p.year, p.state, p.state_at, p.state_words, p.state_function, p.handed_by, p.validated_at, \
                       p.handling, p.areas, p.readers, p.owner, p.changed_seq";

fn chosen(
    read: &dyn Read,
    eye: &Eye,
    rest: &str,
    mut params: Vec<Value>,
) -> Result<Vec<PlanRow>, StoreError> {
    let sees = eye.on("p", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM strategy_plan p WHERE {} AND {rest}", sees.full);
    let one = |row: &Row| {
        let (open, _) = guarded(row, 8)?;
        Ok(PlanRow {
            id: row.id(0)?,
            year: row.int(1)?,
            state: State::of(row.text(2)?).unwrap_or(State::Draft),
            state_at: row.time(3)?,
            state_words: json(row, 4),
            state_function: row.text(5)?.to_owned(),
            handed_by: row.opt(6, Row::id)?,
            validated_at: row.opt(7, Row::time)?,
            open,
            changed_seq: row.int(12)?,
        })
    };
    read.query(&sql, &params)?.iter().map(one).collect()
}

/// The plans that the reader may see, the latest year first.
///
/// # Errors
/// When the rows cannot be read.
pub fn plans(read: &dyn Read, eye: &Eye) -> Result<Vec<PlanRow>, StoreError> {
    chosen(read, eye, "1 = 1 ORDER BY p.year DESC LIMIT 60", Vec::new())
}

/// A plan, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn plan(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<PlanRow>, StoreError> {
    Ok(chosen(read, eye, "p.id = $1", vec![id.into()])?.pop())
}

/// The plan of a year, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn plan_of_year(read: &dyn Read, eye: &Eye, year: i64) -> Result<Option<PlanRow>, StoreError> {
    Ok(chosen(read, eye, "p.year = $1", vec![year.into()])?.pop())
}
