//! Who is called, who answered, and addresses at which sessions stand as a calendar.

use std::collections::BTreeSet;

use access::Eye;
use kernel::{Id, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use super::{SessionFilter, SessionRow, sessions, some};
use crate::Facts;
use crate::body::Count;
use crate::called::Guest;
use crate::session::{Reply, Seat};
use crate::state::json;

/// What somebody who is invited answered.
#[derive(Debug, Clone)]
pub struct ReplyRow {
    /// Whose seat.
    pub seat: Seat,
    /// The answer.
    pub reply: Reply,
    /// Their name.
    pub name: Option<String>,
    /// Who comes in their place.
    pub deputy: Option<String>,
    /// Whether it came by the link of a letter.
    pub by_link: bool,
    /// When.
    pub at: Timestamp,
    /// The date for which it was given, where the session has another now: it is asked again.
    pub earlier: Option<Timestamp>,
}

/// What those invited answered. The caller has made sure that the session may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn replies(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<ReplyRow>, StoreError> {
    let sql = "SELECT r.content, r.reply, r.name, r.deputy, r.by_link, r.at, r.for_at, s.meets_at FROM body_reply r JOIN body_session s \
               ON s.id = r.session WHERE r.session = $1 ORDER BY r.at, r.seat";
    let mut all = Vec::new();
    for row in read.query(sql, &[session.into()])? {
        let Some(seat) = json(&row, 0) else { continue };
        all.push(ReplyRow {
            seat,
            reply: Reply::of(row.text(1)?).unwrap_or(Reply::Away),
            name: some(&row, 2)?,
            deputy: some(&row, 3)?,
            by_link: row.bool(4)?,
            at: row.time(5)?,
            earlier: Some(row.time(6)?).filter(|at| Some(*at) != row.time(7).ok()),
        });
    }
    Ok(all)
}

/// Somebody who was called to a session and was taken off again.
#[derive(Debug, Clone)]
pub struct WithdrawnRow {
    /// Whose seat.
    pub seat: Seat,
    /// Who they are, where no function stands for them.
    pub guest: Option<Guest>,
    /// Why.
    pub words: Option<Words>,
    /// When.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// The journal number.
    pub seq: i64,
}

/// Those who were taken off a session and not called again since, the latest last. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn withdrawn(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<WithdrawnRow>, StoreError> {
    let sql = "SELECT content, guest, words, at, function_code, seq FROM body_withdrawn WHERE session = $1 ORDER BY seq, seat";
    let mut all = Vec::new();
    for row in read.query(sql, &[session.into()])? {
        let Some(seat) = json(&row, 0) else { continue };
        all.push(WithdrawnRow {
            seat,
            guest: json(&row, 1),
            words: json(&row, 2),
            at: row.time(3)?,
            function: row.text(4)?.to_owned(),
            seq: row.int(5)?,
        });
    }
    Ok(all)
}

/// Whoever was reminded less than so many seconds ago is reminded again only where that is wanted.
pub const REMIND_AGAIN: i64 = 86_400;

/// Somebody who was reminded of their invitation.
#[derive(Debug, Clone)]
pub struct RemindedRow {
    /// Whose seat.
    pub seat: Seat,
    /// When, the last time.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
}

/// Those who were reminded of their invitation to a session. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn reminded(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<RemindedRow>, StoreError> {
    let sql = "SELECT content, at, function_code FROM body_reminded WHERE session = $1 ORDER BY seq, seat";
    let mut all = Vec::new();
    for row in read.query(sql, &[session.into()])? {
        let Some(seat) = json(&row, 0) else { continue };
        all.push(RemindedRow { seat, at: row.time(1)?, function: row.text(2)?.to_owned() });
    }
    Ok(all)
}

/// The seats of those called to a session, guests last: one for each area of a function that every area has; where the session
/// concerns some areas, in those.
#[must_use]
pub fn seats(facts: &Facts, session: &SessionRow) -> Vec<Seat> {
    session.table().called(facts)
}

/// The seats of those who should be at the table. In a crisis a function sits there, whoever of its areas speaks for it.
#[must_use]
pub fn expected(facts: &Facts, session: &SessionRow) -> Vec<Seat> {
    session.table().expected(facts)
}

