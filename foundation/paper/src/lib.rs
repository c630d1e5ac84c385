//! Paper: what a house works on when screens fail. Packs that were printed, with the state that each sheet showed; sheets that
//! were written by hand and entered once; what somebody typed without a connection and somebody else released by name.
//!
//! Nothing here knows what stands on a sheet: packages bring the content, this one remembers its fingerprint, so that a page can
//! say which sheets have aged. A command of [`command`] is asked for with the [`Facts`] it rests on ([`Ask`]); the rule answers
//! with events of [`event`] or a refusal of [`error`]; [`PaperView`] makes rows from the events; [`read`] asks the rows for a page.

mod apply;
mod facts;
mod state;

pub mod command;
pub mod error;
pub mod event;
pub mod pack;
pub mod read;

pub use apply::PaperView;
pub use facts::{Facts, Limits};
pub use store::{Ask, Rule};
