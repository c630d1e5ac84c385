//! The rules and rows of exercises, on both databases.
#![expect(clippy::unwrap_used, reason = "tests stop where something is wrong")]

mod life;
mod lock;
mod screen;
mod town;
