//! The centre: posture, received states, who is there.

mod act;
mod chips;
mod history;
mod page;
mod posture;

pub(crate) use act::{answer, enter, leave, note};
pub(crate) use chips::{Chips, ChipsPart};
pub(crate) use history::{HistoryPage, history};
pub(crate) use page::{CentrePage, NeedShow, needs, show};
pub(crate) use posture::set;
