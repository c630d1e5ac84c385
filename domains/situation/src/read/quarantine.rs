//! Files in quarantine.

use kernel::{Id, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use crate::quarantine::{HeldFault, HeldState, Way};
use crate::state::json;

/// A file in quarantine for a page.
#[derive(Debug, Clone)]
pub struct HeldRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// The name it had.
    pub name: String,
    /// SHA-256 of its content, hex: its name in the quarantine folder.
    pub digest: String,
    /// Bytes.
    pub size: i64,
    /// The way it came.
    pub way: Way,
    /// Why it was refused.
    pub faults: Vec<HeldFault>,
    /// What became of it.
    pub state: HeldState,
    /// When it was refused.
    pub held_at: Timestamp,
    /// The journal number of the refusal.
    pub held_seq: i64,
    /// When it was dealt with.
    pub ended_at: Option<Timestamp>,
    /// By which function.
    pub ended_function: Option<String>,
    /// Why it is not needed.
    pub words: Option<String>,
}

fn select(read: &dyn Read, rest: &str, params: &[Value]) -> Result<Vec<HeldRow>, StoreError> {
    let sql = format!(
        "SELECT id, name, digest, size, way, faults, state, held_at, held_seq, ended_at, ended_function, words FROM \
         quarantine WHERE {rest}"
    );
    let held = |row: &Row| {
        let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
        Ok(HeldRow {
            id: row.id(0)?,
            name: row.text(1)?.to_owned(),
            digest: row.text(2)?.to_owned(),
            size: row.int(3)?,
            way: Way::of(row.text(4)?).unwrap_or(Way::Import),
            faults: json(row, 5).unwrap_or_default(),
            state: HeldState::of(row.text(6)?).unwrap_or(HeldState::Held),
            held_at: row.time(7)?,
            held_seq: row.int(8)?,
            ended_at: row.opt(9, Row::time)?,
            ended_function: text(10)?,
            words: text(11)?,
        })
    };
    read.query(&sql, params)?.iter().map(held).collect()
}

/// Files in quarantine, those that wait first, then newest first. The caller has made sure that they may be looked into.
///
/// # Errors
/// When the rows cannot be read.
pub fn quarantine(read: &dyn Read, limit: i64) -> Result<Vec<HeldRow>, StoreError> {
    let order = "CASE state WHEN 'held' THEN 0 ELSE 1 END, held_seq DESC";
    select(read, &format!("1 = 1 ORDER BY {order} LIMIT {limit}"), &[])
}

/// How many wait.
///
/// # Errors
/// When the rows cannot be read.
pub fn held_count(read: &dyn Read) -> Result<i64, StoreError> {
    let row = read.one("SELECT COUNT(*) FROM quarantine WHERE state = 'held'", &[])?;
    row.map_or(Ok(0), |r| r.int(0))
}

/// One file.
///
/// # Errors
/// When the rows cannot be read.
pub fn held(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<HeldRow>, StoreError> {
    Ok(select(read, "id = $1", &[id.into()])?.pop())
}
