//! The logs: reading them, writing in them, correcting what was written.

mod correct;
mod figure;
mod files;
mod link;
mod offered;
mod rows;
mod show;
mod write;

pub(crate) use correct::{CorrectPage, correct, correct_form};
pub(crate) use figure::{figure, said};
pub(crate) use files::download;
pub(crate) use link::{answer, by_id, by_number};
pub(crate) use rows::{Asked, LogItem, PAGE, Writing, looked};
pub(crate) use show::{LogPage, show};
pub(crate) use write::{write_incident, write_watch};
