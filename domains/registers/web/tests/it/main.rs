//! The pages of follow-up registers, asked as a browser asks.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod agenda;
mod answers;
mod beside;
mod complete;
mod doors;
mod lessons;
mod load;
mod pages;
mod town;
mod two;
