//! Who is called, who answered, and addresses at which sessions stand as a calendar.

use access::Eye;
use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError};

use super::{SessionFilter, SessionRow, sessions, some};
use crate::Facts;
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
}

/// What those invited answered. The caller has made sure that the session may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn replies(read: &dyn Read, session: Id<kind::Matter>) -> Result<Vec<ReplyRow>, StoreError> {
    let sql = "SELECT content, reply, name, deputy, by_link, at FROM body_reply WHERE session = $1 ORDER BY at, seat";
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
        });
    }
    Ok(all)
}

/// The seats of those called to a session. In a body that meets for years there is one for each area of a function that every area
/// has; a crisis calls functions.
#[must_use]
pub fn seats(facts: &Facts, session: &SessionRow) -> Vec<Seat> {
    let mut order: Vec<&String> = session.seats.iter().filter(|f| session.invited.contains(*f)).collect();
    order.extend(session.invited.iter().filter(|f| !session.seats.contains(f)));
    let one = |function: &String| match &session.turn {
        Some(_) => facts.seats(function),
        None => vec![Seat::of(function)],
    };
    order.into_iter().flat_map(one).collect()
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
    all.retain(|s| {
        let theirs = feed.function.as_ref().is_none_or(|f| s.invited.contains(f) || s.seats.contains(f));
        theirs && s.handling <= kernel::Handling::Service && s.at >= since && !s.state.foreign()
    });
    all.sort_by_key(|s| (s.at, s.id));
    Ok(all)
}
