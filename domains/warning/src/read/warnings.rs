//! Warnings.

use std::collections::BTreeSet;

use exchange::cap::Alert;
use kernel::{Handling, Id, Resource, Timestamp, kind};
use serde::Deserialize;
use store::{Read, Row, StoreError, Value};

use super::{Eye, PushRow, handling, json};
use crate::event::Follows;
use crate::state::common;
use crate::statement::{Act, Reach, State, Statement};

/// A warning that holds for less than this is to be renewed.
const RENEW_SECONDS: i64 = 30 * 60;

/// The one that replaced or withdrew a warning.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Ended {
    /// Which.
    pub warning: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// What it did.
    pub act: Act,
}

kernel::coded! {
    /// Where a warning stands now, the clock included.
    Stand {
        /// Being written.
        Draft = "draft",
        /// Waits for the second person.
        Submitted = "submitted",
        /// Came back.
        Returned = "returned",
        /// Holds.
        Active = "active",
        /// Holds, but not for long.
        RunningOut = "running-out",
        /// Its time is over.
        Expired = "expired",
        /// Another one says more.
        Replaced = "replaced",
        /// Another one withdrew it.
        Cancelled = "cancelled",
        /// It withdrew another one.
        Withdrawal = "withdrawal",
        /// Thrown away.
        Dropped = "dropped",
    }
}

/// A warning for a page.
#[derive(Debug, Clone)]
pub struct WarningRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number, which is also the identifier of its message.
    pub number: String,
    /// What it is about.
    pub about: Option<Id<kind::Matter>>,
    /// What that was called when it was begun.
    pub about_label: String,
    /// Where it stands on its way.
    pub state: State,
    /// What it does to the one before.
    pub act: Act,
    /// The one before.
    pub follows: Option<Follows>,
    /// Which version this is.
    pub version: i64,
    /// What it says.
    pub says: Statement,
    /// Whom it would reach, as rehearsed last.
    pub reach: Option<Reach>,
    /// The message that went out.
    pub alert: Option<Alert>,
    /// The one that ended it.
    pub ended_by: Option<Ended>,
    /// Whoever had a hand in it.
    pub hands: BTreeSet<Id<kind::Person>>,
    /// How it is handled.
    pub handling: Handling,
    /// When it was begun.
    pub set_at: Timestamp,
    /// The journal number of that.
    pub set_seq: i64,
    /// When it went out.
    pub released_at: Option<Timestamp>,
    /// Whether it stands on the public site.
    pub push: Option<PushRow>,
    /// The journal number of its last change.
    pub changed_seq: i64,
    /// When that was.
    pub changed_at: Timestamp,
}

impl WarningRow {
    /// Where it stands at this instant.
    #[must_use]
    pub fn stand(&self, now: Timestamp) -> Stand {
        let ended = self.ended_by.as_ref().map(|e| e.act);
        Stand::at(self.state, self.act, ended, self.says.expires, now)
    }
}

impl Stand {
    fn at(state: State, act: Act, ended: Option<Act>, expires: Timestamp, now: Timestamp) -> Self {
        match (state, ended) {
            (State::Draft, _) => Self::Draft,
            (State::Submitted, _) => Self::Submitted,
            (State::Returned, _) => Self::Returned,
            (State::Dropped, _) => Self::Dropped,
            (State::Released, _) if act == Act::Cancel => Self::Withdrawal,
            (State::Released, Some(Act::Cancel)) => Self::Cancelled,
            (State::Released, Some(_)) => Self::Replaced,
            (State::Released, None) if expires <= now => Self::Expired,
            (State::Released, None) if expires <= now.plus_seconds(RENEW_SECONDS) => Self::RunningOut,
            (State::Released, None) => Self::Active,
        }
    }
}

/// Which ones are asked for.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// About this matter.
    pub about: Option<Id<kind::Matter>>,
    /// Only those that hold at this instant.
    pub holding_at: Option<Timestamp>,
    /// Also those that were thrown away.
    pub dropped: bool,
}

const COLUMNS: &str = "w.id, w.number, w.about, w.about_label, w.state, w.act, w.follows, w.version, w.says, w.reach, w.alert, \
                       w.ended_by, w.hands, w.handling, w.set_at, w.set_seq, w.released_at, w.push, w.push_at, w.push_error, \
                       w.changed_seq, w.changed_at";

/// The list, the latest change first.
///
/// # Errors
/// When the rows cannot be read.
pub fn warnings(
    read: &dyn Read,
    eye: &Eye,
    filter: &Filter,
    limit: i64,
) -> Result<Vec<WarningRow>, StoreError> {
    let mut params = Vec::new();
    let mut wanted = if filter.dropped { "1 = 1".to_owned() } else { "w.state <> 'dropped'".to_owned() };
    if let Some(about) = filter.about {
        params.push(about.into());
        wanted.push_str(" AND w.about = $1");
    }
    if let Some(at) = filter.holding_at {
        params.push(at.into());
        let n = params.len();
        wanted.push_str(&format!(
            " AND w.state = 'released' AND w.act <> 'cancel' AND w.ended_by IS NULL AND w.expires > ${n}"
        ));
    }
    let sees = eye.on("w", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT {COLUMNS} FROM public_warning w WHERE {wanted} AND {} ORDER BY w.changed_seq DESC LIMIT {limit}",
        sees.full
    );
    read.query(&sql, &params)?.iter().filter_map(|r| row(r).transpose()).collect()
}

