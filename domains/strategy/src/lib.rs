//! From objective to result: strategic and operational objectives with their versions and their cycle, and the operational plan of a
//! year with its projects, four axes of status and control reports.
//!
//! An objective ([`objective`]) is a matter, so are the plan of a year ([`plan`]) and each project or action of it ([`project`]). How
//! something stands is said on four axes ([`axis`]), each with its own history; there is no sum of them anywhere. What waits for what
//! and where that does not fit is worked out in [`order`]; a control report ([`control`]) freezes what the plan said on a day and is
//! held against the one before it.
//!
//! A command is asked for with the [`Facts`] it rests on; the rule answers with events of [`event`] or a refusal of [`error`];
//! [`StrategyView`] makes rows from the events; [`read`] asks the rows for a page.

mod apply;
mod facts;
mod state;

pub mod axis;
pub mod command;
pub mod control;
pub mod error;
pub mod event;
pub mod objective;
pub mod order;
pub mod plan;
pub mod plan_file;
pub mod project;
pub mod read;

pub use apply::StrategyView;
pub use facts::{Facts, Limits, ValueKind};
pub use state::Changed;
pub use store::{Ask, Rule};
