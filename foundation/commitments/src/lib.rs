//! Commitments: what somebody owes somebody by a time. One type for an order, a decision of a meeting, a lesson, a measure
//! and a recommendation, used by every domain; nothing here knows what they are about.
//!
//! A commitment is given, acknowledged, executed and settled; it may be declined, returned, given to somebody else or
//! withdrawn ([`commitment`]). The addressee answers in the program, by voice through an officer, or by a link without an
//! account ([`answer`]). What is missed is passed on to others ([`command::EscalateCommitment`]).
//!
//! A command of [`command`] is asked for with the [`Facts`] it rests on ([`Ask`]); the rule answers with events of [`event`] or
//! a refusal of [`error`]; [`CommitmentView`] makes rows from the events; [`read`] asks the rows for a page.

mod apply;
mod effects;
mod facts;
mod state;

pub mod addressee;
pub mod answer;
pub mod command;
pub mod commitment;
pub mod error;
pub mod event;
pub mod read;

pub use apply::CommitmentView;
pub use effects::{CommitmentEffects, ESCALATE_QUEUE, Overdue};
pub use facts::{Facts, Limits, Seat};
pub use state::Changed;
pub use store::{Ask, Rule};