/// Where each of them stands, the latest change first: what a board counts before it shows a few.
///
/// # Errors
/// When the rows cannot be read.
pub fn standing(
    read: &dyn Read,
    eye: &Eye,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<(Id<kind::Matter>, Stand)>, StoreError> {
    let sees = eye.on("w", 1);
    let sql = format!(
        "SELECT w.id, w.state, w.act, w.ended_by, w.expires FROM public_warning w WHERE w.state <> 'dropped' AND {} ORDER BY \
         w.changed_seq DESC LIMIT {limit}",
        sees.full
    );
    let one = |row: &Row| {
        let state = State::of(row.text(1)?).unwrap_or(State::Dropped);
        let act = Act::of(row.text(2)?).unwrap_or(Act::First);
        let ended = json::<Ended>(row, 3).map(|e| e.act);
        Ok((row.id(0)?, Stand::at(state, act, ended, row.time(4)?, now)))
    };
    read.query(&sql, &sees.full_params())?.iter().map(one).collect()
}

/// These warnings, as far as the reader may see them, the latest change first.
///
/// # Errors
/// When the rows cannot be read.
pub fn among(read: &dyn Read, eye: &Eye, ids: &[Id<kind::Matter>]) -> Result<Vec<WarningRow>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let marks: Vec<String> = (1..=ids.len()).map(|n| format!("${n}")).collect();
    let sees = eye.on("w", ids.len() + 1);
    let mut params: Vec<Value> = ids.iter().map(|id| (*id).into()).collect();
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT {COLUMNS} FROM public_warning w WHERE w.id IN ({}) AND {} ORDER BY w.changed_seq DESC",
        marks.join(", "),
        sees.full
    );
    read.query(&sql, &params)?.iter().filter_map(|r| row(r).transpose()).collect()
}

/// How many warnings hold now, for whoever reads the public site, and when the latest of them was put there.
///
/// # Errors
/// When the rows cannot be read.
pub fn holding(read: &dyn Read, now: Timestamp) -> Result<(i64, Option<Timestamp>), StoreError> {
    let sql = "SELECT COUNT(*), MAX(w.push_at) FROM public_warning w WHERE w.state = 'released' AND w.act <> 'cancel' AND \
               w.ended_by IS NULL AND w.expires > $1";
    let row = read.one(sql, &[now.into()])?;
    row.map_or(Ok((0, None)), |row| Ok((row.int(0)?, row.opt(1, Row::time)?)))
}

/// The warning with this number. Whoever asks makes sure that the reader may know of it.
///
/// # Errors
/// When the rows cannot be read.
pub fn numbered(read: &dyn Read, number: &str) -> Result<Option<Id<kind::Matter>>, StoreError> {
    let row = read.one("SELECT id FROM public_warning WHERE number = $1", &[number.into()])?;
    row.map(|row| row.id(0)).transpose()
}

/// A warning, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn warning(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<WarningRow>, StoreError> {
    let sees = eye.on("w", 2);
    let mut params = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM public_warning w WHERE w.id = $1 AND {}", sees.full);
    Ok(read.one(&sql, &params)?.as_ref().map(row).transpose()?.flatten())
}

/// What went out, the latest first. Everybody may read it.
///
/// # Errors
/// When the rows cannot be read.
pub fn public_warnings(read: &dyn Read, limit: i64) -> Result<Vec<WarningRow>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM public_warning w WHERE w.state = 'released' AND w.alert IS NOT NULL ORDER BY w.released_at DESC, w.set_seq \
         DESC LIMIT {limit}"
    );
    read.query(&sql, &[])?.iter().filter_map(|r| row(r).transpose()).collect()
}

/// What guards a warning or an item; nothing for any other matter.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    Ok(common(read, id)?.map(|c| c.resource()))
}

/// A row whose statement cannot be read has nothing to show.
fn row(row: &Row) -> Result<Option<WarningRow>, StoreError> {
    let Some(says) = json::<Statement>(row, 8) else { return Ok(None) };
    Ok(Some(WarningRow {
        id: row.id(0)?,
        number: row.text(1)?.to_owned(),
        about: row.opt(2, Row::id)?,
        about_label: row.text(3)?.to_owned(),
        state: State::of(row.text(4)?).unwrap_or(State::Dropped),
        act: Act::of(row.text(5)?).unwrap_or(Act::First),
        follows: json(row, 6),
        version: row.int(7)?,
        says,
        reach: json(row, 9),
        alert: json(row, 10),
        ended_by: json(row, 11),
        hands: json(row, 12).unwrap_or_default(),
        handling: handling(row, 13)?,
        set_at: row.time(14)?,
        set_seq: row.int(15)?,
        released_at: row.opt(16, Row::time)?,
        push: PushRow::of(row, 17)?,
        changed_seq: row.int(20)?,
        changed_at: row.time(21)?,
    }))
}
