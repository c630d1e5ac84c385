//! Side effects: a lesson becomes a commitment.

use store::{Effects, Entry, JobDraft};

use crate::event::{Event, LessonDrawn};

/// The queue of lessons of exercises that become commitments. Its key is the commitment's id: one lesson, one commitment.
pub const LESSON_QUEUE: &str = "flow:exercise-lesson";

/// The number of the entry in which a lesson was drawn: what it says stays in the journal, where it can be erased.
pub type Drawn = i64;

/// Queues what comes of exercises. It belongs to the accountable journal: nothing leaves the journal of an exercise.
#[derive(Debug, Default)]
pub struct ExerciseEffects;

impl Effects for ExerciseEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let job = |lesson: LessonDrawn| JobDraft {
            queue: LESSON_QUEUE.to_owned(),
            run_at: entry.header.recorded.at,
            key: lesson.commitment.to_string(),
            payload: serde_json::Value::from(entry.header.seq),
        };
        LessonDrawn::of(entry).map(job).into_iter().collect()
    }
}
