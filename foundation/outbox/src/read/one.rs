//! One message: whom it is for, where each of them stands, what became of every route, its history.

use kernel::{Id, Lang, Resource, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use crate::message::{Channel, Delivery, Reach, Way};
use crate::state::{Now, json, office};
use crate::whom::{Contact, Office};

/// What guards a message; nothing for any other matter.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    Ok(Now::find(read, id)?.map(|now| now.resource()))
}

/// Whom the writer meant.
#[derive(Debug, Clone)]
pub struct AimRow {
    /// Which, counted from 0.
    pub n: i64,
    /// A person of the directory.
    pub person: Option<Id<kind::Person>>,
    /// An office.
    pub office: Option<Office>,
    /// What was typed by hand.
    pub contact: Contact,
}

/// Whom a message is for, as its writer meant it.
///
/// # Errors
/// When the rows cannot be read.
pub fn aims(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<AimRow>, StoreError> {
    let sql = "SELECT n, person, function_code, organisation, area, name, mail, phone, lang FROM message_aim WHERE message = $1 ORDER \
               BY n";
    let one = |row: &Row| {
        let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
        Ok(AimRow {
            n: row.int(0)?,
            person: row.opt(1, Row::id)?,
            office: office(row, 2)?,
            contact: Contact {
                name: text(5)?,
                mail: text(6)?,
                phone: text(7)?,
                lang: lang(row, 8)?,
                devices: None,
            },
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// Somebody who gets it.
#[derive(Debug, Clone)]
pub struct RecipientRow {
    /// Which, counted from 0.
    pub n: i64,
    /// Instead of which other one.
    pub instead_of: Option<i64>,
    /// How many before them did not answer.
    pub depth: i64,
    /// The person, where there is one with an account.
    pub person: Option<Id<kind::Person>>,
    /// The office for which they were found.
    pub office: Option<Office>,
    /// Name.
    pub name: Option<String>,
    /// Language.
    pub lang: Option<Lang>,
    /// Until when they have to acknowledge.
    pub acknowledge_by: Option<Timestamp>,
    /// When they did, and on which way.
    pub acknowledged: Option<(Timestamp, Option<Way>)>,
    /// The name given with it.
    pub said_by: Option<String>,
    /// What was said with it.
    pub said: Option<Words>,
    /// When it was passed on.
    pub escalated_at: Option<Timestamp>,
    /// Where they stand.
    pub reach: Reach,
    /// Their routes, in order.
    pub routes: Vec<RouteRow>,
}

/// What became of a route.
#[derive(Debug, Clone)]
pub struct RouteRow {
    /// Which, counted from 0.
    pub route: i64,
    /// The channel.
    pub channel: Channel,
    /// Address or number.
    pub address: String,
    /// When its turn is.
    pub due_at: Timestamp,
    /// Where it stands.
    pub state: Delivery,
    /// When it came to stand there.
    pub at: Option<Timestamp>,
    /// The channel's own reference.
    pub reference: Option<String>,
    /// Why it failed.
    pub reason: Option<String>,
}

/// Those who get a message, each with their routes.
///
/// # Errors
/// When the rows cannot be read.
pub fn recipients(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<RecipientRow>, StoreError> {
    let sql = "SELECT n, instead_of, depth, person, function_code, organisation, area, name, lang, acknowledge_by, acknowledged_at, \
               acknowledged_way, acknowledged_name, acknowledged_words, escalated_at, reach FROM message_recipient WHERE message = \
               $1 ORDER BY n";
    let mut all = read.query(sql, &[id.into()])?.iter().map(recipient).collect::<Result<Vec<_>, _>>()?;
    let sql = "SELECT recipient, route, channel, address, due_at, state, COALESCE(failed_at, delivered_at, sent_at), reference, reason \
               FROM message_route WHERE message = $1 ORDER BY recipient, route";
    for row in read.query(sql, &[id.into()])? {
        let n = row.int(0)?;
        if let Some(one) = all.iter_mut().find(|r| r.n == n) {
            one.routes.push(route(&row)?);
        }
    }
    Ok(all)
}

fn recipient(row: &Row) -> Result<RecipientRow, StoreError> {
    let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
    let way = text(11)?.as_deref().and_then(Way::of);
    Ok(RecipientRow {
        n: row.int(0)?,
        instead_of: row.opt(1, Row::int)?,
        depth: row.int(2)?,
        person: row.opt(3, Row::id)?,
        office: office(row, 4)?,
        name: text(7)?,
        lang: lang(row, 8)?,
        acknowledge_by: row.opt(9, Row::time)?,
        acknowledged: row.opt(10, Row::time)?.map(|at| (at, way)),
        said_by: text(12)?,
        said: json(row, 13),
        escalated_at: row.opt(14, Row::time)?,
        reach: Reach::of(row.text(15)?).unwrap_or(Reach::Waiting),
        routes: Vec::new(),
    })
}

fn route(row: &Row) -> Result<RouteRow, StoreError> {
    let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
    Ok(RouteRow {
        route: row.int(1)?,
        channel: Channel::of(row.text(2)?).unwrap_or(Channel::Mail),
        address: row.text(3)?.to_owned(),
        due_at: row.time(4)?,
        state: Delivery::of(row.text(5)?).unwrap_or(Delivery::Waiting),
        at: row.opt(6, Row::time)?,
        reference: text(7)?,
        reason: text(8)?,
    })
}

fn lang(row: &Row, column: usize) -> Result<Option<Lang>, StoreError> {
    Ok(row.opt(column, Row::text)?.and_then(|l| l.parse().ok()))
}

/// One line of its history.
#[derive(Debug, Clone)]
pub struct TurnRow {
    /// The journal number of its entry.
    pub seq: i64,
    /// That entry.
    pub entry: Id<kind::Entry>,
    /// What: the event without package and version (`acknowledged`).
    pub what: String,
    /// When it happened, as stated.
    pub at: Timestamp,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// By whom; nil for the program.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// Whether its words were erased.
    pub erased: bool,
    /// What the event says.
    pub detail: serde_json::Value,
}

/// The history, oldest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn turns(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<TurnRow>, StoreError> {
    let sql = "SELECT seq, entry, what, at, recorded_at, person, function_code, erased, detail FROM message_turn WHERE message = $1 \
               ORDER BY seq LIMIT 1000";
    let one = |row: &Row| {
        Ok(TurnRow {
            seq: row.int(0)?,
            entry: row.id(1)?,
            what: row.text(2)?.to_owned(),
            at: row.time(3)?,
            recorded_at: row.time(4)?,
            person: row.id(5)?,
            function: row.text(6)?.to_owned(),
            erased: row.bool(7)?,
            detail: json(row, 8).unwrap_or(serde_json::Value::Null),
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}
