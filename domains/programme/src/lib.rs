//! The regional plan and what stands above, beneath and beside it: framework notes, the national plan, zonal, local and prevention
//! plans, themed action plans.
//!
//! A [`plan`] is a matter with a period, a state and an authority; its [`point`]s (the measures of the regional plan, the points of an
//! action plan) are matters of their own, with versions of their text and where each text comes from. A text that nobody found
//! stays a number: nothing is invented. Points serve points of a higher plan ([`link`]). A plan closes once every open point was
//! carried into its successor by a decision with a reason ([`carry`]).
//!
//! Plans of a profile are read from its files ([`file`]) and taken in by an act that may be repeated.
//! A command is asked for with the [`Facts`] it rests on; the rule answers with events of [`event`] or a refusal of [`error`];
//! [`ProgrammeView`] makes rows from the events; [`read`] asks the rows for a page.

mod apply;
mod facts;
mod state;

pub mod carry;
pub mod command;
pub mod error;
pub mod event;
pub mod file;
pub mod link;
pub mod plan;
pub mod point;
pub mod read;

pub use apply::ProgrammeView;
pub use facts::{Facts, Limits};
pub use store::{Ask, Rule};
