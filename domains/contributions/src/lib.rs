//! Contributions: what partners did for the measures of a plan, asked of them once a year, and where nobody did anything.
//!
//! A campaign asks partners about measures ([`command::OpenCampaign`], [`command::AskPartners`]); each partner has a sheet in it,
//! which is a matter of its own, and answers on it with an account or by a link without one ([`command::Give`]): actions
//! ([`action::Action`]), or that there is nothing to report and why. What was given is judged ([`command::Judge`]). Whoever does
//! not answer is reminded, then others are told ([`command::Tell`]); no answer is a state of its own and never read as nothing
//! done ([`campaign::Answer`]).
//!
//! [`read`] has the rows for pages and the matrix of measures, partners, areas and years, counted in advance; [`file`] the
//! sheets as Excel files, out and in; [`draft`] what is written and not sent yet, beside the journal.

mod apply;
mod effects;
mod facts;
mod state;

pub mod action;
pub mod campaign;
pub mod catalogue;
pub mod command;
pub mod draft;
pub mod error;
pub mod event;
pub mod file;
pub mod hint;
pub mod read;

pub use apply::ContributionView;
pub use effects::{ContributionEffects, Letter, MAIL_QUEUE, PARTNER, letter_message};
pub use facts::{Facts, Limits, Reminders, Rhythm};
pub use state::Changed;
pub use store::{Ask, Rule};
