//! The shell as a browser meets it.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests may stop a test"
)]

mod command;
mod erase;
mod errors;
mod forms;
mod jobs;
mod journal;
mod languages;
mod live;
mod pages;
mod security;
mod sessions;
mod town;
mod uploads;
