//! The rows that rules look at: a body, a session, an item, a decision, as they are now.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Power, Refusal, Resource, kind};
use store::{Deciding, Failure, Read, Row, StoreError};

use crate::Facts;
use crate::body::{Body, Log, Quorum, Role};
use crate::called::{Called, Table};
use crate::series::Series;
use crate::session::{Seat, SessionState, Sight};

pub use store::Changed;
pub(crate) use store::json;

/// The next number of a counted series.
pub(crate) fn next(read: &dyn Read, series: &str) -> Result<i64, StoreError> {
    let row = read.one("SELECT value FROM body_tally WHERE name = $1", &[series.into()])?;
    Ok(row.map_or(Ok(0), |r| r.int(0))?.saturating_add(1))
}

/// A body that a person created.
pub(crate) struct CreatedBody {
    pub content: Body,
    pub version: i64,
    pub changed: Changed,
}

impl CreatedBody {
    pub(crate) fn find(read: &dyn Read, code: &str) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT content, version, changed_seq, changed_at, changed_function FROM body_own WHERE code = $1";
        let Some(row) = read.one(sql, &[code.into()])? else { return Ok(None) };
        let Some(content) = json(&row, 0) else { return Ok(None) };
        Ok(Some(Self { content, version: row.int(1)?, changed: Changed::of(&row, 2)? }))
    }
}

/// The years of a body.
pub(crate) struct SeriesNow {
    pub content: Series,
    pub version: i64,
    pub ended: bool,
    /// Who is called, where somebody chose.
    pub called: Option<Called>,
    pub changed: Changed,
}

impl SeriesNow {
    pub(crate) fn find(read: &dyn Read, body: &str) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT content, version, ended_at, changed_seq, changed_at, changed_function, called FROM body_series WHERE body = $1";
        let Some(row) = read.one(sql, &[body.into()])? else { return Ok(None) };
        let Some(content) = json(&row, 0) else { return Ok(None) };
        Ok(Some(Self {
            content,
            version: row.int(1)?,
            ended: !row.is_null(2),
            called: json(&row, 6),
            changed: Changed::of(&row, 3)?,
        }))
    }
    /// The one that goes on.
    pub(crate) fn live(read: &dyn Read, body: &str) -> Result<Option<Self>, StoreError> {
        Ok(Self::find(read, body)?.filter(|s| !s.ended))
    }
}

/// The body with this code, from the profile or created by a person.
///
/// # Errors
/// When the rows cannot be read.
pub(crate) fn body(read: &dyn Read, facts: &Facts, code: &str) -> Result<Option<Body>, StoreError> {
    match facts.body(code) {
        Some(body) => Ok(Some(body.clone())),
        None => Ok(CreatedBody::find(read, code)?.map(|b| b.content)),
    }
}

