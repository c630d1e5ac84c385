//! Side effects: a job for each timer of escalation, not before it runs out.

use kernel::{Id, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::addressee::Timer;
use crate::event::{Event, Given, Readdressed, Redated, Returned};

/// The queue of timers. A key is commitment, step and moment: the same timer twice is one job.
pub const ESCALATE_QUEUE: &str = "flow:escalate";

/// A timer that ran out: what the flow asks [`crate::command::EscalateCommitment`] about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overdue {
    /// The commitment.
    pub commitment: Id<kind::Matter>,
    /// Which step.
    pub step: u32,
    /// When the timer was to run out.
    pub planned: Timestamp,
}

/// Queues the timers of commitments.
#[derive(Debug, Default)]
pub struct CommitmentEffects;

impl Effects for CommitmentEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let Some(commitment) = entry.header.matter else { return Vec::new() };
        let timers = Given::of(entry)
            .map(|e| e.timers)
            .or_else(|| Returned::of(entry).map(|e| e.timers))
            .or_else(|| Redated::of(entry).map(|e| e.timers))
            .or_else(|| Readdressed::of(entry).map(|e| e.timers));
        timers.unwrap_or_default().into_iter().filter_map(|timer| job(commitment, timer)).collect()
    }
}

fn job(commitment: Id<kind::Matter>, timer: Timer) -> Option<JobDraft> {
    let overdue = Overdue { commitment, step: timer.step, planned: timer.at };
    Some(JobDraft {
        queue: ESCALATE_QUEUE.to_owned(),
        run_at: timer.at,
        key: format!("{commitment}:{}:{}", timer.step, timer.at.0),
        // An id and two numbers always serialise.
        payload: serde_json::to_value(overdue).ok()?,
    })
}
