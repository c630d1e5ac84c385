//! Projects and actions: those of a year, one with what is due and what it waits for.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::{Eye, among};
use crate::axis::Axis;
use crate::objective::Open;
use crate::order::too_early;
use crate::project::{Content, Facet, Item, Sort, State};
use crate::state::{guarded, json, some_day, some_text};

/// A project for a page.
#[derive(Debug, Clone)]
pub struct ProjectRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// The plan it stands in.
    pub plan: Id<kind::Matter>,
    /// The year of that plan.
    pub year: i64,
    /// Its number.
    pub number: String,
    /// What it is.
    pub sort: Sort,
    /// What it says.
    pub content: Content,
    /// Where it stands as a whole.
    pub state: State,
    /// Since when.
    pub state_at: Timestamp,
    /// Why.
    pub state_words: Option<Words>,
    /// Why its money moved last.
    pub money_why: Option<Words>,
    /// Why another side of it changed last, where somebody said so.
    pub whys: BTreeMap<Facet, Words>,
    /// How often it was changed after the board had validated the plan.
    pub late: i64,
    /// Who may see it.
    pub open: Open,
    /// When it came into the plan.
    pub set_at: Timestamp,
    /// The journal number of its last change.
    pub changed_seq: i64,
}

const COLUMNS: &str = "p.id, p.plan, p.year, p.number, p.sort, p.content, p.state, p.state_at, p.state_words, p.late, p.handling, \
                       p.areas, p.readers, p.owner, p.set_at, p.changed_seq, p.money_why, p.whys";

/// Which projects.
#[derive(Debug, Clone, Default)]
pub struct ProjectFilter {
    /// Of the plan of this year.
    pub year: Option<i64>,
    /// Under this objective, or under one beneath it.
    pub objective: Option<Id<kind::Matter>>,
    /// Carried by this function.
    pub function: Option<String>,
    /// Of which this was said last: an axis, and its value.
    pub axis: Option<(Axis, Option<String>)>,
    /// Only those that are not ended.
    pub open: bool,
    /// Only those that stand there as a whole.
    pub state: Option<State>,
    /// At least partly between these two days.
    pub between: Option<(Date, Date)>,
}

impl ProjectFilter {
    /// Conditions with their parameters.
    pub(super) fn conditions(&self) -> (String, Vec<Value>) {
        let (mut wanted, mut params): (Vec<String>, Vec<Value>) = (vec!["1 = 1".to_owned()], Vec::new());
        let place = |params: &mut Vec<Value>, value: Value| {
            params.push(value);
            format!("${}", params.len())
        };
        if let Some(year) = self.year {
            wanted.push(format!("p.year = {}", place(&mut params, year.into())));
        }
        if let Some(objective) = self.objective {
            let (one, other) = (place(&mut params, objective.into()), place(&mut params, objective.into()));
            wanted.push(format!(
                "(p.objective = {one} OR p.objective IN (SELECT id FROM strategy_objective WHERE parent = {other}))"
            ));
        }
        if let Some(function) = &self.function {
            wanted.push(format!("p.function_code = {}", place(&mut params, function.into())));
        }
        if let Some((axis, value)) = &self.axis {
            let axis = place(&mut params, axis.code().into());
            let of = "FROM strategy_axis_now a WHERE a.matter = p.id AND a.axis =";
            wanted.push(match value {
                Some(value) => {
                    let value = place(&mut params, value.into());
                    format!("EXISTS (SELECT 1 {of} {axis} AND a.value = {value})")
                }
                // Of which nothing was said yet.
                None => format!("NOT EXISTS (SELECT 1 {of} {axis})"),
            });
        }
        if self.open {
            wanted.push("p.state = 'open'".to_owned());
        }
        if let Some(state) = self.state {
            wanted.push(format!("p.state = {}", place(&mut params, state.code().into())));
        }
        if let Some((from, until)) = self.between {
            let (until, from) =
                (place(&mut params, until.to_string().into()), place(&mut params, from.to_string().into()));
            wanted.push(format!("p.starts <= {until} AND p.ends >= {from}"));
        }
        (wanted.join(" AND "), params)
    }
}

