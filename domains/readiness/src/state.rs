//! The rows that rules look at: a plan, a version, a run as they are now.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Failure, Read, Row, StoreError};

use crate::content::{Card, Contact, Frame, Level, Means, Office};
use crate::error;
use crate::plan::{Standing, Status, Turn, after};
use crate::run::{Mode, StepState};

pub use store::Changed;
pub(crate) use store::json;

/// A text column that may be empty.
pub(crate) fn opt_text(row: &Row, column: usize) -> Result<Option<String>, StoreError> {
    row.opt(column, Row::text).map(|t| t.map(str::to_owned))
}

/// What guards a matter, from its row: handling, areas, readers, owner in these columns.
fn resource(row: &Row, id: Id<kind::Matter>, first: usize) -> Result<Resource, StoreError> {
    Ok(Resource {
        matter: Some(id),
        handling: Handling::from_rank(row.int(first)?).unwrap_or(Handling::ProfessionalSecrecy),
        areas: json(row, first + 1).unwrap_or_default(),
        readers: json(row, first + 2).unwrap_or_default(),
        owner: row.opt(first + 3, Row::id)?,
    })
}

/// In this area nobody's mandate lies: only a function that reaches everywhere reaches it.
const EVERYWHERE: &str = "*";

/// What guards writing in a plan that is guarded like this. One that holds everywhere is read by everybody, but written, approved
/// and activated without an incident only by a function that reaches everywhere.
pub(crate) fn writing(on: &Resource) -> Resource {
    let areas = if on.areas.is_empty() { BTreeSet::from([EVERYWHERE.to_owned()]) } else { on.areas.clone() };
    Resource { areas, ..on.clone() }
}

/// A plan now.
pub(crate) struct PlanNow {
    pub resource: Resource,
    pub standing: Standing,
    pub valid: Option<i64>,
    pub open: Option<i64>,
    pub last: i64,
    pub withdrawn: bool,
    pub frame: Frame,
    pub shipped: Option<String>,
}

impl PlanNow {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT handling, areas, readers, owner, standing, valid_no, open_no, (SELECT COALESCE(MAX(v.no), 0) FROM \
                   readiness_version v WHERE v.plan = p.id), withdrawn, frame, shipped FROM readiness_plan p WHERE id = $1";
        let Some(row) = read.one(sql, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            resource: resource(&row, id, 0)?,
            standing: Standing::of(row.text(4)?).unwrap_or(Standing::TitleOnly),
            valid: row.opt(5, Row::int)?,
            open: row.opt(6, Row::int)?,
            last: row.int(7)?,
            withdrawn: row.bool(8)?,
            frame: json(&row, 9).unwrap_or_default(),
            shipped: opt_text(&row, 10)?,
        }))
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    /// What guards writing in it and approving it.
    pub(crate) fn writing(&self) -> Resource {
        writing(&self.resource)
    }
    /// Refuses when it was withdrawn.
    pub(crate) fn live(&self) -> Result<(), Refusal> {
        if self.withdrawn { Err(error::not_now("refusal-readiness-withdrawn")) } else { Ok(()) }
    }
}

/// A version now.
pub(crate) struct VersionNow {
    pub no: i64,
    pub status: Status,
    pub authors: BTreeSet<Id<kind::Person>>,
    pub frame: Frame,
    pub cards: Vec<Card>,
    pub changed: Changed,
}

impl VersionNow {
    pub(crate) fn get(read: &dyn Read, plan: Id<kind::Matter>, no: i64) -> Result<Self, Failure> {
        let sql = "SELECT status, authors, frame, cards, changed_seq, changed_at, changed_function FROM readiness_version WHERE \
                   plan = $1 AND no = $2";
        let row = read.one(sql, &[plan.into(), no.into()])?.ok_or_else(Refusal::not_found)?;
        Ok(Self {
            no,
            status: Status::of(row.text(0)?).unwrap_or(Status::Replaced),
            authors: json(&row, 1).unwrap_or_default(),
            frame: json(&row, 2).unwrap_or_default(),
            cards: json(&row, 3).unwrap_or_default(),
            changed: Changed::of(&row, 4)?,
        })
    }
    /// Refuses where it cannot take this turn.
    pub(crate) fn turn(&self, turn: Turn) -> Result<Status, Refusal> {
        after(self.status, turn).ok_or_else(|| error::wrong_status(self.no, self.status, turn))
    }
    /// Refuses when the page was drawn before the last change.
    pub(crate) fn unchanged(&self, based_on: Option<i64>) -> Result<(), Refusal> {
        self.changed.seen(based_on, error::changed_meanwhile)
    }
}

/// The contacts of a version, in the order in which they were written.
pub(crate) fn contacts(read: &dyn Read, plan: Id<kind::Matter>, no: i64) -> Result<Vec<Contact>, StoreError> {
    let sql = "SELECT k, function_code, organisation, label, person, number, means, note, checked FROM readiness_contact WHERE \
               plan = $1 AND no = $2 ORDER BY k";
    let one = |row: &Row| {
        Ok(Contact {
            key: u32::try_from(row.int(0)?).unwrap_or_default(),
            function: opt_text(row, 1)?,
            organisation: opt_text(row, 2)?,
            label: json(row, 3),
            person: opt_text(row, 4)?,
            number: row.text(5)?.to_owned(),
            means: Means::of(row.text(6)?).unwrap_or(Means::Phone),
            note: json(row, 7),
            checked: opt_text(row, 8)?.and_then(|d| d.parse().ok()),
        })
    };
    read.query(sql, &[plan.into(), no.into()])?.iter().map(one).collect()
}

