//! The rows that rules look at: an event as it is now, and those it could be in conflict with.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Actor, Guard, Handling, Id, Refusal, Resource, Timestamp, kind};
use store::{Failure, Read, Row, StoreError};

use crate::conflict::{Busy, Shared, between};
use crate::planned::{Description, Span, State};
use crate::resource::Supply;
use crate::{Facts, error};

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
}

/// An event now.
#[derive(Debug, Clone)]
pub(crate) struct EventNow {
    pub(crate) id: Id<kind::Matter>,
    pub(crate) number: String,
    pub(crate) description: Description,
    pub(crate) state: State,
    pub(crate) handling: Handling,
    pub(crate) areas: BTreeSet<String>,
    pub(crate) readers: BTreeSet<String>,
    pub(crate) owner: Option<Id<kind::Person>>,
    pub(crate) incident: Option<Id<kind::Matter>>,
    pub(crate) opening: Option<Timestamp>,
    pub(crate) changed: Changed,
}

const NOW: &str = "SELECT id, number, description, state, handling, areas, readers, owner, incident, opening_at, changed_seq, \
                   changed_at, changed_function FROM planned_event";

impl EventNow {
    fn of(row: &Row) -> Result<Self, StoreError> {
        let description =
            json(row, 2).ok_or_else(|| StoreError::Journal("an event without description".to_owned()))?;
        Ok(Self {
            id: row.id(0)?,
            number: row.text(1)?.to_owned(),
            description,
            state: State::of(row.text(3)?).unwrap_or(State::Cancelled),
            handling: Handling::from_rank(row.int(4)?).unwrap_or(Handling::ProfessionalSecrecy),
            areas: json(row, 5).unwrap_or_default(),
            readers: json(row, 6).unwrap_or_default(),
            owner: row.opt(7, Row::id)?,
            incident: row.opt(8, Row::id)?,
            opening: row.opt(9, Row::time)?,
            changed: Changed { seq: row.int(10)?, at: row.time(11)?, function: row.text(12)?.to_owned() },
        })
    }
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        read.one(&format!("{NOW} WHERE id = $1"), &[id.into()])?.as_ref().map(Self::of).transpose()
    }
    pub(crate) fn get(read: &dyn Read, id: Id<kind::Matter>) -> Result<Self, Failure> {
        Ok(Self::find(read, id)?.ok_or_else(Refusal::not_found)?)
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
    /// For whoever may plan it, as long as its plan can change.
    pub(crate) fn plannable(
        read: &dyn Read,
        guard: &dyn Guard,
        actor: &Actor,
        id: Id<kind::Matter>,
    ) -> Result<Self, Failure> {
        let now = Self::get(read, id)?;
        guard.permit(actor, "event.plan", &now.resource())?;
        now.ahead()?;
        Ok(now)
    }
    /// Refuses once its plan can no longer change.
    pub(crate) fn ahead(&self) -> Result<(), Refusal> {
        if self.state.is_ahead() { Ok(()) } else { Err(self.wrong()) }
    }
    /// The refusal that names the state in which it is.
    pub(crate) fn wrong(&self) -> Refusal {
        error::wrong_state(&self.number, self.state)
    }
    /// As conflicts look at it.
    pub(crate) fn busy(&self, read: &dyn Read, facts: &Facts) -> Result<Busy, StoreError> {
        let (municipalities, zones) =
            self.areas.iter().cloned().partition(|code| facts.is_municipality(code));
        let rows = read.query(
            "SELECT content FROM planned_supply WHERE event = $1 AND withdrawn = FALSE ORDER BY n",
            &[self.id.into()],
        )?;
        let supplies = rows.iter().filter_map(|row| json::<Supply>(row, 0));
        Ok(Busy {
            id: self.id,
            span: self.description.busy(),
            municipalities,
            zones,
            supplies: supplies.filter_map(|s| Some((s.key()?, s.span))).collect(),
        })
    }
}

/// Another event with what both share, and whether somebody has accepted that.
pub(crate) struct Conflict {
    pub(crate) with: Id<kind::Matter>,
    pub(crate) shared: Shared,
    pub(crate) answered: bool,
}

/// A supply may lie outside the span of its event, by at most so much.
const SLACK: i64 = 7 * 86_400;

/// With which events this one is in conflict.
pub(crate) fn conflicts(read: &dyn Read, facts: &Facts, now: &EventNow) -> Result<Vec<Conflict>, StoreError> {
    if !now.state.occupies() {
        return Ok(Vec::new());
    }
    let mine = now.busy(read, facts)?;
    let wide = mine
        .supplies
        .iter()
        .fold(mine.span, |all, (_, s)| Span { from: all.from.min(s.from), until: all.until.max(s.until) });
    let mut all = Vec::new();
    for other in occupied(read, facts, wide)?.iter().filter(|other| other.id != now.id) {
        let Some(shared) = between(&mine, other) else { continue };
        let answered = answer(read, now.id, other.id)?.is_some_and(|accepted| accepted.covers(&shared));
        all.push(Conflict { with: other.id, shared, answered });
    }
    Ok(all)
}

