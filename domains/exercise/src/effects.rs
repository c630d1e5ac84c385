//! Side effects: a lesson becomes a commitment; an inject that is said to happen happens.

use kernel::{Id, kind};
use serde::{Deserialize, Serialize};
use store::{Effects, Entry, JobDraft};

use crate::event::{Event, InjectDelivered, LessonDrawn};

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

/// The queue of injects that happen. Its key says which one and for the how many-eth time.
pub const INJECT_QUEUE: &str = "flow:exercise-inject";

/// An inject that happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happening {
    /// The exercise.
    pub exercise: Id<kind::Matter>,
    /// Which one.
    pub n: i64,
    /// For the how many-eth time.
    pub times: i64,
}

/// Queues the injects of an exercise with the entry that says that they happen: whatever stops the program in between, what comes in
/// by one comes in afterwards. It belongs to the journal of the exercise itself.
#[derive(Debug, Default)]
pub struct InjectEffects;

impl Effects for InjectEffects {
    fn effects(&self, entry: &Entry) -> Vec<JobDraft> {
        let happening = |delivered: InjectDelivered| {
            let exercise = entry.header.matter?;
            Some(Happening { exercise, n: delivered.n, times: delivered.times })
        };
        let job = |happening: Happening| {
            Some(JobDraft {
                queue: INJECT_QUEUE.to_owned(),
                run_at: entry.header.recorded.at,
                key: format!("{}:{}:{}", happening.exercise, happening.n, happening.times),
                // Ids and numbers always serialise.
                payload: serde_json::to_value(happening).ok()?,
            })
        };
        InjectDelivered::of(entry).and_then(happening).and_then(job).into_iter().collect()
    }
}
