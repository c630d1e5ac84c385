//! The pages of planned events, asked like a browser.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod calendar;
mod complete;
mod day;
mod doors;
mod files;
mod live;
mod offers;
mod pages;
mod place;
mod town;
mod two;
