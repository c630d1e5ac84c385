//! Side effects: a decision that asks something of somebody becomes a commitment.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{DecisionTaken, Event};

/// The queue of decisions that become commitments. Its key is the decision's id: one decision, one commitment.
pub const DECISION_QUEUE: &str = "flow:decision";

/// A decision that asks something of somebody. What it says stays in the journal, where it can be erased: the job only
/// names the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assigned {
    /// The entry in which it was decided.
    pub entry: Id<kind::Entry>,
    /// Its number in the journal.
    pub seq: i64,
}

/// Queues what comes of decisions.
#[derive(Debug, Default)]
pub struct BodiesEffects;

impl Effects for BodiesEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let assigned = DecisionTaken::of(entry).filter(|taken| taken.assignment.is_some());
        assigned.and_then(|taken| job(entry, &taken)).into_iter().collect()
    }
}

fn job(entry: &Entry, taken: &DecisionTaken) -> Option<JobDraft> {
    let assigned = Assigned { entry: entry.header.id, seq: entry.header.seq };
    Some(JobDraft {
        queue: DECISION_QUEUE.to_owned(),
        run_at: entry.header.recorded.at,
        key: taken.decision.to_string(),
        // Two identifiers always serialise.
        payload: serde_json::to_value(assigned).ok()?,
    })
}
