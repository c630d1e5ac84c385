//! The pages of exercises, asked as a browser asks.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod complete;
mod pages;
mod town;
