//! The pages of orders, as a browser sees them.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod complete;
mod doors;
mod links;
mod live;
mod offers;
mod orders;
mod town;
