//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter is the exercise, in either journal. [`live`] stands in the accountable one, [`play`] in that of the exercise.
//! `events.lock` pins every shape.

pub mod live;
pub mod play;

pub use live::{Closed, LessonDrawn, Opened, Removed};
pub use play::{
    Admitted, Begun, ClockSet, Dismissed, Ended, InjectAnswered, InjectDelivered, InjectSet, InjectSkipped,
    Noted, ObjectiveSet,
};
pub use store::Event;

store::events! {
    Opened = "exercise.opened@1",
    Closed = "exercise.closed@1",
    Removed = "exercise.removed@1",
    LessonDrawn = "exercise.lesson-drawn@1",
    Begun = "exercise.begun@1",
    Admitted = "exercise.admitted@1",
    Dismissed = "exercise.dismissed@1",
    ClockSet = "exercise.clock-set@1",
    ObjectiveSet = "exercise.objective-set@1",
    InjectSet = "exercise.inject-set@1",
    InjectDelivered = "exercise.inject-delivered@1",
    InjectSkipped = "exercise.inject-skipped@1",
    InjectAnswered = "exercise.inject-answered@1",
    Noted = "exercise.noted@1",
    Ended = "exercise.ended@1",
}
