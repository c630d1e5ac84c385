//! Plans: one, all of them, those before and after.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kernel::{Handling, Id, Resource, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value, json};

use super::Eye;
use crate::plan::{Frame, Heading, Sort, State};

/// A plan for a page.
#[derive(Debug, Clone)]
pub struct PlanRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// What it is.
    pub sort: Sort,
    /// Its code in the profile that ships it.
    pub code: Option<String>,
    /// What it says of itself.
    pub frame: Frame,
    /// Where it stands.
    pub state: State,
    /// Since when, as recorded.
    pub state_at: Timestamp,
    /// The day of the decision.
    pub state_on: Option<Date>,
    /// Code of the organisation that decided.
    pub state_by: Option<String>,
    /// What was said.
    pub state_words: Option<Words>,
    /// The day on which it was adopted.
    pub adopted_on: Option<Date>,
    /// Code of the organisation that adopted it.
    pub adopted_by: Option<String>,
    /// Why that was corrected last.
    pub adopted_words: Option<Words>,
    /// Objectives, axes, themes, missions.
    pub headings: Vec<Heading>,
    /// Codes of the areas that it is for.
    pub areas: BTreeSet<String>,
    /// How it is handled.
    pub handling: Handling,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// The journal number of its last change.
    pub changed_seq: i64,
    /// How many points it has here.
    pub points: i64,
    /// How many of them have a text.
    pub with_text: i64,
    /// How many of them are open.
    pub open: i64,
}

const COLUMNS: &str = "p.id, p.sort, p.code, p.frame, p.state, p.state_at, p.state_on, p.state_by, p.state_words, p.headings, \
                       p.areas, p.handling, p.opened_at, p.changed_seq, CAST((SELECT COUNT(*) FROM programme_point x WHERE \
                       x.plan = p.id) AS BIGINT), CAST((SELECT COUNT(*) FROM programme_point x WHERE x.plan = p.id AND \
                       x.content NOT LIKE '%\"standing\":\"missing\"%') AS BIGINT), CAST((SELECT COUNT(*) FROM \
                       programme_point x WHERE x.plan = p.id AND x.state IN ('open', 'running')) AS BIGINT), p.adopted_on, p.adopted_by, \
                       p.adopted_words";

/// Which plans.
#[derive(Debug, Clone, Default)]
pub struct PlanFilter {
    /// Only of this sort.
    pub sort: Option<Sort>,
    /// Only those in force on this day: adopted or running, the day in their period.
    pub on: Option<Date>,
}

/// Plans, from the highest to the nearest, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn plans(read: &dyn Read, eye: &Eye, filter: &PlanFilter) -> Result<Vec<PlanRow>, StoreError> {
    let (wanted, params) = match filter.sort {
        Some(sort) => ("p.sort = $1", vec![sort.code().into()]),
        None => ("1 = 1", Vec::new()),
    };
    let mut all = chosen(read, eye, wanted, params)?;
    if let Some(day) = filter.on {
        all.retain(|plan| plan.state.is_in_force() && plan.frame.covers(day));
    }
    all.sort_by_key(|plan| (plan.sort.depth(), plan.sort, std::cmp::Reverse(plan.frame.from), plan.id));
    Ok(all)
}

/// A plan, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn plan(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<PlanRow>, StoreError> {
    Ok(chosen(read, eye, "p.id = $1", vec![id.into()])?.pop())
}

/// The plan before this one, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn predecessor(read: &dyn Read, eye: &Eye, of: &PlanRow) -> Result<Option<PlanRow>, StoreError> {
    of.frame.predecessor.map_or(Ok(None), |id| plan(read, eye, id))
}

/// The plan that follows this one, where the reader may see it: the one into which its points are carried.
///
/// # Errors
/// When the rows cannot be read.
pub fn successor(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<PlanRow>, StoreError> {
    let sql = "SELECT id FROM programme_plan WHERE predecessor = $1 ORDER BY opened_at, id";
    read.one(sql, &[id.into()])?.map_or(Ok(None), |row| plan(read, eye, row.id(0)?))
}

fn chosen(
    read: &dyn Read,
    eye: &Eye,
    wanted: &str,
    mut params: Vec<Value>,
) -> Result<Vec<PlanRow>, StoreError> {
    let sees = eye.on("p", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM programme_plan p WHERE {wanted} AND {}", sees.full);
    read.query(&sql, &params)?.iter().filter_map(|row| of(row).transpose()).collect()
}

fn of(row: &Row) -> Result<Option<PlanRow>, StoreError> {
    let Some(frame) = json(row, 3) else { return Ok(None) };
    let text = |column| row.opt(column, Row::text).map(|t| t.map(str::to_owned));
    Ok(Some(PlanRow {
        id: row.id(0)?,
        sort: Sort::of(row.text(1)?).unwrap_or(Sort::Regional),
        code: text(2)?,
        frame,
        state: State::of(row.text(4)?).unwrap_or(State::Closed),
        state_at: row.time(5)?,
        state_on: text(6)?.and_then(|day| day.parse().ok()),
        state_by: text(7)?,
        state_words: json(row, 8),
        adopted_on: text(17)?.and_then(|day| day.parse().ok()),
        adopted_by: text(18)?,
        adopted_words: json(row, 19),
        headings: json(row, 9).unwrap_or_default(),
        areas: json(row, 10).unwrap_or_default(),
        handling: Handling::from_rank(row.int(11)?).unwrap_or(Handling::ProfessionalSecrecy),
        opened_at: row.time(12)?,
        changed_seq: row.int(13)?,
        points: row.int(14)?,
        with_text: row.int(15)?,
        open: row.int(16)?,
    }))
}

/// What guards a plan or a point; nothing where it is neither. A point is guarded like its plan.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    let sql = "SELECT p.handling, p.areas, p.readers, p.owner FROM programme_plan p WHERE p.id = $1 OR p.id = (SELECT x.plan FROM \
               programme_point x WHERE x.id = $1)";
    let row = read.one(sql, &[id.into()])?;
    row.map(|row| {
        Ok(Resource {
            matter: Some(id),
            handling: Handling::from_rank(row.int(0)?).unwrap_or(Handling::ProfessionalSecrecy),
            areas: json(&row, 1).unwrap_or_default(),
            readers: json(&row, 2).unwrap_or_default(),
            owner: row.opt(3, Row::id)?,
        })
    })
    .transpose()
}
