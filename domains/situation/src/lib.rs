//! What happens: signals, incidents, the log, who must be informed, situation reports and the handover of a watch.
//!
//! A command of [`command`] is asked for together with the [`Facts`] it rests on ([`Ask`]); the rule answers with
//! events of [`event`] or a refusal of [`error`]; [`SituationView`] makes rows from the events; [`read`] asks the rows
//! for a page. [`line`] understands what a watch officer types, [`propose`] says who must be told and what belongs
//! together.

mod drawn;
mod effects;
mod facts;
mod state;

pub mod apply;
pub mod attachment;
pub mod cap;
pub mod command;
pub mod error;
pub mod event;
pub mod handover;
pub mod incident;
pub mod inform;
pub mod likeness;
pub mod line;
pub mod log;
pub mod offline;
pub mod places;
pub mod posture;
pub mod propose;
pub mod quarantine;
pub mod read;
pub mod report;
pub mod signal;
pub mod text;
pub mod transit;
pub mod upcast;
pub mod warned;

pub use apply::SituationView;
pub use effects::{DUTY_QUEUE, DutyChange, SituationEffects};
pub use facts::{Facts, IncidentType, Limits};
pub use state::Changed;
pub use store::{Ask, Rule};
