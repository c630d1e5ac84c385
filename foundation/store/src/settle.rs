//! Jobs that nobody carries out by themselves any more: held by a restore, or failed for good. Somebody lets them run again or gives
//! them up, and the journal keeps who and why.

use kernel::{Power, Refusal, Resource, Timestamp};
use serde::{Deserialize, Serialize};

use crate::journal_handle::Journal;
use crate::{Archive, Command, Deciding, Draft, Entry, Failure, Keep, Read, Row, StoreError};

/// The kind of the entry that says what became of jobs that stood still.
pub const JOBS_SETTLED: &str = "journal.jobs-settled@1";
/// The command's name.
const NAME: &str = "settle-jobs";
/// Most characters of the reason.
const LONGEST_REASON: usize = 2_000;

const LIST: &str = "SELECT queue, key, state, run_at, attempts, cause, error FROM job WHERE state IN ('held', 'failed') \
                    ORDER BY queue, cause, key LIMIT $1";
const OF_QUEUE: &str = "SELECT COUNT(*) FROM job WHERE state IN ('held', 'failed') AND queue = $1";
const OF_KEY: &str = "SELECT COUNT(*) FROM job WHERE state IN ('held', 'failed') AND queue = $1 AND key = $2";

/// A job that stands still until somebody decides about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StuckJob {
    /// The queue it is in.
    pub queue: String,
    /// Its key, unique in the queue.
    pub key: String,
    /// `held` (after a restore) or `failed`.
    pub state: String,
    /// When it was due.
    pub due: Timestamp,
    /// How often it was tried.
    pub attempts: i64,
    /// The entry that caused it.
    pub cause: i64,
    /// Why it failed, as the runner said it.
    pub error: Option<String>,
}

/// Decides what becomes of the jobs of a queue that stand still, or of one of them. The power is checked by the guard.
#[derive(Debug, Clone)]
pub struct SettleJobs {
    /// The queue.
    pub queue: String,
    /// One job of it; all that stand still without.
    pub key: Option<String>,
    /// Whether they run again; otherwise they are given up.
    pub run: bool,
    /// Why, in words.
    pub reason: String,
    /// The power that the actor needs.
    pub power: Power,
}

/// What an entry about settled jobs says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobsSettled {
    /// The queue.
    pub queue: String,
    /// One job of it; all that stood still without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// Whether they run again; otherwise they are given up.
    pub run: bool,
    /// How many there were.
    pub jobs: i64,
    /// Why.
    pub reason: String,
}

impl Command for SettleJobs {
    fn name(&self) -> &'static str {
        NAME
    }
    fn decide(&self, cx: &Deciding<'_>) -> Result<Vec<Draft>, Failure> {
        cx.guard.permit(cx.actor, self.power, &Resource::service())?;
        let reason = self.reason.trim();
        if reason.is_empty() {
            return Err(Refusal::invalid("reason", "refusal-reason-missing").into());
        }
        let length = reason.chars().count();
        if length > LONGEST_REASON {
            return Err(Refusal::too_long("reason", LONGEST_REASON, length).into());
        }
        let queue = self.queue.as_str();
        let row = match &self.key {
            Some(key) => cx.read.one(OF_KEY, &[queue.into(), key.as_str().into()])?,
            None => cx.read.one(OF_QUEUE, &[queue.into()])?,
        };
        let jobs = row.map_or(Ok(0), |row| row.int(0))?;
        if jobs == 0 {
            // Somebody else was quicker, or it ran meanwhile.
            return Err(Refusal::conflict("refusal-jobs-none").into());
        }
        let event = JobsSettled {
            queue: self.queue.clone(),
            key: self.key.clone(),
            run: self.run,
            jobs,
            reason: reason.to_owned(),
        };
        Ok(vec![Draft::new(JOBS_SETTLED, None, &event)?])
    }
}

impl Journal {
    /// The jobs that stand still, by queue and cause.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn stuck_jobs(&self, most: i64) -> Result<Vec<StuckJob>, StoreError> {
        self.read(|r| list(r, most))
    }
}

/// Does what this entry says with the jobs that stand still. Called once, in the transaction that appends the entry, and never by a
/// replay: whoever sees the entry sees the jobs so, and what fails later waits for a decision of its own.
pub(crate) fn carry_out(k: &dyn Keep, entry: &Entry) -> Result<(), StoreError> {
    let seq = entry.header.seq;
    let Some(said) = entry.event::<JobsSettled>() else {
        return Err(StoreError::Journal(format!("entry {seq} does not say which jobs it settles")));
    };
    let state = if said.run { "waiting" } else { "dropped" };
    let sql = "UPDATE job SET state = $1, attempts = 0 WHERE state IN ('held', 'failed') AND queue = $2";
    let queue = said.queue.as_str();
    let done = match &said.key {
        Some(key) => {
            k.execute(&format!("{sql} AND key = $3"), &[state.into(), queue.into(), key.as_str().into()])
        }
        None => k.execute(sql, &[state.into(), queue.into()]),
    };
    done.map(drop)
}

impl Archive {
    /// As [`Journal::stuck_jobs`].
    ///
    /// # Errors
    /// When the storage fails.
    pub fn stuck_jobs(&self, most: i64) -> Result<Vec<StuckJob>, StoreError> {
        self.reader().read(|r| list(r, most))
    }
}

/// How many jobs stand still.
///
/// # Errors
/// When the storage fails.
pub fn stuck(read: &dyn Read) -> Result<i64, StoreError> {
    let row = read.one("SELECT COUNT(*) FROM job WHERE state IN ('held', 'failed')", &[])?;
    row.map_or(Ok(0), |row| row.int(0))
}

fn list(read: &dyn Read, most: i64) -> Result<Vec<StuckJob>, StoreError> {
    let rows = read.query(LIST, &[most.into()])?;
    let one = |row: &Row| {
        Ok(StuckJob {
            queue: row.text(0)?.to_owned(),
            key: row.text(1)?.to_owned(),
            state: row.text(2)?.to_owned(),
            due: row.time(3)?,
            attempts: row.int(4)?,
            cause: row.int(5)?,
            error: row.opt(6, Row::text)?.map(str::to_owned),
        })
    };
    rows.iter().map(one).collect()
}
