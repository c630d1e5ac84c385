//! The pages of phases and evaluations, as a browser sees them.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod amends;
mod complete;
mod doors;
mod evaluations;
mod live;
mod offers;
mod panel;
mod papers;
mod phases;
mod proof;
mod refused;
mod town;
mod two;
