//! Phases of an emergency and their evaluation: who declared what, at which level, since when, on which grounds.
//!
//! A phase is about a matter of another package, known by its id alone. It is declared by the competent authority, or recorded
//! from what that authority said and confirmed or contested later ([`phase`]); a higher one takes the lower ones into support,
//! and when it ends they stand again. Both acts can be amended. Nothing earlier disappears. Lifting opens an evaluation
//! ([`evaluation`]): two debriefs, findings, and lessons that become commitments.
//!
//! A command of [`command`] is asked for with the [`Facts`] it rests on; the rule answers with events of [`event`] or a
//! refusal of [`error`]; [`EmergencyView`] makes rows from the events; [`read`] asks the rows for a page.

mod apply;
mod effects;
mod facts;
mod state;

pub mod command;
pub mod error;
pub mod evaluation;
pub mod event;
pub mod phase;
pub mod read;

pub use apply::EmergencyView;
pub use effects::{Drawn, EmergencyEffects, LESSON_QUEUE};
pub use facts::{Criterion, Facts, Informed, Limits, Regime, Seat};
pub use state::Changed;
pub use store::{Ask, Rule};
