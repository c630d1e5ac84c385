//! Tests of readiness: plans, versions, cards in use, rights and erasing, on both databases.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod cards;
mod erase;
mod levels;
mod lock;
mod plans;
mod rights;
mod shipped;
mod town;