/// Projects in the order of their objectives and numbers: at most so many, after the first few.
///
/// # Errors
/// When the rows cannot be read.
pub fn projects(
    read: &dyn Read,
    eye: &Eye,
    filter: &ProjectFilter,
    (limit, skip): (i64, i64),
) -> Result<Vec<ProjectRow>, StoreError> {
    let (wanted, params) = filter.conditions();
    let order = "ORDER BY COALESCE((SELECT o.sort FROM strategy_objective o WHERE o.id = p.objective), ''), p.year DESC, p.no";
    chosen(read, eye, &format!("{wanted} {order} LIMIT {limit} OFFSET {skip}"), params)
}

/// How many projects there are of those, by whether they are open.
///
/// # Errors
/// When the rows cannot be read.
pub fn counts(
    read: &dyn Read,
    eye: &Eye,
    filter: &ProjectFilter,
) -> Result<BTreeMap<State, i64>, StoreError> {
    let (wanted, mut params) = filter.conditions();
    let sees = eye.on("p", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT p.state, CAST(COUNT(*) AS BIGINT) FROM strategy_project p WHERE {} AND {wanted} GROUP BY p.state",
        sees.full
    );
    let one = |row: &Row| Ok((State::of(row.text(0)?).unwrap_or(State::Open), row.int(1)?));
    read.query(&sql, &params)?.iter().map(one).collect()
}

/// The numbers of these projects, of those that the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn called(
    read: &dyn Read,
    eye: &Eye,
    ids: &BTreeSet<Id<kind::Matter>>,
) -> Result<BTreeMap<Id<kind::Matter>, String>, StoreError> {
    let ids: Vec<_> = ids.iter().copied().collect();
    let mut all = BTreeMap::new();
    for portion in ids.chunks(400) {
        let places: Vec<String> = (1..=portion.len()).map(|n| format!("${n}")).collect();
        let mut params: Vec<Value> = portion.iter().map(|id| (*id).into()).collect();
        let sees = eye.on("p", params.len() + 1);
        params.extend(sees.full_params());
        let sql = format!(
            "SELECT p.id, p.number FROM strategy_project p WHERE {} AND p.id IN ({})",
            sees.full,
            places.join(", ")
        );
        for row in read.query(&sql, &params)? {
            all.insert(row.id(0)?, row.text(1)?.to_owned());
        }
    }
    Ok(all)
}

/// A project, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn project(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<ProjectRow>, StoreError> {
    Ok(chosen(read, eye, "p.id = $1", vec![id.into()])?.pop())
}

/// The project of this number, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn project_of_number(read: &dyn Read, eye: &Eye, number: &str) -> Result<Option<ProjectRow>, StoreError> {
    Ok(chosen(read, eye, "p.number = $1", vec![number.into()])?.pop())
}

