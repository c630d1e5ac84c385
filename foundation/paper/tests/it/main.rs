//! Tests of paper: rules, rows, rights and erasing, on both databases.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop where something is wrong"
)]

mod erase;
mod lock;
mod print;
mod rights;
mod sheets;
mod town;
mod unsent;
