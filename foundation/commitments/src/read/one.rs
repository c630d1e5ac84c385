//! One commitment: itself, to whom it was given, its links, its history, and what somebody may do to it now.

use kernel::{Actor, Guard, Id, Resource, Timestamp, kind};
use store::{Read, StoreError};

use super::Eye;
use super::board::{COLUMNS, FROM, Row, row};
use crate::Facts;
use crate::addressee::{Means, Office};
use crate::commitment::{Turn, after};
use crate::state::{Now, json};

/// A commitment, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn commitment(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<Row>, StoreError> {
    let sees = eye.on("c", 2);
    let mut params = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM {FROM} WHERE c.id = $1 AND {}", sees.full);
    read.one(&sql, &params)?.as_ref().map(row).transpose()
}

/// The commitment with this number. Whoever asks makes sure that the reader may know of it.
///
/// # Errors
/// When the rows cannot be read.
pub fn numbered(read: &dyn Read, number: &str) -> Result<Option<Id<kind::Matter>>, StoreError> {
    let row = read.one("SELECT id FROM commitment WHERE number = $1", &[number.into()])?;
    row.map(|row| row.id(0)).transpose()
}

/// What guards a commitment; nothing for any other matter.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    Ok(Now::find(read, id)?.map(|now| now.resource()))
}

/// How many open commitments there are about a matter, and how many of them are late.
///
/// # Errors
/// When the rows cannot be read.
pub fn about(
    read: &dyn Read,
    eye: &Eye,
    matter: Id<kind::Matter>,
    now: Timestamp,
) -> Result<(i64, i64), StoreError> {
    let sees = eye.on("c", 3);
    let late = now.plus_seconds(-super::GRACE_SECONDS);
    let mut params = vec![matter.into(), late.into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT COUNT(*), COALESCE(SUM(CASE WHEN c.next_due <= $2 THEN 1 ELSE 0 END), 0) FROM commitment c WHERE c.about = $1 \
         AND c.live = 1 AND {}",
        sees.full
    );
    read.one(&sql, &params)?.map_or(Ok((0, 0)), |r| Ok((r.int(0)?, r.int(1)?)))
}

/// Somebody to whom it was given or passed on.
#[derive(Debug, Clone)]
pub struct AddresseeRow {
    /// Which, in the order in which they came to it.
    pub n: i64,
    /// The step of escalation by which they came to it.
    pub step: Option<i64>,
    /// The office.
    pub office: Office,
    /// The person who was found there, where they have an account.
    pub person: Option<Id<kind::Person>>,
    /// The person there otherwise.
    pub name: Option<String>,
    /// Where they are reached.
    pub phone: Option<String>,
    /// How they are to be told.
    pub means: Option<Means>,
    /// Since when they are in it.
    pub since: Timestamp,
    /// Whether they are in it still.
    pub active: bool,
    /// When they were told, how, and who took the message.
    pub told: Option<(Timestamp, Option<Means>, Option<String>)>,
}

