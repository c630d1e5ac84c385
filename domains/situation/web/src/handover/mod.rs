//! The handover of the watch: everything that is open on one page, accepted one by one by whoever takes over.

mod act;
mod history;
mod item;
mod late;
mod open;
mod page;

pub(crate) use act::{accept, accept_late, cancel, close, duty, start};
pub(crate) use history::{HistoryPage, history, one};
pub(crate) use item::{ItemPart, Looking, item};
pub(crate) use late::{LatePart, Live, pending};
pub use open::held_open;
pub(crate) use page::{HandoverPage, now};
