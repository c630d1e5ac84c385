//! Telling people: messages with those whom they are for, the channels on which they leave, and what became of each; who is on
//! call for which function. Nothing here knows what a message is about, and nothing here opens a connection.
//!
//! A message is prepared and released ([`command::Compose`], [`command::Release`]). Whom it is for is looked up at that moment
//! and stands in the entries, so that a replay looks nothing up. Each recipient has routes in order ([`whom::Route`]); a job
//! per route asks the program to send, what came of it is reported back ([`command::Report`]), and a recipient who does not
//! acknowledge in time leads to a deputy ([`command::Escalate`]). [`sender`] is what a channel has to offer.
//!
//! The rota ([`rota`]) says who is on call; [`read`] asks the rows for a page. [`push`] is about devices on which people allowed
//! notifications.

mod apply;
mod effects;
mod facts;
mod state;

pub mod address;
pub mod command;
pub mod error;
pub mod event;
pub mod message;
pub mod push;
pub mod read;
pub mod rota;
pub mod sender;
pub mod whom;

pub use apply::OutboxView;
pub use effects::{Dispatch, MISSED_QUEUE, Missed, OutboxEffects, SEND_QUEUE};
pub use facts::{Facts, Limits, Seat};
pub use state::Changed;
