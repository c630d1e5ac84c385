//! Sessions, their agendas and turns.

use std::collections::BTreeSet;

use access::Eye;
use jiff::tz::TimeZone;
use kernel::{Handling, Id, Lang, Resource, Text, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::some;
use crate::body::{Body, Log, Quorum, Rhythm, Role};
use crate::called::{Called, Table};
use crate::rhythm::{self, Proposal};
use crate::session::{About, Adoption, Document, ItemSort, ItemState, Reopened, Seat, SessionState};
use crate::state::{ClosedPaper, SessionNow, json, taken_off};

/// A session for a page.
#[derive(Debug, Clone)]
pub struct SessionRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Code of the body.
    pub body: String,
    /// The body's name when it was planned.
    pub body_names: Text,
    /// Its number within the body: `26-03`.
    pub number: String,
    /// Where it stands.
    pub state: SessionState,
    /// What the body was to this place.
    pub role: Option<Role>,
    /// The log that it keeps.
    pub log: Log,
    /// When it begins.
    pub at: Timestamp,
    /// The room.
    pub place: Option<String>,
    /// Address or number of a call.
    pub call: Option<String>,
    /// What it is about.
    pub about: Option<About>,
    /// Areas that it concerns.
    pub areas: BTreeSet<String>,
    /// Functions to which a need-to-know one is open.
    pub readers: BTreeSet<String>,
    /// How it is handled.
    pub handling: Handling,
    /// Functions that sit in the body, the chair first.
    pub seats: Vec<String>,
    /// The function that presides.
    pub chair: Option<String>,
    /// How many are needed.
    pub quorum: Option<Quorum>,
    /// Functions invited.
    pub invited: BTreeSet<String>,
    /// Who is called, where somebody chose: areas, guests.
    pub called: Called,
    /// The languages spoken.
    pub langs: Vec<Lang>,
    /// The rhythm of this series, where it is not the body's.
    pub rhythm: Option<Rhythm>,
    /// When it began.
    pub opened_at: Option<Timestamp>,
    /// When it ended.
    pub closed_at: Option<Timestamp>,
    /// Why it did not take place.
    pub ended_words: Option<Words>,
    /// That it goes on, or went on, after it had been closed.
    pub reopened: Option<Reopened>,
    /// The latest version of its minutes; 0 when there is none.
    pub minutes_version: i64,
    /// What is to change in the minutes.
    pub returned: Option<Words>,
    /// When the minutes were approved, by which function, and the journal number of that.
    pub approved: Option<(Timestamp, String, i64)>,
    /// The later session at which the body approved them: its id, its number, how.
    pub adopted: Option<(Id<kind::Matter>, String, Adoption)>,
    /// Seats that were taken off since it was convened, and not called again.
    pub withdrawn: Vec<Seat>,
    /// The turn of the body's series that it is, and how many minutes it takes.
    pub turn: Option<(String, i64)>,
    /// The journal number of its last change, for `based_on`.
    pub changed_seq: i64,
}

impl SessionRow {
    /// Whether its log is one of strategy, kept for a crisis.
    #[must_use]
    pub fn of_strategy(&self) -> bool {
        self.table().crisis
    }
    /// Who sits at its table.
    pub(super) fn table(&self) -> Table<'_> {
        Table {
            seats: &self.seats,
            invited: &self.invited,
            called: &self.called,
            withdrawn: &self.withdrawn,
            areas: &self.areas,
            crisis: Table::is_crisis(self.log, self.turn.is_some()),
        }
    }
}

const COLUMNS: &str = "s.id, s.body, s.body_names, s.number, s.state, s.body_role, s.log, s.meets_at, s.place, s.call_address, \
     s.about, s.areas, s.readers, s.handling, s.seats, s.chair, s.quorum, s.invited, s.langs, s.rhythm, s.opened_at, s.closed_at, \
     s.ended_words, s.minutes_version, s.returned, s.approved_at, s.approved_function, s.approved_seq, s.changed_seq, s.adopted_at, s.adopted_number, s.adopted_how, o.turn, o.minutes, s.called, s.reopened, \
     (SELECT COUNT(*) FROM body_withdrawn w WHERE w.session = s.id)";

