//! The rows that rules look at: an objective, a plan, a project as it is now.

use jiff::civil::Date;
use kernel::{Actor, Guard, Handling, Id, Refusal, Resource, Timestamp, Words, kind};
use store::{Failure, Read, Row, StoreError};

use crate::Facts;
use crate::axis::Axis;
use crate::error;
use crate::objective::{Level, Open, Part, Turn, Wording};
use crate::order::Waits;
use crate::plan;
use crate::project::{Content, Item, State};

/// When what is told of an objective and a year was written last, where something is.
pub(crate) fn told(
    read: &dyn Read,
    objective: Id<kind::Matter>,
    year: i64,
    part: Part,
) -> Result<Option<Changed>, StoreError> {
    let sql = "SELECT seq, at, function_code FROM strategy_account WHERE objective = $1 AND year = $2 AND part = $3";
    let row = read.one(sql, &[objective.into(), year.into(), part.code().into()])?;
    row.map(|row| Changed::of(&row, 0)).transpose()
}

/// The last change of something: what a page drawn before it collides with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The journal number of the change.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

impl Changed {
    /// Refuses when the page was drawn before the last change.
    pub(crate) fn seen(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        match based_on {
            Some(seen) if seen < self.seq => Err(error::changed_meanwhile(self)),
            _ => Ok(()),
        }
    }
    /// From three columns.
    fn of(row: &Row, column: usize) -> Result<Self, StoreError> {
        Ok(Self {
            seq: row.int(column)?,
            at: row.time(column + 1)?,
            function: row.text(column + 2)?.to_owned(),
        })
    }
}

/// What guards a row: handling, areas, readers and owner, from four columns.
pub(crate) fn guarded(row: &Row, column: usize) -> Result<(Open, Option<Id<kind::Person>>), StoreError> {
    let open = Open {
        handling: Handling::from_rank(row.int(column)?).unwrap_or(Handling::ProfessionalSecrecy),
        areas: json(row, column + 1).unwrap_or_default(),
        readers: json(row, column + 2).unwrap_or_default(),
    };
    Ok((open, row.opt(column + 3, Row::id)?))
}

/// An objective now.
#[derive(Debug, Clone)]
pub(crate) struct ObjectiveNow {
    pub(crate) id: Id<kind::Matter>,
    pub(crate) level: Level,
    pub(crate) version: i64,
    pub(crate) given: bool,
    pub(crate) wording: Wording,
    pub(crate) turn: Option<Turn>,
    pub(crate) open: Open,
    pub(crate) owner: Option<Id<kind::Person>>,
    pub(crate) changed: Changed,
}

const OBJECTIVE: &str = "SELECT o.id, o.level, o.version, o.given, v.wording, o.cycle, o.handling, o.areas, o.readers, \
                         o.owner, o.changed_seq, o.changed_at, o.changed_function FROM strategy_objective o JOIN \
                         strategy_version v ON v.objective = o.id AND v.no = o.version";

impl ObjectiveNow {
    fn of(row: &Row) -> Result<Self, StoreError> {
        let (open, owner) = guarded(row, 6)?;
        let wording =
            json(row, 4).ok_or_else(|| StoreError::Journal("an objective without words".to_owned()))?;
        Ok(Self {
            id: row.id(0)?,
            level: Level::of(row.text(1)?).unwrap_or(Level::Operational),
            version: row.int(2)?,
            given: row.bool(3)?,
            wording,
            turn: json(row, 5),
            open,
            owner,
            changed: Changed::of(row, 10)?,
        })
    }
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        read.one(&format!("{OBJECTIVE} WHERE o.id = $1"), &[id.into()])?.as_ref().map(Self::of).transpose()
    }
    pub(crate) fn of_code(read: &dyn Read, code: &str) -> Result<Option<Self>, StoreError> {
        let row = read.one(&format!("{OBJECTIVE} WHERE o.code = $1"), &[code.into()])?;
        row.as_ref().map(Self::of).transpose()
    }
    /// The objective, for whoever has this power on it.
    pub(crate) fn for_whom(
        read: &dyn Read,
        guard: &dyn Guard,
        actor: &Actor,
        id: Id<kind::Matter>,
        power: &'static str,
    ) -> Result<Self, Failure> {
        let now = Self::find(read, id)?.ok_or_else(Refusal::not_found)?;
        guard.permit(actor, power, &now.resource())?;
        Ok(now)
    }
    pub(crate) fn resource(&self) -> Resource {
        self.open.resource(self.id, self.owner)
    }
    /// The last moves of its cycle, the latest first: where it stood, and since which day.
    pub(crate) fn moves(&self, read: &dyn Read, facts: &Facts) -> Result<Vec<(Turn, Date)>, StoreError> {
        let sql =
            "SELECT turn, since, at FROM strategy_cycle WHERE objective = $1 ORDER BY seq DESC LIMIT 60";
        let mut all = Vec::new();
        for row in read.query(sql, &[self.id.into()])? {
            let Some(turn) = json(&row, 0) else { continue };
            all.push((turn, some_day(&row, 1)?.unwrap_or(facts.day(row.time(2)?))));
        }
        Ok(all)
    }
}

