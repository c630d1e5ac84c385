//! The plans of years.

use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::Eye;
use crate::objective::Open;
use crate::plan::{State, Step};
use crate::project::Content;
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

/// A step that was taken with a plan.
#[derive(Debug, Clone)]
pub struct StepRow {
    /// Its journal number.
    pub seq: i64,
    /// What was done.
    pub step: Step,
    /// Why, or what there was to say.
    pub words: Option<Words>,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// How many late changes it was about.
    pub changes: i64,
}

/// The steps that were taken with a plan, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn steps(read: &dyn Read, plan: Id<kind::Matter>) -> Result<Vec<StepRow>, StoreError> {
    let sql = "SELECT seq, step, words, at, function_code, changes FROM strategy_step WHERE plan = $1 ORDER BY seq DESC LIMIT 60";
    let one = |row: &Row| {
        Ok(StepRow {
            seq: row.int(0)?,
            step: Step::of(row.text(1)?).unwrap_or(Step::HandIn),
            words: json(row, 2),
            at: row.time(3)?,
            function: row.text(4)?.to_owned(),
            changes: row.int(5)?,
        })
    };
    read.query(sql, &[plan.into()])?.iter().map(one).collect()
}

/// Something that changed in a project since its plan was validated last.
#[derive(Debug, Clone)]
pub struct LateRow {
    /// The project.
    pub project: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Its title.
    pub titles: kernel::Text,
    /// Its journal number.
    pub seq: i64,
    /// What happened: `project-described`.
    pub what: String,
    /// Why, where somebody said so.
    pub why: Option<Words>,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// By whom.
    pub person: Id<kind::Person>,
}

/// What has changed since the plan was validated last, of the projects that the reader may see; the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn late(read: &dyn Read, eye: &Eye, plan: Id<kind::Matter>) -> Result<Vec<LateRow>, StoreError> {
    let sees = eye.on("p", 2);
    let mut params: Vec<Value> = vec![plan.into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT p.id, p.number, p.content, t.seq, t.what, t.why, t.recorded_at, t.function_code, t.person FROM strategy_turn t JOIN \
         strategy_project p ON p.id = t.matter JOIN strategy_plan l ON l.id = p.plan WHERE l.id = $1 AND t.late = TRUE AND t.seq > \
         COALESCE(l.validated_seq, 0) AND {} ORDER BY t.seq DESC LIMIT 1000",
        sees.full
    );
    let one = |row: &Row| {
        Ok(LateRow {
            project: row.id(0)?,
            number: row.text(1)?.to_owned(),
            titles: json::<Content>(row, 2).map_or_else(kernel::Text::default, |c| c.titles),
            seq: row.int(3)?,
            what: row.text(4)?.to_owned(),
            why: json(row, 5),
            at: row.time(6)?,
            function: row.text(7)?.to_owned(),
            person: row.id(8)?,
        })
    };
    read.query(&sql, &params)?.iter().map(one).collect()
}

/// The plan of a year, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn plan_of_year(read: &dyn Read, eye: &Eye, year: i64) -> Result<Option<PlanRow>, StoreError> {
    Ok(chosen(read, eye, "p.year = $1", vec![year.into()])?.pop())
}
