//! What is journalled. Each event is a struct whose fields become the fields of the entry's body, one commitment each.
//!
//! The matter is the phase or the evaluation. Who, when and how it is handled stand in the entry's header, a stated time too. The
//! name of somebody who spoke stands in an entry of its own, which can be erased alone ([`SpeakerNamed`]). `events.lock` pins
//! every shape.

mod amended;
mod copy;
mod evaluation;
mod phase;
mod told;

pub use amended::Amended;
pub use copy::{CopyGiven, CopySigned};
pub use evaluation::{Closed, Debriefed, FindingNoted, LessonDrawn, Opened};
pub use phase::{
    Confirmed, Contested, Declaration, Declared, Ending, Lifted, Recorded, Resumed, ScaledDown, ScaledUp,
    SpeakerNamed,
};
pub use store::Event;
pub use told::{NotReached, Told};

store::events! {
    Declared = "emergency.declared@1",
    Recorded = "emergency.recorded@1",
    SpeakerNamed = "emergency.speaker-named@1",
    Confirmed = "emergency.confirmed@1",
    Contested = "emergency.contested@1",
    ScaledUp = "emergency.scaled-up@1",
    Resumed = "emergency.resumed@1",
    ScaledDown = "emergency.scaled-down@1",
    Lifted = "emergency.lifted@1",
    Amended = "emergency.amended@1",
    Told = "emergency.told@1",
    NotReached = "emergency.not-reached@1",
    CopyGiven = "emergency.copy-given@1",
    CopySigned = "emergency.copy-signed@1",
    Opened = "emergency.evaluation-opened@1",
    Debriefed = "emergency.debriefed@1",
    FindingNoted = "emergency.finding-noted@1",
    LessonDrawn = "emergency.lesson-drawn@1",
    Closed = "emergency.evaluation-closed@1",
}
