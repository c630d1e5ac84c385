//! What pages ask: rows as values.
//!
//! In the accountable journal an exercise shows to whoever may read here at all; what stands in its own journal is for whoever leads or
//! observes it. The pages ask for those powers before they read.

mod acts;
mod list;
mod play;

pub use acts::{Seen, first_acts};
pub use list::{ExerciseRow, LessonRow, by_number, exercise, exercises, lessons, resource, seen};
pub use play::{
    Answer, InjectRow, NoteRow, ObjectiveRow, PartRow, due, injects, notes, objectives, parts, setting,
};
