//! Jobs: what an entry makes others do, queued in the entry's own commit and run at least once.

use std::collections::BTreeSet;

use kernel::Timestamp;

use crate::journal_handle::Journal;
use crate::{Keep, StoreError, Value};

/// A job taken by a runner.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// The queue it was in.
    pub queue: String,
    /// Its key, unique in the queue: the runner makes its own work idempotent with it.
    pub key: String,
    /// What the runner needs.
    pub payload: serde_json::Value,
    /// How often it was tried before.
    pub attempts: i64,
    /// When it was due, which may be long ago after a downtime.
    pub due: Timestamp,
    /// The entry that caused it.
    pub cause: i64,
}

/// How many jobs stand in which state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobCount {
    /// The queue.
    pub queue: String,
    /// `waiting`, `running`, `done`, `failed`, `held` (after a restore) or `dropped` (given up by somebody).
    pub state: String,
    /// How many.
    pub count: i64,
}

const DUE: &str = "SELECT queue, key, payload, attempts, run_at, cause FROM job \
                   WHERE state = 'waiting' AND queue = $1 AND run_at <= $2 ORDER BY run_at, cause LIMIT $3";

impl Journal {
    /// Takes due jobs of a queue, in due order.
    ///
    /// # Errors
    /// When the storage fails or the writer stopped.
    pub fn take_jobs(&self, queue: &str, now: Timestamp, most: i64) -> Result<Vec<Job>, StoreError> {
        let queue = queue.to_owned();
        self.keep(move |k| {
            let rows = k.query(DUE, &[queue.as_str().into(), now.into(), most.into()])?;
            let mut jobs = Vec::with_capacity(rows.len());
            for row in rows {
                let payload = serde_json::from_str(row.text(2)?)
                    .map_err(|e| StoreError::Corrupt(format!("job {}: {e}", row.text(1).unwrap_or("?"))))?;
                let job = Job {
                    queue: row.text(0)?.to_owned(),
                    key: row.text(1)?.to_owned(),
                    payload,
                    attempts: row.int(3)?,
                    due: row.time(4)?,
                    cause: row.int(5)?,
                };
                set(k, &job.queue, &job.key, "running", job.attempts + 1, now, None)?;
                jobs.push(job);
            }
            Ok(jobs)
        })
    }

    /// The queues in which jobs are due: for whoever has to know whether there is anything to take, without taking it.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn due_queues(&self, now: Timestamp) -> Result<BTreeSet<String>, StoreError> {
        self.read(|r| {
            let sql = "SELECT DISTINCT queue FROM job WHERE state = 'waiting' AND run_at <= $1";
            r.query(sql, &[now.into()])?.iter().map(|row| Ok(row.text(0)?.to_owned())).collect()
        })
    }

    /// The job is done.
    ///
    /// # Errors
    /// When the storage fails or the writer stopped.
    pub fn job_done(&self, job: &Job) -> Result<(), StoreError> {
        let job = job.clone();
        self.keep(move |k| set(k, &job.queue, &job.key, "done", job.attempts + 1, job.due, None))
    }

    /// The job failed: again at `retry`, or never when there is no such time.
    ///
    /// # Errors
    /// When the storage fails or the writer stopped.
    pub fn job_failed(&self, job: &Job, error: &str, retry: Option<Timestamp>) -> Result<(), StoreError> {
        let (job, error) = (job.clone(), error.to_owned());
        let state = if retry.is_some() { "waiting" } else { "failed" };
        self.keep(move |k| {
            set(k, &job.queue, &job.key, state, job.attempts + 1, retry.unwrap_or(job.due), Some(&error))
        })
    }

    /// Jobs that a stopped process had taken wait again. Call once at start-up, before any runner.
    ///
    /// # Errors
    /// When the storage fails or the writer stopped.
    pub fn release_jobs(&self) -> Result<u64, StoreError> {
        self.keep(|k| k.execute("UPDATE job SET state = 'waiting' WHERE state = 'running'", &[]))
    }

    /// How many jobs stand where.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn count_jobs(&self) -> Result<Vec<JobCount>, StoreError> {
        self.counted("SELECT queue, state, COUNT(*) FROM job GROUP BY queue, state ORDER BY queue, state")
    }

    /// The same of those that are neither done nor given up, which does not get slower with the years.
    ///
    /// # Errors
    /// When the storage fails.
    pub fn count_open_jobs(&self) -> Result<Vec<JobCount>, StoreError> {
        self.counted(
            "SELECT queue, state, COUNT(*) FROM job WHERE state IN ('waiting', 'running', 'failed', 'held') \
             GROUP BY queue, state ORDER BY queue, state",
        )
    }

    fn counted(&self, sql: &str) -> Result<Vec<JobCount>, StoreError> {
        self.read(|r| {
            let rows = r.query(sql, &[])?;
            rows.iter()
                .map(|row| {
                    Ok(JobCount {
                        queue: row.text(0)?.to_owned(),
                        state: row.text(1)?.to_owned(),
                        count: row.int(2)?,
                    })
                })
                .collect()
        })
    }
}

fn set(
    k: &dyn Keep,
    queue: &str,
    key: &str,
    state: &str,
    attempts: i64,
    at: Timestamp,
    error: Option<&str>,
) -> Result<(), StoreError> {
    let params: [Value; 6] =
        [state.into(), attempts.into(), at.into(), error.into(), queue.into(), key.into()];
    k.execute(
        "UPDATE job SET state = $1, attempts = $2, run_at = $3, error = $4 WHERE queue = $5 AND key = $6",
        &params,
    )
    .map(drop)
}
