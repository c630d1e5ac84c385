//! Signals: the list, the page of one, taking one in, and saying what becomes of it.

mod answer;
mod following;
mod forms;
mod history;
mod intake;
mod list;
mod merge;
mod one;
mod qualify;
mod relate;
mod retold;
mod ties;

pub(crate) use answer::{matter_of, sentence};
pub(crate) use forms::{whole_number, whole_signal};
pub(crate) use intake::{IntakePage, abandon, blank, open, receive};
pub(crate) use list::{SignalRowPart, SignalsPage, list};
pub(crate) use merge::{merge, rejoin, split, unmerge};
pub(crate) use one::{SignalPage, show};
pub(crate) use qualify::{amend, aside, attach, give_back, promote};
pub(crate) use relate::{alike, apart, relate, unrelate};
pub(crate) use ties::{Ties, TiesPart};
