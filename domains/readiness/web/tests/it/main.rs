//! The pages of plans and cards, as a browser sees them.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod cards;
mod complete;
mod doors;
mod levels;
mod live;
mod plans;
mod town;
mod two;
