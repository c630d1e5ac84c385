//! The pages of perimeters, as a browser sees them.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod bad;
mod complete;
mod doors;
mod live;
mod offers;
mod pages;
mod town;
mod two;
