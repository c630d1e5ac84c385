//! Exercises in this process: each with a journal, files, a clock and an address of its own, beside the accountable place.
//!
//! An exercise gets an `Arc<World>` and never a [`crate::wiring::Live`]: whatever sends, fetches or signs for the outside asks for
//! the latter, so that nothing of the kind can be started for an exercise.

mod carry;
mod clock;
mod deliver;
mod gate;
mod guard;
mod house;
mod houses;
mod settings;
#[cfg(test)]
mod sources;
mod space;
mod tickets;

pub(crate) use clock::ExerciseClock;
pub(crate) use deliver::happens;
pub(crate) use gate::{PlaySessions, gate};
pub(crate) use guard::StaffGuard;
pub(crate) use house::Door;
pub(crate) use houses::Houses;
pub(crate) use settings::ExerciseSettings;
