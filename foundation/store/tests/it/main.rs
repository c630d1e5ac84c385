//! The storage contract, run on both backends.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests stop where something is wrong")]

mod backup;
mod contract;
mod counter;
mod crash;
mod erase;
mod files;
mod fork;
mod incoming;
mod past;
mod settle;
mod tls;
mod words;
