//! Side effects of this domain's events.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft, Read, StoreError};

use crate::event::{Event, HandoverClosed};
use crate::read;

/// The queue of duties that change hands with the watch. Its key is the handover's id: one handover, one change.
pub const DUTY_QUEUE: &str = "flow:duty";

/// A watch was taken over: the duty of whoever gave it ends, that of whoever took it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyChange {
    /// The handover.
    pub handover: Id<kind::Matter>,
    /// The mandate under which the watch was taken; its duty begins.
    pub taker: Id<kind::Mandate>,
}

impl DutyChange {
    /// The mandate under which the watch was given; its duty ends. It stands in the entry that began the handover, not in
    /// the one that closed it, so the rows are asked.
    ///
    /// # Errors
    /// When the rows cannot be read.
    pub fn giver(&self, read: &dyn Read) -> Result<Option<Id<kind::Mandate>>, StoreError> {
        Ok(read::handover(read, self.handover)?.map(|row| row.from_mandate))
    }
}

/// A watch that was taken over changes who is on duty. Nothing leaves the house yet: sending alerts and mails will start
/// here.
#[derive(Debug, Default)]
pub struct SituationEffects;

impl Effects for SituationEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        HandoverClosed::of(entry).and_then(|closed| duty(entry, &closed)).into_iter().collect()
    }
}

fn duty(entry: &Entry, closed: &HandoverClosed) -> Option<JobDraft> {
    let change = DutyChange { handover: closed.handover, taker: entry.header.actor.mandate };
    Some(JobDraft {
        queue: DUTY_QUEUE.to_owned(),
        run_at: entry.header.recorded.at,
        key: closed.handover.to_string(),
        // Two identifiers always serialise.
        payload: serde_json::to_value(change).ok()?,
    })
}
