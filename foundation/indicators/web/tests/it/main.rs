//! The pages of indicators, asked like a browser in an invented town.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod forms;
mod goals;
mod live;
mod loads;
mod offers;
mod pages;
mod town;
mod two;