/// The levels of a version, in the order in which they were written.
pub(crate) fn levels(read: &dyn Read, plan: Id<kind::Matter>, no: i64) -> Result<Vec<Level>, StoreError> {
    let sql = format!("SELECT {LEVEL} FROM readiness_level l WHERE l.plan = $1 AND l.no = $2 ORDER BY l.k");
    read.query(&sql, &[plan.into(), no.into()])?.iter().map(|row| level(row, 0)).collect()
}

/// The columns of a level.
pub(crate) const LEVEL: &str =
    "l.k, l.names, l.indicator, l.threshold, l.action, l.cards, l.responsible, l.acts";

/// A level from these columns.
pub(crate) fn level(row: &Row, first: usize) -> Result<Level, StoreError> {
    Ok(Level {
        key: u32::try_from(row.int(first)?).unwrap_or_default(),
        names: json(row, first + 1).unwrap_or_default(),
        indicator: row.text(first + 2)?.to_owned(),
        threshold: row.text(first + 3)?.to_owned(),
        action: json(row, first + 4).unwrap_or_default(),
        cards: json(row, first + 5).unwrap_or_default(),
        responsible: json(row, first + 6).unwrap_or_default(),
        acts: json(row, first + 7).unwrap_or_default(),
    })
}

/// The last time that a level was reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastMet {
    /// The number of the level.
    pub k: u32,
    /// When.
    pub at: Timestamp,
    /// The entry that says so.
    pub seq: i64,
    /// The signal by which the watch learnt of it.
    pub signal: Id<kind::Matter>,
    /// Who answered for it then.
    pub responsible: Vec<Office>,
}

/// When each level of a plan was reached last; those that never were are left out.
pub(crate) fn last_met(read: &dyn Read, plan: Id<kind::Matter>) -> Result<Vec<LastMet>, StoreError> {
    let sql = "SELECT m.k, m.at, m.seq, m.signal, m.responsible FROM readiness_met m WHERE m.plan = $1 AND m.seq = (SELECT \
               MAX(x.seq) FROM readiness_met x WHERE x.plan = m.plan AND x.k = m.k) ORDER BY m.k";
    let one = |row: &Row| {
        Ok(LastMet {
            k: u32::try_from(row.int(0)?).unwrap_or_default(),
            at: row.time(1)?,
            seq: row.int(2)?,
            signal: row.id(3)?,
            responsible: json(row, 4).unwrap_or_default(),
        })
    };
    read.query(sql, &[plan.into()])?.iter().map(one).collect()
}

/// A run now.
pub(crate) struct RunNow {
    pub id: Id<kind::Matter>,
    pub resource: Resource,
    pub mode: Mode,
    pub live: bool,
    pub about: Option<Id<kind::Matter>>,
}

const RUN: &str = "SELECT id, handling, areas, readers, owner, mode, live, about FROM readiness_run WHERE";

impl RunNow {
    fn of(row: &Row) -> Result<Self, StoreError> {
        let id = row.id(0)?;
        Ok(Self {
            id,
            resource: resource(row, id, 1)?,
            mode: Mode::of(row.text(5)?).unwrap_or(Mode::Reflex),
            live: row.bool(6)?,
            about: row.opt(7, Row::id)?,
        })
    }
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        read.one(&format!("{RUN} id = $1"), &[id.into()])?.as_ref().map(Self::of).transpose()
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
    }
    /// Everything that runs about an incident, ended or not.
    pub(crate) fn about(read: &dyn Read, incident: Id<kind::Matter>) -> Result<Vec<Self>, StoreError> {
        let sql = format!("{RUN} about = $1 ORDER BY started_seq");
        read.query(&sql, &[incident.into()])?.iter().map(Self::of).collect()
    }
}

/// A step in use now.
pub(crate) struct StepNow {
    pub k: u32,
    pub step: u32,
    pub state: StepState,
    pub needs_reason: bool,
    pub at: Option<Timestamp>,
    pub person: Option<Id<kind::Person>>,
    pub function: Option<String>,
    pub seq: Option<i64>,
    /// Plan, version and number of the card from which it comes.
    pub card: (Id<kind::Matter>, i64, u32),
}

/// The steps of a run, in the order of its cards.
pub(crate) fn steps(read: &dyn Read, run: Id<kind::Matter>) -> Result<Vec<StepNow>, StoreError> {
    let sql = "SELECT s.k, s.step, s.state, s.needs_reason, s.at, s.person, s.function_code, s.seq, c.plan, c.version, c.card FROM \
               readiness_step s JOIN readiness_card c ON c.run = s.run AND c.k = s.k WHERE s.run = $1 ORDER BY s.k, s.position";
    let small = |n: i64| u32::try_from(n).unwrap_or_default();
    let one = |row: &Row| {
        Ok(StepNow {
            k: small(row.int(0)?),
            step: small(row.int(1)?),
            state: StepState::of(row.text(2)?).unwrap_or(StepState::Open),
            needs_reason: row.bool(3)?,
            at: row.opt(4, Row::time)?,
            person: row.opt(5, Row::id)?,
            function: opt_text(row, 6)?,
            seq: row.opt(7, Row::int)?,
            card: (row.id(8)?, row.int(9)?, small(row.int(10)?)),
        })
    };
    read.query(sql, &[run.into()])?.iter().map(one).collect()
}
