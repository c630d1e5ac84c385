//! The pages of plans, asked like a browser.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod closing;
mod complete;
mod doors;
mod load;
mod pages;
mod town;
mod two;
