//! Tests of the pages of the situation domain, on a temporary journal of an invented town.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod ageing;
mod centre;
mod complete;
mod console;
mod daily;
mod files;
mod floor;
mod fragments;
mod ground;
mod handover;
mod lines;
mod living;
mod looks_back;
mod mapped;
mod maps;
mod meanwhile;
mod offers;
mod papers;
mod papers_live;
mod reports;
mod signals;
mod signing;
mod ties;
mod town;
mod transit;
mod warned;
mod warning_files;
mod warnings;