fn select(read: &dyn Read, eye: &Eye, rest: &str, params: Vec<Value>) -> Result<Vec<SessionRow>, StoreError> {
    let sees = eye.on("s", params.len() + 1);
    let sql = format!(
        "SELECT {COLUMNS} FROM body_session s LEFT JOIN body_of_series o ON o.session = s.id WHERE {} AND {rest}",
        sees.full
    );
    let mut all = params;
    all.extend(sees.full_params());
    let mut found = Vec::new();
    for one in read.query(&sql, &all)? {
        let mut session = row(&one)?;
        if one.int(36)? > 0 {
            session.withdrawn = taken_off(read, session.id)?;
        }
        found.push(session);
    }
    Ok(found)
}

/// Which sessions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SessionFilter {
    /// Of this body.
    pub body: Option<String>,
    /// About this.
    pub about: Option<Id<kind::Matter>>,
    /// Only those still to come or going on, the nearest first; otherwise the latest first.
    pub ahead: bool,
}

/// Sessions that this reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn sessions(
    read: &dyn Read,
    eye: &Eye,
    filter: &SessionFilter,
    limit: i64,
) -> Result<Vec<SessionRow>, StoreError> {
    let (mut rest, mut params) = (String::from("1 = 1"), Vec::new());
    if let Some(body) = &filter.body {
        params.push(Value::from(body));
        rest.push_str(&format!(" AND s.body = ${}", params.len()));
    }
    if let Some(about) = filter.about {
        params.push(about.into());
        rest.push_str(&format!(" AND s.about_id = ${}", params.len()));
    }
    if filter.ahead {
        rest.push_str(" AND s.state IN ('planned', 'convened', 'open', 'noted') ORDER BY s.meets_at, s.id");
    } else {
        rest.push_str(" ORDER BY s.meets_at DESC, s.id");
    }
    rest.push_str(&format!(" LIMIT {limit}"));
    select(read, eye, &rest, params)
}

