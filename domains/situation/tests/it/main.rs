//! Tests of the situation domain: rules, rows and lines, on both databases.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod floor;
mod incidents;
mod intake;
mod lines;
mod lock;
mod night;
mod reports;
mod rights;
mod town;
mod warnings;