/// The plan of a year now.
#[derive(Debug, Clone)]
pub(crate) struct PlanNow {
    pub(crate) id: Id<kind::Matter>,
    pub(crate) year: i64,
    pub(crate) state: plan::State,
    pub(crate) handed_by: Option<Id<kind::Person>>,
    pub(crate) open: Open,
    pub(crate) owner: Option<Id<kind::Person>>,
    pub(crate) changed: Changed,
}

impl PlanNow {
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        let sql = "SELECT id, year, state, handed_by, handling, areas, readers, owner, changed_seq, changed_at, \
                   changed_function FROM strategy_plan WHERE id = $1";
        let row = read.one(sql, &[id.into()])?.ok_or_else(Refusal::not_found)?;
        let (open, owner) = guarded(&row, 4)?;
        Ok(Self {
            id: row.id(0)?,
            year: row.int(1)?,
            state: plan::State::of(row.text(2)?).unwrap_or(plan::State::Draft),
            handed_by: row.opt(3, Row::id)?,
            open,
            owner,
            changed: Changed::of(&row, 8)?,
        })
    }
    pub(crate) fn resource(&self) -> Resource {
        self.open.resource(self.id, self.owner)
    }
    /// Whether what changes now changes after the board has validated it.
    pub(crate) fn is_validated(&self) -> bool {
        self.state == plan::State::Validated
    }
}

/// A project now.
#[derive(Debug, Clone)]
pub(crate) struct ProjectNow {
    pub(crate) id: Id<kind::Matter>,
    pub(crate) plan: Id<kind::Matter>,
    pub(crate) number: String,
    pub(crate) content: Content,
    pub(crate) state: State,
    pub(crate) open: Open,
    pub(crate) owner: Option<Id<kind::Person>>,
    pub(crate) changed: Changed,
}

const PROJECT: &str = "SELECT id, plan, number, content, state, handling, areas, readers, owner, changed_seq, changed_at, \
                       changed_function FROM strategy_project";

impl ProjectNow {
    fn of(row: &Row) -> Result<Self, StoreError> {
        let (open, owner) = guarded(row, 5)?;
        let content =
            json(row, 3).ok_or_else(|| StoreError::Journal("a project without content".to_owned()))?;
        Ok(Self {
            id: row.id(0)?,
            plan: row.id(1)?,
            number: row.text(2)?.to_owned(),
            content,
            state: State::of(row.text(4)?).unwrap_or(State::Open),
            open,
            owner,
            changed: Changed::of(row, 9)?,
        })
    }
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        read.one(&format!("{PROJECT} WHERE id = $1"), &[id.into()])?.as_ref().map(Self::of).transpose()
    }
    pub(crate) fn of_number(read: &dyn Read, number: &str) -> Result<Option<Self>, StoreError> {
        let row = read.one(&format!("{PROJECT} WHERE number = $1"), &[number.into()])?;
        row.as_ref().map(Self::of).transpose()
    }
    /// The project, for whoever has this power on it.
    pub(crate) fn for_whom(
        read: &dyn Read,
        guard: &dyn Guard,
        actor: &Actor,
        id: Id<kind::Matter>,
        power: &'static str,
    ) -> Result<Self, Failure> {
        let now = Self::find(read, id)?.ok_or_else(Refusal::not_found)?;
        guard.permit(actor, power, &now.resource())?;
        Ok(now)
    }
    pub(crate) fn resource(&self) -> Resource {
        self.open.resource(self.id, self.owner)
    }
    /// Refuses once it was done or given up.
    pub(crate) fn going(&self) -> Result<(), Refusal> {
        if self.state == State::Open { Ok(()) } else { Err(error::ended(&self.number)) }
    }
}

/// A deliverable or milestone now.
#[derive(Debug, Clone)]
pub(crate) struct ItemNow {
    pub(crate) item: Item,
    /// The day on which it was reached.
    pub(crate) done: Option<Date>,
    /// What was said then.
    pub(crate) words: Option<Words>,
    /// Address of what proves it.
    pub(crate) proof: Option<String>,
    /// Whether it is not due any more.
    pub(crate) dropped: bool,
}

