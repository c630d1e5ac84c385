//! Side effects: what a level asks of whom, once its plan is activated, becomes commitments.

use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{Activated, Event};

/// The queue of activations whose level asks something of somebody. Its key is the entry: one activation, one job.
pub const ACTS_QUEUE: &str = "flow:level-acts";

/// A plan was activated from a level. What it asks stays in the journal: the job only names the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begun {
    /// Its number in the journal.
    pub seq: i64,
}

/// Queues what comes of activations.
#[derive(Debug, Default)]
pub struct ReadinessEffects;

impl Effects for ReadinessEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let level = Activated::of(entry).and_then(|e| e.level);
        if level.is_none_or(|level| level.acts.is_empty()) {
            return Vec::new();
        }
        let job = |payload| JobDraft {
            queue: ACTS_QUEUE.to_owned(),
            run_at: entry.header.recorded.at,
            key: entry.header.id.to_string(),
            payload,
        };
        // A number always serialises.
        serde_json::to_value(Begun { seq: entry.header.seq }).ok().map(job).into_iter().collect()
    }
}
