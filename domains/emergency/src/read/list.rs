//! Phases: those that count now before those that are over.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Timestamp, kind};
use serde::Deserialize;
use store::{Read, StoreError, Value};

use super::{Eye, GRACE_SECONDS};
use crate::event::Declaration;
use crate::phase::{Level, Standing, State};
use crate::state::json;

/// A phase for a page.
#[derive(Debug, Clone)]
pub struct PhaseRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Its level.
    pub level: Level,
    /// Where it stands.
    pub state: State,
    /// Since when it counts.
    pub since: Timestamp,
    /// When it ended.
    pub ended_at: Option<Timestamp>,
    /// How sure the declaration is.
    pub declared_as: Standing,
    /// How sure its end is.
    pub ended_as: Option<Standing>,
    /// The higher phase in whose support it goes on.
    pub under: Option<Id<kind::Matter>>,
    /// What it is about.
    pub about: Id<kind::Matter>,
    /// What that is called.
    pub about_label: String,
    /// How it is handled.
    pub handling: Handling,
    /// From then on somebody who was not told of it, of its end, or that one of the two was contested is late; nothing where all were
    /// told.
    pub tell_by: Option<Timestamp>,
    /// The evaluation that its lifting opened or joined.
    pub evaluation: Option<Id<kind::Matter>>,
    /// What was declared.
    pub said: Declaration,
    /// The journal number of that.
    pub declared_seq: i64,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// By whom.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// The journal number of its last change.
    pub changed_seq: i64,
    /// How many still have to be told: of the phase while it counts, of its end from then on, that one of the two was contested.
    pub to_tell: i64,
    /// How often it was amended.
    pub amended: i64,
}

impl PhaseRow {
    /// Whether the time to tell is over for somebody, with its grace.
    #[must_use]
    pub fn is_late(&self, now: Timestamp) -> bool {
        self.tell_by.is_some_and(|by| by <= late_by(now))
    }
    /// Whether an act of it waits for a word of the authority.
    #[must_use]
    pub fn waits(&self) -> bool {
        self.declared_as.waits() || self.ended_as.is_some_and(Standing::waits)
    }
}

/// Whatever had to happen by then, or earlier, is late now.
const fn late_by(now: Timestamp) -> Timestamp {
    now.plus_seconds(-GRACE_SECONDS)
}

/// What the list is to show.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter {
    /// Those that are over; otherwise those that count.
    pub ended: bool,
    /// Of this level.
    pub level: Option<Level>,
    /// About this matter.
    pub about: Option<Id<kind::Matter>>,
    /// Passed over.
    pub skip: i64,
}

/// Whether a recipient `r` of a phase `p` still has to be told, as [`ToldOf::presses`](crate::phase::ToldOf::presses) has it.
macro_rules! due {
    () => {
        "r.phase = p.id AND r.told_at IS NULL AND r.struck = FALSE AND ((r.act IN ('declaration', 'ending-contested') AND p.live \
         = 1) OR (r.act = 'ending' AND p.state IN ('lifted', 'scaled-down')) OR (r.act = 'declaration-contested' AND p.state = \
         'contested'))"
    };
}

const COLUMNS: &str = concat!(
    "p.id, p.number, p.level, p.state, p.since, p.ended_at, p.declared_as, p.ended_as, p.under, p.about, p.about_label, \
     p.handling, (SELECT MIN(r.tell_by) FROM phase_recipient r WHERE ",
    due!(),
    "), p.evaluation, p.said, p.declared_seq, p.recorded_at, p.person, p.function_code, p.changed_seq, (SELECT COUNT(*) FROM \
     phase_recipient r WHERE ",
    due!(),
    "), p.amended"
);

/// The highest level first.
const HIGHEST: &str = "CASE p.level WHEN 'federal' THEN 0 WHEN 'provincial' THEN 1 ELSE 2 END";

