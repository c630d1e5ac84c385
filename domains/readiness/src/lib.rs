//! Readiness: emergency plans with dated versions, the reflex cards in them, and what becomes of both on the night itself.
//!
//! A plan is entered, written, submitted, approved by somebody else, replaced and withdrawn ([`plan`]). A version holds cards,
//! contacts, perimeters and bodies ([`content`]). An incident opens the cards that name its type and severity; activating a plan
//! instantiates all of it ([`run`]). Both are runs: cards whose steps are done, skipped or taken back, each by an entry.
//!
//! A level names a threshold of a figure, who answers for it and what it asks of whom: they are told when it is reached ([`run::told_by`]),
//! and asked when the plan is activated from it ([`run::FromLevel`]).
//!
//! A profile ships plans too ([`content::Shipped`]): titles without content, which cannot be activated, and fictitious sets, marked so.
//!
//! A command of [`command`] is asked for with the [`Facts`] it rests on; the rule answers with events of [`event`] or a refusal of
//! [`error`]; [`ReadinessView`] makes rows from the events; [`read`] asks the rows for a page.

mod apply;
mod effects;
mod facts;
mod state;

pub mod command;
pub mod content;
pub mod differ;
pub mod error;
pub mod event;
pub mod plan;
pub mod read;
pub mod run;

pub use apply::ReadinessView;
pub use effects::{ACTS_QUEUE, Begun, ReadinessEffects};
pub use facts::{Facts, Limits};
pub use state::Changed;
