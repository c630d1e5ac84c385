//! The pages of objectives and of the operational plan, asked like a browser.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod complete;
mod doors;
mod live;
mod objectives;
mod projects;
mod town;
mod two;
mod wide;
