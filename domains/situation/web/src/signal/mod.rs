//! Signals: the list, the page of one, taking one in, and saying what becomes of it.

mod answer;
mod forms;
mod history;
mod intake;
mod list;
mod one;
mod qualify;

pub(crate) use answer::{matter_of, sentence};
pub(crate) use forms::whole_number;
pub(crate) use intake::{IntakePage, abandon, blank, open, receive};
pub(crate) use list::{SignalRowPart, SignalsPage, list};
pub(crate) use one::{SignalPage, show};
pub(crate) use qualify::{amend, aside, attach, give_back, promote};
