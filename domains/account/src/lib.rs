//! The account that an authority gives: the yearly note to the parliament, the implementation plan of a year, the balance at half
//! time, reports to those who control.
//!
//! What an account is made of is a [`template`] of the place: a tree of sections with their headings, what each is fed by, who is
//! asked for it. Opened for a year it is a matter with [`section`]s of its own; texts come from functions that are asked, numbers and
//! tables from other packages as typed [`block`]s that say where they come from. What was assembled is frozen with its hash as one act
//! of somebody who wrote none of it, issued to its [`addressee`]s, and corrected by errata alone ([`account`]). A copy of what was
//! issued is given out to be signed by a person, and counts when it comes back with signatures that hold. An account of the past is
//! taken in from its published text as structure, facts and short quotations ([`history`]).
//!
//! A command is asked for with the [`Facts`] it rests on; the rule answers with events of [`event`] or a refusal of [`error`];
//! [`AccountView`] makes rows from the events; [`read`] asks the rows for a page; [`document`] puts the parts together.

mod apply;
mod effects;
mod facts;
mod state;

pub mod account;
pub mod addressee;
pub mod block;
pub mod command;
pub mod document;
pub mod error;
pub mod event;
pub mod history;
pub mod read;
pub mod section;
pub mod structure;
pub mod template;
pub mod typed;

pub use apply::AccountView;
pub use effects::{ASKED_QUEUE, AccountEffects, Delivery, ISSUED_QUEUE, Wanted};
pub use facts::{Facts, Limits};
pub use store::{Ask, Changed, Rule};
