//! The year wheel: what an authority owes again and again, from a meeting every three months to a report for the year before.
//!
//! A duty ([`duty`]) has a rhythm ([`rhythm`]), a source, a function that answers for it, and lead times. The engine ([`dates`])
//! says when it falls due, for years ahead, in local days. A duty that counts from an event (eight days after a decision) has no
//! dates of its own: each time is started by hand. A time that falls due ([`occurrence`]) is begun, done, waived with a reason, or
//! missed; a missed one stays to be seen, whatever the rule says later. Where each organisation of a sort owes it, each has its own share
//! of a time ([`occurrence::Share`]), noted by itself or by the house.
//!
//! Rules come from the profile, by an act that shows first which dates move, or are a department's own. A command is asked for with
//! the [`Facts`] it rests on; [`DutyView`] makes rows from events; [`read`] asks the rows for a page.

mod apply;
mod effects;
mod facts;
mod state;

pub mod command;
pub mod dates;
pub mod duty;
pub mod error;
pub mod event;
pub mod occurrence;
pub mod read;
pub mod rhythm;

pub use apply::DutyView;
pub use effects::{AHEAD_QUEUE, Ahead, DutyEffects, LOOK_QUEUE, Look, REMIND_QUEUE, Remind};
pub use facts::{Facts, Limits, Member, Offered};
pub use state::Changed;
pub use store::{Ask, Rule};
