//! Incidents: the list, one incident with everything about it, and the acts that change it.

mod act;
mod change;
mod choices;
mod figures;
mod file;
mod head;
mod list;
mod load;
mod open;
mod picture;
mod print;
mod sample;
mod turn;
mod warned;

pub(crate) use act::{merge, restrict, step, unmerge};
pub(crate) use change::{change, link, unlink};
pub(crate) use choices::{Choice, levels, of_figures as choices_of_figures, opened_on, sorted};
pub(crate) use figures::{FIGURES, FiguresPart};
pub(crate) use file::{FilePage, show};
pub(crate) use head::{MayStep, StepsPart, TitlePart, offered};
pub(crate) use list::{ListPage, list};
pub(crate) use load::{REQUESTS, again};
pub(crate) use open::open;
pub(crate) use picture::TimelinePart;
pub(crate) use print::{PrintPage, print};
pub(crate) use turn::Words;
pub(crate) use warned::{WarnedPart, WherePart, leave_warned, take_warned};
