//! Bodies and what they decide: who sits in them, when they meet, the agenda, who is there, notes, decisions, minutes.
//!
//! A body comes from the profile or is created by a person ([`body`]). A session of one that is convened here or attended
//! goes from planned to approved minutes ([`session`]); of one that others hold, this place notes what it is told. A command
//! of [`command`] is asked together with the [`Facts`] it rests on ([`Ask`]); events of [`event`] become rows
//! ([`BodiesView`]) that [`read`] asks. A decision with an assignment becomes a commitment elsewhere ([`effects`]).

mod state;

pub mod apply;
pub mod body;
pub mod called;
pub mod command;
pub mod effects;
pub mod error;
pub mod event;
pub mod facts;
pub mod holidays;
pub mod minutes;
pub mod read;
pub mod rhythm;
pub mod series;
pub mod session;

pub use apply::BodiesView;
pub use effects::{
    Assigned, BodiesEffects, DECISION_QUEUE, Ended, HELD_QUEUE, Held, SERIES_QUEUE, Spawning, WITHDRAWN_QUEUE,
};
pub use facts::{Facts, Limits, Remarks};
pub use state::Changed;
pub use store::{Ask, Rule};
