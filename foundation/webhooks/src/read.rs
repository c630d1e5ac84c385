//! What pages and the round ask.

use std::collections::BTreeSet;

use kernel::{Id, Resource, Timestamp, kind};
use store::{Read, Row, StoreError, Value};

use crate::hook::State;
use crate::state::Now;

/// A hook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HookRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// What it is for.
    pub label: String,
    /// Who is told.
    pub address: String,
    /// Groups of events.
    pub groups: BTreeSet<String>,
    /// Areas; none for everywhere.
    pub areas: BTreeSet<String>,
    /// The mandate under which it is told.
    pub mandate: Id<kind::Mandate>,
    /// Where it stands.
    pub state: State,
    /// Which of its secrets holds.
    pub key: i64,
    /// Until when the one before holds, too.
    pub old_until: Option<Timestamp>,
    /// Since when it was told in vain, where it was given up.
    pub given_up_since: Option<Timestamp>,
    /// When it was set up.
    pub kept_at: Timestamp,
    /// The journal number of that: it is told what came after.
    pub kept_seq: i64,
    /// The journal number of its last change, for `based_on`.
    pub changed_seq: i64,
}

impl HookRow {
    /// The numbers of the secrets that hold now, the newest first.
    #[must_use]
    pub fn keys(&self, now: Timestamp) -> Vec<i64> {
        let old = self.old_until.is_some_and(|until| now < until).then(|| self.key - 1);
        std::iter::once(self.key).chain(old.filter(|n| *n > 0)).collect()
    }
}

const COLUMNS: &str = "w.id, w.label, w.address, w.groups_json, w.areas, w.mandate, w.state, w.key_no, w.old_until, \
                       w.given_up_since, w.kept_at, w.kept_seq, w.changed_seq";

fn chosen(read: &dyn Read, wanted: &str, params: &[Value]) -> Result<Vec<HookRow>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM webhook w WHERE {wanted} ORDER BY w.kept_seq");
    read.query(&sql, params)?.iter().map(row).collect()
}

/// The hooks that are not over, or those that are. The caller has asked for the power to keep them: they belong to the house, and
/// lie in no area.
///
/// # Errors
/// When the rows cannot be read.
pub fn hooks(read: &dyn Read, ended: bool) -> Result<Vec<HookRow>, StoreError> {
    chosen(read, if ended { "w.state = 'ended'" } else { "w.state <> 'ended'" }, &[])
}

/// One of them, for whoever may keep them.
///
/// # Errors
/// When the rows cannot be read.
pub fn hook(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<HookRow>, StoreError> {
    Ok(chosen(read, "w.id = $1", &[id.into()])?.pop())
}

/// How many hooks were given up: the number in the rail.
///
/// # Errors
/// When the rows cannot be read.
pub fn given_up(read: &dyn Read) -> Result<i64, StoreError> {
    read.one("SELECT COUNT(*) FROM webhook WHERE state = 'given-up'", &[])?.map_or(Ok(0), |r| r.int(0))
}

/// What guards a hook; nothing for any other matter.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    Ok(Now::find(read, id)?.map(|now| now.resource()))
}

fn row(row: &Row) -> Result<HookRow, StoreError> {
    let list = |c| Ok::<_, StoreError>(serde_json::from_str(row.text(c)?).unwrap_or_default());
    Ok(HookRow {
        id: row.id(0)?,
        label: row.text(1)?.to_owned(),
        address: row.text(2)?.to_owned(),
        groups: list(3)?,
        areas: list(4)?,
        mandate: row.id(5)?,
        state: State::of(row.text(6)?).unwrap_or(State::Ended),
        key: row.int(7)?,
        old_until: row.opt(8, Row::time)?,
        given_up_since: row.opt(9, Row::time)?,
        kept_at: row.time(10)?,
        kept_seq: row.int(11)?,
        changed_seq: row.int(12)?,
    })
}
