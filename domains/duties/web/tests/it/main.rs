//! The pages of the year wheel, asked as a browser asks.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod complete;
mod doors;
mod each;
mod feeds;
mod live;
mod pages;
mod parser;
mod town;
mod two;
