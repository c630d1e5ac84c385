//! Planned events: what is announced, prepared by several, run on a day, and looked at afterwards for the next time.
//!
//! An event file is a matter ([`planned`]): who organises what, when and where; a run-sheet ([`sheet`]), resources asked and
//! promised ([`resource`]), risks ([`risk`]), points, routes and areas ([`ground`]). Events that share a municipality, a police
//! zone or a supplier at the same time are in conflict ([`conflict`]), and none is ready before each conflict and each check was
//! answered by name. On the day it opens as an incident of another package, under an id that follows from the event's; its
//! evaluation feeds the next edition ([`edition`]).
//!
//! A command is asked for with the [`Facts`] it rests on; the rule answers with events of [`event`] or a refusal of [`error`];
//! [`PlannedView`] makes rows from the events; [`read`] asks the rows for a page.

mod apply;
mod effects;
mod facts;
mod state;

pub mod calendar;
pub mod command;
pub mod conflict;
pub mod edition;
pub mod error;
pub mod event;
pub mod ground;
pub mod planned;
pub mod read;
pub mod resource;
pub mod risk;
pub mod sheet;
pub mod sheet_file;

pub use apply::PlannedView;
pub use effects::{Drawn, LESSON_QUEUE, OPEN_QUEUE, PlannedEffects, ToOpen};
pub use facts::{Facts, Limits};
pub use state::Changed;
pub use store::{Ask, Rule};