impl ItemNow {
    pub(crate) fn find(
        read: &dyn Read,
        project: Id<kind::Matter>,
        n: i64,
    ) -> Result<Option<Self>, StoreError> {
        let sql =
            "SELECT content, done, words, proof, dropped FROM strategy_item WHERE project = $1 AND n = $2";
        let Some(row) = read.one(sql, &[project.into(), n.into()])? else { return Ok(None) };
        let Some(item) = json(&row, 0) else { return Ok(None) };
        Ok(Some(Self {
            item,
            done: some_day(&row, 1)?,
            words: json(&row, 2),
            proof: some_text(&row, 3)?,
            dropped: row.bool(4)?,
        }))
    }
    /// The one that is due, or was reached; refuses where there is none, or no more.
    pub(crate) fn due(read: &dyn Read, project: Id<kind::Matter>, n: i64) -> Result<Self, Failure> {
        let found = Self::find(read, project, n)?.filter(|item| !item.dropped);
        Ok(found.ok_or_else(|| error::gone(n))?)
    }
}

/// The highest number that was ever given to something due in this project, and how many are due.
pub(crate) fn items(read: &dyn Read, project: Id<kind::Matter>) -> Result<(i64, i64), StoreError> {
    let sql = "SELECT CAST(COALESCE(MAX(n), 0) AS BIGINT), CAST(COUNT(*) AS BIGINT) FROM strategy_item WHERE project = $1";
    read.one(sql, &[project.into()])?.map_or(Ok((0, 0)), |row| Ok((row.int(0)?, row.int(1)?)))
}

/// The value that an axis has now.
pub(crate) fn axis(
    read: &dyn Read,
    matter: Id<kind::Matter>,
    axis: Axis,
) -> Result<Option<String>, StoreError> {
    let sql = "SELECT value FROM strategy_axis_now WHERE matter = $1 AND axis = $2";
    read.one(sql, &[matter.into(), axis.code().into()])?.map_or(Ok(None), |row| some_text(&row, 0))
}

/// What each project waits for, of all plans.
pub(crate) fn waits(read: &dyn Read) -> Result<Waits, StoreError> {
    let mut all = Waits::new();
    for row in read.query("SELECT project, waits_for FROM strategy_after", &[])? {
        all.entry(row.id(0)?).or_default().insert(row.id(1)?);
    }
    Ok(all)
}

/// Something that changed after the board had validated the plan, and that it has not validated since.
#[derive(Debug, Clone)]
pub(crate) struct LateChange {
    pub(crate) project: Id<kind::Matter>,
    pub(crate) person: Id<kind::Person>,
    pub(crate) changed: Changed,
}

/// What has changed in the projects of a plan since it was validated last, the latest first.
pub(crate) fn late_changes(read: &dyn Read, plan: Id<kind::Matter>) -> Result<Vec<LateChange>, StoreError> {
    let sql = "SELECT t.matter, t.person, t.seq, t.recorded_at, t.function_code FROM strategy_turn t JOIN strategy_project p ON \
               p.id = t.matter JOIN strategy_plan l ON l.id = p.plan WHERE l.id = $1 AND t.late = TRUE AND t.seq > \
               COALESCE(l.validated_seq, 0) ORDER BY t.seq DESC";
    let one =
        |row: &Row| Ok(LateChange { project: row.id(0)?, person: row.id(1)?, changed: Changed::of(row, 2)? });
    read.query(sql, &[plan.into()])?.iter().map(one).collect()
}

/// The next number of a counted series (`project:2026`).
pub(crate) fn next(read: &dyn Read, series: &str) -> Result<i64, StoreError> {
    let row = read.one("SELECT value FROM strategy_tally WHERE name = $1", &[series.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?.saturating_add(1))
}

/// Reads a JSON column; what cannot be read counts as absent.
pub(crate) fn json<T: serde::de::DeserializeOwned>(row: &Row, column: usize) -> Option<T> {
    row.text(column).ok().and_then(|t| serde_json::from_str(t).ok())
}

/// A text column that may be absent.
pub(crate) fn some_text(row: &Row, column: usize) -> Result<Option<String>, StoreError> {
    row.opt(column, Row::text).map(|t| t.map(str::to_owned))
}

/// A day column that may be absent.
pub(crate) fn some_day(row: &Row, column: usize) -> Result<Option<Date>, StoreError> {
    Ok(some_text(row, column)?.and_then(|text| text.parse().ok()))
}
