//! The program from outside: made, started, stopped, copied, restored, as an operator does it.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests stop where something is wrong, and measure how long a start takes"
)]

mod apart;
mod backup;
mod command_line;
mod dist;
mod erase;
mod full;
mod night;
mod place;
mod program;
mod received;
mod rotation;
mod synced;