/// The phases of a filter: present ones with the longest first, past ones with the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn phases(read: &dyn Read, eye: &Eye, filter: Filter, limit: i64) -> Result<Vec<PhaseRow>, StoreError> {
    let mut params: Vec<Value> = vec![i64::from(!filter.ended).into()];
    let mut wanted = "p.live = $1".to_owned();
    if let Some(level) = filter.level {
        params.push(level.code().into());
        wanted.push_str(&format!(" AND p.level = ${}", params.len()));
    }
    if let Some(about) = filter.about {
        params.push(about.into());
        wanted.push_str(&format!(" AND p.about = ${}", params.len()));
    }
    let order = if filter.ended { "COALESCE(p.ended_at, p.changed_at) DESC, p.id" } else { "p.since, p.id" };
    let sees = eye.on("p", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT {COLUMNS} FROM phase p WHERE {wanted} AND {} ORDER BY {order} LIMIT {limit} OFFSET {}",
        sees.full,
        filter.skip.max(0)
    );
    rows(read, &sql, &params)
}

/// Phases that have ended, or never were, and of which somebody still has to be told so, the one that presses first.
///
/// # Errors
/// When the rows cannot be read.
pub fn ends_to_tell(read: &dyn Read, eye: &Eye, limit: i64) -> Result<Vec<PhaseRow>, StoreError> {
    let sees = eye.on("p", 1);
    let sql = format!(
        "SELECT {COLUMNS} FROM phase p WHERE p.live = 0 AND EXISTS (SELECT 1 FROM phase_recipient r WHERE {}) AND {} ORDER BY \
         COALESCE(p.ended_at, p.changed_at), p.id LIMIT {limit}",
        due!(),
        sees.full
    );
    rows(read, &sql, &sees.full_params())
}

/// The phases about a matter, present ones first, the highest before the others.
///
/// # Errors
/// When the rows cannot be read.
pub fn about(read: &dyn Read, eye: &Eye, matter: Id<kind::Matter>) -> Result<Vec<PhaseRow>, StoreError> {
    let sees = eye.on("p", 2);
    let mut params: Vec<Value> = vec![matter.into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT {COLUMNS} FROM phase p WHERE p.about = $1 AND {} ORDER BY p.live DESC, p.since, p.id LIMIT 100",
        sees.full
    );
    let mut all = rows(read, &sql, &params)?;
    all.sort_by_key(|p| (!p.state.is_live(), std::cmp::Reverse(p.level)));
    Ok(all)
}

/// The phases in force, the highest first and of one level the longest: what the top bar says.
///
/// # Errors
/// When the rows cannot be read.
pub fn standing(read: &dyn Read, eye: &Eye) -> Result<Vec<PhaseRow>, StoreError> {
    let sees = eye.on("p", 1);
    let sql = format!(
        "SELECT {COLUMNS} FROM phase p WHERE p.live = 1 AND p.state = 'in-force' AND {} ORDER BY {HIGHEST}, p.since, p.id \
         LIMIT 100",
        sees.full
    );
    rows(read, &sql, &sees.full_params())
}

/// A phase in force, as far as the top bar needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InForce {
    /// Its level.
    pub level: Level,
    /// Since when it counts.
    pub since: Timestamp,
    /// How sure the declaration is.
    pub declared_as: Standing,
    /// The version of the regime that it was declared under.
    pub regime: String,
    /// Codes of the areas in which it holds; none for all of them.
    pub territory: BTreeSet<String>,
}

/// What of a declaration says where it holds.
#[derive(Deserialize)]
struct Where {
    regime: Version,
    #[serde(default)]
    territory: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Version {
    version: String,
}

/// How many phases are in force, of those that the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn in_force_count(read: &dyn Read, eye: &Eye) -> Result<i64, StoreError> {
    let sees = eye.on("p", 1);
    let sql =
        format!("SELECT COUNT(*) FROM phase p WHERE p.live = 1 AND p.state = 'in-force' AND {}", sees.full);
    read.one(&sql, &sees.full_params())?.map_or(Ok(0), |row| row.int(0))
}