/// One session.
///
/// # Errors
/// When the rows cannot be read.
pub fn session(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<SessionRow>, StoreError> {
    Ok(select(read, eye, "s.id = $1", vec![id.into()])?.pop())
}

/// The next session of a body that is still to come, or goes on.
///
/// # Errors
/// When the rows cannot be read.
pub fn next_session(read: &dyn Read, eye: &Eye, body: &str) -> Result<Option<SessionRow>, StoreError> {
    let filter = SessionFilter { body: Some(body.to_owned()), ahead: true, about: None };
    Ok(sessions(read, eye, &filter, 1)?.pop())
}

/// The last session of a body that is over; of those that began before `before`, where that is said.
///
/// # Errors
/// When the rows cannot be read.
pub fn last_session(
    read: &dyn Read,
    eye: &Eye,
    body: &str,
    before: Option<Timestamp>,
) -> Result<Option<SessionRow>, StoreError> {
    let before = before.unwrap_or(Timestamp(i64::MAX));
    let rest = "s.body = $1 AND s.meets_at < $2 AND s.state IN ('closed', 'drafted', 'approved', 'ended') ORDER BY s.meets_at \
                DESC, s.id LIMIT 1";
    Ok(select(read, eye, rest, vec![body.into(), before.into()])?.pop())
}

/// When a body meets next by its rhythm: that of its last planned session, or its own. Nothing while a session is still to
/// come, or where there is no rhythm or no session to count from.
///
/// # Errors
/// When the rows cannot be read.
pub fn proposal(
    read: &dyn Read,
    eye: &Eye,
    body: &Body,
    now: Timestamp,
    zone: &TimeZone,
) -> Result<Option<Proposal>, StoreError> {
    let filter = SessionFilter { body: Some(body.code.clone()), ..SessionFilter::default() };
    let rows = sessions(read, eye, &filter, 20)?;
    let Some(last) = rows.iter().find(|s| s.state != SessionState::Cancelled && !s.state.foreign()) else {
        return Ok(None);
    };
    if last.state.ahead() {
        return Ok(None);
    }
    Ok(last.rhythm.or(body.rhythm).and_then(|r| rhythm::next(r, last.at, now, zone)))
}

fn row(row: &Row) -> Result<SessionRow, StoreError> {
    let approved = match (row.opt(25, Row::time)?, some(row, 26)?, row.opt(27, Row::int)?) {
        (Some(at), Some(function), Some(seq)) => Some((at, function, seq)),
        _ => None,
    };
    let adopted =
        match (row.opt(29, Row::id)?, some(row, 30)?, row.opt(31, Row::text)?.and_then(Adoption::of)) {
            (Some(at), Some(number), Some(how)) => Some((at, number, how)),
            _ => None,
        };
    let turn = match (some(row, 32)?, row.opt(33, Row::int)?) {
        (Some(turn), Some(minutes)) => Some((turn, minutes)),
        _ => None,
    };
    Ok(SessionRow {
        id: row.id(0)?,
        body: row.text(1)?.to_owned(),
        body_names: json(row, 2).unwrap_or_default(),
        number: row.text(3)?.to_owned(),
        state: SessionState::of(row.text(4)?).unwrap_or(SessionState::Approved),
        role: row.opt(5, Row::text)?.and_then(Role::of),
        log: Log::of(row.text(6)?).unwrap_or(Log::Strategic),
        at: row.time(7)?,
        place: some(row, 8)?,
        call: some(row, 9)?,
        about: json(row, 10),
        areas: json(row, 11).unwrap_or_default(),
        readers: json(row, 12).unwrap_or_default(),
        handling: Handling::from_rank(row.int(13)?).unwrap_or(Handling::ProfessionalSecrecy),
        seats: json(row, 14).unwrap_or_default(),
        chair: some(row, 15)?,
        quorum: json(row, 16),
        invited: json(row, 17).unwrap_or_default(),
        langs: json(row, 18).unwrap_or_default(),
        rhythm: json(row, 19),
        opened_at: row.opt(20, Row::time)?,
        closed_at: row.opt(21, Row::time)?,
        ended_words: json(row, 22),
        minutes_version: row.int(23)?,
        returned: json(row, 24),
        approved,
        changed_seq: row.int(28)?,
        adopted,
        turn,
        called: json(row, 34).unwrap_or_default(),
        reopened: json(row, 35),
        withdrawn: Vec::new(),
    })
}

/// What guards a session, or a paper that is more closed than its session; nothing for any other matter.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    if let Some(session) = SessionNow::find(read, id)? {
        return Ok(Some(session.resource()));
    }
    Ok(ClosedPaper::find(read, id)?.map(ClosedPaper::resource))
}

/// An item of an agenda.
#[derive(Debug, Clone)]
pub struct ItemRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its session.
    pub session: Id<kind::Matter>,
    /// Its place in the order.
    pub position: i64,
    /// What it is about.
    pub title: Text,
    /// The function that brings it in.
    pub owner: Option<String>,
    /// Minutes foreseen.
    pub minutes: Option<i64>,
    /// Its documents.
    pub documents: Vec<Document>,
    /// What became of it.
    pub state: ItemState,
    /// The item that it takes up again.
    pub carried_from: Option<Id<kind::Matter>>,
    /// The session that it was carried over to; of one that was dropped, the session that it went back to.
    pub carried_into: Option<Id<kind::Matter>>,
    /// Why it was dropped.
    pub reason: Option<Words>,
    /// How this place sees it.
    pub position_of_ours: Option<Text>,
    /// What is expected, where that was said.
    pub sort: Option<ItemSort>,
    /// The function that presents it.
    pub presenter: Option<String>,
    /// How it is handled, where it is more open than its session.
    pub handling: Option<Handling>,
    /// The session whose minutes are approved at it.
    pub minutes_of: Option<Id<kind::Matter>>,
    /// The decision that is followed up at it.
    pub follows: Option<Id<kind::Matter>>,
    /// When it was said to be dealt with, where that was after the session.
    pub late: Option<Timestamp>,
}