/// The events that take up place or means at some time of this span, in the order of their beginning.
fn occupied(read: &dyn Read, facts: &Facts, span: Span) -> Result<Vec<Busy>, StoreError> {
    const WITHIN: &str = "e.busy_from < $1 AND e.busy_until > $2 AND e.state IN ('announced', 'preparing', 'coordinated', 'ready', \
                          'running')";
    let params = [span.until.plus_seconds(SLACK).into(), span.from.plus_seconds(-SLACK).into()];
    let sql = format!(
        "SELECT s.event, s.content FROM planned_supply s JOIN planned_event e ON e.id = s.event WHERE s.withdrawn = FALSE AND \
         {WITHIN} ORDER BY s.event, s.n"
    );
    let mut supplies: BTreeMap<Id<kind::Matter>, Vec<(String, Span)>> = BTreeMap::new();
    for row in read.query(&sql, &params)? {
        let keyed = json::<Supply>(&row, 1).and_then(|s| Some((s.key()?, s.span)));
        supplies.entry(row.id(0)?).or_default().extend(keyed);
    }
    let sql = format!(
        "SELECT e.id, e.busy_from, e.busy_until, e.areas FROM planned_event e WHERE {WITHIN} ORDER BY e.busy_from, e.id"
    );
    let one = |row: &Row| {
        let id = row.id(0)?;
        let areas: BTreeSet<String> = json(row, 3).unwrap_or_default();
        let (municipalities, zones) = areas.into_iter().partition(|code| facts.is_municipality(code));
        let span = Span { from: row.time(1)?, until: row.time(2)? };
        Ok(Busy { id, span, municipalities, zones, supplies: supplies.get(&id).cloned().unwrap_or_default() })
    };
    read.query(&sql, &params)?.iter().map(one).collect()
}

/// How many conflicts without an answer each event has that takes up place or means at some time of this span; those without any
/// are left out. One look at all of them, for a calendar.
pub(crate) fn open_conflicts(
    read: &dyn Read,
    facts: &Facts,
    span: Span,
) -> Result<BTreeMap<Id<kind::Matter>, usize>, StoreError> {
    let mut accepted: BTreeMap<(Id<kind::Matter>, Id<kind::Matter>), Shared> = BTreeMap::new();
    for row in read.query("SELECT one, other, shared FROM planned_answer", &[])? {
        let pair = (row.id(0)?, row.id(1)?);
        accepted.extend(json(&row, 2).map(|shared| (pair, shared)));
    }
    let all = occupied(read, facts, span)?;
    let mut open: BTreeMap<Id<kind::Matter>, usize> = BTreeMap::new();
    for (n, one) in all.iter().enumerate() {
        for other in all.iter().skip(n + 1) {
            let Some(shared) = between(one, other) else { continue };
            let pair = (one.id.min(other.id), one.id.max(other.id));
            if accepted.get(&pair).is_some_and(|accepted| accepted.covers(&shared)) {
                continue;
            }
            *open.entry(one.id).or_default() += 1;
            *open.entry(other.id).or_default() += 1;
        }
    }
    Ok(open)
}

/// What was accepted between two events.
fn answer(read: &dyn Read, a: Id<kind::Matter>, b: Id<kind::Matter>) -> Result<Option<Shared>, StoreError> {
    let sql = "SELECT shared FROM planned_answer WHERE one = $1 AND other = $2";
    Ok(read.one(sql, &[a.min(b).into(), a.max(b).into()])?.and_then(|row| json(&row, 0)))
}

/// The codes of the checks that have no answer yet, or a no.
pub(crate) fn open_checks(read: &dyn Read, facts: &Facts, now: &EventNow) -> Result<usize, StoreError> {
    let sql = "SELECT code FROM planned_check WHERE event = $1 AND answer <> 'no'";
    let rows = read.query(sql, &[now.id.into()])?;
    let settled: BTreeSet<&str> = rows.iter().filter_map(|row| row.text(0).ok()).collect();
    Ok(facts.checks_of(&now.description.kind).filter(|code| !settled.contains(code)).count())
}

/// The next number of a counted series (`event:26`).
pub(crate) fn next(read: &dyn Read, series: &str) -> Result<i64, StoreError> {
    let row = read.one("SELECT value FROM planned_tally WHERE name = $1", &[series.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?.saturating_add(1))
}

/// The tables whose rows are numbered within an event.
#[derive(Clone, Copy)]
pub(crate) enum Numbered {
    Row,
    Supply,
    Risk,
    Finding,
    Lesson,
    Carried,
}

impl Numbered {
    const fn table(self) -> &'static str {
        match self {
            Self::Row => "planned_row",
            Self::Supply => "planned_supply",
            Self::Risk => "planned_risk",
            Self::Finding => "planned_finding",
            Self::Lesson => "planned_lesson",
            Self::Carried => "planned_carried",
        }
    }
    /// The highest number that was ever given in this event; nought where none was.
    pub(crate) fn last(self, read: &dyn Read, event: Id<kind::Matter>) -> Result<i64, StoreError> {
        let sql =
            format!("SELECT CAST(COALESCE(MAX(n), 0) AS BIGINT) FROM {} WHERE event = $1", self.table());
        read.one(&sql, &[event.into()])?.map_or(Ok(0), |row| row.int(0))
    }
    /// Whether such a thing is there and was not taken away.
    pub(crate) fn stands(self, read: &dyn Read, event: Id<kind::Matter>, n: i64) -> Result<bool, StoreError> {
        let there = match self {
            Self::Row => " AND removed = FALSE",
            Self::Supply => " AND withdrawn = FALSE",
            Self::Risk => " AND closed = FALSE",
            _ => "",
        };
        let sql = format!("SELECT n FROM {} WHERE event = $1 AND n = $2{there}", self.table());
        Ok(read.one(&sql, &[event.into(), n.into()])?.is_some())
    }
}

/// Reads a JSON column; what cannot be read counts as absent.
pub(crate) fn json<T: serde::de::DeserializeOwned>(row: &Row, column: usize) -> Option<T> {
    row.text(column).ok().and_then(|t| serde_json::from_str(t).ok())
}

/// A text column that may be absent.
pub(crate) fn some_text(row: &Row, column: usize) -> Result<Option<String>, StoreError> {
    row.opt(column, Row::text).map(|t| t.map(str::to_owned))
}