/// To whom it was given and passed on, in that order.
///
/// # Errors
/// When the rows cannot be read.
pub fn addressees(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<AddresseeRow>, StoreError> {
    let sql = "SELECT a.n, a.step, a.function_code, a.organisation, a.area, p.name, p.phone, a.means, a.since, a.active, \
               a.told_at, a.told_means, a.told_whom, a.person FROM commitment_addressee a LEFT JOIN commitment_contact p ON \
               p.commitment = a.commitment AND p.step = COALESCE(a.step, -1) AND a.active = TRUE WHERE a.commitment = $1 \
               ORDER BY a.n";
    let one = |row: &store::Row| {
        let text = |c| row.opt(c, store::Row::text).map(|t| t.map(str::to_owned));
        let told = row.opt(10, store::Row::time)?;
        let (means, whom) = (text(11)?.as_deref().and_then(Means::of), text(12)?);
        Ok(AddresseeRow {
            n: row.int(0)?,
            step: row.opt(1, store::Row::int)?,
            office: Office { function: row.text(2)?.to_owned(), organisation: text(3)?, area: text(4)? },
            person: row.opt(13, store::Row::id)?,
            name: text(5)?,
            phone: text(6)?,
            means: text(7)?.as_deref().and_then(Means::of),
            since: row.time(8)?,
            active: row.bool(9)?,
            told: told.map(|at| (at, means, whom)),
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// A link that was made.
#[derive(Debug, Clone)]
pub struct LinkRow {
    /// Its id, which opens nothing.
    pub link: Id<kind::Session>,
    /// For whom.
    pub whom: Option<String>,
    /// When it was made.
    pub made_at: Timestamp,
    /// Until when it opens.
    pub expires: Timestamp,
    /// When it was first opened.
    pub opened_at: Option<Timestamp>,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
    /// How many answers came by it.
    pub used: i64,
}

/// The links of a commitment, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn links(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<LinkRow>, StoreError> {
    let sql = "SELECT link, whom, made_at, expires_at, opened_at, ended_at, used FROM commitment_link WHERE commitment = $1 \
               ORDER BY made_at DESC, link";
    let one = |row: &store::Row| {
        Ok(LinkRow {
            link: row.id(0)?,
            whom: row.opt(1, store::Row::text)?.map(str::to_owned),
            made_at: row.time(2)?,
            expires: row.time(3)?,
            opened_at: row.opt(4, store::Row::time)?,
            ended_at: row.opt(5, store::Row::time)?,
            used: row.int(6)?,
        })
    };
    read.query(sql, &[id.into()])?.iter().map(one).collect()
}

/// The offices to which it is given now, the addressee first.
///
/// # Errors
/// When the rows cannot be read.
pub fn offices(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<Office>, StoreError> {
    crate::state::offices(read, id)
}

/// The addressee for whom somebody has to be found who stands in, where this step asks for one; nothing where it names an office.
///
/// # Errors
/// When the rows cannot be read.
pub fn to_stand_in_for(
    read: &dyn Read,
    id: Id<kind::Matter>,
    step: u32,
) -> Result<Option<Office>, StoreError> {
    let Some(now) = Now::find(read, id)? else { return Ok(None) };
    let asked = usize::try_from(step).ok().and_then(|n| now.steps.get(n));
    if asked.is_none_or(|s| !s.to.is_deputy()) {
        return Ok(None);
    }
    Ok(offices(read, id)?.into_iter().next())
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
    let sql = "SELECT seq, entry, what, at, recorded_at, person, function_code, erased, detail FROM commitment_turn WHERE \
               commitment = $1 ORDER BY seq LIMIT 1000";
    let one = |row: &store::Row| {
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

/// What somebody may do to a commitment now: to show or hide forms. The rules decide again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct May {
    /// Answer for themselves.
    pub answer: bool,
    /// Write down what somebody says.
    pub voice: bool,
    /// Settle, return, withdraw, change.
    pub judge: bool,
    /// Mark as told, make links.
    pub tell: bool,
}

/// What this actor may do, by guard, seat and state; nothing where there is no such commitment.
///
/// # Errors
/// When the rows cannot be read.
pub fn may(
    read: &dyn Read,
    guard: &dyn Guard,
    actor: &Actor,
    facts: &Facts,
    id: Id<kind::Matter>,
) -> Result<May, StoreError> {
    let Some(now) = Now::find(read, id)? else { return Ok(May::default()) };
    if !now.state.is_live() {
        return Ok(May::default());
    }
    let on = now.resource();
    let permits = |power| guard.permit(actor, power, &on).is_ok();
    let ours = now.given_to(read, actor, facts).is_ok();
    let voice = permits("commitment.answer");
    Ok(May {
        answer: voice && ours && after(now.state, Turn::Reply).is_some(),
        voice,
        judge: permits("commitment.settle") && now.given_by(actor).is_ok(),
        tell: permits("commitment.give"),
    })
}
