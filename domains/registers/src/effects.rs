//! Side effects: an action that is taken up becomes a commitment.

use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{Event, TakenUp};

/// The queue of actions that become commitments. Its key is the commitment's id: one action, one commitment.
pub const TAKEN_UP_QUEUE: &str = "flow:register-taken-up";

/// An action was taken up. What it says stays in the journal, where it can be erased: the job only names the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    /// Its number in the journal.
    pub seq: i64,
}

/// Queues what comes of registers.
#[derive(Debug, Default)]
pub struct RegistersEffects;

impl Effects for RegistersEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let job = |taken: TakenUp| {
            Some(JobDraft {
                queue: TAKEN_UP_QUEUE.to_owned(),
                run_at: entry.header.recorded.at,
                key: taken.commitment.to_string(),
                // A number always serialises.
                payload: serde_json::to_value(Drawn { seq: entry.header.seq }).ok()?,
            })
        };
        TakenUp::of(entry).and_then(job).into_iter().collect()
    }
}