/// The first phases in force, in the order of [`standing`]: every page asks for them, so nothing else of them is read.
///
/// # Errors
/// When the rows cannot be read.
pub fn in_force(read: &dyn Read, eye: &Eye, limit: i64) -> Result<Vec<InForce>, StoreError> {
    let sees = eye.on("p", 1);
    let sql = format!(
        "SELECT p.level, p.since, p.declared_as, p.said FROM phase p WHERE p.live = 1 AND p.state = 'in-force' AND {} \
         ORDER BY {HIGHEST}, p.since, p.id LIMIT {limit}",
        sees.full
    );
    let one = |row: &store::Row| {
        let said: Where = json(row, 3).ok_or(StoreError::Type { column: 3, expected: "a declaration" })?;
        Ok(InForce {
            level: Level::of(row.text(0)?).unwrap_or(Level::Communal),
            since: row.time(1)?,
            declared_as: Standing::of(row.text(2)?).unwrap_or(Standing::Unconfirmed),
            regime: said.regime.version,
            territory: said.territory,
        })
    };
    read.query(&sql, &sees.full_params())?.iter().map(one).collect()
}

/// A phase, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn phase(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<PhaseRow>, StoreError> {
    let sees = eye.on("p", 2);
    let mut params: Vec<Value> = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("SELECT {COLUMNS} FROM phase p WHERE p.id = $1 AND {}", sees.full);
    Ok(rows(read, &sql, &params)?.into_iter().next())
}

/// The phase or the evaluation with this number. Whoever asks makes sure that the reader may know of it.
///
/// # Errors
/// When the rows cannot be read.
pub fn numbered(read: &dyn Read, number: &str) -> Result<Option<Id<kind::Matter>>, StoreError> {
    for sql in ["SELECT id FROM phase WHERE number = $1", "SELECT id FROM evaluation WHERE number = $1"] {
        if let Some(row) = read.one(sql, &[number.into()])? {
            return row.id(0).map(Some);
        }
    }
    Ok(None)
}

/// How many phases count now, of those that the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn count(read: &dyn Read, eye: &Eye) -> Result<i64, StoreError> {
    let sees = eye.on("p", 1);
    let sql = format!("SELECT COUNT(*) FROM phase p WHERE p.live = 1 AND {}", sees.full);
    read.one(&sql, &sees.full_params())?.map_or(Ok(0), |row| row.int(0))
}

/// How many still have to be told of a phase that counts, of its end, or that one of the two was contested, and how many of them
/// are late: the number in the rail.
///
/// # Errors
/// When the rows cannot be read.
pub fn waiting(read: &dyn Read, eye: &Eye, now: Timestamp) -> Result<(i64, i64), StoreError> {
    let sees = eye.on("p", 2);
    let mut params: Vec<Value> = vec![late_by(now).into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT COUNT(*), COALESCE(SUM(CASE WHEN r.tell_by <= $1 THEN 1 ELSE 0 END), 0) FROM phase p, phase_recipient r WHERE {} \
         AND {}",
        due!(),
        sees.full
    );
    read.one(&sql, &params)?.map_or(Ok((0, 0)), |row| Ok((row.int(0)?, row.int(1)?)))
}

fn rows(read: &dyn Read, sql: &str, params: &[Value]) -> Result<Vec<PhaseRow>, StoreError> {
    read.query(sql, params)?.iter().map(row).collect()
}

fn row(row: &store::Row) -> Result<PhaseRow, StoreError> {
    Ok(PhaseRow {
        id: row.id(0)?,
        number: row.text(1)?.to_owned(),
        level: Level::of(row.text(2)?).unwrap_or(Level::Communal),
        state: State::of(row.text(3)?).unwrap_or(State::Lifted),
        since: row.time(4)?,
        ended_at: row.opt(5, store::Row::time)?,
        declared_as: Standing::of(row.text(6)?).unwrap_or(Standing::Unconfirmed),
        ended_as: row.opt(7, store::Row::text)?.and_then(Standing::of),
        under: row.opt(8, store::Row::id)?,
        about: row.id(9)?,
        about_label: row.text(10)?.to_owned(),
        handling: Handling::from_rank(row.int(11)?).unwrap_or(Handling::ProfessionalSecrecy),
        tell_by: row.opt(12, store::Row::time)?,
        evaluation: row.opt(13, store::Row::id)?,
        said: json(row, 14).ok_or(StoreError::Type { column: 14, expected: "a declaration" })?,
        declared_seq: row.int(15)?,
        recorded_at: row.time(16)?,
        person: row.id(17)?,
        function: row.text(18)?.to_owned(),
        changed_seq: row.int(19)?,
        to_tell: row.int(20)?,
        amended: row.int(21)?,
    })
}
