//! Points: one, those of a plan, those in force; their versions and states; where they come from and go.

use jiff::civil::Date;
use kernel::{Handling, Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value, json};

use super::plan::{PlanFilter, plans};
use super::{Eye, PlanRow};
use crate::carry::Decision;
use crate::plan::Sort;
use crate::point::{Point, PointState};

/// A point for a page.
#[derive(Debug, Clone)]
pub struct PointRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its plan.
    pub plan: Id<kind::Matter>,
    /// What it says.
    pub point: Point,
    /// Which version that is.
    pub version: i64,
    /// Where it stands.
    pub state: PointState,
    /// Since when.
    pub state_at: Timestamp,
    /// Why.
    pub state_words: Option<Words>,
    /// What became of it when its plan closed.
    pub carried: Option<Carried>,
    /// How it is handled: like its plan.
    pub handling: Handling,
    /// When it was written first.
    pub written_at: Timestamp,
    /// The journal number of its last change.
    pub changed_seq: i64,
}

/// What became of a point when its plan closed.
#[derive(Debug, Clone)]
pub struct Carried {
    /// The decision.
    pub decision: Decision,
    /// The successor.
    pub successor: Id<kind::Matter>,
    /// Its point that takes it up.
    pub into: Option<Id<kind::Matter>>,
    /// Why.
    pub words: Option<Words>,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

const COLUMNS: &str = "x.id, x.plan, x.content, x.version, x.state, x.state_at, x.state_words, x.decision, x.successor, \
                       x.into_point, x.carry_words, x.carried_at, x.carried_function, x.handling, x.written_at, x.changed_seq";

/// Which points of a plan.
#[derive(Debug, Clone, Default)]
pub struct PointFilter {
    /// Words that its number, texts or keywords hold, each of them.
    pub words: String,
    /// Of this theme.
    pub theme: Option<String>,
    /// In this state.
    pub state: Option<PointState>,
    /// That serves this objective, axis or mission.
    pub objective: Option<String>,
    /// For which this function is responsible.
    pub function: Option<String>,
    /// That asks for this group.
    pub group: Option<String>,
    /// To be carried out in this area, or everywhere.
    pub area: Option<String>,
    /// Which this organisation pilots or takes part in.
    pub organisation: Option<String>,
}

impl PointFilter {
    /// Whether it leaves nothing out.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty()
            && self.state.is_none()
            && [&self.theme, &self.objective, &self.function, &self.group, &self.area, &self.organisation]
                .into_iter()
                .all(Option::is_none)
    }

    fn holds(&self, row: &PointRow) -> bool {
        let point = &row.point;
        let is = |wanted: &Option<String>, held: &dyn Fn(&String) -> bool| wanted.as_ref().is_none_or(held);
        self.state.is_none_or(|state| state == row.state)
            && is(&self.theme, &|code| point.theme.as_ref() == Some(code))
            && is(&self.objective, &|code| point.objectives.contains(code))
            && is(&self.function, &|code| point.functions.contains(code))
            && is(&self.group, &|code| point.groups.contains(code))
            && is(&self.area, &|code| point.areas.is_empty() || point.areas.contains(code))
            && is(&self.organisation, &|code| {
                point.pilot.as_ref() == Some(code) || point.partners.contains(code)
            })
    }
}

/// The points of a plan in the order of their numbers.
///
/// # Errors
/// When the rows cannot be read.
pub fn points(
    read: &dyn Read,
    eye: &Eye,
    plan: Id<kind::Matter>,
    filter: &PointFilter,
) -> Result<Vec<PointRow>, StoreError> {
    let mut params: Vec<Value> = vec![plan.into()];
    let mut wanted = "x.plan = $1".to_owned();
    for word in store::fold(&filter.words).split_whitespace().take(8) {
        params.push(format!("%{}%", word.replace(['%', '_'], "")).into());
        wanted.push_str(&format!(" AND x.folded LIKE ${}", params.len()));
    }
    let mut all = chosen(read, eye, &format!("{wanted} ORDER BY x.rank, x.id"), params)?;
    all.retain(|row| filter.holds(row));
    Ok(all)
}

/// A point, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn point(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<PointRow>, StoreError> {
    Ok(chosen(read, eye, "x.id = $1", vec![id.into()])?.pop())
}

/// The measures that are in force on a day: the points of the regional plans that are adopted or running and whose period holds
/// it, each with its plan.
///
/// # Errors
/// When the rows cannot be read.
pub fn in_force(read: &dyn Read, eye: &Eye, day: Date) -> Result<Vec<(PlanRow, Vec<PointRow>)>, StoreError> {
    let filter = PlanFilter { sort: Some(Sort::Regional), on: Some(day) };
    let with_points = |plan: PlanRow| {
        let all = points(read, eye, plan.id, &PointFilter::default())?;
        Ok((plan, all))
    };
    plans(read, eye, &filter)?.into_iter().map(with_points).collect()
}

