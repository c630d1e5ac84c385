//! What pages ask: rows as values, cut to what the reader may see.

mod copy;
mod evaluation;
mod list;
mod one;

pub use access::Eye;
pub use copy::{copies, may_sign};
pub use evaluation::{
    DebriefRow, EvaluationRow, FindingRow, LessonRow, debriefs, evaluation, evaluations, findings, lessons,
    may_keep,
};
pub use list::{
    Filter, InForce, PhaseRow, about, count, ends_to_tell, in_force, in_force_count, numbered, phase, phases,
    standing, waiting,
};
pub use one::{
    ActRow, May, RecipientRow, SpeakerRow, acts, end_wording, may, recipients, resource, speakers,
    told_of_the_end,
};

/// Nobody is late in the very minute in which something was due: lists, counts and the browser go by it alike.
pub const GRACE_SECONDS: i64 = 60;