const ITEM: &str = "id, session, position, title, owner_function, minutes, documents, state, carried_from, carried_into, reason, \
     our_position, sort, presenter, own_handling, minutes_of, follows, late_at FROM body_item";

/// The agenda of a session. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn items(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<ItemRow>, StoreError> {
    let sql = format!("SELECT {ITEM} WHERE session = $1 ORDER BY position, id");
    read.query(&sql, &[session.into()])?.iter().map(item_row).collect()
}

/// One item of a session. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn item(
    read: &dyn Read,
    session: Id<kind::Matter>,
    id: Id<kind::Matter>,
) -> Result<Option<ItemRow>, StoreError> {
    let sql = format!("SELECT {ITEM} WHERE session = $1 AND id = $2");
    read.one(&sql, &[session.into(), id.into()])?.as_ref().map(item_row).transpose()
}

/// What earlier sessions of this body left open and nobody has carried over or dropped since.
///
/// # Errors
/// When the rows cannot be read.
pub fn left_open(
    read: &dyn Read,
    eye: &Eye,
    body: &str,
    before: Timestamp,
) -> Result<Vec<(SessionRow, ItemRow)>, StoreError> {
    let rest = "s.body = $1 AND s.meets_at < $2 AND s.state IN ('closed', 'drafted', 'approved') AND EXISTS (SELECT 1 FROM \
                body_item i WHERE i.session = s.id AND i.state = 'open') ORDER BY s.meets_at, s.id LIMIT 50";
    let mut all = Vec::new();
    for session in select(read, eye, rest, vec![body.into(), before.into()])? {
        let open = items(read, session.id)?.into_iter().filter(|i| i.state == ItemState::Open);
        all.extend(open.map(|item| (session.clone(), item)));
    }
    Ok(all)
}

fn item_row(row: &Row) -> Result<ItemRow, StoreError> {
    Ok(ItemRow {
        id: row.id(0)?,
        session: row.id(1)?,
        position: row.int(2)?,
        title: json(row, 3).unwrap_or_default(),
        owner: some(row, 4)?,
        minutes: row.opt(5, Row::int)?,
        documents: json(row, 6).unwrap_or_default(),
        state: ItemState::of(row.text(7)?).unwrap_or(ItemState::Dealt),
        carried_from: row.opt(8, Row::id)?,
        carried_into: row.opt(9, Row::id)?,
        reason: json(row, 10),
        position_of_ours: json(row, 11),
        sort: row.opt(12, Row::text)?.and_then(ItemSort::of),
        presenter: some(row, 13)?,
        handling: row.opt(14, Row::int)?.and_then(Handling::from_rank),
        minutes_of: row.opt(15, Row::id)?,
        follows: row.opt(16, Row::id)?,
        late: row.opt(17, Row::time)?,
    })
}

/// A turn of a session.
#[derive(Debug, Clone)]
pub struct TurnRow {
    /// What happened: `session-opened`, `minutes-approved`, …
    pub what: String,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// What was said about it.
    pub words: Option<Words>,
    /// The journal number.
    pub seq: i64,
}

/// The turns of a session, oldest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn turns(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<TurnRow>, StoreError> {
    let sql =
        "SELECT what, at, function_code, words, seq FROM body_turn WHERE session = $1 ORDER BY seq, what";
    let one = |row: &Row| {
        Ok(TurnRow {
            what: row.text(0)?.to_owned(),
            at: row.time(1)?,
            function: row.text(2)?.to_owned(),
            words: json(row, 3),
            seq: row.int(4)?,
        })
    };
    read.query(sql, &[session.into()])?.iter().map(one).collect()
}
