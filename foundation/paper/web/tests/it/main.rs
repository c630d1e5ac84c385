//! Tests of the pages of paper: printing, exchanging, entering, releasing, each as the people who do it.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests stop where something is wrong")]

mod complete;
mod doors;
mod packs;
mod sheets_back;
mod town;
mod unsent;
