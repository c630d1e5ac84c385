//! The centre: posture, received states, who is there.

mod act;
mod chips;
mod history;
mod page;

pub(crate) use act::{answer, enter, leave, note, set};
pub(crate) use chips::{Chips, ChipsPart};
pub(crate) use history::{HistoryPage, history};
pub(crate) use page::{CentrePage, NeedShow, needs, show};