fn chosen(
    read: &dyn Read,
    eye: &Eye,
    rest: &str,
    mut params: Vec<Value>,
) -> Result<Vec<ProjectRow>, StoreError> {
    let sees = eye.on("p", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM strategy_project p WHERE {} AND {rest}", sees.full);
    let all = read.query(&sql, &params)?.iter().map(row).collect::<Result<Vec<_>, _>>()?;
    Ok(all.into_iter().flatten().collect())
}

/// Nothing where it cannot be read: it must not be erased, so that does not happen.
fn row(row: &Row) -> Result<Option<ProjectRow>, StoreError> {
    let Some(content) = json(row, 5) else { return Ok(None) };
    let (open, _) = guarded(row, 10)?;
    Ok(Some(ProjectRow {
        id: row.id(0)?,
        plan: row.id(1)?,
        year: row.int(2)?,
        number: row.text(3)?.to_owned(),
        sort: Sort::of(row.text(4)?).unwrap_or(Sort::Project),
        content,
        state: State::of(row.text(6)?).unwrap_or(State::Open),
        state_at: row.time(7)?,
        state_words: json(row, 8),
        late: row.int(9)?,
        open,
        set_at: row.time(14)?,
        changed_seq: row.int(15)?,
        money_why: json(row, 16),
        whys: json(row, 17).unwrap_or_default(),
    }))
}

/// Numbers of every project that the reader may see, with year.
///
/// # Errors
/// When the rows cannot be read.
pub fn numbers(read: &dyn Read, eye: &Eye) -> Result<Vec<(String, i64, Id<kind::Matter>)>, StoreError> {
    let sees = eye.on("p", 1);
    let sql = format!(
        "SELECT p.number, p.year, p.id FROM strategy_project p WHERE {} ORDER BY p.year, p.no",
        sees.full
    );
    let one = |row: &Row| Ok((row.text(0)?.to_owned(), row.int(1)?, row.id(2)?));
    read.query(&sql, &sees.full_params())?.iter().map(one).collect()
}

/// A deliverable or milestone.
#[derive(Debug, Clone)]
pub struct ItemRow {
    /// The project.
    pub project: Id<kind::Matter>,
    /// Its number within the project.
    pub n: i64,
    /// What it says.
    pub item: Item,
    /// The day on which it was due at first.
    pub first_due: Date,
    /// Why its day moved last.
    pub why: Option<Words>,
    /// The day on which it was reached.
    pub done: Option<Date>,
    /// What was said then.
    pub words: Option<Words>,
    /// Address of what proves it.
    pub proof: Option<String>,
}

impl ItemRow {
    /// Whether its day is over and it was not reached.
    #[must_use]
    pub fn is_late(&self, today: Date) -> bool {
        self.done.is_none() && self.item.due < today
    }
}

/// What is due in these projects, in the order of the days.
///
/// # Errors
/// When the rows cannot be read.
pub fn items(
    read: &dyn Read,
    projects: &[Id<kind::Matter>],
) -> Result<BTreeMap<Id<kind::Matter>, Vec<ItemRow>>, StoreError> {
    some_items(read, projects, "FALSE")
}

/// What is not due any more in these projects, in the order of the days.
///
/// # Errors
/// When the rows cannot be read.
pub fn dropped(
    read: &dyn Read,
    projects: &[Id<kind::Matter>],
) -> Result<BTreeMap<Id<kind::Matter>, Vec<ItemRow>>, StoreError> {
    some_items(read, projects, "TRUE")
}

fn some_items(
    read: &dyn Read,
    projects: &[Id<kind::Matter>],
    dropped: &str,
) -> Result<BTreeMap<Id<kind::Matter>, Vec<ItemRow>>, StoreError> {
    let rows = among(read, projects, |places| {
        format!(
            "SELECT project, n, content, first_due, done, words, why, proof FROM strategy_item WHERE dropped = {dropped} AND \
             project IN ({places}) ORDER BY due, n"
        )
    })?;
    let mut all: BTreeMap<Id<kind::Matter>, Vec<ItemRow>> = BTreeMap::new();
    for row in rows {
        let Some(item) = json::<Item>(&row, 2) else { continue };
        let one = ItemRow {
            project: row.id(0)?,
            n: row.int(1)?,
            first_due: some_day(&row, 3)?.unwrap_or(item.due),
            done: some_day(&row, 4)?,
            words: json(&row, 5),
            why: json(&row, 6),
            proof: some_text(&row, 7)?,
            item,
        };
        all.entry(one.project).or_default().push(one);
    }
    Ok(all)
}

/// What is due up to a day in the open projects that a function carries and the reader may see, and was not reached.
///
/// # Errors
/// When the rows cannot be read.
pub fn due(
    read: &dyn Read,
    eye: &Eye,
    function: &str,
    until: Date,
) -> Result<Vec<(String, ItemRow)>, StoreError> {
    let sees = eye.on("p", 3);
    let mut params: Vec<Value> = vec![function.into(), until.to_string().into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT i.project, i.n, i.content, i.first_due, p.number FROM strategy_item i JOIN strategy_project p ON p.id = i.project \
         WHERE p.function_code = $1 AND p.state = 'open' AND i.dropped = FALSE AND i.done IS NULL AND i.due <= $2 AND {} ORDER BY \
         i.due, p.number, i.n LIMIT 200",
        sees.full
    );
    let mut all = Vec::new();
    for row in read.query(&sql, &params)? {
        let Some(item) = json::<Item>(&row, 2) else { continue };
        let first_due = some_day(&row, 3)?.unwrap_or(item.due);
        let one = ItemRow {
            project: row.id(0)?,
            n: row.int(1)?,
            item,
            first_due,
            why: None,
            done: None,
            words: None,
            proof: None,
        };
        all.push((row.text(4)?.to_owned(), one));
    }
    Ok(all)
}

/// The days of everything that is due in the projects of a year: when it should have been reached, and when it was. For a burn-up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dates {
    /// When each is due, in order.
    pub due: Vec<Date>,
    /// When those that were reached were, in order.
    pub done: Vec<Date>,
}

