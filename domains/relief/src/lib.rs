//! Capacities and needs: what sites offer (places, beds, vehicles, staff), what is asked for, and what is reserved where.
//!
//! A site tells its numbers ([`command::ReportFigures`]), in the program, by voice, by a file, or by a link without account
//! ([`command::TakeReturn`]). Every number is an entry; [`level::Level`] says what is free, and what is taken beyond what is
//! offered. A need goes from asked to confirmed ([`need`]); places are reserved for it by [`command::Allocate`], decided in the
//! writer, so that no two reservations take the same place. What people count each day, arrivals and departures with the
//! profiles of those present, goes on to the indicators by [`effects`].
//!
//! A command is asked for with the [`Facts`] it rests on; the rule answers with events of [`event`] or a refusal of [`error`];
//! [`ReliefView`] makes rows from the events; [`read`] asks the rows for a page.

mod apply;
mod effects;
mod facts;
mod state;

pub mod command;
pub mod doubt;
pub mod error;
pub mod event;
pub mod figure;
pub mod file;
pub mod level;
pub mod need;
pub mod read;
pub mod site;

pub use apply::ReliefView;
pub use effects::{Closing, DAY_QUEUE, DayTold, ReliefEffects};
pub use facts::{Facts, Limits};
pub use state::Changed;
pub use store::{Ask, Rule};
