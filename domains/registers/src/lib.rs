//! Follow-up registers: what others have asked of the house, and what became of it.
//!
//! An entry of a register ([`entry`]) is a document of somebody else: a resolution, a report with recommendations, a set of
//! commitments. Its points each have an owner, a state with its history, actions with evidence ([`evidence`]), and links to measures and
//! indicators. What was done is told in an answer sheet ([`sheet`]) in two languages, approved by another person and frozen. Beside
//! the registers stand the instruments that the house prepares, with their steps ([`instrument`]), and the equal-opportunity test of
//! anything that must have one ([`test`]).
//!
//! A command is asked for with the [`Facts`] it rests on; the rule answers with events of [`event`] or a refusal of [`error`];
//! [`RegistersView`] makes rows from the events; [`read`] asks the rows for a page. What a profile ships is [`catalogue`].

mod apply;
mod effects;
mod facts;
mod state;

pub mod asked;
pub mod catalogue;
pub mod command;
pub mod entry;
pub mod error;
pub mod event;
pub mod evidence;
pub mod instrument;
pub mod read;
pub mod sheet;
pub mod test;

pub use apply::RegistersView;
pub use effects::{Drawn, RegistersEffects, TAKEN_UP_QUEUE};
pub use facts::{Facts, Limits, TestRule};
pub use state::Changed;
pub use store::{Ask, Rule};
