//! What can be asked: one struct per verb, each with the rule that decides it.
//!
//! [`OpenExercise`], [`CloseExercise`], [`RemoveExercise`] and [`DrawLesson`] are for the accountable journal, all others for that of
//! the exercise, where the powers of whoever leads or observes are those that they hold in the accountable one.

mod close;
mod injects;
mod notes;
mod open;
mod parts;

pub use close::{CloseExercise, DrawLesson, EndExercise, RemoveExercise};
pub(crate) use injects::known as injects_known;
pub use injects::{AnswerInject, DeliverInject, SetInject, SkipInject};
pub(crate) use notes::whole as objective_whole;
pub use notes::{NoteSeen, SetObjective};
pub use open::{OpenExercise, check_opening};
pub use parts::{Admit, Dismiss, SetClock};

/// The power of whoever prepares and leads an exercise.
pub const LEAD: &str = "exercise.lead";
/// The power of whoever observes one.
pub const OBSERVE: &str = "exercise.observe";
/// The power of whoever keeps an evaluation.
pub const KEEP: &str = "evaluation.keep";
