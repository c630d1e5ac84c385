//! What the authority tells everybody: warnings with what to do, and information on its public site.
//!
//! A warning is written by one person and released by another ([`command`]); an update and a cancellation are warnings that name
//! the one before. Released, it is a message of the Common Alerting Protocol ([`message`]), journalled as it goes out, and a job
//! puts it on the public site; whether that worked is an entry, too. Figures in its words come from the incident, and only public
//! ones ([`figures`]). Items of the site (news, questions) are versions of texts in several languages; one that was withdrawn
//! leaves a trace. The site as a whole can be closed and opened again ([`site`]); a warning that goes out opens it by itself.
//! What is public can be sent to the press, whose addresses are kept here.
//!
//! A command of [`command`] is asked for with the [`Facts`] it rests on; the rule answers with events of [`event`] or a refusal
//! of [`error`]; [`WarningView`] makes rows from the events; [`read`] asks the rows for a page.

mod apply;
mod effects;
mod facts;
mod state;

pub mod command;
pub mod error;
pub mod event;
pub mod figures;
pub mod item;
pub mod message;
pub mod read;
pub mod site;
pub mod statement;

pub use apply::WarningView;
pub use effects::{PRESS_AT_ONCE, PRESS_QUEUE, PUBLISH_QUEUE, PUBLISHES, Publish, ToPress, WarningEffects};
pub use facts::{Facts, Limits, Sender};
pub use state::Changed;
pub use store::{Ask, Rule};
