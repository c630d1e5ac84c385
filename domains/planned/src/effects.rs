//! Side effects: a lesson becomes a commitment; an event opens by itself at the time that was set.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{Event, LessonDrawn, OpeningSet};

/// The queue of lessons that become commitments. Its key is the commitment's id: one lesson, one commitment.
pub const LESSON_QUEUE: &str = "flow:event-lesson";
/// The queue of events that open by themselves. Its key is the entry that set the time.
pub const OPEN_QUEUE: &str = "flow:event-open";

/// A lesson was drawn. What it says stays in the journal, where it can be erased: the job only names the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    /// Its number in the journal.
    pub seq: i64,
}

/// An event is to open, unless another time was set since.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToOpen {
    /// The event.
    pub event: Id<kind::Matter>,
    /// The journal number of the entry that set the time.
    pub seq: i64,
}

/// Queues what comes of planned events.
#[derive(Debug, Default)]
pub struct PlannedEffects;

impl Effects for PlannedEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        lesson(entry).or_else(|| opening(entry)).into_iter().collect()
    }
}

fn lesson(entry: &Entry) -> Option<JobDraft> {
    let lesson = LessonDrawn::of(entry)?;
    Some(JobDraft {
        queue: LESSON_QUEUE.to_owned(),
        run_at: entry.header.recorded.at,
        key: lesson.commitment.to_string(),
        // Numbers always serialise.
        payload: serde_json::to_value(Drawn { seq: entry.header.seq }).ok()?,
    })
}

fn opening(entry: &Entry) -> Option<JobDraft> {
    let run_at = OpeningSet::of(entry)?.at?;
    let to_open = ToOpen { event: entry.header.matter?, seq: entry.header.seq };
    Some(JobDraft {
        queue: OPEN_QUEUE.to_owned(),
        run_at,
        key: entry.header.id.to_string(),
        payload: serde_json::to_value(to_open).ok()?,
    })
}