/// The open points of a plan that have no decision yet, in the order of their numbers.
///
/// # Errors
/// When the rows cannot be read.
pub fn undecided(read: &dyn Read, eye: &Eye, plan: Id<kind::Matter>) -> Result<Vec<PointRow>, StoreError> {
    let wanted =
        "x.plan = $1 AND x.state IN ('open', 'running') AND x.decision IS NULL ORDER BY x.rank, x.id";
    chosen(read, eye, wanted, vec![plan.into()])
}

/// The points of the plan before that went into this one.
///
/// # Errors
/// When the rows cannot be read.
pub fn came_from(read: &dyn Read, eye: &Eye, into: Id<kind::Matter>) -> Result<Vec<PointRow>, StoreError> {
    chosen(read, eye, "x.into_point = $1 ORDER BY x.rank, x.id", vec![into.into()])
}

/// The points of the plan before that were put off: the successor has no point for them yet.
///
/// # Errors
/// When the rows cannot be read.
pub fn postponed(
    read: &dyn Read,
    eye: &Eye,
    successor: Id<kind::Matter>,
) -> Result<Vec<PointRow>, StoreError> {
    let wanted = "x.successor = $1 AND x.decision = 'postponed' ORDER BY x.rank, x.id";
    chosen(read, eye, wanted, vec![successor.into()])
}

fn chosen(
    read: &dyn Read,
    eye: &Eye,
    wanted: &str,
    mut params: Vec<Value>,
) -> Result<Vec<PointRow>, StoreError> {
    let sees = eye.on("x", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM programme_point x WHERE {} AND {wanted}", sees.full);
    read.query(&sql, &params)?.iter().filter_map(|row| of(row).transpose()).collect()
}

fn of(row: &Row) -> Result<Option<PointRow>, StoreError> {
    let Some(point) = json(row, 2) else { return Ok(None) };
    let decision = row.opt(7, Row::text)?.and_then(Decision::of);
    let carried = match (decision, row.opt(8, Row::id)?, row.opt(11, Row::time)?) {
        (Some(decision), Some(successor), Some(at)) => Some(Carried {
            decision,
            successor,
            into: row.opt(9, Row::id)?,
            words: json(row, 10),
            at,
            function: row.opt(12, Row::text)?.unwrap_or_default().to_owned(),
        }),
        _ => None,
    };
    Ok(Some(PointRow {
        id: row.id(0)?,
        plan: row.id(1)?,
        point,
        version: row.int(3)?,
        state: PointState::of(row.text(4)?).unwrap_or(PointState::Open),
        state_at: row.time(5)?,
        state_words: json(row, 6),
        carried,
        handling: Handling::from_rank(row.int(13)?).unwrap_or(Handling::ProfessionalSecrecy),
        written_at: row.time(14)?,
        changed_seq: row.int(15)?,
    }))
}

/// A version of a point.
#[derive(Debug, Clone)]
pub struct VersionRow {
    /// Its number, from 1.
    pub version: i64,
    /// What it says.
    pub point: Point,
    /// Why it said something else.
    pub why: Option<Words>,
    /// Whether a file of the profile said so.
    pub file: bool,
    /// The journal number of its entry.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

/// The versions of a point, the latest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn versions(read: &dyn Read, point: Id<kind::Matter>) -> Result<Vec<VersionRow>, StoreError> {
    let sql = "SELECT version, content, why, file, seq, at, function_code FROM programme_version WHERE point = $1 ORDER BY version \
               DESC";
    let one = |row: &Row| -> Result<Option<VersionRow>, StoreError> {
        let Some(point) = json(row, 1) else { return Ok(None) };
        Ok(Some(VersionRow {
            version: row.int(0)?,
            point,
            why: json(row, 2),
            file: row.bool(3)?,
            seq: row.int(4)?,
            at: row.time(5)?,
            function: row.text(6)?.to_owned(),
        }))
    };
    read.query(sql, &[point.into()])?.iter().filter_map(|row| one(row).transpose()).collect()
}

/// A state in which a point was.
#[derive(Debug, Clone)]
pub struct TurnRow {
    /// Which.
    pub state: PointState,
    /// Why.
    pub words: Option<Words>,
    /// The journal number of its entry.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

/// The states in which a point was, the latest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn turns(read: &dyn Read, point: Id<kind::Matter>) -> Result<Vec<TurnRow>, StoreError> {
    let sql =
        "SELECT state, words, seq, at, function_code FROM programme_turn WHERE point = $1 ORDER BY seq DESC";
    let one = |row: &Row| {
        Ok(TurnRow {
            state: PointState::of(row.text(0)?).unwrap_or(PointState::Open),
            words: json(row, 1),
            seq: row.int(2)?,
            at: row.time(3)?,
            function: row.text(4)?.to_owned(),
        })
    };
    read.query(sql, &[point.into()])?.iter().map(one).collect()
}