/// The seats of those who were taken off a session and not called again.
///
/// # Errors
/// When the rows cannot be read.
pub(crate) fn taken_off(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<Seat>, StoreError> {
    let sql = "SELECT content FROM body_withdrawn WHERE session = $1 ORDER BY seq, seat";
    Ok(read.query(sql, &[session.into()])?.iter().filter_map(|row| json(row, 0)).collect())
}

/// A session now.
pub(crate) struct SessionNow {
    pub id: Id<kind::Matter>,
    pub body: String,
    pub number: String,
    pub state: SessionState,
    pub role: Option<Role>,
    pub log: Log,
    pub handling: Handling,
    pub areas: BTreeSet<String>,
    pub readers: BTreeSet<String>,
    pub owner: Option<Id<kind::Person>>,
    pub seats: Vec<String>,
    pub quorum: Option<Quorum>,
    pub invited: BTreeSet<String>,
    pub called: Called,
    pub withdrawn: Vec<Seat>,
    pub of_series: bool,
    pub minutes_version: i64,
    pub at: kernel::Timestamp,
    pub opened_at: Option<kernel::Timestamp>,
    pub closed_at: Option<kernel::Timestamp>,
    pub changed: Changed,
}

impl SessionNow {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT body, number, state, body_role, log, handling, areas, readers, owner, seats, quorum, \
                   invited, minutes_version, meets_at, changed_seq, changed_at, changed_function, called, (SELECT o.turn FROM \
                   body_of_series o WHERE o.session = body_session.id), opened_at, closed_at FROM body_session WHERE id = $1";
        let Some(row) = read.one(sql, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            id,
            body: row.text(0)?.to_owned(),
            number: row.text(1)?.to_owned(),
            state: SessionState::of(row.text(2)?).unwrap_or(SessionState::Approved),
            role: row.opt(3, Row::text)?.and_then(Role::of),
            log: Log::of(row.text(4)?).unwrap_or(Log::Strategic),
            handling: Handling::from_rank(row.int(5)?).unwrap_or(Handling::ProfessionalSecrecy),
            areas: json(&row, 6).unwrap_or_default(),
            readers: json(&row, 7).unwrap_or_default(),
            owner: row.opt(8, Row::id)?,
            seats: json(&row, 9).unwrap_or_default(),
            quorum: json(&row, 10),
            invited: json(&row, 11).unwrap_or_default(),
            minutes_version: row.int(12)?,
            at: row.time(13)?,
            changed: Changed::of(&row, 14)?,
            called: json(&row, 17).unwrap_or_default(),
            withdrawn: taken_off(read, id)?,
            of_series: !row.is_null(18),
            opened_at: row.opt(19, Row::time)?,
            closed_at: row.opt(20, Row::time)?,
        }))
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
    /// Who may see it.
    pub(crate) fn sight(&self) -> Sight {
        Sight { handling: self.handling, areas: self.areas.clone(), readers: self.readers.clone() }
    }
    /// The power that writes into its log: strategy and operations are two logs with two rights.
    pub(crate) const fn pen(&self) -> Power {
        pen(self.log)
    }
    /// Refuses whoever holds none of these powers over it; the refusal names the first.
    pub(crate) fn permit(&self, cx: &Deciding<'_>, powers: &[Power]) -> Result<(), Refusal> {
        any(cx, powers, &self.resource())
    }
    /// Who sits at its table.
    pub(crate) fn table(&self) -> Table<'_> {
        Table {
            seats: &self.seats,
            invited: &self.invited,
            called: &self.called,
            withdrawn: &self.withdrawn,
            areas: &self.areas,
            crisis: Table::is_crisis(self.log, self.of_series),
        }
    }
    /// Whether a seat is that of a function of the profile, or of a guest of this session.
    ///
    /// # Errors
    /// The refusal for the function.
    pub(crate) fn known(&self, facts: &Facts, seat: &Seat) -> Result<(), Refusal> {
        if self.called.guests.iter().any(|g| g.seat() == *seat) {
            return Ok(());
        }
        facts.function("function", &seat.function)
    }
    /// Whether this actor sits on this seat: of their function, in an area that is theirs.
    pub(crate) fn is_own(&self, cx: &Deciding<'_>, seat: &Seat) -> bool {
        let areas = seat.area.clone().into_iter().collect();
        let there = Resource { areas, ..Resource::service() };
        cx.actor.function == seat.function
            && self.permit_member(cx).is_ok()
            && cx.guard.permit(cx.actor, "matter.read", &there).is_ok()
    }
    /// Whether this actor sits in it or was called to it.
    pub(crate) fn takes_part(&self, cx: &Deciding<'_>) -> bool {
        let function = &cx.actor.function;
        self.seats.contains(function) || self.invited.contains(function)
    }
    /// Refuses whoever neither takes part, and may read it, nor writes into its log.
    pub(crate) fn permit_member(&self, cx: &Deciding<'_>) -> Result<(), Refusal> {
        if self.takes_part(cx) && self.permit(cx, &["matter.read"]).is_ok() {
            return Ok(());
        }
        self.permit(cx, &["body.convene", "body.record", self.pen()])
    }
    /// Refuses unless it is in one of these states.
    pub(crate) fn must(&self, key: &str, fits: impl Fn(SessionState) -> bool) -> Result<(), Refusal> {
        if fits(self.state) { Ok(()) } else { Err(crate::error::state(key, self.state)) }
    }
    /// The item of its agenda with this id: its state.
    pub(crate) fn item(
        &self,
        read: &dyn Read,
        item: Id<kind::Matter>,
    ) -> Result<crate::session::ItemState, Failure> {
        let sql = "SELECT state FROM body_item WHERE id = $1 AND session = $2";
        let row = read.one(sql, &[item.into(), self.id.into()])?.ok_or_else(Refusal::not_found)?;
        Ok(crate::session::ItemState::of(row.text(0)?).unwrap_or(crate::session::ItemState::Dealt))
    }
}

/// What guards a paper that is more closed than its session, also after it was taken away.
pub(crate) struct ClosedPaper {
    id: Id<kind::Matter>,
    handling: Handling,
    owner: Option<Id<kind::Person>>,
    readers: BTreeSet<String>,
    areas: BTreeSet<String>,
}

impl ClosedPaper {
    pub(crate) fn find(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Self>, StoreError> {
        let sql = "SELECT handling, owner, readers FROM body_paper_closed WHERE id = $1";
        let Some(row) = read.one(sql, &[id.into()])? else { return Ok(None) };
        Ok(Some(Self {
            id,
            handling: Handling::from_rank(row.int(0)?).unwrap_or(Handling::ProfessionalSecrecy),
            owner: row.opt(1, Row::id)?,
            readers: json(&row, 2).unwrap_or_default(),
            areas: access::areas_of(read, id)?.into_iter().collect(),
        }))
    }
    pub(crate) fn resource(self) -> Resource {
        let Self { id, handling, owner, readers, areas } = self;
        Resource { matter: Some(id), handling, areas, readers, owner }
    }
}

/// The power that writes into a log.
pub(crate) const fn pen(log: Log) -> Power {
    match log {
        Log::Strategic => "log.write-strategic",
        Log::Operational => "body.record",
    }
}

/// Refuses whoever holds none of these powers over this; the refusal names the first.
pub(crate) fn any(cx: &Deciding<'_>, powers: &[Power], on: &Resource) -> Result<(), Refusal> {
    let mut refused = None;
    for power in powers {
        match cx.guard.permit(cx.actor, power, on) {
            Ok(()) => return Ok(()),
            Err(refusal) => refused = refused.or(Some(refusal)),
        }
    }
    Err(refused.unwrap_or_else(|| Refusal::forbidden("body.record")))
}
