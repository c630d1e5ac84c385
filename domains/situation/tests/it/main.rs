//! Tests of the situation domain: rules, rows and lines, on both databases.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop where something is wrong, and measure"
)]

mod copies;
mod corrections;
mod floor;
mod handovers;
mod incidents;
mod informing;
mod intake;
mod ledger;
mod lines;
mod living;
mod lock;
mod minds;
mod night;
mod notices;
mod posture;
mod reports;
mod rights;
mod strategy;
mod ties;
mod town;
mod versions;
mod warned;
mod warnings;
