//! The rows that rules look at: a plan and a point as they are now.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Power, Refusal, Resource, kind};
use store::{Changed, Deciding, Failure, Read, Row, StoreError, json};

use crate::carry::Decision;
use crate::error;
use crate::link::End;
use crate::plan::{Frame, Heading, Sort, State};
use crate::point::{Point, PointState};

/// A plan now.
#[derive(Debug, Clone)]
pub(crate) struct PlanNow {
    pub(crate) id: Id<kind::Matter>,
    pub(crate) sort: Sort,
    /// Its code in the profile that ships it.
    pub(crate) code: Option<String>,
    pub(crate) frame: Frame,
    pub(crate) state: State,
    /// Where it stood before it was closed last.
    pub(crate) closed_from: Option<State>,
    /// The day of its adoption and who adopted it, where both are known.
    pub(crate) adopted: Option<(String, String)>,
    pub(crate) headings: Vec<Heading>,
    pub(crate) handling: Handling,
    pub(crate) areas: BTreeSet<String>,
    pub(crate) readers: BTreeSet<String>,
    pub(crate) owner: Option<Id<kind::Person>>,
    pub(crate) changed: Changed,
}

const PLAN: &str = "SELECT id, sort, frame, state, headings, handling, areas, readers, owner, changed_seq, changed_at, \
                    changed_function, code, closed_from, adopted_on, adopted_by FROM programme_plan WHERE ";

impl PlanNow {
    fn of(row: &Row) -> Result<Self, StoreError> {
        let frame = json(row, 2).ok_or_else(|| StoreError::Corrupt("a plan without a frame".to_owned()))?;
        Ok(Self {
            id: row.id(0)?,
            sort: Sort::of(row.text(1)?).unwrap_or(Sort::Regional),
            frame,
            state: State::of(row.text(3)?).unwrap_or(State::Closed),
            headings: json(row, 4).unwrap_or_default(),
            handling: Handling::from_rank(row.int(5)?).unwrap_or(Handling::ProfessionalSecrecy),
            areas: json(row, 6).unwrap_or_default(),
            readers: json(row, 7).unwrap_or_default(),
            owner: row.opt(8, Row::id)?,
            changed: Changed::of(row, 9)?,
            code: row.opt(12, Row::text)?.map(str::to_owned),
            closed_from: row.opt(13, Row::text)?.and_then(State::of),
            adopted: row
                .opt(14, Row::text)?
                .zip(row.opt(15, Row::text)?)
                .map(|(on, by)| (on.to_owned(), by.to_owned())),
        })
    }

    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        read.one(&format!("{PLAN}id = $1"), &[id.into()])?.as_ref().map(Self::of).transpose()
    }

    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }

    /// The plan that follows this one.
    pub(crate) fn successor(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let sql = format!("{PLAN}predecessor = $1 ORDER BY opened_at, id");
        read.one(&sql, &[id.into()])?.as_ref().map(Self::of).transpose()
    }

    pub(crate) fn resource(&self) -> Resource {
        Resource {
            matter: Some(self.id),
            handling: self.handling,
            areas: self.areas.clone(),
            readers: self.readers.clone(),
            owner: self.owner,
        }
    }

    /// For whoever has this power over it, as long as it is not closed.
    pub(crate) fn open_for(cx: &Deciding<'_>, power: Power, id: Id<kind::Matter>) -> Result<Self, Failure> {
        let now = Self::get(cx.read, id)?;
        cx.guard.permit(cx.actor, power, &now.resource())?;
        if now.state == State::Closed {
            return Err(error::wrong_state(now.state).into());
        }
        Ok(now)
    }

    /// Refuses what is based on a page drawn before the last change.
    pub(crate) fn seen(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        self.changed.seen(based_on, |changed| changed.refusal("refusal-programme-changed"))
    }
}

/// A point now.
#[derive(Debug, Clone)]
pub(crate) struct PointNow {
    pub(crate) id: Id<kind::Matter>,
    pub(crate) plan: Id<kind::Matter>,
    pub(crate) point: Point,
    pub(crate) version: i64,
    /// What a file of the profile said of it last.
    pub(crate) file: Option<Point>,
    pub(crate) state: PointState,
    pub(crate) changed: Changed,
    /// What was decided on it as its plan closes.
    pub(crate) decision: Option<Decision>,
}

const POINT: &str = "SELECT id, plan, content, version, file, state, changed_seq, changed_at, changed_function, \
                     decision FROM programme_point WHERE ";

impl PointNow {
    fn of(row: &Row) -> Result<Self, StoreError> {
        let point = json(row, 2).ok_or_else(|| StoreError::Corrupt("a point without a text".to_owned()))?;
        Ok(Self {
            id: row.id(0)?,
            plan: row.id(1)?,
            point,
            version: row.int(3)?,
            file: json(row, 4),
            state: PointState::of(row.text(5)?).unwrap_or(PointState::Open),
            changed: Changed::of(row, 6)?,
            decision: row.opt(9, Row::text)?.and_then(Decision::of),
        })
    }

    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        read.one(&format!("{POINT}id = $1"), &[id.into()])?.as_ref().map(Self::of).transpose()
    }

    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }

    /// All points of a plan, in the order of their numbers.
    pub(crate) fn all(read: &dyn Read, plan: Id<kind::Matter>) -> Result<Vec<Self>, StoreError> {
        read.query(&format!("{POINT}plan = $1 ORDER BY rank, id"), &[plan.into()])?
            .iter()
            .map(Self::of)
            .collect()
    }

    /// The point of this number.
    pub(crate) fn numbered(
        read: &dyn Read,
        plan: Id<kind::Matter>,
        number: &str,
    ) -> Result<Option<Self>, StoreError> {
        let sql = format!("{POINT}plan = $1 AND number = $2");
        read.one(&sql, &[plan.into(), number.into()])?.as_ref().map(Self::of).transpose()
    }

    /// Refuses what is based on a page drawn before the last change.
    pub(crate) fn seen(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        self.changed.seen(based_on, |changed| changed.refusal("refusal-programme-changed"))
    }
}

/// How many points a plan has.
pub(crate) fn points(read: &dyn Read, plan: Id<kind::Matter>) -> Result<usize, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM programme_point WHERE plan = $1";
    let n = read.one(sql, &[plan.into()])?.map_or(Ok(0), |row| row.int(0))?;
    Ok(usize::try_from(n).unwrap_or(usize::MAX))
}

/// How many open points of a plan have no decision.
pub(crate) fn undecided(read: &dyn Read, plan: Id<kind::Matter>) -> Result<usize, StoreError> {
    let sql = "SELECT CAST(COUNT(*) AS BIGINT) FROM programme_point WHERE plan = $1 AND state IN ('open', 'running') AND decision \
               IS NULL";
    let n = read.one(sql, &[plan.into()])?.map_or(Ok(0), |row| row.int(0))?;
    Ok(usize::try_from(n).unwrap_or(usize::MAX))
}

/// A plan or a point by its id, with the plan it belongs to.
pub(crate) fn end(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<(End, PlanNow)>, StoreError> {
    if let Some(plan) = PlanNow::find(read, id)? {
        return Ok(Some((End::Plan(id), plan)));
    }
    let Some(point) = PointNow::find(read, id)? else { return Ok(None) };
    Ok(PlanNow::find(read, point.plan)?.map(|plan| (End::Point(id), plan)))
}
