//! Side effects: a lesson becomes a commitment.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{Event, LessonDrawn};

/// The queue of lessons that become commitments. Its key is the commitment's id: one lesson, one commitment.
pub const LESSON_QUEUE: &str = "flow:lesson";

/// A lesson was drawn. What it says stays in the journal, where it can be erased: the job only names the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    /// The entry in which it was drawn.
    pub entry: Id<kind::Entry>,
    /// Its number in the journal.
    pub seq: i64,
}

/// Queues what comes of evaluations.
#[derive(Debug, Default)]
pub struct EmergencyEffects;

impl Effects for EmergencyEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        LessonDrawn::of(entry).and_then(|lesson| job(entry, &lesson)).into_iter().collect()
    }
}

fn job(entry: &Entry, lesson: &LessonDrawn) -> Option<JobDraft> {
    let drawn = Drawn { entry: entry.header.id, seq: entry.header.seq };
    Some(JobDraft {
        queue: LESSON_QUEUE.to_owned(),
        run_at: entry.header.recorded.at,
        key: lesson.commitment.to_string(),
        // Two identifiers always serialise.
        payload: serde_json::to_value(drawn).ok()?,
    })
}
