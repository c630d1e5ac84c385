//! Exercises: a night that was, or an invented one, played again in a journal of its own.
//!
//! The accountable journal knows that there is an exercise, when it was closed and which lessons were drawn from it; everything else
//! stands in the exercise's journal, whose first entry says where it comes from ([`event::Begun`]). What goes along from a real night
//! is decided by [`screen`]: nothing that whoever asks may not read, and no person's name, number or address as it was.
//!
//! An exercise is played on a clock of its own ([`clock`]) by people who were admitted, each under a function of the exercise. Its
//! leader has a list of injects ([`inject`], [`scenario`]); observers note what they see against objectives ([`objective`]); [`gaps`]
//! lays the exercise beside the night that was, by objective and never by person.
//!
//! A command of [`command`] is asked for with the [`Facts`] it rests on; the rule answers with events of [`event`] or a refusal of
//! [`error`]; [`ExerciseView`] makes rows from the events in either journal; [`read`] asks the rows for a page.

mod apply;
mod effects;
mod facts;
mod state;

pub mod clock;
pub mod command;
pub mod error;
pub mod event;
pub mod exercise;
pub mod gaps;
pub mod inject;
pub mod objective;
pub mod read;
pub mod scenario;
pub mod screen;

pub use apply::ExerciseView;
pub use effects::{Drawn, ExerciseEffects, Happening, INJECT_QUEUE, InjectEffects, LESSON_QUEUE};
pub use facts::{Facts, Limits};
pub use store::{Ask, Rule};