/// How many seats of the body are taken, of those needed; nothing where the body states no number.
#[must_use]
pub fn quorum(facts: &Facts, session: &SessionRow, there: &[Seat]) -> Option<Count> {
    Some(Count::of(session.quorum?, &session.table().members(facts), there))
}

/// The id of the link by which a seat answers: the same in every letter of that session to that seat.
#[must_use]
pub fn link_of(session: Id<kind::Matter>, seat: &Seat) -> Id<kind::Session> {
    Id::of_words(&["bodies", "answer", &session.to_string(), &seat.key()])
}

/// The seat for which a link answers; nothing where it is none of this session's.
#[must_use]
pub fn seat_of(facts: &Facts, session: &SessionRow, link: Id<kind::Session>) -> Option<Seat> {
    seats(facts, session).into_iter().find(|seat| link_of(session.id, seat) == link)
}

/// An address at which sessions stand as a calendar.
#[derive(Debug, Clone)]
pub struct FeedRow {
    /// Id of the link.
    pub link: Id<kind::Session>,
    /// The body.
    pub body: Option<String>,
    /// The function that is called.
    pub function: Option<String>,
    /// For whom.
    pub whom: Option<String>,
    /// Who made it.
    pub person: Id<kind::Person>,
    /// Until when it opens.
    pub expires: Timestamp,
    /// Since when.
    pub made_at: Timestamp,
}

const FEED: &str = "SELECT link, body, function_code, whom, person, expires_at, made_at FROM body_feed WHERE ended_at IS NULL";

fn feed_row(row: &Row) -> Result<FeedRow, StoreError> {
    Ok(FeedRow {
        link: row.id(0)?,
        body: some(row, 1)?,
        function: some(row, 2)?,
        whom: some(row, 3)?,
        person: row.id(4)?,
        expires: row.time(5)?,
        made_at: row.time(6)?,
    })
}

/// The address with this link, while it was not ended.
///
/// # Errors
/// When the rows cannot be read.
pub fn feed(read: &dyn Read, link: Id<kind::Session>) -> Result<Option<FeedRow>, StoreError> {
    read.one(&format!("{FEED} AND link = $1"), &[link.into()])?.as_ref().map(feed_row).transpose()
}

/// The addresses of a body, or of a person where no body is named, newest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn feeds(
    read: &dyn Read,
    body: Option<&str>,
    person: Id<kind::Person>,
) -> Result<Vec<FeedRow>, StoreError> {
    let rows = match body {
        Some(body) => read.query(&format!("{FEED} AND body = $1 ORDER BY made_at DESC"), &[body.into()])?,
        None => {
            let sql = format!("{FEED} AND body IS NULL AND person = $1 ORDER BY made_at DESC");
            read.query(&sql, &[person.into()])?
        }
    };
    rows.iter().map(feed_row).collect()
}

/// Most sessions of a calendar.
const MOST: i64 = 400;

/// The sessions that stand in a calendar: of a body, or to which a function is called; those for the service or more open, and from
/// `since` on.
///
/// # Errors
/// When the rows cannot be read.
pub fn called(read: &dyn Read, feed: &FeedRow, since: Timestamp) -> Result<Vec<SessionRow>, StoreError> {
    let filter = SessionFilter { body: feed.body.clone(), ..SessionFilter::default() };
    let mut all = sessions(read, &Eye::all(), &filter, MOST)?;
    let off = match &feed.function {
        Some(function) => taken_off(read, function)?,
        None => BTreeSet::new(),
    };
    all.retain(|s| {
        let theirs = feed
            .function
            .as_ref()
            .is_none_or(|f| s.invited.contains(f) || (s.seats.contains(f) && !off.contains(&s.id)));
        theirs && s.handling <= kernel::Handling::Service && s.at >= since && !s.state.foreign()
    });
    all.sort_by_key(|s| (s.at, s.id));
    Ok(all)
}

/// The sessions from which a seat of this function was taken off.
fn taken_off(read: &dyn Read, function: &str) -> Result<BTreeSet<Id<kind::Matter>>, StoreError> {
    let mut all = BTreeSet::new();
    for row in read.query("SELECT session, content FROM body_withdrawn", &[])? {
        if json::<Seat>(&row, 1).is_some_and(|seat| seat.function == function) {
            all.insert(row.id(0)?);
        }
    }
    Ok(all)
}
