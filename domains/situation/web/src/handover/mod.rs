//! The handover of the watch: everything that is open on one page, accepted one by one by whoever takes over.

mod act;
mod history;
mod item;
mod open;
mod page;

pub(crate) use act::{accept, cancel, close, duty, start};
pub(crate) use history::{HistoryPage, history, one};
pub(crate) use item::{ItemPart, Looking, item};
pub use open::held_open;
pub(crate) use page::{HandoverPage, now};