/// Those days, of the projects that the reader may see and that were not given up.
///
/// # Errors
/// When the rows cannot be read.
pub fn dates(read: &dyn Read, eye: &Eye, filter: &ProjectFilter) -> Result<Dates, StoreError> {
    let (wanted, mut params) = filter.conditions();
    let sees = eye.on("p", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT i.due, i.done FROM strategy_item i JOIN strategy_project p ON p.id = i.project WHERE i.dropped = FALSE AND p.state \
         <> 'dropped' AND {} AND {wanted}",
        sees.full
    );
    let mut all = Dates::default();
    for row in read.query(&sql, &params)? {
        all.due.extend(some_day(&row, 0)?);
        all.done.extend(some_day(&row, 1)?);
    }
    all.due.sort_unstable();
    all.done.sort_unstable();
    Ok(all)
}

/// Those of these projects that begin before something is over that they wait for and that is still open.
///
/// # Errors
/// When the rows cannot be read.
pub fn conflicted(
    read: &dyn Read,
    projects: &[Id<kind::Matter>],
) -> Result<BTreeSet<Id<kind::Matter>>, StoreError> {
    let rows = among(read, projects, |places| {
        format!(
            "SELECT DISTINCT a.project FROM strategy_after a JOIN strategy_project p ON p.id = a.project JOIN strategy_project w ON \
             w.id = a.waits_for WHERE w.state = 'open' AND p.state = 'open' AND p.starts <= w.ends AND a.project IN ({places})"
        )
    })?;
    rows.iter().map(|row| row.id(0)).collect()
}

/// A project that another one waits for, or that waits for it.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// What it says; nothing for a reader who may not see it.
    pub content: Option<Content>,
    /// Whether the one that waits begins before the other is over.
    pub conflict: bool,
}

/// What a project waits for.
///
/// # Errors
/// When the rows cannot be read.
pub fn waiting(read: &dyn Read, eye: &Eye, of: &ProjectRow) -> Result<Vec<Waiting>, StoreError> {
    let mut all = Vec::new();
    for id in &of.content.after {
        let seen = project(read, eye, *id)?;
        // That it does not fit is said even where what it waits for is hidden: it is a fact of the project in hand.
        let ends = read.one("SELECT ends, state FROM strategy_project WHERE id = $1", &[(*id).into()])?;
        let Some(row) = ends else { continue };
        let over = State::of(row.text(1)?).unwrap_or(State::Open) != State::Open;
        let conflict = !over && some_day(&row, 0)?.is_some_and(|ends| too_early(of.content.starts, ends));
        all.push(Waiting {
            id: *id,
            number: seen.as_ref().map_or_else(String::new, |p| p.number.clone()),
            content: seen.map(|p| p.content),
            conflict,
        });
    }
    Ok(all)
}

/// What waits for a project, of what the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn waited_for(read: &dyn Read, eye: &Eye, of: &ProjectRow) -> Result<Vec<Waiting>, StoreError> {
    let rows = chosen(
        read,
        eye,
        "p.id IN (SELECT a.project FROM strategy_after a WHERE a.waits_for = $1) ORDER BY p.year, p.no",
        vec![of.id.into()],
    )?;
    let one = |p: ProjectRow| Waiting {
        conflict: of.state == State::Open && too_early(p.content.starts, of.content.ends),
        id: p.id,
        number: p.number,
        content: Some(p.content),
    };
    Ok(rows.into_iter().map(one).collect())
}
